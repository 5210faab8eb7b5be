#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geo/coverage/integer_grid.h"

namespace geo::detail {

/// A uniform grid of cells over edges: which edges may pass through a cell. Built once; about two edges a
/// cell. Throws DataError where edges are so long that they pass through more cells than Limit::crossings
/// allows.
class EdgeGrid {
 public:
  struct Segment {
    GridPoint a, b;
  };
  struct CellRange {
    std::int32_t x0, x1;
  };

  explicit EdgeGrid(std::span<const Segment> segments);

  std::int32_t columns() const { return m_columns; }
  std::int32_t rows() const { return m_rows; }
  std::int32_t columnOf(std::int32_t x) const { return clamp((x - m_minX) >> m_shift, m_columns); }
  std::int32_t rowOf(std::int32_t y) const { return clamp((y - m_minY) >> m_shift, m_rows); }
  std::span<const std::uint32_t> edgesIn(std::int32_t column, std::int32_t row) const {
    const std::size_t cell = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
                             static_cast<std::size_t>(column);
    return {m_edges.data() + m_first[cell], m_first[cell + 1] - m_first[cell]};
  }

  /// Calls visit(column, row) for every cell that the segment may touch.
  template <class Visit>
  void eachCell(const Segment& s, Visit&& visit) const {
    const std::int32_t row0 = rowOf(std::min(s.a.y, s.b.y));
    const std::int32_t row1 = rowOf(std::max(s.a.y, s.b.y));
    for (std::int32_t row = row0; row <= row1; ++row) {
      const CellRange range = columnsInRow(s, row, row0 == row1);
      for (std::int32_t column = range.x0; column <= range.x1; ++column) visit(column, row);
    }
  }

 private:
  static std::int32_t clamp(std::int32_t i, std::int32_t n) { return i < 0 ? 0 : (i >= n ? n - 1 : i); }
  CellRange columnsInRow(const Segment& s, std::int32_t row, bool whole) const;

  std::int32_t m_minX = 0;
  std::int32_t m_minY = 0;
  std::int32_t m_columns = 1;
  std::int32_t m_rows = 1;
  int m_shift = 0;
  std::vector<std::uint32_t> m_first;
  std::vector<std::uint32_t> m_edges;
};

}  // namespace geo::detail
