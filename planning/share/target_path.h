#pragma once

#include <optional>
#include <vector>

#include "planning/share/plan_excerpt.h"

namespace planning::share {

/// What a target is in one of its years.
struct PathYear {
  int year = 0;                 ///< 0: the plan does not say which
  std::optional<double> value;  ///< absent: to be supplied
  bool isStated = false;        ///< by the plan; else on the even way between two that are
};

/// From the base to the last year of the plan, in the order of the years.
std::vector<PathYear> pathOf(const PlanExcerpt& plan, const plan::Target& target);

}  // namespace planning::share
