#pragma once

#include <string>

namespace planning::target {

/// A number in a sentence: "1437000", "0.333"; at most three decimals, none from 1,000 on.
std::string shown(double value);

/// 0.1437 -> "14.37 %"; at most two decimals.
std::string percent(double share);

/// For tables: six decimals, as many as anybody reads, so that files do not differ by the last bits; no -0.
double sixDecimals(double value);

}  // namespace planning::target
