#include "planning/share/page_map.h"

#include <gmock/gmock.h>

#include "planning/share/page_text.h"
#include "tests/support/two_squares.h"

namespace {

using namespace planning;
using namespace planning::share;
using testing::HasSubstr;
using testing::Not;

/// Two squares of 1,000 m side by side: drawn as they are. 5 % of the longer side around them leave 1,000
/// units for 2,200 m.
geo::Coverage squaresOfMetres() {
  geo::Coverage coverage = test::twoSquares();
  coverage.crs = geo::Crs::fromText("EPSG:3857");
  for (geo::Point& one : coverage.vertices) one = {one.x * 1000, one.y * 1000};
  return coverage;
}

std::vector<Unit> counties(const std::string& name, const std::string& nameEn) {
  return {{"010101", name, nameEn, Level::county, "", 1, true, ""},
          {"010102", "乙县", "", Level::county, "", 1, true, ""},
          {"020201", "丙县", "Bing", Level::county, "", 0, false, ""}};
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t times = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++times;
  return times;
}

}  // namespace

// x = (100 + metres) / 2.2, y = (1100 - metres) / 2.2; a name sits 13 / 3 below its point
TEST(PageMap, DrawsWhatIsInMetresAsItIs) {
  EXPECT_EQ(
      svgMap(squaresOfMetres(), counties("甲县", "Jia"), {}),
      R"(<svg id="map" viewBox="0 0 1000 545" role="group" aria-labelledby="map-title" data-height="545.5">)"
      R"(<g class="provinces" aria-hidden="true"></g><g class="counties">)"
      R"(<path class="county" tabindex="-1" role="button" data-c="010101" data-zh="甲县" data-en="Jia" )"
      R"(d="M500.0 500.0 500.0 45.5 45.5 45.5 45.5 500.0 500.0 500.0z"/>)"
      R"(<path class="county" tabindex="-1" role="button" data-c="010102" data-zh="乙县" data-en="乙县" )"
      R"(d="M500.0 45.5 500.0 500.0 954.5 500.0 954.5 45.5 500.0 45.5z"/></g>)"
      R"(<g class="names" aria-hidden="true"><text lang="zh" x="272.7" y="277.1">甲县</text>)"
      R"(<text lang="en" x="272.7" y="277.1">Jia</text><text lang="zh" x="727.3" y="277.1">乙县</text>)"
      R"(<text lang="en" x="727.3" y="277.1">乙县</text></g></svg>)");
}

// outside of the drawing less is drawn: vertices within 12 units of the last are left out, within 0.4 inside
TEST(PageMap, DrawsOutlinesOfProvincesWithTheirHolesCoarselyOutsideOfThePaper) {
  const geo::Ring shell{{-1000, 0},    {-1020, 0},  {-1000, 500}, {1000, 500},
                        {1000.8, 500}, {1001, 500}, {-1000, 0}};
  const geo::Ring hole{{0, 0}, {0, 200}, {200, 200}, {0, 0}};
  const std::string svg =
      svgMap(squaresOfMetres(), counties("甲县", "Jia"), {{"01", "甲省", "", {{shell, {hole}}}}});
  EXPECT_THAT(svg, HasSubstr(R"(<g class="provinces" aria-hidden="true"><path d="M-409.1 500.0 -409.1 272.7 )"
                             R"(500.0 272.7 500.5 272.7 -409.1 500.0z)"
                             R"(M45.5 500.0 45.5 409.1 136.4 409.1 45.5 500.0z"/></g>)"));
}

// the county is 454.5 units wide; Han letters 13, others 7.15 each: names up to 477.3 have room
TEST(PageMap, MarksNamesThatHaveNoRoom) {
  const auto isTight = [](const std::string& zh, const std::string& en) {
    const std::string svg = svgMap(squaresOfMetres(), counties(zh, en), {});
    return count(svg, R"(class="tight">)");
  };
  std::string han36, han37;
  for (int i = 0; i < 36; ++i) han36 += "甲";
  han37 = han36 + "甲";
  EXPECT_EQ(isTight(han36, "Jia"), 0u);                // 468
  EXPECT_EQ(isTight(han37, "Jia"), 1u);                // 481
  EXPECT_EQ(isTight("甲", std::string(66, 'a')), 0u);  // 471.9
  EXPECT_EQ(isTight("甲", std::string(67, 'a')), 1u);  // 479.05
  EXPECT_EQ(isTight("", std::string(67, 'a')), 2u) << "of the one name that there is, in both languages";
}

TEST(PageMap, DrawsDegreesNearTheEquatorByTheirMiddleParallel) {
  const std::string svg = svgMap(test::twoSquares(), counties("甲县", "Jia"), {});
  // 2 degrees of longitude at half a degree north are 222,631 m, one of latitude is 110,574 m
  EXPECT_THAT(svg, HasSubstr(R"(data-height="542.4")"));
  EXPECT_THAT(svg, HasSubstr("M500.0 497.0 500.0 45.5 45.5 45.5 45.5 497.0 500.0 497.0z"));
}

// 2 degrees at 30 north are 192.97 km, at 31 north 1.02 % less; one of latitude is 110.86 km; in the middle
// the southern border hangs by R (sin 30.5 * 1 degree)^2 / 2 = 0.42 km; 909.1 units are 192.97 km
TEST(PageMap, DrawsDegreesOfMiddleLatitudesOnACone) {
  geo::Coverage coverage = test::twoSquares();
  for (geo::Point& one : coverage.vertices) one.y += 30;
  const std::string svg = svgMap(coverage, counties("甲县", "Jia"), {});
  EXPECT_THAT(svg, HasSubstr("M500.0 569.7 500.0 47.4 50.1 45.5 45.5 567.7 500.0 569.7z"));
}

TEST(PageMap, IsOfNoHeightOfItsOwnWithoutShapes) {
  geo::Coverage coverage;
  coverage.codes = {"010101"};
  const std::string svg = svgMap(coverage, counties("甲县", "Jia"), {});
  EXPECT_THAT(svg, HasSubstr(R"(viewBox="0 0 1000 1000")"));
  EXPECT_THAT(svg, Not(HasSubstr("<path")));
  EXPECT_THAT(svg, Not(HasSubstr("<text")));
}

TEST(PageText, IsSetInGroupsFromFourDigitsUp) {
  EXPECT_EQ(shownNumber(std::int64_t{999}), "999");
  EXPECT_EQ(shownNumber(std::int64_t{1000}), "1,000");
  EXPECT_EQ(shownNumber(std::int64_t{-100000}), "-100,000");
  EXPECT_EQ(shownNumber(-999.0, 0), "-999");
}

TEST(PageText, ShowsNoMoreThanTwelveDecimalsAndNoFewerThanNone) {
  EXPECT_EQ(shownNumber(1.0 / 3, 13), "0.333333333333");
  EXPECT_EQ(shownNumber(2.4, -1), "2");
}

TEST(PageText, ShowsTheMinuteOfAMomentOnly) {
  EXPECT_EQ(minuteOf("2012-01-02T03:04:05Z"), "2012-01-02 03:04");
  EXPECT_EQ(minuteOf("2012-01-02T03:04"), "2012-01-02T03:04");
  EXPECT_EQ(minuteOf("2012-01-02 and later"), "2012-01-02 and later");
}

// U+200E and U+200F, U+202A to U+202E, U+2066 to U+2069, and their neighbours
TEST(PageText, ReplacesLettersThatTurnTheDirectionAndNoOthers) {
  const std::string kReplaced = "\xEF\xBF\xBD";
  for (const char* one :
       {"\xE2\x80\x8E", "\xE2\x80\x8F", "\xE2\x80\xAA", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA9"}) {
    EXPECT_EQ(escaped(one), kReplaced);
    EXPECT_EQ(escaped(std::string(one) + "x"), kReplaced + "x");
    EXPECT_EQ(inStyle(one), '"' + kReplaced + '"');
  }
  for (const char* one : {"\xE2\x80\x8D", "\xE2\x80\x90", "\xE2\x80\xA9", "\xE2\x80\xAF", "\xE2\x81\xA5",
                          "\xE2\x81\xAA", "\xE3\x80\x8E"}) {
    EXPECT_EQ(escaped(one), one);
    EXPECT_EQ(inStyle(one), '"' + std::string(one) + '"');
  }
}

TEST(PageText, LetsOnlyPlainLettersIntoAStyle) {
  EXPECT_EQ(inStyle("azAZ09 -.:"), "\"azAZ09 -.:\"");
  EXPECT_EQ(inStyle("@[`{/;"), "\"\\40 \\5b \\60 \\7b \\2f \\3b \"");
}

TEST(PageText, TakesTheOtherLanguageWhereOneIsEmpty) {
  EXPECT_EQ(spans(named("甲<", "")), "甲&lt;");
  EXPECT_EQ(spans(named("", "Jia")), "Jia");
  EXPECT_EQ(spans(named("甲", "Jia")), R"(<span lang="zh">甲</span><span lang="en">Jia</span>)");
  EXPECT_EQ(attributes(named("甲", "\"")), R"( data-zh="甲" data-en="&quot;")");
}
