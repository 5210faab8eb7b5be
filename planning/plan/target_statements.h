#pragma once

#include <map>
#include <string>
#include <vector>

#include "geo/report/issue.h"
#include "planning/plan/figure_lookup.h"
#include "planning/plan/plan.h"
#include "planning/target/consistency.h"
#include "planning/target/pace.h"

namespace planning::plan {

/// What the plan says of poverty in one unit by one set of indicators: plan_rural_poor, plan_incidence_pct,
/// plan_rural_population and plan_rural_income, or rural_poor_10k, incidence_pct and rural_income_yuan. The
/// two sets follow different standards and are never mixed.
struct UnitStatements {
  std::string unit;
  std::map<int, target::Statement> years;  ///< in persons, shares and yuan
  std::string headcount;                   ///< indicator; empty: no target of it
  double headcountStep = 0;                ///< half of its last decimal, as a share
  bool hasRange = false;                   ///< the table checks it to be a share of its denominator
  bool hasDirection = false;               ///< the table knows which way is better
};
std::vector<UnitStatements> statementsOf(const Plan& plan);

/// The line that is assumed where income and poverty are compared: of the national outline of 2011, yuan of
/// 2010 a year.
inline constexpr double kAssumedLine = 2300;

/// Contradictions among the poor, the headcount, the population and the income of every two years of a unit,
/// by target::checkConsistency(), kinds as there; each that rests on an assumption states it.
geo::Issues checkStatements(const Plan& plan);

/// The ways of a target: from the base to the middle and on to the end, of the values that it has; ways of no
/// change or no length are left out.
std::vector<target::Endpoints> waysOf(const Plan& plan, const Target& target);

/// From its first value to each later one: what figures that come in are watched against.
std::vector<target::Endpoints> goalsOf(const Plan& plan, const Target& target);

/// The workspace's figures of a target by year; those of an area that are the sum of some members only are
/// left out.
std::map<int, double> wholeFigures(FigureLookup& lookup, const Target& target);

/// Targets that need a larger step a year than any between two years that the workspace has figures for
/// ("target.pace_beyond", a warning): the assumption is an even path. Ways against the target's direction are
/// left to the table's checks.
geo::Issues checkPaces(const Plan& plan, FigureLookup& lookup);

}  // namespace planning::plan
