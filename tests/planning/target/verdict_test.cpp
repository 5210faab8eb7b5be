#include "planning/target/verdict.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "planning/target/monitoring.h"
#include "planning/target/target_tables.h"
#include "planning/target/wording.h"

namespace {

using namespace planning::target;

/// Made up.
Question question() {
  Question asked;
  asked.unit = "Hills";
  asked.indicator = "poor";
  asked.ends = {2010, 380, 2015, 300};
  asked.income = IncomeBase{2010, 0.38, 2300, 3863, 1000};
  asked.scenario.incomeGrowth = 0.10;
  return asked;
}

bool says(const std::vector<std::string>& sentences, const std::string& text) {
  return std::ranges::any_of(sentences,
                             [&](const std::string& one) { return one.find(text) != std::string::npos; });
}

TEST(Verdict, SaysThatATargetIsMet) {
  const Answer result = answer(question());
  EXPECT_TRUE(says(result.verdict, "the target of 300 is met"));
  EXPECT_TRUE(result.issues.empty());
}

TEST(Verdict, SaysNothingOfIncomesWithoutAnyBeingGiven) {
  Question asked = question();
  asked.income.reset();
  const Answer result = answer(asked);
  EXPECT_EQ(result.verdict.size(), 2U);
  EXPECT_TRUE(result.assumptions.empty());
  EXPECT_TRUE(result.projection.empty());
}

TEST(Verdict, SaysThatATargetIsOutOfReach) {
  Question asked = question();
  asked.scenario.incomeGrowth = 0;
  const Answer result = answer(asked);
  EXPECT_TRUE(says(result.verdict, "not reached within 30 years"));
  EXPECT_FALSE(result.projectedYear);
}

TEST(Verdict, NamesEveryAssumption) {
  Question asked = question();
  asked.scenario = {0.1, 0.02, 0.01, 0.05, Prices::nominal, 0.03};
  asked.priceYear = 2010;
  const std::vector<std::string> all = answer(asked).assumptions;
  EXPECT_TRUE(
      says(all, "Growth is nominal: line and mean are in prices of 2010, and the line rises by 3 % a year."));
  EXPECT_TRUE(says(all, "The Gini changes by 0.02 in even steps by 2015."));
  EXPECT_TRUE(says(all, "Of those who leave poverty in a year, 5 % are back at its end."));
  EXPECT_TRUE(says(all, "The population of 1000 grows by 1 % a year."));
  EXPECT_TRUE(says(all, "its year is not stated"));
}

TEST(Verdict, NamesTargetsThatContradictEachOther) {
  Question asked = question();
  asked.statedTarget.headcount = 0.10;
  asked.statedTarget.population = 1000;
  const Answer result = answer(asked);
  ASSERT_FALSE(result.issues.empty());
  EXPECT_EQ(result.issues.front().text, "2015: 10 % of 1000 people are 100 poor, not 300.");
}

TEST(PathTable, SetsFiguresAndLightsBesideThePath) {
  const Answer result = answer(question());
  const geo::TableToWrite table = pathTable(result, monitor(question().ends, {{2011, 364}}));
  ASSERT_EQ(table.rows.size(), 6U);
  EXPECT_EQ(std::get<double>(table.rows[1][3]), 364);
  EXPECT_EQ(std::get<std::string>(table.rows[1][5]), "green");
  EXPECT_TRUE(std::holds_alternative<std::monostate>(table.rows[0][5]));
  for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.columns.size());
}

TEST(Verdict, SaysTheRequiredPaceAndGrowth) {
  Question asked = question();
  asked.income.reset();
  const Answer result = answer(asked);
  ASSERT_EQ(result.verdict.size(), 2U);
  EXPECT_EQ(
      result.verdict[0],
      "Hills, poor: from 380 at the end of 2010 to 300 at the end of 2015 is -16 a year over a horizon of "
      "5 years.");
  EXPECT_EQ(result.verdict[1], "As the same growth every year it is -4.62 % a year.");  // (300/380)^(1/5) - 1
  asked.ends.target = 0;
  EXPECT_EQ(answer(asked).verdict.size(), 1U);
}

TEST(Verdict, SaysThatAPaceIsEnough) {
  Question asked = question();
  asked.income.reset();
  asked.pace = StatedPace{20, 2012};
  const Answer result = answer(asked);
  EXPECT_EQ(result.verdict.at(2), "20 a year from 2012 gives 80 by 2015: enough for 80.");
  EXPECT_TRUE(result.issues.empty());
  asked.pace = StatedPace{20, 2013};
  EXPECT_EQ(
      answer(asked).verdict.at(2),
      "20 a year from 2013 gives 60 by 2015, not 80; that needs 2012 as its first year, or 26.667 a year.");
  EXPECT_TRUE(answer(asked).issues.empty()) << "2012 is after the base year";
  asked.pace = StatedPace{16, 2013};
  EXPECT_TRUE(answer(asked).issues.empty()) << "so is 2011";
  asked.pace = StatedPace{14, 2013};
  const Answer late = answer(asked);
  ASSERT_EQ(late.issues.size(), 1U);
  EXPECT_EQ(late.issues[0].kind, "target.years");
  EXPECT_TRUE(
      late.issues[0].text.starts_with("The first year needed, 2010, is not after the base year 2010"));
}

TEST(Verdict, NeedsNoGrowthWhereNoneWouldDo) {
  Question asked = question();
  asked.ends.target = 0;  // some always stay below the line
  EXPECT_FALSE(answer(asked).growthNeeded);
  EXPECT_FALSE(says(answer(asked).verdict, "To meet it in"));
  asked.ends = {2010, 380, 2015, 1001};  // more than there are people
  EXPECT_FALSE(answer(asked).growthNeeded);
  asked.ends = {2010, 380, 2015, 300};
  const Answer result = answer(asked);
  ASSERT_TRUE(result.growthNeeded);
  EXPECT_TRUE(says(result.verdict, "To meet it in 2015, the mean has to grow by "));
  Scenario scenario;
  scenario.incomeGrowth = *result.growthNeeded;
  EXPECT_NEAR(project(*asked.income, scenario, 2015).back().poor, 300, 1e-6);
}

TEST(Verdict, SaysInWhichYearTheProjectionReachesTheTarget) {
  const Answer met = answer(question());
  ASSERT_TRUE(met.projectedYear);
  const auto first =
      std::ranges::find_if(met.projection, [](const ProjectedYear& year) { return year.poor <= 300; });
  ASSERT_NE(first, met.projection.end());
  EXPECT_EQ(met.projectedYear, first->year);
  EXPECT_FALSE(says(met.verdict, "On this path"));
  Question asked = question();
  asked.ends.targetYear = 2040;
  EXPECT_FALSE(answer(asked).projectedYear) << "30 years are looked at, and not one more";
  asked.ends.targetYear = 2039;
  EXPECT_TRUE(answer(asked).projectedYear);
}

TEST(Verdict, SaysWhatHoldsWhereNothingChangesButGrowth) {
  const std::vector<std::string> all = answer(question()).assumptions;
  EXPECT_EQ(all, (std::vector<std::string>{
                     "Incomes are distributed lognormally; the mean and the Gini say all.",
                     "The mean of 3863 is an assumption; its year is not stated.",
                     "Growth is real: line and mean are in prices of a year that is not stated, "
                     "and the line is held.",
                     "The distribution keeps its shape.", "Nobody who left poverty returns to it.",
                     "The population stays at 1000."}));
  Question surveyed = question();
  surveyed.meanIsAssumed = false;
  surveyed.meanYear = 2010;
  EXPECT_FALSE(says(answer(surveyed).assumptions, "is an assumption"));
  EXPECT_TRUE(answer(surveyed).issues.empty());
}

TEST(Verdict, NamesFiguresOfOtherStandardsWithTheirMark) {
  Question asked = question();
  asked.income.reset();
  asked.others = {{"census", 2010, 400, {}, true}, {"survey", 2010, 500, 0.5, false}};
  const Answer result = answer(asked);
  ASSERT_EQ(result.issues.size(), 2U);
  EXPECT_EQ(result.issues[0].text,
            "census gives 400 for Hills in 2010: another standard, not to be mixed with "
            "the base value of 380.");
  EXPECT_EQ(result.issues[1].text,
            "survey gives 500 (50 %) for Hills in 2010, unverified: another standard, not "
            "to be mixed with the base value of 380.");
}

TEST(Verdict, HoldsTheLineAgainstStatedMeansOnlyInConstantPrices) {
  Question asked = question();
  asked.statedTarget.mean = 2000;  // below the line of 2300
  EXPECT_TRUE(std::ranges::any_of(
      answer(asked).issues, [](const geo::Issue& issue) { return issue.kind == "target.line_above_mean"; }));
  asked.scenario.prices = Prices::nominal;
  asked.scenario.lineGrowth = 0.03;
  EXPECT_FALSE(std::ranges::any_of(
      answer(asked).issues, [](const geo::Issue& issue) { return issue.kind == "target.line_above_mean"; }));
}

/// Sentences about the incomes, behind those about the required pace.
std::vector<std::string> incomeSentences(const Question& asked) {
  const std::vector<std::string> all = answer(asked).verdict;
  return {all.begin() + 2, all.end()};
}
std::string splitSentence(const Answer& result) {
  return "Of the change of the headcount by " + shown(100 * result.split->total) + " points, growth is " +
         shown(100 * result.split->growth) + " and distribution " +
         shown(100 * result.split->redistribution) + ".";
}

TEST(Verdict, SaysEverySentenceOfATargetThatIsMet) {
  const Question asked = question();
  const Answer result = answer(asked);
  const ProjectedYear last = project(*asked.income, asked.scenario, 2015).back();
  EXPECT_EQ(incomeSentences(asked),
            (std::vector<std::string>{
                "A headcount of 38 % with the line 2300 and the mean 3863 is a lognormal distribution with "
                "sigma 0.758 and Gini 0.408.",
                "With growth of 10 % a year and the line held, " + shown(last.poor) + " (" +
                    percent(last.headcount) + ") stay poor after 5 years, in 2015: the target of 300 is met.",
                "To meet it in 2015, the mean has to grow by " + percent(*result.growthNeeded) + " a year.",
                splitSentence(result)}));
  EXPECT_LT(last.poor, 300);
}

TEST(Verdict, SaysEverySentenceOfATargetThatIsMissed) {
  Question asked = question();
  asked.scenario.incomeGrowth = 0.02;
  asked.scenario.prices = Prices::nominal;
  asked.scenario.lineGrowth = 0.01;
  const Answer result = answer(asked);
  const ProjectedYear last = project(*asked.income, asked.scenario, 2015).back();
  ASSERT_GT(last.poor, 300);
  ASSERT_TRUE(result.projectedYear);
  EXPECT_EQ(incomeSentences(asked).at(1),
            "With growth of 2 % a year and the line rising by 1 % a year, " + shown(last.poor) + " (" +
                percent(last.headcount) +
                ") stay poor after 5 years, in 2015: the target of 300 is missed by " +
                shown(last.poor - 300) + ".");
  EXPECT_EQ(incomeSentences(asked).at(2),
            "On this path the target is reached in " + std::to_string(*result.projectedYear) + ".");
  EXPECT_EQ(incomeSentences(asked).size(), 5U);
  EXPECT_EQ(incomeSentences(asked).back(), splitSentence(result));
  // on the same path year by year: 1.02 / 1.01 a year in terms of the line
  Scenario real;
  real.incomeGrowth = 1.02 / 1.01 - 1;
  EXPECT_GT(project(*asked.income, real, *result.projectedYear - 1).back().poor, 300);
  EXPECT_LE(project(*asked.income, real, *result.projectedYear).back().poor, 300);
}

TEST(Verdict, HasTheTablesOfItsProjection) {
  Question asked = question();
  asked.spread = {0.03, 0.01};
  asked.pace = StatedPace{20, 2012};
  const Answer result = answer(asked);
  const auto cells = sensitivity(*asked.income, asked.scenario, 2015, asked.spread);
  ASSERT_EQ(result.sensitivity.size(), cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    EXPECT_EQ(result.sensitivity[i].incomeGrowth, cells[i].incomeGrowth);
    EXPECT_EQ(result.sensitivity[i].poor, cells[i].poor);
  }
  const auto years = fan(*asked.income, asked.scenario, 2015, asked.spread);
  ASSERT_EQ(result.fan.size(), years.size());
  for (std::size_t i = 0; i < years.size(); ++i) {
    EXPECT_EQ(result.fan[i].year, years[i].year);
    EXPECT_EQ(result.fan[i].best, years[i].best);
    EXPECT_EQ(result.fan[i].worst, years[i].worst);
  }
  EXPECT_EQ(result.projection.size(), 6U);
  EXPECT_EQ(result.path.size(), 6U);
  EXPECT_EQ(result.required.perYear, -16);
  EXPECT_EQ(result.pace->reached, 80);
  ASSERT_TRUE(result.distribution && result.split);
  EXPECT_EQ(result.distribution->mean, 3863);
  EXPECT_NEAR(result.distribution->headcount(2300), 0.38, 1e-9);
  EXPECT_NEAR(result.split->total, result.projection.back().headcount - 0.38, 1e-9);
  EXPECT_NEAR(result.split->redistribution, 0, 1e-9) << "the distribution keeps its shape";
}

TEST(Verdict, WarnsWhereTheMeanIsOfAnotherYear) {
  Question asked = question();
  asked.meanYear = 2009;
  asked.priceYear = 2010;
  const Answer result = answer(asked);
  ASSERT_EQ(result.issues.size(), 1U);
  EXPECT_EQ(result.issues[0].severity, geo::Issue::Severity::warning);
  EXPECT_EQ(result.issues[0].kind, "target.years");
  EXPECT_EQ(result.issues[0].place, "2010");
  EXPECT_EQ(result.issues[0].text, "The years do not match: the mean is of 2009 and the headcount of 2010.");
  EXPECT_EQ(result.assumptions.at(1), "The mean of 3863 is an assumption, of 2009.");
  EXPECT_EQ(result.assumptions.at(2),
            "Growth is real: line and mean are in prices of 2010, and the line is held.");
}

TEST(Verdict, FindsTheYearAfterTheTargetYearOnASteadyPath) {
  Question asked = question();
  asked.ends.target = 200;
  asked.scenario.incomeGrowth = 0.05;
  asked.scenario.giniChange = 0.01;  // by 2015, and no more after it
  const Answer result = answer(asked);
  ASSERT_TRUE(result.projectedYear);
  ASSERT_GT(*result.projectedYear, 2015);
  const ProjectedYear last = result.projection.back();
  const auto poorIn = [&](int year) {
    const double mean = 3863 * std::pow(1.05, year - 2010);
    return 1000 * Lognormal{mean, last.sigma}.headcount(2300);
  };
  EXPECT_GT(poorIn(*result.projectedYear - 1), 200);
  EXPECT_LE(poorIn(*result.projectedYear), 200);
}

}  // namespace
