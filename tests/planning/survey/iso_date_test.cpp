#include "planning/survey/iso_date.h"

#include <gtest/gtest.h>

namespace planning::survey {
namespace {

TEST(IsoDate, IsADayThatTheCalendarHas) {
  for (const char* day : {"2011-01-01", "2011-12-31", "2011-01-31", "2011-04-30", "2012-02-29", "2000-02-29",
                          "2011-02-28", "2011-10-09"})
    EXPECT_TRUE(isIsoDate(day)) << day;
  for (const char* none :
       {"2011-02-29", "1900-02-29", "2012-02-30", "2011-04-31", "2011-01-32", "2011-13-01", "2011-00-10",
        "2011-01-00", "2011-1-1", "2011/01/01", "11-01-2011", "2011-01-01 ", "", "2011-0a-01"})
    EXPECT_FALSE(isIsoDate(none)) << none;
}

TEST(IsoDate, IsNotBehindTheEndOfItsMonth) {
  for (const char* const last : {"01-31", "02-28", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31",
                                 "09-30", "10-31", "11-30", "12-31"}) {
    const std::string day = std::string("2011-") + last;
    EXPECT_TRUE(isIsoDate(day)) << day;
    std::string next = day;
    next[9] = static_cast<char>(next[9] + 1);
    EXPECT_FALSE(isIsoDate(next)) << next;
  }
}

TEST(EndOfTime, OfADateIsTheEndOfItsDay) {
  EXPECT_EQ(endOfTime("2011-12-31"), "2011-12-31T23:59:59.999Z");
  EXPECT_FALSE(endOfTime("2011-12-32"));
}

TEST(EndOfTime, OfATimeIsThatTimeInMilliseconds) {
  EXPECT_EQ(endOfTime("2011-12-31T08:15:07Z"), "2011-12-31T08:15:07.000Z");
  EXPECT_EQ(endOfTime("2011-12-31T08:15:07.5Z"), "2011-12-31T08:15:07.500Z");
  EXPECT_EQ(endOfTime("2011-12-31T08:15:07.25Z"), "2011-12-31T08:15:07.250Z");
  EXPECT_EQ(endOfTime("2011-12-31T23:59:59.125Z"), "2011-12-31T23:59:59.125Z");
  for (const char* none : {"2011-12-31T24:00:00Z", "2011-12-31T08:60:00Z", "2011-12-31T08:00:60Z",
                           "2011-12-31T08:00:00", "2011-12-31 08:00:00Z", "2011-12-31T08:00Z",
                           "2011-02-30T08:00:00Z", "2011-12-31T08:00:00.1234Z", "2011-12-31T"})
    EXPECT_FALSE(endOfTime(none)) << none;
}

}  // namespace
}  // namespace planning::survey
