#include "planning/audit/robust.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

using namespace planning::audit;

TEST(Robust, MedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo) {
  EXPECT_EQ(median({3, 1, 2}), 2);
  EXPECT_EQ(median({4, 1, 3, 2}), 2.5);
}

TEST(Robust, ModifiedZIsThatOfIglewiczAndHoaglin) {  // 0.6745 (x - median) / MAD, by hand: median 5, MAD 2
  const auto spread = spreadOf({1, 2, 3, 4, 5, 6, 7, 8, 9});
  ASSERT_TRUE(spread);
  EXPECT_NEAR(modifiedZ(15, *spread), 0.6745 * 10 / 2, 1e-4);
}

TEST(Robust, SpreadOfMostlyEqualValuesIsTheirMeanDeviation) {  // MAD 0; |x - m| are eight 0 and one 9
  const auto spread = spreadOf({1, 1, 1, 1, 1, 1, 1, 1, 10});
  ASSERT_TRUE(spread);
  EXPECT_NEAR(spread->scale, 1.2533 * 9 / 9, 1e-12);
}

TEST(Robust, NothingIsSaidOfFewerThanEightValues) {
  EXPECT_FALSE(spreadOf({1, 2, 3, 4, 5, 6, 7}));
  EXPECT_FALSE(adjustedBox(std::vector<double>{1, 2, 3, 4, 5, 6, 7}, 1.5));
}

TEST(Robust, MedcoupleOfFiveValuesWithOneAtTheMedianIsAMinusThird) {
  // by hand: median 7; the kernels are -1, -1, -1/2, -3/7, -1/3, -1/4, 0, 1, 1
  EXPECT_NEAR(medcouple(std::vector<double>{1, 2, 7, 9, 10}), -1.0 / 3, 1e-12);
}

TEST(Robust, MedcoupleIsZeroForSymmetricAndTurnsItsSignWithTheValues) {
  EXPECT_NEAR(medcouple(std::vector<double>{-3, -1, 0, 1, 3}), 0, 1e-12);
  const std::vector<double> skewed{0, 1, 1.5, 2, 4, 9, 20, 50};
  std::vector<double> mirrored;
  for (const double value : skewed) mirrored.push_back(-value);
  EXPECT_GT(medcouple(skewed), 0.3);
  EXPECT_NEAR(medcouple(skewed), -medcouple(mirrored), 1e-12);
}

TEST(Robust, MedcoupleIsTheMedianOfAllKernels) {  // the definition itself, pair by pair
  std::mt19937_64 engine(5);
  std::vector<double> values;
  for (int i = 0; i < 60; ++i)
    values.push_back(std::exp(static_cast<double>(engine() >> 11) * 0x1.0p-53 * 5));
  const double middle = median(values);
  std::vector<double> kernels;
  for (const double x : values)
    for (const double y : values)
      if (x >= middle && y <= middle) kernels.push_back((x - middle - (middle - y)) / (x - y));
  EXPECT_NEAR(medcouple(values), median(kernels), 1e-9);
}

TEST(Robust, AdjustedBoxReachesFurtherOnTheLongSide) {
  // medcouple 0: Tukey's fences; quartiles 3 and 7 of 1..9
  const auto even = adjustedBox(std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8, 9}, 1.5);
  ASSERT_TRUE(even);
  EXPECT_NEAR(even->lower, 3 - 1.5 * 4, 1e-9);
  EXPECT_NEAR(even->upper, 7 + 1.5 * 4, 1e-9);
  const std::vector<double> skewed{1, 1.2, 1.5, 2, 3, 5, 9, 17, 33};
  const auto fences = adjustedBox(skewed, 1.5);
  const double skew = medcouple(skewed);
  ASSERT_TRUE(fences);
  EXPECT_NEAR(fences->upper, 9 + 1.5 * std::exp(3 * skew) * (9 - 1.5), 1e-9);
  EXPECT_NEAR(fences->lower, 1.5 - 1.5 * std::exp(-4 * skew) * (9 - 1.5), 1e-9);
}

TEST(Robust, MedcoupleOfTiesAtTheMedianGoesByTheirOrder) {
  // by hand: median 2, three values there; of its nine kernels three are 1, 0 and -1 each, six others are 1
  EXPECT_NEAR(medcouple(std::vector<double>{2, 2, 2, 5, 6}), 1, 1e-12);
  EXPECT_NEAR(medcouple(std::vector<double>{-6, -5, -2, -2, -2}), -1, 1e-12);
  // three 1 and 1/2 above, three -1 below, the nine of the ties between: the middle two are 0
  EXPECT_NEAR(medcouple(std::vector<double>{1, 2, 2, 2, 5}), 0, 1e-12);
}

TEST(Robust, EightValuesAreEnough) {
  // median 4.5; distances 3.5, 2.5, 1.5, 0.5 twice each, their median 2
  const std::vector<double> eight{1, 2, 3, 4, 5, 6, 7, 8};
  const auto spread = spreadOf(eight);
  ASSERT_TRUE(spread);
  EXPECT_EQ(spread->centre, 4.5);
  EXPECT_NEAR(spread->scale, 1.4826 * 2, 1e-12);
  const auto fences = adjustedBox(eight, 1.5);  // quartiles 2.75 and 6.25, no skew
  ASSERT_TRUE(fences);
  EXPECT_NEAR(fences->lower, 2.75 - 1.5 * 3.5, 1e-9);
  EXPECT_NEAR(fences->upper, 6.25 + 1.5 * 3.5, 1e-9);
}

TEST(Robust, ASpreadOfEqualValuesIsNoneAndNoValueIsFarFromIt) {
  const auto spread = spreadOf(std::vector<double>(8, 3.0));
  ASSERT_TRUE(spread);
  EXPECT_EQ(spread->centre, 3);
  EXPECT_EQ(spread->scale, 0);
  EXPECT_EQ(modifiedZ(1e9, *spread), 0);
}

TEST(Robust, AdjustedBoxOfLeftSkewedValuesReachesFurtherBelow) {
  const std::vector<double> skewed{-33, -17, -9, -5, -3, -2, -1.5, -1.2, -1};
  const auto fences = adjustedBox(skewed, 1.5);
  const double skew = medcouple(skewed);
  ASSERT_TRUE(fences);
  ASSERT_LT(skew, 0);
  EXPECT_NEAR(fences->lower, -9 - 1.5 * std::exp(-3 * skew) * 7.5, 1e-9);
  EXPECT_NEAR(fences->upper, -1.5 + 1.5 * std::exp(4 * skew) * 7.5, 1e-9);
}
