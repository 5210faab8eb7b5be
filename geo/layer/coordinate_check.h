#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/layer/boundary_records.h"
#include "geo/plane/crs.h"

namespace geo::detail {

/// Why the coordinates of a layer cannot be of `crs`, and what they probably are: one sentence. Absent where
/// they can, or where only some are beyond it (cleaning drops and counts those): metres for degrees, where
/// more than half are; longitude and latitude swapped, where every hundredth is and would not be if swapped;
/// degrees for metres, where all are.
std::optional<std::string> whyNotOf(const Crs& crs, const std::vector<BoundaryRecord>& records,
                                    const std::string& source);

}  // namespace geo::detail
