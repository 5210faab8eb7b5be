#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "planning/query/box_summary.h"
#include "planning/query/histogram.h"

namespace planning {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

// R 4: boxplot statistics of type 7: quantile(c(1:9, 30)) is 1, 3.25, 5.5, 7.75, 30; the upper fence is 14.5.
TEST(BoxSummary, HasQuartilesOfType7AndWhiskersWithinOneAndAHalfRanges) {
  const auto box = boxSummary(std::vector<double>{30, 9, 8, 7, 6, kNone, 5, 4, 3, 2, 1});
  ASSERT_TRUE(box);
  EXPECT_EQ(box->n, 10);
  EXPECT_DOUBLE_EQ(box->minimum, 1);
  EXPECT_DOUBLE_EQ(box->lowerQuartile, 3.25);
  EXPECT_DOUBLE_EQ(box->median, 5.5);
  EXPECT_DOUBLE_EQ(box->upperQuartile, 7.75);
  EXPECT_DOUBLE_EQ(box->maximum, 30);
  EXPECT_DOUBLE_EQ(box->lowerWhisker, 1);
  EXPECT_DOUBLE_EQ(box->upperWhisker, 9);
}

TEST(BoxSummary, OfOneValueIsThatValue) {
  const auto box = boxSummary(std::vector<double>{4});
  ASSERT_TRUE(box);
  EXPECT_EQ(box->n, 1);
  for (const double one : {box->minimum, box->lowerQuartile, box->median, box->upperQuartile, box->maximum,
                           box->lowerWhisker, box->upperWhisker})
    EXPECT_EQ(one, 4);
}

TEST(BoxSummary, OfNothingIsNothing) {
  EXPECT_FALSE(boxSummary({}));
  EXPECT_FALSE(boxSummary(std::vector<double>{kNone, kNone}));
}

// 0..100: 2 * 50 / cbrt(101) = 21.5, but five bins are the fewest: 20.
TEST(HistogramBins, HaveARoundWidthByTheRuleOfFreedmanAndDiaconis) {
  std::vector<double> values;
  for (int i = 0; i <= 100; ++i) values.push_back(i);
  const auto bins = histogramBins(values);
  ASSERT_TRUE(bins);
  EXPECT_DOUBLE_EQ(bins->width, 20);
  EXPECT_DOUBLE_EQ(bins->first, 0);
  EXPECT_EQ(bins->count, 6);
  EXPECT_EQ(bins->binOf(19.99), 0);
  EXPECT_EQ(bins->binOf(20), 1);
  EXPECT_EQ(bins->binOf(100), 5);
}

TEST(HistogramBins, HoldEveryValueBetweenTheLimitsOfItsBin) {
  std::mt19937 random(11);
  std::lognormal_distribution<double> skewed(3, 1.5);
  for (int round = 0; round < 20; ++round) {
    std::vector<double> values(200);
    for (double& value : values) value = skewed(random) - 10;
    const auto bins = histogramBins(values);
    ASSERT_TRUE(bins);
    EXPECT_LE(bins->count, 61);
    for (const double value : values) {
      const int bin = bins->binOf(value);
      EXPECT_GE(value, bins->lower(bin) - 1e-6 * bins->width);
      EXPECT_LE(value, bins->lower(bin + 1) + 1e-6 * bins->width);
    }
  }
}

TEST(HistogramBins, OfEqualValuesIsOneBin) {
  for (const double value : {0.0, 4.5, -1e6}) {
    const auto bins = histogramBins(std::vector<double>(5, value));
    ASSERT_TRUE(bins);
    EXPECT_EQ(bins->count, 1);
    EXPECT_LE(bins->lower(0), value);
    EXPECT_GT(bins->lower(1), value);
  }
  EXPECT_FALSE(histogramBins(std::vector<double>{kNone}));
}

TEST(HistogramBins, HaveWidthsThatAreNumbersAtTheEndsOfWhatThereIs) {
  for (const double least : {5e-324, 1e-310}) {
    const auto bins = histogramBins(std::vector<double>{0, least});
    ASSERT_TRUE(bins);
    EXPECT_EQ(bins->count, 1);
    EXPECT_GT(bins->lower(1), least);
  }
  EXPECT_FALSE(histogramBins(std::vector<double>{-1.7e308, 1.7e308}));
  const auto bins = histogramBins(std::vector<double>{0, 1e299});
  ASSERT_TRUE(bins);
  EXPECT_EQ(bins->binOf(kNone), 0);
  EXPECT_EQ(bins->binOf(std::numeric_limits<double>::infinity()), bins->count - 1);
}

}  // namespace
}  // namespace planning
