#pragma once

#include <optional>
#include <string>

#include "geo/coverage/coverage.h"
#include "geo/plane/box.h"
#include "geo/plane/crs.h"
#include "geo/plane/point.h"

namespace app::render {

/// The plane a map is drawn in.
struct MapProjection {
  geo::Crs crs = geo::Crs::wgs84();
  std::string nameZh;  ///< for the note line
  std::string nameEn;
};

/// Albers equal-area conic with standard parallels 25 and 47 N and central meridian 105 E: the whole of
/// China.
MapProjection chinaProjection();

/// Albers equal-area conic fitted to a box of degrees: standard parallels at 1/6 and 5/6 of its latitudes
/// (Deetz & Adams 1934), `meridian` or the box's own in the middle. A box about the equator, where both
/// parallels would cancel, gets the cylindrical equal-area projection true at 2/3 of its largest latitude
/// instead.
MapProjection equalAreaProjection(const geo::Box& degrees, std::optional<double> meridian = std::nullopt);

/// Longitude of the land's centre of gravity, no farther than 180 degrees from either end of the layer, so
/// that nothing is cut; 0 for a coverage without land.
double landMeridian(const geo::Coverage& geographic);

/// As below, for a layer or a part of it. One that is wider than 20 degrees as a whole gets the meridian of
/// its land: the middle of France's box with its islands lies in the Atlantic.
MapProjection chooseProjection(const geo::Coverage& layer, const geo::Box& extent, bool wholeChina);

/// What a layer is drawn in: a projected layer in its own CRS, otherwise one of the two above. `extent` is in
/// `layer`'s units. Throws CrsError.
MapProjection chooseProjection(const geo::Crs& layer, const geo::Box& extent, bool wholeChina);

}  // namespace app::render
