#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "geo/report/message.h"
#include "planning/areas/area_list.h"
#include "planning/plan/plan_check.h"
#include "planning/plan/target_statements.h"
#include "planning/target/distribution.h"

namespace planning::plan {
namespace {

using Severity = geo::Issue::Severity;

/// One of the three columns of the target table.
struct Column {
  std::optional<double> Target::*value;
  int year;
};

class TargetCheck {
 public:
  TargetCheck(const Plan& plan, FigureLookup& lookup)
      : m_plan(plan),
        m_lookup(lookup),
        m_columns{{{&Target::base, plan.outline.baseYear},
                   {&Target::mid, plan.outline.midYear},
                   {&Target::end, plan.outline.endYear}}} {
    if (const Area* area = lookup.area(plan.area))
      for (const AreaMember& member : area->members)
        m_provinces[member.unit.empty() ? member.publishedCode : member.unit] = member.province;
    m_statements = statementsOf(plan);
    for (const Target& target : plan.targets) m_byPlace[{target.what.indicator, target.unit}] = &target;
  }

  geo::Issues run() {
    std::set<std::pair<std::string, std::string>> seen;
    for (const Target& target : m_plan.targets) {
      if (!seen.insert({target.what.indicator, target.unit}).second)
        tell(Severity::error, "target.twice", target,
             geo::message("The target stands twice in the table; keep one."));
      checkUnit(target);
      checkBase(target);
      checkDirection(target);
      checkRange(target);
      for (const Column& column : m_columns) checkRate(target, column);
      if (target.what.additive && isWhole(target.unit))
        for (const Column& column : m_columns) checkSum(target, column);
    }
    for (const geo::Issues& more : {checkStatements(m_plan), checkPaces(m_plan, m_lookup)})
      m_issues.insert(m_issues.end(), more.begin(), more.end());
    return std::move(m_issues);
  }

 private:
  static bool isProvince(const std::string& unit) { return unit.starts_with("province:"); }
  bool isArea(const std::string& unit) const { return unit == areaUnit(m_plan.area); }
  bool isWhole(const std::string& unit) const { return isProvince(unit) || isArea(unit); }

  static std::string number(double value) { return fmt::format("{:.15g}", value); }

  void tell(Severity severity, const char* kind, const Target& target, const std::string& text) {
    const std::string place = geo::message("target {}, {}", target.what.titleZh, target.unit);
    m_issues.push_back({severity, kind, place, place + ": " + text});
  }

  /// Of a county of the plan; empty: it is on no list.
  std::string provinceOf(const std::string& county) const {
    const auto found = m_provinces.find(county);
    return found == m_provinces.end() ? std::string() : found->second;
  }

  void checkUnit(const Target& target) {
    if (isArea(target.unit)) return;
    const auto isTheirs = [&](const auto& entry) { return "province:" + entry.second == target.unit; };
    const bool isKnown = isProvince(target.unit)
                             ? std::ranges::any_of(m_provinces, isTheirs)
                             : std::ranges::find(m_plan.counties, target.unit) != m_plan.counties.end();
    if (!isKnown)
      tell(Severity::error, "target.outside_area", target,
           geo::message("'{}' is no part of the area {}; take another unit.", target.unit, m_plan.area));
  }

  void checkBase(const Target& target) {
    const int year = target.what.baseYear;
    if (year != m_plan.outline.baseYear && target.base)
      tell(Severity::note, "target.other_base_year", target,
           geo::message("The base is of {}, the plan's base year is {}.", year, m_plan.outline.baseYear));
    if (!target.base) {
      tell(Severity::warning, "target.base_missing", target,
           geo::message("There is no figure of the base year {}; it is to be supplied.", year));
      return;
    }
    if (!m_lookup.indicator(target.what.indicator)) return;
    const LinkedFigure now = m_lookup.read({target.what.indicator, target.unit, std::to_string(year)});
    if (!now.value)
      tell(Severity::warning, "target.base_without_data", target,
           geo::message("The base {} stands for {}, of which the workspace has no figure.",
                        number(*target.base), year));
    else if (*now.value != *target.base)
      tell(Severity::warning, "target.base_changed", target,
           geo::message("The base is {}, the workspace has {} for {}.", number(*target.base),
                        number(*now.value), year));
  }

  void checkDirection(const Target& target) {
    if (target.what.better.empty()) return;
    const double sign = target.what.better == "higher" ? 1 : -1;
    for (std::size_t later = 1; later < m_columns.size(); ++later)
      for (std::size_t earlier = 0; earlier < later; ++earlier) {
        const auto before = target.*m_columns[earlier].value;
        const auto after = target.*m_columns[later].value;
        if (!before || !after || sign * (*after - *before) >= 0) continue;
        tell(Severity::error, "target.against_direction", target,
             target.what.better == "higher"
                 ? geo::message("{} in {} is below {} in {}, though higher is better.", number(*after),
                                m_columns[later].year, number(*before), yearOf(target, earlier))
                 : geo::message("{} in {} is above {} in {}, though lower is better.", number(*after),
                                m_columns[later].year, number(*before), yearOf(target, earlier)));
        break;
      }
  }
  int yearOf(const Target& target, std::size_t column) const {
    return column == 0 ? target.what.baseYear : m_columns[column].year;
  }

  void checkRange(const Target& target) {
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
      const auto value = target.*m_columns[column].value;
      if (!value) continue;
      const bool isShare = target.what.unitEn == "%" && !target.what.denominator.empty();
      if ((target.what.additive && *value < 0) || (isShare && (*value < 0 || *value > 100)))
        tell(Severity::error, "target.impossible", target,
             geo::message("{} in {} cannot be.", number(*value), yearOf(target, column)));
    }
  }

  /// Any rate but the headcounts that checkStatements() judges.
  void checkRate(const Target& target, const Column& column) {
    if (target.what.numerator.empty() || target.what.denominator.empty()) return;
    const auto above = m_byPlace.find({target.what.numerator, target.unit});
    const auto below = m_byPlace.find({target.what.denominator, target.unit});
    if (above == m_byPlace.end() || below == m_byPlace.end()) return;
    const auto rate = target.*column.value;
    const auto part = above->second->*column.value;
    const auto whole = below->second->*column.value;
    if (!rate || !part || !whole || *whole <= 0 || isJudged(target, column)) return;
    const double follows = 100 * *part / *whole;
    // half a unit of the last decimal that the table shows
    if (std::abs(follows - *rate) <= 0.5 * std::pow(10, -target.what.decimals) + 1e-9) return;
    tell(Severity::error, "target.rate_contradicts", target,
         geo::message("{} % in {} contradicts {} of {}, which is {} %.", number(*rate), column.year,
                      number(*part), number(*whole), fmt::format("{:.{}f}", follows, target.what.decimals)));
  }

  /// Whether poor, headcount and population of the year stand in one statement.
  bool isJudged(const Target& target, const Column& column) const {
    const int year = column.value == &Target::base ? target.what.baseYear : column.year;
    return std::ranges::any_of(m_statements, [&](const UnitStatements& unit) {
      const auto found = unit.years.find(year);
      return unit.unit == target.unit && unit.headcount == target.what.indicator &&
             found != unit.years.end() && found->second.headcount && found->second.poor &&
             found->second.population;
    });
  }

  /// The counties of an area or province, and the provinces of an area, against it.
  void checkSum(const Target& whole, const Column& column) {
    const auto total = whole.*column.value;
    if (!total) return;
    const std::string province = isProvince(whole.unit) ? whole.unit.substr(9) : std::string();
    std::size_t counties = 0;
    for (const std::string& county : m_plan.counties)
      if (province.empty() || provinceOf(county) == province) ++counties;
    target::TargetSum byCounty{geo::message("counties"), *total, {}, counties};
    std::set<std::string> provinces;
    for (const auto& [county, name] : m_provinces) provinces.insert(name);
    target::TargetSum byProvince{geo::message("provinces"), *total, {}, provinces.size()};
    const auto add = [](target::TargetSum& sum, double value) {
      sum.parts.push_back(value);
      if (sum.withoutTarget > 0) --sum.withoutTarget;
    };
    for (const Target& part : m_plan.targets) {
      const auto value = part.*column.value;
      if (part.what.indicator != whole.what.indicator || !value || isArea(part.unit)) continue;
      if (isProvince(part.unit)) {
        if (province.empty()) add(byProvince, *value);
      } else if (province.empty() || provinceOf(part.unit) == province) {
        add(byCounty, *value);
      }
    }
    compare(whole, column, byCounty);
    compare(whole, column, byProvince);
  }

  void compare(const Target& whole, const Column& column, const target::TargetSum& sum) {
    if (sum.parts.empty() || !target::contradicts(sum)) return;
    tell(Severity::error, "target.sum_contradicts", whole,
         geo::message("{} in {} are set, but the targets of {} of {} {} sum up to {}.", number(sum.target),
                      column.year, sum.parts.size(), sum.parts.size() + sum.withoutTarget, sum.name,
                      number(target::sumOf(sum))));
  }

  const Plan& m_plan;
  FigureLookup& m_lookup;
  std::array<Column, 3> m_columns;
  std::map<std::string, std::string> m_provinces;  ///< of counties on the area's list
  std::map<std::pair<std::string, std::string>, const Target*> m_byPlace;
  std::vector<UnitStatements> m_statements;
  geo::Issues m_issues;
};

}  // namespace

geo::Issues checkTargets(const Plan& plan, FigureLookup& lookup) { return TargetCheck(plan, lookup).run(); }

}  // namespace planning::plan
