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

}  // namespace
