#include "geo/coverage/planarity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "geo/coverage/edge_grid.h"
#include "geo/coverage/integer_grid.h"
#include "geo/parallel/part_run.h"

namespace geo {
namespace {

using detail::GridPoint;
using Segment = detail::EdgeGrid::Segment;

bool isBetween(GridPoint p, const Segment& s) {
  return p != s.a && p != s.b && std::min(s.a.x, s.b.x) <= p.x && p.x <= std::max(s.a.x, s.b.x) &&
         std::min(s.a.y, s.b.y) <= p.y && p.y <= std::max(s.a.y, s.b.y);
}

bool boxesMeet(const Segment& s, const Segment& t) {
  return std::min(s.a.x, s.b.x) <= std::max(t.a.x, t.b.x) &&
         std::min(t.a.x, t.b.x) <= std::max(s.a.x, s.b.x) &&
         std::min(s.a.y, s.b.y) <= std::max(t.a.y, t.b.y) && std::min(t.a.y, t.b.y) <= std::max(s.a.y, s.b.y);
}

/// In more than a common end; edges on top of each other do.
bool cross(const Segment& s, const Segment& t) {
  if (!boxesMeet(s, t)) return false;
  const std::int64_t o1 = detail::orientation(s.a, s.b, t.a);
  const std::int64_t o2 = detail::orientation(s.a, s.b, t.b);
  if ((o1 > 0 && o2 > 0) || (o1 < 0 && o2 < 0)) return false;
  const std::int64_t o3 = detail::orientation(t.a, t.b, s.a);
  const std::int64_t o4 = detail::orientation(t.a, t.b, s.b);
  if ((o3 > 0 && o4 > 0) || (o3 < 0 && o4 < 0)) return false;
  if (o1 != 0 && o2 != 0 && o3 != 0 && o4 != 0) return true;
  return (o1 == 0 && isBetween(t.a, s)) || (o2 == 0 && isBetween(t.b, s)) || (o3 == 0 && isBetween(s.a, t)) ||
         (o4 == 0 && isBetween(s.b, t)) || (s.a == t.a && s.b == t.b) || (s.a == t.b && s.b == t.a);
}

std::vector<Segment> segmentsOf(const Coverage& coverage) {
  const detail::IntegerGrid grid(coverage.bounds());
  std::vector<Segment> segments;
  segments.reserve(coverage.vertices.size());
  for (const Arc& arc : coverage.arcs) {
    const auto points = coverage.points(arc);
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
      if (const Segment s{grid.toGrid(points[i]), grid.toGrid(points[i + 1])}; s.a != s.b)
        segments.push_back(s);
  }
  return segments;
}

}  // namespace

std::size_t crossingEdges(const Coverage& coverage) {
  const std::vector<Segment> segments = segmentsOf(coverage);
  if (segments.empty()) return 0;
  const detail::EdgeGrid grid(segments);
  constexpr std::size_t kParts = 2;
  using Pair = std::pair<std::uint32_t, std::uint32_t>;
  std::array<std::vector<Pair>, kParts> found;
  runParts(kParts, [&](std::size_t part) {
    for (auto row = static_cast<std::int32_t>(part); row < grid.rows();
         row += static_cast<std::int32_t>(kParts))
      for (std::int32_t column = 0; column < grid.columns(); ++column) {
        const auto edges = grid.edgesIn(column, row);
        for (std::size_t i = 0; i < edges.size(); ++i)
          for (std::size_t j = i + 1; j < edges.size(); ++j)
            if (cross(segments[edges[i]], segments[edges[j]]))
              found[part].push_back(std::minmax(edges[i], edges[j]));
      }
  });
  std::vector<Pair>& all = found[0];  // two edges may meet in several cells
  all.insert(all.end(), found[1].begin(), found[1].end());
  std::ranges::sort(all);
  return static_cast<std::size_t>(std::unique(all.begin(), all.end()) - all.begin());
}

}  // namespace geo
