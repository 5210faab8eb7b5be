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

// Quartiles of 0 and 10 are 2.5 and 7.5: 2 * 5 / cbrt(2) is 7.9, and a fifth of the range is 2.
TEST(HistogramBins, HaveARoundWidthThatMakesNoMoreBinsThanAsked) {
  struct Case {
    int most;
    double width;
    int count;
  };
  for (const Case& one : {Case{60, 2, 6}, Case{15, 2, 6}, Case{6, 2, 6}, Case{4, 5, 3}, Case{3, 5, 3},
                          Case{2, 5, 3}, Case{1, 10, 2}}) {
    const auto bins = histogramBins(std::vector<double>{0, 10}, one.most);
    ASSERT_TRUE(bins);
    EXPECT_DOUBLE_EQ(bins->width, one.width) << one.most;
    EXPECT_DOUBLE_EQ(bins->first, 0) << one.most;
    EXPECT_EQ(bins->count, one.count) << one.most;
  }
}

TEST(HistogramBins, BeginAtAMultipleOfTheirWidthAndTakeWhatIsBeyondAtTheirEnds) {
  const auto bins = histogramBins(std::vector<double>{-3, 7});
  ASSERT_TRUE(bins);
  EXPECT_DOUBLE_EQ(bins->width, 2);
  EXPECT_DOUBLE_EQ(bins->first, -4);
  EXPECT_EQ(bins->count, 6);
  EXPECT_DOUBLE_EQ(bins->lower(1), -2);
  for (const auto& [value, bin] :
       {std::pair(-100.0, 0), std::pair(-4.0, 0), std::pair(-2.001, 0), std::pair(-2.0, 1),
        std::pair(5.999, 4), std::pair(6.0, 5), std::pair(7.0, 5), std::pair(8.0, 5), std::pair(100.0, 5)})
    EXPECT_EQ(bins->binOf(value), bin) << value;
}

// Mostly in the middle, so that the rule gives a small width: 2 * IQR / cbrt(n), but never more than `most`
// bins.
TEST(HistogramBins, HaveTheWidthOfTheMiddleHalf) {
  std::vector<double> values{0, 100};
  for (int i = 0; i < 62; ++i) values.push_back(40 + i % 21);  // IQR near 10; 2 * 10 / cbrt(64) is 5
  const auto bins = histogramBins(values);
  ASSERT_TRUE(bins);
  EXPECT_DOUBLE_EQ(bins->width, 5);
  EXPECT_EQ(bins->count, 21);
  EXPECT_DOUBLE_EQ(histogramBins(values, 15)->width, 10) << "100 in 15 are 6.7 each";
}

TEST(HistogramBins, OfEqualValuesHaveAHundredthOfThemForTheirWidth) {
  for (const auto& [value, width] : {std::pair(0.0, 1.0), std::pair(450.0, 2.0), std::pair(-1e6, 1e4),
                                     std::pair(7.0, 0.05), std::pair(999.0, 5.0), std::pair(-250.0, 2.0)}) {
    const auto bins = histogramBins(std::vector<double>(3, value));
    ASSERT_TRUE(bins);
    EXPECT_NEAR(bins->width, width, 1e-12) << value;
    EXPECT_LE(bins->first, value + 1e-9);
    EXPECT_GT(bins->first + bins->width, value);
    EXPECT_EQ(bins->count, 1);
  }
}

// Quantiles of type 7 of 0, 0, 1, 2, 3, 4, 4: 0.5, 2, 3.5; fences -4 and 8.
TEST(BoxSummary, HasWhiskersThatReachTheFencesThemselves) {
  std::vector<double> values{0, 0, 1, 2, 3, 4, 4};
  auto box = boxSummary(values);
  ASSERT_TRUE(box);
  EXPECT_DOUBLE_EQ(box->lowerWhisker, 0);
  EXPECT_DOUBLE_EQ(box->upperWhisker, 4);
  // Of -4, 0, 1, 2, 3, 4, 8 the quartiles are 0.5 and 3.5, and both ends lie on the fences.
  values = {-4, 0, 1, 2, 3, 4, 8};
  box = boxSummary(values);
  EXPECT_DOUBLE_EQ(box->lowerQuartile, 0.5);
  EXPECT_DOUBLE_EQ(box->upperQuartile, 3.5);
  EXPECT_DOUBLE_EQ(box->lowerWhisker, -4);
  EXPECT_DOUBLE_EQ(box->upperWhisker, 8);
  // A little beyond them they are outliers.
  values = {-4.01, 0, 1, 2, 3, 4, 8.01};
  box = boxSummary(values);
  EXPECT_DOUBLE_EQ(box->lowerWhisker, 0);
  EXPECT_DOUBLE_EQ(box->upperWhisker, 4);
}

}  // namespace
}  // namespace planning
