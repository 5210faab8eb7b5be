#include "planning/measure/inequality.h"

#include <gtest/gtest.h>

#include <cmath>

#include "geo/report/error.h"
#include "tests/support/csv_table.h"

namespace {

using namespace planning::measure;

/// Column of tests/planning/data/mexico.csv.
std::vector<double> mexico(const std::string& column) {
  const geo::Table table = support::csvFile(LIANPIAN_SOURCE_DIR "/tests/planning/data/mexico.csv");
  std::vector<double> values;
  for (const geo::Table::Row& row : table.rows)
    values.push_back(std::stod(row.cells[table.column(column).value()].value()));
  return values;
}

TEST(Gini, OfTheFirstFiveNumbersIsFourFifteenths) {
  const std::vector<double> values{3, 1, 5, 2, 4};
  EXPECT_NEAR(gini({values}), 4.0 / 15, 1e-12);
}

TEST(Gini, OfOneWhoHasAllOfFourIsThreeQuarters) {
  const std::vector<double> values{0, 0, 0, 1};
  EXPECT_NEAR(gini({values}), 0.75, 1e-12);
  EXPECT_NEAR(theil({values}), std::log(4), 1e-12);
}

TEST(Gini, OfAWeightIsThatOfAsManyPersons) {
  const std::vector<double> values{1, 4, 9}, weights{3, 1, 2}, persons{1, 1, 1, 4, 9, 9};
  EXPECT_NEAR(gini({values, weights}), gini({persons}), 1e-12);
  EXPECT_NEAR(theil({values, weights}), theil({persons}), 1e-12);
}

TEST(Gini, OfEqualValuesIsZero) {
  const std::vector<double> values(7, 0.1);
  EXPECT_NEAR(gini({values}), 0, 1e-12);
  EXPECT_NEAR(theil({values}), 0, 1e-12);
}

TEST(Gini, OfTheMexicanStatesIsThePublishedOne) {
  EXPECT_NEAR(gini({mexico("pcgdp1940")}), 0.3537237117345285, 1e-12);
}

TEST(Theil, OfTheFirstFiveNumbersFollowsFromTheDefinition) {
  const std::vector<double> values{1, 2, 3, 4, 5};
  EXPECT_NEAR(theil({values}), 0.11968759358350925, 1e-12);
}

struct Published {
  const char* column;
  double theil, between;
};
class TheilOfMexico : public testing::TestWithParam<Published> {};

TEST_P(TheilOfMexico, HasThePublishedPartsByRegion) {
  std::vector<std::uint32_t> regions;
  for (const double region : mexico("hanson98")) regions.push_back(static_cast<std::uint32_t>(region));
  const TheilSplit split = theilByGroup({mexico(GetParam().column)}, regions);
  EXPECT_NEAR(split.total, GetParam().theil, 5e-9);
  EXPECT_NEAR(split.between, GetParam().between, 5e-9);
  EXPECT_NEAR(split.within + split.between, split.total, 1e-12);
}

INSTANTIATE_TEST_SUITE_P(Of, TheilOfMexico,
                         testing::Values(Published{"pcgdp1940", 0.20894344, 0.0345889},
                                         Published{"pcgdp1950", 0.15222451, 0.02816853},
                                         Published{"pcgdp1960", 0.10472941, 0.05260921},
                                         Published{"pcgdp1970", 0.10194725, 0.05931219},
                                         Published{"pcgdp1980", 0.09560113, 0.03205257},
                                         Published{"pcgdp1990", 0.10511256, 0.02963731},
                                         Published{"pcgdp2000", 0.10660832, 0.03635872}),
                         [](const auto& one) { return std::string(one.param.column); });

TEST(Theil, IsAllBetweenGroupsWhereEachIsEqualInside) {
  const std::vector<double> values{0, 0, 0, 10, 10, 10};
  const std::vector<std::uint32_t> groups{0, 0, 0, 1, 1, 1};
  const TheilSplit split = theilByGroup({values}, groups);
  EXPECT_NEAR(split.total, std::log(2), 1e-12);
  EXPECT_NEAR(split.between, std::log(2), 1e-12);
  EXPECT_NEAR(split.within, 0, 1e-12);
}

TEST(Theil, HasAPartForEachGroup) {
  // group 2: one with 0 and one with 6; group 5: two with 3; group 8 stands for nobody; mean 3
  const std::vector<double> values{3, 0, 3, 6, 9}, weights{1, 1, 1, 1, 0};
  const std::vector<std::uint32_t> groups{5, 2, 5, 2, 8};
  const TheilSplit split = theilByGroup({values, weights}, groups);
  ASSERT_EQ(split.parts.size(), 2U);
  EXPECT_EQ(split.parts[0].group, 2U);
  EXPECT_NEAR(split.parts[0].populationShare, 0.5, 1e-12);
  EXPECT_NEAR(split.parts[0].incomeShare, 0.5, 1e-12);
  EXPECT_NEAR(split.parts[0].theil, std::log(2), 1e-12);
  EXPECT_NEAR(split.parts[0].within, std::log(2) / 2, 1e-12);
  EXPECT_NEAR(split.parts[0].between, 0, 1e-12);
  EXPECT_EQ(split.parts[1].group, 5U);
  EXPECT_NEAR(split.parts[1].theil, 0, 1e-12);
  EXPECT_NEAR(split.within, std::log(2) / 2, 1e-12);
  EXPECT_NEAR(split.total, std::log(2) / 2, 1e-12);
}

TEST(Theil, OfAGroupThatHasNothingIsZero) {
  const std::vector<double> values{0, 0, 4, 4};
  const std::vector<std::uint32_t> groups{1, 1, 2, 2};
  const TheilSplit split = theilByGroup({values}, groups);
  ASSERT_EQ(split.parts.size(), 2U);
  EXPECT_EQ(
      split.parts[0].incomeShare + split.parts[0].theil + split.parts[0].within + split.parts[0].between, 0);
  EXPECT_NEAR(split.parts[1].between, std::log(2), 1e-12);
  EXPECT_THROW(theilByGroup({values}, std::vector<std::uint32_t>{1}), geo::DataError);
}

TEST(Inequality, RefusesNegativeValuesAndAMeanOfZero) {
  const std::vector<double> negative{1, -1, 5}, zero{0, 0};
  EXPECT_THROW(gini({negative}), geo::DataError);
  EXPECT_THROW(theil({zero}), geo::DataError);
}

}  // namespace
