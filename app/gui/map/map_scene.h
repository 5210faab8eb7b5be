#pragma once

#include <atomic>
#include <exception>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "app/gui/model/map_document.h"
#include "app/render/frame/frame_painter.h"
#include "app/render/frame/name_labels.h"
#include "planning/map/map_settings.h"

namespace app::gui {

/// What frames of one document in one language are drawn from: levels of detail and names. For the thread
/// that draws; where names belong is found by threads of their own, as that takes longer than a first frame
/// may.
class MapScene {
 public:
  /// `named` is called from another thread when the names of areas, and those of units, are there.
  MapScene(DocumentPointer document, std::string language, std::function<void()> named);
  ~MapScene();

  const DocumentPointer& document() const { return m_document; }
  const std::string& language() const { return m_language; }
  std::size_t unitCount() const { return m_subject.unitCount(); }
  /// Areas as the document shows them, nothing selected.
  render::frame::FrameScene frame(std::span<const int> classOf);
  /// By area; invalid where it is not outlined. Null: as the document shows them.
  std::vector<QColor> areaColours(const std::vector<planning::AreaLook>* looks) const;

  bool hasAreaNames() const { return m_hasAreaNames; }
  bool hasUnitNames() const { return m_hasUnitNames; }
  /// Has them found; returns at once.
  void findUnitNames();
  /// Whether the view is of so few units that their names may show.
  bool wantsUnitNames(const geo::Box& view) const;
  /// Empty until they are there; those of areas that are outlined, in `areaColours`.
  std::vector<render::frame::AnchoredName> areaNames(std::span<const QColor> areaColours) const;
  std::span<const render::frame::AnchoredName> unitNames() const;
  /// What the search for names has thrown since the last time, once; those names stay away. Null: nothing.
  std::exception_ptr takeError();

 private:
  geo::Coverage coarseCoverage() const;
  void nameAreas();
  void nameUnits();
  /// A thread that does it, then says `isDone` and calls back, however it ended.
  std::jthread naming(void (MapScene::*name)(), std::atomic<bool>& isDone);

  DocumentPointer m_document;
  std::string m_language;
  std::function<void()> m_named;
  render::MapSubject m_subject;
  render::frame::LevelSet m_levels;
  std::vector<QColor> m_areaColours;
  std::vector<render::frame::AnchoredName> m_areas;
  std::vector<render::frame::AnchoredName> m_units;
  std::atomic<bool> m_hasAreaNames = false;
  std::atomic<bool> m_hasUnitNames = false;
  std::mutex m_mutex;
  std::exception_ptr m_error;
  std::jthread m_areaNamer;
  std::jthread m_unitNamer;
};

}  // namespace app::gui
