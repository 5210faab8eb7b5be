#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "planning/figures/figure.h"
#include "planning/workspace/submission_state.h"

namespace planning {
class Workspace;
}

namespace planning::survey {

/// Approval at county level and above holds figures fast.
constexpr bool isLocked(State state) { return state >= State::county; }

/// The figures that approved submissions hold fast: those of the unit, the round's period, and the indicators
/// that the round asks or that are computed from these. Read once; cheap where there are no rounds.
class FigureLocks {
 public:
  explicit FigureLocks(Workspace& workspace);

  /// Throws DataError that names unit, round and state of the first.
  void refuseLocked(const std::vector<const Figure*>& figures) const;
  bool isHeld(const Figure& figure) const { return holder(figure) != nullptr; }

 private:
  struct Held {
    std::string round;
    std::set<std::string> indicators;  ///< empty: all
    std::unordered_map<std::string, State> units;
  };
  const Held* holder(const Figure& figure) const;

  std::multimap<std::string, Held> m_held;  ///< by period
};

}  // namespace planning::survey
