#include "planning/class_breaks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "geo/error.h"
#include "tests/support/csv_table.h"

using namespace planning;

namespace {

/// Employment density of California's 58 counties (PySAL example "calemp", BSD-3).
const std::vector<double>& calemp() {
  static const std::vector<double> kValues = [] {
    std::vector<double> values;
    for (const auto& row :
         support::csvFile(LIANPIAN_SOURCE_DIR "/tests/planning/data/calempdensity.csv").rows)
      values.push_back(std::stod(*row.cells.back()));
    return values;
  }();
  return kValues;
}

void expectUpper(const ClassBreaks& breaks, const std::vector<double>& upper, double tolerance) {
  ASSERT_EQ(breaks.upper.size(), upper.size());
  for (std::size_t i = 0; i < upper.size(); ++i) EXPECT_NEAR(breaks.upper[i], upper[i], tolerance) << i;
}

double squares(const std::vector<double>& sorted, std::size_t from, std::size_t to) {
  double mean = 0;
  for (std::size_t i = from; i < to; ++i) mean += sorted[i] / static_cast<double>(to - from);
  double sum = 0;
  for (std::size_t i = from; i < to; ++i) sum += (sorted[i] - mean) * (sorted[i] - mean);
  return sum;
}

/// Least sum of squares by trying every partition.
double bruteForce(const std::vector<double>& sorted, std::size_t from, int k) {
  if (k == 1) return squares(sorted, from, sorted.size());
  double best = std::numeric_limits<double>::infinity();
  for (std::size_t cut = from + 1; cut < sorted.size(); ++cut)
    best = std::min(best, squares(sorted, from, cut) + bruteForce(sorted, cut, k - 1));
  return best;
}

double withinOf(const std::vector<double>& sorted, const ClassBreaks& breaks) {
  double sum = 0;
  std::size_t from = 0;
  for (const int count : breaks.counts) {
    sum += squares(sorted, from, from + static_cast<std::size_t>(count));
    from += static_cast<std::size_t>(count);
  }
  return sum;
}

}  // namespace

// Published numbers: tests of mapclassify 2.5 (PySAL).
TEST(ClassBreaks, FisherJenksAgreesWithThePublishedClasses) {
  const ClassBreaks breaks = fisherJenks(calemp(), 5);
  expectUpper(breaks, {75.29, 192.05, 370.5, 722.85, 4111.45}, 1e-9);
  EXPECT_EQ(breaks.counts, (std::vector<int>{49, 3, 4, 1, 1}));
}

TEST(ClassBreaks, QuantilesAgreeWithThePublishedOnes) {
  expectUpper(quantile(calemp(), 5), {1.464, 5.798, 13.278, 54.616, 4111.45}, 1e-9);
}

TEST(ClassBreaks, EqualIntervalsAgreeWithThePublishedOnes) {
  const ClassBreaks breaks = equalInterval(calemp(), 5);
  EXPECT_NEAR(breaks.upper[0], 822.394, 1e-9);
  EXPECT_EQ(breaks.upper.back(), 4111.45);
}

TEST(ClassBreaks, MaximumBreaksAgreeWithThePublishedOnes) {
  expectUpper(maximumBreaks(calemp(), 5), {146.005, 228.49, 546.675, 2417.15, 4111.45}, 1e-9);
}

TEST(ClassBreaks, BoxPlotAgreesWithThePublishedOne) {
  expectUpper(boxPlot(calemp()), {-52.87625, 2.5675, 9.365, 39.53, 94.97375, 4111.45}, 1e-9);
}

TEST(ClassBreaks, StandardDeviationsAgreeWithThePublishedOnes) {
  expectUpper(stdMean(calemp()), {-967.362, -420.717, 672.573, 1219.219, 4111.45}, 1e-3);
}

TEST(ClassBreaks, HeadTailAgreesWithTheReferenceTool) {
  const ClassBreaks breaks = headTail(calemp());
  expectUpper(breaks, {125.928, 811.26, 4111.45}, 1e-2);
  EXPECT_EQ(breaks.counts, (std::vector<int>{50, 7, 1}));
}

TEST(ClassBreaks, HeadTailOfInverseSquaresAgreesWithThePublishedCounts) {
  std::vector<double> values;
  for (int i = 1; i < 1000; ++i) values.push_back(std::pow(i, -2));
  EXPECT_EQ(headTail(values).counts, (std::vector<int>{975, 21, 2, 1}));
}

TEST(ClassBreaks, FisherJenksIsTheBestOfAllPartitions) {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> digit(0, 40);  // few distinct values: many ties
  for (int round = 0; round < 60; ++round) {
    std::vector<double> values(14);
    for (double& value : values) value = digit(random) * 0.5;
    std::sort(values.begin(), values.end());
    for (int k = 2; k <= 4; ++k)
      EXPECT_NEAR(withinOf(values, fisherJenks(values, k)), bruteForce(values, 0, k), 1e-9)
          << round << " " << k;
  }
}

TEST(ClassBreaks, FisherJenksKeepsItsDigitsFarFromZero) {
  std::vector<double> values;
  for (const double v : {1.0, 2.0, 3.0, 11.0, 12.0, 13.0}) values.push_back(1e9 + v);
  EXPECT_EQ(fisherJenks(values, 2).upper, (std::vector<double>{1e9 + 3, 1e9 + 13}));
}

TEST(ClassBreaks, DoesNotDependOnTheOrderOfTheValues) {
  auto shuffled = calemp();
  std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(3));
  EXPECT_EQ(fisherJenks(shuffled, 6), fisherJenks(calemp(), 6));
  EXPECT_EQ(quantile(shuffled, 6), quantile(calemp(), 6));
}

TEST(ClassBreaks, MakesOneClassOfEqualValues) {
  const std::vector<double> values(9, 4.5);
  for (const char* method :
       {"jenks:5", "quantile:5", "equal:5", "maxbreaks:5", "headtail", "stdmean", "boxplot"}) {
    const ClassBreaks breaks = classBreaks(values, method);
    EXPECT_EQ(breaks.upper, (std::vector<double>{4.5})) << method;
    EXPECT_EQ(breaks.counts, (std::vector<int>{9})) << method;
    EXPECT_EQ(breaks.goodness, 1) << method;
  }
}

TEST(ClassBreaks, NeverPartsTies) {
  const std::vector<double> values{1, 1, 1, 1, 2, 2, 9};
  const ClassBreaks breaks = fisherJenks(values, 3);
  EXPECT_EQ(breaks.upper, (std::vector<double>{1, 2, 9}));
  EXPECT_EQ(breaks.counts, (std::vector<int>{4, 2, 1}));
  EXPECT_EQ(fisherJenks(values, 7).upper.size(), 3u);
}

TEST(ClassBreaks, FindsTheClassOfAValue) {
  const ClassBreaks breaks = manualBreaks(std::vector<double>{5, 15, 25}, {10, 20, 30});
  EXPECT_EQ(breaks.classOf(10), 0);
  EXPECT_EQ(breaks.classOf(10.001), 1);
  EXPECT_EQ(breaks.classOf(30), 2);
  EXPECT_FALSE(breaks.classOf(30.5));
  EXPECT_EQ(breaks.counts, (std::vector<int>{1, 1, 1}));
}

TEST(ClassBreaks, CountsNoManualClassBeyondTheBounds) {
  EXPECT_EQ(manualBreaks(std::vector<double>{5, 40}, {10, 20}).counts, (std::vector<int>{1, 0}));
}

TEST(ClassBreaks, RefusesWhatCannotBeClassed) {
  EXPECT_THROW(fisherJenks(std::vector<double>{}, 5), geo::DataError);
  EXPECT_THROW(fisherJenks(std::vector<double>{1, 2}, 0), geo::DataError);
  EXPECT_THROW(quantile(std::vector<double>{1, std::numeric_limits<double>::quiet_NaN()}, 2), geo::DataError);
  EXPECT_THROW(manualBreaks(std::vector<double>{1}, {3, 3}), geo::DataError);
  for (const char* text :
       {"", "jencks:5", "jenks:0", "jenks:x", "jenks:2.5", "manual", "manual:", "manual:1,", "manual:1,a"})
    EXPECT_THROW(classBreaks(std::vector<double>{1, 2, 3}, text), geo::DataError) << text;
}
