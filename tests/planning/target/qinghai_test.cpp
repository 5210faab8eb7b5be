// The goal of Qinghai of May 2013: 1.437 million poor at the end of 2012, 38 % of the rural population;
// income growth of over 14 % a year, over 200,000 lifted a year, 1 million by 2015. The worked example of
// docs/planning.md.
#include <gtest/gtest.h>

#include <algorithm>

#include "planning/target/verdict.h"
#include "tests/planning/shipped_data.h"

namespace {

using namespace planning::target;

constexpr double kMillion = 1e6;

/// Line of 2010; the mean of 2010 is an assumption.
const IncomeBase kIncome{2012, 0.38, 2300, 3863, 1.437 * kMillion / 0.38};

Question question() {
  Question asked;
  asked.unit = "青海省";
  asked.indicator = "rural poor";
  asked.ends = {2012, 1.437 * kMillion, 2015, 0.437 * kMillion};
  asked.pace = StatedPace{200000, 2013};
  asked.income = kIncome;
  asked.scenario.incomeGrowth = 0.14;
  asked.meanYear = 2010;
  asked.priceYear = 2010;
  asked.others = otherFigures(shipped::table("province_poverty_2010_2017.csv"), asked.unit, 2012);
  return asked;
}

double millionsLeft(double growth, double giniChange, int years) {
  return project(kIncome, {.incomeGrowth = growth, .giniChange = giniChange}, 2012 + years).back().poor /
         kMillion;
}

bool says(const std::vector<std::string>& sentences, const std::string& text) {
  return std::ranges::any_of(sentences,
                             [&](const std::string& one) { return one.find(text) != std::string::npos; });
}

std::vector<std::string> textsOf(const geo::Issues& issues) {
  std::vector<std::string> texts;
  for (const geo::Issue& issue : issues) texts.push_back(issue.text);
  return texts;
}

TEST(Qinghai, HasARuralBaseOfThreePointSevenEightTwoMillion) { EXPECT_NEAR(1.437 / 0.38, 3.782, 0.0005); }

TEST(Qinghai, LiftsSixHundredThousandBy2015AtTheStatedPace) {
  const PaceCheck check = checkPace(question().ends, {200000, 2013});
  EXPECT_EQ(check.reached, 600000);
  EXPECT_EQ(check.firstYearNeeded, 2011);
  EXPECT_NEAR(check.neededPerYear, 333333, 0.5);
  EXPECT_FALSE(check.suffices());
}

TEST(Qinghai, HasOneSigmaAndTheStatedProjections) {
  EXPECT_NEAR(requireSigma(0.38, 2300, 3863), 0.758, 0.0005);
  EXPECT_NEAR(millionsLeft(0.14, 0, 3), 0.775, 0.0005);
  EXPECT_NEAR(millionsLeft(0.14, 0, 5), 0.457, 0.0005);
  EXPECT_NEAR(millionsLeft(0.09, 0, 3), 0.979, 0.0005);
  EXPECT_NEAR(millionsLeft(0.09, 0, 5), 0.722, 0.0005);
  EXPECT_NEAR(millionsLeft(0.09, 0.02, 5), 0.813, 0.0005);
}

TEST(Qinghai, VerdictNamesTheHorizonAndTheGap) {
  const Answer result = answer(question());
  EXPECT_TRUE(says(result.verdict, "over a horizon of 3 years"));
  EXPECT_TRUE(says(result.verdict,
                   "200000 a year from 2013 gives 600000 by 2015, not 1000000; that needs 2011 as its "
                   "first year, or 333333 a year."));
  EXPECT_TRUE(says(result.verdict, "stay poor after 3 years, in 2015: the target of 437000 is missed by 33"));
  EXPECT_TRUE(says(result.verdict, "On this path the target is reached in 2018."));
}

TEST(Qinghai, VerdictNamesTheYearsThatDoNotMatchAndTheMeanAsAnAssumption) {
  const Answer result = answer(question());
  EXPECT_TRUE(says(result.assumptions, "The mean of 3863 is an assumption, of 2010."));
  EXPECT_TRUE(says(textsOf(result.issues), "the mean is of 2010 and the headcount of 2012"));
  EXPECT_TRUE(says(textsOf(result.issues), "The first year needed, 2011, is not after the base year 2012"));
}

TEST(Qinghai, VerdictNamesTheFigureOfAnotherStandardWithItsMark) {
  EXPECT_TRUE(
      says(textsOf(answer(question()).issues),
           "province_poverty_2010_2017.csv gives 820000 (21.6 %) for 青海省 in 2012, unverified: another "
           "standard, not to be mixed with the base value of 1437000."));
}

TEST(Qinghai, GrowthThatIsNeededMeetsTheTarget) {
  const Answer result = answer(question());
  ASSERT_TRUE(result.growthNeeded);
  EXPECT_NEAR(millionsLeft(*result.growthNeeded, 0, 3), 0.437, 1e-9);
}

}  // namespace
