#include "planning/target/target_tables.h"

#include <gtest/gtest.h>

#include <cmath>

#include "planning/target/wording.h"

namespace {

using namespace planning::target;
using Cells = std::vector<geo::Cell>;

std::vector<std::string> heads(const geo::TableToWrite& table) {
  std::vector<std::string> names;
  for (const geo::Column& column : table.columns) names.push_back(column.name);
  return names;
}
using Heads = std::vector<std::string>;

TEST(PathTable, HasThePathAloneWhereNothingIsWatched) {
  Answer answer;
  answer.path = yearlyPath({2010, 100, 2012, 0});
  const geo::TableToWrite table = pathTable(answer, {});
  EXPECT_EQ(table.name, "path");
  EXPECT_EQ(heads(table), (Heads{"year", "even", "compound"}));
  EXPECT_EQ(table.columns[0].type, geo::ColumnType::integer);
  EXPECT_EQ(table.columns[1].type, geo::ColumnType::real);
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(table.rows[1], (Cells{std::int64_t{2011}, 50.0, geo::Cell()})) << "no growth leads to zero";
}

TEST(PathTable, HasSharesInPercentAndNoLightOfTheBaseYear) {
  const Endpoints ends{2010, 100, 2012, 50};
  Answer answer;
  answer.path = yearlyPath(ends);
  const geo::TableToWrite table = pathTable(answer, monitor(ends, {{2011, 80}}));
  EXPECT_EQ(heads(table), (Heads{"year", "even", "compound", "actual", "share_of_way_pct", "light"}));
  EXPECT_EQ(table.columns[5].type, geo::ColumnType::text);
  EXPECT_EQ(table.rows[0], (Cells{std::int64_t{2010}, 100.0, 100.0, geo::Cell(), geo::Cell(), geo::Cell()}));
  // 100 to 50 in two years of the same growth: 100 x 0.5^(1/2); 20 of 25 are 80 % of the way
  EXPECT_EQ(table.rows[1], (Cells{std::int64_t{2011}, 75.0, 70.710678, 80.0, 80.0, "red"}));
  EXPECT_EQ(table.rows[2], (Cells{std::int64_t{2012}, 50.0, 50.0, geo::Cell(), geo::Cell(), "no_figure"}));
}

TEST(ProjectionTable, HasARowAYearWithTheHeadcountInPercent) {
  Answer answer;
  answer.projection = {{2011, 1, 2, 3, 4, 5, 0.25, 7, 8}};
  const geo::TableToWrite table = projectionTable(answer);
  EXPECT_EQ(table.name, "projection");
  EXPECT_EQ(heads(table), (Heads{"year", "mean", "line", "sigma", "gini", "population", "headcount_pct",
                                 "poor", "returned"}));
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows[0], (Cells{std::int64_t{2011}, 1.0, 2.0, 3.0, 4.0, 5.0, 25.0, 7.0, 8.0}));
}

TEST(SensitivityTable, HasGrowthAndHeadcountInPercent) {
  Answer answer;
  answer.sensitivity = {{0.125, 0.02, 0.5, 9}};
  const geo::TableToWrite table = sensitivityTable(answer);
  EXPECT_EQ(table.name, "sensitivity");
  EXPECT_EQ(heads(table), (Heads{"growth_pct", "gini_change", "headcount_pct", "poor"}));
  EXPECT_EQ(table.rows.at(0), (Cells{12.5, 0.02, 50.0, 9.0}));
}

TEST(FanTable, HasTheBandsFromTheBestToTheWorst) {
  Answer answer;
  answer.fan = {{2011, 1, 2, 3, 4, 5}};
  const geo::TableToWrite table = fanTable(answer);
  EXPECT_EQ(table.name, "fan");
  EXPECT_EQ(heads(table), (Heads{"year", "best", "better", "middle", "worse", "worst"}));
  EXPECT_EQ(table.rows.at(0), (Cells{std::int64_t{2011}, 1.0, 2.0, 3.0, 4.0, 5.0}));
}

TEST(CountyTable, SaysWhichTargetsAreBound) {
  const geo::TableToWrite table =
      countyTable({{"1", "A", 90, 30, 29.99999949, false}, {"2", "B", 80, 70, 70, true}});
  EXPECT_EQ(table.name, "counties");
  EXPECT_EQ(heads(table), (Heads{"code", "name", "base", "target", "exact", "bound"}));
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[0], (Cells{"1", "A", std::int64_t{90}, std::int64_t{30}, 29.999999, std::int64_t{0}}));
  EXPECT_EQ(table.rows[1].back(), geo::Cell(std::int64_t{1}));
}

TEST(Wording, ShowsThreeDecimalsBelowAThousandAndNoneFromItOn) {
  EXPECT_EQ(shown(0.1234), "0.123");
  EXPECT_EQ(shown(12.5), "12.5");
  EXPECT_EQ(shown(100), "100");
  EXPECT_EQ(shown(999.25), "999.25");
  EXPECT_EQ(shown(1000.25), "1000");
  EXPECT_EQ(shown(-1234.75), "-1235");
  EXPECT_EQ(shown(-999.25), "-999.25");
  EXPECT_EQ(shown(-0.0001), "0");
}

TEST(Wording, ShowsSharesInPercentWithTwoDecimals) {
  EXPECT_EQ(percent(0.5), "50 %");
  EXPECT_EQ(percent(0.1234), "12.34 %");
  EXPECT_EQ(percent(0.1), "10 %");
  EXPECT_EQ(percent(-0.00001), "0 %");
}

TEST(Wording, RoundsToSixDecimalsAndNeverToMinusZero) {
  EXPECT_EQ(sixDecimals(0.12345678), 0.123457);
  EXPECT_EQ(sixDecimals(-1e-9), 0);
  EXPECT_FALSE(std::signbit(sixDecimals(-1e-9)));
}

}  // namespace
