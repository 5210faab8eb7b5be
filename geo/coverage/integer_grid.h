#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "geo/plane/box.h"
#include "geo/plane/point.h"

namespace geo::detail {

__extension__ using Int128 = __int128;  ///< of gcc and clang: exact where two 64-bit factors meet

/// A point of the integer grid on which cleaning works; coordinates stay below 2^29 in size so that every
/// orientation test is exact in 64 bits.
struct GridPoint {
  std::int32_t x = 0;
  std::int32_t y = 0;

  friend bool operator==(const GridPoint&, const GridPoint&) = default;
  friend auto operator<=>(const GridPoint&, const GridPoint&) = default;
};

/// Twice the signed area of a, b, c: positive where c lies left of a -> b.
inline std::int64_t orientation(GridPoint a, GridPoint b, GridPoint c) {
  return static_cast<std::int64_t>(b.x - a.x) * (c.y - a.y) -
         static_cast<std::int64_t>(b.y - a.y) * (c.x - a.x);
}

/// The unit is a power of two, so that sources quantised to one (or to whole metres) map to the grid and back
/// exactly.
class IntegerGrid {
 public:
  explicit IntegerGrid(const Box& bounds) {
    const double extent = std::max({bounds.width(), bounds.height(), 1e-300});
    m_unit = std::exp2(std::ceil(std::log2(extent)) - 29);
    const double block = m_unit * (1 << 28);
    m_originX = std::round(bounds.centre().x / block) * block;
    m_originY = std::round(bounds.centre().y / block) * block;
  }

  double unit() const { return m_unit; }
  GridPoint toGrid(Point p) const {
    return {static_cast<std::int32_t>(std::llround((p.x - m_originX) / m_unit)),
            static_cast<std::int32_t>(std::llround((p.y - m_originY) / m_unit))};
  }
  Point toPoint(GridPoint p) const { return {m_originX + p.x * m_unit, m_originY + p.y * m_unit}; }

 private:
  double m_unit = 1;
  double m_originX = 0;
  double m_originY = 0;
};

}  // namespace geo::detail
