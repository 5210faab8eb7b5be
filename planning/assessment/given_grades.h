#pragma once

#include <string>
#include <vector>

#include "geo/report/issue.h"
#include "planning/liaison/known_places.h"
#include "planning/liaison/register.h"

namespace planning::assessment {

/// What liaison::checkCoverage() finds, and what checkGivenGrades() does. Throws what the former throws.
geo::Issues checkRegister(const liaison::Register& all, const liaison::KnownPlaces& known,
                          const std::string& round, const std::string& today);

/// Grades that were given, also by a table, and are not what the entries give now: liaison.grade_changed,
/// with both grades and scores, or why nothing can be worked out; and what is on notice or approved and rests
/// on one: liaison.commendation_hindered. All years of the register. O(years * assess()).
geo::Issues checkGivenGrades(const liaison::Register& all);

/// Of the grades that a nomination rests on those that are not what the entries give now, "2012: ..." each.
std::vector<std::string> changedGrades(const liaison::Register& all,
                                       const liaison::CommendationScheme& scheme,
                                       const liaison::Nomination& nomination, bool withScores);

/// One sentence for each grade that is not what the entries give now and that a nomination rests on which
/// `after` puts on notice or approves and `before` does not.
std::vector<std::string> unheldCommendations(const liaison::Register& before, const liaison::Register& after);

}  // namespace planning::assessment
