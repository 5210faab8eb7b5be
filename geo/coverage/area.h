#pragma once

#include <span>
#include <vector>

#include "geo/coverage/coverage.h"
#include "geo/plane/crs.h"
#include "geo/plane/polygon.h"

namespace geo {

/// Areas of shapes whose edges are straight in the coordinates, on the CRS's ellipsoid: the integral of the
/// authalic function q (Snyder 1987, eq. 3-12) along the edges, by the trapezoid rule (Simpson's above 0.05
/// degree). A hundred times faster than geodesics and equal to them to 1e-6 for edges below 0.2 degree. A
/// projected CRS is measured in its plane.
class StraightEdgeArea {
 public:
  explicit StraightEdgeArea(const Crs& crs);

  /// m²; a closed counter-clockwise ring gives its area, open lines their share of it.
  double underLine(std::span<const Point> line) const;
  double km2(const MultiPolygon& shape) const;  ///< of simple polygons, whatever their rings' direction

 private:
  double q(double latitude) const;

  bool m_geographic;
  double m_factor;
  double m_e2 = 0;
};

/// By unit, as StraightEdgeArea measures; each border once. Units without arcs have 0.
std::vector<double> straightEdgeAreasKm2(const Coverage& coverage);

/// Length of lines on the CRS's ellipsoid: by the radii of curvature at the middle latitude of each edge,
/// which equals the geodesic to 1e-6 for edges up to 0.1 degree; longer edges are geodesics. A projected CRS
/// is measured in its plane.
class StraightEdgeLength {
 public:
  explicit StraightEdgeLength(const Crs& crs);
  double metres(std::span<const Point> line) const;

 private:
  double metres(Point a, Point b) const;

  Crs m_crs;
  double m_e2;
};

}  // namespace geo
