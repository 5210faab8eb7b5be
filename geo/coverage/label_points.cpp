#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <queue>

#include "geo/coverage/coverage.h"
#include "geo/coverage/ring_builder.h"
#include "geo/parallel/part_run.h"

namespace geo {
namespace {

/// A square that may hold the pole: its centre's distance to the border and the best any of its points can
/// have.
struct Quad {
  Point centre;
  double half;
  double distance;
  double potential;
  friend bool operator<(const Quad& a, const Quad& b) { return a.potential < b.potential; }
};

double distanceToSegment(Point p, Point a, Point b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double length2 = dx * dx + dy * dy;
  const double t = length2 > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0) : 0;
  return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

/// Positive inside.
double signedDistance(const Polygon& polygon, Point p) {
  double nearest = std::numeric_limits<double>::infinity();
  bool inside = false;
  const auto look = [&](const Ring& ring) {
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      const Point a = ring[i];
      const Point b = ring[i + 1];
      if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
      nearest = std::min(nearest, distanceToSegment(p, a, b));
    }
  };
  look(polygon.shell);
  for (const Ring& hole : polygon.holes) look(hole);
  return inside ? nearest : -nearest;
}

/// Drops vertices closer than `step` to the last one kept: a label needs no detail.
Ring thinned(const Ring& ring, double scaleX, double step) {
  Ring result;
  for (const Point p : ring) {
    const Point q{p.x * scaleX, p.y};
    if (result.empty() || std::hypot(q.x - result.back().x, q.y - result.back().y) >= step)
      result.push_back(q);
  }
  if (result.size() < 3) {
    result.clear();
    for (const Point p : ring) result.push_back({p.x * scaleX, p.y});
  }
  if (result.front() != result.back()) result.push_back(result.front());
  return result;
}

/// Quadtree search for the point farthest from the border (the "polylabel" scheme, Agafonkin 2016).
Point pole(const Polygon& polygon) {
  const Box box = bounds({polygon});
  const double extent = std::max(box.width(), box.height());
  const double precision = extent * 0.01;
  double size = std::min(box.width(), box.height());
  if (!(size > 0)) return interiorPoint(polygon);
  size = std::max(size, extent / 64);
  const auto cellAt = [&](Point centre, double half) {
    const double distance = signedDistance(polygon, centre);
    return Quad{centre, half, distance, distance + half * std::numbers::sqrt2};
  };
  std::priority_queue<Quad> queue;
  Quad best = cellAt(interiorPoint(polygon), 0);
  const int columns = static_cast<int>(std::ceil(box.width() / size)),
            rows = static_cast<int>(std::ceil(box.height() / size));
  for (int column = 0; column < columns; ++column)
    for (int row = 0; row < rows; ++row)
      queue.push(cellAt({box.minX + (column + 0.5) * size, box.minY + (row + 0.5) * size}, size / 2));
  while (!queue.empty()) {
    const Quad cell = queue.top();
    queue.pop();
    if (cell.distance > best.distance) best = cell;
    if (cell.potential - best.distance <= precision) break;
    const double half = cell.half / 2;
    for (const double dx : {-half, half})
      for (const double dy : {-half, half})
        queue.push(cellAt({cell.centre.x + dx, cell.centre.y + dy}, half));
  }
  return best.centre;
}

Point labelPoint(const Polygon& part, bool geographic) {
  const Box box = bounds({part});
  const double scaleX = geographic ? std::max(0.01, std::cos(box.centre().y * std::numbers::pi / 180)) : 1;
  const double step = std::max(box.width() * scaleX, box.height()) / 400;
  Polygon flat{thinned(part.shell, scaleX, step), {}};
  for (const Ring& hole : part.holes) flat.holes.push_back(thinned(hole, scaleX, step));
  const Point found = pole(flat);
  const Point result{found.x / scaleX, found.y};
  return signedDistance(part, result) > 0 ? result : interiorPoint(part);
}

}  // namespace

std::vector<Point> labelPoints(const Coverage& coverage) {
  constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
  std::vector<Point> result(coverage.unitCount(), {kNothing, kNothing});
  const detail::RingBuilder builder(coverage);
  constexpr std::size_t kParts = 2;
  runParts(kParts, [&](std::size_t from) {
    for (std::size_t unit = from; unit < result.size(); unit += kParts) {
      const MultiPolygon shape = builder.polygon(static_cast<UnitIndex>(unit));
      if (!shape.empty()) result[unit] = labelPoint(shape.front(), coverage.crs.isGeographic());
    }
  });
  return result;
}

}  // namespace geo
