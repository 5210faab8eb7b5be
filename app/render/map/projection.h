#pragma once

#include <string>

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

/// Albers equal-area conic fitted to a box of degrees: its own central meridian, standard parallels at 1/6
/// and 5/6 of its latitudes (Deetz & Adams 1934). A box about the equator, where both parallels would cancel,
/// gets the cylindrical equal-area projection true at 2/3 of its largest latitude instead.
MapProjection equalAreaProjection(const geo::Box& degrees);

/// What a layer is drawn in: a projected layer in its own CRS, otherwise one of the two above. `extent` is in
/// `layer`'s units. Throws CrsError.
MapProjection chooseProjection(const geo::Crs& layer, const geo::Box& extent, bool wholeChina);

}  // namespace app::render
