#include "planning/share/safe_totals.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

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

/// Of the sums that a county is in, those that are told; absent: none is.
std::optional<std::vector<bool>> toldOf(const std::vector<bool>& in, const std::vector<bool>& told) {
  std::vector<bool> toldIn(told.size());
  bool isInAny = false;
  for (std::size_t i = 0; i < told.size(); ++i) {
    toldIn[i] = told[i] && in[i];
    isInAny = isInAny || toldIn[i];
  }
  return isInAny ? std::optional(std::move(toldIn)) : std::nullopt;
}

std::vector<Counties> withNobody(const std::vector<Counties>& holders) {
  std::vector<Counties> everybody = holders;
  everybody.emplace_back();  // who knows no county at all
  return everybody;
}

/// Withholds the sum that leaves fewest faults, of several the last one, until there are none.
template <class Faults>
std::vector<bool> withheldUntilSafe(std::vector<bool> told, const std::vector<bool>& toldBefore,
                                    const Faults& faults) {
  while (faults(told) > 0) {
    std::optional<std::size_t> best;
    std::size_t fewest = 0;
    for (std::size_t i = told.size(); i-- > 0;) {
      if (!told[i] || toldBefore[i]) continue;
      std::vector<bool> without = told;
      without[i] = false;
      const std::size_t left = faults(without);
      if (best && left >= fewest) continue;
      best = i;
      fewest = left;
    }
    if (!best) break;
    told[*best] = false;
  }
  return told;
}

/// Parts that are too small, over all holders.
std::size_t smallParts(const Membership& membership, const std::vector<Counties>& holders,
                       const std::vector<bool>& told) {
  std::size_t small = 0;
  for (const Counties& known : holders) {
    std::map<std::vector<bool>, std::size_t> parts;
    for (const auto& [county, in] : membership) {
      if (known.contains(county)) continue;
      if (const auto toldIn = toldOf(in, told)) ++parts[*toldIn];
    }
    small += static_cast<std::size_t>(
        std::ranges::count_if(parts, [](const auto& part) { return part.second < kLeastRest; }));
  }
  return small;
}

}  // namespace

bool isSafe(const std::vector<Counties>& sums, const std::vector<Counties>& holders,
            const std::vector<bool>& told) {
  return smallParts(membershipOf(sums), withNobody(holders), told) == 0;
}

std::vector<bool> tellable(const std::vector<Counties>& sums, const std::vector<Counties>& holders,
                           const std::vector<bool>& toldBefore) {
  const Membership membership = membershipOf(sums);
  const std::vector<Counties> everybody = withNobody(holders);
  return withheldUntilSafe(
      std::vector<bool>(sums.size(), true), toldBefore,
      [&](const std::vector<bool>& told) { return smallParts(membership, everybody, told); });
}

SafeParts::SafeParts(const std::vector<Counties>& sums, const std::vector<Counties>& holders)
    : m_everybody(withNobody(holders)) {
  std::map<std::vector<bool>, std::vector<std::string>> parts;
  for (const auto& [county, in] : membershipOf(sums)) parts[in].push_back(county);
  for (auto& [in, counties] : parts) m_parts.push_back({in, std::move(counties)});
}

SafeParts::Rests SafeParts::restsOf(const Room& room) const {
  Rests rests;
  for (const Counties& known : m_everybody) {
    std::vector<Rest>& ofHolder = rests.emplace_back();
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
      Rest rest{i};
      bool isAnyLeft = false;
      for (const std::string& county : m_parts[i].counties) {
        if (known.contains(county)) continue;
        isAnyLeft = true;
        rest.canBeLess = rest.canBeLess || room.above.contains(county);
        rest.canBeMore = rest.canBeMore || room.below.contains(county);
        if (rest.canBeLess && rest.canBeMore) break;
      }
      if (isAnyLeft) ofHolder.push_back(rest);
    }
  }
  return rests;
}

std::size_t SafeParts::tightParts(const Rests& rests, const std::vector<bool>& told) const {
  std::vector<std::optional<std::vector<bool>>> toldIn;
  for (const Part& part : m_parts) toldIn.push_back(toldOf(part.in, told));
  std::size_t tight = 0;
  for (const std::vector<Rest>& ofHolder : rests) {
    std::map<std::vector<bool>, Rest> joined;
    for (const Rest& rest : ofHolder) {
      if (!toldIn[rest.part]) continue;
      Rest& whole = joined[*toldIn[rest.part]];
      whole.canBeLess = whole.canBeLess || rest.canBeLess;
      whole.canBeMore = whole.canBeMore || rest.canBeMore;
    }
    tight += static_cast<std::size_t>(std::ranges::count_if(
        joined, [](const auto& part) { return !part.second.canBeLess || !part.second.canBeMore; }));
  }
  return tight;
}

bool SafeParts::isSafe(const std::vector<bool>& told, const Room& room) const {
  return tightParts(restsOf(room), told) == 0;
}

std::vector<bool> SafeParts::tellable(const std::vector<bool>& told, const std::vector<bool>& toldBefore,
                                      const Room& room) const {
  const Rests rests = restsOf(room);
  return withheldUntilSafe(told, toldBefore,
                           [&](const std::vector<bool>& left) { return tightParts(rests, left); });
}

}  // namespace planning::share
