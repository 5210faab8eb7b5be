#pragma once

#include "geo/table/table.h"
#include "planning/unit/area.h"
#include "planning/unit/code_history.h"

namespace planning {

class Workspace;

/// The list of key counties as one Area "key". Columns as in shapefiles/poor_counties_832.csv: code,
/// county_zh, province_zh and code_census2010; where there is a column is_key592, only rows with 1 count.
/// Each member is linked to its unit of the workspace's boundaries. Throws geo::DataError naming row and
/// field, or a list without any.
Area loadKeyCounties(const geo::Table& table, Workspace& workspace, const CodeHistory& history);

}  // namespace planning
