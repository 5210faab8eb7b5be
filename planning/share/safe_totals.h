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

/// Of one indicator, the counties whose figure could be less, and those whose figure could be more. One that
/// is in neither has none.
struct Room {
  Counties above;  ///< more than the least that it can be
  Counties below;  ///< less than the most
};

/// What sums tell by how large they are: where all figures of a part are the least that they can be, as in a
/// sum of 0 over what cannot be negative, or all are the most, they add up to what tells each of them. Made
/// once for all indicators of a period.
class SafeParts {
 public:
  /// As of tellable().
  SafeParts(const std::vector<Counties>& sums, const std::vector<Counties>& holders);

  /// Whether the sums that are told leave no such part to anybody.
  bool isSafe(const std::vector<bool>& told, const Room& room) const;
  /// Of the sums that would be told of an indicator, those that may: one after the other is withheld, none of
  /// those that were told before. Parts only grow by that, so what tellable() let pass stays so.
  std::vector<bool> tellable(const std::vector<bool>& told, const std::vector<bool>& toldBefore,
                             const Room& room) const;

 private:
  struct Part {
    std::vector<bool> in;  ///< of which sums
    std::vector<std::string> counties;
  };
  struct Rest {
    std::size_t part = 0;
    bool canBeLess = false;
    bool canBeMore = false;
  };
  using Rests = std::vector<std::vector<Rest>>;  ///< what each does not know of the parts

  Rests restsOf(const Room& room) const;
  std::size_t tightParts(const Rests& rests, const std::vector<bool>& told) const;

  std::vector<Part> m_parts;  ///< as all sums together cut them
  std::vector<Counties> m_everybody;
};

}  // namespace planning::share
