#include "planning/assessment/assess.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "planning/assessment/take_step.h"
#include "tests/planning/liaison/assessed_register.h"

namespace {

using namespace planning::assessment;
using planning::liaison::AssessmentStepKind;
using planning::liaison::Register;
using planning::liaison::ScoreSource;
using planning::liaison::VetoWord;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

UnitAssessment of(const Register& all, const std::string& unit = "ma") {
  return assess(all, "2012", unit).at(0);
}

std::string refusal(const Register& all, const std::string& year, const std::string& unit) {
  try {
    assess(all, year, unit);
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return {};
}

UnitAssessment scored(double score, bool isVetoed = false) {
  UnitAssessment unit;
  unit.score = score;
  unit.grade = "fair";
  unit.isVetoed = isVetoed;
  return unit;
}

}  // namespace

TEST(Assess, AddsUpThePointsOfFormulasAndEnteredScores) {
  const UnitAssessment unit = of(test::assessedRegister());
  std::vector<double> scores;
  for (const ItemScore& one : unit.items) scores.push_back(one.score.value());
  EXPECT_THAT(scores, ElementsAre(32, 20, 12, 12, 9, 0));
  EXPECT_EQ(unit.points, 100);
  EXPECT_EQ(unit.score, 85);
  EXPECT_EQ(unit.grade, "good");
  EXPECT_THAT(unit.reasons, IsEmpty());
}

TEST(Assess, RescalesTo100WhereAnItemDoesNotApply) {
  const UnitAssessment unit = of(test::assessedRegister(), "mb");
  EXPECT_EQ(unit.got, 80.5);
  EXPECT_EQ(unit.points, 90);
  EXPECT_EQ(unit.score, 89.44);
  EXPECT_EQ(unit.grade, "good");
  EXPECT_EQ(unit.items[4].state, ScoreState::notApplicable);
  EXPECT_EQ(unit.items[4].reason, "no survey in its area");
}

TEST(Assess, TakesAMissingScoreForNoneAndSaysWhich) {
  Register all = test::assessedRegister();
  test::scoreOf(all, "ma", "local").local.reset();
  std::erase_if(all.assessmentScores,
                [](const auto& one) { return one.organisation == "ma" && one.item == "survey"; });
  const UnitAssessment unit = of(all);
  EXPECT_EQ(unit.score, std::nullopt);
  EXPECT_EQ(unit.grade, "");
  EXPECT_THAT(unit.reasons, ElementsAre("local: the score of the local evaluation is missing",
                                        "survey: the score of the satisfaction survey is missing"));
}

TEST(Assess, NeverCountsWhatAUnitReportsOfItself) {
  Register all = test::assessedRegister();
  test::scoreOf(all, "ma", "plan").checked.reset();
  EXPECT_THAT(of(all).reasons, ElementsAre("plan: the checked score is missing"));
}

TEST(Assess, TakesNoFigureThatTheFormLacksForZero) {
  Register all = test::assessedRegister();
  test::figureOf(all, "ma", "cadres").actual.reset();
  const UnitAssessment unit = of(all);
  EXPECT_EQ(unit.grade, "");
  EXPECT_THAT(unit.reasons, ElementsAre("cadres: whether it is vetoed is not known without cadres",
                                        "cadres: not in the yearly form: cadres"));
}

TEST(Assess, CountsFiguresOfAnApprovedFormOnly) {
  Register all = test::assessedRegister();
  all.forms[0].state = planning::liaison::FormState::filled;
  const UnitAssessment unit = of(all);
  EXPECT_EQ(unit.score, std::nullopt);
  EXPECT_EQ(unit.grade, "");
  EXPECT_EQ(unit.items[0].state, ScoreState::missing);
  EXPECT_EQ(unit.items[0].formula, "min(40, 40 * 80 / 100)") << "what it would be is shown";
  EXPECT_EQ(unit.items[5].isVetoed, false) << "the department's word needs no form";
  EXPECT_THAT(
      unit.reasons,
      ElementsAre("cadres: whether it is vetoed is not known, as the yearly form is not approved: filled",
                  "funds: the yearly form is not approved: filled",
                  "cadres: the yearly form is not approved: filled"));
  EXPECT_EQ(of(all, "mb").grade, "good") << "its own form is approved";
}

TEST(Assess, VetoesByNoFormThatIsNotApproved) {
  Register all = test::assessedRegister();
  test::figureOf(all, "ma", "cadres").actual = 0;
  EXPECT_TRUE(of(all).isVetoed);
  all.forms[0].state = planning::liaison::FormState::returned;
  EXPECT_FALSE(of(all).isVetoed);
  EXPECT_EQ(of(all).grade, "");
}

TEST(Assess, SaysWhereTheYearlyFormStands) {
  Register all = test::assessedRegister();
  EXPECT_EQ(formApproval(all, "2012", "ma"), "approved");
  all.forms[0].state = planning::liaison::FormState::sent;
  EXPECT_EQ(formApproval(all, "2012", "ma"), "sent");
  all.forms.clear();
  EXPECT_EQ(formApproval(all, "2012", "ma"), "filled") << "it has figures";
  EXPECT_EQ(formApproval(all, "2011", "ma"), "not_reported");
}

TEST(Assess, GivesTheLowestGradeOnAVetoWithItsReason) {
  Register all = test::assessedRegister();
  test::scoreOf(all, "ma", "discipline").veto = VetoWord::yes;
  test::scoreOf(all, "ma", "discipline").reason = "made up: funds went elsewhere";
  const UnitAssessment unit = of(all);
  EXPECT_TRUE(unit.isVetoed);
  EXPECT_EQ(unit.grade, "poor");
  EXPECT_EQ(unit.score, 85);
  EXPECT_THAT(unit.reasons, ElementsAre("veto of discipline: made up: funds went elsewhere"));
}

TEST(Assess, VetoesByAConditionOverTheFormThoughScoresAreMissing) {
  Register all = test::assessedRegister();
  test::figureOf(all, "ma", "cadres").actual = 0;
  test::scoreOf(all, "ma", "plan").checked.reset();
  const UnitAssessment unit = of(all);
  EXPECT_EQ(unit.grade, "poor");
  EXPECT_EQ(unit.score, std::nullopt);
  EXPECT_THAT(unit.reasons, ElementsAre("veto of cadres: 0 = 0", "plan: the checked score is missing"));
}

TEST(Assess, GivesNoGradeWhileTheDepartmentHasNotSpokenOnItsVeto) {
  Register all = test::assessedRegister();
  test::scoreOf(all, "ma", "discipline").veto = VetoWord::notStated;
  EXPECT_EQ(of(all).grade, "");
  EXPECT_EQ(of(all).score, 85);
  EXPECT_THAT(of(all).reasons,
              ElementsAre("discipline: whether it is vetoed is not known without veto_stated"));
}

TEST(Assess, NamesAFormulaThatGivesMoreThanThePointsOrNoNumber) {
  Register all = test::assessedRegister();
  test::figureOf(all, "ma", "own_funds").actual = 160;
  test::itemOf(all, "funds").formula = "40 * own_funds / agreed_own_funds";
  EXPECT_EQ(of(all).items[0].state, ScoreState::wrong);
  EXPECT_THAT(of(all).reasons,
              ElementsAre("funds: the formula gives 64, which is outside 0 to 40: 40 * 160 / 100"));
  test::figureOf(all, "ma", "own_funds").agreed = 0;
  EXPECT_THAT(of(all).reasons, ElementsAre("funds: the formula gives no number: 40 * 160 / 0"));
  EXPECT_EQ(of(all).items[0].state, ScoreState::wrong);
}

TEST(Assess, GivesNoScoreWhereNothingThatGivesPointsApplies) {
  Register all = test::assessedRegister();
  for (const auto& one : all.assessmentItems)
    if (one.points.value_or(0) > 0) {
      auto& score = test::scoreOf(all, "ma", one.id);
      score.isNotApplicable = true;
      score.reason = "made up";
    }
  EXPECT_EQ(of(all).score, std::nullopt);
  EXPECT_THAT(of(all).reasons, ElementsAre("no item that gives points applies"));
}

TEST(Assess, TakesEveryUnitThatLooksAfterSomethingInTheYear) {
  Register all = test::assessedRegister();
  all.assessmentScores.clear();
  all.assessmentSteps.clear();
  std::vector<std::string> units;
  for (const UnitAssessment& unit : assess(all, "2012")) units.push_back(unit.organisation);
  EXPECT_THAT(units, ElementsAre("ma", "mb"));
  EXPECT_EQ(refusal(all, "2012", "mc"),
            "mc is not assessed in 2012: it has no assignment, score or step in that year.");
  EXPECT_THAT(refusal(all, "2011", "ma"), HasSubstr("has no catalogue of 2011"));
  EXPECT_THAT(refusal(all, "12", "ma"), HasSubstr("'12' is not a year"));
  all.gradeBands.clear();
  EXPECT_THAT(refusal(all, "2012", "ma"), HasSubstr("has no grades of 2012"));
}

TEST(Assess, RoundsScoresToTwoDecimalsHalfUp) {
  EXPECT_EQ(scoreOf(80.5, 90), 89.44);
  EXPECT_EQ(scoreOf(33.335, 100), 33.34);
  EXPECT_EQ(scoreOf(59.994, 100), 59.99);
  EXPECT_EQ(scoreOf(63, 90), 70);
  EXPECT_EQ(scoreOf(30.1 + 30.2 + 39.7, 100), 100);
}

TEST(Assess, ShowsSumsWithoutWhatDoublesMakeOfDecimals) {
  Register all = test::assessedRegister();
  test::scoreOf(all, "ma", "plan").checked = 10.2;
  test::scoreOf(all, "ma", "local").local = 10.4;
  EXPECT_EQ(of(all).got, 81.6);
  EXPECT_EQ(of(all).score, 81.6);
}

TEST(Assess, ShowsTiesAsTies) {
  UnitAssessment none;
  const auto ranks = ranksOf({scored(70), scored(90), scored(70), none, scored(60), scored(99, true)});
  EXPECT_EQ(ranks[0], (Rank{2, 2}));
  EXPECT_EQ(ranks[1], (Rank{1, 1}));
  EXPECT_EQ(ranks[2], (Rank{2, 2}));
  EXPECT_EQ(ranks[3], std::nullopt);
  EXPECT_EQ(ranks[4], (Rank{4, 1}));
  EXPECT_EQ(ranks[5], std::nullopt);
  EXPECT_THAT(orderByRank(ranks), ElementsAre(1, 0, 2, 4, 3, 5));
}

TEST(Assess, SaysWhereTheGradeThatWasGivenIsNotTheOneOfNow) {
  Register all = test::assessedRegister();
  EXPECT_EQ(differenceFromGiven(all, "2012", of(all)), "");
  test::scoreOf(all, "ma", "plan").checked = 5;
  EXPECT_EQ(differenceFromGiven(all, "2012", of(all)),
            "good (85) was given on 2013-03-10; the register gives fair (78) now");
  test::scoreOf(all, "ma", "plan").checked.reset();
  EXPECT_EQ(differenceFromGiven(all, "2012", of(all)),
            "good (85) was given on 2013-03-10; the register gives no grade now");
  all.assessmentSteps.clear();
  EXPECT_EQ(differenceFromGiven(all, "2012", of(all)), "");
}

TEST(TakeStep, KeepsTheGradeAsItWasGiven) {
  Register all = test::assessedRegister();
  std::erase_if(all.assessmentSteps, [](const auto& one) { return one.step == AssessmentStepKind::grade; });
  takeStep(all, test::step("mb", AssessmentStepKind::grade, "2013-03-10"));
  EXPECT_EQ(all.assessmentSteps.back().grade, "good");
  EXPECT_EQ(all.assessmentSteps.back().score, 89.44);
  EXPECT_FALSE(all.assessmentSteps.back().isVetoed);
}

TEST(TakeStep, RefusesAGradeWhileAScoreIsMissingAndAStepThatWasTaken) {
  Register all = test::assessedRegister();
  try {
    takeStep(all, test::step("ma", AssessmentStepKind::dataCheck, "2013-04-01"));
    FAIL();
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(error.what(), "ma has taken the step data_check of 2012 already, on 2013-01-20.");
  }
  all.assessmentSteps.clear();
  test::scoreOf(all, "ma", "plan").checked.reset();
  try {
    takeStep(all, test::step("ma", AssessmentStepKind::grade, "2013-04-01"));
    FAIL();
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(error.what(), "ma can be given no grade for 2012: plan: the checked score is missing.");
  }
}
