#include "planning/target/pace.h"

#include <algorithm>
#include <cmath>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace planning::target {

void requireEndpoints(const Endpoints& ends) {
  if (ends.years() <= 0)
    throw geo::DataError(
        geo::message("The target year {} is not after the base year {}.", ends.targetYear, ends.baseYear));
  if (ends.years() > 100)
    throw geo::DataError(geo::message("From the base year {} to the target year {} are more than 100 years.",
                                      ends.baseYear, ends.targetYear));
  if (!std::isfinite(ends.base) || !std::isfinite(ends.target))
    throw geo::DataError(
        geo::message("The base value {} and the target {} must be numbers.", ends.base, ends.target));
}

Pace requiredPace(const Endpoints& ends) {
  requireEndpoints(ends);
  Pace pace{(ends.target - ends.base) / ends.years(), {}};
  if (ends.base > 0 && ends.target > 0)
    pace.growth = std::pow(ends.target / ends.base, 1.0 / ends.years()) - 1;
  return pace;
}

std::vector<PathPoint> yearlyPath(const Endpoints& ends) {
  const Pace pace = requiredPace(ends);
  std::vector<PathPoint> path;
  for (int i = 0; i <= ends.years(); ++i) {
    PathPoint point{ends.baseYear + i, ends.base + pace.perYear * i, {}};
    if (pace.growth) point.compound = ends.base * std::pow(1 + *pace.growth, i);
    path.push_back(point);
  }
  path.back().even = ends.target;
  if (pace.growth) path.back().compound = ends.target;
  return path;
}

PaceCheck checkPace(const Endpoints& ends, const StatedPace& pace) {
  requireEndpoints(ends);
  if (!std::isfinite(pace.perYear) || pace.perYear <= 0)
    throw geo::DataError(geo::message("The pace is {} a year; it must be above zero.", pace.perYear));
  if (pace.firstYear > ends.targetYear)
    throw geo::DataError(
        geo::message("The pace begins in {}, after the target year {}.", pace.firstYear, ends.targetYear));
  PaceCheck check;
  check.years = ends.targetYear - pace.firstYear + 1;
  check.reached = check.years * pace.perYear;
  check.needed = std::abs(ends.target - ends.base);
  check.neededPerYear = check.needed / check.years;
  // what is a whole number of years but for the last digit is one
  const double yearsNeeded = std::ceil(check.needed / pace.perYear - 1e-9);
  check.firstYearNeeded = ends.targetYear + 1 - static_cast<int>(std::min(yearsNeeded, 1e6));
  return check;
}

}  // namespace planning::target
