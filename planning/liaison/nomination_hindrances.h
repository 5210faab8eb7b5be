#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planning/liaison/register.h"

namespace planning::liaison {

/// What stands between a nomination and its public notice, each the end of a sentence in the user's language:
/// that the scheme is not approved, a year of it in which the organisation has no grade, one below the
/// scheme's or a veto, the rank of a leader, a department that has given no opinion or objects. Empty: the
/// conditions are met. Grades are those that the steps of the assessment gave; the quota is not asked.
std::vector<std::string> hindrancesOf(const Register& all, const Nomination& nomination);

/// Null: the register has none of this id.
const CommendationScheme* schemeNamed(const Register& all, const std::string& id);
const Nomination* nominationNamed(const Register& all, const std::string& id);
/// Null: it is recommended, no more.
const Commendation* commendationOf(const Register& all, const std::string& nomination);

/// The departments that a scheme asks, without blanks around them; a Chinese semicolon separates as well.
std::vector<std::string> departmentsOf(const CommendationScheme& scheme);

/// "2010", "2011", "2012": the years that have to have the grade; empty where the scheme's are none.
std::vector<std::string> yearsOf(const CommendationScheme& scheme);

/// Collectives or persons that the scheme may commend; absent: it does not say.
std::optional<int> quotaOf(const CommendationScheme& scheme, NomineeKind kind);

/// Of a scheme, and neither declined nor only recommended: they take up its quota.
std::vector<const Commendation*> quotaTakenBy(const Register& all, const std::string& scheme,
                                              NomineeKind kind);

}  // namespace planning::liaison
