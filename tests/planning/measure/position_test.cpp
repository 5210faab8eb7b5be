#include "planning/measure/position.h"

#include <gtest/gtest.h>

#include <cmath>

namespace {

using namespace planning;
using namespace planning::measure;

const std::vector<std::optional<double>> kValues{30, 10, {}, 30, 20};

TEST(Positions, GiveTheWorstOffRankOneAndEqualValuesTheSame) {
  const auto worse = positions(kValues, Direction::higherIsWorse);
  EXPECT_EQ(worse[0]->rank, 1);
  EXPECT_EQ(worse[3]->rank, 1);
  EXPECT_EQ(worse[4]->rank, 3);
  EXPECT_EQ(worse[1]->rank, 4);
  EXPECT_EQ(positions(kValues, Direction::higherIsBetter)[1]->rank, 1);
}

TEST(Positions, GivePercentilesWithHalfOfTheEqualOnes) {
  const auto all = positions(kValues, Direction::none);
  EXPECT_DOUBLE_EQ(all[1]->percentile, 12.5);
  EXPECT_DOUBLE_EQ(all[4]->percentile, 37.5);
  EXPECT_DOUBLE_EQ(all[0]->percentile, 75);
}

TEST(Positions, GiveNoneToAUnitWithoutValue) { EXPECT_FALSE(positions(kValues, Direction::none)[2]); }

TEST(GapToOutside, IsTheDifferenceOfTheWeightedMeans) {
  const std::vector<double> inside{10, 20}, weights{3, 1}, outside{20, 30};
  const OutsideGap gap = gapToOutside({inside, weights}, {outside});
  EXPECT_DOUBLE_EQ(gap.difference, 12.5 - 25);
  EXPECT_DOUBLE_EQ(gap.percentOfOutside.value(), 50);
  EXPECT_NEAR(gap.standardError.value(), std::hypot(*gap.inside.standardError, *gap.outside.standardError),
              1e-12);
}

TEST(Positions, OfOneDirectionAreThoseOfTheOtherFromTheEnd) {
  const auto ranks = [](Direction direction) {
    std::vector<int> all;
    for (const auto& one : positions(kValues, direction)) all.push_back(one ? one->rank : 0);
    return all;
  };
  EXPECT_EQ(ranks(Direction::higherIsWorse), (std::vector<int>{1, 4, 0, 1, 3}));
  EXPECT_EQ(ranks(Direction::none), (std::vector<int>{1, 4, 0, 1, 3}));
  EXPECT_EQ(ranks(Direction::higherIsBetter), (std::vector<int>{3, 1, 0, 3, 2}));
}

TEST(GapToOutside, HasNoPercentOfZeroAndNoErrorOfOneUnit) {
  const std::vector<double> one{5}, zero{-1, 1}, some{2, 4};
  EXPECT_FALSE(gapToOutside({some}, {zero}).percentOfOutside);
  EXPECT_TRUE(gapToOutside({some}, {zero}).standardError);
  EXPECT_FALSE(gapToOutside({one}, {some}).standardError);
  EXPECT_FALSE(gapToOutside({some}, {one}).standardError);
  EXPECT_EQ(gapToOutside({one}, {some}).difference, 2);
  // errors of the means of -1, 1 and of 2, 4 are 1 and 1
  EXPECT_NEAR(gapToOutside({some}, {zero}).standardError.value(), std::sqrt(2), 1e-12);
}

}  // namespace
