#include "app/cli/plan/action/targets_counties.h"

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/measure/apportion.h"
#include "planning/reading/table_columns.h"
#include "planning/summary/summary_table.h"
#include "planning/target/wording.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace app::cli {
namespace {

namespace target = planning::target;

std::int64_t whole(double value, const std::string& territory) {
  if (std::abs(value) > static_cast<double>(planning::allocation::kLargestTotal) ||
      value != std::floor(value))
    throw geo::DataError(geo::message("{}: {} is no whole number, so it cannot be divided into whole parts.",
                                      territory, target::shown(value)));
  return static_cast<std::int64_t>(value);
}

/// Those of an area go by its list; the others are the counties of the base year.
std::vector<planning::CountyOfYear> membersOf(planning::Workspace& workspace,
                                              const planning::Territory& territory, const std::string& year,
                                              const planning::FiguresByKey& figures) {
  if (!territory.isArea) return planning::countiesOf(workspace, territory, year, {figures});
  std::vector<planning::CountyOfYear> members;
  for (const planning::Unit& unit : workspace.units(planning::Level::county))
    if (std::ranges::binary_search(territory.counties, unit.code))
      members.push_back({unit.code, unit.name, unit.code, unit.parent, {unit.code}, true, false, false});
  return members;
}

}  // namespace

std::vector<std::string> keysToDivideAmong(planning::Workspace& workspace,
                                           const planning::Territory& territory,
                                           const TargetToDivide& wanted) {
  const auto figures = workspace.figures(wanted.indicator, wanted.baseYear);
  std::vector<std::string> keys;
  for (const planning::CountyOfYear& county : membersOf(workspace, territory, wanted.baseYear, figures))
    keys.push_back(county.key);
  return keys;
}

std::vector<target::CountyTarget> countyTargets(planning::Workspace& workspace,
                                                const planning::Territory& territory,
                                                const TargetToDivide& wanted) {
  const planning::Indicator indicator = planning::requireIndicator(workspace, wanted.indicator);
  const std::map<std::string, planning::Figure> figures = workspace.figures(indicator.id, wanted.baseYear);
  std::vector<target::CountyBase> counties;
  std::vector<std::string> missing;
  std::size_t members = 0;
  for (const planning::CountyOfYear& county : membersOf(workspace, territory, wanted.baseYear, figures)) {
    ++members;
    const auto found = figures.find(county.key);
    if (found == figures.end() || !found->second.value)
      missing.push_back(county.code);
    else
      counties.push_back({county.code, county.name, whole(*found->second.value, county.code), {}, {}});
  }
  std::ranges::sort(counties, {}, &target::CountyBase::code);
  if (!missing.empty())
    throw geo::DataError(
        geo::message("{} of {} counties have no figure of {} for {}, first {}; a target is not divided "
                     "among counties without a base value.",
                     missing.size(), members, indicator.id, wanted.baseYear, missing.front()));
  return target::distributeTarget(whole(wanted.target, territory.name), counties);
}

geo::Issues checkCountyTargets(const geo::Table& table, const planning::Territory& territory, double wanted) {
  const std::size_t codeAt = planning::requireColumn(table, "code");
  const std::size_t targetAt = planning::requireColumn(table, "target");
  std::map<std::string, double> given;
  for (const geo::Table::Row& row : table.rows) {
    const std::string& code = planning::cellText(row, codeAt);
    if (std::ranges::none_of(territory.counties,
                             [&](const std::string& key) { return key.substr(0, key.find('@')) == code; }))
      throw geo::DataError(
          geo::message("{}: {} is no county of {}.", planning::placeOf(table, row), code, territory.name));
    const std::optional<double> value = planning::cellNumber(table, row, targetAt);
    if (value && !given.emplace(code, *value).second)
      throw geo::DataError(
          geo::message("{}: {} stands in the table twice.", planning::placeOf(table, row), code));
  }
  target::TargetSum sum{territory.name, wanted, {}, territory.counties.size() - given.size()};
  for (const auto& [code, value] : given) sum.parts.push_back(value);
  return target::checkSums({sum});
}

}  // namespace app::cli
