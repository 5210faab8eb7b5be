#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "planning/figures/figure.h"
#include "planning/workspace/person.h"

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

/// How far the submission of one county has come. From `county` on its figures are locked.
enum class State { draft, submitted, county, prefecture, province, national };
std::string toString(State state);  ///< "draft", ...
/// Throws geo::DataError for any other word.
State parseState(const std::string& text);

/// Adds or replaces; one submission in state draft for each unit. Throws geo::DataError: no id, period or
/// unit, a deadline that is no date, an indicator or county that is not in the workspace; and, for a round
/// that has begun (a submission that is not in draft), a change of anything but names and deadline.
void putRound(Workspace& workspace, const Round& round);

/// In the order in which they were made.
std::vector<Round> rounds(Workspace& workspace);
std::optional<Round> findRound(Workspace& workspace, const std::string& id);
/// Throws geo::DataError that names the rounds there are.
Round requireRound(Workspace& workspace, const std::string& id);

std::string submissionId(const std::string& round, const std::string& unit);  ///< "2011/520111"

/// Throws geo::DataError where the round does not ask the unit.
State stateOf(Workspace& workspace, const std::string& round, const std::string& unit);

/// Stores figures of a round in the chains of their submissions, all or nothing; refuses locked ones, figures
/// of another period, units and indicators that the round does not ask (indicators computed from those asked
/// are welcome): geo::DataError.
void putSubmittedFigures(Workspace& workspace, const Round& round, const std::vector<Figure>& figures,
                         const std::string& why);

/// The indicators that the round asks and those that formulas make of them; empty: all.
std::set<std::string> askedAndComputed(Workspace& workspace, const Round& round);

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
