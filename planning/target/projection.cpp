#include "planning/target/projection.h"

#include <cmath>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace planning::target {
namespace {

void requireScenario(const IncomeBase& base, const Scenario& scenario, int lastYear) {
  if (lastYear <= base.year)
    throw geo::DataError(
        geo::message("The target year {} is not after the base year {}.", lastYear, base.year));
  if (!std::isfinite(base.population) || base.population <= 0)
    throw geo::DataError(geo::message("The population is {}; it must be above zero.", base.population));
  for (const double growth : {scenario.incomeGrowth, scenario.populationGrowth, scenario.lineGrowth})
    if (!std::isfinite(growth) || growth <= -1)
      throw geo::DataError(
          geo::message("A growth of {:.4g} % a year leaves nothing; give one above -100 %.", 100 * growth));
  if (!(scenario.returnRate >= 0 && scenario.returnRate <= 1))
    throw geo::DataError(geo::message("The rate of return to poverty is {:.4g} %; it lies from 0 to 100 %.",
                                      100 * scenario.returnRate));
  if (scenario.prices == Prices::real && scenario.lineGrowth != 0)
    throw geo::DataError(
        geo::message("In constant prices the line does not rise; leave out its growth of {:.4g} % or "
                     "calculate in current prices.",
                     100 * scenario.lineGrowth));
}

}  // namespace

std::vector<ProjectedYear> project(const IncomeBase& base, const Scenario& scenario, int lastYear) {
  return project(base, requireSigma(base.headcount, base.line, base.mean), scenario, lastYear);
}

std::vector<ProjectedYear> project(const IncomeBase& base, double sigma, const Scenario& scenario,
                                   int lastYear) {
  requireScenario(base, scenario, lastYear);
  const double gini = Lognormal{base.mean, sigma}.gini();
  std::vector<ProjectedYear> years{{base.year, base.mean, base.line, sigma, gini, base.population,
                                    base.headcount, base.headcount * base.population, 0}};
  for (int i = 1; i <= lastYear - base.year; ++i) {
    ProjectedYear year;
    year.year = base.year + i;
    year.mean = base.mean * std::pow(1 + scenario.incomeGrowth, i);
    year.line = base.line * std::pow(1 + scenario.lineGrowth, i);
    year.gini = gini + scenario.giniChange * i / (lastYear - base.year);
    year.sigma = sigmaOfGini(year.gini);
    year.population = base.population * std::pow(1 + scenario.populationGrowth, i);
    const double modelled = year.population * Lognormal{year.mean, year.sigma}.headcount(year.line);
    const double before = years.back().poor;
    year.returned = before > modelled ? scenario.returnRate * (before - modelled) : 0;
    year.poor = modelled + year.returned;
    year.headcount = year.poor / year.population;
    years.push_back(year);
  }
  return years;
}

}  // namespace planning::target
