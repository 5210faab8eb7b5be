#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "planning/figures/figure.h"
#include "planning/figures/figure_list.h"
#include "planning/workspace/person.h"
#include "planning/workspace/stored_rounds.h"
#include "planning/workspace/submission_state.h"

namespace planning {
class Workspace;
}

namespace planning::survey {

/// Adds or replaces; one submission in state draft for each unit. Counties of the period's year that the
/// boundaries do not have are added to the workspace, without outline. Throws geo::DataError: no id, period
/// or unit, a deadline that is no date, an indicator or county that is not in the workspace, a county that
/// there was not in that year (names those that there were on its land); and, for a round that has begun (a
/// submission that is not in draft), a change of anything but names and deadline.
void putRound(Workspace& workspace, const Round& round);

/// Of whom a round of this period asks: the counties at the end of its year, by the keys of their figures.
/// `words`: codes of that year, codes of prefectures or provinces for their counties, or kEveryCounty; a word
/// that is none of these stays, for putRound() to say so.
std::vector<std::string> countiesToAsk(Workspace& workspace, const std::string& period,
                                       const std::vector<std::string>& words);
inline constexpr const char* kEveryCounty = "all";

/// The counties at the end of the period's year whose land lies in any of these units of the boundaries.
std::vector<std::string> countiesWithin(Workspace& workspace, const std::string& period,
                                        const std::vector<std::string>& units);

/// Code and name of a county in the year of a round.
struct AskedCounty {
  std::string code;
  std::string name;
};
/// By the unit under which the round has it.
std::map<std::string, AskedCounty> askedCounties(Workspace& workspace, const Round& round);

/// Of the counties that the round asks: by code of the year, or by a unit above them; a word that is none of
/// these stays.
std::vector<std::string> countiesAsked(Workspace& workspace, const Round& round,
                                       const std::vector<std::string>& words);

std::string submissionId(const std::string& round, const std::string& unit);  ///< "2011/520111"

/// Throws geo::DataError where the round does not ask the unit.
State stateOf(Workspace& workspace, const std::string& round, const std::string& unit);

/// Stores figures of a round in the chains of their submissions, all or nothing; refuses locked ones, figures
/// of another period, units and indicators that the round does not ask (indicators computed from those asked
/// are welcome): geo::DataError.
void putSubmittedFigures(Workspace& workspace, const Round& round, const std::vector<Figure>& figures,
                         const std::string& why);

/// Stores figures of a table that names no round: those that a round asks (its period, county and indicators;
/// of several the round that was made last) go to the chains of its submissions, all others are direct. All
/// or nothing; refuses locked ones.
void putFiguresByRound(Workspace& workspace, const FigureList& figures, const std::string& why);

/// Ids of the rounds with a submission that is approved at any level.
std::set<std::string> roundsWithApproval(Workspace& workspace);

/// Notes that the counties were sent something (a form, a letter) now.
void markSent(Workspace& workspace, const std::string& round, const std::vector<std::string>& units,
              const std::string& what, const Person& by);

struct UnitStatus {
  std::string unit;
  State state = State::draft;
  std::string sentAt;  ///< ISO time of the last; empty: not yet
  std::string sentBy;
  std::string sentWhat;
  std::string answeredAt;  ///< of the submission that stands; empty: none
  bool isOverdue = false;  ///< no submission stands though the deadline has passed
  bool isLate = false;     ///< answered after the deadline
};

/// In the round's order. `today`: ISO date or time; the deadline's own day is in time (UTC).
std::vector<UnitStatus> roundStatus(Workspace& workspace, const std::string& round, const std::string& today);

}  // namespace planning::survey
