#pragma once

#include <QSizeF>

#include <memory>
#include <string>

#include "geo/document/document.h"
#include "planning/papers/briefing_figures.h"

namespace planning {
class Workspace;
}

namespace app::render {

struct MapContent;

/// The counties of a unit among their neighbours, as the verb `map` draws an area: by an indicator and period
/// with legend, scale bar, unit, year and source; classes are those of the whole layer.
class UnitMap {
 public:
  UnitMap(planning::Workspace& workspace, const planning::papers::UnitScope& scope,
          const planning::papers::BriefingRow& row, std::string language);
  ~UnitMap();
  UnitMap(const UnitMap&) = delete;
  UnitMap& operator=(const UnitMap&) = delete;

  /// Some of the counties have a figure and an outline.
  bool canBeDrawn() const { return m_content != nullptr; }
  /// Without caption. Needs a QGuiApplication, and that it can be drawn.
  geo::DocumentPicture draw(QSizeF millimetres) const;

 private:
  std::string m_language;
  std::string m_area;
  std::unique_ptr<MapContent> m_content;
};

}  // namespace app::render
