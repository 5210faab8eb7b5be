#include "geo/table/xlsx_file.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "geo/file/zip_writer.h"
#include "geo/report/error.h"
#include "geo/report/limits.h"
#include "geo/table/table_reader.h"
#include "tests/support/scratch_folder.h"

/// Workbooks that are written here part by part; all made up.
namespace geo::detail {
namespace {

using Lines = std::vector<std::string>;

struct Parts {
  std::string rows;    ///< of the one sheet
  std::string behind;  ///< behind its rows
  std::string strings;
  std::string styles;
  std::string workbook;  ///< before its sheets
  std::string target = "worksheets/sheet1.xml";
};

std::filesystem::path written(const test::ScratchFolder& folder, const Parts& parts) {
  const std::string relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  writeZip(folder / "a.xlsx",
           {{"xl/workbook.xml",
             "<workbook xmlns:r=\"" + relation + "\">" + parts.workbook +
                 "<sheets><sheet name=\"Sheet\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
             "<Relationships><Relationship Id=\"rId1\" Target=\"" + parts.target + "\"/></Relationships>"},
            {"xl/sharedStrings.xml", "<sst>" + parts.strings + "</sst>"},
            {"xl/styles.xml", "<styleSheet>" + parts.styles + "</styleSheet>"},
            {"xl/worksheets/sheet1.xml",
             "<worksheet><sheetData>" + parts.rows + "</sheetData>" + parts.behind + "</worksheet>"}});
  return folder / "a.xlsx";
}

Sheet sheetOf(const Parts& parts) {
  const test::ScratchFolder folder;
  XlsxFile file(written(folder, parts));
  return file.read(0);
}

/// "row:column text" of each filled cell, columns by their letters from 0.
Lines cellsOf(const Parts& parts) {
  Lines lines;
  for (const SheetRow& row : sheetOf(parts).rows)
    for (const SheetCell& cell : row.cells)
      lines.push_back(std::to_string(row.number) + ':' + std::to_string(cell.column) + ' ' + cell.text);
  return lines;
}

Lines cellsOf(const std::string& rows) { return cellsOf(Parts{.rows = rows}); }

TEST(XlsxFile, ShowsNumbersAsTheirFormatsSay) {
  const Parts parts{
      .rows =
          "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>40544</v></c><c r=\"B2\" s=\"2\"><v>0.35</v></c>"
          "<c r=\"C2\" s=\"3\"><v>10101</v></c><c r=\"D2\" s=\"4\"><v>3</v></c><c r=\"E2\"><v>7</v></c>"
          "<c r=\"F2\" s=\"9\"><v>8</v></c></row>",
      .styles =
          "<numFmts><numFmt numFmtId=\"164\" formatCode=\"000000\"/>"
          "<numFmt numFmtId=\"165\" formatCode=\"0&quot;万&quot;\"/></numFmts>"
          "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/><xf "
          "numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>"};
  EXPECT_EQ(cellsOf(parts), (Lines{"2:0 2011-01-01", "2:1 35%", "2:2 010101", "2:3 3 万", "2:4 7", "2:5 8"}));
  Parts since1904 = parts;
  since1904.workbook = "<workbookPr date1904=\"1\"/>";
  EXPECT_EQ(cellsOf(since1904).at(0), "2:0 2015-01-02") << "four years and a day later";
}

TEST(XlsxFile, ReadsEveryKindOfCell) {
  const Parts parts{
      .rows =
          "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>in "
          "line</t></is></c><c r=\"C1\" t=\"b\"><v>1</v></c><c r=\"D1\" t=\"b\"><v>0</v></c>"
          "<c r=\"E1\" t=\"e\"><v>#DIV/0!</v></c><c r=\"F1\" t=\"str\"><f>A1</f><v>made</v></c>"
          "<c r=\"G1\"><f>A1+B1</f></c><c r=\"H1\" t=\"str\"><f>A1</f></c><c r=\"I1\" "
          "t=\"n\"><v>1.50</v></c><c r=\"J1\"/><c r=\"K1\" t=\"s\"><v>0</v></c></row>",
      .strings = "<si><t>first</t></si><si><r><t>of </t></r><r><t>runs</t></r><rPh><t>said</t></rPh></si>"};
  EXPECT_EQ(cellsOf(parts), (Lines{"1:0 of runs", "1:1 in line", "1:2 TRUE", "1:3 FALSE", "1:4 #DIV/0!",
                                   "1:5 made", "1:6 =A1+B1", "1:8 1.5", "1:10 first"}));
  EXPECT_THROW(cellsOf(Parts{.rows = "<row><c t=\"s\"><v>0</v></c></row>"}), IoError) << "no such string";
}

TEST(XlsxFile, PutsCellsWhereTheySayOrBehindTheOneBefore) {
  EXPECT_EQ(
      cellsOf("<row><c><v>1</v></c><c><v>2</v></c></row><row><c r=\"C2\"><v>3</v></c><c><v>4</v></c></row>"
              "<row r=\"9\"><c><v>5</v></c></row><row><c><v>6</v></c></row>"),
      (Lines{"1:0 1", "1:1 2", "2:2 3", "2:3 4", "9:0 5", "10:0 6"}));
  EXPECT_EQ(
      cellsOf("<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"),
      (Lines{"1:0 1", "1:1 2", "1:2 3"}))
      << "out of order";
  EXPECT_EQ(cellsOf("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>"), Lines{"1:0 2"})
      << "the last";
}

TEST(XlsxFile, EndsAtTheLastRowAndColumnThatThereCanBe) {
  EXPECT_EQ(cellsOf("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"), Lines{"1048576:16383 1"});
  EXPECT_THROW(cellsOf("<row r=\"1048577\"><c><v>1</v></c></row>"), IoError);
  EXPECT_THROW(cellsOf("<row r=\"1048576\"><c><v>1</v></c></row><row><c><v>2</v></c></row>"), IoError);
  EXPECT_THROW(cellsOf("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c><c><v>2</v></c></row>"), IoError);
  EXPECT_EQ(cellsOf("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>"), Lines{"1:0 1"})
      << "a place that there is not";
}

TEST(XlsxFile, ReadsMergedCellsUpToTheLimit) {
  const Parts parts{
      .rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
      .behind =
          "<mergeCells><mergeCell ref=\"A1:B12\"/><mergeCell ref=\"AA3\"/><mergeCell "
          "ref=\"C9:A9\"/><mergeCell ref=\"C9:D8\"/><mergeCell ref=\"XFD2:XFD1048576\"/></mergeCells>"};
  const LimitForNow limit(Limit::merged, 2);
  EXPECT_THROW(sheetOf({.rows = parts.rows,
                        .behind = "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:B2\"/>"
                                  "<mergeCell ref=\"A3:B3\"/></mergeCells>"}),
               DataError);
  EXPECT_EQ(
      sheetOf({.rows = parts.rows,
               .behind = "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:B2\"/></mergeCells>"})
          .merged.size(),
      2U);
  const LimitForNow more(Limit::merged, 5);
  const std::vector<MergedCells> merged = sheetOf(parts).merged;
  ASSERT_EQ(merged.size(), 2U);
  EXPECT_EQ(merged[0].top, 1);
  EXPECT_EQ(merged[0].left, 1);
  EXPECT_EQ(merged[0].bottom, 12);
  EXPECT_EQ(merged[0].right, 2);
  EXPECT_EQ(merged[1].left, 16384);
  EXPECT_EQ(merged[1].bottom, 1048576);
}

TEST(XlsxFile, FindsASheetByItsWholePath) {
  EXPECT_EQ(cellsOf(Parts{.rows = "<row><c><v>1</v></c></row>", .target = "/xl/worksheets/sheet1.xml"}),
            Lines{"1:0 1"});
  EXPECT_THROW(cellsOf(Parts{.rows = "<row><c><v>1</v></c></row>", .target = "worksheets/sheet2.xml"}),
               IoError);
}

TEST(XlsxFile, SaysHowATableWasRead) {
  const test::ScratchFolder folder;
  const TableRead read =
      readTable(written(folder, {.rows = "<row r=\"1\"><c t=\"inlineStr\"><is><t>code</t></is></c><c "
                                         "t=\"inlineStr\"><is><t>x</t></is></c></row>"
                                         "<row r=\"2\" hidden=\"1\"><c><v>1</v></c><c><v>2</v></c></row><row "
                                         "r=\"3\"><c><v>3</v></c><c><v>4</v></c></row>"}));
  EXPECT_EQ(read.driver, "XLSX");
  EXPECT_EQ(read.encodingUsed, "UTF-8");
  EXPECT_EQ(read.encodingReason, "The format XLSX states its encoding.");
  EXPECT_EQ(read.table.source, "a.xlsx");
  EXPECT_EQ(read.hiddenRows, 1);
  EXPECT_TRUE(read.sheets.empty());
  EXPECT_TRUE(read.hiddenSheets.empty());
  ASSERT_EQ(read.issues.size(), 1U);
  EXPECT_EQ(read.issues[0].kind, "table.hidden_rows");
  EXPECT_EQ(read.issues[0].text, "a.xlsx: 1 rows are hidden in the sheet; they were read like the others.");
  EXPECT_EQ(read.table.rows.size(), 2U);
}

TEST(XlsxFile, SaysWhichSheetsThereAre) {
  const test::ScratchFolder folder;
  const std::string relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const auto sheet = [](const char* name, const char* id, const char* state) {
    return std::string("<sheet name=\"") + name + "\" r:id=\"" + id + "\" state=\"" + state + "\"/>";
  };
  const auto rows = [](const char* value) {
    return std::string(
               "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>code</t></is></c><c "
               "t=\"inlineStr\"><is><t>x</t></is></c></row><row><c><v>1</v></c><c><v>") +
           value + "</v></c></row></sheetData></worksheet>";
  };
  writeZip(folder / "a.xlsx",
           {{"xl/workbook.xml", "<workbook xmlns:r=\"" + relation + "\"><sheets>" +
                                    sheet("one", "rId1", "hidden") + sheet("two", "rId2", "visible") +
                                    sheet("three", "rId3", "veryHidden") + sheet("four", "rId4", "") +
                                    "</sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
             "<Relationships><Relationship Id=\"rId1\" Target=\"s1.xml\"/><Relationship Id=\"rId2\" "
             "Target=\"s2.xml\"/><Relationship Id=\"rId3\" Target=\"s3.xml\"/><Relationship Id=\"rId4\" "
             "Target=\"s4.xml\"/></Relationships>"},
            {"xl/s1.xml", rows("1")},
            {"xl/s2.xml", rows("2")},
            {"xl/s3.xml", rows("3")},
            {"xl/s4.xml", rows("4")}});
  const TableRead read = readTable(folder / "a.xlsx");
  EXPECT_EQ(read.sheets, (Lines{"two", "four"}));
  EXPECT_EQ(read.hiddenSheets, (Lines{"one", "three"}));
  EXPECT_EQ(read.table.rows.at(0).cells.at(1), "2") << "the first that is shown";
  ASSERT_EQ(read.issues.size(), 1U);
  EXPECT_EQ(read.issues[0].text, "a.xlsx has several sheets (two, four); 'two' is used.");
  const TableRead hidden = readTable(folder / "a.xlsx", {.sheet = "three"});
  EXPECT_EQ(hidden.table.rows.at(0).cells.at(1), "3");
  EXPECT_TRUE(hidden.issues.empty());
  try {
    readTable(folder / "a.xlsx", {.sheet = "five"});
    FAIL() << "was read";
  } catch (const DataError& error) {
    EXPECT_EQ(std::string(error.what()),
              (folder / "a.xlsx").string() + " has no sheet 'five'; its sheets are: two, four.");
  }
}

TEST(XlsxFile, ReadsTextsUpToTheirLimit) {
  const std::string rows = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>";
  const auto of = [&](std::size_t bytes) {
    return Parts{.rows = rows, .strings = "<si><t>" + std::string(bytes, 'x') + "</t></si>"};
  };
  const LimitForNow limit(Limit::text, 1);
  EXPECT_EQ(cellsOf(of(std::size_t{1} << 19U)).size(), 2U) << "twice half a megabyte";
  EXPECT_THROW(cellsOf(of((std::size_t{1} << 19U) + 1)), DataError);
}

TEST(XlsxFile, IsReadFromMemoryToo) {
  const test::ScratchFolder folder;
  const std::string bytes = test::contentOf(written(folder, {.rows = "<row><c><v>1</v></c></row>"}));
  XlsxFile file(bytes, "made_up.xlsx");
  ASSERT_EQ(file.sheets().size(), 1U);
  EXPECT_EQ(file.sheets()[0].text, "Sheet");
  EXPECT_FALSE(file.sheets()[0].isHidden);
  EXPECT_EQ(file.read(0).rows.size(), 1U);
  EXPECT_EQ(file.path(), "made_up.xlsx");
  EXPECT_THROW(XlsxFile(std::string("\xD0\xCF\x11\xE0 and so on"), "old.xlsx"), IoError);
}

}  // namespace
}  // namespace geo::detail
