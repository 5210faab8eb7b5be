#include "planning/plan/target_statements.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "geo/report/message.h"
#include "planning/reading/unit_of_measure.h"
#include "planning/target/wording.h"

namespace planning::plan {
namespace {

struct IndicatorSet {
  const char* poor;
  const char* headcount;
  const char* population;
  const char* mean;
};

constexpr std::array<IndicatorSet, 2> kSets{
    {{"plan_rural_poor", "plan_incidence_pct", "plan_rural_population", "plan_rural_income"},
     {"rural_poor_10k", "incidence_pct", "", "rural_income_yuan"}}};

struct YearValue {
  int year;
  std::optional<double> value;
};

std::array<YearValue, 3> valuesOf(const Plan& plan, const Target& target) {
  return {{{target.what.baseYear, target.base},
           {plan.outline.midYear, target.mid},
           {plan.outline.endYear, target.end}}};
}

/// Where the indicator's value belongs, and by what it is multiplied; absent: it is none of the set.
struct Slot {
  std::optional<double> target::Statement::*member;
  double factor;
};

std::optional<Slot> slotOf(const IndicatorSet& set, const RequiredTarget& what) {
  const bool isPoor = what.indicator == set.poor;
  if (isPoor || what.indicator == set.population) {
    const auto persons = conversionFactor(what.unitZh, "人");
    if (!persons) return std::nullopt;
    return Slot{isPoor ? &target::Statement::poor : &target::Statement::population, *persons};
  }
  if (what.indicator == set.headcount) return Slot{&target::Statement::headcount, 0.01};
  if (what.indicator == set.mean) return Slot{&target::Statement::mean, 1};
  return std::nullopt;
}

std::optional<int> yearOf(const std::string& period) {
  int year = 0;
  const auto [end, error] = std::from_chars(period.data(), period.data() + period.size(), year);
  return error == std::errc() && end == period.data() + period.size() ? std::optional(year) : std::nullopt;
}

struct YearlyStep {
  int from = 0;
  int to = 0;
  double perYear = 0;
};

/// The largest between two years with figures, in the direction of `sign`; absent: fewer than two years.
std::optional<YearlyStep> fastestStep(const std::map<int, double>& figures, double sign) {
  std::optional<YearlyStep> fastest;
  for (auto now = figures.begin(); now != figures.end(); ++now) {
    if (now == figures.begin()) continue;
    const auto before = std::prev(now);
    const double perYear =
        target::requiredPace({before->first, before->second, now->first, now->second}).perYear;
    if (!fastest || sign * perYear > sign * fastest->perYear)
      fastest = YearlyStep{before->first, now->first, perYear};
  }
  return fastest;
}

/// What the checks of the target table say of every indicator.
bool isToldByTable(const UnitStatements& unit, const std::string& kind) {
  if (kind == "target.headcount_range") return unit.hasRange;
  return unit.hasDirection && (kind == "target.more_poor" || kind == "target.higher_headcount");
}

}  // namespace

std::vector<UnitStatements> statementsOf(const Plan& plan) {
  std::vector<UnitStatements> result;
  for (const IndicatorSet& set : kSets) {
    std::map<std::string, UnitStatements> byUnit;
    for (const Target& target : plan.targets) {
      const std::optional<Slot> slot = slotOf(set, target.what);
      if (!slot) continue;
      UnitStatements& statements = byUnit[target.unit];
      statements.unit = target.unit;
      if (!target.what.better.empty()) statements.hasDirection = true;
      if (target.what.indicator == set.headcount) {
        statements.headcount = set.headcount;
        statements.headcountStep = 0.005 * std::pow(10, -target.what.decimals);
        statements.hasRange = !target.what.denominator.empty();
      }
      for (const auto& [year, value] : valuesOf(plan, target)) {
        if (!value) continue;
        target::Statement& statement = statements.years[year];
        statement.year = year;
        statement.*slot->member = *value * slot->factor;
      }
    }
    for (auto& [unit, statements] : byUnit) result.push_back(std::move(statements));
  }
  return result;
}

geo::Issues checkStatements(const Plan& plan) {
  static const std::set<std::string> kByLine{"target.line_above_mean", "target.income_headcount"};
  geo::Issues issues;
  for (const UnitStatements& unit : statementsOf(plan)) {
    const std::string place = geo::message("targets of {}", unit.unit);
    std::set<std::string> seen;
    for (auto base = unit.years.begin(); base != unit.years.end(); ++base)
      for (auto later = base; later != unit.years.end(); ++later) {
        target::StatedTargets stated;
        stated.base = base->second;
        stated.target = later->second;
        stated.line = kAssumedLine;
        const double headcount = later->second.headcount.value_or(1);
        stated.tolerance = std::max(unit.headcountStep / std::max(headcount, 1e-9), 1e-9);
        for (geo::Issue& issue : target::checkConsistency(stated)) {
          if (isToldByTable(unit, issue.kind) || !seen.insert(issue.text).second) continue;
          std::string text = place + ": " + issue.text;
          if (kByLine.contains(issue.kind))
            text += ' ' + geo::message("Assumed: the line of {} yuan a year, of 2010, is held.",
                                       target::shown(kAssumedLine));
          issues.push_back({issue.severity, issue.kind, place, std::move(text)});
        }
      }
  }
  return issues;
}

std::vector<target::Endpoints> waysOf(const Plan& plan, const Target& target) {
  std::vector<target::Endpoints> ways;
  std::optional<YearValue> before;
  for (const YearValue& now : valuesOf(plan, target)) {
    if (!now.value) continue;
    const std::optional<YearValue> from = std::exchange(before, now);
    if (from && from->year < now.year && *from->value != *now.value)
      ways.push_back({from->year, *from->value, now.year, *now.value});
  }
  return ways;
}

std::vector<target::Endpoints> goalsOf(const Plan& plan, const Target& target) {
  std::vector<target::Endpoints> goals;
  std::optional<YearValue> first;
  for (const YearValue& now : valuesOf(plan, target)) {
    if (!now.value) continue;
    if (!first)
      first = now;
    else if (first->year < now.year && *first->value != *now.value)
      goals.push_back({first->year, *first->value, now.year, *now.value});
  }
  return goals;
}

std::map<int, double> wholeFigures(FigureLookup& lookup, const Target& target) {
  std::map<int, double> figures;
  for (const std::string& period : lookup.periods(target.what.indicator)) {
    const auto year = yearOf(period);
    const LinkedFigure figure = lookup.read({target.what.indicator, target.unit, period});
    if (year && figure.value && !figure.note.starts_with("partial")) figures[*year] = *figure.value;
  }
  return figures;
}

geo::Issues checkPaces(const Plan& plan, FigureLookup& lookup) {
  geo::Issues issues;
  for (const Target& target : plan.targets) {
    const std::vector<target::Endpoints> ways = waysOf(plan, target);
    if (ways.empty() || !lookup.indicator(target.what.indicator)) continue;
    const std::map<int, double> figures = wholeFigures(lookup, target);
    for (const target::Endpoints& way : ways) {
      const double needed = target::requiredPace(way).perYear;
      const double sign = needed > 0 ? 1 : -1;
      if (target.what.better == (needed > 0 ? "lower" : "higher")) continue;  // told as against its direction
      const std::optional<YearlyStep> fastest = fastestStep(figures, sign);
      if (!fastest || sign * needed <= sign * fastest->perYear + 1e-9 * std::abs(needed)) continue;
      const std::string place = geo::message("target {}, {}", target.what.titleZh, target.unit);
      issues.push_back(
          {geo::Issue::Severity::warning, "target.pace_beyond", place,
           place + ": " +
               geo::message(
                   "It needs {} a year from {} to {}; the fastest that the workspace has between two "
                   "years is {} a year, from {} to {}. Assumed: the same step every year.",
                   target::shown(needed), way.baseYear, way.targetYear, target::shown(fastest->perYear),
                   fastest->from, fastest->to)});
    }
  }
  return issues;
}

}  // namespace planning::plan
