#include "planning/target/verdict.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "planning/target/monitoring.h"
#include "planning/target/target_tables.h"

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

}  // namespace
