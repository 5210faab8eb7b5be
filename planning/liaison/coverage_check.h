#pragma once

#include <string>

#include "geo/report/issue.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/register.h"

namespace planning::liaison {

/// What is not covered in a round, and what overlaps against its rule. Kinds: liaison.area_without_unit,
/// liaison.area_exempt (a note: it has none by rule), liaison.unit_against_rule,
/// liaison.key_county_without_unit, liaison.village_without_unit (of those marked as poor),
/// liaison.too_many_leads, liaison.unit_ended, liaison.gap_between_rounds, liaison.unit_without_area,
/// liaison.not_verified (a note), liaison.promise_overdue, liaison.inspection_overdue, liaison.mistake (an
/// entry that could not be stored today). `today`: ISO date. Throws geo::DataError for a round that the
/// register does not have. O(entries * log).
geo::Issues checkCoverage(const Register& all, const KnownPlaces& known, const std::string& round,
                          const std::string& today);

/// Agreed or in force: what counts as looked after.
bool isActive(const Assignment& assignment);

/// Throws geo::DataError that names the rounds there are.
const Round& requireRound(const Register& all, const std::string& id);
/// The round that is asked for; empty: the one that begins last. Throws geo::DataError where there is none.
const Round& roundOrLast(const Register& all, const std::string& id);

/// Whether a mark of confidence says that it was verified.
bool isVerified(const std::string& confidence);

/// Whether an organisation, a group, one of its members or an assignment is made up: its mark of confidence
/// begins with "sample" or "示例". Then whatever is written out of the register says so.
bool isSample(const Register& all);
/// A title in the language of the program, which says so where the register is made up.
std::string titled(const Register& all, const std::string& title);

}  // namespace planning::liaison
