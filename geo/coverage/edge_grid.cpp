#include "geo/coverage/edge_grid.h"

#include <algorithm>
#include <cmath>

#include "geo/report/limits.h"
#include "geo/report/message.h"

namespace geo::detail {
namespace {
constexpr std::size_t kCellsAtLeast = 20'000'000;
}

EdgeGrid::EdgeGrid(std::span<const Segment> segments) {
  std::int32_t maxX = 0;
  std::int32_t maxY = 0;
  if (!segments.empty()) {
    m_minX = maxX = segments[0].a.x;
    m_minY = maxY = segments[0].a.y;
  }
  for (const Segment& s : segments) {
    m_minX = std::min({m_minX, s.a.x, s.b.x});
    m_minY = std::min({m_minY, s.a.y, s.b.y});
    maxX = std::max({maxX, s.a.x, s.b.x});
    maxY = std::max({maxY, s.a.y, s.b.y});
  }
  const std::int64_t wanted = std::max<std::int64_t>(1, static_cast<std::int64_t>(segments.size()) * 2);
  const auto cellsAt = [&](int shift) {
    return ((static_cast<std::int64_t>(maxX - m_minX) >> shift) + 1) *
           ((static_cast<std::int64_t>(maxY - m_minY) >> shift) + 1);
  };
  while (cellsAt(m_shift) > wanted) ++m_shift;
  m_columns = static_cast<std::int32_t>(((maxX - m_minX) >> m_shift) + 1);
  m_rows = static_cast<std::int32_t>(((maxY - m_minY) >> m_shift) + 1);

  const auto cellOf = [&](std::int32_t column, std::int32_t row) {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
           static_cast<std::size_t>(column);
  };
  m_first.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows) + 1, 0);
  // Long edges pass through many cells each; beyond this they would fill the memory.
  const std::size_t most = segments.size() * valueOf(Limit::crossings) + kCellsAtLeast;
  std::size_t passes = 0;
  for (const Segment& s : segments) {
    eachCell(s, [&](std::int32_t column, std::int32_t row) {
      ++m_first[cellOf(column, row) + 1];
      ++passes;
    });
    if (passes > most) failLimit(message("The layer of boundaries"), Limit::crossings);
  }
  for (std::size_t i = 1; i < m_first.size(); ++i) m_first[i] += m_first[i - 1];
  m_edges.resize(m_first.back());
  std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
  for (std::uint32_t i = 0; i < segments.size(); ++i)
    eachCell(segments[i],
             [&](std::int32_t column, std::int32_t row) { m_edges[next[cellOf(column, row)]++] = i; });
}

EdgeGrid::CellRange EdgeGrid::columnsInRow(const Segment& s, std::int32_t row, bool whole) const {
  const std::int32_t x0 = std::min(s.a.x, s.b.x);
  const std::int32_t x1 = std::max(s.a.x, s.b.x);
  if (whole || columnOf(x0) == columnOf(x1)) return {columnOf(x0), columnOf(x1)};
  // the part of the segment inside the row, one grid unit wider on both sides against rounding
  const double low = m_minY + std::ldexp(static_cast<double>(row), m_shift);
  const double high = low + std::ldexp(1.0, m_shift);
  const double slope = static_cast<double>(s.b.x - s.a.x) / static_cast<double>(s.b.y - s.a.y);
  const double atLow = s.a.x + (low - s.a.y) * slope;
  const double atHigh = s.a.x + (high - s.a.y) * slope;
  const double from = std::max<double>(x0, std::floor(std::min(atLow, atHigh)) - 1);
  const double to = std::min<double>(x1, std::ceil(std::max(atLow, atHigh)) + 1);
  return {columnOf(static_cast<std::int32_t>(std::min<double>(from, x1))),
          columnOf(static_cast<std::int32_t>(std::max<double>(to, x0)))};
}

}  // namespace geo::detail
