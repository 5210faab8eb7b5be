#pragma once

#include "geo/plane/polygon.h"

namespace geo {

/// The same land in longitudes from -180 to 180: what lies beyond is cut along the antimeridian and moved by
/// 360 degrees, as RFC 7946 (3.1.9) asks. Valid polygons give valid ones, shells counter-clockwise; what lies
/// within is returned as it is.
MultiPolygon cutAtAntimeridian(const MultiPolygon& shape);

}  // namespace geo
