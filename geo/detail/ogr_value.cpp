#include "geo/detail/ogr_value.h"

#include <fmt/format.h>

#include <cmath>

namespace geo::detail {

std::optional<std::string> fieldText(OGRFeatureH feature, int index) {
  if (!OGR_F_IsFieldSetAndNotNull(feature, index)) return std::nullopt;
  if (OGR_Fld_GetType(OGR_F_GetFieldDefnRef(feature, index)) != OFTReal)
    return std::string(OGR_F_GetFieldAsString(feature, index));
  const double value = OGR_F_GetFieldAsDouble(feature, index);
  if (!std::isfinite(value)) return std::nullopt;
  const bool isWhole = std::abs(value) < 1e15 && value == std::floor(value);
  return isWhole ? std::to_string(static_cast<long long>(value)) : fmt::format("{}", value);
}

}  // namespace geo::detail
