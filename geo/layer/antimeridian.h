#pragma once

#include <cstddef>

#include "geo/layer/layer.h"

namespace geo {

struct MeridianJoin {
  std::size_t parts = 0;  ///< polygons that were moved by whole turns; 0: the layer is as it was
  double west = 0;  ///< where the layer begins and ends now; `east` may be beyond 180, `west` below -180
  double east = 0;
};

/// Gives the parts of a geographic layer longitudes in which they lie together. A ring that jumps from 180 to
/// -180 is continued beyond; where the widest empty range of longitudes is not the one about 180 degrees,
/// parts are moved by 360 degrees so that this range is left out, most of the land staying between -180 and
/// 180. Edges along the antimeridian, where parts were cut, are put exactly on it (from 0.001 degree off), so
/// that cleaning joins the parts. Rings around a pole stay as they are.
MeridianJoin joinAcrossAntimeridian(Layer& layer);

/// The same for one polygon: rings that jump from 180 to -180 are continued beyond, holes follow their shell.
/// Returns whether anything changed.
bool continueAcrossAntimeridian(Polygon& part);

}  // namespace geo
