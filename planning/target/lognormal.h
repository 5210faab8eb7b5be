#pragma once

#include <vector>

namespace planning::target {

/// Standard normal distribution function, and its inverse for 0 < p < 1 (Acklam's approximation made exact to
/// the last digits by Halley's method).
double normalCdf(double x);
double normalQuantile(double p);

/// Incomes whose logarithm is normal: mean = exp(mu + sigma^2 / 2). Aitchison and Brown (1957).
struct Lognormal {
  double mean = 0;   ///< yuan a person and year
  double sigma = 0;  ///< of the logarithm

  /// Share below the line: Phi((ln(line / mean) + sigma^2 / 2) / sigma).
  double headcount(double line) const;
  /// 2 Phi(sigma / sqrt 2) - 1
  double gini() const;
};

double sigmaOfGini(double gini);

/// Every sigma with which a share `headcount` lies below `line` when incomes have `mean`, ascending. With
/// q = quantile(headcount) and L = ln(line / mean), sigma^2 / 2 - q sigma + L = 0: one solution where the
/// line is below the mean, none or two where it is above. At the mean: 2 q, where more than half are poor.
/// Throws geo::DataError: a headcount not between 0 and 1, line or mean not above zero.
std::vector<double> sigmasOf(double headcount, double line, double mean);

/// The only one. Throws geo::DataError that says whether there are none or two, and which.
double requireSigma(double headcount, double line, double mean);

}  // namespace planning::target
