#include "geo/store/utc_clock.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <regex>

namespace {

TEST(UtcClock, WritesIsoTimeWithMilliseconds) {
  EXPECT_TRUE(
      std::regex_match(geo::store::utcNow(), std::regex(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)")));
}

TEST(UtcClock, StandsStillForABuildThatMustRepeat) {
  ::setenv("SOURCE_DATE_EPOCH", "951782400", 1);
  EXPECT_EQ(geo::store::utcNow(), "2000-02-29T00:00:00.000Z");
  ::unsetenv("SOURCE_DATE_EPOCH");
}

}  // namespace
