#pragma once

#include "geo/layer/layer_writer.h"
#include "planning/workspace/boundaries.h"

namespace planning {

/// Every repair as a record of the layer "repairs": kind, code of the unit that has the piece now, of the one
/// that lost it, km², place. A repair without area has no geometry.
geo::LayerToWrite repairLayer(const Boundaries& boundaries);

/// The cleaned counties with code, name and the names of their prefecture and province.
geo::LayerToWrite countyLayer(const Boundaries& boundaries);

}  // namespace planning
