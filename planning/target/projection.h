#pragma once

#include <vector>

#include "planning/target/lognormal.h"

namespace planning::target {

/// What is known, or assumed, of the base year.
struct IncomeBase {
  int year = 0;
  double headcount = 0;   ///< share, 0 to 1
  double line = 0;        ///< yuan, in the prices of the mean
  double mean = 0;        ///< yuan a person
  double population = 0;  ///< persons that the headcount is a share of
};

enum class Prices {
  real,     ///< growth in constant prices: the line stays
  nominal,  ///< growth in current prices: the line rises by lineGrowth
};

struct Scenario {
  double incomeGrowth = 0;      ///< of the mean, a year: 0.14
  double giniChange = 0;        ///< by the last year, in even steps: 0.02
  double populationGrowth = 0;  ///< a year
  double returnRate = 0;        ///< of those who leave poverty in a year, the share that is back at its end
  Prices prices = Prices::real;
  double lineGrowth = 0;  ///< of the line, a year; only with nominal prices
};

struct ProjectedYear {
  int year = 0;
  double mean = 0;
  double line = 0;
  double sigma = 0;
  double gini = 0;
  double population = 0;
  double headcount = 0;  ///< with those who returned
  double poor = 0;       ///< persons; likewise
  double returned = 0;   ///< persons counted again in this year
};

/// From the base year to `lastYear`, each year a lognormal of its mean and Gini. With returns, of the persons
/// whom the distribution takes out of poverty in a year the share returnRate stays poor.
/// Throws geo::DataError: like requireSigma(); a scenario out of range (growth of -100 % and less, a return
/// rate outside 0 to 1, line growth with real prices, a Gini that leaves 0 to 1).
std::vector<ProjectedYear> project(const IncomeBase& base, const Scenario& scenario, int lastYear);

/// The same from a sigma that is known already.
std::vector<ProjectedYear> project(const IncomeBase& base, double sigma, const Scenario& scenario,
                                   int lastYear);

}  // namespace planning::target
