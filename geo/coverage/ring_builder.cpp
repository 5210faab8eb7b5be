#include "geo/coverage/ring_builder.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>

namespace geo::detail {
namespace {

double cross(Point origin, Point a, Point b) {
  return (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
}

double dot(Point origin, Point a, Point b) {
  return (a.x - origin.x) * (b.x - origin.x) + (a.y - origin.y) * (b.y - origin.y);
}

/// Whether direction a comes before b when turning clockwise from `back`, which itself comes last.
bool turnsFirst(Point node, Point back, Point a, Point b) {
  const auto half = [&](Point p) {
    const double side = cross(node, back, p);
    return side < 0 ? 0 : (side > 0 ? 2 : (dot(node, back, p) < 0 ? 1 : 3));
  };
  const int halfA = half(a);
  const int halfB = half(b);
  return halfA != halfB ? halfA < halfB : cross(node, a, b) < 0;
}

/// Inside, outside, or nothing where p lies on the ring.
std::optional<bool> isInside(const Ring& ring, Point p) {
  bool inside = false;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const Point a = ring[i];
    const Point b = ring[i + 1];
    if ((a.y > p.y) == (b.y > p.y)) {
      if (a.y == p.y && b.y == p.y && std::min(a.x, b.x) <= p.x && p.x <= std::max(a.x, b.x)) return {};
      if (a == p || b == p) return {};
      continue;
    }
    const double side = a.y < b.y ? cross(a, b, p) : cross(b, a, p);
    if (side == 0) return {};
    if (side > 0) inside = !inside;
  }
  return inside;
}

bool contains(const Ring& shell, const Ring& hole) {
  for (const Point p : hole)
    if (const auto inside = isInside(shell, p)) return *inside;
  for (std::size_t i = 0; i + 1 < hole.size(); ++i)  // every vertex touches the shell
    if (const auto inside =
            isInside(shell, {(hole[i].x + hole[i + 1].x) / 2, (hole[i].y + hole[i + 1].y) / 2}))
      return *inside;
  return true;
}

struct Shell {
  double area;
  Box box;
  Polygon polygon;
};

}  // namespace

RingBuilder::RingBuilder(const Coverage& coverage)
    : m_coverage(coverage), m_first(coverage.unitCount() + 1, 0) {
  const auto eachSide = [&](auto&& take) {
    for (std::uint32_t i = 0; i < coverage.arcs.size(); ++i) {
      const Arc& arc = coverage.arcs[i];
      if (arc.left != kOutside) take(arc.left, Side{i, true});
      if (arc.right != kOutside) take(arc.right, Side{i, false});
    }
  };
  eachSide([&](UnitIndex unit, Side) { ++m_first[static_cast<std::size_t>(unit) + 1]; });
  for (std::size_t i = 1; i < m_first.size(); ++i) m_first[i] += m_first[i - 1];
  m_sides.resize(m_first.back());
  std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
  eachSide([&](UnitIndex unit, Side side) { m_sides[next[static_cast<std::size_t>(unit)]++] = side; });
}

std::uint32_t RingBuilder::from(Side side) const {
  const Arc& arc = m_coverage.arcs[side.arc];
  return side.forward ? arc.startNode : arc.endNode;
}

std::uint32_t RingBuilder::to(Side side) const { return from({side.arc, !side.forward}); }

Point RingBuilder::leaving(Side side) const {
  const auto points = m_coverage.points(m_coverage.arcs[side.arc]);
  return side.forward ? points[1] : points[points.size() - 2];
}

Point RingBuilder::arriving(Side side) const { return leaving({side.arc, !side.forward}); }

std::span<const RingBuilder::Side> RingBuilder::sides(UnitIndex unit) const {
  const auto index = static_cast<std::size_t>(unit);
  return {m_sides.data() + m_first[index], m_first[index + 1] - m_first[index]};
}

void RingBuilder::appendVertices(Side side, Ring& ring) const {
  const auto points = m_coverage.points(m_coverage.arcs[side.arc]);
  if (side.forward)
    ring.insert(ring.end(), points.begin(), points.end() - 1);
  else
    ring.insert(ring.end(), points.rbegin(), points.rend() - 1);
}

// A unit that touches itself in a node is walked as one cycle through it; OGC rings visit a point once, so
// the cycle is cut there into a shell and holes.
void RingBuilder::appendRings(std::span<const Side> cycle, std::vector<Ring>& out) const {
  std::vector<Side> open;
  for (const Side side : cycle) {
    open.push_back(side);
    const std::uint32_t node = to(side);
    const auto start = std::find_if(open.begin(), open.end(), [&](Side s) { return from(s) == node; });
    if (start == open.end()) continue;
    Ring ring;
    for (auto it = start; it != open.end(); ++it) appendVertices(*it, ring);
    ring.push_back(ring.front());
    out.push_back(std::move(ring));
    open.erase(start, open.end());
  }
  assert(open.empty());
}

std::vector<Ring> RingBuilder::rings(UnitIndex unit) const {
  const auto all = sides(unit);
  std::vector<std::size_t> byStart(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) byStart[i] = i;
  std::sort(byStart.begin(), byStart.end(), [&](std::size_t a, std::size_t b) {
    return std::pair(from(all[a]), a) < std::pair(from(all[b]), b);
  });
  const auto startsBefore = [&](std::size_t i, std::uint32_t node) { return from(all[i]) < node; };

  std::vector<bool> used(all.size(), false);
  std::vector<Ring> out;
  std::vector<Side> cycle;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (used[i]) continue;
    cycle.clear();
    for (std::size_t at = i; !used[at];) {
      used[at] = true;
      cycle.push_back(all[at]);
      const std::uint32_t node = to(all[at]);
      const auto first = std::lower_bound(byStart.begin(), byStart.end(), node, startsBefore);
      const auto firstTurn = [&](bool isFresh) {
        std::optional<std::size_t> best;
        for (auto it = first; it != byStart.end() && from(all[*it]) == node; ++it) {
          if (isFresh && used[*it]) continue;
          if (!best) {
            best = *it;
            continue;
          }
          const auto points = m_coverage.points(m_coverage.arcs[all[*it].arc]);
          const Point at0 = all[*it].forward ? points.front() : points.back();
          if (turnsFirst(at0, arriving(all[at]), leaving(all[*it]), leaving(all[*best]))) best = *it;
        }
        return best;
      };
      std::optional<std::size_t> next = firstTurn(false);
      if (next && used[*next] && *next != i) next = firstTurn(true);  // borders cross: still a closed walk
      if (!next) break;
      at = *next;
    }
    appendRings(cycle, out);
  }
  return out;
}

MultiPolygon RingBuilder::polygon(UnitIndex unit) const {
  std::vector<Shell> shells;
  std::vector<Ring> holes;
  for (Ring& ring : rings(unit)) {
    const double area = signedArea(ring);
    if (area > 0) {
      Box box;
      for (const Point p : ring) box.add(p);
      shells.push_back({area, box, {std::move(ring), {}}});
    } else {
      holes.push_back(std::move(ring));
    }
  }
  if (shells.empty()) return {};
  std::stable_sort(shells.begin(), shells.end(),
                   [](const Shell& a, const Shell& b) { return a.area > b.area; });
  for (Ring& hole : holes) {
    // from the smallest shell upwards; the largest takes what no other contains
    auto home = shells.rbegin();
    for (; home + 1 != shells.rend(); ++home)
      if (home->box.contains(hole.front()) && contains(home->polygon.shell, hole)) break;
    home->polygon.holes.push_back(std::move(hole));
  }
  MultiPolygon result;
  result.reserve(shells.size());
  for (Shell& shell : shells) result.push_back(std::move(shell.polygon));
  return result;
}

}  // namespace geo::detail
