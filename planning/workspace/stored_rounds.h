#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
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

/// By unit: how far the submission of each county that the round asks has come. The unit is the one that the
/// submission's id names: a changed column beside it moves nothing.
std::map<std::string, State> roundStates(Workspace& workspace, const std::string& round);

/// A round as its entries in the log have it, one line a field, and back; absent where it is no such text.
std::string roundText(const Round& round);
std::optional<Round> parseRoundText(const std::string& text);

/// What the log says, whatever the tables say now: each round as it was last put, by id.
std::map<std::string, Round> loggedRounds(Workspace& workspace);
/// By unit: the state after the last entry that changed it; without one there is no line.
std::map<std::string, State> loggedStates(Workspace& workspace, const std::string& round);
/// Whether an entry of this `what` has a state as its "after".
bool changesState(std::string_view what);

/// The indicators that the round asks and those that formulas make of them; empty: all.
std::set<std::string> askedAndComputed(Workspace& workspace, const Round& round);

}  // namespace planning::survey
