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

}  // namespace
