#include "planning/target/distribution.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/measure/apportion.h"
#include "planning/target/wording.h"

namespace planning::target {

std::vector<CountyTarget> distributeTarget(std::int64_t target, const std::vector<CountyBase>& counties) {
  std::int64_t sum = 0;
  for (const CountyBase& county : counties) {
    if (county.base < 0 || county.base > static_cast<std::int64_t>(allocation::kLargestWeight))
      throw geo::DataError(
          geo::message("{} has the base value {}; a target is divided by values from 0 to {}.", county.code,
                       county.base, allocation::kLargestWeight));
    sum += county.base;
  }
  const std::int64_t noCap = allocation::kNoCap;
  std::vector<allocation::Claimant> claimants;
  claimants.reserve(counties.size());
  for (const CountyBase& county : counties)
    claimants.push_back({county.code, static_cast<std::uint64_t>(county.base), county.floor.value_or(0),
                         county.cap.value_or(target <= sum ? county.base : noCap)});
  const std::vector<allocation::Portion> portions = allocation::apportion(target, claimants);
  std::vector<CountyTarget> targets;
  for (std::size_t i = 0; i < counties.size(); ++i)
    targets.push_back({counties[i].code, counties[i].name, counties[i].base, portions[i].amount,
                       portions[i].exact, portions[i].bound != allocation::Bound::none});
  return targets;
}

double sumOf(const TargetSum& sum) { return std::accumulate(sum.parts.begin(), sum.parts.end(), 0.0); }

bool contradicts(const TargetSum& sum, double tolerance) {
  const double parts = sumOf(sum);
  const double allowed = tolerance * std::max(std::abs(sum.target), std::abs(parts));
  return sum.withoutTarget == 0 ? std::abs(parts - sum.target) > allowed : parts > sum.target + allowed;
}

geo::Issues checkSums(const std::vector<TargetSum>& sums, double tolerance) {
  geo::Issues issues;
  for (const TargetSum& one : sums) {
    const double parts = sumOf(one);
    if (std::abs(parts - one.target) > tolerance * std::max(1.0, std::abs(one.target)))
      issues.push_back({geo::Issue::Severity::error, "target.sum", one.name,
                        geo::message("The targets of {} add up to {}, not to {}: {} too much.", one.name,
                                     shown(parts), shown(one.target), shown(parts - one.target))});
    if (one.withoutTarget > 0)
      issues.push_back({geo::Issue::Severity::warning, "target.missing", one.name,
                        geo::message("{} members of {} have no target.", one.withoutTarget, one.name)});
  }
  return issues;
}

}  // namespace planning::target
