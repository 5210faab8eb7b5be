#pragma once

#include <optional>
#include <vector>

namespace planning::target {

/// A value of a base year and what it is to be in a target year.
struct Endpoints {
  int baseYear = 0;
  double base = 0;
  int targetYear = 0;
  double target = 0;

  int years() const { return targetYear - baseYear; }
};

/// Throws geo::DataError: a target year that is not after the base year (or more than 100 years after),
/// values that are not finite.
void requireEndpoints(const Endpoints& ends);

struct Pace {
  double perYear = 0;            ///< (target - base) / years
  std::optional<double> growth;  ///< (target / base)^(1/years) - 1; absent unless both are above zero
};
Pace requiredPace(const Endpoints& ends);

struct PathPoint {
  int year = 0;
  double even = 0;                 ///< the same amount every year
  std::optional<double> compound;  ///< the same growth every year; absent where Pace::growth is
};
/// From the base year to the target year.
std::vector<PathPoint> yearlyPath(const Endpoints& ends);

/// "200,000 a year from 2013".
struct StatedPace {
  double perYear = 0;  ///< as a positive amount of change
  int firstYear = 0;   ///< the first in which it happens
};

struct PaceCheck {
  int years = 0;             ///< first year to target year, both counted
  double reached = 0;        ///< years x pace
  double needed = 0;         ///< |target - base|
  double neededPerYear = 0;  ///< in these years
  int firstYearNeeded = 0;   ///< when the stated pace would have to begin

  bool suffices() const { return reached >= needed; }
};

/// Throws like requireEndpoints(); and a pace that is not above zero, a first year after the target year.
PaceCheck checkPace(const Endpoints& ends, const StatedPace& pace);

}  // namespace planning::target
