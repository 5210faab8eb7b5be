#pragma once

#include <cstddef>
#include <vector>

#include "geo/plane/box.h"
#include "geo/plane/point.h"

namespace geo {

/// Closed: the last point repeats the first.
using Ring = std::vector<Point>;

/// As read: rings may be invalid. As made by Coverage: shell counter-clockwise, holes clockwise, valid.
struct Polygon {
  Ring shell;
  std::vector<Ring> holes;

  friend bool operator==(const Polygon&, const Polygon&) = default;
};

using MultiPolygon = std::vector<Polygon>;

std::size_t vertexCount(const MultiPolygon& shape);
Box bounds(const MultiPolygon& shape);

/// Positive when counter-clockwise, in square units of the coordinates.
double signedArea(const Ring& ring);

/// A point inside the polygon (on the widest stretch of a horizontal line through its middle); its first
/// vertex where the polygon has no inside.
Point interiorPoint(const Polygon& polygon);

}  // namespace geo
