#pragma once

#include <cstdint>
#include <vector>

#include "app/render/frame/pixel_colour.h"
#include "geo/coverage/coverage.h"

namespace app::render::frame {

/// How much of a pixel a unit, or what is outside of all, covers.
struct Share {
  geo::UnitIndex unit = geo::kOutside;
  float weight = 1;
};

/// Pixels of a row from column `x` to that of the next span, covered alike.
struct Span {
  std::uint16_t x = 0;
  std::uint16_t shares = 0;             ///< 0: all of it is `unit`
  geo::UnitIndex unit = geo::kOutside;  ///< that holds the pixels' centres
  std::uint32_t first = 0;              ///< into `shares`
};

/// Which units cover the pixels of some rows: all that is needed to fill them with any colours.
struct FillTrace {
  std::vector<std::uint32_t> rowStart;  ///< into `spans`, one more than rows
  std::vector<Span> spans;
  std::vector<Share> shares;

  void clear() {
    rowStart.assign(1, 0);
    spans.clear();
    shares.clear();
  }
};

/// Lines on some rows, blended into one layer: the pixels that they touch (see laidOver()).
struct Overlay {
  std::vector<std::uint32_t> rowStart;  ///< into `x` and `value`, one more than rows
  std::vector<std::uint16_t> x;
  std::vector<Bgra> value;

  void clear() {
    rowStart.assign(1, 0);
    x.clear();
    value.clear();
  }
};

}  // namespace app::render::frame
