#include "geo/table/grid_table.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "geo/report/error.h"
#include "geo/report/limits.h"
#include "geo/table/merged_cells.h"
#include "tests/support/scratch_folder.h"

/// Made-up sheets: what is a name, what a figure, and every word that is said about it.
namespace geo {
namespace {

using Cells = std::vector<std::optional<std::string>>;
using Lines = std::vector<std::string>;

TableRead readText(const std::string& text, const TableReadOptions& options = {}) {
  const test::ScratchFolder folder;
  test::writeFile(folder / "a.csv", text);
  return readTable(folder / "a.csv", options);
}

/// "0 kind place: text", severities by their numbers: note, warning, error.
Lines issuesOf(const TableRead& read) {
  Lines lines;
  for (const Issue& one : read.issues)
    lines.push_back(std::to_string(static_cast<int>(one.severity)) + ' ' + one.kind + ' ' + one.place + ": " +
                    one.text);
  return lines;
}

Lines columnsOf(const std::string& text, const TableReadOptions& options = {}) {
  return readText(text, options).table.columns;
}

std::vector<int> rowsOf(const std::string& text, const TableReadOptions& options = {}) {
  std::vector<int> numbers;
  for (const Table::Row& row : readText(text, options).table.rows) numbers.push_back(row.number);
  return numbers;
}

TEST(GridTable, KeepsTitlesAboveTheNames) {
  const TableRead read = readText("Figures of 2010\nmade up\n\ncode,x\n1,2\n");
  EXPECT_EQ(read.titles, (Lines{"Figures of 2010", "made up"}));
  EXPECT_EQ(issuesOf(read), Lines{"0 table.rows_above_header a.csv: a.csv: the column names are in row 4; "
                                  "the rows above were left out."});
  EXPECT_TRUE(readText("code,x\n1,2\n").issues.empty());
  EXPECT_TRUE(readText("code,x\n1,2\n").titles.empty());
}

TEST(GridTable, JoinsNamesInTwoRows) {
  const TableRead read = readText("code,population,,area\n,men,women,\n01,5,6,7\n02,8,9,10\n");
  EXPECT_EQ(read.table.columns, (Lines{"code", "population/men", "population/women", "area"}));
  EXPECT_EQ(issuesOf(read),
            Lines{"0 table.names_in_rows a.csv: a.csv: the column names are in rows 1 to 2."});
  ASSERT_EQ(read.table.rows.size(), 2U);
  EXPECT_EQ(read.table.rows[0].cells, (Cells{"01", "5", "6", "7"}));
  EXPECT_EQ(read.table.rows[0].number, 3);
}

TEST(GridTable, JoinsTwoRowsBelowTheNamesAndNoThird) {
  const TableRead read = readText("code,a\n,b\n,c\n,d\n01,1\n02,2\n03,3\n04,4\n05,5\n");
  EXPECT_EQ(read.table.columns, (Lines{"code", "a/b/c"}));
  EXPECT_EQ(read.table.rows.at(0).cells, (Cells{std::nullopt, "d"}));
  EXPECT_EQ(read.table.rows.size(), 6U);
}

TEST(GridTable, LeavesOutARowThatNumbersTheColumns) {
  const TableRead read = readText("code,name,x,y\n甲,乙,1,2\n01,a,5,6\n");
  EXPECT_EQ(issuesOf(read), Lines{"0 table.numbering_row a.csv: a.csv: row 2 only numbers the columns."});
  EXPECT_EQ(read.table.rows.size(), 1U);
  EXPECT_EQ(rowsOf("a,b,c,d,e\n1,2,3,4,5\n6,7,8,9,10\n"), std::vector<int>{3});
  EXPECT_EQ(rowsOf("a,b,c,d\n1,2,3,4\n6,7,8,9\n"), (std::vector<int>{2, 3})) << "may be figures";
  EXPECT_EQ(rowsOf("a,b,c,d,e\n1,2,3,5,4\n6,7,8,9,1\n"), (std::vector<int>{2, 3})) << "not in order";
  EXPECT_EQ(rowsOf("a,b,c\n甲,1,2\n"), std::vector<int>{2}) << "nothing else is there";
  EXPECT_EQ(rowsOf("a,b,c\n甲,1,乙\n5,6,7\n"), (std::vector<int>{2, 3})) << "a stem behind a number";
  EXPECT_EQ(rowsOf("a,b,c\n甲,乙,1\n5,6,7\n"), (std::vector<int>{2, 3})) << "one number only";
}

TEST(GridTable, TakesTheRowsThatAreGiven) {
  const std::string text = "x\n\ncode,v\nunit,km\n1,2\n3,4\n";
  EXPECT_EQ(rowsOf(text, {.namesRow = 3}), (std::vector<int>{4, 5, 6}));
  EXPECT_EQ(rowsOf(text, {.namesRow = 3, .firstRow = 5}), (std::vector<int>{5, 6}));
  EXPECT_EQ(rowsOf(text, {.namesRow = 3, .firstRow = 4}), (std::vector<int>{4, 5, 6}));
  EXPECT_EQ(columnsOf(text, {.namesRow = 4, .firstRow = 5}), (Lines{"unit", "km"}));
  EXPECT_EQ(readText(text, {.namesRow = 3}).titles, Lines{"x"});
  EXPECT_TRUE(readText(text, {.namesRow = 3, .firstRow = 5}).issues.empty());
  EXPECT_EQ(columnsOf("code,a,\n,b,c\n1,2,3\n", {.namesRow = 1}), (Lines{"code", "a"})) << "one row is given";
  try {
    readText(text, {.namesRow = 9});
    FAIL() << "was read";
  } catch (const DataError& error) {
    EXPECT_STREQ(error.what(), "a.csv has nothing in row 9, where its column names should be.");
  }
  EXPECT_THROW(readText(text, {.namesRow = 6}), DataError) << "no row below it";
}

TEST(GridTable, TellsFiguresBehindTheLastNameFromWords) {
  const TableRead read = readText("code,x\n01,1,234\n02,5,six\n03,7\n04,8,,9\n");
  EXPECT_EQ(issuesOf(read),
            (Lines{"2 table.figures_beyond a.csv, row 2: a.csv: row 2 has figures behind the last column "
                   "that has a name; "
                   "put numbers with a comma in quotation marks, or give each column a name.",
                   "1 table.extra_cells a.csv, row 3: a.csv: row 3 has more cells than there are column "
                   "names; they were "
                   "left out.",
                   "2 table.figures_beyond a.csv, row 5: a.csv: row 5 has figures behind the last column "
                   "that has a name; "
                   "put numbers with a comma in quotation marks, or give each column a name."}));
  EXPECT_EQ(read.table.rows.at(0).cells, (Cells{"01", "1"}));
}

TEST(GridTable, SaysOnceThatAColumnIsThereSeveralTimes) {
  const TableRead read = readText("code,x,x,x,y\n01,1,2,3,4\n");
  EXPECT_EQ(issuesOf(read),
            Lines{"1 table.duplicate_column a.csv: a.csv has several columns 'x'; the first is used."});
  EXPECT_EQ(read.table.columns, (Lines{"code", "x", "x", "x", "y"}));
  EXPECT_EQ(read.table.rows.at(0).cells, (Cells{"01", "1", "2", "3", "4"}));
}

TEST(GridTable, CallsAColumnWithoutNameByItsLetters) {
  EXPECT_EQ(columnsOf("code,,x\n01,5,2\n"), (Lines{"code", "B", "x"}));
  const TableRead read = readText("code,,x\n01,,2\n");
  EXPECT_EQ(read.table.columns, (Lines{"code", "x"})) << "nothing stands in it";
  EXPECT_EQ(read.table.rows.at(0).cells, (Cells{"01", "2"}));
}

TEST(GridTable, WritesABrokenNameInOneLine) {
  EXPECT_EQ(
      columnsOf("code,\"house\nholds\",\"贫困\r\n人口\",\"rate\n(%)\",\"a \n b\",\"人\nx\"\n01,1,2,3,4,5\n"),
      (Lines{"code", "house holds", "贫困人口", "rate(%)", "a b", "人x"}));
}

TEST(GridTable, RefusesNamesWithoutRows) {
  const auto sentence = [](const std::string& text) {
    try {
      readText(text);
    } catch (const DataError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(sentence("code,x\n"), "a.csv has column names but no rows.");
  EXPECT_EQ(sentence("\n,,\n"), "a.csv is empty.");
}

TEST(CsvTable, SaysHowItWasRead) {
  const TableRead plain = readText("code;x\n01;2\n");
  EXPECT_EQ(plain.driver, "CSV");
  EXPECT_EQ(plain.separator, ';');
  EXPECT_EQ(plain.table.source, "a.csv");
  EXPECT_EQ(plain.encodingUsed, "UTF-8");
  EXPECT_NE(plain.encodingReason, "");
  EXPECT_EQ(plain.encodingCandidates, "");
  const TableRead marked = readText(
      "\xEF\xBB\xBF"
      "code,x\n01,2\n");
  EXPECT_EQ(marked.encodingReason, "The file begins with a byte order mark.");
  EXPECT_EQ(marked.encodingUsed, "UTF-8");
  const TableRead little =
      readText(std::string("\xFF\xFE"
                           "a\0,\0b\0\n\0"
                           "1\0,\0"
                           "2\0\n\0",
                           18));
  EXPECT_EQ(little.encodingUsed, "UTF-16LE");
  EXPECT_EQ(little.encodingReason, "The file begins with a byte order mark.");
  const TableRead big =
      readText(std::string("\xFE\xFF"
                           "\0a\0,\0b\0\n"
                           "\0"
                           "1\0,\0"
                           "2\0\n",
                           18));
  EXPECT_EQ(big.encodingUsed, "UTF-16BE");
  EXPECT_EQ(big.table.columns, (Lines{"a", "b"}));
}

TEST(CsvTable, TakesTheSeparatorOfALineForExcel) {
  const TableRead read = readText("sep=;\ncode;x,y\n01;2,5\n");
  EXPECT_EQ(read.separator, ';');
  EXPECT_EQ(read.table.columns, (Lines{"code", "x,y"}));
  EXPECT_EQ(read.table.rows.at(0).number, 3);
  EXPECT_TRUE(read.issues.empty());
  EXPECT_EQ(readText("sep=\ncode,x\n01,2\n").separator, ',') << "nothing is named";
}

TEST(CsvTable, CountsBytesThatAreNotOfTheGivenEncoding) {
  const TableRead read = readText("code,x\n01,\xFFz\n02,\xFE\n", {.encoding = "UTF-8"});
  EXPECT_EQ(issuesOf(read), Lines{"1 encoding.bad_bytes a.csv: 2 characters in a.csv are not UTF-8."});
}

TEST(ColumnLetters, AreThoseOfASpreadsheet) {
  using detail::columnLetters;
  EXPECT_EQ(columnLetters(0), "A");
  EXPECT_EQ(columnLetters(25), "Z");
  EXPECT_EQ(columnLetters(26), "AA");
  EXPECT_EQ(columnLetters(701), "ZZ");
  EXPECT_EQ(columnLetters(702), "AAA");
}

/// A sheet of names in row 1 and figures below it; "" where nothing stands.
struct Merging {
  std::vector<std::vector<std::string>> sheet;
  std::vector<detail::MergedCells> merged;
  std::vector<std::vector<std::string>> expected;  ///< the figures afterwards
  Lines shared;                                    ///< "range = number"
};

detail::SheetRow rowOf(int number, const std::vector<std::string>& cells) {
  detail::SheetRow row{number, false, {}};
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (!cells[i].empty()) row.cells.push_back({i, cells[i]});
  return row;
}

class MergedCellsOf : public testing::TestWithParam<Merging> {};

TEST_P(MergedCellsOf, AreSaidOfEachOrOfNone) {
  const Merging& scene = GetParam();
  std::vector<detail::SheetRow> rows;
  for (std::size_t i = 0; i < scene.sheet.size(); ++i)
    rows.push_back(rowOf(static_cast<int>(i) + 1, scene.sheet[i]));
  const detail::SheetRow names = rows.front();
  Lines shared;
  for (const detail::SharedNumber& one : detail::fillMerged(rows, 1, names, scene.merged))
    shared.push_back(one.range + " = " + one.number);
  EXPECT_EQ(shared, scene.shared);
  for (std::size_t i = 0; i < scene.expected.size(); ++i)
    EXPECT_EQ(rows.at(i + 1).cells, rowOf(0, scene.expected[i]).cells) << "row " << i + 2;
}

INSTANTIATE_TEST_SUITE_P(
    Scenes, MergedCellsOf,
    testing::Values(
        Merging{{{"area", "x"}, {"Hills", "1"}, {"", "2"}, {"", "3"}, {"Vale", "4"}},
                {{2, 1, 4, 1}},
                {{"Hills", "1"}, {"Hills", "2"}, {"Hills", "3"}, {"Vale", "4"}},
                {}},
        Merging{{{"area", "x", "y"}, {"a", "7", ""}, {"b", "", "5"}},
                {{2, 2, 3, 2}},
                {{"a", "B2:B3 = 7"}, {"b", "B2:B3 = 7", "5"}},
                {"B2:B3 = 7"}},
        Merging{{{"area", "x", "y"}, {"a", "7", ""}, {"b", "1", "5"}},
                {{2, 2, 2, 3}},
                {{"a", "B2:C2 = 7", "B2:C2 = 7"}, {"b", "1", "5"}},
                {"B2:C2 = 7"}},
        Merging{{{"area", "x"}, {"a", "7"}, {"b", "8"}}, {{2, 2, 2, 2}}, {{"a", "7"}, {"b", "8"}}, {}},
        Merging{{{"area", "x"}, {"a", "7"}, {"b", "8"}},
                {{2, 2, 2, 4}},
                {{"a", "7"}, {"b", "8"}},
                {}},  // nothing there
        Merging{{{"code", "area", "x"}, {"01", "Hills", "1"}, {"", "", "2"}},
                {{2, 1, 3, 1}, {2, 2, 3, 2}},
                {{"01", "Hills", "1"}, {"01", "Hills", "2"}},
                {}},
        Merging{{{"area", "x", "y"}, {"Hills", "5", "1"}, {"", "", "2"}},  // a figure behind the name
                {{2, 1, 3, 1}, {2, 2, 3, 2}},
                {{"Hills", "B2:B3 = 5", "1"}, {"Hills", "B2:B3 = 5", "2"}},
                {"B2:B3 = 5"}},
        Merging{{{"area", "year", "x"}, {"a", "2010", "1"}, {"b", "", "2"}, {"c", "2011年", "3"}},
                {{2, 2, 3, 2}},
                {{"a", "2010", "1"}, {"b", "2010", "2"}, {"c", "2011年", "3"}},
                {}},
        Merging{
            {{"area", "year", "x"}, {"a", "2010", "1"}, {"b", "", "2"}, {"c", "300", "3"}},  // not of years
            {{2, 2, 3, 2}},
            {{"a", "B2:B3 = 2010", "1"}, {"b", "B2:B3 = 2010", "2"}, {"c", "300", "3"}},
            {"B2:B3 = 2010"}},
        Merging{{{"area", "x"}, {"a", "１２"}, {"b", ""}},
                {{2, 2, 3, 2}},
                {{"a", "B2:B3 = １２"}, {"b", "B2:B3 = １２"}},
                {"B2:B3 = １２"}},
        Merging{{{"area", "x"}, {"a", "—"}, {"b", ""}},
                {{2, 2, 3, 2}},
                {{"a", "—"}, {"b", "—"}},
                {}},                                                    // none, of each
        Merging{{{"area", "x"}, {"Hills", "1"}, {"", "2"}, {"", "3"}},  // the second is taken in part
                {{2, 1, 3, 1}, {3, 1, 4, 1}},
                {{"Hills", "1"}, {"Hills", "2"}, {"", "3"}},
                {}},
        Merging{{{"area", "x"}, {"a", "1", "far"}, {"b", "2"}},  // behind the last name
                {{2, 3, 3, 3}},
                {{"a", "1", "far"}, {"b", "2"}},
                {}}));

TEST(CsvTable, ReadsUpToTheLimitsOfCellsAndColumns) {
  const auto sentence = [](const std::string& text) {
    try {
      readText(text);
    } catch (const DataError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  {
    const LimitForNow limit(Limit::cells, 6);
    EXPECT_EQ(sentence("a,b\n1,2\n3,4\n"), "") << "six, with the names";
    EXPECT_EQ(sentence("a,b\n1,2\n3,4,5\n"),
              "a.csv goes beyond the limit of 6 cells; make it smaller, or read it with a higher limit: "
              "--limit cells=N.");
  }
  const LimitForNow limit(Limit::columns, 2);
  EXPECT_EQ(sentence("a,b\n1,2\n"), "");
  EXPECT_NE(sentence("a,b,c\n1,2,3\n").find("limit of 2 columns"), std::string::npos);
}

TEST(CsvTable, RefusesTextWithZeros) {
  try {
    readText(std::string("code,x\n0\0,2\n", 12));
    FAIL() << "was read";
  } catch (const DataError& error) {
    const std::string said = error.what();
    EXPECT_TRUE(said.ends_with("a.csv is not a text table; save it as CSV, XLSX or ODS.")) << said;
  }
}

TEST(CsvTable, TakesALineForExcelAlsoBehindAMark) {
  EXPECT_EQ(columnsOf("sep=;\ncode;x\n01;2\n"), (Lines{"code", "x"}));
  EXPECT_EQ(readText("\xEF\xBB\xBFsep=|\ncode|x\n01|2\n").separator, '|') << "behind a mark";
}

TEST(GridTable, NumbersColumnsWithStemsInFront) {
  EXPECT_EQ(rowsOf("a,b,c\n甲,1,2\n5,6,7\n"), std::vector<int>{3}) << "two numbers behind a stem";
  EXPECT_EQ(rowsOf("a,b,c,d\n甲,乙,1,2\n5,6,7,8\n"), std::vector<int>{3});
  EXPECT_EQ(rowsOf("a,b,c\n己,1,2\n5,6,7\n"), std::vector<int>{3}) << "the last stem";
  EXPECT_EQ(rowsOf("a,b,c\n庚,1,2\n5,6,7\n"), (std::vector<int>{2, 3})) << "no stem";
  EXPECT_EQ(rowsOf("a,b,c\n甲乙,1,2\n5,6,7\n"), (std::vector<int>{2, 3})) << "two stems in one cell";
  EXPECT_EQ(rowsOf("a,b,c,d,e,f,g,h\n甲,1,2,,,,,\n5,6,7,8,9,9,9,9\n"), std::vector<int>{3}) << "then nothing";
}

TEST(GridTable, MergesEitherWayFromTheFirstRowAndColumnOn) {
  const auto tableOf = [](const detail::MergedCells& merged) {
    TableRead read;
    const TableReadOptions options;
    detail::GridToTable grid(read, options);
    grid.add(1, std::vector<std::string>{"area", "x"});
    grid.add(2, std::vector<std::string>{"Hills", "1"});
    grid.add(3, std::vector<std::string>{"", "2"});
    grid.merge(merged);
    grid.finish();
    return read.table.rows.at(1).cells.at(0);
  };
  EXPECT_EQ(tableOf({2, 1, 3, 1}), "Hills");
  EXPECT_EQ(tableOf({3, 1, 2, 1}), "Hills") << "from the bottom";
  EXPECT_EQ(tableOf({1, 1, 1, 1}), std::nullopt);
  EXPECT_EQ(tableOf({0, 1, 3, 1}), std::nullopt) << "outside";
  EXPECT_EQ(tableOf({2, 0, 3, 1}), std::nullopt);
}

TEST(GridTable, SaysWhichNumberStandsInMergedCells) {
  TableRead read;
  read.table.source = "a.xlsx";
  const TableReadOptions options;
  detail::GridToTable grid(read, options);
  grid.add(1, std::vector<std::string>{"area", "x"});
  grid.add(2, std::vector<std::string>{"a", "7"});
  grid.add(3, std::vector<std::string>{"b", ""});
  grid.merge({2, 2, 3, 2});
  grid.finish();
  EXPECT_EQ(issuesOf(read),
            Lines{"1 table.merged_number a.xlsx: a.xlsx: the number 7 stands in the merged cells "
                  "B2:B3, for several rows or columns at once; none of them gets it. Write into "
                  "each cell what belongs there."});
  EXPECT_EQ(read.table.rows.at(0).cells.at(1), "B2:B3 = 7");
}

TEST(GridTable, LeavesTheCellsOfARowInTheirColumns) {
  TableRead read;
  const TableReadOptions options;
  detail::GridToTable grid(read, options);
  grid.add(4, std::vector<detail::SheetCell>{{1, " code "}, {3, "x"}, {5, "y"}});
  grid.add(5, std::vector<detail::SheetCell>{{1, "01"}, {2, "  "}, {5, " 7 "}});
  grid.add(6, std::vector<detail::SheetCell>{{1, " "}});
  grid.add(9, std::vector<detail::SheetCell>{{3, "8"}, {4, "9"}});
  grid.finish();
  EXPECT_EQ(read.table.columns, (Lines{"code", "x", "E", "y"})) << "nothing in A and C";
  ASSERT_EQ(read.table.rows.size(), 2U);
  EXPECT_EQ(read.table.rows[0].cells, (Cells{"01", std::nullopt, std::nullopt, "7"}));
  EXPECT_EQ(read.table.rows[0].number, 5);
  EXPECT_EQ(read.table.rows[1].cells, (Cells{std::nullopt, "8", "9", std::nullopt}));
  EXPECT_EQ(read.table.rows[1].number, 9);
}

/// First and last digit of each script, and the characters beside them.
TEST(MergedFigures, MayBeWrittenInOtherDigits) {
  const auto isFigure = [](const std::string& text) {
    std::vector<detail::SheetRow> rows{rowOf(1, {"area", "x"}), rowOf(2, {"a", text}), rowOf(3, {"b"})};
    const detail::SheetRow names = rows.front();
    return !detail::fillMerged(rows, 1, names, {{2, 2, 3, 2}}).empty();
  };
  for (const char* digit :
       {"0", "9", "０", "９", "٠", "٩", "۰", "۹", "०", "९", "০", "৯", "๐", "๙", "-5", ".5", "#1"})
    EXPECT_TRUE(isFigure(digit)) << digit;
  for (const char* other : {"／", "：", "\u065F", "\u066A", "\u06EF", "\u06FA", "\u0965", "\u0970", "\u09E5",
                            "\u09F0", "\u0E4F", "\u0E5A", "甲", "-", "…", "#N/A", "x5"})
    EXPECT_FALSE(isFigure(other)) << other;
}

}  // namespace
}  // namespace geo
