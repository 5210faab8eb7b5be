#include "planning/intake/long_table.h"

#include <gtest/gtest.h>

#include "tests/support/csv_table.h"

using planning::forms::findLongColumns;

// Synthetic tables.

TEST(LongTable, IsKnownByTheNamesOfItsColumns) {
  const auto chinese =
      findLongColumns(support::csvTable("行政区划代码,指标,数值,年份\n1,a,2,2010\n", "t"), {}, "", "");
  ASSERT_TRUE(chinese);
  EXPECT_EQ(chinese->value, 2U);
  EXPECT_EQ(chinese->period, 3U);
  EXPECT_FALSE(findLongColumns(support::csvTable("code,name,pop\n1,a,2\n", "t"), {}, "", ""));
}

TEST(LongTable, BecomesOneTableAPeriodWithTheUnitsInTheirOrder) {
  const auto table =
      support::csvTable("unit,indicator,value,year\nB,p,1,2011年\nA,p,2,2011\nA,q,3,2010\n", "t");
  const auto wide = planning::forms::widen(table, *findLongColumns(table, {}, "", ""));
  ASSERT_EQ(wide.tables.size(), 2U);
  EXPECT_EQ(wide.tables[0].period, "2010");
  EXPECT_EQ(wide.tables[1].table.columns, (std::vector<std::string>{"code", "p"}));
  EXPECT_EQ(wide.tables[1].table.rows.at(0).cells.at(0), "B");
  EXPECT_TRUE(wide.issues.empty());
}

TEST(LongTable, CountsEqualFiguresOnceAndLeavesOutTwoThatDiffer) {
  const auto table = support::csvTable("unit,indicator,value\nA,p,1\nA,p,1\nA,q,1\nA,q,2\n", "t");
  const auto wide = planning::forms::widen(table, *findLongColumns(table, {}, "", ""));
  EXPECT_EQ(wide.tables.at(0).table.rows.at(0).cells,
            (std::vector<std::optional<std::string>>{"A", "1", std::nullopt}));
  EXPECT_EQ(wide.issues.size(), 1U);
}
