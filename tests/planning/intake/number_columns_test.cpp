#include "planning/intake/number_columns.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace planning;

constexpr NumberStyle kPoint{'.', ','}, kComma{',', '.'};

ColumnNumbers of(const std::vector<std::string>& cells, const std::optional<NumberStyle>& style = {}) {
  ColumnNumbers numbers(style);
  for (const std::string& cell : cells) numbers.add(cell);
  return numbers;
}

TEST(ColumnNumbers, AreFiguresWhereMoreCellsAreNumbersThanWords) {
  for (const auto& cells : std::vector<std::vector<std::string>>{{"1"},
                                                                 {"1", "2", "x"},
                                                                 {"1", "", "—", "…"},
                                                                 {"1", "**", "****"},
                                                                 {"1", "#N/A", "#DIV/0!"},
                                                                 {"(1,234)", "△5", "x"},
                                                                 {"1.5万", "12%", "x"},
                                                                 {"1.234,5", "2,5", "x"},
                                                                 {"-999", "２", "x"}})
    EXPECT_TRUE(of(cells).holdsFigures()) << cells[0];
  for (const auto& cells : std::vector<std::vector<std::string>>{
           {}, {""}, {"—"}, {"1", "x"}, {"x"}, {"**"}, {"1", "2", "x", "y"}})
    EXPECT_FALSE(of(cells).holdsFigures()) << cells.size();
  EXPECT_FALSE(of({"1.234,5"}, kPoint).holdsFigures()) << "in the style that is said it is none";
  EXPECT_TRUE(of({"1.234,5"}, kComma).holdsFigures());
}

TEST(ColumnNumbers, AreWholeWithoutDecimalsAndSigns) {
  for (const auto& cells : std::vector<std::vector<std::string>>{
           {"1", "0", "12,500"}, {"1.2万", "3"}, {"5.0"}, {"x", "—", "7"}, {}, {"1 234"}})
    EXPECT_TRUE(of(cells).areWhole()) << cells.size();
  for (const auto& cells :
       std::vector<std::vector<std::string>>{{"1", "1.5"}, {"-1", "2"}, {"2,5"}, {"1.25%"}, {"1.23456万"}})
    EXPECT_FALSE(of(cells).areWhole()) << cells[0];
}

TEST(ColumnNumbers, MayBeWholeWherePointsPartThousands) {
  EXPECT_FALSE(of({"1.234", "5"}).areWhole());
  EXPECT_TRUE(of({"1.234", "5"}).mayBeWhole());
  EXPECT_FALSE(of({"1.234", "5.5"}).mayBeWhole());
  EXPECT_FALSE(of({"1.234", "2,5"}).mayBeWhole());
  EXPECT_FALSE(of({"1.234", "-5"}).mayBeWhole());
  EXPECT_TRUE(of({"12,500"}).mayBeWhole());
  EXPECT_FALSE(of({"1.234"}, kPoint).mayBeWhole());
  EXPECT_TRUE(of({"1.234"}, kComma).mayBeWhole());
}

TEST(ColumnNumbers, HaveNegativesBesidesCodesForNoFigure) {
  for (const NumberStyle& style : {kPoint, kComma}) {
    EXPECT_TRUE(of({"5", "-3"}).hasNegatives(style));
    EXPECT_FALSE(of({"5", "3", "x"}).hasNegatives(style));
    EXPECT_FALSE(of({"-999", "-9999", "-99999"}).hasNegatives(style));
    EXPECT_TRUE(of({"-999", "-998"}).hasNegatives(style));
    EXPECT_FALSE(of({"0", "-0"}).hasNegatives(style));
  }
  EXPECT_TRUE(of({"-1.234,5"}).hasNegatives(kComma));
  EXPECT_FALSE(of({"-1.234,5"}).hasNegatives(kPoint)) << "no number there";
  EXPECT_TRUE(of({"-1,234.5"}).hasNegatives(kPoint));
  EXPECT_FALSE(of({"-1,234.5"}).hasNegatives(kComma));
}

TEST(ColumnNumbers, KnowTheCodesForNoFigure) {
  for (const double code : {-999.0, -9999.0, -99999.0}) EXPECT_TRUE(isNoFigureCode(code)) << code;
  for (const double other : {999.0, -99.0, -999999.0, -998.0, 0.0, -999.5})
    EXPECT_FALSE(isNoFigureCode(other)) << other;
}

TEST(TableNumbers, AreThoseOfEachColumn) {
  geo::Table table;
  table.columns = {"a", "b"};
  table.rows = {{2, {"1", "x"}}, {3, {"2,5"}}};
  TableNumbers numbers(table);
  EXPECT_EQ(&numbers.table(), &table);
  EXPECT_TRUE(numbers.of(0).holdsFigures());
  EXPECT_FALSE(numbers.of(1).holdsFigures());
  EXPECT_FALSE(numbers.of(0).areWhole());
  EXPECT_EQ(&numbers.of(0), &numbers.of(0)) << "looked at once";
  EXPECT_FALSE(TableNumbers(table, kPoint).of(0).holdsFigures()) << "one number and one word";
  EXPECT_TRUE(TableNumbers(table, kComma).of(0).holdsFigures());
}

}  // namespace
