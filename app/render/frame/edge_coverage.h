#pragma once

#include <algorithm>
#include <cmath>

#include "geo/plane/point.h"

namespace app::render::frame {

/// Of a number that is not negative; the library's ceil is a call on older processors.
inline int roundedUp(double value) {
  const int whole = static_cast<int>(value);
  return whole + (value > whole ? 1 : 0);
}

/// Shares out a vertical extent `down` (positive: downwards) of an edge that crosses one row of pixels from
/// x = `from` to x = `to`: add(column, amount) so that a running sum over the columns gives `down` times the
/// covered part of each pixel to the right of the edge. Left of column 0 counts as its left side; what lies
/// right of `width` is left out. The exact area (Levien 2016, "font-rs"; the same sums in FreeType's
/// rasteriser).
template <class Add>
void coverRow(double from, double to, double down, int width, Add&& add) {
  double low = std::min(from, to), high = std::max(from, to);
  if (low >= width) return;
  if (high <= 0) return add(0, down);
  if (low < 0) {
    const double share = down * (-low / (high - low));
    add(0, share);
    down -= share;
    low = 0;
  }
  if (high > width) {
    down *= (width - low) / (high - low);
    high = width;
  }
  const int first = static_cast<int>(low), last = std::max(first + 1, roundedUp(high));
  if (last <= first + 1) {
    const double beyond = down * ((low + high) / 2 - first);
    add(first, down - beyond);
    add(first + 1, beyond);
    return;
  }
  const double perPixel = 1 / (high - low);
  const double start = 1 - (low - first), end = high - (last - 1);
  const double a = perPixel * start * start / 2;  // covered part of the first pixel
  const double z = perPixel * end * end / 2;      // what is left over beyond the last
  add(first, down * a);
  if (last == first + 2) {
    add(first + 1, down * (1 - a - z));
  } else {
    const double b = perPixel * (start + 0.5);
    add(first + 1, down * (b - a));
    for (int column = first + 2; column < last - 1; ++column) add(column, down * perPixel);
    const double c = b + (last - first - 3) * perPixel;
    add(last - 1, down * (1 - c - z));
  }
  add(last, down * z);
}

/// Walks an edge row by row between `top` and `bottom`: row(y, from x, to x, down). What comes of a row does
/// not depend on `top` and `bottom`, so that bands drawn apart fit to the bit.
template <class Row>
void walkRows(geo::Point a, geo::Point b, int top, int bottom, Row&& row) {
  const double sign = a.y < b.y ? 1 : -1;
  if (sign < 0) std::swap(a, b);
  if (!(a.y < bottom && b.y > top) || a.y == b.y) return;
  const double slope = (b.x - a.x) / (b.y - a.y);
  const int first = static_cast<int>(std::max<double>(a.y, top)),
            last = roundedUp(std::min<double>(b.y, bottom));
  for (int y = first; y < last; ++y) {
    const double from = std::max<double>(a.y, y), to = std::min<double>(b.y, y + 1);
    if (to <= from) continue;
    row(y, a.x + (from - a.y) * slope, a.x + (to - a.y) * slope, sign * (to - from));
  }
}

}  // namespace app::render::frame
