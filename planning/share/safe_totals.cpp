#include "planning/share/safe_totals.h"

#include <algorithm>
#include <map>
#include <optional>

namespace planning::share {
namespace {

/// By county, in which of the sums it is.
using Membership = std::map<std::string, std::vector<bool>>;

Membership membershipOf(const std::vector<Counties>& sums) {
  Membership in;
  for (std::size_t i = 0; i < sums.size(); ++i)
    for (const std::string& county : sums[i])
      in.try_emplace(county, std::vector<bool>(sums.size())).first->second[i] = true;
  return in;
}

/// Parts that are too small, over all holders.
std::size_t smallParts(const Membership& membership, const std::vector<Counties>& holders,
                       const std::vector<bool>& told) {
  std::size_t small = 0;
  for (const Counties& known : holders) {
    std::map<std::vector<bool>, std::size_t> parts;
    for (const auto& [county, in] : membership) {
      if (known.contains(county)) continue;
      std::vector<bool> toldIn(told.size());
      bool isInAny = false;
      for (std::size_t i = 0; i < told.size(); ++i) {
        toldIn[i] = told[i] && in[i];
        isInAny = isInAny || toldIn[i];
      }
      if (isInAny) ++parts[toldIn];
    }
    small += static_cast<std::size_t>(
        std::ranges::count_if(parts, [](const auto& part) { return part.second < kLeastRest; }));
  }
  return small;
}

}  // namespace

bool isSafe(const std::vector<Counties>& sums, const std::vector<Counties>& holders,
            const std::vector<bool>& told) {
  std::vector<Counties> everybody = holders;
  everybody.emplace_back();
  return smallParts(membershipOf(sums), everybody, told) == 0;
}

std::vector<bool> tellable(const std::vector<Counties>& sums, const std::vector<Counties>& holders,
                           const std::vector<bool>& toldBefore) {
  const Membership membership = membershipOf(sums);
  std::vector<Counties> everybody = holders;
  everybody.emplace_back();  // who knows no county at all
  std::vector<bool> told(sums.size(), true);
  while (smallParts(membership, everybody, told) > 0) {
    std::optional<std::size_t> best;
    std::size_t fewest = 0;
    for (std::size_t i = told.size(); i-- > 0;) {
      if (!told[i] || toldBefore[i]) continue;
      std::vector<bool> without = told;
      without[i] = false;
      const std::size_t left = smallParts(membership, everybody, without);
      if (best && left >= fewest) continue;
      best = i;
      fewest = left;
    }
    if (!best) break;
    told[*best] = false;
  }
  return told;
}

}  // namespace planning::share
