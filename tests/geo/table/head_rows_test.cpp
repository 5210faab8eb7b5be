#include "geo/table/head_rows.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

/// Made-up sheets; "" where nothing stands.
namespace geo::detail {
namespace {

using Sheet = std::vector<std::vector<std::string>>;

std::vector<SheetRow> rowsOf(const Sheet& sheet) {
  std::vector<SheetRow> rows;
  for (std::size_t r = 0; r < sheet.size(); ++r) {
    rows.push_back({static_cast<int>(r) + 1, false, {}});
    for (std::size_t c = 0; c < sheet[r].size(); ++c)
      if (!sheet[r][c].empty()) rows.back().cells.push_back({c, sheet[r][c]});
  }
  return rows;
}

std::size_t namesIn(const Sheet& sheet) { return findNamesRow(rowsOf(sheet)); }

TEST(HeadRows, KnowNumbersByTheirFirstSign) {
  for (const char* number : {"0", "9x", "+1", "-", ".5", "#N/A", "/", "—", "…", "－", "—5"})
    EXPECT_TRUE(isLikeNumber(number)) << number;
  for (const char* word : {"a1", "甲", "(1)", "%", "*", " 1", "~1", "、"})
    EXPECT_FALSE(isLikeNumber(word)) << word;
}

TEST(HeadRows, KnowYearsOfTwoCenturies) {
  for (const char* year : {"1900", "1999", "2000", "2099", "2010年"}) EXPECT_TRUE(isYear(year)) << year;
  for (const char* other : {"1899", "2100", "201", "20100", "201x", "年", "", "2010 年", "x2010"})
    EXPECT_FALSE(isYear(other)) << other;
}

TEST(HeadRows, KnowAColumnOfNumbersByHalfOfIt) {
  const std::vector<SheetRow> rows =
      rowsOf({{"x", "1"}, {"1", "a"}, {"2", ""}, {"", "b"}, {"a", "c"}, {"b", "2"}});
  EXPECT_TRUE(isOfNumbers(rows, 1, 0)) << "two of four";
  EXPECT_FALSE(isOfNumbers(rows, 2, 0)) << "one of three";
  EXPECT_TRUE(isOfNumbers(rows, 4, 1)) << "one of two";
  EXPECT_FALSE(isOfNumbers(rows, 0, 1)) << "two of five";
  EXPECT_FALSE(isOfNumbers(rows, 0, 2)) << "nothing there";
  EXPECT_FALSE(isOfNumbers(rows, 6, 0)) << "behind the last row";
  Sheet deep(50, {"a"});
  deep.push_back({"1"});
  deep[0] = {"1"};
  for (std::size_t i = 1; i < 25; ++i) deep[i] = {"1"};
  EXPECT_TRUE(isOfNumbers(rowsOf(deep), 0, 0)) << "25 of the first 50";
  deep[24] = {""};
  EXPECT_FALSE(isOfNumbers(rowsOf(deep), 0, 0)) << "the 51st is not looked at";
}

TEST(HeadRows, AreFoundBelowTitles) {
  EXPECT_EQ(namesIn({{"code", "x"}, {"01", "5"}}), 0U);
  EXPECT_EQ(namesIn({{"Title"}, {"code", "x"}, {"01", "5"}}), 1U);
  EXPECT_EQ(namesIn({{"表2-1", "", "单位：人"}, {"code", "name", "x"}, {"01", "a", "5"}}), 1U);
  EXPECT_EQ(namesIn({{"1", "2"}, {"code", "x"}, {"01", "5"}}), 1U) << "numbers name nothing";
  EXPECT_EQ(namesIn({{"only"}, {"one"}, {"column"}}), 0U);
  EXPECT_EQ(namesIn({{"title"}, {"1", "2"}, {"3", "4"}}), 1U) << "no words: the first of two cells";
  EXPECT_EQ(namesIn({{"Figures", "2010年"}, {"code", "name", "x"}, {"01", "a", "5"}}), 1U) << "a year above";
}

TEST(HeadRows, OfStatementsAreNone) {
  const auto isTitle = [](const std::string& text) {
    return namesIn({{text, "made up"}, {"code", "x"}, {"01", "5"}, {"02", "6"}}) == 1U;
  };
  for (const char* statement : {"单位：人", "Unit: persons", "Unit:", "表2", "表 2", "表  12-3"})
    EXPECT_TRUE(isTitle(statement)) << statement;
  for (const char* name : {"表", "表名", "Unit:x", "单位"}) EXPECT_FALSE(isTitle(name)) << name;
}

TEST(HeadRows, OfWordsAboveMarksOfNoneAreFigures) {
  for (const char* mark : {"NA", "N/A", "n/a", "na", "NULL", "null", "None", "nan", "NaN", "无", "缺", ":"})
    EXPECT_EQ(namesIn({{"单位：人", "x"}, {"code", mark}, {"01", "5"}, {"02", "6"}}), 0U) << mark;
  EXPECT_EQ(namesIn({{"单位：人", "x"}, {"code", "nix"}, {"01", "5"}, {"02", "6"}}), 1U);
}

bool addsToNames(const Sheet& sheet, std::size_t row = 1) { return isMoreNames(rowsOf(sheet), row, 0); }

TEST(HeadRows, MayHaveMoreBelow) {
  EXPECT_TRUE(addsToNames({{"code", "people", ""}, {"", "men", "women"}, {"01", "5", "6"}}));
  EXPECT_FALSE(addsToNames({{"code", "people", ""}, {"", "men", "women"}})) << "nothing below";
  EXPECT_FALSE(addsToNames({{"code", "people"}, {"remark"}, {"01", "5"}})) << "below the first name only";
  EXPECT_FALSE(addsToNames({{"code", "people", ""}, {"", "5", "women"}, {"01", "5", "6"}})) << "a number";
  EXPECT_FALSE(addsToNames({{"code", "people", ""}, {"", "Unit: x", "women"}, {"01", "5", "6"}}))
      << "a statement";
  EXPECT_FALSE(addsToNames({{"code", "name", "x"}, {"", "a", "y"}, {"01", "b", "6"}}))
      << "a word above words";
  EXPECT_TRUE(addsToNames({{"code", "", "x"}, {"", "name", "y"}, {"01", "b", "6"}}))
      << "where no name is yet";
  EXPECT_FALSE(addsToNames({{"code", "", ""}, {"", "a", "b"}, {"01", "c", "d"}})) << "above words only";
}

TEST(HeadRows, MayBeYearsBelowWhatTheyAreOf) {
  EXPECT_TRUE(addsToNames({{"code", "people", "", "area", ""},
                           {"", "2015", "2016", "2015", "2016"},
                           {"01", "1", "2", "3", "4"}}));
  EXPECT_FALSE(addsToNames({{"code", "people"}, {"", "2015"}, {"01", "1"}})) << "one year may be a figure";
  EXPECT_FALSE(addsToNames({{"code", "people", "area"}, {"2015", "2016", "2016"}, {"01", "1", "2"}}))
      << "a code";
  EXPECT_FALSE(addsToNames({{"code", "2014", ""}, {"", "2015", "2016"}, {"01", "1", "2"}})) << "below a year";
  EXPECT_TRUE(addsToNames({{"code", "people", "", "x"}, {"", "2015", "2016", "km"}, {"01", "1", "2", "3"}}))
      << "words beside them where a name heads several";
  EXPECT_FALSE(
      addsToNames({{"code", "people", "area", "x"}, {"", "2015", "2016", "km"}, {"01", "1", "2", "3"}}));
}

}  // namespace
}  // namespace geo::detail
