#include "geo/layer/antimeridian.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

#include "geo/plane/box.h"

namespace geo {
namespace {

constexpr double kTurn = 360;
constexpr double kHalfTurn = 180;
constexpr double kWorthIt = 1;   ///< degrees that the layer has to become narrower by
constexpr double kSeam = 0.001;  ///< degrees about the antimeridian

bool jumps(const Ring& ring) {
  for (std::size_t i = 0; i + 1 < ring.size(); ++i)
    if (std::abs(ring[i + 1].x - ring[i].x) > kHalfTurn) return true;
  return false;
}

/// Continues a ring beyond 180 degrees; false where it goes around a pole or is the frame of the world.
bool unwrap(Ring& ring) {
  if (!jumps(ring)) return false;
  Ring continued = ring;
  double offset = 0;
  Box box;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const double step = ring[i].x - ring[i - 1].x;
    if (step > kHalfTurn) offset -= kTurn;
    if (step < -kHalfTurn) offset += kTurn;
    continued[i].x += offset;
    box.add(continued[i]);
  }
  if (offset != 0 || box.width() <= 0 || box.width() >= kTurn) return false;
  ring = std::move(continued);
  return true;
}

Box boxOf(const Ring& ring) {
  Box box;
  for (const Point p : ring) box.add(p);
  return box;
}

void moveBy(Ring& ring, double degrees) {
  for (Point& p : ring) p.x += degrees;
}

void moveBy(Polygon& part, double degrees) {
  moveBy(part.shell, degrees);
  for (Ring& hole : part.holes) moveBy(hole, degrees);
}

struct Range {
  double west = 0;
  double width = 0;
};

/// Where the widest range of longitudes without land ends, from -180 to 180.
Range widestGap(std::vector<Range> ranges) {
  for (Range& range : ranges) range.west -= std::floor((range.west + kHalfTurn) / kTurn) * kTurn;
  std::ranges::sort(ranges, {}, &Range::west);
  Range gap{ranges.front().west, 0};
  double reached = ranges.front().west;
  for (const Range& range : ranges) {
    if (range.west - reached > gap.width) gap = {range.west, range.west - reached};
    reached = std::max(reached, range.west + range.width);
  }
  const double last = ranges.front().west + kTurn - reached;
  return last >= gap.width ? Range{ranges.front().west, std::max(0.0, last)} : gap;
}

/// Twice the plain area, shrunk by the latitude: enough to weigh parts by.
double weightOf(const Polygon& part) {
  const double latitude = boxOf(part.shell).centre().y;
  return std::abs(signedArea(part.shell)) * std::cos(latitude * std::numbers::pi / 180);
}

void putOnSeam(Ring& ring) {
  const auto seamOf = [](double x) { return std::round((x - kHalfTurn) / kTurn) * kTurn + kHalfTurn; };
  const auto isNear = [&](Point p) { return std::abs(p.x - seamOf(p.x)) <= kSeam; };
  bool previous = !ring.empty() && isNear(ring.front());
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const bool here = isNear(ring[i]);
    if (here && previous) ring[i - 1].x = ring[i].x = seamOf(ring[i].x);
    previous = here;
  }
  if (ring.size() > 1 && isNear(ring.front()) &&
      isNear(ring.back())) {  // one point: closed ends move together
    const bool onSeam = ring.front().x == seamOf(ring.front().x) || ring.back().x == seamOf(ring.back().x);
    if (onSeam) ring.front().x = ring.back().x = seamOf(ring.front().x);
  }
}

class Joiner {
 public:
  explicit Joiner(Layer& layer) {
    for (Feature& feature : layer.features)
      for (Polygon& part : feature.shape)
        if (!part.shell.empty()) m_parts.push_back(&part);
  }

  MeridianJoin join() {
    MeridianJoin result;
    if (m_parts.empty() || !mayCross()) return result;
    m_changed.assign(m_parts.size(), false);
    for (std::size_t i = 0; i < m_parts.size(); ++i) m_changed[i] = continueAcrossAntimeridian(*m_parts[i]);
    moveTogether();
    result.parts = static_cast<std::size_t>(std::ranges::count(m_changed, true));
    if (result.parts == 0) return result;
    for (Polygon* const part : m_parts) {
      putOnSeam(part->shell);
      for (Ring& hole : part->holes) putOnSeam(hole);
    }
    const Box box = bounds();
    result.west = box.minX;
    result.east = box.maxX;
    return result;
  }

 private:
  Box bounds() const {
    Box box;
    for (const Polygon* const part : m_parts) box.add(boxOf(part->shell));
    return box;
  }

  bool mayCross() const {
    const Box box = bounds();
    return std::isfinite(box.minX) && std::isfinite(box.maxX) && box.width() > kHalfTurn &&
           box.width() <= 2 * kTurn;
  }

  void moveTogether() {
    std::vector<Range> ranges;
    for (const Polygon* const part : m_parts) {
      const Box box = boxOf(part->shell);
      ranges.push_back({box.minX, box.width()});
    }
    const double before = bounds().width();
    const Range gap = widestGap(ranges);
    if (kTurn - gap.width > before - kWorthIt) return;
    std::vector<double> turns;
    double weights = 0;
    double moment = 0;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
      turns.push_back(-std::floor((ranges[i].west - gap.west) / kTurn));
      const double weight = weightOf(*m_parts[i]);
      weights += weight;
      moment += weight * (ranges[i].west + turns[i] * kTurn + ranges[i].width / 2);
    }
    const double back = weights > 0 ? std::floor((moment / weights + kHalfTurn) / kTurn) : 0;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
      if (turns[i] == back) continue;
      moveBy(*m_parts[i], (turns[i] - back) * kTurn);
      m_changed[i] = true;
    }
  }

  std::vector<Polygon*> m_parts;
  std::vector<bool> m_changed;
};

}  // namespace

bool continueAcrossAntimeridian(Polygon& part) {
  bool changed = unwrap(part.shell);
  const double centre = boxOf(part.shell).centre().x;
  for (Ring& hole : part.holes) {
    changed = unwrap(hole) || changed;
    const double turns = std::round((centre - boxOf(hole).centre().x) / kTurn);
    if (turns != 0) moveBy(hole, turns * kTurn);
    changed = changed || turns != 0;
  }
  return changed;
}

MeridianJoin joinAcrossAntimeridian(Layer& layer) {
  return layer.crs.isGeographic() ? Joiner(layer).join() : MeridianJoin{};
}

}  // namespace geo
