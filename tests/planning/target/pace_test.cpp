#include "planning/target/pace.h"

#include <gtest/gtest.h>

#include <cmath>

#include "geo/report/error.h"

namespace {

using namespace planning::target;

TEST(RequiredPace, IsTheDifferenceByYearsAndTheRootOfTheRatio) {
  const Pace pace = requiredPace({2010, 1000, 2020, 2000});
  EXPECT_DOUBLE_EQ(pace.perYear, 100);
  EXPECT_NEAR(pace.growth.value(), 0.0717734625362931, 1e-12) << "2^(1/10) - 1";
}

TEST(RequiredPace, HasNoGrowthToZero) { EXPECT_FALSE(requiredPace({2010, 1000, 2020, 0}).growth); }

TEST(YearlyPath, EndsExactlyAtTheTarget) {
  const auto path = yearlyPath({2010, 100, 2012, 121});
  ASSERT_EQ(path.size(), 3U);
  EXPECT_EQ(path[1].even, 110.5);
  EXPECT_NEAR(path[1].compound.value(), 110, 1e-12);
  EXPECT_EQ(path[2].even, 121);
  EXPECT_EQ(path[2].compound, 121);
}

TEST(CheckPace, CountsTheFirstYear) {
  const PaceCheck check = checkPace({2012, 10, 2015, 4}, {2, 2013});
  EXPECT_EQ(check.years, 3);
  EXPECT_TRUE(check.suffices());
  EXPECT_EQ(check.firstYearNeeded, 2013);
}

TEST(RequiredPace, RefusesATargetYearThatIsNotAfterTheBaseYear) {
  EXPECT_THROW(requiredPace({2015, 1, 2012, 2}), geo::DataError);
  EXPECT_THROW(requiredPace({2015, 1, 2015, 2}), geo::DataError);
  EXPECT_THROW(checkPace({2012, 10, 2015, 4}, {2, 2016}), geo::DataError);
  EXPECT_THROW(checkPace({2012, 10, 2015, 4}, {0, 2013}), geo::DataError);
}

std::string refusal(const Endpoints& ends) {
  try {
    requireEndpoints(ends);
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return "";
}

TEST(RequireEndpoints, TakesAHundredYearsOfNumbers) {
  EXPECT_EQ(refusal({2010, 1, 2011, 2}), "");
  EXPECT_EQ(refusal({2010, 1, 2110, 2}), "");
  EXPECT_EQ(refusal({2010, 1, 2111, 2}),
            "From the base year 2010 to the target year 2111 are more than 100 years.");
  EXPECT_EQ(refusal({2010, 1, 2010, 2}), "The target year 2010 is not after the base year 2010.");
  EXPECT_EQ(refusal({2010, INFINITY, 2015, 2}), "The base value inf and the target 2 must be numbers.");
  EXPECT_EQ(refusal({2010, 1, 2015, INFINITY}), "The base value 1 and the target inf must be numbers.");
}

TEST(RequiredPace, HasNoGrowthFromZeroOrBelow) {
  EXPECT_FALSE(requiredPace({2010, 0, 2020, 5}).growth);
  EXPECT_FALSE(requiredPace({2010, -5, 2020, -1}).growth);
  EXPECT_FALSE(requiredPace({2010, 5, 2020, -1}).growth);
  EXPECT_EQ(requiredPace({2010, 5, 2020, 5}).growth, 0);
  EXPECT_EQ(requiredPace({2010, 30, 2013, 0}).perYear, -10);
}

TEST(YearlyPath, BeginsInTheBaseYearWithItsValue) {
  const auto path = yearlyPath({2010, 30, 2013, 0});
  ASSERT_EQ(path.size(), 4U);
  EXPECT_EQ(path[0].year, 2010);
  EXPECT_EQ(path[0].even, 30);
  EXPECT_EQ(path[1].even, 20);
  EXPECT_FALSE(path[1].compound);
  EXPECT_EQ(path[3].year, 2013);
  EXPECT_FALSE(path[3].compound);
}

TEST(CheckPace, SaysWhenAPaceWouldHaveToBegin) {
  const auto check = [](double perYear, int firstYear) {
    return checkPace({2010, 10, 2015, 4}, {perYear, firstYear});
  };
  const PaceCheck late = check(2.5, 2014);
  EXPECT_EQ(late.years, 2) << "2014 and 2015";
  EXPECT_EQ(late.reached, 5);
  EXPECT_EQ(late.needed, 6);
  EXPECT_EQ(late.neededPerYear, 3);
  EXPECT_EQ(late.firstYearNeeded, 2013) << "2.4 years are three";
  EXPECT_FALSE(late.suffices());
  EXPECT_EQ(check(2, 2013).firstYearNeeded, 2013) << "three years to the point";
  EXPECT_TRUE(check(2, 2013).suffices());
  EXPECT_EQ(check(7, 2015).years, 1);
  EXPECT_EQ(check(7, 2015).firstYearNeeded, 2015);
  EXPECT_EQ(checkPace({2010, 4, 2015, 10}, {2, 2014}).needed, 6) << "of a rise too";
}

TEST(CheckPace, RefusesAPaceThatIsNoneOrBeginsTooLate) {
  const auto refused = [](double perYear, int firstYear) {
    try {
      checkPace({2010, 10, 2015, 4}, {perYear, firstYear});
    } catch (const geo::DataError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(refused(0, 2013), "The pace is 0 a year; it must be above zero.");
  EXPECT_EQ(refused(-1, 2013), "The pace is -1 a year; it must be above zero.");
  EXPECT_EQ(refused(INFINITY, 2013), "The pace is inf a year; it must be above zero.");
  EXPECT_EQ(refused(1, 2016), "The pace begins in 2016, after the target year 2015.");
  EXPECT_EQ(refused(1, 2015), "");
}

}  // namespace
