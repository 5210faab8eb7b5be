#include "planning/workspace/stored_years.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/workspace_impl.h"

namespace planning {
namespace {

using geo::store::Database;

const geo::store::AttributeTable kYearsTable{
    "county_years", "county_years",
    "Counties of other years than the boundaries', and who was not always there",
    "code TEXT NOT NULL, name TEXT NOT NULL, unit TEXT, within TEXT NOT NULL, parent TEXT, first_year "
    "{integer}, last_year {integer}, of_parts {integer} NOT NULL"};

[[maybe_unused]] const bool kIsYearsTableKnown = schema::declare({&kYearsTable, 1});

std::vector<std::string> wordsOf(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

}  // namespace

std::vector<Unit> boundaryCounties(Workspace& workspace) {
  std::vector<Unit> counties = workspace.units(Level::county);
  std::erase_if(counties, [](const Unit& unit) { return unit.fromTable; });
  return counties;
}

std::vector<CountyYears> storedYears(Workspace& workspace) {
  std::vector<CountyYears> years;
  if (!workspace.database().hasTable(kYearsTable.name)) return years;
  const auto row = workspace.database().prepare(
      "SELECT code, name, unit, within, parent, first_year, last_year, of_parts FROM county_years ORDER BY "
      "fid");
  while (row->step())
    years.push_back({row->text(0), row->text(1), row->text(2), wordsOf(row->text(3)), row->text(4),
                     optionalInteger(*row, 5), optionalInteger(*row, 6), row->integer(7) != 0});
  return years;
}

bool knowsYears(Workspace& workspace) { return workspace.database().hasTable(kYearsTable.name); }

void writeYears(Database& database, const std::vector<CountyYears>& years) {
  if (years.empty() && !database.hasTable(kYearsTable.name)) return;
  geo::store::createMissing(database, {&kYearsTable, 1});
  database.execute("DELETE FROM county_years");
  const auto put = database.prepare(
      "INSERT INTO county_years (code, name, unit, within, parent, first_year, last_year, of_parts) VALUES "
      "(?, "
      "?, ?, ?, ?, ?, ?, ?)");
  for (const CountyYears& one : years)
    put->run({one.code, one.name, orNull(one.unit), fmt::format("{}", fmt::join(one.within, " ")),
              orNull(one.parent), orNull(one.first), orNull(one.last), std::int64_t{one.ofParts ? 1 : 0}});
  database.catalogue().touch(kYearsTable.name);
}

void putYears(Workspace& workspace, const std::vector<CountyYears>& years) {
  geo::store::Transaction transaction(workspace.database());
  geo::store::createMissing(workspace.database(), {&kYearsTable, 1});  // none is something known, too
  writeYears(workspace.database(), years);
  transaction.commit();
}

std::vector<CountyOfYear> countiesOfPeriod(Workspace& workspace, const std::string& period) {
  const std::optional<int> year = yearOfPeriod(period);
  std::vector<CountyYears> years;
  if (year) years = storedYears(workspace);
  return countiesOfYear(boundaryCounties(workspace), years, year.value_or(0), period);
}

std::vector<Unit> unitsOfPeriod(const std::vector<CountyOfYear>& counties) {
  std::vector<Unit> units;
  for (const CountyOfYear& county : counties) {
    Unit unit;
    unit.code = county.key;
    unit.name = county.name;
    unit.parent = county.parent;
    unit.hasGeometry = county.isUnit;
    unit.fromTable = !county.isUnit;
    units.push_back(std::move(unit));
  }
  return units;
}

}  // namespace planning
