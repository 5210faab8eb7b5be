#include "planning/liaison/time_span.h"

#include <gtest/gtest.h>

namespace {
using namespace planning::liaison;
}

TEST(TimeSpan, IsADayAMonthOrAYear) {
  EXPECT_EQ(spanOf("2012-05-31"), (TimeSpan{"2012-05-31", "2012-05-31"}));
  EXPECT_EQ(spanOf("2012-02"), (TimeSpan{"2012-02-01", "2012-02-29"}));
  EXPECT_EQ(spanOf("2011-02"), (TimeSpan{"2011-02-01", "2011-02-28"}));
  EXPECT_EQ(spanOf("2011-04"), (TimeSpan{"2011-04-01", "2011-04-30"}));
  EXPECT_EQ(spanOf("2012"), (TimeSpan{"2012-01-01", "2012-12-31"}));
  for (const char* text : {"", "2012-02-30", "2012-13", "12", "May 2012", "2012/05/31", "20x2", "2012-1"})
    EXPECT_EQ(spanOf(text), std::nullopt) << text;
}

TEST(TimeSpan, IsOpenWhereNoDateIsGiven) {
  EXPECT_EQ(spanBetween("", "2012"), (TimeSpan{kEarliest, "2012-12-31"}));
  EXPECT_EQ(spanBetween("2012-06", ""), (TimeSpan{"2012-06-01", kLatest}));
  EXPECT_EQ(spanBetween("soon", ""), std::nullopt);
}

TEST(TimeSpan, OverlapsWhatSharesADay) {
  EXPECT_TRUE(overlap({"2010-01-01", "2012-12-31"}, {"2012-12-31", "2013-01-05"}));
  EXPECT_FALSE(overlap({"2010-01-01", "2012-12-31"}, {"2013-01-01", "2015-12-31"}));
}

TEST(TimeSpan, CountsDaysOverTheEndOfAYearAndALeapDay) {
  EXPECT_EQ(dayAfter("2012-12-31"), "2013-01-01");
  EXPECT_EQ(dayAfter("2012-02-28"), "2012-02-29");
  EXPECT_EQ(daysBetween("2012-02-28", "2012-03-01"), 2);
  EXPECT_EQ(daysBetween("2012-03-01", "2012-02-28"), -2);
}

TEST(TimeSpan, CountsTheDaysThatAreLeftOfWhatIsDueOrOver) {
  EXPECT_EQ(daysLeft("2012-02", "2012-02-19", 10), 10);
  EXPECT_EQ(daysLeft("2012-02", "2012-02-18", 10), std::nullopt);
  EXPECT_EQ(daysLeft("2012-02-29", "2012-03-02", 0), -2);
  EXPECT_EQ(daysLeft("2012-02-29", "2012-02-29", 0), std::nullopt);
  EXPECT_EQ(daysLeft("soon", "2012-02-29", 10), std::nullopt);
}
