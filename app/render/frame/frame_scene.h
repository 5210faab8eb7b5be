#pragma once

#include <QColor>

#include <cstdint>
#include <span>

#include "app/render/frame/level_set.h"

namespace app::render::frame {

/// What a frame shows. Spans are by unit where nothing else is said.
struct FrameScene {
  LevelSet* levels = nullptr;
  std::span<const int> classOf;  ///< class, kNoData, kOffScale or kContext
  std::span<const geo::UnitIndex> provinceOf;
  std::span<const geo::UnitIndex> areaOf;
  std::span<const QColor> areaColours;     ///< by area; an invalid one: the area has no outline
  std::span<const std::uint8_t> selected;  ///< 1 selected, 0 not; empty: nothing is
};

inline bool isSelected(const FrameScene& scene, geo::UnitIndex unit) {
  return unit != geo::kOutside && !scene.selected.empty() &&
         scene.selected[static_cast<std::size_t>(unit)] != 0;
}

}  // namespace app::render::frame
