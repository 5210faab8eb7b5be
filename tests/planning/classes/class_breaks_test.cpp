#include "planning/classes/class_breaks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "geo/report/error.h"
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
  const ClassBreaks breaks = quantile(calemp(), 5);
  expectUpper(breaks, {1.464, 5.798, 13.278, 54.616, 4111.45}, 1e-9);
  EXPECT_EQ(breaks.counts, (std::vector<int>{12, 11, 12, 11, 12}));
}

TEST(ClassBreaks, EqualIntervalsAgreeWithThePublishedOnes) {
  const ClassBreaks breaks = equalInterval(calemp(), 5);
  expectUpper(breaks, {822.394, 1644.658, 2466.922, 3289.186, 4111.45}, 1e-9);
  EXPECT_EQ(breaks.counts, (std::vector<int>{57, 0, 0, 0, 1}));
}

TEST(ClassBreaks, MaximumBreaksAgreeWithThePublishedOnes) {
  const ClassBreaks breaks = maximumBreaks(calemp(), 5);
  expectUpper(breaks, {146.005, 228.49, 546.675, 2417.15, 4111.45}, 1e-9);
  EXPECT_EQ(breaks.counts, (std::vector<int>{50, 2, 4, 1, 1}));
}

TEST(ClassBreaks, BoxPlotAgreesWithThePublishedOne) {
  const ClassBreaks breaks = boxPlot(calemp());
  expectUpper(breaks, {-52.87625, 2.5675, 9.365, 39.53, 94.97375, 4111.45}, 1e-9);
  EXPECT_EQ(breaks.counts, (std::vector<int>{0, 15, 14, 14, 6, 9}));
}

TEST(ClassBreaks, StandardDeviationsAgreeWithThePublishedOnes) {
  const ClassBreaks breaks = stdMean(calemp());
  expectUpper(breaks, {-967.36235382, -420.71712519, 672.57333208, 1219.21856072, 4111.45}, 1e-7);
  EXPECT_EQ(breaks.counts, (std::vector<int>{0, 0, 56, 1, 1}));
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

// mapclassify 2.5 run on the same figures.
TEST(ClassBreaks, FisherJenksInNineClassesAgreesWithTheReferenceTool) {
  const ClassBreaks breaks = fisherJenks(calemp(), 9);
  expectUpper(breaks, {16.7, 40.48, 75.29, 110.74, 192.05, 264.93, 370.5, 722.85, 4111.45}, 1e-9);
  EXPECT_EQ(breaks.counts, (std::vector<int>{37, 7, 5, 1, 2, 1, 3, 1, 1}));
}

struct PrettyCase {
  double low, high;
  int k;
  double minimum;
  std::vector<double> upper;
};

class PrettyBreaks : public testing::TestWithParam<PrettyCase> {};

TEST(ClassBreaks, AreNotDrawnWhereNoValueIs) {
  const std::vector<double> shares{1, 1, 1, 2, 3, 90};  // two deviations below their mean would be negative
  for (const char* method : {"stdmean", "boxplot", "pretty:5"}) {
    const ClassBreaks breaks = classBreaks(shares, method);
    EXPECT_EQ(breaks.minimum, 1) << method;
    EXPECT_GE(breaks.upper.front(), 1) << method;
    EXPECT_EQ(breaks.upper.back(), 90) << method;
    EXPECT_GT(breaks.counts.front(), 0) << method;
    EXPECT_GT(breaks.counts.back(), 0) << method;
  }
  const ClassBreaks one = withinValues(boxPlot(std::vector<double>{5, 5}), std::vector<double>{5, 5});
  EXPECT_EQ(one.upper, std::vector<double>{5});
}

// The first four: examples of R's help for pretty(). The others: QGIS 3.22, prettyBreaks, which draws the
// ends in to the values.
TEST_P(PrettyBreaks, AreThoseOfR) {
  const PrettyCase& expected = GetParam();
  const ClassBreaks breaks = pretty(std::vector<double>{expected.low, expected.high}, expected.k);
  EXPECT_EQ(breaks.upper, expected.upper);
  EXPECT_EQ(breaks.minimum, expected.minimum);
}

INSTANTIATE_TEST_SUITE_P(Ranges, PrettyBreaks,
                         testing::Values(PrettyCase{1, 10, 5, 0, {2, 4, 6, 8, 10}},
                                         PrettyCase{1, 20, 2, 0, {10, 20}},
                                         PrettyCase{1, 20, 10, 0, {2, 4, 6, 8, 10, 12, 14, 16, 18, 20}},
                                         PrettyCase{0, 1, 5, 0, {0.2, 0.4, 0.6, 0.8, 1}},
                                         PrettyCase{0.13, 4111.45, 5, 0, {1000, 2000, 3000, 4000, 5000}},
                                         PrettyCase{0.13, 0.87, 4, 0, {0.2, 0.4, 0.6, 0.8, 1}},
                                         PrettyCase{-3.2, 17.9, 6, -5, {0, 5, 10, 15, 20}}));

// A class of 1.4, 2.8 and 7 is where the units 2, 5 and 10 begin (R: h = 1.5, h5 = 0.5 + 1.5 h).
TEST(ClassBreaks, PrettyUnitsChangeWhereThoseOfRDo) {
  const auto unitOf = [](double high) {
    const ClassBreaks breaks = pretty(std::vector<double>{0, high}, 10);
    EXPECT_EQ(breaks.minimum, 0);
    return std::pair(breaks.upper.at(0), breaks.upper.back());
  };
  EXPECT_EQ(unitOf(13.9), std::pair(1.0, 14.0));
  EXPECT_EQ(unitOf(14.1), std::pair(2.0, 16.0));
  EXPECT_EQ(unitOf(27.9), std::pair(2.0, 28.0));
  EXPECT_EQ(unitOf(28.1), std::pair(5.0, 30.0));
  EXPECT_EQ(unitOf(69.9), std::pair(5.0, 70.0));
  EXPECT_EQ(unitOf(70.1), std::pair(10.0, 80.0));
  EXPECT_EQ(unitOf(0.0139), std::pair(0.001, 0.014));
  EXPECT_EQ(unitOf(70100), std::pair(10000.0, 80000.0));
}

// Neighbouring doubles are one point: the unit goes by its magnitude, a third of the classes lies around it.
TEST(ClassBreaks, PrettyClassesOfAPointLieOnBothSidesOfIt) {
  const auto around = [](double value, int k) {
    return pretty(std::vector<double>{value, std::nextafter(value, 10)}, k);
  };
  EXPECT_EQ(around(-1, 6).minimum, -1.5);
  EXPECT_EQ(around(-1, 6).upper, (std::vector<double>{-1, -0.5}));
  EXPECT_EQ(around(-1, 9).minimum, -1.2) << "of three the larger part lies towards zero";
  EXPECT_EQ(around(-1, 9).upper, (std::vector<double>{-1, -0.8, -0.6}));
  EXPECT_EQ(around(1, 9).minimum, 0.6);
  EXPECT_EQ(around(1, 9).upper, (std::vector<double>{0.8, 1, 1.2}));
}

TEST(ClassBreaks, PrettyClassesHoldEveryValue) {
  std::mt19937 random(11);
  std::uniform_real_distribution<double> exponent(-12, 12), share(-1, 1);
  for (int round = 0; round < 500; ++round) {
    const double centre = share(random) * std::pow(10, exponent(random));
    const double width = std::pow(10, exponent(random));
    std::vector<double> values;
    for (int i = 0; i < 20; ++i) values.push_back(centre + share(random) * width);
    const ClassBreaks breaks = pretty(values, 1 + round % 12);
    for (const double value : values) ASSERT_TRUE(breaks.classOf(value)) << round << ' ' << value;
    EXPECT_TRUE(std::is_sorted(breaks.upper.begin(), breaks.upper.end()));
    EXPECT_LE(breaks.upper.size(), 40U) << round;
  }
}

// Tests of mapsf (R), method "geom": six classes from 11,929 to 21,761.
TEST(ClassBreaks, GeometricLimitsAgreeWithThePublishedOnes) {
  expectUpper(geometric(std::vector<double>{11929, 21761}, 6),
              {13186.1043108293, 14575.6850445193, 16111.7028584815, 17809.5896149738, 19686.40341991, 21761},
              1e-6);
  expectUpper(geometric(std::vector<double>{1, 3, 32}, 5), {2, 4, 8, 16, 32}, 1e-12);
}

TEST(ClassBreaks, GeometricLimitsNeedValuesAboveZero) {
  for (const double smallest : {0.0, -1.0})
    EXPECT_THROW(geometric(std::vector<double>{smallest, 5, 10}, 3), geo::DataError) << smallest;
}

TEST(ClassBreaks, HeadTailEndsWhereRoundingCarriesTheMeanBelowAllValues) {
  std::vector<double> values(10, 0.1);  // their sum by tenfold addition is less than 1
  values.push_back(std::nextafter(0.1, 1.0));
  const ClassBreaks breaks = headTail(values);
  EXPECT_EQ(breaks.counts, (std::vector<int>{10, 1}));
}

TEST(ClassBreaks, HoldEveryValueInOneClassByEveryMethodAndNumber) {
  const std::vector<std::vector<double>> samples{
      {3},     {3, 3, 3}, {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}, {1, 2}, {1, 1, 1, 1, 1, 1, 8},
      calemp()};
  for (const auto& sample : samples)
    for (const char* method :
         {"jenks", "quantile", "equal", "maxbreaks", "headtail", "stdmean", "boxplot", "pretty", "geometric"})
      for (int k = 1; k <= 12; ++k) {
        const ClassBreaks breaks = classBreaks(sample, *parseClassMethod(method), k);
        int counted = 0;
        for (const int count : breaks.counts) counted += count;
        EXPECT_EQ(counted, static_cast<int>(sample.size())) << method << k;
        for (const double value : sample) EXPECT_TRUE(breaks.classOf(value)) << method << k << ' ' << value;
        EXPECT_EQ(toString(breaks.method), method);
      }
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
  const std::vector<double> values(9, 0.1);  // their mean is not 0.1 by addition and division
  for (const char* method : {"jenks:5", "quantile:5", "equal:5", "maxbreaks:5", "headtail", "stdmean",
                             "boxplot", "pretty:5", "geometric:5"}) {
    const ClassBreaks breaks = classBreaks(values, method);
    EXPECT_EQ(breaks.upper, (std::vector<double>{0.1})) << method;
    EXPECT_EQ(breaks.counts, (std::vector<int>{9})) << method;
    EXPECT_EQ(breaks.goodness, 1) << method;
  }
}

TEST(ClassBreaks, MeasuresTheGoodnessOfVarianceFit) {
  // about 5.5: 20.25 + 12.25 + 12.25 + 20.25 = 65; within {1, 2} and {9, 10}: 0.5 each
  const std::vector<double> values{1, 2, 9, 10};
  EXPECT_DOUBLE_EQ(fisherJenks(values, 2).goodness, 64.0 / 65);
  EXPECT_DOUBLE_EQ(manualBreaks(values, {2, 10}).goodness, 64.0 / 65);
  // {1} and {2, 9, 10}: about 7, 25 + 4 + 9 = 38 within
  EXPECT_DOUBLE_EQ(manualBreaks(values, {1, 10}).goodness, 27.0 / 65);
  EXPECT_EQ(fisherJenks(values, 1).goodness, 0);
  EXPECT_EQ(fisherJenks(values, 4).goodness, 1);
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
  EXPECT_THROW(pretty(std::vector<double>{-1.7e308, 1.7e308}, 1), geo::DataError);
  EXPECT_EQ(pretty(std::vector<double>{-1e300, 1e300}, 2).counts, (std::vector<int>{1, 1}));
  for (const char* text :
       {"", "jencks:5", "jenks:0", "jenks:x", "jenks:2.5", "manual", "manual:", "manual:1,", "manual:1,a"})
    EXPECT_THROW(classBreaks(std::vector<double>{1, 2, 3}, text), geo::DataError) << text;
}

TEST(ClassBreaks, EndWhereTheValuesEnd) {
  // quartiles 1, 1.5 and 2.75, fences 1.5 x 1.75 beyond; mean 98 / 6, squares about it 19546 / 3, five
  // degrees of freedom
  const std::vector<double> values{90, 1, 2, 1, 3, 1};
  const ClassBreaks box = classBreaks(values, "boxplot");
  EXPECT_EQ(box.upper, (std::vector<double>{1, 1.5, 2.75, 5.375, 90}));
  EXPECT_EQ(box.counts, (std::vector<int>{3, 0, 1, 1, 1}));
  const ClassBreaks round = classBreaks(values, "pretty:5");
  EXPECT_EQ(round.upper, (std::vector<double>{20, 40, 60, 80, 90}));
  EXPECT_EQ(round.counts, (std::vector<int>{5, 0, 0, 0, 1}));
  const double mean = 98.0 / 6, deviation = std::sqrt(19546.0 / 15);
  const ClassBreaks deviations = classBreaks(values, "stdmean");
  expectUpper(deviations, {mean + deviation, mean + 2 * deviation, 90}, 1e-9);
  EXPECT_EQ(deviations.counts, (std::vector<int>{5, 0, 1}));
  for (const ClassBreaks& one : {box, round, deviations}) EXPECT_EQ(one.minimum, 1);
}

TEST(ClassBreaks, WithinValuesKeepTheLimitsThatAreValues) {
  const std::vector<double> values{1, 5, 9};
  ClassBreaks wide = manualBreaks(values, {0.5, 1, 5, 9, 12});
  EXPECT_EQ(withinValues(wide, values).upper, values);
  EXPECT_EQ(withinValues(wide, values).counts, (std::vector<int>{1, 1, 1}));
  EXPECT_EQ(withinValues(wide, values).method, ClassMethod::manual);
  EXPECT_EQ(withinValues(wide, std::vector<double>{2, 10}).upper, (std::vector<double>{5, 9, 10}));
}

TEST(ClassBreaks, FindNoClassBelowTheSmallestValueButInManualOnes) {
  const std::vector<double> values{5, 15, 25};
  const ClassBreaks jenks = fisherJenks(values, 3);
  EXPECT_EQ(jenks.minimum, 5);
  EXPECT_EQ(jenks.classOf(5), 0);
  EXPECT_EQ(jenks.classOf(25), 2);
  EXPECT_FALSE(jenks.classOf(4.9));
  EXPECT_FALSE(jenks.classOf(25.1));
  EXPECT_FALSE(jenks.classOf(std::numeric_limits<double>::quiet_NaN()));
  EXPECT_EQ(manualBreaks(values, {10, 20, 30}).classOf(4.9), 0);
  EXPECT_FALSE(ClassBreaks{}.classOf(0));
}

TEST(ClassBreaks, AreFiveWhereNoNumberIsGivenAndAHundredAtMost) {
  std::vector<double> values;
  for (int i = 0; i < 120; ++i) values.push_back(i);
  EXPECT_EQ(classBreaks(values, "jenks").upper.size(), 5U);
  EXPECT_EQ(classBreaks(values, "quantile:1").upper, std::vector<double>{119});
  EXPECT_EQ(classBreaks(values, "equal:100").upper.size(), 100U);
  for (const char* text : {"equal:101", "equal:0", "equal:2,3", "equal:-1", "equal:"})
    EXPECT_THROW(classBreaks(values, text), geo::DataError) << text;
  EXPECT_EQ(classBreaks(values, "manual:10,20.5").upper, (std::vector<double>{10, 20.5}));
}

TEST(ClassBreaks, OfMaximumBreaksTakeTheLowerOfEqualGaps) {
  const std::vector<double> values{1, 2, 3, 4};
  EXPECT_EQ(maximumBreaks(values, 2).upper, (std::vector<double>{1.5, 4}));
  EXPECT_EQ(maximumBreaks(values, 3).upper, (std::vector<double>{1.5, 2.5, 4}));
  EXPECT_EQ(maximumBreaks(values, 9).upper, (std::vector<double>{1.5, 2.5, 3.5, 4}));
  EXPECT_EQ(maximumBreaks(values, 1).upper, (std::vector<double>{4}));
}

TEST(ClassBreaks, OfOneValueAreOne) {
  const std::vector<double> one{3};
  EXPECT_EQ(stdMean(one).upper, one);
  EXPECT_EQ(boxPlot(one).upper, one);
  EXPECT_EQ(headTail(one).upper, one);
}

TEST(ClassBreaks, RefuseValuesBeyondTheLargest) {
  for (const double large : {1.5e300, -1.5e300})
    EXPECT_THROW(quantile(std::vector<double>{large}, 1), geo::DataError) << large;
  for (const double large : {1e300, -1e300})
    EXPECT_EQ(quantile(std::vector<double>{large}, 1).counts, std::vector<int>{1}) << large;
}
