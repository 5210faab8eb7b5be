#include <algorithm>
#include <cmath>
#include <limits>

#include "planning/classes/class_breaks.h"
#include "planning/classes/class_breaks_detail.h"

namespace planning {
namespace {

/// 1, 2 or 5 times a power of ten.
struct Step {
  double digit = 1;
  int exponent = 0;

  double value() const { return times(1); }
  /// The decimal nearest to n steps: 0.6, not 3 * 0.2.
  double times(double n) const {
    const double power = std::pow(10.0, std::abs(exponent));
    return exponent < 0 ? n * digit / power : n * digit * power;
  }
};

constexpr double kUpwards = 1.5;                       ///< how much a larger unit is preferred
constexpr double kUpwardsFive = 0.5 + 1.5 * kUpwards;  ///< the same for a 5 against a 2

/// A range of some units in the last place is taken for a point, and gets a unit by its magnitude.
double cellOf(double low, double high, int k) {
  const double magnitude = std::max(std::abs(low), std::abs(high));
  const double fewUlps =
      magnitude * 3 * (1 + 1 / (1 + kUpwards)) * std::max(1, k) * std::numeric_limits<double>::epsilon();
  constexpr double kLeast = 1e-300;  // a power of ten below it could not be inverted
  if (high - low >= fewUlps) return std::max(kLeast, high / k - low / k);
  const double cell = 0.75 * (magnitude > 10 ? 9 + magnitude / 10 : magnitude);
  const int fewest = k / 3;
  return std::max(kLeast, fewest > 1 ? cell / fewest : cell);
}

Step stepFor(double cell) {
  const int exponent = static_cast<int>(std::floor(std::log10(cell)));
  const double digits = cell / std::pow(10.0, exponent);
  if (digits > (10 + 5 * kUpwards) / (1 + kUpwards)) return {1, exponent + 1};
  if (digits > (5 + 2 * kUpwardsFive) / (1 + kUpwardsFive)) return {5, exponent};
  if (digits > (2 + kUpwards) / (1 + kUpwards)) return {2, exponent};
  return {1, exponent};
}

struct Multiples {
  double first = 0;
  double last = 0;
};

Multiples around(double low, double high, const Step& step, int fewest) {
  constexpr double kSlack = 1e-10;  // of a step: a value that missed a multiple by rounding is on it
  Multiples found{std::floor(low / step.value() + kSlack), std::ceil(high / step.value() - kSlack)};
  const double lacking = fewest - (found.last - found.first);
  if (lacking <= 0) return found;
  const double half = std::floor(lacking / 2);
  if (low == 0 && found.first == 0 && high != 0) return {found.first, found.last + lacking};
  if (found.first >= 0) return {found.first - (lacking - half), found.last + half};
  return {found.first - half, found.last + (lacking - half)};
}

}  // namespace

ClassBreaks pretty(std::span<const double> values, int k) {
  const std::vector<double> sorted = sortedValues(values, k);
  const double low = sorted.front(), high = sorted.back();
  if (low == high) return classesOf(ClassMethod::pretty, sorted, {high});
  const Step step = stepFor(cellOf(low, high, k));
  const Multiples multiples = around(low, high, step, k / 3);
  std::vector<double> upper;
  const int count = static_cast<int>(multiples.last - multiples.first);
  for (int i = 1; i < count; ++i) upper.push_back(step.times(multiples.first + i));
  upper.push_back(std::max(high, step.times(multiples.last)));
  ClassBreaks breaks = classesOf(ClassMethod::pretty, sorted, std::move(upper));
  breaks.minimum = std::min(low, step.times(multiples.first));
  return breaks;
}

}  // namespace planning
