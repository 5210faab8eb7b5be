#pragma once

#include <ogr_api.h>

#include <optional>
#include <string>

namespace geo::detail {

/// A field as text; nullopt where it is unset or null. Whole reals are written without a point, others with
/// the fewest digits that give the same number back.
std::optional<std::string> fieldText(OGRFeatureH feature, int index);

}  // namespace geo::detail
