#include "geo/table/csv_text.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"

namespace geo::detail {
namespace {

using Rows = std::vector<std::pair<int, std::vector<std::string>>>;

Rows rowsOf(const std::string& text, char separator = ',') {
  Rows rows;
  eachCsvRow(text, separator, "a.csv",
             [&](CsvRow&& row) { rows.emplace_back(row.line, std::move(row.cells)); });
  return rows;
}

TEST(CsvText, CountsLinesOverEveryKindOfLineEnding) {
  EXPECT_EQ(rowsOf("a,b\r\nc\rd\n\n\r\n,\ne"),
            (Rows{{1, {"a", "b"}}, {2, {"c"}}, {3, {"d"}}, {6, {"", ""}}, {7, {"e"}}}));
  EXPECT_EQ(rowsOf(""), Rows{});
  EXPECT_EQ(rowsOf("a,\n"), (Rows{{1, {"a", ""}}}));
  EXPECT_EQ(rowsOf("a\r"), (Rows{{1, {"a"}}}));
}

TEST(CsvText, ReadsQuotedCells) {
  EXPECT_EQ(rowsOf("\"a,\"\"b\"\"\n\nc\",\"\"\nd\"e\",\"f\"g\n"),
            (Rows{{1, {"a,\"b\"\n\nc", ""}}, {4, {"d\"e\"", "fg"}}}));
  EXPECT_EQ(rowsOf("\"a\""), (Rows{{1, {"a"}}}));
}

TEST(CsvText, NamesTheLineWhereAQuoteBeginsThatNeverEnds) {
  try {
    rowsOf("a\nb,\"c\nd\n");
    FAIL() << "was read";
  } catch (const DataError& error) {
    EXPECT_STREQ(error.what(), "a.csv: the quotation mark in line 2 does not end.");
  }
  EXPECT_THROW(rowsOf("\""), DataError);
}

TEST(CsvText, TakesTheSeparatorByWhichMostRowsHaveTheSameWidth) {
  EXPECT_EQ(detectSeparator("title\na;b;c\n1,5;2;3\n1,5;2;3\n"), ';');
  EXPECT_EQ(detectSeparator("a,b\n1,2\n"), ',');
  EXPECT_EQ(detectSeparator("a|b,c|d\n1|2|3\n"), '|');
  EXPECT_EQ(detectSeparator("a\tb;c\td\n1\t2;3\t4\n"), '\t') << "as many rows: the wider one";
  EXPECT_EQ(detectSeparator("a\nb\n"), ',') << "one column";
  EXPECT_EQ(detectSeparator(""), ',');
}

TEST(CsvText, LooksForTheSeparatorInTheFirstHundredRows) {
  std::string text;
  for (int i = 0; i < 49; ++i) text += "a;b\n";
  for (int i = 0; i < 51; ++i) text += "a,b\n";
  EXPECT_EQ(detectSeparator(text), ',');
  EXPECT_EQ(detectSeparator(text + "a;b\na;b\na;b\n"), ',') << "rows behind them";
  EXPECT_EQ(detectSeparator("a;b\na;b\n" + text), ';') << "51 of the first hundred";
}

TEST(CsvText, TakesTabsBeforeAnythingElseInAsManyRows) {
  EXPECT_EQ(detectSeparator("a\tb,c,d\n1\t2,3,4\n"), '\t') << "nobody types tabs into a cell";
  EXPECT_EQ(detectSeparator("a\tb,c\n1,2\n3,4\n"), ',') << "in fewer rows";
  EXPECT_EQ(detectSeparator("a,b;c\n1,2;3\n"), ',') << "as wide: the first";
  EXPECT_EQ(detectSeparator("a;b,c,d\n1;2,3,4\n"), ',') << "the wider one";
  EXPECT_EQ(detectSeparator("a,b;c;d\n1,2;3;4\n"), ';');
  EXPECT_EQ(detectSeparator("a|b\n"), '|');
}

TEST(CsvText, CountsLinesWithinQuotesOfEveryKind) {
  EXPECT_EQ(rowsOf("\"a\r\nb\",c\r\nd,e"), (Rows{{1, {"a\r\nb", "c"}}, {3, {"d", "e"}}}));
  EXPECT_EQ(rowsOf("a;b,c\n", ';'), (Rows{{1, {"a", "b,c"}}}));
  EXPECT_EQ(rowsOf("a\"b\",c\n"), (Rows{{1, {"a\"b\"", "c"}}})) << "a quotation mark inside";
  EXPECT_EQ(rowsOf("\"\"\"\",\"\"\n"), (Rows{{1, {"\"", ""}}}));
  EXPECT_EQ(rowsOf("\r\n\r\na"), (Rows{{3, {"a"}}}));
  EXPECT_EQ(rowsOf("\r\ra"), (Rows{{3, {"a"}}}));
}

}  // namespace
}  // namespace geo::detail
