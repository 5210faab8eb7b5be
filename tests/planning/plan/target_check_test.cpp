#include <gmock/gmock.h>

#include "planning/plan/plan_check.h"
#include "tests/planning/plan/plan_workspace.h"

namespace {

using namespace planning::plan;
using test::of;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Severity = geo::Issue::Severity;

/// Made up: targets of "hills", whose counties 010101 and 010102 are of 甲省 and 乙省.
class TargetChecks : public testing::Test {
 protected:
  TargetChecks() {
    planning::Area area = test::hills();
    area.members[1].province = "乙省";
    m_small.open().putAreas({area});
    m_plan = m_small.draft();
    m_plan.targets.clear();
  }
  Target& add(const std::string& unit, std::optional<double> base, std::optional<double> mid,
              std::optional<double> end, const std::string& indicator = "c") {
    m_plan.targets.push_back({unit, test::requiredTarget(indicator), base, mid, end, {}});
    return m_plan.targets.back();
  }
  /// A rate of numerator and denominator, with one decimal.
  void addRate(std::optional<double> mid, std::optional<double> part, std::optional<double> whole) {
    Target& rate = add("area:hills", 38, mid, {}, "rate");
    rate.what.additive = false;
    rate.what.numerator = "poor";
    rate.what.denominator = "people";
    rate.what.decimals = 1;
    add("area:hills", 380, part, {}, "poor");
    add("area:hills", 1000, whole, {}, "people");
  }
  geo::Issues all() const {
    planning::Workspace workspace = m_small.open();
    FigureLookup lookup(workspace);
    return checkTargets(m_plan, lookup);
  }
  std::vector<std::string> found(const std::string& kind) const { return of(all(), kind); }
  /// Each issue's kind with its severity.
  std::map<std::string, Severity> severities() const {
    std::map<std::string, Severity> found;
    for (const geo::Issue& issue : all()) found[issue.kind] = issue.severity;
    return found;
  }

  test::PlanWorkspace m_small;
  Plan m_plan;
};

}  // namespace

TEST_F(TargetChecks, FindNothingInTargetsThatFit) {
  add("area:hills", 7, 5, 0, "a");
  add("010101", 3, 2, 0, "a");
  add("010102", 4, 3, 0, "a");
  EXPECT_THAT(all(), IsEmpty());
}

TEST_F(TargetChecks, KnowTheProvincesAndCountiesOfTheArea) {
  add("province:甲省", {}, 1, {});
  add("province:乙省", {}, 1, {});
  add("010102", {}, 1, {});
  EXPECT_THAT(found("target.outside_area"), IsEmpty());
  add("province:丙省", {}, 1, {});
  add("020201", {}, 1, {});
  add("area:plains", {}, 1, {});
  EXPECT_THAT(found("target.outside_area"),
              ElementsAre("target c, province:丙省: 'province:丙省' is no part of the area hills; take "
                          "another unit.",
                          HasSubstr("'020201'"), HasSubstr("'area:plains'")));
}

TEST_F(TargetChecks, NameATargetThatStandsTwiceButNotAnotherUnitOrIndicator) {
  add("area:hills", {}, 1, {});
  add("010101", {}, 1, {});
  add("area:hills", {}, 1, {}, "d");
  EXPECT_THAT(found("target.twice"), IsEmpty());
  add("010101", {}, 1, {});
  EXPECT_THAT(found("target.twice"),
              ElementsAre("target c, 010101: The target stands twice in the table; keep one."));
}

TEST_F(TargetChecks, NoteABaseOfAnotherYearThanThePlans) {
  add("area:hills", 5, {}, {}).what.baseYear = 2011;
  add("area:hills", 5, {}, {}, "d").what.baseYear = 2010;
  add("area:hills", {}, {}, {}, "e").what.baseYear = 2011;
  EXPECT_THAT(found("target.other_base_year"),
              ElementsAre("target c, area:hills: The base is of 2011, the plan's base year is 2010."));
  EXPECT_THAT(found("target.base_missing"), ElementsAre("target e, area:hills: There is no figure of the "
                                                        "base year 2011; it is to be supplied."));
}

TEST_F(TargetChecks, CompareABaseWithTheFigureOfItsYear) {
  add("area:hills", 7, {}, {}, "a");
  add("010101", 3, {}, {}, "a");
  add("area:hills", 9, {}, {});  // of no indicator that the workspace has
  EXPECT_THAT(all(), IsEmpty());
  m_plan.targets[1].base = 3.5;
  EXPECT_THAT(found("target.base_changed"),
              ElementsAre("target a, 010101: The base is 3.5, the workspace has 3 for 2010."));
  m_plan.targets[1].what.baseYear = 2011;
  EXPECT_THAT(found("target.base_without_data"),
              ElementsAre("target a, 010101: The base 3.5 stands for 2011, of which the workspace has no "
                          "figure."));
}

TEST_F(TargetChecks, TakeAnEqualValueForNoStepAgainstTheDirection) {
  add("area:hills", 5, 5, 5).what.better = "lower";
  add("area:hills", 5, 5, 5, "d").what.better = "higher";
  add("area:hills", 5, 9, 1, "e");  // of no direction
  EXPECT_THAT(found("target.against_direction"), IsEmpty());
}

TEST_F(TargetChecks, TellOnceOfAValueThatIsWorseThanAnEarlierOne) {
  Target& falling = add("area:hills", 5, 4, 3);
  falling.what.better = "higher";
  falling.what.baseYear = 2011;
  // 3 is below both others: told against the first
  EXPECT_THAT(found("target.against_direction"),
              ElementsAre(HasSubstr("4 in 2015 is below 5 in 2011, though higher is better."),
                          HasSubstr("3 in 2020 is below 5 in 2011, though higher is better.")));
  falling.mid.reset();
  EXPECT_THAT(found("target.against_direction"), ElementsAre(HasSubstr("3 in 2020 is below 5 in 2011")));
  falling.base.reset();
  EXPECT_THAT(found("target.against_direction"), IsEmpty());
}

TEST_F(TargetChecks, NameACountBelowZeroAndAShareBeyondItsRange) {
  add("area:hills", -1, 0, 1);
  add("area:hills", {}, 0, 100, "share").what.unitEn = "%";
  m_plan.targets[1].what.additive = false;
  m_plan.targets[1].what.denominator = "people";
  EXPECT_THAT(found("target.impossible"), ElementsAre("target c, area:hills: -1 in 2010 cannot be."));
  m_plan.targets[1].mid = -0.5;
  m_plan.targets[1].end = 100.5;
  EXPECT_THAT(found("target.impossible"),
              ElementsAre(HasSubstr("-1 in 2010"), HasSubstr("-0.5 in 2015"), HasSubstr("100.5 in 2020")));
  m_plan.targets[1].what.denominator.clear();  // a growth in percent may be either
  EXPECT_THAT(found("target.impossible"), ElementsAre(HasSubstr("-1 in 2010")));
  m_plan.targets[1].what.denominator = "people";
  m_plan.targets[1].what.unitEn = "yuan";
  EXPECT_THAT(found("target.impossible"), ElementsAre(HasSubstr("-1 in 2010")));
}

TEST_F(TargetChecks, LetARateDifferByHalfOfItsLastDecimal) {
  addRate(15.05, 150, 1000);  // 15.0 %, and half of 0.1
  EXPECT_THAT(found("target.rate_contradicts"), IsEmpty());
  m_plan.targets[0].mid = 15.06;
  EXPECT_THAT(found("target.rate_contradicts"),
              ElementsAre("target rate, area:hills: 15.06 % in 2015 contradicts 150 of 1000, which is 15.0 "
                          "%."));
  m_plan.targets[0].mid = 14.95;
  EXPECT_THAT(found("target.rate_contradicts"), IsEmpty());
  m_plan.targets[0].mid = 14.94;
  EXPECT_EQ(found("target.rate_contradicts").size(), 1u);
  m_plan.targets[0].what.decimals = 0;
  EXPECT_THAT(found("target.rate_contradicts"), IsEmpty());
}

TEST_F(TargetChecks, JudgeNoRateWithoutItsPartsOfTheSameUnit) {
  addRate(99, 150, 1000);
  EXPECT_EQ(found("target.rate_contradicts").size(), 1u);
  m_plan.targets[1].mid.reset();
  EXPECT_THAT(found("target.rate_contradicts"), IsEmpty());
  m_plan.targets[1].mid = 150;
  m_plan.targets[2].mid = 0;
  EXPECT_THAT(found("target.rate_contradicts"), IsEmpty());
  m_plan.targets[2].mid = 1;  // 15,000 %: the least whole that can be divided by
  EXPECT_EQ(found("target.rate_contradicts").size(), 1u);
  m_plan.targets[2].unit = "010101";
  EXPECT_THAT(found("target.rate_contradicts"), IsEmpty());
  m_plan.targets[2].unit = "area:hills";
  m_plan.targets[0].what.numerator.clear();
  EXPECT_THAT(found("target.rate_contradicts"), IsEmpty());
}

TEST_F(TargetChecks, SumUpTheCountiesOfAProvince) {
  add("province:甲省", {}, 30, {});
  add("010101", {}, 29, {});
  add("010102", {}, 99, {});  // of the other province
  EXPECT_THAT(found("target.sum_contradicts"),
              ElementsAre("target c, province:甲省: 30 in 2015 are set, but the targets of 1 of 1 counties "
                          "sum up to 29."));
  m_plan.targets[1].mid = 30;
  EXPECT_THAT(found("target.sum_contradicts"), IsEmpty());
}

TEST_F(TargetChecks, SumUpTheProvincesOfTheArea) {
  add("area:hills", {}, {}, 10);
  add("province:甲省", {}, {}, 4);
  EXPECT_THAT(found("target.sum_contradicts"), IsEmpty());  // 乙省 may have the other 6
  add("province:乙省", {}, {}, 5);
  EXPECT_THAT(found("target.sum_contradicts"),
              ElementsAre("target c, area:hills: 10 in 2020 are set, but the targets of 2 of 2 provinces sum "
                          "up to 9."));
  m_plan.targets[2].end = 6;
  EXPECT_THAT(found("target.sum_contradicts"), IsEmpty());
  m_plan.targets.pop_back();
  m_plan.targets[1].end = 11;
  EXPECT_THAT(found("target.sum_contradicts"), ElementsAre(HasSubstr("1 of 2 provinces sum up to 11")));
}

TEST_F(TargetChecks, SumUpNothingThatIsNoCountOrOfAnotherIndicatorOrYear) {
  add("area:hills", {}, 10, {});
  add("010101", {}, 11, {}, "d");
  add("010102", {}, {}, 11);
  EXPECT_THAT(found("target.sum_contradicts"), IsEmpty());
  add("010101", {}, 11, {});
  EXPECT_EQ(found("target.sum_contradicts").size(), 1u);
  m_plan.targets[0].what.additive = false;
  EXPECT_THAT(found("target.sum_contradicts"), IsEmpty());
}

TEST_F(TargetChecks, CountTheCountiesOfThePlanningRangeToo) {
  m_plan.counties.push_back("020201");
  add("area:hills", {}, 10, {});
  add("010101", {}, 5, {});
  add("010102", {}, 4, {});
  EXPECT_THAT(found("target.sum_contradicts"), IsEmpty());  // the third county may have 1
  add("020201", {}, 2, {});
  EXPECT_THAT(found("target.sum_contradicts"), ElementsAre(HasSubstr("3 of 3 counties sum up to 11")));
}

TEST_F(TargetChecks, TellContradictionsAsErrorsAndLacksAsWarnings) {
  addRate(99, 150, 1000);
  add("020201", {}, -1, {});
  add("area:hills", 9, 5, 9, "a").what.better = "lower";
  add("area:hills", 9, 5, 9, "a");
  m_plan.targets.back().what.baseYear = 2009;
  add("010101", 9, 99, 9, "a");
  const std::map<std::string, Severity> found = severities();
  for (const char* kind : {"target.twice", "target.outside_area", "target.against_direction",
                           "target.impossible", "target.rate_contradicts", "target.sum_contradicts"})
    EXPECT_EQ(found.at(kind), Severity::error) << kind;
  for (const char* kind : {"target.base_missing", "target.base_without_data", "target.base_changed"})
    EXPECT_EQ(found.at(kind), Severity::warning) << kind;
  EXPECT_EQ(found.at("target.other_base_year"), Severity::note);
}
