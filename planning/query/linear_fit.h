#pragma once

#include <optional>
#include <span>

namespace planning {

/// The straight line of least squares through points (x, y): y = intercept + slope x.
struct LinearFit {
  double slope = 0;
  double intercept = 0;
  std::optional<double> r;  ///< Pearson's correlation; empty where all y are equal
  double residualDeviation =
      0;      ///< root of the squared residuals' sum over n - 2, in units of y; 0 for n = 2
  int n = 0;  ///< points used
};

/// Points with a coordinate that is not finite are left out. Empty for fewer than two points, or where all x
/// are equal. Sums are taken about the means and corrected for
/// their rounding (Chan, Golub & LeVeque 1983), so that digits are kept far from zero. The spans are of one
/// length: std::invalid_argument.
std::optional<LinearFit> linearFit(std::span<const double> x, std::span<const double> y);

}  // namespace planning
