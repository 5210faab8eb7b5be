#include <cmath>

#include "geo/store/catalogue.h"
#include "planning/workspace/workspace_impl.h"

namespace planning {
namespace {

using geo::store::Value;

Value codeOf(const Boundaries& boundaries, geo::UnitIndex unit) {
  if (unit == geo::kOutside) return geo::store::Null{};
  return boundaries.coverage.codes.at(static_cast<std::size_t>(unit));
}

/// Smaller pieces are kept as places: of a layer digitised twice there are tens of thousands.
constexpr double kSmallestPieceKm2 = 0.1;

bool hasPlace(const geo::Repair& repair) {
  return repair.kind != geo::Repair::Kind::emptyGeometry && std::isfinite(repair.where.x) &&
         std::isfinite(repair.where.y);
}

}  // namespace

void writeRepairs(geo::store::Database& database, const Boundaries& boundaries, int srsId) {
  const auto insertPoint = database.prepare(
      "INSERT INTO repairs (kind, unit, other, km2, geom) VALUES (?, ?, ?, ?, ?) RETURNING fid");
  const auto insertPiece = database.prepare(
      "INSERT INTO repair_pieces (repair, kind, unit, other, km2, geom) VALUES (?, ?, ?, ?, ?, ?)");
  geo::store::Catalogue& catalogue = database.catalogue();
  geo::Box points;
  geo::Box pieces;
  for (const geo::Repair& repair : boundaries.repairs) {
    const std::string kind = geo::toString(repair.kind);
    const Value unit = codeOf(boundaries, repair.unit);
    const Value other = codeOf(boundaries, repair.other);
    const bool placed = hasPlace(repair);
    const std::int64_t number =
        insertPoint->insert({kind, unit, other, repair.km2,
                             placed ? catalogue.encode(repair.where, srsId) : Value(geo::store::Null{})});
    if (placed) points.add(repair.where);
    if (repair.shape.empty() || repair.km2 < kSmallestPieceKm2) continue;
    insertPiece->run({number, kind, unit, other, repair.km2, catalogue.encode(repair.shape, srsId)});
    pieces.add(geo::bounds(repair.shape));
  }
  catalogue.touch("repairs", points);
  catalogue.touch("repair_pieces", pieces);
}

}  // namespace planning
