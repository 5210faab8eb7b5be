#include "planning/share/target_path.h"

#include <array>
#include <map>

#include "planning/target/pace.h"

namespace planning::share {

std::vector<PathYear> pathOf(const PlanExcerpt& plan, const plan::Target& target) {
  constexpr int kLongestWay = 100;  // years
  const std::array<PathYear, 3> stated{{{target.what.baseYear, target.base, true},
                                        {plan.midYear, target.mid, true},
                                        {plan.endYear, target.end, true}}};
  std::map<int, PathYear> years;
  const PathYear* before = nullptr;
  for (const PathYear& one : stated) {
    years[one.year] = one;
    if (!one.value) continue;
    if (before != nullptr && before->year < one.year && one.year - before->year <= kLongestWay)
      for (const target::PathPoint& point :
           target::yearlyPath({before->year, *before->value, one.year, *one.value}))
        years.try_emplace(point.year, PathYear{point.year, point.even, false});
    before = &one;
  }
  std::vector<PathYear> path;
  for (const auto& [year, one] : years) path.push_back(one);
  return path;
}

}  // namespace planning::share
