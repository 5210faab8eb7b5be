#include "planning/target/consistency.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "planning/target/lognormal.h"

namespace {

using namespace planning::target;

/// Made up; agrees with itself.
StatedTargets agreeing() {
  StatedTargets stated;
  stated.base = {2010, 380000, 0.38, 1000000, 3863};
  stated.target = {2015, 200000, 0.20, 1000000, {}};
  stated.line = 2300;
  return stated;
}

std::vector<std::string> kinds(const StatedTargets& stated) {
  std::vector<std::string> result;
  for (const geo::Issue& issue : checkConsistency(stated)) result.push_back(issue.kind);
  return result;
}
using Kinds = std::vector<std::string>;

TEST(CheckConsistency, IsSilentWhereAllAgrees) { EXPECT_EQ(kinds(agreeing()), Kinds{}); }

TEST(CheckConsistency, AllowsForRounding) {
  StatedTargets stated = agreeing();
  stated.base.poor = 381000;
  EXPECT_EQ(kinds(stated), Kinds{});
}

TEST(CheckConsistency, FindsPersonsThatAreNotTheShareOfThePopulation) {
  StatedTargets stated = agreeing();
  stated.target.poor = 150000;
  const geo::Issues issues = checkConsistency(stated);
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].text, "2015: 20 % of 1000000 people are 200000 poor, not 150000.");
  EXPECT_EQ(issues[0].place, "2015");
}

TEST(CheckConsistency, FindsTargetsAboveTheBase) {
  StatedTargets stated = agreeing();
  stated.target.poor = 400000;
  stated.target.headcount = 0.4;
  EXPECT_EQ(kinds(stated), (Kinds{"target.more_poor", "target.higher_headcount"}));
}

TEST(CheckConsistency, FindsGrowthThatDoesNotReachTheMean) {
  StatedTargets stated = agreeing();
  stated.target.headcount.reset();
  stated.target.mean = 7000;
  stated.incomeGrowth = 0.14;
  ASSERT_EQ(kinds(stated), Kinds{"target.income_growth"});
  stated.target.mean = 7438;
  EXPECT_EQ(kinds(stated), Kinds{}) << "3863 x 1.14^5 = 7437.9";
}

TEST(CheckConsistency, WarnsOfAHeadcountThatTheIncomeWouldNotGive) {
  StatedTargets stated = agreeing();
  stated.target.mean = 3863;
  EXPECT_EQ(kinds(stated), Kinds{"target.income_headcount"});
}

TEST(CheckConsistency, TakesIncomesOfAnyUnit) {
  StatedTargets stated = agreeing();
  stated.line = 2300 / 5000.0;
  stated.base.mean = stated.target.mean = 3863 / 5000.0;
  EXPECT_EQ(kinds(stated), Kinds{"target.income_headcount"});
}

TEST(CheckConsistency, FindsALineAboveTheMeanAndSharesOutOfRange) {
  StatedTargets stated = agreeing();
  stated.base.mean = 2000;
  stated.target = {2015, 300, 1.2, 200, {}};
  stated.target.poor = 300;
  EXPECT_EQ(kinds(stated),
            (Kinds{"target.line_above_mean", "target.headcount_range", "target.more_poor_than_people",
                   "target.headcount_population", "target.higher_headcount"}));
}

/// Made up: of one year only what is given.
Kinds kindsOf(const Statement& one, std::optional<double> line = {}) {
  StatedTargets stated;
  stated.target = one;
  stated.line = line;
  return kinds(stated);
}

TEST(CheckConsistency, TakesTheLimitsOfShares) {
  EXPECT_EQ(kindsOf({2015, {}, 0.0, {}, {}}), Kinds{});
  EXPECT_EQ(kindsOf({2015, {}, 1.0, {}, {}}), Kinds{});
  EXPECT_EQ(kindsOf({2015, {}, -0.01, {}, {}}), Kinds{"target.headcount_range"});
  EXPECT_EQ(kindsOf({2015, {}, 1.01, {}, {}}), Kinds{"target.headcount_range"});
  EXPECT_EQ(kindsOf({2015, 200, {}, 200, {}}), Kinds{});
  EXPECT_EQ(kindsOf({2015, 201, {}, 200, {}}), Kinds{"target.more_poor_than_people"});
}

TEST(CheckConsistency, AllowsAHundredthOfTheLarger) {
  EXPECT_EQ(kindsOf({2015, 99, 0.5, 200, {}}), Kinds{}) << "1 of 100";
  EXPECT_EQ(kindsOf({2015, 98.9, 0.5, 200, {}}), Kinds{"target.headcount_population"});
  EXPECT_EQ(kindsOf({2015, 101, 0.5, 200, {}}), Kinds{});
  EXPECT_EQ(kindsOf({2015, 101.1, 0.5, 200, {}}), Kinds{"target.headcount_population"});
}

TEST(CheckConsistency, WantsTheLineBelowTheMean) {
  EXPECT_EQ(kindsOf({2015, {}, {}, {}, 2301}, 2300), Kinds{});
  EXPECT_EQ(kindsOf({2015, {}, {}, {}, 2300}, 2300), Kinds{"target.line_above_mean"});
  EXPECT_EQ(kindsOf({2015, {}, {}, {}, 2300}), Kinds{});
}

TEST(CheckConsistency, TakesEqualTargetsForNoneAboveTheBase) {
  StatedTargets stated;
  stated.base = {2010, 100, 0.5, {}, {}};
  stated.target = {2015, 100, 0.5, {}, {}};
  EXPECT_EQ(kinds(stated), Kinds{});
  stated.target = {2015, 101, 0.51, {}, {}};
  const geo::Issues issues = checkConsistency(stated);
  ASSERT_EQ(issues.size(), 2U);
  EXPECT_EQ(issues[0].text, "2015: the target of 101 poor is above the 100 of 2010.");
  EXPECT_EQ(issues[1].text, "2015: the target headcount of 51 % is above the 50 % of 2010.");
  EXPECT_EQ(issues[0].severity, geo::Issue::Severity::warning);
  EXPECT_EQ(issues[1].severity, geo::Issue::Severity::warning);
}

TEST(CheckConsistency, FindsGrowthOfThePopulationThatDoesNotFit) {
  StatedTargets stated;
  stated.base = {2010, {}, {}, 1000, {}};
  stated.target = {2012, {}, {}, 1210, {}};
  stated.populationGrowth = 0.1;
  EXPECT_EQ(kinds(stated), Kinds{}) << "1000 x 1.1 x 1.1";
  stated.target.population = 1300;
  const geo::Issues issues = checkConsistency(stated);
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues[0].kind, "target.population_growth");
  EXPECT_EQ(issues[0].severity, geo::Issue::Severity::error);
  EXPECT_EQ(issues[0].text,
            "2012: 1000 growing by 10 % a year from 2010 gives 1210, not the target of 1300.");
  stated.target.year = 2010;
  EXPECT_EQ(kinds(stated), Kinds{}) << "no year passed";
  stated.target.year = 2012;
  stated.base.population = 0;
  EXPECT_EQ(kinds(stated), Kinds{}) << "nothing grows from nothing";
}

TEST(CheckConsistency, AllowsHalfAPointOfTheHeadcountThatTheIncomeGives) {
  StatedTargets stated;
  stated.base = {2010, {}, 0.38, {}, 3863};
  stated.line = 2300;
  stated.target = {2015, {}, {}, {}, 5000};
  const double expected = Lognormal{5000, requireSigma(0.38, 2300, 3863)}.headcount(2300);
  for (const double near : {expected - 0.0049, expected, expected + 0.0049}) {
    stated.target.headcount = near;
    EXPECT_EQ(kinds(stated), Kinds{}) << near;
  }
  for (const double far : {expected - 0.0051, expected + 0.0051}) {
    stated.target.headcount = far;
    EXPECT_EQ(kinds(stated), Kinds{"target.income_headcount"}) << far;
  }
  EXPECT_EQ(checkConsistency(stated)[0].severity, geo::Issue::Severity::warning);
}

TEST(CheckConsistency, AsksNoDistributionWhereThereIsNone) {
  StatedTargets stated;
  stated.line = 2300;
  stated.target = {2015, {}, 0.0, {}, 5000};
  for (const double headcount : {0.0, 1.0}) {
    stated.base = {2010, {}, headcount, {}, 3863};
    EXPECT_EQ(kinds(stated), Kinds{}) << headcount;
  }
  stated.base = {2010, {}, 0.7, {}, 2200};  // the line is above the mean: two distributions, or none
  EXPECT_EQ(kinds(stated), Kinds{"target.line_above_mean"});
}

TEST(CheckConsistency, AsksADistributionOnlyWhereAllThatItNeedsIsStated) {
  StatedTargets whole;
  whole.base = {2010, {}, 0.38, {}, 3863};
  whole.target = {2015, {}, 0.2, {}, 3863};  // the mean stays, so would the headcount
  whole.line = 2300;
  ASSERT_EQ(kinds(whole), Kinds{"target.income_headcount"});
  EXPECT_EQ(checkConsistency(whole)[0].text,
            "2015: with a mean of 3863 and the distribution of 2010 the headcount would be 38 %, not 20 %.");
  StatedTargets noLine = whole;
  noLine.line.reset();
  EXPECT_EQ(kinds(noLine), Kinds{});
  for (const auto member : {&Statement::headcount, &Statement::mean}) {
    StatedTargets ofBase = whole, ofTarget = whole;
    (ofBase.base.*member).reset();
    (ofTarget.target.*member).reset();
    EXPECT_EQ(kinds(ofBase), Kinds{});
    EXPECT_EQ(kinds(ofTarget), Kinds{});
  }
}

}  // namespace
