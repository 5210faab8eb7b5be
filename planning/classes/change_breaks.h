#pragma once

#include <span>

#include "planning/classes/class_breaks.h"

namespace planning {

/// Classes of changes with zero as a limit, at most three on each side: those of the sizes of the changes by
/// Fisher and Jenks, the same below and above, within the values. A change of nothing lies below. Throws
/// geo::DataError for no values or such that are not finite.
ClassBreaks changeBreaks(std::span<const double> changes);

/// How many of the classes lie at or below zero; absent where one holds values of both signs.
std::optional<int> classesBelowZero(const ClassBreaks& classes);

}  // namespace planning
