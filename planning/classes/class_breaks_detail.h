#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "planning/classes/class_breaks.h"

namespace planning {

/// Ascending copy. Throws geo::DataError for k < 1, no values, or values that are not finite or beyond 1e300.
std::vector<double> sortedValues(std::span<const double> values, int k);

/// "10,20.5"; absent where it is no such list. An empty text is an empty list.
std::optional<std::vector<double>> parseLimits(std::string_view text);
/// Hyndman & Fan (1996), type 7: linear between order statistics. `sorted` is ascending and not empty.
double quantileOf(const std::vector<double>& sorted, double share);

/// Counts and goodness of classes; equal bounds become one class.
ClassBreaks classesOf(ClassMethod method, const std::vector<double>& sorted, std::vector<double> upper);

}  // namespace planning
