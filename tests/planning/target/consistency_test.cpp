#include "planning/target/consistency.h"

#include <gtest/gtest.h>

#include <algorithm>

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

TEST(CheckConsistency, FindsALineAboveTheMeanAndSharesOutOfRange) {
  StatedTargets stated = agreeing();
  stated.base.mean = 2000;
  stated.target = {2015, 300, 1.2, 200, {}};
  stated.target.poor = 300;
  EXPECT_EQ(kinds(stated),
            (Kinds{"target.line_above_mean", "target.headcount_range", "target.more_poor_than_people",
                   "target.headcount_population", "target.higher_headcount"}));
}

}  // namespace
