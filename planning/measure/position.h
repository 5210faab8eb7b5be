#pragma once

#include <optional>
#include <span>
#include <vector>

#include "planning/figures/indicator.h"
#include "planning/measure/sample.h"

namespace planning::measure {

/// Where one unit stands among those of its area.
struct Position {
  int rank = 0;           ///< 1 is the worst off (Direction::none: the largest); equal values share the first
  double percentile = 0;  ///< share of units with a smaller value, and half of the equal ones, 0 to 100
};

/// In the order of `values`; a unit without value has no place and is not counted among the others.
std::vector<std::optional<Position>> positions(std::span<const std::optional<double>> values,
                                               Direction direction);

/// What an area lacks to the counties outside it.
struct OutsideGap {
  Estimate inside;
  Estimate outside;
  double difference = 0;                   ///< inside - outside
  std::optional<double> standardError;     ///< of the difference, the two being drawn independently
  std::optional<double> percentOfOutside;  ///< 100 inside / outside; absent where the outside is zero
};

/// Means of both sides. Throws like totalWeight().
OutsideGap gapToOutside(const Sample& inside, const Sample& outside);

}  // namespace planning::measure
