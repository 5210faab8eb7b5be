#include "planning/areas/territory.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/areas/area_list.h"
#include "planning/areas/area_series.h"
#include "planning/summary/aggregate.h"
#include "planning/summary/members.h"
#include "planning/unit/units_above.h"
#include "planning/workspace/stored_years.h"
#include "planning/workspace/workspace.h"

namespace planning {
namespace {

Territory territoryOfArea(Workspace& workspace, const std::string& text) {
  const std::vector<Area> areas = workspace.areas();
  const auto found = std::ranges::find_if(areas, [&text](const Area& area) {
    return area.id == text || area.nameZh == text || area.nameEn == text;
  });
  if (found == areas.end()) {
    std::vector<std::string> ids;
    for (const Area& area : areas) ids.push_back(area.id);
    throw geo::DataError(geo::message("There is no area '{}'; this workspace has: {}.", text,
                                      fmt::format("{}", fmt::join(ids, ", "))));
  }
  std::set<std::string> counties;
  Territory territory{
      found->id, found->nameEn.empty() ? found->nameZh : found->nameEn, true, Level::county, {}, 0};
  if (workspace.info().language == "zh" && !found->nameZh.empty()) territory.name = found->nameZh;
  for (const AreaMember& member : found->members)
    if (member.unit.empty() || !counties.insert(member.unit).second) ++territory.withoutUnit;
  territory.counties.assign(counties.begin(), counties.end());
  return territory;
}

bool isBelow(const UnitsAbove& above, const Unit& county, const std::string& code) {
  if (code.empty() || county.code == code) return true;
  for (const Unit* one = above.above(county); one != nullptr; one = above.above(*one))
    if (one->code == code) return true;
  return false;
}

/// The group whose sum the territory is; members of an area lie under the keys of their rows.
UnitGroup groupOf(Workspace& workspace, const Territory& territory, const FigureTable& figures,
                  const std::string& period) {
  if (territory.isArea) {
    for (const Area& area : workspace.areas())
      if (area.id == territory.id) return groupByArea({area}, figures).front();
  }
  UnitGroup group{territory.id, territory.name, {}, {}, 0};
  const std::vector<Unit> prefectures = workspace.units(Level::prefecture);
  const std::vector<Unit> provinces = workspace.units(Level::province);
  const UnitsAbove above(prefectures, provinces);
  for (const Unit& county : membersIn(workspace, figures, period))
    if (isBelow(above, county, territory.id)) group.keys.push_back(county.code);
  return group;
}

}  // namespace

Territory requireTerritory(Workspace& workspace, const std::string& unit, const std::string& area,
                           const std::string& period) {
  if (!area.empty()) return territoryOfArea(workspace, area);
  const std::vector<CountyOfYear> ofYear = countiesOfPeriod(workspace, period);
  const std::vector<Unit> prefectures = workspace.units(Level::prefecture);
  const std::vector<Unit> provinces = workspace.units(Level::province);
  Territory territory{unit, {}, false, Level::county, {}, 0};
  bool isKnown = unit.empty();
  const auto know = [&](const Unit& one, Level level) {
    if (unit.empty() || one.code != territory.id) return;
    territory.name = one.name;
    territory.level = level;
    isKnown = true;
  };
  for (const CountyOfYear& county : ofYear)
    if (county.code == unit && !unit.empty()) territory.id = county.key;
  const std::vector<Unit> counties = unitsOfPeriod(ofYear);
  for (const Unit& one : workspace.units(Level::county)) know(one, Level::county);
  for (const Unit& one : counties) know(one, Level::county);
  for (const Unit& one : prefectures) know(one, Level::prefecture);
  for (const Unit& one : provinces) know(one, Level::province);
  if (!isKnown)
    throw geo::DataError(geo::message("There is no unit {} in {}.", unit, workspace.path().string()));
  const UnitsAbove above(prefectures, provinces);
  for (const Unit& county : counties)
    if (isBelow(above, county, territory.id)) territory.counties.push_back(county.code);
  std::ranges::sort(territory.counties);
  return territory;
}

std::vector<CountyOfYear> countiesOf(Workspace& workspace, const Territory& territory,
                                     const std::string& period, const std::vector<FiguresByKey>& figures) {
  const std::vector<Unit> prefectures = workspace.units(Level::prefecture);
  const std::vector<Unit> provinces = workspace.units(Level::province);
  const UnitsAbove above(prefectures, provinces);
  std::vector<CountyOfYear> counties = countiesFor(workspace, period, figures);
  const std::vector<Unit> units = unitsOfPeriod(counties);
  std::vector<CountyOfYear> chosen;
  for (std::size_t i = 0; i < counties.size(); ++i)
    if (isBelow(above, units[i], territory.id)) chosen.push_back(std::move(counties[i]));
  return chosen;
}

std::map<int, TerritoryValue> territoryValues(Workspace& workspace, const Territory& territory,
                                              const Indicator& indicator) {
  const std::string key = territory.isArea ? areaUnit(territory.id) : territory.id;
  const auto codebook = Codebook::fromIndicators(workspace.indicators());
  std::map<int, TerritoryValue> values;
  for (const std::string& period : workspace.periods(indicator.id)) {
    const std::optional<int> year = yearOfPeriod(period);
    if (!year) continue;
    const std::map<std::string, Figure> own = workspace.figures(indicator.id, period);
    if (const auto found = own.find(key); found != own.end() && found->second.value) {
      values[*year] = {*found->second.value, 0, 0, isUnverified(found->second)};
      continue;
    }
    const FigureTable figures(workspace.allFigures(period), codebook);
    UnitGroup group = groupOf(workspace, territory, figures, period);
    const GroupValue sum = aggregate(figures, {group}, {indicator.id}).front();
    if (sum.value) values[*year] = {*sum.value, sum.covered, sum.members, false, std::move(group.keys)};
  }
  return values;
}

geo::Issues territoryIssues(const std::map<int, TerritoryValue>& values, int firstYear) {
  geo::Issues issues;
  std::vector<int> unverified;
  for (const auto& [year, value] : values) {
    if (year < firstYear) continue;
    if (value.isUnverified) unverified.push_back(year);
    if (value.isPartial())
      issues.push_back(
          {geo::Issue::Severity::warning, "target.partial", std::to_string(year),
           geo::message("{}: only {} of {} counties have a figure; their sum is not taken for the whole.",
                        year, value.covered, value.members)});
  }
  const std::string years = fmt::format("{}", fmt::join(unverified, ", "));
  if (!unverified.empty())
    issues.push_back(
        {geo::Issue::Severity::warning, "target.unverified", years,
         geo::message("The source says that its figures of these years are unverified: {}.", years)});
  return issues;
}

TerritoryValue requireValue(const std::map<int, TerritoryValue>& values, const Territory& territory,
                            const Indicator& indicator, int year) {
  if (const auto found = values.find(year); found != values.end()) {
    if (found->second.isPartial())
      throw geo::DataError(geo::message(
          "Only {} of {} counties of {} have a figure of {} in the base year {}; give the base value.",
          found->second.covered, found->second.members, territory.name, indicator.id, year));
    return found->second;
  }
  std::vector<int> years;
  for (const auto& [one, value] : values) years.push_back(one);
  if (years.empty())
    throw geo::DataError(geo::message("{} has no figure of {} in any year; give the base value.",
                                      territory.name, indicator.id));
  throw geo::DataError(
      geo::message("{} has no figure of {} in the base year {}, but in {}; give the base value.",
                   territory.name, indicator.id, year, fmt::format("{}", fmt::join(years, ", "))));
}

}  // namespace planning
