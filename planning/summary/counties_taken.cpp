#include "planning/summary/counties_taken.h"

#include <algorithm>
#include <map>
#include <utility>

#include "planning/unit/county_years.h"
#include "planning/workspace/stored_years.h"
#include "planning/workspace/workspace.h"

namespace planning {
namespace {

using UnitsByCode = std::map<std::string, Unit>;

/// A sum also has counties of the year before, where they ended in this one.
std::map<std::string, CountyOfYear> countiesByKey(const UnitsByCode& units,
                                                  const std::vector<CountyYears>& years,
                                                  const std::string& period, int year) {
  std::vector<Unit> boundaries;
  for (const auto& [code, unit] : units)
    if (!unit.fromTable) boundaries.push_back(unit);
  std::map<std::string, CountyOfYear> byKey;
  for (const int one : {year, year - 1})
    for (CountyOfYear& county : countiesOfYear(boundaries, years, one, period))
      byKey.emplace(county.key, std::move(county));
  return byKey;
}

}  // namespace

CountiesTaken countiesTaken(Workspace& workspace, const std::string& period,
                            const std::vector<std::string>& keys) {
  CountiesTaken taken{{}, keys.size(), {}};
  UnitsByCode units;
  for (Unit& unit : workspace.units(Level::county)) units.emplace(unit.code, std::move(unit));
  std::map<std::string, CountyOfYear> byKey;
  const std::vector<CountyYears> years = storedYears(workspace);
  if (const std::optional<int> year = yearOfPeriod(period); year && !years.empty()) {
    taken.year = period;
    byKey = countiesByKey(units, years, period, *year);
  }
  for (const std::string& key : keys) {
    const auto found = units.find(key);
    const Unit* const unit = found == units.end() || found->second.fromTable ? nullptr : &found->second;
    if (const auto county = byKey.find(key); county != byKey.end()) {
      const CountyOfYear& one = county->second;
      const bool isUnit = one.isUnit && unit != nullptr;
      if (!isUnit)
        taken.others.push_back({one.code, one.name, {}, {}, one.within});
      else if (one.code != key || one.name != unit->name)
        taken.others.push_back({one.code, one.name, key, unit->name, {}});
    } else if (unit == nullptr) {
      const std::string name = found == units.end() ? std::string() : found->second.name;
      taken.others.push_back({key.substr(0, key.find('@')), name, {}, {}, {}});
    }
  }
  std::ranges::sort(taken.others, {}, &CountiesTaken::Other::code);
  return taken;
}

}  // namespace planning
