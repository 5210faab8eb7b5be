#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "geo/table/table_reader.h"
#include "tests/planning/forms/made_workbook.h"
#include "tests/support/scratch_folder.h"

// Synthetic workbooks, made part by part; ECMA-376 part 1 says what each part means.

namespace {

using test::number;
using test::row;
using test::text;
using Cells = std::vector<std::optional<std::string>>;
using Names = std::vector<std::string>;

class WorkbookReader : public testing::Test {
 protected:
  std::filesystem::path file() const { return m_folder / "w.xlsx"; }
  geo::TableRead readRows(const std::string& rows, const std::string& merged = {}) const {
    test::writeXlsx(file(), {{"Sheet1", rows, merged, {}}});
    return geo::readTable(file());
  }
  std::string errorOf() const {
    try {
      geo::readTable(file());
    } catch (const geo::Error& error) {
      return error.what();
    }
    return {};
  }
  test::ScratchFolder m_folder;
};

int countOf(const geo::TableRead& read, const std::string& kind) {
  return static_cast<int>(std::count_if(read.issues.begin(), read.issues.end(),
                                        [&](const geo::Issue& issue) { return issue.kind == kind; }));
}

const std::string kHead = row(1, text("A1", "code") + text("B1", "x"));

}  // namespace

TEST_F(WorkbookReader, KeepsTheZerosOfTextAndTheShortestDigitsOfNumbers) {
  const auto read = readRows(kHead + row(2, text("A2", "010101") + number("B2", "0.10000000000000001")));
  EXPECT_EQ(read.table.rows.at(0).cells, (Cells{"010101", "0.1"}));
}

TEST_F(WorkbookReader, PadsANumberAsItsFormatSays) {
  const auto read = readRows(kHead + row(2, number("A2", "10101", 2) + number("B2", "1")));
  EXPECT_EQ(read.table.rows.at(0).cells[0], "010101");
}

TEST_F(WorkbookReader, ReadsAPercentageAsItIsShown) {
  const auto read = readRows(kHead + row(2, text("A2", "1") + number("B2", "0.35", 3)));
  EXPECT_EQ(read.table.rows.at(0).cells[1], "35%");
}

TEST_F(WorkbookReader, ShowsADateAsADate) {  // day 40543 from 1900 is 2010-12-31
  for (const int style : {1, 4})
    EXPECT_EQ(readRows(kHead + row(2, text("A2", "1") + number("B2", "40543", style))).table.rows[0].cells[1],
              "2010-12-31");
}

TEST_F(WorkbookReader, TakesTheStoredResultOfAFormulaAndItsErrors) {
  const auto read = readRows(kHead + row(2, R"(<c r="A2" t="str"><f>B2</f><v>01</v></c>)"
                                            R"(<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>)"));
  EXPECT_EQ(read.table.rows.at(0).cells, (Cells{"01", "#DIV/0!"}));
}

TEST_F(WorkbookReader, JoinsTheRunsOfFormattedTextWithoutItsPronunciation) {
  const std::string rows = kHead + row(2, R"(<c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>0</v></c>)");
  test::writeXlsx(file(), {{"S", rows, {}, {}}},
                  "<si><t>5</t></si><si><r><t>甲</t></r><r><t>县</t></r><rPh><t>jia</t></rPh></si>");
  EXPECT_EQ(geo::readTable(file()).table.rows.at(0).cells, (Cells{"甲县", "5"}));
}

TEST_F(WorkbookReader, SaysAMergedWordOfEveryRowAndAMergedNumberOfNone) {
  const auto read = readRows(row(1, text("A1", "市") + text("B1", "x") + text("C1", "y")) +
                                 row(2, text("A2", "甲市") + number("B2", "7") + number("C2", "1")) +
                                 row(3, number("C3", "2")),
                             "A2:A3 B2:B3");
  EXPECT_EQ(read.table.rows.at(0).cells, (Cells{"甲市", "B2:B3 = 7", "1"}));
  EXPECT_EQ(read.table.rows.at(1).cells, (Cells{"甲市", "B2:B3 = 7", "2"}));
  EXPECT_EQ(countOf(read, "table.merged_number"), 1);
}

TEST_F(WorkbookReader, SaysANumberMergedOverTwoNamedColumnsOfNeither) {
  const auto read = readRows(row(1, text("A1", "code") + text("B1", "x") + text("C1", "y")) +
                                 row(2, text("A2", "K01") + number("B2", "7")) +
                                 row(3, text("A3", "L02") + number("B3", "8") + number("C3", "9")),
                             "B2:C2");
  EXPECT_EQ(read.table.rows.at(0).cells, (Cells{"K01", "B2:C2 = 7", "B2:C2 = 7"}));
  EXPECT_EQ(read.table.rows.at(1).cells, (Cells{"L02", "8", "9"}));
  EXPECT_EQ(countOf(read, "table.merged_number"), 1);
}

TEST_F(WorkbookReader, TakesANumberMergedOverBlankColumnsAndRowsForItsCell) {
  const auto read = readRows(row(1, text("A1", "code") + text("B1", "x") + text("E1", "y")) +
                                 row(2, text("A2", "K01") + number("B2", "7") + number("E2", "1")) +
                                 row(5, text("A5", "L02") + number("B5", "8") + number("E5", "2")),
                             "B1:D1 B2:D4 B5:D5 E2:E4");
  EXPECT_EQ(read.table.columns, (Names{"code", "x", "y"}));
  EXPECT_EQ(read.table.rows.at(0).cells, (Cells{"K01", "7", "1"}));
  EXPECT_EQ(read.table.rows.at(1).cells, (Cells{"L02", "8", "2"}));
  EXPECT_EQ(countOf(read, "table.merged_number"), 0);
}

TEST_F(WorkbookReader, SaysAMergedYearAndAMergedCodeBeforeItsNameOfEveryRow) {
  const auto read = readRows(row(1, text("A1", "年份") + text("B1", "代码") + text("C1", "名称") +
                                        text("D1", "性别") + text("E1", "x")) +
                                 row(2, number("A2", "2010") + number("B2", "520602") + text("C2", "碧江区") +
                                            text("D2", "男") + number("E2", "1")) +
                                 row(3, text("D3", "女") + number("E3", "2")) +
                                 row(4, number("A4", "2011") + number("B4", "520603") + text("C4", "万山区") +
                                            text("D4", "男") + number("E4", "3")),
                             "A2:A3 B2:B3 C2:C3");
  EXPECT_EQ(read.table.rows.at(1).cells, (Cells{"2010", "520602", "碧江区", "女", "2"}));
  EXPECT_EQ(countOf(read, "table.merged_number"), 0);
}

TEST_F(WorkbookReader, SaysAMergedNumberBehindAMergedNameOfNoRow) {
  for (const char* figure : {"55", "\u0665\u0665", "\uFF15\uFF15"}) {
    const auto read = readRows(row(1, text("A1", "市") + text("B1", "code") + text("C1", "x")) +
                                   row(2, text("A2", "甲市") + text("B2", "K01") + text("C2", figure)) +
                                   row(3, text("B3", "L02")),
                               "A2:A3 C2:C3");
    EXPECT_EQ(read.table.rows.at(0).cells.at(2), std::string("C2:C3 = ") + figure);
    EXPECT_EQ(read.table.rows.at(1).cells.at(2), std::string("C2:C3 = ") + figure);
  }
}

TEST_F(WorkbookReader, JoinsTwoRowsOfColumnNames) {
  const auto read =
      readRows(row(1, text("A1", "代码") + text("B1", "人口") + text("D1", "面积")) +
                   row(2, text("B2", "男") + text("C2", "女")) +
                   row(3, text("A3", "010101") + number("B3", "1") + number("C3", "2") + number("D3", "3")),
               "A1:A2 B1:C1 D1:D2");
  EXPECT_EQ(read.table.columns, (Names{"代码", "人口/男", "人口/女", "面积"}));
  EXPECT_EQ(read.table.rows.size(), 1U);
}

TEST_F(WorkbookReader, TakesARowOfWordsForNamesOnlyAboveNumbers) {
  const auto read = readRows(row(1, text("A1", "code") + text("B1", "name")) +
                             row(2, text("A2", "AA") + text("B2", "Alpha")) +
                             row(3, text("A3", "BB") + text("B3", "Beta")));
  EXPECT_EQ(read.table.rows.size(), 2U);
}

TEST_F(WorkbookReader, LeavesOutTheRowThatNumbersTheColumns) {
  const auto read = readRows(row(1, text("A1", "代码") + text("B1", "x") + text("C1", "y")) +
                             row(2, text("A2", "甲") + number("B2", "1") + number("C2", "2")) +
                             row(3, text("A3", "010101") + number("B3", "5") + number("C3", "6")));
  EXPECT_EQ(read.table.rows.size(), 1U);
  EXPECT_EQ(countOf(read, "table.numbering_row"), 1);
}

TEST_F(WorkbookReader, ReadsHiddenRowsAndCountsThem) {
  const auto read = readRows(kHead + row(2, text("A2", "1") + number("B2", "5"), true) +
                             row(3, text("A3", "2") + number("B3", "6")));
  EXPECT_EQ(read.table.rows.size(), 2U);
  EXPECT_EQ(read.hiddenRows, 1);
}

TEST_F(WorkbookReader, UsesTheFirstSheetThatIsShownAndNamesTheHiddenOnes) {
  test::writeXlsx(file(), {{"secret", kHead, {}, "hidden"},
                           {"data", kHead + row(2, text("A2", "1") + number("B2", "5")), {}, {}}});
  const auto read = geo::readTable(file());
  EXPECT_EQ(read.table.rows.size(), 1U);
  EXPECT_EQ(read.hiddenSheets, Names{"secret"});
}

TEST_F(WorkbookReader, NamesAPasswordProtectedFile) {
  test::writeFile(file(), "\xD0\xCF\x11\xE0 synthetic: only the signature of an encrypted workbook");
  EXPECT_NE(errorOf().find("password"), std::string::npos);
}

TEST_F(WorkbookReader, NamesABrokenFileWhereverItIsCutOff) {
  test::writeXlsx(file(), {{"S", kHead + row(2, text("A2", "1") + number("B2", "5")), {}, {}}});
  const std::string whole = test::contentOf(file());
  for (const std::size_t part : {10U, 2U, 3U}) {
    test::writeFile(file(), whole.substr(0, whole.size() - whole.size() / part));
    EXPECT_NE(errorOf().find("damaged"), std::string::npos) << part;
  }
}

TEST_F(WorkbookReader, RefusesASheetThatUnpacksToFarMoreThanItIs) {
  test::writeXlsx(file(), {{"S", std::string(std::size_t{260} << 20U, ' '), {}, {}}});
  EXPECT_LT(std::filesystem::file_size(file()), 1U << 20U);
  EXPECT_NE(errorOf().find("--limit unpacked"), std::string::npos) << errorOf();
}
