#pragma once

#include <string>
#include <vector>

#include "geo/table/table_writer.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/register.h"

namespace planning::liaison {

/// Adds `round` with what the round `from` had agreed or in force, each proposed anew: without dates, basis
/// or state of before, with the source "round ..."; a unit that is there no more when the round begins is
/// replaced by its successor. Throws geo::DataError: `from` is not in the register, `round` is already, or
/// its dates are none.
void addNextRound(Register& all, const Round& round, const std::string& from);

/// What one round has that the other has not: columns change (kept, new, gone, other_unit), level, place,
/// role, unit_before, unit_after. By level and place. Throws geo::DataError for a round that is not in the
/// register.
geo::TableToWrite compareRounds(const Register& all, const std::string& before, const std::string& after);

/// Who takes over what from whom.
struct HandOver {
  std::string organisation;
  PlaceLevel level = PlaceLevel::area;
  std::string place;
  std::string round;
  Role role = Role::lead;
  std::string successor;
  std::string day;  ///< the last day of the one before
  std::string basis;
  std::string reason;
};

/// The assignment becomes handed over, the successor's is in force from the next day on, with the same place,
/// round and role; open promises for the place, and for what lies in it, become the successor's and say who
/// had made them (`carriedFrom`). Returns their ids. Throws geo::DataError: no such assignment or successor,
/// an assignment that is not in force, a successor that has it already, a day that is none or lies before it
/// began.
std::vector<std::string> handOver(Register& all, const KnownPlaces& known, const HandOver& change);

struct StateChange {
  std::string organisation;
  PlaceLevel level = PlaceLevel::area;
  std::string place;
  std::string round;
  Role role = Role::lead;
  AssignmentState state = AssignmentState::agreed;
  std::string day;
  std::string basis;
  std::string reason;
};

/// The next state of one assignment; `day` is its first day in force, or its last day when it ends. Throws
/// geo::DataError: no such assignment, a state that may not follow, an end without reason or day.
void moveAssignment(Register& all, const StateChange& change);

}  // namespace planning::liaison
