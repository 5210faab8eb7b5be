#include "planning/classes/change_breaks.h"

#include <algorithm>
#include <cmath>

namespace planning {
namespace {

constexpr int kClassesOfOneSign = 3;

}  // namespace

ClassBreaks changeBreaks(std::span<const double> changes) {
  std::vector<double> sizes;
  for (const double change : changes)
    if (change != 0) sizes.push_back(std::abs(change));
  if (sizes.empty()) return equalInterval(changes, 1);
  std::vector<double> upper = fisherJenks(sizes, kClassesOfOneSign).upper;
  std::vector<double> below(upper.rbegin() + 1, upper.rend());
  for (double& limit : below) limit = -limit;
  below.push_back(0);
  upper.insert(upper.begin(), below.begin(), below.end());
  ClassBreaks classes = withinValues(manualBreaks(changes, upper), changes);
  classes.method = ClassMethod::fisherJenks;
  return classes;
}

std::optional<int> classesBelowZero(const ClassBreaks& classes) {
  const auto above = std::ranges::upper_bound(classes.upper, 0.0);
  const auto count = static_cast<int>(above - classes.upper.begin());
  const bool isMixed =
      above != classes.upper.end() &&
      (count == 0 ? classes.minimum < 0 : classes.upper[static_cast<std::size_t>(count) - 1] < 0);
  return isMixed ? std::nullopt : std::optional(count);
}

}  // namespace planning
