#include "geo/layer/antimeridian_cut.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace geo {
namespace {

constexpr double kAround = 360;
constexpr double kAntimeridian = 180;
constexpr double kFarthest = 10 * kAround;  // beyond it lie no longitudes

bool contains(const Ring& ring, Point p) {
  bool isInside = false;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const Point a = ring[i];
    const Point b = ring[i + 1];
    if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y))
      isInside = !isInside;
  }
  return isInside;
}

/// What lies on one side of a meridian. Points on it count to the other side, so that nothing flat is left.
class HalfOf {
 public:
  HalfOf(const Polygon& polygon, double meridian, bool isWest) : m_meridian(meridian), m_isWest(isWest) {
    add(polygon.shell, true);
    for (const Ring& hole : polygon.holes) add(hole, false);
  }

  MultiPolygon polygons() {
    join();
    for (Ring& hole : m_holes)
      for (Polygon& part : m_parts)
        if (contains(part.shell, interiorPoint({hole, {}}))) {
          part.holes.push_back(std::move(hole));
          break;
        }
    return std::move(m_parts);
  }

 private:
  bool isKept(Point p) const { return m_isWest ? p.x < m_meridian : p.x > m_meridian; }

  Point crossing(Point a, Point b) const {
    return {m_meridian, a.y + (b.y - a.y) * (m_meridian - a.x) / (b.x - a.x)};
  }

  void add(Ring ring, bool isShell) {
    if (ring.size() < 4) return;
    if ((signedArea(ring) > 0) != isShell) std::reverse(ring.begin(), ring.end());
    const auto outside = std::ranges::find_if_not(ring, [this](Point p) { return isKept(p); });
    if (outside == ring.end()) {
      if (isShell)
        m_parts.push_back({std::move(ring), {}});
      else
        m_holes.push_back(std::move(ring));
      return;
    }
    ring.pop_back();
    std::rotate(ring.begin(), ring.begin() + (outside - ring.begin()), ring.end());
    ring.push_back(ring.front());
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      const Point a = ring[i];
      const Point b = ring[i + 1];
      if (isKept(b) && !isKept(a)) m_chains.push_back({crossing(a, b)});
      if (isKept(b)) m_chains.back().push_back(b);
      if (isKept(a) && !isKept(b)) m_chains.back().push_back(crossing(a, b));
    }
  }

  struct End {
    double y;
    std::size_t chain;
    bool isStart;
  };

  /// Between the first end and the second along the meridian is land, between the second and the third none.
  void join() {
    std::vector<End> ends;
    for (std::size_t i = 0; i < m_chains.size(); ++i) {
      ends.push_back({m_chains[i].front().y, i, true});
      ends.push_back({m_chains[i].back().y, i, false});
    }
    std::ranges::stable_sort(ends, {}, &End::y);
    // Land lies left of each chain: from the south, an end and a start in turn west of the meridian, a start
    // and an end east of it, also where several meet in one point.
    for (std::size_t k = 0; k < ends.size(); ++k) {
      const auto wanted = std::find_if(
          ends.begin() + static_cast<std::ptrdiff_t>(k), ends.end(),
          [&](const End& end) { return end.y > ends[k].y || end.isStart == ((k % 2 == 0) != m_isWest); });
      if (wanted != ends.end() && wanted->y == ends[k].y) std::swap(ends[k], *wanted);
    }
    std::vector<std::size_t> next(m_chains.size());
    for (std::size_t k = 0; k + 1 < ends.size(); k += 2) {
      const auto [start, end] =
          ends[k].isStart ? std::pair(ends[k], ends[k + 1]) : std::pair(ends[k + 1], ends[k]);
      next[end.chain] = start.chain;
    }
    std::vector<bool> isUsed(m_chains.size(), false);
    for (std::size_t first = 0; first < m_chains.size(); ++first) {
      if (isUsed[first]) continue;
      Ring shell;
      for (std::size_t k = first; !isUsed[k]; k = next[k]) {
        isUsed[k] = true;
        shell.insert(shell.end(), m_chains[k].begin(), m_chains[k].end());
      }
      shell.push_back(shell.front());
      m_parts.push_back({std::move(shell), {}});
    }
  }

  double m_meridian;
  bool m_isWest;
  std::vector<Ring> m_chains;  ///< from the meridian back to it
  std::vector<Ring> m_holes;
  MultiPolygon m_parts;
};

void shiftBy(Ring& ring, double degrees) {
  for (Point& p : ring) p.x += degrees;
}

/// The turns of 360 degrees that a polygon lies in; 0 is from -180 to 180.
std::pair<int, int> turnsOf(const Polygon& polygon) {
  const Box box = bounds({polygon});
  const auto first = static_cast<int>(std::floor((box.minX + kAntimeridian) / kAround));
  const auto last = static_cast<int>(std::ceil((box.maxX + kAntimeridian) / kAround)) - 1;
  return {first, std::max(first, last)};
}

MultiPolygon withinTurn(const Polygon& polygon, int turn) {
  const double west = turn * kAround - kAntimeridian;
  MultiPolygon parts;
  for (const Polygon& part : HalfOf(polygon, west, false).polygons())
    std::ranges::move(HalfOf(part, west + kAround, true).polygons(), std::back_inserter(parts));
  for (Polygon& part : parts) {
    shiftBy(part.shell, -turn * kAround);
    for (Ring& hole : part.holes) shiftBy(hole, -turn * kAround);
  }
  return parts;
}

}  // namespace

MultiPolygon cutAtAntimeridian(const MultiPolygon& shape) {
  MultiPolygon result;
  for (const Polygon& polygon : shape) {
    const Box box = bounds({polygon});
    const bool isLongitude = std::abs(box.minX) <= kFarthest && std::abs(box.maxX) <= kFarthest;
    if (box.isEmpty() || !isLongitude || (box.minX >= -kAntimeridian && box.maxX <= kAntimeridian)) {
      result.push_back(polygon);
      continue;
    }
    const auto [first, last] = turnsOf(polygon);
    for (int turn = first; turn <= last; ++turn)
      std::ranges::move(withinTurn(polygon, turn), std::back_inserter(result));
  }
  return result;
}

}  // namespace geo
