#include "planning/plan/target_monitoring.h"

#include <utility>

#include "planning/plan/target_statements.h"
#include "planning/target/wording.h"

namespace planning::plan {

std::vector<MonitoredTarget> monitorTargets(const Plan& plan, FigureLookup& lookup,
                                            const target::LightRule& rule) {
  std::vector<MonitoredTarget> result;
  for (const Target& target : plan.targets) {
    const std::vector<target::Endpoints> goals = goalsOf(plan, target);
    if (goals.empty() || !lookup.indicator(target.what.indicator)) continue;
    const std::map<int, double> figures = wholeFigures(lookup, target);
    for (const target::Endpoints& goal : goals)
      result.push_back({target.unit, target.what.indicator, target.what.titleZh, goal,
                        target::monitor(goal, figures, rule)});
  }
  return result;
}

geo::TableToWrite monitoringTable(const std::vector<MonitoredTarget>& targets) {
  using enum geo::ColumnType;
  geo::TableToWrite table{"monitoring",
                          {{"unit", text},
                           {"indicator", text},
                           {"base_year", integer},
                           {"base", real},
                           {"target_year", integer},
                           {"target", real},
                           {"year", integer},
                           {"path", real},
                           {"actual", real},
                           {"share_of_way_pct", real},
                           {"light", text}},
                          {}};
  const auto whole = [](int value) { return geo::Cell{static_cast<std::int64_t>(value)}; };
  const auto rounded = [](double value) { return geo::Cell{target::sixDecimals(value)}; };
  for (const MonitoredTarget& one : targets)
    for (const target::MonitoredYear& year : one.monitoring.years)
      table.rows.push_back({one.unit, one.indicator, whole(one.ends.baseYear), rounded(one.ends.base),
                            whole(one.ends.targetYear), rounded(one.ends.target), whole(year.year),
                            rounded(year.path), year.actual ? rounded(*year.actual) : geo::Cell{},
                            year.shareOfWay ? rounded(100 * *year.shareOfWay) : geo::Cell{},
                            toString(year.light)});
  return table;
}

}  // namespace planning::plan
