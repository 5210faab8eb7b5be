#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>

#include "geo/report/error.h"
#include "geo/table/table_reader.h"
#include "geo/table/xlsx_file.h"
#include "tests/planning/forms/made_workbook.h"
#include "tests/support/other_process.h"
#include "tests/support/scratch_folder.h"

// Synthetic workbooks whose cells lie far apart.

namespace {

using test::number;
using test::row;
using test::text;
using Cells = std::vector<std::optional<std::string>>;
using Names = std::vector<std::string>;

class SparseWorkbook : public testing::Test {
 protected:
  std::filesystem::path file() const { return m_folder / "w.xlsx"; }
  void write(const std::string& rows, const std::string& merged = {}) const {
    test::writeXlsx(file(), {{"S", rows, merged, {}}});
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

const std::string kHead = row(1, text("A1", "code") + text("B1", "x"));

/// Rows from 2 on with one cell each.
std::string rowsIn(const std::string& column, int count) {
  std::string rows;
  for (int i = 2; i < count + 2; ++i) rows += row(i, number(column + std::to_string(i), "1"));
  return rows;
}

long mostMegabytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

}  // namespace

TEST_F(SparseWorkbook, HoldsOneCellOfARowWhoseOnlyCellIsInTheLastColumn) {
  write(kHead + rowsIn("XFD", 50));
  const geo::detail::Sheet sheet = geo::detail::XlsxFile(file()).read(0);
  ASSERT_EQ(sheet.rows.size(), 51U);
  for (std::size_t i = 1; i < sheet.rows.size(); ++i)
    EXPECT_EQ(sheet.rows[i].cells, (std::vector<geo::detail::SheetCell>{{16383, "1"}}));
}

/// 5,000 x 16,384 cells of 40 bytes would be 3 GB.
TEST_F(SparseWorkbook, TakesTheMemoryOfTheCellsThatAreFilled) {
  constexpr long kMostMegabytes = 300;  // a sanitizer's share included
  for (const std::string& head : {kHead, row(1, text("A1", "code") + text("XFD1", "far"))}) {
    write(head + rowsIn("XFD", 5000));
    test::OtherProcess reader([this](const test::OtherProcess::Tell& tell) {
      const long before = mostMegabytes();
      const geo::TableRead read = geo::readTable(file());
      tell(read.table.rows.size() == 5000 && mostMegabytes() - before < kMostMegabytes
               ? "good"
               : std::to_string(mostMegabytes() - before) + " MB");
    });
    EXPECT_EQ(reader.nextLine(), "good");
  }
}

TEST_F(SparseWorkbook, LeavesOutColumnsWithoutANameAndWithoutACell) {
  write(row(1, text("A1", "code") + text("XFD1", "far")) + row(2, text("A2", "1") + number("C2", "5")) +
        row(3, text("A3", "2") + number("XFD3", "7")));
  const geo::Table table = geo::readTable(file()).table;
  EXPECT_EQ(table.columns, (Names{"code", "C", "far"}));
  EXPECT_EQ(table.rows.at(0).cells, (Cells{"1", "5", {}}));
  EXPECT_EQ(table.rows.at(1).cells, (Cells{"2", {}, "7"}));
}

TEST_F(SparseWorkbook, ReadsCellsInAnyOrderAndTheLastOfTwoInOnePlace) {
  write(kHead + row(2, number("B2", "1") + text("A2", "c") + number("B2", "2")));
  EXPECT_EQ(geo::readTable(file()).table.rows.at(0).cells, (Cells{"c", "2"}));
}

TEST_F(SparseWorkbook, SaysAMergedWordOnlyWhereTheTableHasItsColumn) {
  write(kHead + row(2, text("A2", "1") + text("B2", "w") + text("XFD2", "far")) + row(3, text("A3", "2")),
        "B2:B3 XFD2:XFD3");
  const geo::TableRead read = geo::readTable(file());
  EXPECT_EQ(read.table.rows.at(1).cells, (Cells{"2", "w"}));
  EXPECT_EQ(std::count_if(read.issues.begin(), read.issues.end(),
                          [](const geo::Issue& issue) { return issue.kind == "table.extra_cells"; }),
            1);
}

/// Each of the ranges would go through all rows again.
TEST_F(SparseWorkbook, TakesTheFirstOfMergedRangesThatOverlap) {
  std::string rows = row(2, text("A2", "w") + number("B2", "1"));
  for (int i = 3; i < 1000; ++i) rows += row(i, number("B" + std::to_string(i), "1"));
  std::string merged = "A2:A900";
  for (int i = 0; i < 2000; ++i) merged += " A2:A999";
  write(kHead + rows, merged);
  const geo::Table table = geo::readTable(file()).table;
  EXPECT_EQ(table.rows.at(898).cells[0], "w");
  EXPECT_FALSE(table.rows.at(899).cells[0]);
}

/// One cell of each of 16,384 columns, in 1,300 rows: 21 million cells of a table, nearly all absent.
TEST_F(SparseWorkbook, RefusesATableOfMoreThanTwentyMillionCells) {
  std::string names;
  for (int i = 0; i < 16384; ++i) names += R"(<c t="inlineStr"><is><t>n</t></is></c>)";
  write(row(1, names) + rowsIn("A", 1300));
  EXPECT_NE(errorOf().find("20,000,000 cells"), std::string::npos) << errorOf();
}

TEST_F(SparseWorkbook, RefusesRowsAndColumnsThatNoWorkbookHas) {
  write(kHead + row(2147483647, text("A2", "1")) + "<row><c><v>1</v></c></row>");
  EXPECT_NE(errorOf().find("damaged"), std::string::npos);
  std::string cells = number("XFD2", "1");
  cells += "<c><v>1</v></c>";  // the one behind
  write(kHead + row(2, cells));
  EXPECT_NE(errorOf().find("damaged"), std::string::npos);
}

/// 300 cells that all say one text of 1 MB.
TEST_F(SparseWorkbook, RefusesTextsThatManyCellsRepeat) {
  std::string rows = kHead;
  for (int i = 2; i < 302; ++i) rows += row(i, R"(<c t="s"><v>0</v></c>)");
  test::writeXlsx(file(), {{"S", rows, {}, {}}},
                  "<si><t>" + std::string(std::size_t{1} << 20U, 'x') + "</t></si>");
  EXPECT_NE(errorOf().find("256 MB"), std::string::npos);
}
