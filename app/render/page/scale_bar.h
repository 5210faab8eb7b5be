#pragma once

#include "app/render/map/map_painter.h"
#include "geo/plane/crs.h"

namespace app::render {

/// A bar of whole, round kilometres.
struct ScaleBar {
  double kilometres = 0;    ///< 1, 2 or 5 times a power of ten
  int parts = 1;            ///< each a round number as well
  double lengthPoints = 0;  ///< true at the view's centre, along the horizontal

  double kilometresPerPart() const { return kilometres / parts; }
};

/// Metres on the ellipsoid that one painter unit to the right covers at a place of the view (radii of
/// curvature of the meridian and the prime vertical; Snyder 1987, 4-18..4-20).
double metresPerUnit(const MapView& view, const geo::Crs& crs, QPointF at);

/// Of the scale at the view's centre on a page: 2,000,000 of 1:2,000,000.
double scaleDenominator(const MapView& view, const geo::Crs& crs);
/// The next one, or the same, of two digits, below two in halves of the second: 1,050,000; 17,000,000 after
/// 16,600,000.
double roundScale(double denominator);

/// The next larger denominator of the family 1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8 and these times powers of
/// ten: pages of one book have few scales, which a reader can compare.
double familyScale(double denominator);

/// Direction of true north at a place of the view, degrees clockwise from up.
double northDegrees(const MapView& view, const geo::Crs& crs, QPointF at);

/// The longest round bar of at most `most` painter units.
ScaleBar roundScaleBar(double metresPerUnit, double most);

}  // namespace app::render
