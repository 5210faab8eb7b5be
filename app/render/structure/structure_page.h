#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/render/page/map_page.h"
#include "app/render/page/printed_page.h"
#include "planning/plan/plan.h"

namespace planning {
class Workspace;
}

namespace app::render {

struct StructurePageOptions {
  std::string language = "zh";  ///< "zh" or "en": of everything on the page but names
  Paper paper = Paper::a3;
  Orientation orientation = Orientation::automatic;
  /// Instead of a page: a picture for a document, as wide, 100 to 150 mm high by the area's shape, without
  /// title; to be exported with 300 dots an inch.
  std::optional<double> pictureMillimetres;
  std::string title;           ///< empty: the area's name and "spatial structure"
  std::string subtitle;        ///< empty: the plan's title
  std::string approvalNumber;  ///< empty: the workspace's
  std::vector<std::string> notes;
};

/// The spatial structure of a plan, printed: zones, axes, growth centres, towns, with a legend of exactly
/// what is drawn. Needs a QGuiApplication. Same input, same page.
class StructurePage : public PrintedPage {
 public:
  /// Keeps a reference to nothing; needs no figures. Throws DataError: a plan without a structure, of whose
  /// counties none has a polygon; CrsError.
  StructurePage(const MapContent& content, const planning::plan::Plan& plan,
                const StructurePageOptions& options);
  ~StructurePage() override;
  StructurePage(StructurePage&&) noexcept;
  StructurePage& operator=(StructurePage&&) noexcept;

  QSizeF sizePoints() const override;
  void paint(QPainter& painter) const override;
  /// Ground, zones, areas, axes with centres and towns, names, key, frame and words.
  std::vector<PagePart> parts() const override;
  std::vector<MapFrame> maps() const override;
  std::string language() const override;
  QString title() const override;
  QString subtitle() const override;
  /// The legend's rows in their order; `units` counts counties, centres, towns, of an axis its places.
  const PageContents& contents() const;
  /// What could not be placed, names without room, substituted fonts.
  const geo::Issues& issues() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace app::render
