#include "planning/plan/plan_lists.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/plan/plan_fields.h"
#include "planning/reading/field_table.h"

namespace planning::plan {
namespace {

// What stands before the fields of a row.
struct PlaceRow {
  std::string list;  ///< "centre", "town"
  Place place;
};
struct AmountRow {
  std::string project;
  Amount amount;
};
struct ZoneRow {
  ZoneKind kind = ZoneKind::keyDevelopment;
  std::string name;
  std::string county;
};
struct AxisRow {
  std::string name;
  std::string place;
};

template <As<PlaceRow> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("list", x.list), visit("", x.place);
}
template <As<AmountRow> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("project", x.project), visit("", x.amount);
}
template <As<ZoneRow> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("kind", x.kind), visit("name", x.name), visit("county", x.county);
}
template <As<AxisRow> T, class Visit>
void eachField(T& x, Visit&& visit) {
  visit("name", x.name), visit("place", x.place);
}

void requireColumns(const geo::Table& table, const geo::TableToWrite& form) {
  std::set<std::string> known;
  for (const geo::Column& column : form.columns) {
    requireColumn(table, column.name);
    known.insert(column.name);
  }
  std::set<std::string> seen;
  for (const std::string& column : table.columns) {
    if (!known.contains(column))
      throw geo::DataError(
          geo::message("{}: the table {} has no field '{}'.", table.source, form.name, column));
    if (!seen.insert(column).second)
      throw geo::DataError(geo::message("{}: the column '{}' stands there twice.", table.source, column));
  }
}

/// Rows as they stand; `key` of a row, or empty where any may stand twice.
template <class Row, class Key>
std::vector<Row> rowsOf(const geo::Table& table, const std::string& name, Key&& key) {
  requireColumns(table, tableOf<Row>(name, {}));
  std::vector<Row> rows;
  std::set<std::string> seen;
  for (const geo::Table::Row& source : table.rows) {
    CellReader reader(table, source);
    Row& row = rows.emplace_back();
    eachCell(row, [&reader](const char* column, auto& field) { reader.take(column, field); });
    const std::string known = key(row, reader);
    if (!known.empty() && !seen.insert(known).second)
      throw geo::DataError(geo::message("{}: {} stands in the table twice.", placeOf(table, source), known));
  }
  return rows;
}

constexpr auto kNoKey = [](const auto&, const CellReader&) { return std::string(); };

/// A table has no column for the fields of a newer program: they stay with the entry that was known by the
/// same key, of those alike with the first.
template <class T, class Key>
void keepOthers(const std::vector<T>& before, std::vector<T>& after, Key&& key) {
  std::map<std::string, OtherFields> kept;
  for (const T& entry : before) kept.emplace(key(entry), entry.others);
  for (T& entry : after)
    if (const auto known = kept.find(key(entry)); known != kept.end())
      entry.others = std::exchange(known->second, {});
}

std::string rowKeyOf(const Target& x) { return fmt::format("{}, {}", x.unit, x.what.indicator); }
std::string rowKeyOf(const Amount& x) { return fmt::format("{}, {}", x.source, x.year); }
std::string rowKeyOf(const Zone& x) { return fmt::format("{}, {}", static_cast<int>(x.kind), x.name); }
std::string rowKeyOf(const Place& x) { return x.name; }
std::string rowKeyOf(const Axis& x) { return x.name; }
std::string rowKeyOf(const Note& x) {
  return fmt::format("{}, {}, {}", static_cast<int>(x.kind), x.date, x.place);
}
constexpr auto kRowKey = [](const auto& entry) { return rowKeyOf(entry); };

void putTargets(Plan& plan, const geo::Table& table) {
  auto targets =
      rowsOf<Target>(table, "targets", [](const Target& one, const CellReader&) { return rowKeyOf(one); });
  keepOthers(plan.targets, targets, kRowKey);
  for (Target& target : targets) {
    const auto before = std::ranges::find(plan.targets, rowKeyOf(target), kRowKey);
    if (before != plan.targets.end()) target.what.others = before->what.others;
  }
  plan.targets = std::move(targets);
}

void putNotes(Plan& plan, const geo::Table& table) {
  auto notes = rowsOf<Note>(table, "notes", kNoKey);
  keepOthers(plan.notes, notes, kRowKey);
  plan.notes = std::move(notes);
}

void putProjects(Plan& plan, const geo::Table& table) {
  auto projects = rowsOf<Project>(table, "projects", [](const Project& one, const CellReader& reader) {
    if (one.id.empty()) reader.fail("id", geo::message("it is empty"));
    return one.id;
  });
  for (Project& project : projects) {
    const auto before = std::ranges::find(plan.projects, project.id, &Project::id);
    if (before == plan.projects.end()) continue;
    project.amounts = before->amounts;
    project.others = before->others;
  }
  plan.projects = std::move(projects);
}

void putAmounts(Plan& plan, const geo::Table& table) {
  std::vector<Project> projects = plan.projects;
  for (Project& project : projects) project.amounts.clear();
  rowsOf<AmountRow>(table, "amounts", [&projects](const AmountRow& row, const CellReader& reader) {
    const auto project = std::ranges::find(projects, row.project, &Project::id);
    if (project == projects.end())
      reader.fail("project", geo::message("the plan has no project '{}'", row.project));
    project->amounts.push_back(row.amount);
    return std::string();
  });
  for (std::size_t i = 0; i < projects.size(); ++i)
    keepOthers(plan.projects[i].amounts, projects[i].amounts, kRowKey);
  plan.projects = std::move(projects);
}

void putPlaces(Plan& plan, const geo::Table& table) {
  const auto rows = rowsOf<PlaceRow>(table, "places", [](const PlaceRow& row, const CellReader& reader) {
    if (row.list != "centre" && row.list != "town")
      reader.fail("list", geo::message("'{}' is not one of {}", row.list, "centre, town"));
    return std::string();
  });
  std::vector<Place> centres, towns;
  for (const PlaceRow& row : rows) (row.list == "centre" ? centres : towns).push_back(row.place);
  keepOthers(plan.space.centres, centres, kRowKey);
  keepOthers(plan.space.towns, towns, kRowKey);
  plan.space.centres = std::move(centres);
  plan.space.towns = std::move(towns);
}

/// Rows of one zone or axis stand together or apart; the first tells its place in the list.
void putZones(Plan& plan, const geo::Table& table) {
  std::vector<Zone> zones;
  for (const ZoneRow& row : rowsOf<ZoneRow>(table, "zones", kNoKey)) {
    auto zone = std::ranges::find_if(
        zones, [&row](const Zone& one) { return one.kind == row.kind && one.name == row.name; });
    if (zone == zones.end()) zone = zones.insert(zones.end(), {row.kind, row.name, {}});
    if (!row.county.empty()) zone->counties.push_back(row.county);
  }
  keepOthers(plan.space.zones, zones, kRowKey);
  plan.space.zones = std::move(zones);
}

void putAxes(Plan& plan, const geo::Table& table) {
  std::vector<Axis> axes;
  for (const AxisRow& row : rowsOf<AxisRow>(table, "axes", kNoKey)) {
    auto axis = std::ranges::find(axes, row.name, &Axis::name);
    if (axis == axes.end()) axis = axes.insert(axes.end(), {row.name, {}});
    if (!row.place.empty()) axis->places.push_back(row.place);
  }
  keepOthers(plan.space.axes, axes, kRowKey);
  plan.space.axes = std::move(axes);
}

std::vector<PlaceRow> placeRows(const SpatialStructure& space) {
  std::vector<PlaceRow> rows;
  for (const Place& one : space.centres) rows.push_back({"centre", one});
  for (const Place& one : space.towns) rows.push_back({"town", one});
  return rows;
}

std::vector<AmountRow> amountRows(const std::vector<Project>& projects) {
  std::vector<AmountRow> rows;
  for (const Project& project : projects)
    for (const Amount& amount : project.amounts) rows.push_back({project.id, amount});
  return rows;
}

std::vector<ZoneRow> zoneRows(const std::vector<Zone>& zones) {
  std::vector<ZoneRow> rows;
  for (const Zone& zone : zones) {
    for (const std::string& county : zone.counties) rows.push_back({zone.kind, zone.name, county});
    if (zone.counties.empty()) rows.push_back({zone.kind, zone.name, {}});
  }
  return rows;
}

std::vector<AxisRow> axisRows(const std::vector<Axis>& axes) {
  std::vector<AxisRow> rows;
  for (const Axis& axis : axes) {
    for (const std::string& place : axis.places) rows.push_back({axis.name, place});
    if (axis.places.empty()) rows.push_back({axis.name, {}});
  }
  return rows;
}

[[noreturn]] void failName(const std::string& name) {
  throw geo::DataError(geo::message("A plan has no table '{}'; there are {}.", name,
                                    fmt::format("{}", fmt::join(planListNames(), ", "))));
}

}  // namespace

const std::vector<std::string>& planListNames() {
  static const std::vector<std::string> names{"targets", "projects", "amounts", "places",
                                              "axes",    "zones",    "notes"};
  return names;
}

geo::TableToWrite planListTable(const Plan& plan, const std::string& name) {
  if (name == "targets") return tableOf(name, plan.targets);
  if (name == "projects") return tableOf(name, plan.projects);
  if (name == "amounts") return tableOf(name, amountRows(plan.projects));
  if (name == "places") return tableOf(name, placeRows(plan.space));
  if (name == "axes") return tableOf(name, axisRows(plan.space.axes));
  if (name == "zones") return tableOf(name, zoneRows(plan.space.zones));
  if (name == "notes") return tableOf(name, plan.notes);
  failName(name);
}

void putPlanList(Plan& plan, const std::string& name, const geo::Table& table) {
  if (name == "targets")
    putTargets(plan, table);
  else if (name == "projects")
    putProjects(plan, table);
  else if (name == "amounts")
    putAmounts(plan, table);
  else if (name == "places")
    putPlaces(plan, table);
  else if (name == "axes")
    putAxes(plan, table);
  else if (name == "zones")
    putZones(plan, table);
  else if (name == "notes")
    putNotes(plan, table);
  else
    failName(name);
}

}  // namespace planning::plan
