#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "planning/unit/units_above.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/workspace_impl.h"

namespace planning {
namespace {

using geo::store::Database;

/// The codes of one level with their parents, in the order of the table.
std::vector<Unit> parentsIn(Database& database, Level level) {
  std::vector<Unit> units;
  const auto row = database.prepare("SELECT code, parent FROM " + schema::unitTable(level) + " ORDER BY fid");
  while (row->step()) {
    Unit unit;
    unit.code = row->text(0);
    unit.parent = row->text(1);
    unit.level = level;
    units.push_back(std::move(unit));
  }
  return units;
}

bool hasLoop(Database& database) {
  const auto row = database.prepare(
      "SELECT 1 FROM counties WHERE parent = code UNION ALL SELECT 1 FROM prefectures WHERE parent IN "
      "(SELECT code FROM prefectures) UNION ALL SELECT 1 FROM provinces WHERE parent IN (SELECT code FROM "
      "provinces UNION SELECT code FROM prefectures) LIMIT 1");
  return row->step();
}

void storeParents(Database& database, const TreeRepair& repair) {
  geo::store::Transaction transaction(database);
  for (const Level level : {Level::county, Level::prefecture, Level::province}) {
    const std::string table = schema::unitTable(level);
    const auto put = database.prepare("UPDATE " + table + " SET parent = ? WHERE code = ?");
    const auto found = repair.parents.find(level);
    if (found == repair.parents.end()) continue;
    for (const auto& [code, parent] : found->second) put->run({orNull(parent), code});
    database.catalogue().touch(table);
  }
  appendRevision(database, {kDirectSubmission, "units", repair.before, repair.after,
                            geo::message("units that were their own parent")});
  transaction.commit();
}

}  // namespace

std::optional<TreeRepair> repairOf(Database& database) {
  for (const Level level : {Level::county, Level::prefecture, Level::province})
    if (!database.hasTable(schema::unitTable(level))) return std::nullopt;
  if (!hasLoop(database)) return std::nullopt;
  std::map<Level, std::vector<Unit>> stored;
  for (const Level level : {Level::county, Level::prefecture, Level::province})
    stored[level] = parentsIn(database, level);
  const std::map<Level, std::vector<Unit>> before = stored;
  TreeRepair repair;
  repair.codes = breakLoops(stored[Level::county], stored[Level::prefecture], stored[Level::province]);
  for (const auto& [level, units] : stored)
    for (std::size_t i = 0; i < units.size(); ++i) {
      const Unit& was = before.at(level)[i];
      if (was.parent == units[i].parent) continue;
      repair.parents[level][units[i].code] = units[i].parent;
      repair.before += fmt::format("{}\t{}\t{}\n", schema::unitTable(level), was.code, was.parent);
      repair.after += fmt::format("{}\t{}\t{}\n", schema::unitTable(level), was.code, units[i].parent);
    }
  if (repair.codes.empty()) return std::nullopt;
  return repair;
}

/// A file that cannot be written, as on a full disk, can be looked at all the same.
bool Workspace::Impl::hasStored(const TreeRepair& repair) {
  try {
    storeParents(*database, repair);
    return true;
  } catch (const geo::DamagedError&) {
    throw;
  } catch (const geo::IoError& error) {
    note(geo::Issue::Severity::warning, "workspace.parent_loop_kept", path.string(), error.what());
    return false;
  }
}

void Workspace::Impl::repairTree(bool mayWrite) {
  try {
    std::optional<TreeRepair> repair = repairOf(*database);
    if (!repair) return;
    constexpr std::size_t kNamed = 10;
    const std::size_t count = repair->codes.size();
    repair->codes.resize(std::min(kNamed, count));
    const std::string codes =
        fmt::format("{}{}", fmt::join(repair->codes, ", "), count > kNamed ? ", …" : "");
    note(geo::Issue::Severity::warning, "workspace.parent_loop", path.string(),
         geo::message("{} units of {} stood above themselves and are put below their province or below "
                      "nothing: {}",
                      count, path.string(), codes));
    if (!mayWrite || !hasStored(*repair)) tree = std::move(*repair);
  } catch (const geo::DamagedError&) {
    // what is lost is said where it is read
  }
}

void Workspace::Impl::putParents(std::vector<Unit>& units, Level level) const {
  const auto repaired = tree.parents.find(level);
  if (repaired == tree.parents.end()) return;
  for (Unit& unit : units)
    if (const auto found = repaired->second.find(unit.code); found != repaired->second.end())
      unit.parent = found->second;
}

}  // namespace planning
