#include "geo/plane/polygon.h"

#include <algorithm>

namespace geo {

std::size_t vertexCount(const MultiPolygon& shape) {
  std::size_t count = 0;
  for (const Polygon& part : shape) {
    count += part.shell.size();
    for (const Ring& hole : part.holes) count += hole.size();
  }
  return count;
}

Box bounds(const MultiPolygon& shape) {
  Box box;
  for (const Polygon& part : shape)
    for (const Point p : part.shell) box.add(p);
  return box;
}

double signedArea(const Ring& ring) {
  if (ring.empty()) return 0;
  const Point origin = ring.front();  // keeps the products small far from 0
  double twice = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i)
    twice += (ring[i].x - origin.x) * (ring[i + 1].y - origin.y) -
             (ring[i + 1].x - origin.x) * (ring[i].y - origin.y);
  return twice / 2;
}

Point interiorPoint(const Polygon& polygon) {
  if (polygon.shell.empty()) return {};
  // between two neighbouring vertex heights around the middle, so that the line meets no vertex
  std::vector<double> heights;
  for (const Point p : polygon.shell) heights.push_back(p.y);
  for (const Ring& hole : polygon.holes)
    for (const Point p : hole) heights.push_back(p.y);
  std::sort(heights.begin(), heights.end());
  heights.erase(std::unique(heights.begin(), heights.end()), heights.end());
  if (heights.size() < 2) return polygon.shell.front();
  const std::size_t middle = std::min((heights.size() - 1) / 2, heights.size() - 2);
  const double y = (heights[middle] + heights[middle + 1]) / 2;

  std::vector<double> crossings;
  const auto cross = [&](const Ring& ring) {
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
      if ((ring[i].y > y) != (ring[i + 1].y > y))
        crossings.push_back(ring[i].x +
                            (y - ring[i].y) * (ring[i + 1].x - ring[i].x) / (ring[i + 1].y - ring[i].y));
  };
  cross(polygon.shell);
  for (const Ring& hole : polygon.holes) cross(hole);
  std::sort(crossings.begin(), crossings.end());
  Point best = polygon.shell.front();
  double width = -1;
  for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
    if (crossings[i + 1] - crossings[i] > width) {
      width = crossings[i + 1] - crossings[i];
      best = {(crossings[i] + crossings[i + 1]) / 2, y};
    }
  return best;
}

}  // namespace geo
