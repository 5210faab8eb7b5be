#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "planning/workspace/submission_state.h"

namespace planning {
class Workspace;
}

namespace planning::survey {

/// How far the submissions have come by which figures are there. Read once.
class FigureStates {
 public:
  explicit FigureStates(Workspace& workspace);

  /// Of one county in one round.
  struct Answer {
    std::string round;
    State state = State::draft;
  };
  /// Of the rounds that ask the figure, or what it is computed from, the one that has come furthest: it holds
  /// the figure. Absent where none asks it.
  const Answer* find(const std::string& unit, const std::string& period, const std::string& indicator) const;

 private:
  struct Asked {
    std::set<std::string> indicators;  ///< empty: all
    std::map<std::string, Answer> byUnit;
  };
  std::map<std::string, std::vector<Asked>> m_byPeriod;
};

}  // namespace planning::survey
