#pragma once

#include <vector>

#include "planning/target/projection.h"

namespace planning::target {

/// How far growth and Gini are varied around a scenario.
struct Spread {
  double incomeGrowth = 0.05;
  double giniChange = 0.02;
};

struct SensitivityCell {
  double incomeGrowth = 0;
  double giniChange = 0;
  double headcount = 0;
  double poor = 0;
};

/// Growth less and plus the spread and half of it (5 rows) by the change of the Gini likewise (3 columns:
/// less, as it is, plus), in the last year; row by row, both ascending. Throws like project().
std::vector<SensitivityCell> sensitivity(const IncomeBase& base, const Scenario& scenario, int lastYear,
                                         const Spread& spread = {});

/// Poor persons of one year in five scenarios. The bands say what follows from the spreads; they are no
/// probabilities.
struct FanYear {
  int year = 0;
  double best = 0;    ///< growth plus its spread, Gini less its spread
  double better = 0;  ///< half of both
  double middle = 0;
  double worse = 0;
  double worst = 0;
};

/// From the base year to `lastYear`. Throws like project().
std::vector<FanYear> fan(const IncomeBase& base, const Scenario& scenario, int lastYear,
                         const Spread& spread = {});

}  // namespace planning::target
