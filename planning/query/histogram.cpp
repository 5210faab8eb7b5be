#include "planning/query/histogram.h"

#include <algorithm>
#include <cmath>

#include "planning/query/box_summary.h"

namespace planning {
namespace {

/// The greatest of 1, 2, 5 times a power of ten that is not above `width`.
double roundBelow(double width) {
  const double power = std::pow(10.0, std::floor(std::log10(width)));
  for (const double step : {10.0, 5.0, 2.0})
    if (step * power <= width * (1 + 1e-9)) return step * power;
  return power;
}

/// The least one that is not below it.
double roundAbove(double width) {
  const double below = roundBelow(width);
  if (below >= width * (1 - 1e-9)) return below;
  const double twice = roundBelow(2 * below);
  return twice > below * (1 + 1e-9) ? twice : 2.5 * below;  // 2 is followed by 5
}

}  // namespace

int HistogramBins::binOf(double value) const {
  // Limits are multiples of the width: the quotient of one of them may come out a hair below the whole
  // number.
  const double at = std::floor((value - first) / width + 1e-9);
  return at > 0 ? static_cast<int>(std::min(at, static_cast<double>(count - 1)))
                : 0;  // also what is no number
}

std::optional<HistogramBins> histogramBins(std::span<const double> values, int most) {
  const auto box = boxSummary(values);
  if (!box) return std::nullopt;
  const double range = box->maximum - box->minimum;
  constexpr double kLeast = 1e-290, kMost = 1e300;  // beyond them no width is a number
  if (!(range < kMost)) return std::nullopt;
  if (!(range > kLeast)) {
    const double width = std::abs(box->minimum) < kLeast ? 1 : roundBelow(std::abs(box->minimum) / 100);
    return HistogramBins{std::floor(box->minimum / width) * width, width, 1};
  }
  constexpr double kFewest = 5;
  const double width = 2 * (box->upperQuartile - box->lowerQuartile) / std::cbrt(static_cast<double>(box->n));
  HistogramBins bins;
  bins.width = std::max(roundBelow(std::min(width, range / kFewest)), roundAbove(range / most));
  bins.first = std::floor(box->minimum / bins.width + 1e-9) * bins.width;
  bins.count = static_cast<int>(std::floor((box->maximum - bins.first) / bins.width + 1e-9)) + 1;
  return bins;
}

}  // namespace planning
