#pragma once

#include <optional>
#include <string>

#include "app/render/document/document_charts.h"
#include "app/render/map/map_subject.h"
#include "app/render/page/printed_page.h"
#include "planning/plan/plan_document.h"

namespace planning {
class Workspace;
}

namespace app::render {

/// Draws the pictures of a plan's document: maps of the area with legend, scale bar, unit, year and source,
/// and charts. Borders are read once. Needs a QGuiApplication; keeps references to workspace and plan.
class DocumentPictures {
 public:
  DocumentPictures(planning::Workspace& workspace, const planning::plan::Plan& plan, const ChartLook& look);

  /// As planning::plan::PictureMaker asks; no map where there are no figures of the area, or it is gone.
  std::vector<geo::DocumentPicture> make(const planning::plan::PictureRequest& request);

 private:
  std::optional<geo::DocumentPicture> figureMap(const std::string& indicator, const std::string& year);
  std::optional<geo::DocumentPicture> structureMap();
  geo::DocumentPicture pictureOf(const PrintedPage& page) const;

  planning::Workspace& m_workspace;
  const planning::plan::Plan& m_plan;
  ChartLook m_look;
  std::optional<MapContent> m_content;
};

}  // namespace app::render
