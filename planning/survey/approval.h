#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "planning/survey/round.h"
#include "planning/workspace/person.h"

namespace planning {
class Workspace;
}

namespace planning::survey {

/// Who approves: the county its own figures, the others what lies below them.
enum class Role { county, prefecture, province, national };
std::string toString(Role role);
std::optional<Role> parseRole(const std::string& word);

inline constexpr const char* kNation = "nation";  ///< the unit that the national office approves
inline constexpr const char* kEveryUnit = "all";  ///< every unit of the role's level

/// What somebody decides about units of a round. A file cannot check who somebody is: `by` and `role` are
/// what the caller says, and are kept in the trail beside the login name.
struct Decision {
  std::string round;
  std::vector<std::string> units;  ///< codes of the role's level (when returning: of a level below), or one
                                   ///< of the words above
  Role role = Role::county;
  Person by;
  std::string comment;
};

struct StateChange {
  std::string unit;  ///< county
  State before = State::draft;
  State after = State::draft;

  friend bool operator==(const StateChange&, const StateChange&) = default;
};

/// The counties of a round under the units above them. A county without a prefecture (or province) stands in
/// that place by itself.
class RoundTree {
 public:
  RoundTree(Workspace& workspace, const Round& round);

  /// Counties that the round asks, under a unit of the role's level; empty: there is no such unit.
  std::vector<std::string> counties(Role level, const std::string& unit) const;
  /// The unit of the level that a county belongs to.
  const std::string& unitAbove(Role level, const std::string& county) const;
  std::vector<std::string> units(Role level) const;

 private:
  std::map<Role, std::map<std::string, std::vector<std::string>>> m_members;
  std::map<std::pair<Role, std::string>, std::string> m_above;
};

/// All of them: one transaction, one entry in the chain of every county whose state changes, all units or
/// none. Throw geo::DataError with the county that is in the way and its state.

/// draft -> submitted, by the county. A county without any figure that the round asks has nothing to submit.
std::vector<StateChange> submit(Workspace& workspace, const Decision& decision);

/// One step up: submitted -> county -> prefecture -> province -> national. A unit above the counties only
/// when each county that the round asks under it has been approved one level below. Refused while an audit
/// finding of severity error is open for one of them (explained, corrected and waived ones are not open).
std::vector<StateChange> approve(Workspace& workspace, const Decision& decision);

/// Back from the level whose turn it is, with a comment: a county to draft, a prefecture or province to the
/// state before its approval. Approvals of the units above it that it was part of are taken back too, so that
/// none stands whose children are not all approved. What the nation has approved is not returned any more.
std::vector<StateChange> giveBack(Workspace& workspace, const Decision& decision);

/// The indicators that the round asks of which the county has no figure, not even one that says why.
std::vector<std::string> missingIndicators(Workspace& workspace, const Round& round, const std::string& unit);

}  // namespace planning::survey
