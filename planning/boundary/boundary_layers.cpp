#include "planning/boundary/boundary_layers.h"

#include <string>
#include <utility>

#include "geo/plane/longitude.h"
#include "planning/unit/units_above.h"

namespace planning {
namespace {

geo::Cell codeOf(const geo::Coverage& coverage, geo::UnitIndex unit) {
  if (unit == geo::kOutside) return {};
  return coverage.codes[static_cast<std::size_t>(unit)];
}

}  // namespace

geo::Point repairPlace(const geo::Coverage& coverage, const geo::Repair& repair) {
  if (!coverage.crs.isGeographic()) return repair.where;
  return {geo::ordinaryLongitude(repair.where.x), repair.where.y};
}

geo::LayerToWrite repairLayer(const Boundaries& boundaries) {
  using enum geo::ColumnType;
  geo::LayerToWrite layer;
  layer.name = "repairs";
  layer.crs = boundaries.coverage.crs;
  layer.columns = {{"kind", text}, {"unit", text}, {"other", text}, {"km2", real}, {"x", real}, {"y", real}};
  for (const geo::Repair& repair : boundaries.repairs)
    layer.records.push_back({{geo::toString(repair.kind), codeOf(boundaries.coverage, repair.unit),
                              codeOf(boundaries.coverage, repair.other), repair.km2,
                              repairPlace(boundaries.coverage, repair).x, repair.where.y},
                             repair.shape});
  return layer;
}

geo::LayerToWrite countyLayer(const Boundaries& boundaries) {
  geo::LayerToWrite layer;
  layer.name = "counties";
  layer.crs = boundaries.coverage.crs;
  layer.columns = {{"code"}, {"name"}, {"prefecture"}, {"province"}};
  const UnitsAbove above(boundaries.prefectures, boundaries.provinces);
  std::vector<geo::MultiPolygon> shapes = geo::polygons(boundaries.coverage);
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    const Unit& county = boundaries.counties[i];
    geo::LayerRecord record{{county.code, county.name}, std::move(shapes[i])};
    for (const Level level : {Level::prefecture, Level::province}) {
      const Unit* const parent = above.at(county, level);
      record.cells.emplace_back(parent ? geo::Cell(parent->name) : geo::Cell());
    }
    layer.records.push_back(std::move(record));
  }
  return layer;
}

}  // namespace planning
