#include "planning/repair_layer.h"

#include "geo/message.h"
#include "geo/store/geopackage.h"
#include "geo/store/new_file.h"
#include "geo/store/sqlite_database.h"

namespace planning {
namespace {

namespace geopackage = geo::store::geopackage;

geo::store::Value codeOf(const geo::Coverage& coverage, geo::UnitIndex unit) {
  if (unit == geo::kOutside) return geo::store::Null{};
  return coverage.codes[static_cast<std::size_t>(unit)];
}

void fillLayer(geo::store::Database& database, const Boundaries& boundaries) {
  geo::store::Transaction transaction(database);
  geopackage::initialise(database);
  const int srsId = geopackage::registerCrs(database, boundaries.coverage.crs);
  geopackage::createFeatureTable(
      database,
      {"repairs", geo::message("Repairs of the boundaries"), "", "MULTIPOLYGON",
       "kind TEXT NOT NULL, unit TEXT, other TEXT, km2 {real}, x {real}, y {real}"},
      srsId);
  const auto insert = database.prepare(
      "INSERT INTO repairs (geom, kind, unit, other, km2, x, y) VALUES (?, ?, ?, ?, ?, ?, ?)");
  geo::Box extent;
  for (const geo::Repair& repair : boundaries.repairs) {
    insert->run({geopackage::encode(repair.shape, srsId), geo::toString(repair.kind),
                 codeOf(boundaries.coverage, repair.unit), codeOf(boundaries.coverage, repair.other),
                 repair.km2, repair.where.x, repair.where.y});
    extent.add(geo::bounds(repair.shape));
  }
  geopackage::touch(database, "repairs", extent);
  transaction.commit();
}

}  // namespace

void writeRepairs(const std::filesystem::path& file, const Boundaries& boundaries) {
  geo::store::NewFile target(file, true);
  fillLayer(*geo::store::openSqlite(target.temporaryPath(), geo::store::Access::create), boundaries);
  target.publish();
}

}  // namespace planning
