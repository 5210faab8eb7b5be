#include "planning/reading/place_name.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

TEST(PlaceName, IsPartedIntoItsCharactersOfOneToFourBytes) {
  using Points = std::vector<std::string_view>;
  EXPECT_EQ(codePoints("aé县\U00020BB7z"), (Points{"a", "é", "县", "\U00020BB7", "z"}));
  EXPECT_EQ(codePoints("\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBD\xF0\x90\x80\x80"),
            (Points{"\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xEF\xBF\xBD", "\xF0\x90\x80\x80"}));
  EXPECT_EQ(codePoints("a\xE5\x8E"), (Points{"a", "\xE5\x8E"})) << "cut off within a character";
  EXPECT_TRUE(codePoints("").empty());
}

TEST(PlaceName, IsAsFarAsTheFewestChangesAndTheSameBothWays) {
  const std::vector<std::pair<std::pair<const char*, const char*>, int>> pairs{{{"", ""}, 0},
                                                                               {{"a", ""}, 1},
                                                                               {{"abc", "abc"}, 0},
                                                                               {{"abc", "axc"}, 1},
                                                                               {{"abc", "ac"}, 1},
                                                                               {{"abc", "bc"}, 1},
                                                                               {{"abc", "ab"}, 1},
                                                                               {{"abc", "cab"}, 2},
                                                                               {{"ab", "ba"}, 2},
                                                                               {{"flaw", "lawn"}, 2},
                                                                               {{"县", "xyz"}, 3},
                                                                               {{"saturday", "sunday"}, 3},
                                                                               {{"红河县", "红河哈尼"}, 2}};
  for (const auto& [names, distance] : pairs) {
    EXPECT_EQ(nameDistance(names.first, names.second), distance) << names.first << ' ' << names.second;
    EXPECT_EQ(nameDistance(names.second, names.first), distance) << names.second << ' ' << names.first;
  }
}

TEST(PlaceName, NarrowsNothingButWhatIsAsciiAtFullWidth) {
  EXPECT_EQ(normaliseName("！～"), "!~");  // U+FF01 and U+FF5E, the first and the last
  EXPECT_EQ(normaliseName("\uFF00\uFF5F\uFFE5"), "\uFF00\uFF5F\uFFE5");
  EXPECT_EQ(normaliseName("\uFEFF县"), "\uFEFF县");
  EXPECT_EQ(normaliseName("é县\u5E01"), "é县\u5E01");
  EXPECT_EQ(normaliseName("１２县٣"), "12县3");
}

TEST(PlaceName, DropsSpacesOfEveryKind) {
  EXPECT_EQ(normaliseName(" a\tb c "), "abc");
  EXPECT_EQ(normaliseName(" 泊\t头\u3000市\u00A0 "), "泊头市");
  EXPECT_EQ(normaliseName("a\nb-c"), "a\nb-c");
}

TEST(PlaceName, IsFoldedToLowerCaseInAnyScript) {
  EXPECT_EQ(foldName("@AZ[ `az{ 09"), "@az[`az{09");
  EXPECT_EQ(foldName("ÉCIJA"), "écija");
  EXPECT_EQ(foldName("МОСКВА"), "москва");
  EXPECT_EQ(foldName("İstanbul"), "istanbul");
  EXPECT_EQ(foldName("Iğdır"), "iğdir");
  EXPECT_EQ(foldName("İİzıı"), "iizii");
  EXPECT_EQ(foldName("县 A"), "县a");
}

TEST(PlaceName, HasAStemWithoutTheWordForItsRank) {
  for (const auto& [name, stem] : {std::pair("广西壮族自治区", "广西"),
                                   std::pair("宁夏回族自治区", "宁夏"),
                                   std::pair("新疆维吾尔自治区", "新疆"),
                                   std::pair("香港特别行政区", "香港"),
                                   std::pair("万山特区", "万山"),
                                   std::pair("某地特别区", "某地"),
                                   std::pair("内蒙古自治区", "内蒙古"),
                                   std::pair("凉山彝族自治州", "凉山彝族"),
                                   std::pair("铜仁地区", "铜仁"),
                                   std::pair("湖北省", "湖北"),
                                   std::pair("铜仁市", "铜仁"),
                                   std::pair("泊头\u5DFF", "泊头"),
                                   std::pair("兴安盟", "兴安"),
                                   std::pair("宣化县", "宣化"),
                                   std::pair("神农架林区", "神农架林"),
                                   std::pair("郧县", "郧"),
                                   std::pair("沪特区", "沪特区"),
                                   std::pair("县", "县"),
                                   std::pair("市区", "市"),
                                   std::pair("Wake", "Wake"),
                                   std::pair("Wake 县", "Wake"),
                                   std::pair("", "")})
    EXPECT_EQ(nameStem(name), stem) << name;
}

TEST(PlaceName, NeedsTwoCharactersOfHanToAgreeByThem) {
  EXPECT_TRUE(isSamePlace("红河州", "红河哈尼族彝族自治州"));
  EXPECT_FALSE(isSamePlace("沪", "沪申"));
  EXPECT_FALSE(isSamePlace("沪申", "沪"));
  EXPECT_FALSE(isSamePlace("红山", "红河"));
  EXPECT_FALSE(isSamePlace("红河", "黑河"));
  EXPECT_FALSE(isSamePlace("红A一", "红A二"));
  EXPECT_FALSE(isSamePlace("A红一", "A红二"));
  EXPECT_FALSE(isSamePlace("", "湖南"));
  EXPECT_FALSE(isSamePlace("湖南", ""));
  EXPECT_TRUE(isSamePlace("沪", "沪市"));
}
