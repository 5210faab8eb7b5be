#include "geo/store/utc_clock.h"

#include "geo/store/current_user.h"

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
  EXPECT_EQ(geo::store::repeatableNow(), "2000-02-29T00:00:00.000Z");
  EXPECT_GT(geo::store::utcNow(), "2026") << "what people did is told by the clock";
  ::unsetenv("SOURCE_DATE_EPOCH");
}

TEST(CurrentUser, IsTheSystemsAndNotTheEnvironments) {
  const char* const before = ::getenv("LOGNAME");
  const std::string kept = before == nullptr ? "" : before;
  ::setenv("LOGNAME", "somebody else", 1);
  ::setenv("USER", "somebody else", 1);
  EXPECT_NE(geo::store::currentUser(), "somebody else");
  EXPECT_FALSE(geo::store::currentUser().empty());
  before == nullptr ? ::unsetenv("LOGNAME") : ::setenv("LOGNAME", kept.c_str(), 1);
  ::unsetenv("USER");
}

TEST(UtcClock, WritesEachPartInItsPlace) {
  ::setenv("SOURCE_DATE_EPOCH", "951793445", 1);
  EXPECT_EQ(geo::store::repeatableNow(), "2000-02-29T03:04:05.000Z");
  ::setenv("SOURCE_DATE_EPOCH", "0", 1);
  EXPECT_EQ(geo::store::repeatableNow(), "1970-01-01T00:00:00.000Z");
  ::setenv("SOURCE_DATE_EPOCH", "1767225599", 1);
  EXPECT_EQ(geo::store::repeatableNow(), "2025-12-31T23:59:59.000Z");
  ::unsetenv("SOURCE_DATE_EPOCH");
  const std::string before = geo::store::utcNow().substr(0, 10), today = geo::store::utcToday();
  EXPECT_TRUE(today == before || today == geo::store::utcNow().substr(0, 10)) << today;
}

}  // namespace
