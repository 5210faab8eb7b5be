#include "planning/target/sensitivity.h"

#include <array>

namespace planning::target {
namespace {

Scenario shifted(Scenario scenario, double growth, double gini) {
  scenario.incomeGrowth += growth;
  scenario.giniChange += gini;
  return scenario;
}

}  // namespace

std::vector<SensitivityCell> sensitivity(const IncomeBase& base, const Scenario& scenario, int lastYear,
                                         const Spread& spread) {
  const double sigma = requireSigma(base.headcount, base.line, base.mean);
  std::vector<SensitivityCell> cells;
  for (const double row : {-1.0, -0.5, 0.0, 0.5, 1.0})
    for (const double column : {-1.0, 0.0, 1.0}) {
      const Scenario one = shifted(scenario, row * spread.incomeGrowth, column * spread.giniChange);
      const ProjectedYear last = project(base, sigma, one, lastYear).back();
      cells.push_back({one.incomeGrowth, one.giniChange, last.headcount, last.poor});
    }
  return cells;
}

std::vector<FanYear> fan(const IncomeBase& base, const Scenario& scenario, int lastYear,
                         const Spread& spread) {
  static constexpr std::array kBands{&FanYear::best, &FanYear::better, &FanYear::middle, &FanYear::worse,
                                     &FanYear::worst};
  const double sigma = requireSigma(base.headcount, base.line, base.mean);
  std::vector<FanYear> years;
  for (std::size_t band = 0; band < kBands.size(); ++band) {
    const double side = static_cast<double>(band) / 2 - 1;
    const Scenario one = shifted(scenario, -side * spread.incomeGrowth, side * spread.giniChange);
    const std::vector<ProjectedYear> path = project(base, sigma, one, lastYear);
    years.resize(path.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
      years[i].year = path[i].year;
      years[i].*kBands[band] = path[i].poor;
    }
  }
  return years;
}

}  // namespace planning::target
