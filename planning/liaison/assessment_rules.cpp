#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "geo/report/error.h"
#include "planning/liaison/form_figures.h"
#include "planning/liaison/grades.h"
#include "planning/liaison/rule_check.h"

namespace planning::liaison {
namespace {

constexpr double kAllPoints = 100;
constexpr double kSlack = 1e-9;  // what sums of decimal fractions lose
constexpr double kDigits = 1e9;

void checkYearOf(RuleCheck& check, const std::string& year) {
  if (!isYear(year)) check.say("year", geo::message("'{}' is not a year of four digits", year));
}

bool checkWithin(RuleCheck& check, const char* field, const std::optional<double>& value, double most) {
  if (!value || (*value >= 0 && *value <= most + kSlack)) return true;
  check.say(field, geo::message("{} is outside 0 to {}", *value, most));
  return false;
}

void checkExpressions(RuleCheck& check, const AssessmentItem& one, const FormFigures& form) {
  if (!one.formula.empty()) {
    if (one.counts != ScoreSource::checked)
      check.say("formula", geo::message("a formula is for items whose checked score counts, not {}",
                                        wordOf(one.counts)));
    if (std::string fault = form.faultOfFormula(one.formula); !fault.empty())
      check.say("formula", std::move(fault));
  }
  if (one.veto.empty()) return;
  if (std::string fault = form.faultOfVeto(one.veto); !fault.empty()) check.say("veto", std::move(fault));
}

void checkItem(RuleCheck& check, const AssessmentItem& one) {
  checkYearOf(check, one.year);
  check.requireText("id", one.id);
  if (one.nameZh.empty()) check.requireText("name_zh", one.nameEn);
  check.requireText("evidence", one.evidence);
  check.requireText("department", one.department);
  if (!one.points)
    check.requireText("points", {});
  else if (checkWithin(check, "points", one.points, kAllPoints) && *one.points == 0 && one.veto.empty())
    check.say("points", geo::message("an item that gives no points needs a veto"));
}

/// The catalogue of a year gives 100 points.
void checkSums(RuleCheck& check) {
  std::map<std::string, std::pair<std::size_t, double>> sums;  // by year: its first item and all points
  std::set<std::string> unknown;
  for (std::size_t i = 0; i < check.all.assessmentItems.size(); ++i) {
    const AssessmentItem& one = check.all.assessmentItems[i];
    sums.emplace(one.year, std::pair(i, 0.0)).first->second.second += one.points.value_or(0);
    if (!one.points) unknown.insert(one.year);
  }
  for (const auto& [year, sum] : sums) {
    if (unknown.contains(year) || std::abs(sum.second - kAllPoints) <= kSlack) continue;
    check.begin("assessment_items", sum.first, check.all.assessmentItems[sum.first]);
    check.say("points", geo::message("the points of {} add up to {}, not 100", year,
                                     std::round(sum.second * kDigits) / kDigits));
  }
}

void checkItems(RuleCheck& check) {
  if (check.all.assessmentItems.empty()) return;
  std::optional<FormFigures> form;
  std::string fault;
  try {
    form.emplace(check.all, std::string(), std::vector<std::string>());
  } catch (const geo::DataError& error) {
    fault = error.what();
  }
  for (std::size_t i = 0; i < check.all.assessmentItems.size(); ++i) {
    const AssessmentItem& one = check.all.assessmentItems[i];
    check.begin("assessment_items", i, one);
    checkItem(check, one);
    if (form)
      checkExpressions(check, one, *form);
    else if (!one.formula.empty() || !one.veto.empty())
      check.say("formula", geo::message("names of the yearly form fall together: {}", fault));
  }
  checkSums(check);
}

void checkBands(RuleCheck& check) {
  std::map<std::string, std::pair<std::size_t, std::set<double>>> starts;  // by year, with its first band
  for (std::size_t i = 0; i < check.all.gradeBands.size(); ++i) {
    const GradeBand& one = check.all.gradeBands[i];
    check.begin("grade_bands", i, one);
    checkYearOf(check, one.year);
    check.requireText("id", one.id);
    if (one.nameZh.empty()) check.requireText("name_zh", one.nameEn);
    if (!one.fromScore) check.requireText("from_score", {});
    checkWithin(check, "from_score", one.fromScore, kAllPoints);
    auto& [first, scores] = starts.emplace(one.year, std::pair(i, std::set<double>())).first->second;
    if (one.fromScore && !scores.insert(*one.fromScore).second)
      check.say("from_score",
                geo::message("another grade of {} begins at {} already", one.year, *one.fromScore));
  }
  for (const auto& [year, start] : starts) {
    if (start.second.contains(0)) continue;
    check.begin("grade_bands", start.first, check.all.gradeBands[start.first]);
    check.say("from_score", geo::message("no grade of {} begins at 0; the lowest one has to", year));
  }
}

using ItemsByKey = std::map<std::pair<std::string, std::string>, const AssessmentItem*>;

void checkVetoWord(RuleCheck& check, const AssessmentScore& one, const AssessmentItem& item) {
  if (one.veto == VetoWord::notStated) return;
  if (!asksForWord(item.veto))
    check.say("veto", geo::message("the veto of the item {} does not ask for a word (veto_stated)", item.id));
  if (one.veto == VetoWord::yes) check.requireText("reason", one.reason);
}

void checkScore(RuleCheck& check, const AssessmentScore& one, const AssessmentItem& item) {
  const bool hasValue = one.self || one.checked || one.local || one.satisfaction;
  for (const auto& [name, value] :
       {std::pair("self", one.self), std::pair("checked", one.checked), std::pair("local", one.local),
        std::pair("satisfaction", one.satisfaction)})
    checkWithin(check, name, value, item.points.value_or(0));
  if (one.checked && !item.formula.empty())
    check.say(
        "checked",
        geo::message("the formula of the item {} gives it; put the yearly form right instead", item.id));
  checkVetoWord(check, one, item);
  if (!one.isNotApplicable) return;
  check.requireText("reason", one.reason);
  if (hasValue || one.veto != VetoWord::notStated)
    check.say("not_applicable", geo::message("what is not applicable has no score and no veto"));
}

void checkScores(RuleCheck& check) {
  ItemsByKey items;
  for (const AssessmentItem& one : check.all.assessmentItems)
    items.emplace(std::pair(one.year, one.id), &one);
  for (std::size_t i = 0; i < check.all.assessmentScores.size(); ++i) {
    const AssessmentScore& one = check.all.assessmentScores[i];
    check.begin("assessment_scores", i, one);
    check.checkOrganisation("organisation", one.organisation);
    checkYearOf(check, one.year);
    const auto item = items.find({one.year, one.item});
    if (item == items.end())
      check.say("item",
                geo::message("there is no item '{}' of {}; add it to the list of assessment_items first",
                             one.item, one.year));
    else
      checkScore(check, one, *item->second);
  }
}

/// By which scores the items of a year count.
using SourcesByYear = std::map<std::string, std::set<ScoreSource>>;
/// No item of the year asks for it.
bool mayBeLeftOut(AssessmentStepKind step, const std::set<ScoreSource>& sources) {
  return (step == AssessmentStepKind::localEvaluation && !sources.contains(ScoreSource::local)) ||
         (step == AssessmentStepKind::satisfaction && !sources.contains(ScoreSource::satisfaction));
}

using StepsTaken = std::map<AssessmentStepKind, const AssessmentStep*>;

/// Asks all steps before it: of one whose month or day is not known the next one back may still tell.
void checkDateOf(RuleCheck& check, const AssessmentStep& one, const StepsTaken& taken) {
  const auto now = spanOf(one.date);
  if (!now) return;
  if (const auto year = spanOf(one.year); year && now->last < year->first)
    check.say("date", geo::message("{} is before the year {} has begun", one.date, one.year));
  for (auto before = taken.lower_bound(one.step); before != taken.begin();) {
    --before;
    const auto then = spanOf(before->second->date);
    if (!then || now->last >= then->first) continue;
    check.say("date", geo::message("{} is before {}, when the step {} was taken", one.date,
                                   before->second->date, wordOf(before->first)));
    return;
  }
}

void checkOrderOf(RuleCheck& check, const AssessmentStep& one, const StepsTaken& taken,
                  const std::set<ScoreSource>& sources) {
  for (int number = static_cast<int>(one.step) - 1; number >= 0; --number) {
    const auto before = static_cast<AssessmentStepKind>(number);
    if (taken.contains(before)) return;  // and what is before that one, it asks itself
    if (mayBeLeftOut(before, sources)) continue;
    check.say("step", geo::message("the step {} comes before it and was not taken", wordOf(before)));
    return;
  }
}

void checkGivenGrade(RuleCheck& check, const AssessmentStep& one) {
  const auto grades = gradesOf(check.all, one.year);
  const GradeBand* const given = gradeNamed(check.all, one.year, one.grade);
  checkWithin(check, "score", one.score, kAllPoints);
  if (given == nullptr) {
    check.say("grade", geo::message("there is no grade '{}' of {}; add it to the list of grade_bands first",
                                    one.grade, one.year));
  } else if (one.isVetoed) {
    if (given != grades.front())
      check.say("grade", geo::message("a veto gives the lowest grade, {}", grades.front()->id));
  } else if (!one.score) {
    check.requireText("score", {});
  } else if (const GradeBand* const right = gradeAt(grades, *one.score); right != nullptr && right != given) {
    check.say("grade", geo::message("{} points are the grade {}", *one.score, right->id));
  }
}

void checkAssessmentSteps(RuleCheck& check) {
  SourcesByYear sources;
  for (const AssessmentItem& one : check.all.assessmentItems) sources[one.year].insert(one.counts);
  std::map<std::pair<std::string, std::string>, StepsTaken> taken;  // by unit and year
  for (const AssessmentStep& one : check.all.assessmentSteps)
    taken[{one.organisation, one.year}].emplace(one.step, &one);
  for (std::size_t i = 0; i < check.all.assessmentSteps.size(); ++i) {
    const AssessmentStep& one = check.all.assessmentSteps[i];
    check.begin("assessment_steps", i, one);
    check.checkOrganisation("organisation", one.organisation);
    checkYearOf(check, one.year);
    check.requireText("date", one.date);
    check.checkDate("date", one.date);
    checkDateOf(check, one, taken[{one.organisation, one.year}]);
    if (!sources.contains(one.year))
      check.say("year",
                geo::message("there is no catalogue of {}; add it to the list of assessment_items first",
                             one.year));
    else
      checkOrderOf(check, one, taken[{one.organisation, one.year}], sources[one.year]);
    if (one.step == AssessmentStepKind::grade)
      checkGivenGrade(check, one);
    else if (!one.grade.empty() || one.score || one.isVetoed)
      check.say("grade", geo::message("only the step grade has a grade, a score or a veto"));
  }
}

}  // namespace

void checkAssessment(RuleCheck& check) {
  checkItems(check);
  checkBands(check);
  checkScores(check);
  checkAssessmentSteps(check);
}

}  // namespace planning::liaison
