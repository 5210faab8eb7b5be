#include "planning/summary/members.h"

#include <algorithm>
#include <set>

#include "planning/workspace/stored_rounds.h"
#include "planning/workspace/stored_years.h"
#include "planning/workspace/workspace.h"

namespace planning {
namespace {

/// The counties at the end of a year, and those that ended in it.
struct CountiesOfYear {
  std::vector<CountyOfYear> counties;
  std::vector<CountyOfYear> ended;

  CountiesOfYear(Workspace& workspace, const std::string& period, int year) {
    const std::vector<Unit> boundaries = boundaryCounties(workspace);
    const std::vector<CountyYears> years = storedYears(workspace);
    counties = countiesOfYear(boundaries, years, year, period);
    std::set<std::string> keys;
    for (const CountyOfYear& county : counties) keys.insert(county.key);
    for (CountyOfYear& county : countiesOfYear(boundaries, years, year - 1, period))
      if (!keys.contains(county.key)) ended.push_back(std::move(county));
  }

  /// What a county that is new was before.
  std::vector<CountyOfYear> before(const CountyOfYear& county) const {
    std::vector<CountyOfYear> found;
    if (!county.isNew) return found;
    for (const CountyOfYear& one : ended)
      if (std::ranges::any_of(one.within, [&](const std::string& unit) {
            return std::ranges::find(county.within, unit) != county.within.end();
          }))
        found.push_back(one);
    return found;
  }
};

std::set<std::string> askedIn(Workspace& workspace, const std::string& period) {
  std::set<std::string> asked;
  for (const survey::Round& round : survey::rounds(workspace))
    if (round.period == period) asked.insert(round.units.begin(), round.units.end());
  return asked;
}

class Members {
 public:
  Members(Workspace& workspace, const FigureTable& figures, const std::string& period, int year)
      : m_lists(workspace, period, year), m_figures(figures), m_asked(askedIn(workspace, period)) {
    for (const CountyOfYear& county : m_lists.counties) m_keys.insert(county.key);
    for (const CountyOfYear& county : m_lists.ended) m_keys.insert(county.key);
  }

  std::vector<Unit> of(std::vector<Unit> all) const {
    std::set<std::string> taken;
    std::erase_if(all, [&](const Unit& unit) {
      if (!hasFigures(unit.code) || isToldElsewhere(unit.code)) return true;
      taken.insert(unit.code);
      return false;
    });
    std::vector<CountyOfYear> missing;
    for (const CountyOfYear& county : m_lists.counties)
      if (!taken.contains(county.key) && isMissing(county)) missing.push_back(county);
    for (Unit& unit : unitsOfPeriod(missing)) all.push_back(std::move(unit));
    return all;
  }

 private:
  bool hasFigures(const std::string& key) const { return m_figures.row(key).has_value(); }

  /// A unit that there was not in this year, with figures beside those of the county that it came of.
  bool isToldElsewhere(const std::string& key) const {
    return !m_keys.contains(key) && std::ranges::any_of(m_lists.counties, [&](const CountyOfYear& county) {
      return !county.isUnit && hasFigures(county.key) &&
             std::ranges::find(county.within, key) != county.within.end();
    });
  }

  bool isMissing(const CountyOfYear& county) const {
    if (m_asked.contains(county.key)) return true;
    if (m_figures.isComposed(county.key) || county.ofParts) return false;
    const bool isToldByParts =
        !county.isUnit &&
        std::ranges::all_of(county.within, [&](const std::string& unit) { return hasFigures(unit); });
    const std::vector<CountyOfYear> before = m_lists.before(county);
    return !isToldByParts &&
           std::ranges::none_of(before, [&](const CountyOfYear& one) { return hasFigures(one.key); });
  }

  CountiesOfYear m_lists;
  const FigureTable& m_figures;
  std::set<std::string> m_asked;
  std::set<std::string> m_keys;
};

}  // namespace

std::vector<Unit> membersIn(Workspace& workspace, const FigureTable& figures, const std::string& period) {
  std::vector<Unit> all = workspace.units(Level::county);
  if (const std::optional<int> year = yearOfPeriod(period)) {
    if (!storedYears(workspace).empty()) return Members(workspace, figures, period, *year).of(std::move(all));
  }
  const std::set<std::string> asked = askedIn(workspace, period);
  std::erase_if(all, [&](const Unit& unit) {
    return unit.fromTable && !figures.row(unit.code) && !asked.contains(unit.code);
  });
  return all;
}

std::vector<CountyOfYear> countiesFor(Workspace& workspace, const std::string& period,
                                      const std::vector<FiguresByKey>& figures) {
  const std::optional<int> year = yearOfPeriod(period);
  if (!year) return countiesOfPeriod(workspace, period);
  const auto hasValue = [](const FiguresByKey& values, const CountyOfYear& county) {
    const auto found = values.find(county.key);
    return found != values.end() && found->second.value.has_value();
  };
  const auto hasAll = [&](const CountyOfYear& county) {
    return std::ranges::all_of(figures, [&](const FiguresByKey& values) { return hasValue(values, county); });
  };
  const auto hasAny = [&](const CountyOfYear& county) {
    return std::ranges::any_of(figures, [&](const FiguresByKey& values) { return hasValue(values, county); });
  };
  const CountiesOfYear lists(workspace, period, *year);
  std::map<std::string, CountyOfYear> chosen;
  for (const CountyOfYear& county : lists.counties) {
    std::vector<CountyOfYear> before = lists.before(county);
    const bool isToldElsewhere = (county.ofParts && !hasAny(county)) || std::ranges::any_of(before, hasAny);
    if (hasAll(county) || !isToldElsewhere)
      chosen.emplace(county.key, county);
    else
      for (CountyOfYear& one : before)
        if (hasAny(one)) chosen.emplace(one.key, std::move(one));
  }
  std::vector<CountyOfYear> counties;
  for (auto& [key, county] : chosen) counties.push_back(std::move(county));
  std::ranges::sort(counties, {}, &CountyOfYear::code);
  return counties;
}

}  // namespace planning
