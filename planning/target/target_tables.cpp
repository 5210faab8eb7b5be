#include "planning/target/target_tables.h"

#include <algorithm>
#include <utility>

#include "planning/target/wording.h"

namespace planning::target {
namespace {

using enum geo::ColumnType;

geo::Cell real6(const std::optional<double>& value) {
  return value ? geo::Cell{sixDecimals(*value)} : geo::Cell{};
}

geo::Cell whole(int value) { return static_cast<std::int64_t>(value); }

std::vector<geo::Column> reals(std::vector<geo::Column> columns, std::initializer_list<const char*> names) {
  for (const char* const name : names) columns.push_back({name, real});
  return columns;
}

}  // namespace

geo::TableToWrite pathTable(const Answer& answer, const std::optional<Monitoring>& monitoring) {
  geo::TableToWrite table{"path", reals({{"year", integer}}, {"even", "compound"}), {}};
  if (monitoring) {
    table.columns = reals(std::move(table.columns), {"actual", "share_of_way_pct"});
    table.columns.push_back({"light", text});
  }
  for (const PathPoint& point : answer.path) {
    std::vector<geo::Cell> row{whole(point.year), real6(point.even), real6(point.compound)};
    if (monitoring) {
      const auto found = std::ranges::find(monitoring->years, point.year, &MonitoredYear::year);
      const MonitoredYear year = found == monitoring->years.end() ? MonitoredYear{} : *found;
      row.push_back(real6(year.actual));
      row.push_back(year.shareOfWay ? real6(100 * *year.shareOfWay) : geo::Cell{});
      row.emplace_back(found == monitoring->years.end() ? geo::Cell{} : geo::Cell{toString(year.light)});
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

geo::TableToWrite projectionTable(const Answer& answer) {
  geo::TableToWrite table{"projection",
                          reals({{"year", integer}}, {"mean", "line", "sigma", "gini", "population",
                                                      "headcount_pct", "poor", "returned"}),
                          {}};
  for (const ProjectedYear& year : answer.projection)
    table.rows.push_back({whole(year.year), real6(year.mean), real6(year.line), real6(year.sigma),
                          real6(year.gini), real6(year.population), real6(100 * year.headcount),
                          real6(year.poor), real6(year.returned)});
  return table;
}

geo::TableToWrite sensitivityTable(const Answer& answer) {
  geo::TableToWrite table{
      "sensitivity", reals({}, {"growth_pct", "gini_change", "headcount_pct", "poor"}), {}};
  for (const SensitivityCell& cell : answer.sensitivity)
    table.rows.push_back({real6(100 * cell.incomeGrowth), real6(cell.giniChange), real6(100 * cell.headcount),
                          real6(cell.poor)});
  return table;
}

geo::TableToWrite fanTable(const Answer& answer) {
  geo::TableToWrite table{
      "fan", reals({{"year", integer}}, {"best", "better", "middle", "worse", "worst"}), {}};
  for (const FanYear& year : answer.fan)
    table.rows.push_back({whole(year.year), real6(year.best), real6(year.better), real6(year.middle),
                          real6(year.worse), real6(year.worst)});
  return table;
}

geo::TableToWrite countyTable(const std::vector<CountyTarget>& targets) {
  geo::TableToWrite table{"counties",
                          {{"code", text},
                           {"name", text},
                           {"base", integer},
                           {"target", integer},
                           {"exact", real},
                           {"bound", integer}},
                          {}};
  for (const CountyTarget& county : targets)
    table.rows.push_back({county.code, county.name, county.base, county.target, real6(county.exact),
                          whole(county.isBound ? 1 : 0)});
  return table;
}

}  // namespace planning::target
