#include "planning/reading/table_columns.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "geo/report/error.h"

namespace {

using namespace planning;

/// Synthetic: the second row is shorter than the head.
geo::Table madeUp() {
  geo::Table table;
  table.source = "made up.csv";
  table.columns = {"Code", "Total  Population", "code", "share"};
  table.rows.resize(2);
  table.rows[0].number = 2;
  table.rows[0].cells = {"010101", "1,200", std::nullopt, "2.5"};
  table.rows[1].number = 5;
  table.rows[1].cells = {"several", "-"};
  return table;
}

std::string sentenceOf(const auto& call) {
  try {
    (void)call();
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return {};
}

TEST(TableColumns, AreFoundByTheirExactName) {
  const geo::Table table = madeUp();
  EXPECT_EQ(findColumn(table, "Code"), 0U);
  EXPECT_EQ(findColumn(table, "code"), 2U);
  EXPECT_EQ(findColumn(table, "share"), 3U);
  EXPECT_EQ(findColumn(table, "Share"), std::nullopt);
  EXPECT_EQ(requireColumn(table, "share"), 3U);
  EXPECT_EQ(sentenceOf([&] { return requireColumn(table, "Share"); }),
            "made up.csv: the column \"Share\" is missing");
}

TEST(TableColumns, AreNamedByTheFirstOfSeveralNamesInAnyCase) {
  const geo::Table table = madeUp();
  EXPECT_EQ(columnNamed(table, {"share", "code"}), 3U);
  EXPECT_EQ(columnNamed(table, {"nothing", "code", "share"}), 0U);
  EXPECT_EQ(columnNamed(table, {"totalpopulation"}), 1U);
  EXPECT_EQ(columnNamed(table, {"nothing"}), std::nullopt);
  EXPECT_EQ(columnNamed(table, {}), std::nullopt);
}

TEST(TableColumns, HaveEmptyTextWhereACellIsAbsent) {
  const geo::Table table = madeUp();
  EXPECT_EQ(cellText(table.rows[0], std::size_t{0}), "010101");
  EXPECT_EQ(cellText(table.rows[0], std::size_t{2}), "");
  EXPECT_EQ(cellText(table.rows[1], std::size_t{1}), "-");
  EXPECT_EQ(cellText(table.rows[1], std::size_t{2}), "") << "behind the end of the row";
  EXPECT_EQ(cellText(table.rows[0], std::optional<std::size_t>(3)), "2.5");
  EXPECT_EQ(cellText(table.rows[0], std::optional<std::size_t>()), "");
}

TEST(TableColumns, HaveNumbersOrAreRefusedByTheirPlace) {
  const geo::Table table = madeUp();
  EXPECT_EQ(cellNumber(table, table.rows[0], 1), 1200);
  EXPECT_EQ(cellNumber(table, table.rows[0], 2), std::nullopt);
  EXPECT_EQ(cellNumber(table, table.rows[0], 3), 2.5);
  EXPECT_EQ(cellNumber(table, table.rows[1], 1), std::nullopt) << "a sign for no figure";
  EXPECT_EQ(sentenceOf([&] { return cellNumber(table, table.rows[1], 0); }),
            "made up.csv, row 5, column \"Code\": \"several\" is not a number");
}

TEST(TableColumns, HaveWholeNumbersOfAnIntAndRoundNone) {
  geo::Table table = madeUp();
  EXPECT_EQ(cellWhole(table, table.rows[0], 1), 1200);
  EXPECT_EQ(cellWhole(table, table.rows[0], 2), std::nullopt);
  EXPECT_EQ(sentenceOf([&] { return cellWhole(table, table.rows[0], 3); }),
            "made up.csv, row 2, column \"share\": \"2.5\" is not a whole number");
  for (const auto& [text, value] :
       {std::pair("2147483647", 2147483647), std::pair("-2147483647", -2147483647), std::pair("0", 0)}) {
    table.rows[0].cells[3] = text;
    EXPECT_EQ(cellWhole(table, table.rows[0], 3), value);
  }
  for (const char* text : {"2147483648", "-2147483649", "1e300"}) {
    table.rows[0].cells[3] = text;
    EXPECT_THROW((void)cellWhole(table, table.rows[0], 3), geo::DataError) << text;
  }
}

TEST(TableColumns, AreQuotedWithBarsBetweenTheCellsThatAreThere) {
  const geo::Table table = madeUp();
  EXPECT_EQ(wordsOf(table.rows[0]), "010101 | 1,200 | 2.5");
  EXPECT_EQ(wordsOf(table.rows[1]), "several | -");
  EXPECT_EQ(wordsOf({}), "");
  EXPECT_EQ(placeOf(table, table.rows[1]), "made up.csv, row 5");
}

}  // namespace
