#include "geo/coverage/unit_locator.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace geo {

UnitLocator::UnitLocator(const Coverage& coverage) : m_coverage(coverage), m_bounds(coverage.bounds()) {
  for (const Arc& arc : m_coverage.arcs) {
    const auto points = m_coverage.points(arc);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
      if (points[i].y == points[i + 1].y) continue;  // a westward ray never crosses it
      if (points[i].y < points[i + 1].y)
        m_segments.push_back({points[i], points[i + 1], arc.left, arc.right});
      else
        m_segments.push_back({points[i + 1], points[i], arc.right, arc.left});
    }
  }
  const auto rows = std::clamp<std::size_t>(m_segments.size() / 64, 1, 8192);
  m_rowHeight = std::max(m_bounds.height(), 1e-12) / static_cast<double>(rows);
  const auto rowOf = [&](double y) {
    return std::min(rows - 1, static_cast<std::size_t>(std::max(0.0, (y - m_bounds.minY) / m_rowHeight)));
  };
  m_rowStart.assign(rows + 1, 0);
  for (const Segment& s : m_segments)
    for (std::size_t row = rowOf(s.a.y); row <= rowOf(s.b.y); ++row) ++m_rowStart[row + 1];
  for (std::size_t row = 1; row <= rows; ++row) m_rowStart[row] += m_rowStart[row - 1];
  m_rowSegments.resize(m_rowStart.back());
  std::vector<std::uint32_t> next(m_rowStart.begin(), m_rowStart.end() - 1);
  for (std::uint32_t i = 0; i < m_segments.size(); ++i)
    for (std::size_t row = rowOf(m_segments[i].a.y); row <= rowOf(m_segments[i].b.y); ++row)
      m_rowSegments[next[row]++] = i;
}

UnitIndex UnitLocator::unitAt(Point p) const {
  if (m_segments.empty() || !m_bounds.contains(p)) return kOutside;
  const std::size_t rows = m_rowStart.size() - 1;
  const std::size_t row = std::min(rows - 1, static_cast<std::size_t>((p.y - m_bounds.minY) / m_rowHeight));
  double nearest = -std::numeric_limits<double>::infinity();
  UnitIndex unit = kOutside;
  for (std::uint32_t k = m_rowStart[row]; k < m_rowStart[row + 1]; ++k) {
    const Segment& s = m_segments[m_rowSegments[k]];  // rises: a below b
    if (s.a.y > p.y || s.b.y <= p.y) continue;
    const double x = s.a.x + (p.y - s.a.y) * (s.b.x - s.a.x) / (s.b.y - s.a.y);
    if (x > p.x || x <= nearest) continue;
    nearest = x;
    unit = s.right;
  }
  return unit;
}

}  // namespace geo
