#pragma once

#include <algorithm>
#include <limits>

#include "geo/plane/point.h"

namespace geo {

/// Axis-parallel box; starts empty and grows.
struct Box {
  double minX = std::numeric_limits<double>::infinity();
  double minY = std::numeric_limits<double>::infinity();
  double maxX = -std::numeric_limits<double>::infinity();
  double maxY = -std::numeric_limits<double>::infinity();

  bool isEmpty() const { return minX > maxX || minY > maxY; }
  double width() const { return isEmpty() ? 0 : maxX - minX; }
  double height() const { return isEmpty() ? 0 : maxY - minY; }
  Point centre() const { return {(minX + maxX) / 2, (minY + maxY) / 2}; }

  void add(Point p) {
    minX = std::min(minX, p.x);
    minY = std::min(minY, p.y);
    maxX = std::max(maxX, p.x);
    maxY = std::max(maxY, p.y);
  }
  void add(const Box& other) {
    minX = std::min(minX, other.minX);
    minY = std::min(minY, other.minY);
    maxX = std::max(maxX, other.maxX);
    maxY = std::max(maxY, other.maxY);
  }
  bool contains(Point p) const { return p.x >= minX && p.x <= maxX && p.y >= minY && p.y <= maxY; }
  bool intersects(const Box& other) const {
    return minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY;
  }

  friend bool operator==(const Box&, const Box&) = default;
};

}  // namespace geo
