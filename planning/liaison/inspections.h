#pragma once

#include <string>
#include <vector>

#include "planning/liaison/register.h"

namespace planning::liaison {

/// An open inspection with a due day.
struct DueInspection {
  Inspection inspection;
  int days = 0;  ///< until the last day of `due`; negative: overdue by so many
};

/// Open inspections that are overdue or due within `days`, the longest overdue first; those without a due day
/// are not due. `today`: ISO date. Throws geo::DataError where it is none.
std::vector<DueInspection> dueInspections(const Register& all, const std::string& today, int days);

/// Throws geo::DataError where the register has its id already.
void addInspection(Register& all, const Inspection& inspection);

/// Throws geo::DataError: no such inspection, closed already, a day that is none or lies before the
/// inspection, no evidence.
void closeInspection(Register& all, const std::string& id, const std::string& day,
                     const std::string& evidence);

}  // namespace planning::liaison
