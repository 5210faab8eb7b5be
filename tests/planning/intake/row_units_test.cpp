#include "planning/intake/row_units.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/csv_table.h"

namespace {

using namespace planning;

UnitCells cellsOf(const std::vector<std::string>& cells) {
  geo::Table table;
  table.columns = {"单位"};
  for (const std::string& cell : cells) table.rows.push_back({0, {cell}});
  return unitCellsOf(table, 0);
}

TEST(RowUnits, OfAColumnAreMeasuresOrOffices) {
  for (const auto& cells : std::vector<std::vector<std::string>>{
           {"人"}, {"人", "万人"}, {"1000", "人"}, {"what", "万人"}, {"县统计局", "人"}})
    EXPECT_EQ(cellsOf(cells), UnitCells::measures) << cells[0];
  for (const auto& cells : std::vector<std::vector<std::string>>{
           {"县统计局"}, {"县统计局", "甲"}, {"Statistics Office", "x"}, {"县统计局", "甲", "甲", "甲"}})
    EXPECT_EQ(cellsOf(cells), UnitCells::offices) << cells[0];
  for (const auto& cells : std::vector<std::vector<std::string>>{{},
                                                                 {"局"},
                                                                 {"县统计局", "甲", "乙"},
                                                                 {"1", "2"},
                                                                 {"1000"},
                                                                 {"5 000", "人"},
                                                                 {"12", "县统计局"},
                                                                 {"甲"}})
    EXPECT_EQ(cellsOf(cells), UnitCells::unknown) << cells.size();
}

TEST(RowUnits, AreInTheColumnThatIsCalledSoOrElseHoldsThemAll) {
  const auto columnOf = [](const std::string& text, std::size_t notFree = 9) {
    return measureColumnOf(support::csvTable(text, "made up"),
                           [&](std::size_t column) { return column != notFree; });
  };
  EXPECT_EQ(columnOf("code,what,单位,pop\n1,万元,人,5\n"), 2U);
  EXPECT_EQ(columnOf("code,what,单位,pop\n1,万元,人,5\n", 2), 1U) << "by what it holds";
  EXPECT_EQ(columnOf("code,what,pop\n1,人,5\n2,万人,5\n"), 1U);
  EXPECT_EQ(columnOf("code,what,pop\n1,人,5\n2,户,5\n"), std::nullopt) << "no multiple: may be anything";
  EXPECT_EQ(columnOf("code,what,pop\n1,万人,5\n2,other,5\n"), std::nullopt);
  EXPECT_EQ(columnOf("code,单位,pop\n1,县统计局,5\n"), std::nullopt);
  EXPECT_EQ(columnOf("code,what,more,pop\n1,万人,万元,5\n"), 1U) << "the first of two";
  EXPECT_EQ(columnOf("code,what,pop\n"), std::nullopt);
}

TEST(RowUnits, OfOneColumnStandBesideItUnderItsName) {
  const geo::Table table =
      support::csvTable("pop,pop (unit of measure),x (unit of measure)\n1,人,人\n", "made up");
  EXPECT_EQ(measureColumnFor(table, 0), 1U);
  EXPECT_EQ(measureColumnFor(table, 1), std::nullopt);
  EXPECT_FALSE(isMeasureOfColumn(table, 0));
  EXPECT_TRUE(isMeasureOfColumn(table, 1));
  EXPECT_FALSE(isMeasureOfColumn(table, 2)) << "there is no x";
}

TEST(RowUnits, AreListedOnceAndHaveTheSmallestInCommon) {
  const geo::Table table = support::csvTable("a,b\n万人,1\nwhat,1\n人,1\n万人,1\n,1\n户,1\n", "made up");
  EXPECT_EQ(unitsIn(table, 0), (std::vector<std::string>{"万人", "人", "户"}));
  EXPECT_EQ(commonUnit({"万人", "人", "户"}), "人");
  EXPECT_EQ(commonUnit({"人", "万人"}), "人");
  EXPECT_EQ(commonUnit({"万元", "亿元", "元"}), "元");
  EXPECT_EQ(commonUnit({"户", "人"}), "户");
  EXPECT_EQ(commonUnit({}), "");
}

TEST(RowUnits, OfAnIndicatorWithoutUnitAreOnesOfACountOnly) {
  Indicator indicator;
  indicator.kind = IndicatorKind::count;
  EXPECT_EQ(factorTo(indicator, "万人"), 1e4);
  EXPECT_EQ(factorTo(indicator, "人"), 1.0);
  EXPECT_EQ(factorTo(indicator, "%"), std::nullopt);
  indicator.kind = IndicatorKind::rate;
  EXPECT_EQ(factorTo(indicator, "万人"), std::nullopt);
  EXPECT_EQ(factorTo(indicator, "人"), 1.0);
  EXPECT_EQ(factorTo(indicator, "%"), 1.0);
}

}  // namespace
