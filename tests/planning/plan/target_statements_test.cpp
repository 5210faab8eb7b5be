#include "planning/plan/target_statements.h"

#include <gmock/gmock.h>

#include "planning/target/lognormal.h"
#include "tests/planning/plan/plan_workspace.h"

namespace {

using namespace planning::plan;
using test::of;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

RequiredTarget what(const std::string& indicator, const std::string& unitZh, const std::string& better) {
  RequiredTarget one = test::requiredTarget(indicator);
  one.unitZh = unitZh;
  one.better = better;
  one.decimals = 2;
  return one;
}

/// Synthetic figures of the area "hills", in the units of the codebook that ships.
class TargetStatements : public testing::Test {
 protected:
  test::PlanWorkspace workspace;
  Plan plan = workspace.draft();

  TargetStatements() { plan.targets.clear(); }
  void add(const std::string& indicator, const std::string& unitZh, std::optional<double> base,
           std::optional<double> mid, std::optional<double> end, const std::string& better = "lower") {
    plan.targets.push_back({"area:hills", what(indicator, unitZh, better), base, mid, end, {}});
  }
  std::vector<std::string> found(const std::string& kind) const { return of(workspace.check(plan), kind); }
};

}  // namespace

TEST_F(TargetStatements, FindsPoorHeadcountAndPopulationThatContradictEachOther) {
  add("plan_rural_poor", "万人", 38, 15, {});
  add("plan_incidence_pct", "%", 38, 20, {});
  add("plan_rural_population", "万人", 100, 100, {}, "");
  // 20 % of one million are 200,000, not 150,000
  EXPECT_THAT(found("target.headcount_population"),
              ElementsAre(HasSubstr(
                  "targets of area:hills: 2015: 20 % of 1000000 people are 200000 poor, not 150000")));
}

TEST_F(TargetStatements, SaysEachContradictionOnce) {
  add("plan_rural_poor", "万人", 38, 15, {});
  add("plan_incidence_pct", "%", 38, 20, {});
  plan.targets.back().what.numerator = "plan_rural_poor";
  plan.targets.back().what.denominator = "plan_rural_population";
  add("plan_rural_population", "万人", 100, 100, {}, "");
  EXPECT_EQ(found("target.headcount_population").size(), 1u);
  EXPECT_THAT(found("target.rate_contradicts"), IsEmpty());
}

TEST_F(TargetStatements, AllowsTheRoundingOfTheLastDecimal) {
  add("plan_rural_poor", "万人", 38.004, {}, {});
  add("plan_incidence_pct", "%", 38, {}, {});
  add("plan_rural_population", "万人", 100, {}, {}, "");
  EXPECT_THAT(found("target.headcount_population"), IsEmpty());
  plan.targets[0].base = 38.006;
  EXPECT_EQ(found("target.headcount_population").size(), 1u);
}

TEST_F(TargetStatements, FindsMorePoorThanPeople) {
  add("plan_rural_poor", "万人", 101, {}, {});
  add("plan_rural_population", "万人", 100, {}, {}, "");
  EXPECT_THAT(found("target.more_poor_than_people"), ElementsAre(HasSubstr("1010000 poor are more than")));
}

TEST_F(TargetStatements, FindsTheAssumedLineAboveTheMeanAndSaysThatItIsAssumed) {
  add("plan_rural_income", "元", 2100, 4000, {}, "higher");
  EXPECT_THAT(found("target.line_above_mean"),
              ElementsAre(AllOf(HasSubstr("2010: the line of 2300 is not below the mean of 2100"),
                                HasSubstr("Assumed: the line of 2300 yuan a year, of 2010, is held."))));
}

TEST_F(TargetStatements, FindsAHeadcountThatTheIncomeTargetDoesNotGive) {
  // sigma of 38 % below 2,300 at a mean of 3,863 is 0.758; a mean of 7,726 then leaves about 11 %
  const double sigma = planning::target::requireSigma(0.38, 2300, 3863);
  const double left = planning::target::Lognormal{7726, sigma}.headcount(2300);
  add("plan_incidence_pct", "%", 38, 100 * left + 0.4, 100 * left + 0.6);
  add("plan_rural_income", "元", 3863, 7726, 7726, "higher");
  EXPECT_THAT(found("target.income_headcount"),
              ElementsAre(AllOf(HasSubstr("2020: with a mean of 7726 and the distribution of 2010"),
                                HasSubstr("Assumed: the line"))));
}

TEST_F(TargetStatements, NeverMixesTheTwoStandards) {
  add("rural_poor_10k", "万人", 38, {}, {});
  add("plan_incidence_pct", "%", 20, {}, {});
  add("plan_rural_population", "万人", 100, {}, {}, "");
  EXPECT_THAT(found("target.headcount_population"), IsEmpty());
}

TEST_F(TargetStatements, FindsAStepLargerThanAnyTheWorkspaceHas) {
  auto figure = test::figure("area:hills", "a", 90);
  figure.period = "2011";
  auto later = figure;
  later.period = "2013";
  later.value = 70;  // 10 less a year
  workspace.open().putFigures({figure, later}, "synthetic");
  add("a", "", 7, 90, 30, "");  // 12 less a year from 2015 to 2020, 16.6 more a year before
  const auto texts = found("target.pace_beyond");
  ASSERT_EQ(texts.size(), 1u);
  EXPECT_THAT(texts[0],
              AllOf(HasSubstr("-12 a year from 2015 to 2020"), HasSubstr("is -10 a year, from 2011 to 2013"),
                    HasSubstr("Assumed: the same step every year")));
}

TEST_F(TargetStatements, LeavesAWayAgainstItsDirectionToTheTable) {
  auto figure = test::figure("area:hills", "a", 90);
  figure.period = "2011";
  workspace.open().putFigures({figure}, "synthetic");  // 83 more a year
  add("a", "", 7, {}, 1000);                           // 99.3 more a year, though lower is better
  EXPECT_THAT(found("target.pace_beyond"), IsEmpty());
  plan.targets[0].what.better = "higher";
  EXPECT_EQ(found("target.pace_beyond").size(), 1u);
}

TEST_F(TargetStatements, SaysNothingOfAPaceWithoutTwoYearsOfFigures) {
  add("a", "", 7, 6, 5);
  EXPECT_THAT(found("target.pace_beyond"), IsEmpty());
}

TEST_F(TargetStatements, TakesAStepAsLargeAsTheLargestThatTheWorkspaceHas) {
  auto figure = test::figure("area:hills", "a", 90);
  figure.period = "2011";
  auto later = figure;
  later.period = "2013";
  later.value = 70;  // 10 less a year
  workspace.open().putFigures({figure, later}, "synthetic");
  add("a", "", {}, 90, 40, "");
  EXPECT_THAT(found("target.pace_beyond"), IsEmpty());
  plan.targets[0].end = 39;
  EXPECT_EQ(found("target.pace_beyond").size(), 1u);
}

TEST_F(TargetStatements, MakesPersonsSharesAndYuanOfWhatATableSays) {
  add("plan_rural_poor", "万人", 38, 15, {});
  add("plan_incidence_pct", "%", 38, {}, {}, "");
  add("plan_rural_income", "元", {}, 4000, {}, "");
  add("plan_rural_population", "亩", 100, {}, {}, "");  // not persons
  add("plan_gdp", "元", 1, 1, 1, "");                   // none of these
  plan.targets[1].what.denominator = "plan_rural_population";
  const std::vector<UnitStatements> all = statementsOf(plan);
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].unit, "area:hills");
  EXPECT_EQ(all[0].headcount, "plan_incidence_pct");
  EXPECT_DOUBLE_EQ(all[0].headcountStep, 0.00005);  // half of 0.01 %
  EXPECT_TRUE(all[0].hasRange);
  EXPECT_TRUE(all[0].hasDirection);
  ASSERT_EQ(all[0].years.size(), 2u);
  const planning::target::Statement& base = all[0].years.at(2010);
  EXPECT_EQ(base.year, 2010);
  EXPECT_EQ(base.poor, 380000);
  EXPECT_DOUBLE_EQ(*base.headcount, 0.38);
  EXPECT_EQ(base.population, std::nullopt);
  EXPECT_EQ(all[0].years.at(2015).mean, 4000);
  EXPECT_EQ(all[0].years.at(2015).poor, 150000);
}

TEST_F(TargetStatements, KeepsUnitsAndTheTwoStandardsApart) {
  add("plan_rural_poor", "万人", 38, {}, {}, "");
  add("rural_poor_10k", "万人", 39, {}, {}, "");
  plan.targets.push_back(plan.targets[0]);
  plan.targets[2].unit = "010101";
  std::vector<std::string> units;
  for (const UnitStatements& one : statementsOf(plan)) {
    units.push_back(one.unit);
    EXPECT_FALSE(one.hasDirection);
    EXPECT_FALSE(one.hasRange);
  }
  EXPECT_THAT(units, ElementsAre("010101", "area:hills", "area:hills"));
}

namespace {

/// "2010 10 -> 2015 8" of each.
std::vector<std::string> told(const std::vector<planning::target::Endpoints>& ways) {
  std::vector<std::string> texts;
  for (const planning::target::Endpoints& one : ways)
    texts.push_back(std::to_string(one.baseYear) + " " + std::to_string(static_cast<int>(one.base)) + " -> " +
                    std::to_string(one.targetYear) + " " + std::to_string(static_cast<int>(one.target)));
  return texts;
}
Target stated(std::optional<double> base, std::optional<double> mid, std::optional<double> end) {
  return {"area:hills", test::requiredTarget("a"), base, mid, end, {}};
}

}  // namespace

TEST(TargetWays, LeadFromEachValueToTheNextThatDiffers) {
  const Plan plan;
  EXPECT_THAT(told(waysOf(plan, stated(10, 8, 5))), ElementsAre("2010 10 -> 2015 8", "2015 8 -> 2020 5"));
  EXPECT_THAT(told(waysOf(plan, stated(10, {}, 5))), ElementsAre("2010 10 -> 2020 5"));
  EXPECT_THAT(told(waysOf(plan, stated(10, 10, 5))), ElementsAre("2015 10 -> 2020 5"));
  EXPECT_THAT(told(waysOf(plan, stated(10, {}, {}))), IsEmpty());
  Target late = stated(10, 8, 5);
  late.what.baseYear = 2015;  // as late as the middle: no way between these
  EXPECT_THAT(told(waysOf(plan, late)), ElementsAre("2015 8 -> 2020 5"));
}

TEST(TargetGoals, LeadFromTheFirstValueToEachOther) {
  const Plan plan;
  EXPECT_THAT(told(goalsOf(plan, stated(10, 8, 5))), ElementsAre("2010 10 -> 2015 8", "2010 10 -> 2020 5"));
  EXPECT_THAT(told(goalsOf(plan, stated({}, 8, 5))), ElementsAre("2015 8 -> 2020 5"));
  EXPECT_THAT(told(goalsOf(plan, stated(10, 10, 5))), ElementsAre("2010 10 -> 2020 5"));
  Target late = stated(10, 8, 5);
  late.what.baseYear = 2015;
  EXPECT_THAT(told(goalsOf(plan, late)), ElementsAre("2015 10 -> 2020 5"));
}

TEST_F(TargetStatements, TakesFiguresOfWholeAreasAndOfYearsOnly) {
  auto figure = test::figure("area:hills", "a", 90);
  figure.period = "2011";
  auto census = figure;
  census.period = "census";
  auto part = test::figure("010101", "a", 1);
  part.period = "2012";  // of one of the two counties
  workspace.open().putFigures({figure, census, part}, "synthetic");
  planning::Workspace open = workspace.open();
  FigureLookup lookup(open);
  const std::map<int, double> figures = wholeFigures(lookup, stated({}, {}, {}));
  EXPECT_EQ(figures, (std::map<int, double>{{2010, 7}, {2011, 90}}));
}
