#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "planning/figures/indicator.h"

namespace planning {

/// Of an indicator: a double has no more.
inline constexpr int kMostDecimals = 15;

std::string toString(IndicatorKind kind);  ///< "count", "rate", "mean", "money"
std::optional<IndicatorKind> parseIndicatorKind(std::string_view word);

std::string toString(Direction direction);  ///< "none", "higher_is_worse", "higher_is_better"
std::optional<Direction> parseDirection(std::string_view word);

}  // namespace planning
