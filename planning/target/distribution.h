#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "geo/report/issue.h"

namespace planning::target {

/// A county that has its part in an area's target. Whole persons.
struct CountyBase {
  std::string code;
  std::string name;
  std::int64_t base = 0;
  std::optional<std::int64_t> floor;  ///< its target is not below
  std::optional<std::int64_t> cap;    ///< nor above; absent: its base value, where the sum is to fall
};

struct CountyTarget {
  std::string code;
  std::string name;
  std::int64_t base = 0;
  std::int64_t target = 0;
  double exact = 0;      ///< before rounding
  bool isBound = false;  ///< by floor or cap
};

/// The area's target divided in proportion to the base values, within floors and caps, by
/// allocation::apportion(): the parts add up to it exactly. Throws geo::DataError like that; a negative base.
std::vector<CountyTarget> distributeTarget(std::int64_t target, const std::vector<CountyBase>& counties);

/// A target on one level, and what those below it say.
struct TargetSum {
  std::string name;
  double target = 0;
  std::vector<double> parts;
  std::size_t withoutTarget = 0;  ///< members that have none
};

double sumOf(const TargetSum& sum);

/// Whether the whole cannot be met: all members have a target and they add up to another sum, or some have
/// none and the others are above it already; by more than `tolerance` of the larger.
bool contradicts(const TargetSum& sum, double tolerance = 1e-9);

/// Parts that do not add up to the whole, by more than `tolerance` of it; members without a target.
geo::Issues checkSums(const std::vector<TargetSum>& sums, double tolerance = 1e-9);

}  // namespace planning::target
