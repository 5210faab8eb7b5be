#include "planning/target/pace.h"

#include <gtest/gtest.h>

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

}  // namespace
