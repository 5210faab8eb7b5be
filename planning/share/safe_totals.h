#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace planning::share {

/// Counties that a sum is made of.
using Counties = std::set<std::string>;

/// As many counties as have to be behind what somebody can work out.
inline constexpr std::size_t kLeastRest = 3;

/// Whether the sums that are told leave no part that is too small (tellable()).
bool isSafe(const std::vector<Counties>& sums, const std::vector<Counties>& holders,
            const std::vector<bool>& told);

/// Which sums may be told to everybody. `holders`: for each unit the counties whose figures it knows itself.
/// A sum is told only where, for each holder, the sums that are told cut the counties that it does not know
/// into parts of kLeastRest at least: then whatever is added, subtracted or weighted, what comes out is of as
/// many counties, as each part goes in as a whole. `toldBefore` cannot be taken back and counts among them.
/// The first ones are kept rather than the last. Complementary suppression by parts is a little stricter than
/// a linear system asks for; tests solve that.
std::vector<bool> tellable(const std::vector<Counties>& sums, const std::vector<Counties>& holders,
                           const std::vector<bool>& toldBefore);

}  // namespace planning::share
