#pragma once

#include <optional>

#include "geo/report/issue.h"

namespace planning::target {

/// What a plan says of one year. Absent: it says nothing.
struct Statement {
  int year = 0;
  std::optional<double> poor;        ///< persons
  std::optional<double> headcount;   ///< share, 0 to 1
  std::optional<double> population;  ///< persons
  std::optional<double> mean;        ///< yuan
};

/// Targets that should agree with each other.
struct StatedTargets {
  Statement base;
  Statement target;
  std::optional<double> line;              ///< yuan, held
  std::optional<double> incomeGrowth;      ///< a year
  std::optional<double> populationGrowth;  ///< a year
  double tolerance = 0.01;                 ///< relative: what rounding of published figures may make
};

/// Each contradiction with its place ("2015") and numbers: persons against headcount times population,
/// shares out of range, more poor than people, more poor in the target year than before, growth against the
/// means or populations of both years, a line not below the mean, a headcount that the income target would
/// not give under a lognormal distribution that keeps its shape (a warning). Nothing is corrected.
geo::Issues checkConsistency(const StatedTargets& stated);

}  // namespace planning::target
