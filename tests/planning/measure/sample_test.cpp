#include "planning/measure/sample.h"

#include <gtest/gtest.h>

#include <cmath>

#include "geo/report/error.h"

namespace {

using namespace planning::measure;

TEST(WeightedMean, IsTheSumOfWeightedValuesOverTheWeights) {
  const std::vector<double> values{10, 20, 40}, weights{5, 3, 2};
  EXPECT_DOUBLE_EQ(weightedMean({values, weights}).value, 19);
}

TEST(WeightedMean, OfASimpleSampleHasTheTextbookStandardError) {
  // s^2 of 2, 4, 4, 4, 5, 5, 7, 9 is 32/7; s / sqrt(8)
  const std::vector<double> values{2, 4, 4, 4, 5, 5, 7, 9};
  const Estimate mean = weightedMean({values});
  EXPECT_DOUBLE_EQ(mean.value, 5);
  EXPECT_NEAR(mean.standardError.value(), std::sqrt(32.0 / 7 / 8), 1e-12);
}

TEST(WeightedMean, OfEqualWeightsInOtherUnitsHasTheSameStandardError) {
  const std::vector<double> values{2, 4, 4, 9}, weights(4, 250.0);
  EXPECT_NEAR(weightedMean({values, weights}).standardError.value(),
              weightedMean({values}).standardError.value(), 1e-12);
}

TEST(WeightedMean, OfStrataAddsTheirVariances) {
  // strata {1, 3} and {10, 14}, each half: variance (1/4)(2/2) + (1/4)(8/2) = 1.25
  const std::vector<double> values{1, 3, 10, 14};
  const std::vector<std::uint32_t> strata{0, 0, 1, 1};
  EXPECT_NEAR(weightedMean({values}, {strata, {}}).standardError.value(), std::sqrt(1.25), 1e-12);
}

TEST(WeightedMean, OfClustersCountsTheClustersAndNotTheHouseholds) {
  // every household of a village is alike: as good as one household a village, {1, 3}
  const std::vector<double> values{1, 1, 1, 3, 3, 3}, villages{1, 3};
  const std::vector<std::uint32_t> clusters{7, 7, 7, 9, 9, 9};
  EXPECT_NEAR(weightedMean({values}, {{}, clusters}).standardError.value(),
              weightedMean({villages}).standardError.value(), 1e-12);
}

TEST(WeightedMean, CountsTheClustersOfEachStratum) {
  // villages 1 and 2 of stratum 0 with the sums 2 and 6, villages 1 and 2 of stratum 1 with 20 and 28:
  // shares (sum - 2 x 7) / 8 = -1.5, -1, 0.75, 1.75; 2/1 x (1/8) + 2/1 x (1/2) = 1.25
  const std::vector<double> values{1, 1, 3, 3, 10, 10, 14, 14};
  const std::vector<std::uint32_t> strata{0, 0, 0, 0, 1, 1, 1, 1}, villages{1, 1, 2, 2, 1, 1, 2, 2};
  EXPECT_NEAR(weightedMean({values}, {strata, villages}).standardError.value(), std::sqrt(1.25), 1e-12);
}

TEST(WeightedMean, HasNoStandardErrorWhereAStratumHasOneClusterOnly) {
  const std::vector<double> values{1, 3, 10};
  const std::vector<std::uint32_t> strata{0, 0, 1};
  EXPECT_FALSE(weightedMean({values}, {strata, {}}).standardError);
}

TEST(WeightedRatio, OfExactlyProportionalValuesHasNoError) {
  const std::vector<double> tops{2, 4, 6}, bottoms{1, 2, 3}, weights{1, 2, 3};
  const Estimate ratio = weightedRatio({tops, weights}, bottoms);
  EXPECT_DOUBLE_EQ(ratio.value, 2);
  EXPECT_NEAR(ratio.standardError.value(), 0, 1e-15);
}

TEST(Sample, RefusesWhatCannotBeWeighted) {
  const std::vector<double> values{1, 2}, none, zero{0, 0}, negative{1, -1}, one{1}, bad{1, std::nan("")};
  EXPECT_THROW(totalWeight({none}), geo::DataError);
  EXPECT_THROW(totalWeight({values, zero}), geo::DataError);
  EXPECT_THROW(totalWeight({values, negative}), geo::DataError);
  EXPECT_THROW(totalWeight({values, one}), geo::DataError);
  EXPECT_THROW(totalWeight({bad}), geo::DataError);
  EXPECT_THROW(weightedRatio({values}, zero), geo::DataError);
}

TEST(Sample, TakesWeightsOfZeroBesideOthers) {
  const std::vector<double> values{1, 5}, weights{0, 2};
  EXPECT_EQ(totalWeight({values, weights}), 2);
  EXPECT_EQ(weightedMean({values, weights}).value, 5);
  EXPECT_EQ(totalWeight({values}), 2);
}

TEST(Sample, SaysWhichObservationCannotBe) {
  const auto refusal = [](const std::vector<double>& values, const std::vector<double>& weights) {
    try {
      (void)totalWeight({values, weights});
    } catch (const geo::DataError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(
      refusal({1, 2}, {1, -1}),
      "Observation 2 has the value 2 and the weight -1; values must be numbers and weights not negative.");
  EXPECT_EQ(refusal({1, 2}, {INFINITY, 1}).find("Observation 1 has the value 1 and the weight inf"), 0U);
  EXPECT_EQ(refusal({INFINITY, 2}, {1, 1}).find("Observation 1 has the value inf and the weight 1"), 0U);
  EXPECT_EQ(refusal({1, 2}, {1, 2, 3}),
            "2 observations have 3 weights, groups or other companions; each needs one.");
}

TEST(Sample, NeedsAStratumAndAClusterOfEachObservation) {
  const std::vector<double> values{1, 2, 3};
  const std::vector<std::uint32_t> two{0, 0}, three{0, 0, 0};
  EXPECT_THROW(weightedMean({values}, {two, {}}), geo::DataError);
  EXPECT_THROW(weightedMean({values}, {{}, two}), geo::DataError);
  EXPECT_NO_THROW(weightedMean({values}, {three, {}}));
  EXPECT_THROW(weightedRatio({values}, std::vector<double>{1, 2}), geo::DataError);
  EXPECT_THROW(weightedRatio({values}, std::vector<double>{1, 2, INFINITY}), geo::DataError);
  EXPECT_EQ(weightedRatio({values}, std::vector<double>{-1, -1, -1}).value, -2);
}

TEST(WeightedMean, OfOneObservationHasNoStandardErrorAndOfTwoHasOne) {
  const std::vector<double> one{5}, two{5, 7};
  EXPECT_FALSE(weightedMean({one}).standardError);
  EXPECT_NEAR(weightedMean({two}).standardError.value(), 1, 1e-12);
  // the strata {1, 3} and {10, 14}, in turn: each half, (1/4)(2/2) + (1/4)(8/2)
  const std::vector<double> mixed{1, 10, 3, 14};
  EXPECT_NEAR(weightedMean({mixed}, {std::vector<std::uint32_t>{0, 1, 0, 1}, {}}).standardError.value(),
              std::sqrt(1.25), 1e-12);
}

}  // namespace
