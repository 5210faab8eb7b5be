#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace planning::allocation {

inline constexpr std::int64_t kNoCap = std::numeric_limits<std::int64_t>::max();
/// Larger totals and weights would not stay exact: 9 007 199 254 740 992 and 1 099 511 627 776.
inline constexpr std::int64_t kLargestTotal = std::int64_t{1} << 53;
inline constexpr std::uint64_t kLargestWeight = std::uint64_t{1} << 40;

/// One who takes part. Amounts are whole units (yuan, persons).
struct Claimant {
  std::string code;  ///< unique; decides ties, the smaller first
  std::uint64_t weight = 0;
  std::int64_t floor = 0;
  std::int64_t cap = kNoCap;
};

enum class Bound { none, floor, cap };

struct Portion {
  std::int64_t amount = 0;
  double exact = 0;  ///< before rounding; the floor or cap where that binds
  Bound bound = Bound::none;
  bool roundedUp = false;
};

/// Divides `total` in proportion to the weights within floors and caps: the one level by which everybody has
/// weight x level, or else its floor or cap, and all add up (water-filling), then whole units by largest
/// remainder (Hamilton). In integers throughout: the total, floors and caps hold exactly, and the order of
/// the claimants does not matter. A claimant without weight has its floor. In the order of `claimants`.
/// Throws geo::DataError: a total below zero or too large, floors above it, caps below it, a cap below its
/// floor, a code twice, all who have a weight at their caps before the total is used. O(n) a round, of which
/// there are few.
std::vector<Portion> apportion(std::int64_t total, std::span<const Claimant> claimants);

/// Weights for apportion(): the largest becomes 2^40, the others in proportion, rounded (relative error below
/// 1e-12 of the largest). All are zero where all scores are. Scores are finite and not negative.
std::vector<std::uint64_t> integerWeights(std::span<const double> scores);

}  // namespace planning::allocation
