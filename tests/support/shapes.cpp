#include "tests/support/shapes.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace test {

using namespace geo;

Ring rectangle(double x0, double y0, double x1, double y1) {
  return {{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}, {x0, y0}};
}

Feature feature(std::string code, MultiPolygon shape) {
  Feature result;
  result.code = code;
  result.name = "synthetic " + code;
  result.origin = "test, feature " + code;
  result.shape = std::move(shape);
  return result;
}

Feature feature(std::string code, Ring shell, std::vector<Ring> holes) {
  return feature(std::move(code), MultiPolygon{{std::move(shell), std::move(holes)}});
}

Layer layer(std::vector<Feature> features, const std::string& crs) {
  return {"synthetic", Crs::fromText(crs), std::move(features)};
}

Layer wigglyGrid(int columns, int rows, int steps, double wiggle, double scale) {
  const auto bend = [&](double t, int seed) {
    return wiggle * std::sin(2 * std::numbers::pi * (t * (1 + seed % 3))) *
           (1 + 0.5 * std::sin(40 * t + seed));
  };
  const auto along = [&](int i) { return static_cast<double>(i) / steps; };
  const auto horizontal = [&](int c, int r, int i) {
    const double t = along(i);
    return Point{(c + t) * scale, (r + (i % steps ? bend(t, 7 * r + c) : 0)) * scale};
  };
  const auto vertical = [&](int c, int r, int i) {
    const double t = along(i);
    return Point{(c + (i % steps ? bend(t, 5 * c + r + 1) : 0)) * scale, (r + t) * scale};
  };
  std::vector<Feature> features;
  for (int r = 0; r < rows; ++r)
    for (int c = 0; c < columns; ++c) {
      Ring ring;
      for (int i = 0; i < steps; ++i) ring.push_back(horizontal(c, r, i));
      for (int i = 0; i < steps; ++i) ring.push_back(vertical(c + 1, r, i));
      for (int i = steps; i > 0; --i) ring.push_back(horizontal(c, r + 1, i));
      for (int i = steps; i > 0; --i) ring.push_back(vertical(c, r, i));
      ring.push_back(ring.front());
      features.push_back(feature("r" + std::to_string(r) + "c" + std::to_string(c), ring));
    }
  return layer(std::move(features));
}

}  // namespace test
