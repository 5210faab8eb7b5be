#include "geo/polygon.h"

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

}  // namespace geo
