#include "planning/target/lognormal.h"

#include <array>
#include <cmath>
#include <numbers>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace planning::target {
namespace {

template <std::size_t N>
double polynomial(const std::array<double, N>& coefficients, double x) {
  double value = 0;
  for (const double coefficient : coefficients) value = value * x + coefficient;
  return value;
}

/// P. J. Acklam (2003), relative error below 1.15e-9.
double roughQuantile(double p) {
  static constexpr std::array kA{-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                                 1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
  static constexpr std::array kB{-5.447609879822406e+01, 1.615858368580409e+02,  -1.556989798598866e+02,
                                 6.680131188771972e+01,  -1.328068155288572e+01, 1.0};
  static constexpr std::array kC{-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                                 -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
  static constexpr std::array kD{7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
                                 3.754408661907416e+00, 1.0};
  if (p < 0.02425) {
    const double q = std::sqrt(-2 * std::log(p));
    return polynomial(kC, q) / polynomial(kD, q);
  }
  const double q = p - 0.5;
  return polynomial(kA, q * q) * q / polynomial(kB, q * q);
}

}  // namespace

double normalCdf(double x) { return 0.5 * std::erfc(-x / std::numbers::sqrt2); }

double normalQuantile(double p) {
  if (p > 0.5) return -normalQuantile(1 - p);
  double x = roughQuantile(p);
  for (int i = 0; i < 2; ++i) {
    const double error = (normalCdf(x) - p) * std::sqrt(2 * std::numbers::pi) * std::exp(x * x / 2);
    x -= error / (1 + x * error / 2);
  }
  return x;
}

double Lognormal::headcount(double line) const {
  return normalCdf(std::log(line / mean) / sigma + sigma / 2);
}

double Lognormal::gini() const { return 2 * normalCdf(sigma / std::numbers::sqrt2) - 1; }

double sigmaOfGini(double gini) {
  if (!(gini > 0 && gini < 1))
    throw geo::DataError(geo::message("The Gini coefficient would be {}; it lies between 0 and 1.", gini));
  return std::numbers::sqrt2 * normalQuantile((gini + 1) / 2);
}

std::vector<double> sigmasOf(double headcount, double line, double mean) {
  if (!(headcount > 0 && headcount < 1))
    throw geo::DataError(geo::message("The headcount is {}; it lies between 0 and 1 (100 %).", headcount));
  if (!std::isfinite(line) || !std::isfinite(mean) || line <= 0 || mean <= 0)
    throw geo::DataError(
        geo::message("The line is {} and the mean {}; both must be above zero.", line, mean));
  const double q = normalQuantile(headcount);
  const double l = std::log(line / mean);
  const double discriminant = q * q - 2 * l;
  if (l < 0) {
    // of the two forms the one without cancellation
    const double root = std::sqrt(discriminant);
    return {q >= 0 ? q + root : -2 * l / (root - q)};
  }
  if (discriminant < 0 || q <= 0) return {};
  const double larger = q + std::sqrt(discriminant);
  const double smaller = 2 * l / larger;
  if (smaller <= 0 || smaller == larger) return {larger};
  return {smaller, larger};
}

double requireSigma(double headcount, double line, double mean) {
  const std::vector<double> sigmas = sigmasOf(headcount, line, mean);
  if (sigmas.empty())
    throw geo::DataError(geo::message(
        "No lognormal distribution has {:.4g} % below the line {} with the mean {}: the line is not below "
        "the mean, so more would be poor. Check line, mean and their years.",
        100 * headcount, line, mean));
  if (sigmas.size() == 2)
    throw geo::DataError(geo::message(
        "The line {} is above the mean {}: two lognormal distributions have {:.4g} % below it, with sigma "
        "{:.4f} and {:.4f}. Check line, mean and their years.",
        line, mean, 100 * headcount, sigmas[0], sigmas[1]));
  return sigmas.front();
}

}  // namespace planning::target
