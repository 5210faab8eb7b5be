#include "planning/query/unit_filter.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"

using namespace planning;

namespace {

Unit made(const std::string& code, const std::string& name, Level level, const std::string& parent) {
  return {code, name, "", level, parent, 10, true, ""};
}

Figure of(const std::string& unit, const std::string& indicator, double value) {
  return {unit, "2010", indicator, value, Flag::reported, "", ""};
}

/// Made up: four counties, two provinces, an area "x" of the first two; the last has no figures.
UnitFilter madeUp() {
  UnitFilter::Input input;
  input.counties = {made("1", "甲县", Level::county, "F"), made("2", "乙县", Level::county, "F"),
                    made("3", "丙县", Level::county, "Q"), made("4", "O'Brien", Level::county, "Q")};
  input.parents = {made("F", "己市", Level::prefecture, "P"), made("P", "云南省", Level::province, ""),
                   made("Q", "贵州省", Level::province, "")};
  Area x;
  x.id = "x";
  x.nameZh = "某片区";
  x.members = {{"1", "", "", "", "1", "1", false, {}, ""}, {"2", "", "", "", "2", "2", false, {}, ""}};
  input.areas = {x};
  for (const char* id : {"tap_water_pct", "toilet_pct", "incidence"}) {
    Indicator one;
    one.id = id;
    input.indicators.push_back(one);
  }
  input.figures = {of("1", "tap_water_pct", 10),    of("2", "tap_water_pct", 40),
                   of("3", "tap_water_pct", 20.5),  of("1", "toilet_pct", 0),
                   of("area:x", "incidence", 21.5), of("area:", "incidence", 17)};
  return UnitFilter(input);
}

using Rows = std::vector<std::size_t>;

Rows matching(const char* expression) { return madeUp().matching(expression); }

std::string refusal(const std::string& expression) {
  try {
    (void)madeUp().matching(expression);
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST(UnitFilter, TakesTheUnitsThatSatisfyTheExpression) {
  EXPECT_EQ(matching("tap_water_pct < 30"), (Rows{0, 2}));
  EXPECT_EQ(matching("tap_water_pct < 30 and province = '云南省'"), Rows{0});
  EXPECT_EQ(matching("tap_water_pct between 15 and 50"), (Rows{1, 2}));
  EXPECT_EQ(matching("name like '甲%' or code in ('3', '4')"), (Rows{0, 2, 3}));
  EXPECT_EQ(matching("prefecture = '己市' and not name = '甲县'"), Rows{1});
  EXPECT_EQ(matching("name = 'O''Brien'"), Rows{3});
  EXPECT_EQ(matching("area = 'x' AND Area_Name = '某片区' and area_km2 = 10"), (Rows{0, 1}));
  EXPECT_EQ(matching("round(tap_water_pct / 4) = 5"), Rows{2})
      << "20.5 / 4 is 5.125; 10 and 40 give 3 and 10";
}

TEST(UnitFilter, AMissingValueSatisfiesNoComparisonNorItsContrary) {
  EXPECT_EQ(matching("toilet_pct = 0"), Rows{0});
  EXPECT_EQ(matching("toilet_pct <> 0"), Rows{});
  EXPECT_EQ(matching("not toilet_pct = 0"), Rows{});
  EXPECT_EQ(matching("toilet_pct is null"), (Rows{1, 2, 3}));
  EXPECT_EQ(matching("tap_water_pct / toilet_pct > 0"), Rows{}) << "a division by zero is missing";
}

TEST(UnitFilter, CountsAnAreasFigureForItsUnits) { EXPECT_EQ(matching("incidence > 20"), (Rows{0, 1})); }

TEST(UnitFilter, NamesTheNearestColumnsOfAnUnknownOne) {
  EXPECT_EQ(refusal("tap_watr_pct < 30"),
            "There is no column 'tap_watr_pct' (character 1); the nearest are: tap_water_pct, toilet_pct, "
            "area_km2.");
  EXPECT_TRUE(refusal("name = '甲县' and toilet > 3")
                  .starts_with("There is no column 'toilet' (character 17); the nearest are: toilet_pct, "));
  EXPECT_TRUE(refusal("province = \"云南省\"").starts_with("There is no column '云南省'"))
      << "double quotes are for names";
}

TEST(UnitFilter, SaysWhereItStoppedUnderstanding) {
  EXPECT_EQ(refusal("name = '甲县' annd code = '1'"),
            "The filter cannot be understood at 'annd' (character 13).");
  EXPECT_EQ(refusal("tap_water_pct <"),
            "The filter ends too early (character 16); a value, a quote or a parenthesis is missing.");
  EXPECT_EQ(refusal("(tap_water_pct < 3"),
            "The filter ends too early (character 19); a value, a quote or a parenthesis is missing.");
  EXPECT_EQ(refusal("tap_water_pct < 3)"), "The filter cannot be understood at ')' (character 18).");
  EXPECT_EQ(refusal("  "), "The filter is empty; write a condition such as incidence > 30.");
  EXPECT_EQ(refusal("nonsense(name)"), "There is no function 'nonsense' (character 1).");
}

TEST(UnitFilter, QuotesALongWordInShort) {
  const std::string sixty(60, 'n');
  EXPECT_TRUE(refusal(sixty + "n > 3").starts_with("There is no column '" + sixty + "…' (character 1)"));
  EXPECT_EQ(refusal("name = '甲县' '" + std::string(3000, 'n') + "'"),
            "The filter cannot be understood at ''" + std::string(59, 'n') + "…' (character 13).");
}

class UnitFilterRefuses : public testing::TestWithParam<const char*> {};

TEST_P(UnitFilterRefuses, WhatIsNotOneCondition) { EXPECT_NE(refusal(GetParam()), "accepted") << GetParam(); }

INSTANTIATE_TEST_SUITE_P(
    Attacks, UnitFilterRefuses,
    testing::Values("1); DROP TABLE units; --", "1) UNION SELECT 1 FROM (SELECT 1", "1; DELETE FROM units",
                    "code in (SELECT code FROM units)", "exists (SELECT 1 FROM sqlite_master)",
                    "1 = (SELECT count(*) FROM pragma_database_list)", "load_extension('x')",
                    "randomblob(1000000000) is null", "zeroblob(10) is null", "count(*) > 1", "random() > 0",
                    "ATTACH 'x' AS y", "1) ORDER BY (1", "sqlite_version() = '3'", "tap_water_pct < 3 --\n)",
                    "printf('%.*c', 100000000, 'x') = ''", "?1 = 1 OR", "1 = 1 LIMIT 1", "1 /* ) */ )"));

TEST(UnitFilter, ACommentAtTheEndDoesNoHarm) { EXPECT_EQ(matching("tap_water_pct < 15 -- few"), Rows{0}); }

TEST(UnitFilter, StaysUsableAfterAMistake) {
  const UnitFilter filter = madeUp();
  EXPECT_THROW(filter.matching("1); DROP TABLE units; --"), geo::DataError);
  EXPECT_THROW(filter.matching("drop"), geo::DataError);
  EXPECT_EQ(filter.matching("code = '1'"), Rows{0});
}

TEST(UnitFilter, AnIndicatorThatIsCalledLikeAnotherColumnGetsAMarkBehindItsName) {
  UnitFilter::Input input;
  input.counties = {made("1", "甲县", Level::county, "")};
  Indicator area, upper;
  area.id = "area";
  upper.id = "AREA";
  input.indicators = {area, upper};
  input.figures = {of("1", "area", 5), of("1", "AREA", 6)};
  EXPECT_EQ(UnitFilter(input).matching("area_ = 5 and AREA__ = 6 and area is null"), Rows{0});
}

TEST(UnitFilter, NoUnitsMatchNothing) { EXPECT_TRUE(UnitFilter({}).matching("code = '1'").empty()); }

namespace {

/// Made up: a county with everything, one with nothing beside its code; an area that both are in.
UnitFilter::Input twoCounties() {
  UnitFilter::Input input;
  Unit whole = made("1", "甲县", Level::county, "F");
  whole.nameEn = "Jia";
  whole.areaKm2 = 12.5;
  Unit bare = made("2", "", Level::county, "");
  bare.hasGeometry = false;
  input.counties = {whole, bare};
  input.parents = {made("F", "己市", Level::prefecture, "P"), made("P", "云南省", Level::province, "")};
  Area x;
  x.id = "x";
  x.nameZh = "某片区";
  x.members = {{"1", "", "", "", "1", "1", false, {}, ""}, {"2", "", "", "", "2", "2", false, {}, ""}};
  input.areas = {x};
  for (const char* id : {"a", "b"}) {
    Indicator one;
    one.id = id;
    input.indicators.push_back(one);
  }
  return input;
}

}  // namespace

TEST(UnitFilter, KnowsEveryColumnOfAUnit) {
  const UnitFilter filter(twoCounties());
  EXPECT_EQ(filter.columns(), (std::vector<std::string>{"code", "name", "name_en", "prefecture", "province",
                                                        "area", "area_name", "area_km2", "a", "b"}));
  EXPECT_EQ(
      filter.matching("code = '1' and name = '甲县' and name_en = 'Jia' and prefecture = '己市' and "
                      "province = '云南省' and area = 'x' and area_name = '某片区' and area_km2 = 12.5 and "
                      "a is null and b is null"),
      Rows{0});
  EXPECT_EQ(
      filter.matching("code = '2' and name is null and name_en is null and prefecture is null and "
                      "province is null and area = 'x' and area_name = '某片区' and area_km2 is null and "
                      "a is null and b is null"),
      Rows{1});
}

TEST(UnitFilter, HasFiguresOfAreasOnlyWhereNoCountyHasTheIndicator) {
  UnitFilter::Input input = twoCounties();
  Figure blank = of("2", "b", 0);
  blank.value.reset();
  input.figures = {of("1", "a", 5), of("area:x", "a", 7), of("area:x", "b", 8),
                   of("3", "b", 9), of("1", "none", 1),   of("area:x", "none", 1)};
  EXPECT_EQ(UnitFilter(input).matching("a = 5"), Rows{0});
  EXPECT_EQ(UnitFilter(input).matching("a is null"), Rows{1});
  EXPECT_EQ(UnitFilter(input).matching("b = 8"), (Rows{0, 1}));
  input.figures.push_back(blank);
  EXPECT_EQ(UnitFilter(input).matching("b is null"), (Rows{0, 1})) << "a county speaks of it, without value";
}

TEST(UnitFilter, NamesThreeColumnsAndThoseThatHoldTheWordFirst) {
  UnitFilter::Input input = twoCounties();
  input.indicators[0].id = "long_name_of_a_road";
  input.indicators[1].id = "toad";
  try {
    (void)UnitFilter(input).matching("road > 3");
    ADD_FAILURE();
  } catch (const geo::DataError& error) {
    // one that contains it, then by letters to be changed: toad 1, code and area 3, of which code stands
    // first
    EXPECT_EQ(std::string(error.what()),
              "There is no column 'road' (character 1); the nearest are: long_name_of_a_road, toad, code.");
  }
}

TEST(UnitFilter, SaysWhatCannotBeUsedInIt) {
  EXPECT_EQ(refusal("load_extension('x')"), "The function 'load_extension' cannot be used in a filter.");
  EXPECT_EQ(refusal("code in (SELECT code FROM units)").substr(0, 12), "A filter is ");
}
