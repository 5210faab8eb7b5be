#pragma once

#include <span>

#include "geo/plane/point.h"

namespace geo {

/// Shift of the coordinates beside what the CRS says.
enum class Datum { asFile, gcj02 };

/// GCJ-02, the offset used by Chinese web maps, degrees, lon/lat on the WGS 84 axes. The forward formula is
/// the one published with the Krasovsky 1940 ellipsoid (a = 6378245, ee = 0.00669342162296594323). Identity
/// outside the box 72.004..137.8347 E, 0.8293..55.8271 N.
Point wgs84ToGcj02(Point wgs84);

/// By fixed-point iteration until the step is below 1e-10 degree; round trip <= 1e-8 degree.
Point gcj02ToWgs84(Point gcj02);

void gcj02ToWgs84(std::span<Point> points);

}  // namespace geo
