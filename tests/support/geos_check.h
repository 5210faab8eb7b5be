#pragma once

#include <string>
#include <vector>

#include "geo/plane/polygon.h"

/// GEOS as the independent judge of shapes that this program made.
namespace test {

/// Empty where all are valid; else the code's index and GEOS's reason, of the first ones.
std::string whatGeosFindsInvalid(const std::vector<geo::MultiPolygon>& shapes);

struct UnionMeasures {
  double area = 0;
  int rings = 0;
  int holes = 0;
};
UnionMeasures geosUnion(const std::vector<geo::MultiPolygon>& shapes);

/// The same figures of shapes as they are.
UnionMeasures measures(const geo::MultiPolygon& shape);

}  // namespace test
