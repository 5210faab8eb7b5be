#pragma once

#include <cmath>

namespace planning::liaison {

/// A sum of decimal fractions as it is shown, to six decimals: 0.1 + 0.2 is 0.3, whatever doubles make of it.
inline double shownSum(double sum) {
  constexpr double kScale = 1e6;
  constexpr double kLargest = 9e15;  // behind it doubles hold whole numbers only
  return std::abs(sum * kScale) < kLargest ? std::round(sum * kScale) / kScale : sum;
}

}  // namespace planning::liaison
