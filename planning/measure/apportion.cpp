#include "planning/measure/apportion.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace planning::allocation {
namespace {

/// Products of a total (53 bits), a weight (40 bits) and a number of claimants (20 bits).
__extension__ using Wide = __int128;

std::int64_t capOf(const Claimant& one, std::int64_t total) { return std::min(one.cap, total); }

void requireSense(std::int64_t total, std::span<const Claimant> claimants) {
  if (total < 0 || total > kLargestTotal)
    throw geo::DataError(
        geo::message("The total to divide is {}; it lies from 0 to {}.", total, kLargestTotal));
  if (claimants.size() > (std::size_t{1} << 20U))
    throw geo::DataError(geo::message("{} counties are too many to divide a total among.", claimants.size()));
  std::set<std::string_view> codes;
  for (const Claimant& one : claimants) {
    if (!codes.insert(one.code).second)
      throw geo::DataError(geo::message("{} takes part twice; keep one row.", one.code));
    if (one.floor < 0 || one.cap < one.floor)
      throw geo::DataError(
          geo::message("{} has the floor {} and the cap {}; a floor is not negative and a cap not "
                       "below it.",
                       one.code, one.floor, one.cap));
    if (one.weight > kLargestWeight)
      throw geo::DataError(geo::message("{} has the weight {}; the largest that is divided exactly is {}.",
                                        one.code, one.weight, kLargestWeight));
  }
}

void requireRoom(std::int64_t total, std::span<const Claimant> claimants) {
  Wide floors = 0;
  Wide caps = 0;
  Wide reach = 0;
  for (const Claimant& one : claimants) {
    floors += one.floor;
    caps += std::max(one.floor, capOf(one, total));
    reach += one.weight > 0 ? std::max(one.floor, capOf(one, total)) : one.floor;
  }
  if (floors > total)
    throw geo::DataError(geo::message(
        "The floors add up to {}, more than the total of {}; lower the floors or raise the total.",
        fmt::format("{:.0f}", static_cast<double>(floors)), total));
  if (caps < total)
    throw geo::DataError(
        geo::message("The caps add up to {}, less than the total of {}; raise the caps or lower the total.",
                     std::int64_t(caps), total));
  if (reach < total)
    throw geo::DataError(
        geo::message("{} of the total of {} can go to nobody: all with a weight are at their caps and the "
                     "others have no weight.",
                     std::int64_t(total - reach), total));
}

/// Those neither at floor nor cap share what is left by weight.
struct Free {
  std::vector<std::size_t> members;
  Wide left = 0;
  Wide weight = 0;
};

/// Takes those out who are beyond the bound that binds at the present level; false where nobody is.
bool bindOnce(std::int64_t total, std::span<const Claimant> claimants, std::vector<Portion>& portions,
              Free& free) {
  Wide deficit = 0;
  Wide excess = 0;
  for (const std::size_t i : free.members) {
    const Wide share = free.left * Wide(claimants[i].weight);
    deficit += std::max(Wide(0), free.weight * claimants[i].floor - share);
    excess += std::max(Wide(0), share - free.weight * capOf(claimants[i], total));
  }
  if (deficit == 0 && excess == 0) return false;
  const Free before = free;
  free.members.clear();
  for (const std::size_t i : before.members) {
    const Claimant& one = claimants[i];
    const Wide share = before.left * Wide(one.weight);
    const bool atFloor = deficit >= excess && share < before.weight * one.floor;
    const bool atCap = excess >= deficit && share > before.weight * capOf(one, total);
    if (!atFloor && !atCap) {
      free.members.push_back(i);
      continue;
    }
    const std::int64_t amount = atFloor ? one.floor : capOf(one, total);
    portions[i] = {amount, static_cast<double>(amount), atFloor ? Bound::floor : Bound::cap, false};
    free.left -= amount;
    free.weight -= Wide(one.weight);
  }
  return true;
}

void round(std::span<const Claimant> claimants, std::vector<Portion>& portions, const Free& free) {
  if (free.members.empty() || free.weight <= 0) return;
  struct Remainder {
    Wide rest;
    std::size_t index;
  };
  std::vector<Remainder> remainders;
  Wide given = 0;
  for (const std::size_t i : free.members) {
    const Wide share = free.left * Wide(claimants[i].weight);
    const Wide whole = share / free.weight;
    portions[i].amount = std::int64_t(whole);
    portions[i].exact = static_cast<double>(share) / static_cast<double>(free.weight);
    remainders.push_back({share % free.weight, i});
    given += whole;
  }
  std::ranges::sort(remainders, [&](const Remainder& a, const Remainder& b) {
    return a.rest != b.rest ? a.rest > b.rest : claimants[a.index].code < claimants[b.index].code;
  });
  const auto extra = static_cast<std::size_t>(free.left - given);
  for (std::size_t i = 0; i < extra; ++i) {
    ++portions[remainders[i].index].amount;
    portions[remainders[i].index].roundedUp = true;
  }
}

}  // namespace

std::vector<Portion> apportion(std::int64_t total, std::span<const Claimant> claimants) {
  requireSense(total, claimants);
  requireRoom(total, claimants);
  std::vector<Portion> portions(claimants.size());
  Free free{{}, total, 0};
  for (std::size_t i = 0; i < claimants.size(); ++i) {
    if (claimants[i].weight > 0) {
      free.members.push_back(i);
      free.weight += Wide(claimants[i].weight);
      continue;
    }
    portions[i] = {claimants[i].floor, static_cast<double>(claimants[i].floor), Bound::floor, false};
    free.left -= claimants[i].floor;
  }
  while (!free.members.empty() && bindOnce(total, claimants, portions, free)) {
  }
  round(claimants, portions, free);
  return portions;
}

std::vector<std::uint64_t> integerWeights(std::span<const double> scores) {
  std::vector<std::uint64_t> weights(scores.size());
  if (scores.empty()) return weights;
  const double largest = std::ranges::max(scores);
  if (largest <= 0) return weights;
  std::ranges::transform(scores, weights.begin(), [largest](double score) {
    return static_cast<std::uint64_t>(std::llround(score / largest * static_cast<double>(kLargestWeight)));
  });
  return weights;
}

}  // namespace planning::allocation
