#include "planning/audit/robust.h"

#include <algorithm>
#include <cmath>

namespace planning::audit {
namespace {

constexpr std::size_t kFewest = 8;
constexpr double kNothing = 1e-9;  ///< of the mean deviation: what rounding leaves of a MAD of 0
constexpr double kNormalMad = 1.4826;
constexpr double kNormalMeanDeviation = 1.2533;

/// Values above (or at) the median, descending, and below (or at) it, ascending distance; less the median.
struct Halves {
  std::vector<double> above;  ///< descending
  std::vector<double> below;  ///< descending
};

Halves halvesOf(std::span<const double> values) {
  const double middle = median({values.begin(), values.end()});
  Halves halves;
  for (const double value : values) {
    if (value >= middle) halves.above.push_back(value - middle);
    if (value <= middle) halves.below.push_back(value - middle);
  }
  std::ranges::sort(halves.above, std::greater<>());
  std::ranges::sort(halves.below, std::greater<>());
  return halves;
}

/// Falls with i and with j.
double kernel(const Halves& halves, std::size_t i, std::size_t j) {
  const double a = halves.above[i], b = halves.below[j];
  if (a == 0 && b == 0) {  // both are the median: by their order
    const auto last = halves.above.size() - 1;
    return i + j < last ? 1 : i + j > last ? -1 : 0;
  }
  return (a + b) / (a - b);
}

/// Number of kernels above `limit`.
std::size_t countAbove(const Halves& halves, double limit) {
  std::size_t count = 0, j = halves.below.size();
  for (std::size_t i = 0; i < halves.above.size(); ++i) {
    while (j > 0 && kernel(halves, i, j - 1) <= limit) --j;
    count += j;
  }
  return count;
}

/// The `rank`th highest kernel, from 0.
double kernelOfRank(const Halves& halves, std::size_t rank) {
  double low = -1, high = 1;  // countAbove(low - e) > rank >= countAbove(high)
  if (countAbove(halves, std::nextafter(1.0, 0.0)) > rank) return 1;
  while (high - low > 1e-13) {
    const double middle = (low + high) / 2;
    (countAbove(halves, middle) > rank ? low : high) = middle;
  }
  return (low + high) / 2;
}

double quantile(const std::vector<double>& sorted, double share) {
  const double at = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return std::lerp(sorted[below], sorted[above], at - static_cast<double>(below));
}

}  // namespace

double median(std::vector<double> values) {
  const std::size_t half = values.size() / 2;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(half);
  std::ranges::nth_element(values, middle);
  if (values.size() % 2 == 1) return *middle;
  return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

std::optional<Spread> spreadOf(std::vector<double> values) {
  if (values.size() < kFewest) return std::nullopt;
  Spread spread;
  spread.centre = median(values);
  double sum = 0;
  for (double& value : values) sum += value = std::abs(value - spread.centre);
  const auto count = static_cast<double>(values.size());
  const double meanDeviation = sum / count;
  spread.scale = kNormalMad * median(std::move(values));
  if (spread.scale <= kNothing * meanDeviation) spread.scale = kNormalMeanDeviation * meanDeviation;
  return spread;
}

double modifiedZ(double value, const Spread& spread) {
  return spread.scale == 0 ? 0 : (value - spread.centre) / spread.scale;
}

double medcouple(std::span<const double> values) {
  const Halves halves = halvesOf(values);
  const std::size_t pairs = halves.above.size() * halves.below.size();
  const double upper = kernelOfRank(halves, (pairs - 1) / 2);
  return pairs % 2 == 1 ? upper : (upper + kernelOfRank(halves, pairs / 2)) / 2;
}

std::optional<Fences> adjustedBox(std::span<const double> values, double k) {
  if (values.size() < kFewest) return std::nullopt;
  std::vector<double> sorted(values.begin(), values.end());
  std::ranges::sort(sorted);
  const double first = quantile(sorted, 0.25), third = quantile(sorted, 0.75), range = third - first;
  const double skew = medcouple(values);
  const double below = skew >= 0 ? -4 : -3, above = skew >= 0 ? 3 : 4;
  return Fences{first - k * std::exp(below * skew) * range, third + k * std::exp(above * skew) * range};
}

}  // namespace planning::audit
