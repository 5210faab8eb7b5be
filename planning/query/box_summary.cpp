#include "planning/query/box_summary.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "planning/classes/class_breaks_detail.h"

namespace planning {

std::optional<BoxSummary> boxSummary(std::span<const double> values) {
  std::vector<double> sorted;
  sorted.reserve(values.size());
  std::copy_if(values.begin(), values.end(), std::back_inserter(sorted),
               [](double value) { return std::isfinite(value); });
  if (sorted.empty()) return std::nullopt;
  std::sort(sorted.begin(), sorted.end());
  BoxSummary box;
  box.n = static_cast<int>(sorted.size());
  box.minimum = sorted.front();
  box.maximum = sorted.back();
  box.lowerQuartile = quantileOf(sorted, 0.25);
  box.median = quantileOf(sorted, 0.5);
  box.upperQuartile = quantileOf(sorted, 0.75);
  const double reach = 1.5 * (box.upperQuartile - box.lowerQuartile);
  box.lowerWhisker = *std::lower_bound(sorted.begin(), sorted.end(), box.lowerQuartile - reach);
  box.upperWhisker = *(std::upper_bound(sorted.begin(), sorted.end(), box.upperQuartile + reach) - 1);
  return box;
}

}  // namespace planning
