#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "planning/workspace/submission_state.h"

namespace planning {
class Workspace;
}

namespace planning::survey {

/// One round of the survey: what is asked, of whom, until when.
struct Round {
  std::string id;  ///< "2011"
  std::string nameZh;
  std::string nameEn;
  std::string period;                   ///< of the figures that it asks
  std::string previousPeriod;           ///< to compare with; empty: none
  std::string deadline;                 ///< ISO date, the last day in time; empty: none
  std::vector<std::string> indicators;  ///< ids asked; empty: all of the codebook
  std::vector<std::string> units;       ///< codes of counties asked

  friend bool operator==(const Round&, const Round&) = default;
};

/// In the order in which they were made.
std::vector<Round> rounds(Workspace& workspace);
std::optional<Round> findRound(Workspace& workspace, const std::string& id);
/// Throws geo::DataError that names the rounds there are.
Round requireRound(Workspace& workspace, const std::string& id);

/// By unit: how far the submission of each county that the round asks has come.
std::map<std::string, State> roundStates(Workspace& workspace, const std::string& round);

/// The indicators that the round asks and those that formulas make of them; empty: all.
std::set<std::string> askedAndComputed(Workspace& workspace, const Round& round);

}  // namespace planning::survey
