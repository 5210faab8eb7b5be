#include "planning/target/lognormal.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "geo/report/error.h"

namespace {

using namespace planning::target;

TEST(NormalQuantile, HasTheTabulatedValues) {
  // Abramowitz and Stegun (1964), tables 26.5 and 26.6
  EXPECT_NEAR(normalQuantile(0.975), 1.959963984540054, 1e-14);
  EXPECT_NEAR(normalQuantile(0.001), -3.090232306167814, 1e-13);
  EXPECT_EQ(normalQuantile(0.5), 0);
}

TEST(NormalQuantile, UndoesTheDistributionFunction) {
  for (const double x : {-7.0, -2.5, -0.3, 0.1, 1.7, 5.0}) EXPECT_NEAR(normalQuantile(normalCdf(x)), x, 1e-9);
}

TEST(Lognormal, HasHalfBelowItsMedian) {
  const Lognormal incomes{1000 * std::exp(0.32), 0.8};
  EXPECT_NEAR(incomes.headcount(1000), 0.5, 1e-12) << "mu = ln mean - sigma^2 / 2";
}

TEST(Lognormal, HasTheGiniOfItsSigma) {
  EXPECT_NEAR((Lognormal{1, std::numbers::sqrt2}.gini()), 0.6826894921370859, 1e-12) << "2 Phi(1) - 1";
  EXPECT_NEAR(sigmaOfGini(0.6826894921370859), std::numbers::sqrt2, 1e-12);
}

TEST(SigmasOf, AreOneWhereTheLineIsBelowTheMean) {
  for (const double sigma : {0.05, 0.5, 0.9, 2.0}) {
    const auto found = sigmasOf(Lognormal{3000, sigma}.headcount(2300), 2300, 3000);
    ASSERT_EQ(found.size(), 1U) << sigma;
    EXPECT_NEAR(found[0], sigma, 1e-9);
  }
}

TEST(SigmasOf, AreTwoWhereTheLineIsAboveTheMeanAndManyArePoor) {
  // sigma and 2 L / sigma have the same headcount, with L = ln(line / mean)
  const double l = std::log(1.1);
  const auto found = sigmasOf(Lognormal{1000, 0.3}.headcount(1100), 1100, 1000);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_NEAR(found[0], 0.3, 1e-9);
  EXPECT_NEAR(found[1], 2 * l / 0.3, 1e-9);
}

TEST(SigmasOf, AreNoneWhereTheLineIsAboveTheMeanAndFewArePoor) {
  EXPECT_TRUE(sigmasOf(0.38, 2300, 2000).empty());
  EXPECT_TRUE(sigmasOf(0.6, 2300, 1000).empty());
}

TEST(SigmasOf, AtTheMeanAreTwiceTheQuantileWhereMoreThanHalfArePoor) {
  const auto found = sigmasOf(0.6, 2300, 2300);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NEAR(found[0], 2 * normalQuantile(0.6), 1e-12);
  EXPECT_TRUE(sigmasOf(0.4, 2300, 2300).empty());
}

std::string complaint(double headcount, double line, double mean) {
  try {
    (void)requireSigma(headcount, line, mean);
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return "";
}

TEST(RequireSigma, SaysWhetherThereAreNoneOrTwo) {
  EXPECT_NE(complaint(0.38, 2300, 2000).find("No lognormal distribution has 38 % below the line 2300"),
            std::string::npos);
  EXPECT_NE(complaint(0.7, 1100, 1000).find("two lognormal distributions have 70 % below it"),
            std::string::npos);
  EXPECT_NE(complaint(0, 1100, 2000).find("The headcount is 0"), std::string::npos);
  EXPECT_NE(complaint(0.5, -1, 2000).find("both must be above zero"), std::string::npos);
}

}  // namespace
