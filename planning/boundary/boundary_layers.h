#pragma once

#include "geo/layer/layer_writer.h"
#include "planning/workspace/boundaries.h"

namespace planning {

/// Every repair as a record of the layer "repairs": kind, code of the unit that has the piece now, of the one
/// that lost it, km², repairPlace(). A repair without area has no geometry.
geo::LayerToWrite repairLayer(const Boundaries& boundaries);

/// The cleaned counties with code, name and the names of their prefecture and province.
geo::LayerToWrite countyLayer(const Boundaries& boundaries);

/// Where the repair is, in the units of the coverage; degrees are from -180 to 180.
geo::Point repairPlace(const geo::Coverage& coverage, const geo::Repair& repair);

}  // namespace planning
