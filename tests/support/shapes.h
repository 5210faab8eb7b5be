#pragma once

#include <string>
#include <vector>

#include "geo/coverage/coverage.h"
#include "geo/layer/layer.h"

/// Synthetic shapes for tests; none of them is a real place.
namespace test {

geo::Ring rectangle(double x0, double y0, double x1, double y1);
geo::Feature feature(std::string code, geo::MultiPolygon shape);
geo::Feature feature(std::string code, geo::Ring shell, std::vector<geo::Ring> holes = {});
geo::Layer layer(std::vector<geo::Feature> features, const std::string& crs = "EPSG:32650");

/// columns x rows unit squares with wiggly shared borders (a sine of `wiggle` units, `steps` vertices an
/// edge), codes "r0c0" ...; in metres x scale.
geo::Layer wigglyGrid(int columns, int rows, int steps, double wiggle, double scale = 10000);

}  // namespace test
