#pragma once

#include <cmath>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "geo/coverage/integer_grid.h"

namespace geo::detail {

/// Moves each point to the nearest earlier one within a tolerance; a tolerance below one grid unit does
/// nothing. Depends on the order of the points only.
class PointSnapper {
 public:
  explicit PointSnapper(double toleranceInGridUnits) : m_tolerance(toleranceInGridUnits) {}

  GridPoint snap(GridPoint p) {
    if (m_tolerance < 1) return p;
    const std::int64_t column = cell(p.x);
    const std::int64_t row = cell(p.y);
    double best = m_tolerance;
    GridPoint result = p;
    for (std::int64_t dy = -1; dy <= 1; ++dy)
      for (std::int64_t dx = -1; dx <= 1; ++dx) {
        const auto at = m_cells.find(key(column + dx, row + dy));
        if (at == m_cells.end()) continue;
        for (const GridPoint q : at->second) {
          const double distance = std::hypot(static_cast<double>(q.x) - p.x, static_cast<double>(q.y) - p.y);
          if (distance > best) continue;
          best = distance;
          result = q;
        }
      }
    if (result == p) m_cells[key(column, row)].push_back(p);
    return result;
  }

 private:
  std::int64_t cell(std::int32_t v) const { return static_cast<std::int64_t>(std::floor(v / m_tolerance)); }
  static std::int64_t key(std::int64_t column, std::int64_t row) {
    return column * (std::int64_t{1} << 31) + row;
  }

  double m_tolerance;
  std::unordered_map<std::int64_t, std::vector<GridPoint>> m_cells;
};

}  // namespace geo::detail
