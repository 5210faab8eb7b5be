#pragma once

#include <string>

namespace planning::target {

/// A number in a sentence: "1437000", "0.333"; at most three decimals, none from 1,000 on.
std::string shown(double value);

/// 0.1437 -> "14.37 %"; at most two decimals.
std::string percent(double share);

}  // namespace planning::target
