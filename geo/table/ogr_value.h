#pragma once

#include <ogr_api.h>

#include <optional>
#include <string>
#include <vector>

#include "geo/table/cell.h"

namespace geo::detail {

/// A field as text; nullopt where it is unset or null. Whole reals are written without a point, others with
/// the fewest digits that give the same number back.
std::optional<std::string> fieldText(OGRFeatureH feature, int index);

/// Adds columns to a new layer; false where the format refuses one.
bool createFields(OGRLayerH layer, const std::vector<Column>& columns);

/// Cells in the order of the columns; absent ones stay unset.
void setFields(OGRFeatureH feature, const std::vector<Cell>& cells);

}  // namespace geo::detail
