#pragma once

#include <string>
#include <vector>

#include "geo/table/table_writer.h"
#include "planning/assessment/assess.h"
#include "planning/liaison/register.h"

namespace planning::assessment {

/// A row a unit: organisation, unit_zh, unit_en, grade, grade_zh, grade_en, vetoed, missing (items without a
/// score), judged_on (judgedOn()), estimate (a figure behind it is one), reason, step (the last one taken),
/// given_grade, difference (from the grade that was given), forms (formApproval()). In the register's order,
/// without scores.
geo::TableToWrite gradeTable(const liaison::Register& all, const std::string& year,
                             const std::vector<UnitAssessment>& units);

/// The same behind rank, tied (units that share the place) and score, the highest first; units without a
/// place last.
geo::TableToWrite rankingTable(const liaison::Register& all, const std::string& year,
                               const std::vector<UnitAssessment>& units);

/// A row an item of one unit: item, name_zh, name_en, points, self, checked, local, satisfaction, counts,
/// score, state, vetoed, estimate, reason, formula (with figures), department, evidence; then one without an
/// item, which adds up: points, score, estimate and, as reason, how the unit's score comes of them. Where a
/// `difference` from the grade that was given is said (differenceFromGiven()), it is the reason of one more
/// row, whose state is "given".
geo::TableToWrite itemTable(const UnitAssessment& unit, const std::string& difference = {});

/// Where the points of one item of a unit come from: columns what, value, note. The figures that formula and
/// veto name have a row each. Throws geo::DataError for an item that is not in the catalogue.
geo::TableToWrite pointTable(const liaison::Register& all, const UnitAssessment& unit,
                             const std::string& item);

}  // namespace planning::assessment
