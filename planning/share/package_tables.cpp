#include "planning/share/package_tables.h"

#include <sstream>

#include "geo/store/catalogue.h"
#include "geo/store/database.h"
#include "planning/workspace/workspace.h"

namespace planning::share {

std::map<std::string, std::string> packageFacts(Workspace& package) {
  std::map<std::string, std::string> facts;
  const auto row = package.database().prepare("SELECT key, value FROM package");
  while (row->step()) facts[row->text(0)] = row->text(1);
  return facts;
}

std::vector<FigureState> packageStates(Workspace& package) {
  std::vector<FigureState> states;
  const auto row = package.database().prepare(
      "SELECT unit, period, round, state, indicators FROM package_states ORDER BY fid");
  while (row->step()) {
    FigureState& one =
        states.emplace_back(FigureState{row->text(0), row->text(1), row->text(2), row->text(3), {}});
    std::istringstream lines(row->text(4));
    for (std::string id; std::getline(lines, id);) one.indicators.insert(id);
  }
  return states;
}

std::vector<PackageTotal> packageTotals(Workspace& package) {
  std::vector<PackageTotal> totals;
  geo::store::Database& database = package.database();
  if (!database.hasTable("package_totals")) return totals;
  const auto row = database.prepare(
      "SELECT group_id, name_zh, name_en, period, indicator, value, counties, told_at FROM package_totals "
      "ORDER BY "
      "fid");
  while (row->step())
    totals.push_back({row->text(0), row->text(1), row->text(2), row->text(3), row->text(4),
                      row->real(5).value_or(0), row->integer(6), row->text(7)});
  return totals;
}

std::vector<ProvinceOutline> packageOutlines(Workspace& package) {
  std::vector<ProvinceOutline> outlines;
  geo::store::Database& database = package.database();
  const auto row = database.prepare("SELECT code, name, name_en, geom FROM province_outlines ORDER BY code");
  while (row->step())
    outlines.push_back(
        {row->text(0), row->text(1), row->text(2), database.catalogue().decode(row->column(3))});
  return outlines;
}

}  // namespace planning::share
