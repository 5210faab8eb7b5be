#pragma once

#include <string>
#include <vector>

#include "planning/liaison/register.h"

namespace planning::liaison {

/// The grades of a year from the lowest up; those without a score to begin at are left out.
std::vector<const GradeBand*> gradesOf(const Register& all, const std::string& year);

/// Null: the year has no such grade.
const GradeBand* gradeNamed(const Register& all, const std::string& year, const std::string& id);

/// The grade of a score; null: none begins at or below it.
const GradeBand* gradeAt(const std::vector<const GradeBand*>& grades, double score);

/// The grade that was given, as the steps say; null: none yet.
const AssessmentStep* givenGrade(const Register& all, const std::string& organisation,
                                 const std::string& year);

/// Items of a year, in their order.
std::vector<const AssessmentItem*> itemsOf(const Register& all, const std::string& year);

}  // namespace planning::liaison
