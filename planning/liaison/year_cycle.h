#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planning/liaison/register.h"

namespace planning::liaison {

std::string toString(Step step);
std::string toString(FormState state);
const std::vector<std::string>& stepWords();  ///< in the order of the steps
/// Of one of the words.
Step stepOf(const std::string& word);

/// Agreed, in force, handed over or ended, and on some day of the year.
bool isAssignedIn(const Register& all, const std::string& unit, const std::string& year);

/// Something was reported in the year, if only 0.
bool hasReported(const Register& all, const std::string& unit, const std::string& year);

/// Where the form stands: as it is stored; without an entry filled where something was reported; absent
/// otherwise.
std::optional<FormState> formState(const Register& all, const std::string& unit, const std::string& year);

enum class Standing {
  taken,
  takenLate,  ///< behind its due day
  due,
  overdue,
  noDueDay,  ///< not taken, and nobody has said by when
};
std::string toString(Standing standing);  ///< "taken_late"

struct StepStanding {
  YearStep entry;  ///< `due` is that of all units where the unit has none of its own
  Standing standing = Standing::noDueDay;
  int days = 0;  ///< of what is due: until its last day; of what is overdue: since then
};

struct YearOfUnit {
  Organisation unit;
  std::vector<StepStanding> steps;  ///< all five
  std::optional<FormState> state;
  UnitForm form;  ///< empty where nothing is stored
};

/// The units that are assigned in the year or have something of it, in the order of the register; `unit`:
/// only this one. `today`: ISO date. Throws geo::DataError: a year or date that is none, no such
/// organisation.
std::vector<YearOfUnit> yearOf(const Register& all, const std::string& year, const std::string& unit,
                               const std::string& today);

/// Puts the due day, or what was taken with its date, into the entry of the step, or adds one. Throws
/// geo::DataError where it was taken already.
void takeStep(Register& all, const YearStep& change);

}  // namespace planning::liaison
