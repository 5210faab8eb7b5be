#include <gmock/gmock.h>

#include <functional>

#include "planning/liaison/register_rules.h"
#include "tests/planning/liaison/assessed_register.h"

namespace {

using namespace planning::liaison;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

/// "list.field: text" of what is wrong with the made up assessment after a change.
std::vector<std::string> wrong(const std::function<void(Register&)>& change) {
  const Register before = test::assessedRegister();
  Register after = before;
  change(after);
  std::vector<std::string> texts;
  for (const Mistake& one : newMistakes(before, after, test::smallPlaces()))
    texts.push_back(one.list + "." + one.field + ": " + one.text);
  return texts;
}

}  // namespace

TEST(AssessmentRules, TakeACatalogueWithScoresAndSteps) {
  EXPECT_THAT(mistakesIn(test::assessedRegister(), test::smallPlaces()), IsEmpty());
}

TEST(AssessmentRules, RefusePointsThatDoNotAddUpTo100) {
  EXPECT_THAT(wrong([](Register& all) { test::itemOf(all, "plan").points = 10; }),
              Contains("assessment_items.points: the points of 2012 add up to 95, not 100"));
  EXPECT_THAT(wrong([](Register& all) {
                test::itemOf(all, "plan").points = 15.1;
                test::itemOf(all, "survey").points = 9.9;
              }),
              IsEmpty());
  EXPECT_THAT(wrong([](Register& all) { test::itemOf(all, "survey").points = -1; }),
              Contains("assessment_items.points: -1 is outside 0 to 100"));
  EXPECT_THAT(wrong([](Register& all) { test::itemOf(all, "survey").points.reset(); }),
              Contains("assessment_items.points: it is empty"));
}

TEST(AssessmentRules, RefuseScoresOutsideTheirRange) {
  EXPECT_THAT(wrong([](Register& all) { test::scoreOf(all, "ma", "plan").checked = 15.5; }),
              ElementsAre("assessment_scores.checked: 15.5 is outside 0 to 15"));
  EXPECT_THAT(wrong([](Register& all) { test::scoreOf(all, "ma", "plan").self = -1; }),
              ElementsAre("assessment_scores.self: -1 is outside 0 to 15"));
  EXPECT_THAT(wrong([](Register& all) { test::scoreOf(all, "ma", "survey").satisfaction = 100; }),
              ElementsAre("assessment_scores.satisfaction: 100 is outside 0 to 10"));
}

TEST(AssessmentRules, RefuseAnItemWithoutEvidenceDepartmentPointsOrVeto) {
  EXPECT_THAT(wrong([](Register& all) {
                AssessmentItem& one = test::itemOf(all, "discipline");
                one.evidence.clear();
                one.department.clear();
                one.veto.clear();
              }),
              testing::IsSupersetOf({"assessment_items.evidence: it is empty",
                                     "assessment_items.department: it is empty",
                                     "assessment_items.points: an item that gives no points needs a veto"}));
}

TEST(AssessmentRules, RefuseFormulasThatCannotBeWorkedOut) {
  EXPECT_THAT(wrong([](Register& all) { test::itemOf(all, "funds").formula = "gifts * 2"; }),
              ElementsAre("assessment_items.formula: the yearly form has no field 'gifts'; names are ids of "
                          "form_fields, and agreed_ID"));
  EXPECT_THAT(
      wrong([](Register& all) { test::itemOf(all, "cadres").veto = "cadres <"; }),
      ElementsAre("assessment_items.veto: 'cadres <' is not understood at 'cadres <'; it is SQL over one "
                  "unit's yearly form"));
  EXPECT_THAT(
      wrong([](Register& all) { test::itemOf(all, "local").formula = "cadres"; }),
      ElementsAre("assessment_items.formula: a formula is for items whose checked score counts, not local"));
}

TEST(AssessmentRules, RefuseAScoreOfAnItemThatAFormulaGivesOrThatIsNotThere) {
  EXPECT_THAT(
      wrong([](Register& all) { test::scoreOf(all, "ma", "funds").checked = 30; }),
      ElementsAre("assessment_scores.checked: the formula of the item funds gives it; put the yearly form "
                  "right instead"));
  EXPECT_THAT(wrong([](Register& all) { all.assessmentScores.push_back(test::score("ma", "gifts")); }),
              ElementsAre("assessment_scores.item: there is no item 'gifts' of 2012; add it to the list of "
                          "assessment_items first"));
}

TEST(AssessmentRules, RefuseWhatIsNotApplicableWithoutAReasonOrWithAScore) {
  EXPECT_THAT(wrong([](Register& all) { test::scoreOf(all, "mb", "survey").reason.clear(); }),
              ElementsAre("assessment_scores.reason: it is empty"));
  EXPECT_THAT(
      wrong([](Register& all) { test::scoreOf(all, "mb", "survey").satisfaction = 5; }),
      ElementsAre("assessment_scores.not_applicable: what is not applicable has no score and no veto"));
}

TEST(AssessmentRules, RefuseAVetoByWordWithoutAReasonOrWhereTheItemDoesNotAskForOne) {
  EXPECT_THAT(wrong([](Register& all) { test::scoreOf(all, "ma", "discipline").veto = VetoWord::yes; }),
              ElementsAre("assessment_scores.reason: it is empty"));
  EXPECT_THAT(
      wrong([](Register& all) { test::scoreOf(all, "ma", "plan").veto = VetoWord::no; }),
      ElementsAre("assessment_scores.veto: the veto of the item plan does not ask for a word (veto_stated)"));
}

TEST(AssessmentRules, RefuseGradesThatLeaveAScoreWithoutOneOrWithTwo) {
  EXPECT_THAT(wrong([](Register& all) { all.gradeBands[2].fromScore = 10; }),
              Contains("grade_bands.from_score: no grade of 2012 begins at 0; the lowest one has to"));
  EXPECT_THAT(wrong([](Register& all) { all.gradeBands[1].fromScore = 85; }),
              Contains("grade_bands.from_score: another grade of 2012 begins at 85 already"));
  EXPECT_THAT(wrong([](Register& all) { all.gradeBands[0].fromScore = 101; }),
              Contains("grade_bands.from_score: 101 is outside 0 to 100"));
}

TEST(AssessmentRules, RefuseStepsOutOfOrder) {
  EXPECT_THAT(wrong([](Register& all) {
                std::erase_if(all.assessmentSteps, [](const AssessmentStep& one) {
                  return one.organisation == "ma" && one.step == AssessmentStepKind::dataCheck;
                });
              }),
              ElementsAre("assessment_steps.step: the step data_check comes before it and was not taken"));
  EXPECT_THAT(
      wrong([](Register& all) { all.assessmentSteps[1].date = "2013-01-09"; }),
      ElementsAre(
          "assessment_steps.date: 2013-01-09 is before 2013-01-10, when the step self_report was taken"));
  EXPECT_THAT(wrong([](Register& all) {
                all.assessmentSteps.push_back(test::step("ma", AssessmentStepKind::rectification, "2013-06"));
              }),
              ElementsAre("assessment_steps.step: the step feedback comes before it and was not taken"));
}

TEST(AssessmentRules, CompareDaysOfStepsAsDaysAlsoBehindOneWithoutAMonth) {
  EXPECT_THAT(wrong([](Register& all) { all.assessmentSteps[3].date = "2013"; }), IsEmpty());
  EXPECT_THAT(wrong([](Register& all) {
                all.assessmentSteps[2].date = "2013";
                all.assessmentSteps[3].date = "2013-01-15";
              }),
              ElementsAre("assessment_steps.date: 2013-01-15 is before 2013-01-20, when the step data_check "
                          "was taken"));
  EXPECT_THAT(wrong([](Register& all) { all.assessmentSteps[0].date = "2011-12"; }),
              ElementsAre("assessment_steps.date: 2011-12 is before the year 2012 has begun"));
  EXPECT_THAT(wrong([](Register& all) { all.assessmentSteps[0].date = "2012"; }), IsEmpty());
}

TEST(AssessmentRules, LeaveOutStepsThatNoItemOfTheYearAsksFor) {
  EXPECT_THAT(wrong([](Register& all) {
                for (const char* id : {"local", "survey"})
                  test::itemOf(all, id).counts = ScoreSource::checked;
                std::erase_if(all.assessmentSteps, [](const AssessmentStep& one) {
                  return one.step == AssessmentStepKind::localEvaluation ||
                         one.step == AssessmentStepKind::satisfaction;
                });
              }),
              IsEmpty());
}

TEST(AssessmentRules, RefuseAGradeThatIsNotThatOfItsScoreOrVeto) {
  EXPECT_THAT(wrong([](Register& all) { all.assessmentSteps[4].grade = "fair"; }),
              ElementsAre("assessment_steps.grade: 85 points are the grade good"));
  EXPECT_THAT(wrong([](Register& all) { all.assessmentSteps[4].isVetoed = true; }),
              ElementsAre("assessment_steps.grade: a veto gives the lowest grade, poor"));
  EXPECT_THAT(wrong([](Register& all) { all.assessmentSteps[4].score.reset(); }),
              ElementsAre("assessment_steps.score: it is empty"));
  EXPECT_THAT(wrong([](Register& all) { all.assessmentSteps[0].grade = "good"; }),
              ElementsAre("assessment_steps.grade: only the step grade has a grade, a score or a veto"));
}
