#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "planning/unit/units_above.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/workspace_impl.h"

namespace planning {
namespace {

using geo::UnitIndex;
using geo::store::Database;

std::map<std::string, UnitIndex> indexByCode(const std::vector<Unit>& units) {
  std::map<std::string, UnitIndex> index;
  for (std::size_t i = 0; i < units.size(); ++i) index.emplace(units[i].code, static_cast<UnitIndex>(i));
  return index;
}

/// For each county the unit of `level` (which is that of the boundaries) above it.
std::vector<UnitIndex> groupsOf(const Boundaries& boundaries, const std::vector<Unit>& level) {
  const UnitsAbove above(boundaries.prefectures, boundaries.provinces);
  std::vector<UnitIndex> groups;
  for (const Unit& county : boundaries.counties) {
    const Unit* const unit = level.empty() ? nullptr : above.at(county, level.front().level);
    groups.push_back(unit == nullptr ? geo::kOutside : static_cast<UnitIndex>(unit - level.data()));
  }
  return groups;
}

std::vector<geo::MultiPolygon> dissolved(const Boundaries& boundaries, const std::vector<Unit>& level) {
  if (level.empty()) return {};
  std::vector<std::string> codes;
  for (const Unit& unit : level) codes.push_back(unit.code);
  return geo::polygons(geo::dissolve(boundaries.coverage, groupsOf(boundaries, level), std::move(codes)));
}

struct LevelRows {
  std::string table;
  const std::vector<Unit>& units;
  const std::vector<geo::MultiPolygon> shapes;
};

void writeLevel(Database& database, const LevelRows& level, const std::string& boundaryVersion, int srsId) {
  const auto insert = database.prepare("INSERT INTO " + level.table +
                                       " (code, name, name_en, parent, area_km2, note, boundary_version, "
                                       "geom) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  geo::Box extent;
  for (std::size_t i = 0; i < level.units.size(); ++i) {
    const Unit& unit = level.units[i];
    const geo::MultiPolygon& shape = level.shapes[i];
    insert->run({unit.code, unit.name, orNull(unit.nameEn), orNull(unit.parent),
                 shape.empty() ? geo::store::Value(geo::store::Null{}) : geo::store::Value(unit.areaKm2),
                 orNull(unit.note), boundaryVersion, database.catalogue().encode(shape, srsId)});
    extent.add(geo::bounds(shape));
  }
  database.catalogue().touch(level.table, extent);
}

/// Units in the order of the borders, where the table of units is damaged: who is not in `known` goes by the
/// code.
std::vector<Unit> unitsOf(const geo::Coverage& borders, const std::vector<Unit>& known) {
  const auto byCode = indexByCode(known);
  const std::vector<double> km2 = geo::areasKm2(borders);
  std::vector<Unit> units;
  for (std::size_t i = 0; i < km2.size(); ++i) {
    const std::string& code = borders.codes[i];
    const auto found = byCode.find(code);
    units.push_back(found != byCode.end() ? known[static_cast<std::size_t>(found->second)]
                                          : Unit{code, code, "", Level::county, "", km2[i], km2[i] > 0,
                                                 geo::message("its row in the workspace is damaged"), false});
  }
  return units;
}

}  // namespace

void writeUnits(Database& database, const Boundaries& boundaries, int srsId) {
  const std::vector<Unit>& counties = boundaries.counties;
  const std::vector<std::string>& codes = boundaries.coverage.codes;
  const bool matches =
      std::equal(counties.begin(), counties.end(), codes.begin(), codes.end(),
                 [](const Unit& unit, const std::string& code) { return unit.code == code; });
  if (!matches) throw std::invalid_argument("the counties are not those of the coverage, in its order");
  const std::string& version = boundaries.info.boundaryVersion;
  writeLevel(database, {schema::unitTable(Level::county), counties, geo::polygons(boundaries.coverage)},
             version, srsId);
  for (const auto& [level, units] : {std::pair(Level::prefecture, &boundaries.prefectures),
                                     std::pair(Level::province, &boundaries.provinces)})
    writeLevel(database, {schema::unitTable(level), *units, dissolved(boundaries, *units)}, version, srsId);
}

std::vector<Unit> Workspace::units(Level level) {
  const std::string table = schema::unitTable(level);
  std::vector<Unit> units;
  m_impl->read(table, units, [&] {
    const auto row = database().prepare(
        "SELECT code, name, name_en, parent, area_km2, note, CASE WHEN geom IS NULL THEN 0 ELSE 1 END, "
        "from_table FROM " +
        table + " ORDER BY fid");
    while (row->step())
      units.push_back({row->text(0), row->text(1), row->text(2), level, row->text(3),
                       row->real(4).value_or(0), row->integer(6) != 0, row->text(5), row->integer(7) != 0});
  });
  m_impl->putParents(units, level);
  if (level != Level::county || !m_impl->lost.contains(table)) return units;
  const std::optional<geo::Coverage> borders = storedCoverage(database());
  if (borders) return unitsOf(*borders, units);
  if (units.empty())
    throw geo::DamagedError(
        geo::message("{} is damaged and cannot be read; restore it from a copy.", path().string()));
  return units;
}

void Workspace::putUnits(const std::vector<Unit>& counties) {
  if (counties.empty()) return;
  m_impl->requireWritable();
  geo::Coverage borders = coverage();
  const std::size_t known = borders.unitCount();
  geo::store::Transaction transaction(database());
  const auto note = database().prepare("UPDATE counties SET note = ? WHERE code = ?");
  const auto insert = database().prepare(
      "INSERT INTO counties (code, name, name_en, parent, note, boundary_version, from_table) VALUES (?, ?, "
      "?, ?, ?, ?, 1)");
  const std::set<std::string> codes(borders.codes.begin(), borders.codes.end());
  const std::string version = boundaryVersion(database());
  for (const Unit& unit : counties) {
    if (codes.contains(unit.code)) {
      note->run({orNull(unit.note), unit.code});
      continue;
    }
    insert->run({unit.code, unit.name, orNull(unit.nameEn), orNull(unit.parent), orNull(unit.note), version});
    borders.codes.push_back(unit.code);
  }
  if (borders.unitCount() > known) writeCoverage(database(), borders);
  transaction.commit();
}

}  // namespace planning
