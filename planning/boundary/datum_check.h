#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/coverage/coverage.h"
#include "geo/plane/point.h"
#include "geo/plane/polygon.h"

namespace planning {

/// Where a unit is known to lie, in degrees of WGS 84.
struct KnownPlace {
  std::string code;
  geo::Point centroid;  ///< of the outline, in the plane of its degrees
  double areaDegrees2 = 0;
};

/// NaN and 0 for a shape without area.
KnownPlace knownPlaceOf(const std::string& code, const geo::MultiPolygon& shape);

/// How far units lie off their known places, in parts of what GCJ-02 would put them off.
struct DatumEvidence {
  double share = 0;   ///< median over the units: 0 for WGS 84, 1 for GCJ-02
  double metres = 0;  ///< median distance
  std::size_t units = 0;
};

/// Compares units of equal code whose areas agree to 5 % and whose centroids to 0.02 degree. Absent below 20
/// of them.
std::optional<DatumEvidence> datumEvidence(const geo::Coverage& coverage,
                                           const std::vector<KnownPlace>& known);

}  // namespace planning
