#include "planning/target/growth_split.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"

namespace {

using namespace planning::target;
using planning::measure::Sample;

TEST(SplitChange, AddsUpAndGivesEachPartAlone) {
  const Lognormal before{4000, 0.7}, richer{5000, 0.7}, wider{4000, 0.8}, both{5000, 0.8};
  const PovertyChange grown = splitChange(before, 2300, richer, 2300);
  EXPECT_NEAR(grown.growth, richer.headcount(2300) - before.headcount(2300), 1e-12);
  EXPECT_NEAR(grown.redistribution, 0, 1e-12);
  EXPECT_NEAR(splitChange(before, 2300, wider, 2300).growth, 0, 1e-12);
  const PovertyChange change = splitChange(before, 2300, both, 2300);
  EXPECT_NEAR(change.growth + change.redistribution, change.total, 1e-12);
  EXPECT_NEAR(
      change.growth,
      ((richer.headcount(2300) - before.headcount(2300)) + (both.headcount(2300) - wider.headcount(2300))) /
          2,
      1e-12);
}

TEST(SplitChange, OfASampleThatOnlyGrewIsAllGrowth) {
  const std::vector<double> before{80, 90, 110, 150}, after{104, 117, 143, 195};
  const PovertyChange change = splitChange(Sample{before}, 100, Sample{after}, 100);
  EXPECT_NEAR(change.total, -0.5, 1e-12);
  EXPECT_NEAR(change.growth, -0.5, 1e-12);
  EXPECT_NEAR(change.redistribution, 0, 1e-12);
}

TEST(SplitChange, OfASampleTakesTheMeanOfBothOrders) {
  // means 100 and 150, line 100. Before {50, 150}: half. After {120, 180}: nobody. Before at the mean of 150,
  // {75, 225}: half; after at the mean of 100, {80, 120}: half. So growth is (0 + -0.5) / 2, the rest
  // likewise
  const std::vector<double> before{50, 150}, after{120, 180};
  const PovertyChange change = splitChange(Sample{before}, 100, Sample{after}, 100);
  EXPECT_NEAR(change.total, -0.5, 1e-12);
  EXPECT_NEAR(change.growth, -0.25, 1e-12);
  EXPECT_NEAR(change.redistribution, -0.25, 1e-12);
}

TEST(SplitChange, RefusesASampleWithoutIncome) {
  const std::vector<double> some{1, 2}, none{0, 0};
  EXPECT_THROW(splitChange(Sample{some}, 1, Sample{none}, 1), geo::DataError);
}

TEST(SplitChange, CountsALineThatMovesAsGrowth) {
  const Lognormal before{4000, 0.7}, after{5000, 0.8};
  const double start = before.headcount(2300), end = after.headcount(2600);
  const double onlyGrowth = Lognormal{5000, 0.7}.headcount(2600),
               onlyShape = Lognormal{4000, 0.8}.headcount(2300);
  const PovertyChange change = splitChange(before, 2300, after, 2600);
  EXPECT_NEAR(change.total, end - start, 1e-12);
  EXPECT_NEAR(change.growth, (onlyGrowth - start + end - onlyShape) / 2, 1e-12);
  EXPECT_NEAR(change.redistribution, (onlyShape - start + end - onlyGrowth) / 2, 1e-12);
  // incomes stay and the line rises above one of four: all of it is growth in its terms
  const std::vector<double> incomes{80, 110, 150, 200};
  const PovertyChange moved = splitChange(Sample{incomes}, 100, Sample{incomes}, 120);
  EXPECT_NEAR(moved.total, 0.25, 1e-12);
  EXPECT_NEAR(moved.growth, 0.25, 1e-12);
  EXPECT_NEAR(moved.redistribution, 0, 1e-12);
}

TEST(SplitChange, OfSamplesScalesTheLineOfTheOtherYear) {
  // means 100 and 150, lines 60 and 120. Before: 1 of 4 below 60. After: 1 of 4 below 120. The distribution
  // before at the later mean, {75, 120, 135, 270}, has 1 below 120; after at the earlier one, {40, 100, 120,
  // 140}, has 1 below 60
  const std::vector<double> before{50, 80, 90, 180}, after{60, 150, 180, 210};
  const PovertyChange change = splitChange(Sample{before}, 60, Sample{after}, 120);
  EXPECT_NEAR(change.total, 0, 1e-12);
  EXPECT_NEAR(change.growth, 0, 1e-12);
  // with a later line of 130: {75, 120, 135, 270} has 2 below, after still 1
  const PovertyChange higher = splitChange(Sample{before}, 60, Sample{after}, 130);
  EXPECT_NEAR(higher.total, 0, 1e-12);
  EXPECT_NEAR(higher.growth, ((0.5 - 0.25) + (0.25 - 0.25)) / 2, 1e-12);
  EXPECT_NEAR(higher.redistribution, -0.125, 1e-12);
}

}  // namespace
