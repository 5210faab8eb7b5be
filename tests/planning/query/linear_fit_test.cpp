#include "planning/query/linear_fit.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

namespace planning {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

// NIST Statistical Reference Datasets, linear regression, Norris (calibration of ozone monitors): y, x.
const std::vector<double> kNorris = {
    0.1,   0.2,   338.8, 337.4, 118.1, 118.2, 888.0, 884.6, 9.2,   10.1,  228.1, 226.5, 668.5, 666.3, 998.5,
    996.3, 449.1, 448.6, 778.9, 777.0, 559.2, 558.2, 0.3,   0.4,   0.1,   0.6,   778.1, 775.5, 668.8, 666.9,
    339.3, 338.0, 448.9, 447.5, 10.8,  11.6,  557.7, 556.0, 228.3, 228.1, 998.0, 995.8, 888.8, 887.6, 119.6,
    120.2, 0.3,   0.3,   0.6,   0.3,   557.6, 556.8, 339.3, 339.1, 888.0, 887.2, 998.5, 999.0, 778.9, 779.0,
    10.2,  11.1,  117.6, 118.3, 228.9, 229.2, 668.4, 669.1, 449.2, 448.9, 0.2,   0.5};

struct Columns {
  std::vector<double> x, y;
};

Columns norris() {
  Columns columns;
  for (std::size_t i = 0; i < kNorris.size(); i += 2) {
    columns.y.push_back(kNorris[i]);
    columns.x.push_back(kNorris[i + 1]);
  }
  return columns;
}

TEST(LinearFit, AgreesWithTheCertifiedValuesOfNorris) {
  const Columns data = norris();
  const auto fit = linearFit(data.x, data.y);
  ASSERT_TRUE(fit);
  EXPECT_EQ(fit->n, 36);
  EXPECT_NEAR(fit->intercept, -0.262323073774029, 1e-12);
  EXPECT_NEAR(fit->slope, 1.00211681802045, 1e-14);
  EXPECT_NEAR(fit->residualDeviation, 0.884796396144373, 1e-12);
  EXPECT_NEAR(fit->r.value() * fit->r.value(), 0.999993745883712, 1e-14);
}

TEST(LinearFit, FindsAnExactLineFarFromZero) {
  const std::vector<double> x = {1e9 + 1, 1e9 + 2, 1e9 + 4}, y = {-2, -4, -8};
  const auto fit = linearFit(x, y);
  ASSERT_TRUE(fit);
  EXPECT_DOUBLE_EQ(fit->slope, -2);
  EXPECT_DOUBLE_EQ(fit->r.value(), -1);
  EXPECT_NEAR(fit->residualDeviation, 0, 1e-12);
}

TEST(LinearFit, FindsAnExactLineOfLargeY) {
  std::vector<double> x, y;
  for (int i = 0; i < 7; ++i) {
    x.push_back(1 << i);
    y.push_back(1e9 + 3 * x.back());
  }
  const auto fit = linearFit(x, y);
  ASSERT_TRUE(fit);
  EXPECT_NEAR(fit->slope, 3, 1e-12);
  EXPECT_NEAR(fit->residualDeviation, 0, 1e-10) << "a sum about zero would be a hundred times off";
}

TEST(LinearFit, LeavesPointsOutThatLackACoordinate) {
  const std::vector<double> x = {0, kNone, 1, 2}, y = {1, 100, 3, kNone};
  const auto fit = linearFit(x, y);
  ASSERT_TRUE(fit);
  EXPECT_EQ(fit->n, 2);
  EXPECT_DOUBLE_EQ(fit->slope, 2);
  EXPECT_DOUBLE_EQ(fit->intercept, 1);
  EXPECT_EQ(fit->residualDeviation, 0) << "two points have no deviation";
  EXPECT_EQ(fit->r, 1.0);
}

// 1, 2, 3 and 1, 2, 4: slope 3/2, mean 7/3; the rests 1/6, -1/3, 1/6 have the squares 1/6.
TEST(LinearFit, HasTheDeviationOfThreePoints) {
  const auto fit = linearFit(std::vector<double>{1, 2, 3}, std::vector<double>{1, 2, 4});
  ASSERT_TRUE(fit);
  EXPECT_EQ(fit->n, 3);
  EXPECT_NEAR(fit->slope, 1.5, 1e-15);
  EXPECT_NEAR(fit->intercept, 7.0 / 3 - 3, 1e-15);
  EXPECT_NEAR(fit->residualDeviation, std::sqrt(1.0 / 6), 1e-15);
  EXPECT_NEAR(fit->r.value(), 3 / std::sqrt(2 * 14.0 / 3), 1e-15);
}

TEST(LinearFit, HasNoLineThroughOnePointOrAboveOneX) {
  EXPECT_FALSE(linearFit({}, {}));
  EXPECT_FALSE(linearFit(std::vector<double>{1}, std::vector<double>{2}));
  EXPECT_FALSE(linearFit(std::vector<double>{0.1, 0.1, 0.1}, std::vector<double>{1, 2, 3}));
}

TEST(LinearFit, HasNoCorrelationWhereAllYAreEqual) {
  const auto fit = linearFit(std::vector<double>{1, 2, 4}, std::vector<double>{0.1, 0.1, 0.1});
  ASSERT_TRUE(fit);
  EXPECT_FALSE(fit->r);
  EXPECT_EQ(fit->slope, 0);
  EXPECT_NEAR(fit->intercept, 0.1, 1e-15);
  EXPECT_NEAR(fit->residualDeviation, 0, 1e-15);
}

TEST(LinearFit, RefusesColumnsOfUnequalLength) {
  EXPECT_THROW(linearFit(std::vector<double>{1, 2}, std::vector<double>{1}), std::invalid_argument);
}

}  // namespace
}  // namespace planning
