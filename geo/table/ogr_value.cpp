#include "geo/table/ogr_value.h"

#include <fmt/format.h>

#include <cmath>

#include "geo/file/handle.h"
#include "geo/file/xml_text.h"

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

bool createFields(OGRLayerH layer, const std::vector<Column>& columns) {
  for (const Column& column : columns) {
    const OGRFieldType type = column.type == ColumnType::text      ? OFTString
                              : column.type == ColumnType::integer ? OFTInteger64
                                                                   : OFTReal;
    const Handle<OGRFieldDefnH, OGR_Fld_Destroy> field(OGR_Fld_Create(column.name.c_str(), type));
    if (OGR_L_CreateField(layer, field.get(), FALSE) != OGRERR_NONE) return false;
  }
  return true;
}

void setFields(OGRFeatureH feature, const std::vector<Cell>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const int index = static_cast<int>(i);
    if (const auto* text = std::get_if<std::string>(&cells[i]))
      OGR_F_SetFieldString(feature, index, allowedInXml(*text).c_str());
    else if (const auto* integer = std::get_if<std::int64_t>(&cells[i]))
      OGR_F_SetFieldInteger64(feature, index, *integer);
    else if (const auto* real = std::get_if<double>(&cells[i]))
      OGR_F_SetFieldDouble(feature, index, *real);
  }
}

}  // namespace geo::detail
