#include "planning/repair_layer.h"

namespace planning {
namespace {

geo::Cell codeOf(const geo::Coverage& coverage, geo::UnitIndex unit) {
  if (unit == geo::kOutside) return {};
  return coverage.codes[static_cast<std::size_t>(unit)];
}

}  // namespace

geo::LayerToWrite repairLayer(const Boundaries& boundaries) {
  using enum geo::ColumnType;
  geo::LayerToWrite layer;
  layer.name = "repairs";
  layer.crs = boundaries.coverage.crs;
  layer.columns = {{"kind", text}, {"unit", text}, {"other", text}, {"km2", real}, {"x", real}, {"y", real}};
  for (const geo::Repair& repair : boundaries.repairs)
    layer.records.push_back(
        {{geo::toString(repair.kind), codeOf(boundaries.coverage, repair.unit),
          codeOf(boundaries.coverage, repair.other), repair.km2, repair.where.x, repair.where.y},
         repair.shape});
  return layer;
}

}  // namespace planning
