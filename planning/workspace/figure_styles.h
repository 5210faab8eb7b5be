#pragma once

#include <string>
#include <vector>

#include "geo/store/database.h"
#include "planning/workspace/indicator_look.h"

namespace planning {

/// Replaces the styles of the layer `county_figures` that were made from looks; those that somebody saved in
/// QGIS stay. The look of `shown` becomes the layer's default, which is the plain one where there is none. A
/// look whose indicator is no column of the layer is left out: there is nothing to draw.
void putFigureStyles(geo::store::Database& database, const std::vector<IndicatorLook>& looks,
                     const std::string& shown);

/// The layer's default is made from a look.
bool hasFigureStyles(geo::store::Database& database);

}  // namespace planning
