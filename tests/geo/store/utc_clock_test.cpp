#include "geo/store/utc_clock.h"

#include <gtest/gtest.h>

#include <cctype>
#include <cstdlib>
#include <string>

namespace {

TEST(UtcClock, WritesIsoTimeWithMilliseconds) {
  std::string shape = geo::store::utcNow();
  for (char& c : shape)
    if (std::isdigit(static_cast<unsigned char>(c))) c = '0';
  EXPECT_EQ(shape, "0000-00-00T00:00:00.000Z");
}

TEST(UtcClock, StandsStillForABuildThatMustRepeat) {
  ::setenv("SOURCE_DATE_EPOCH", "951782400", 1);
  EXPECT_EQ(geo::store::utcNow(), "2000-02-29T00:00:00.000Z");
  ::unsetenv("SOURCE_DATE_EPOCH");
}

}  // namespace
