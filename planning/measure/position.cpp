#include "planning/measure/position.h"

#include <algorithm>
#include <cmath>

namespace planning::measure {

std::vector<std::optional<Position>> positions(std::span<const std::optional<double>> values,
                                               Direction direction) {
  std::vector<double> sorted;
  for (const std::optional<double>& value : values)
    if (value) sorted.push_back(*value);
  std::ranges::sort(sorted);
  std::vector<std::optional<Position>> result(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!values[i]) continue;
    const auto first = std::ranges::lower_bound(sorted, *values[i]);
    const auto last = std::ranges::upper_bound(sorted, *values[i]);
    const auto below = first - sorted.begin();
    const auto above = sorted.end() - last;
    const auto ties = last - first;
    result[i] = Position{static_cast<int>(direction == Direction::higherIsBetter ? below : above) + 1,
                         100 * (static_cast<double>(below) + static_cast<double>(ties) / 2) /
                             static_cast<double>(sorted.size())};
  }
  return result;
}

OutsideGap gapToOutside(const Sample& inside, const Sample& outside) {
  OutsideGap gap{weightedMean(inside), weightedMean(outside), 0, {}, {}};
  gap.difference = gap.inside.value - gap.outside.value;
  if (gap.inside.standardError && gap.outside.standardError)
    gap.standardError = std::hypot(*gap.inside.standardError, *gap.outside.standardError);
  if (gap.outside.value != 0) gap.percentOfOutside = 100 * gap.inside.value / gap.outside.value;
  return gap;
}

}  // namespace planning::measure
