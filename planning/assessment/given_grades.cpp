#include "planning/assessment/given_grades.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/assessment/assess.h"
#include "planning/liaison/coverage_check.h"
#include "planning/liaison/entry_key.h"
#include "planning/liaison/nomination_hindrances.h"
#include "planning/liaison/register_rules.h"

namespace planning::assessment {
namespace {

using liaison::AssessmentStep;
using liaison::AssessmentStepKind;
using liaison::Commendation;
using liaison::CommendationState;
using liaison::Register;

void warn(geo::Issues& issues, const char* kind, const std::string& organisation, std::string text) {
  issues.push_back({geo::Issue::Severity::warning, kind, organisation, std::move(text)});
}

void checkGradesOf(const Register& all, const std::string& year, geo::Issues& issues) {
  try {
    for (const UnitAssessment& unit : assess(all, year))
      if (const std::string text = differenceFromGiven(all, year, unit); !text.empty())
        warn(issues, "liaison.grade_changed", unit.organisation,
             geo::message("Grade of {} for {}: {}.", unit.organisation, year, text));
  } catch (const geo::DataError& error) {
    for (const AssessmentStep& one : all.assessmentSteps)
      if (one.step == AssessmentStepKind::grade && one.year == year)
        warn(issues, "liaison.grade_changed", one.organisation,
             geo::message("That {} has the grade {} for {} cannot be worked out anew: {}", one.organisation,
                          one.grade, year, error.what()));
  }
}

/// Empty where it was declined, and where scheme or nomination are not there, which is a mistake of its own.
std::vector<std::string> changedUnder(const Register& all, const Commendation& one) {
  if (one.state == CommendationState::declined) return {};
  const liaison::Nomination* const nomination = liaison::nominationNamed(all, one.nomination);
  const auto* const scheme = nomination == nullptr ? nullptr : liaison::schemeNamed(all, nomination->scheme);
  return scheme == nullptr ? std::vector<std::string>() : changedGrades(all, *scheme, *nomination, true);
}

}  // namespace

std::vector<std::string> changedGrades(const Register& all, const liaison::CommendationScheme& scheme,
                                       const liaison::Nomination& nomination, bool withScores) {
  std::vector<std::string> changed;
  for (const std::string& year : liaison::yearsOf(scheme)) {
    try {
      const UnitAssessment now = assess(all, year, nomination.organisation).front();
      if (const std::string text = differenceFromGiven(all, year, now, withScores); !text.empty())
        changed.push_back(year + ": " + text);
    } catch (const geo::DataError& error) {
      changed.push_back(year + ": " + error.what());
    }
  }
  return changed;
}

geo::Issues checkGivenGrades(const Register& all) {
  geo::Issues issues;
  std::set<std::string> years;
  for (const AssessmentStep& one : all.assessmentSteps)
    if (one.step == AssessmentStepKind::grade) years.insert(one.year);
  for (const std::string& year : years) checkGradesOf(all, year, issues);
  for (const Commendation& one : all.commendations) {
    const std::vector<std::string> changed = changedUnder(all, one);
    if (changed.empty()) continue;
    warn(issues, "liaison.commendation_hindered", liaison::nominationNamed(all, one.nomination)->organisation,
         geo::message("Nomination {} is {} and rests on a grade that is not what the register gives now: {}.",
                      one.nomination, wordOf(one.state), fmt::format("{}", fmt::join(changed, "; "))));
  }
  return issues;
}

geo::Issues checkRegister(const Register& all, const liaison::KnownPlaces& known, const std::string& round,
                          const std::string& today) {
  geo::Issues issues = liaison::checkCoverage(all, known, round, today);
  for (geo::Issue& one : checkGivenGrades(all)) issues.push_back(std::move(one));
  return issues;
}

std::vector<std::string> unheldCommendations(const Register& before, const Register& after) {
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < after.commendations.size(); ++i) {
    const Commendation& one = after.commendations[i];
    const Commendation* const known = liaison::commendationOf(before, one.nomination);
    if (known != nullptr && known->state == one.state) continue;
    for (std::string& text : changedUnder(after, one))
      sentences.push_back(
          liaison::sentenceOf({"commendations", i, one.nomination, "nomination", std::move(text)}));
  }
  return sentences;
}

}  // namespace planning::assessment
