#include "geo/coverage/nesting.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "geo/coverage/area.h"
#include "geo/plane/box.h"

namespace geo {
namespace {

constexpr double kInside = 0.9;    ///< share of a box that has to lie in the other
constexpr double kFilled = 0.1;    ///< how far the sum of the inner areas may be off the outer one
constexpr double kTwinOff = 0.02;  ///< the same where one unit fills another

struct Unit {
  std::size_t feature = 0;
  std::vector<const MultiPolygon*> shapes;
  Box box;
  std::optional<double> km2;
};

double overlap(double aMin, double aMax, double bMin, double bMax) {
  return std::min(aMax, bMax) - std::max(aMin, bMin);
}

bool mostlyWithin(const Box& inner, const Box& outer) {
  return overlap(inner.minX, inner.maxX, outer.minX, outer.maxX) >= kInside * inner.width() &&
         overlap(inner.minY, inner.maxY, outer.minY, outer.maxY) >= kInside * inner.height();
}

void flipAtRing(const Ring& ring, Point p, bool& inside) {
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const Point a = ring[i];
    const Point b = ring[i + 1];
    if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y)) inside = !inside;
  }
}

bool contains(const Unit& unit, Point p) {
  bool inside = false;
  for (const MultiPolygon* shape : unit.shapes)
    for (const Polygon& part : *shape) {
      flipAtRing(part.shell, p, inside);
      for (const Ring& hole : part.holes) flipAtRing(hole, p, inside);
    }
  return inside;
}

/// Inside the part with the largest box.
Point pointOf(const Unit& unit) {
  const Polygon* largest = nullptr;
  double size = -1;
  for (const MultiPolygon* shape : unit.shapes)
    for (const Polygon& part : *shape) {
      Box box;
      for (const Point p : part.shell) box.add(p);
      if (box.width() * box.height() <= size) continue;
      size = box.width() * box.height();
      largest = &part;
    }
  return interiorPoint(*largest);
}

class NestingFinder {
 public:
  explicit NestingFinder(const Layer& layer) : m_layer(layer), m_area(layer.crs) { collectUnits(); }

  std::vector<Nesting> find() {
    std::vector<std::size_t> order(m_units.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::sort(order, {}, [this](std::size_t i) { return m_units[i].box.minX; });
    for (std::size_t i = 0; i < order.size(); ++i) placeAround(order, i);
    std::map<std::size_t, std::vector<std::size_t>> children;
    for (const auto& [inner, outer] : m_outerOf) children[outer].push_back(inner);
    std::vector<Nesting> found;
    for (auto& [outer, inner] : children)
      if (inner.size() > 1 && std::abs(filled(outer, inner) - 1) <= kFilled) take(found, outer, inner);
    if (!found.empty()) addTwins(found, children);
    return found;
  }

 private:
  void collectUnits() {
    std::unordered_map<std::string, std::size_t> byCode;
    for (std::size_t f = 0; f < m_layer.features.size(); ++f) {
      const Feature& feature = m_layer.features[f];
      if (feature.shape.empty()) continue;
      const auto [at, isNew] = byCode.try_emplace(feature.code, m_units.size());
      if (isNew || feature.code.empty()) {
        at->second = m_units.size();
        m_units.emplace_back().feature = f;
      }
      Unit& unit = m_units[at->second];
      unit.shapes.push_back(&feature.shape);
      unit.box.add(bounds(feature.shape));
    }
  }

  double km2(std::size_t i) {
    Unit& unit = m_units[i];
    if (!unit.km2) {
      unit.km2 = 0;
      for (const MultiPolygon* shape : unit.shapes) *unit.km2 += m_area.km2(*shape);
    }
    return *unit.km2;
  }

  double filled(std::size_t outer, const std::vector<std::size_t>& inner) {
    double sum = 0;
    for (const std::size_t i : inner) sum += km2(i);
    return sum / std::max(km2(outer), 1e-12);
  }

  /// Units whose box begins within the box of unit order[at], a little to its left included.
  void placeAround(const std::vector<std::size_t>& order, std::size_t at) {
    const std::size_t outer = order[at];
    const Box& box = m_units[outer].box;
    const auto consider = [&](std::size_t inner) {
      if (mostlyWithin(m_units[inner].box, box) && contains(m_units[outer], pointOf(m_units[inner])))
        putInto(inner, outer);
    };
    for (std::size_t k = at + 1; k < order.size() && m_units[order[k]].box.minX <= box.maxX; ++k)
      consider(order[k]);
    const double left = box.minX - box.width() * (1 - kInside) / kInside;
    for (std::size_t k = at; k > 0 && m_units[order[k - 1]].box.minX >= left; --k) consider(order[k - 1]);
  }

  /// The smallest unit around another is the one straight above it.
  void putInto(std::size_t inner, std::size_t outer) {
    if (km2(outer) < km2(inner) * (1 - kTwinOff)) return;
    if (std::abs(km2(outer) / std::max(km2(inner), 1e-12) - 1) <= kTwinOff) {
      m_twins.emplace_back(inner, outer);
      return;
    }
    const auto [at, isNew] = m_outerOf.try_emplace(inner, outer);
    if (!isNew && km2(outer) < km2(at->second)) at->second = outer;
  }

  void take(std::vector<Nesting>& found, std::size_t outer, const std::vector<std::size_t>& inner) const {
    Nesting nesting{m_units[outer].feature, {}};
    for (const std::size_t i : inner) nesting.inner.push_back(m_units[i].feature);
    std::ranges::sort(nesting.inner);
    found.push_back(std::move(nesting));
  }

  /// Of two units on the same ground the outer is the one whose record stands nearer to those of filled units
  /// and farther from those of the units in them.
  void addTwins(std::vector<Nesting>& found,
                const std::map<std::size_t, std::vector<std::size_t>>& children) const {
    const std::vector<Nesting> sure = found;
    const auto off = [](std::size_t a, std::size_t b) {
      return static_cast<std::ptrdiff_t>(a > b ? a - b : b - a);
    };
    const auto outerness = [&](std::size_t unit) {
      const std::size_t feature = m_units[unit].feature;
      auto toOuter = static_cast<std::ptrdiff_t>(m_layer.features.size());
      auto toInner = toOuter;
      for (const Nesting& one : sure) {
        toOuter = std::min(toOuter, off(one.outer, feature));
        for (const std::size_t inner : one.inner) toInner = std::min(toInner, off(inner, feature));
      }
      return toInner - toOuter;
    };
    for (const auto& [inner, outer] : m_twins) {
      const bool isTaken = children.contains(outer) || children.contains(inner);
      if (!isTaken && outerness(outer) > outerness(inner)) take(found, outer, {inner});
    }
  }

  const Layer& m_layer;
  StraightEdgeArea m_area;
  std::vector<Unit> m_units;
  std::map<std::size_t, std::size_t> m_outerOf;
  std::vector<std::pair<std::size_t, std::size_t>> m_twins;  ///< inner, outer; each pair both ways
};

}  // namespace

std::vector<Nesting> findNesting(const Layer& layer) { return NestingFinder(layer).find(); }

}  // namespace geo
