#include "planning/reading/place_name.h"

#include <gtest/gtest.h>

using namespace planning;

TEST(PlaceName, CountsDistanceInCharactersNotBytes) {
  EXPECT_EQ(nameDistance("内邱县", "内丘县"), 1);
  EXPECT_EQ(nameDistance("郧县", "郧阳区"), 2);
  EXPECT_EQ(nameDistance("", "三沙市"), 3);
  EXPECT_EQ(nameDistance("kitten", "sitting"), 3);  // Levenshtein's textbook pair
}

TEST(PlaceName, TakesTheLookAlikeOfTheCitySignForIt) { EXPECT_EQ(normaliseName("泊头\u5DFF"), "泊头市"); }

TEST(PlaceName, NarrowsFullWidthTextAndDropsSpaces) { EXPECT_EQ(normaliseName("Ａ１　b"), "A1b"); }

TEST(PlaceName, AgreesOnAPlaceWhateverItsRankWasCalled) {
  EXPECT_TRUE(isSamePlace("铜仁地区", "铜仁市"));
  EXPECT_TRUE(isSamePlace("内蒙古", "内蒙古自治区"));
  EXPECT_TRUE(isSamePlace("广西壮族自治区", "广西"));
  EXPECT_TRUE(isSamePlace("上海市", "上海"));
  EXPECT_TRUE(isSamePlace("凉山", "凉山彝族自治州"));
  EXPECT_FALSE(isSamePlace("湖南", "湖北省"));
  EXPECT_FALSE(isSamePlace("黔东南苗族侗族自治州", "黔西南布依族苗族自治州"));
  EXPECT_FALSE(isSamePlace("", ""));
}

TEST(PlaceName, NeedsOtherNamesToBeEqual) {
  EXPECT_TRUE(isSamePlace("Wake", "Wake"));
  EXPECT_FALSE(isSamePlace("Wake", "Warren"));
  EXPECT_FALSE(isSamePlace("경상남도", "경상북도"));  // two provinces of Korea
}
