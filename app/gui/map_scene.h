#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "app/gui/map_document.h"
#include "app/render/frame/frame_painter.h"
#include "app/render/frame/name_labels.h"

namespace app::gui {

/// What frames of one document in one language are drawn from: levels of detail and names. For the thread
/// that draws; where names belong is found by a thread of its own, as that takes longer than a first frame
/// may.
class MapScene {
 public:
  /// `named` is called from the other thread, first when the areas' names are there, then when the units'
  /// are.
  MapScene(DocumentPointer document, std::string language, std::function<void()> named);
  ~MapScene();

  const DocumentPointer& document() const { return m_document; }
  const std::string& language() const { return m_language; }
  std::size_t unitCount() const { return m_subject.unitCount(); }
  render::frame::FrameScene frame(std::span<const int> classOf);

  bool hasAreaNames() const { return m_hasAreaNames; }
  bool hasUnitNames() const { return m_hasUnitNames; }
  /// Whether the view is of so few units that their names may show.
  bool wantsUnitNames(const geo::Box& view) const;
  /// Empty until they are there.
  std::span<const render::frame::AnchoredName> areaNames() const;
  std::span<const render::frame::AnchoredName> unitNames() const;

 private:
  void findAnchors(const std::stop_token& stop, const std::function<void()>& named);

  DocumentPointer m_document;
  std::string m_language;
  render::MapSubject m_subject;
  render::frame::LevelSet m_levels;
  std::vector<QColor> m_areaColours;
  std::vector<render::frame::AnchoredName> m_areas;
  std::vector<render::frame::AnchoredName> m_units;
  std::atomic<bool> m_hasAreaNames = false;
  std::atomic<bool> m_hasUnitNames = false;
  std::jthread m_namer;
};

}  // namespace app::gui
