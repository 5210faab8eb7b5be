#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "planning/measure/sample.h"

namespace planning::measure {

/// 1 - sum of p_i (L_i + L_(i-1)) over the observations in ascending order, with population shares p and the
/// Lorenz curve L (the population's formula: one of n has all gives (n-1)/n). Values from 0 up. Throws
/// geo::DataError: a negative value, a mean of zero. O(n log n).
double gini(const Sample& sample);

/// Theil's T: weighted mean of (y/m) ln (y/m), with 0 ln 0 = 0. Throws like gini().
double theil(const Sample& sample);

struct TheilPart {
  std::uint32_t group = 0;
  double populationShare = 0;
  double incomeShare = 0;
  double theil = 0;    ///< inside the group; 0 where all have nothing
  double within = 0;   ///< income share x theil
  double between = 0;  ///< income share x ln (income share / population share)
};

struct TheilSplit {
  double total = 0;
  double within = 0;
  double between = 0;
  std::vector<TheilPart> parts;  ///< by group, ascending
};

/// The total is the sum of both (Theil 1967; Shorrocks 1980). Throws like gini().
TheilSplit theilByGroup(const Sample& sample, std::span<const std::uint32_t> groups);

}  // namespace planning::measure
