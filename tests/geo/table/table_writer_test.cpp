#include "geo/table/table_writer.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "geo/table/formula_marks.h"
#include "geo/table/table_reader.h"
#include "tests/support/mounted_folder.h"
#include "tests/support/scratch_folder.h"

namespace geo {
namespace {

TableToWrite madeTable() {
  TableToWrite table;
  table.columns = {{"code", ColumnType::text},
                   {"name", ColumnType::text},
                   {"n", ColumnType::integer},
                   {"x", ColumnType::real}};
  table.rows = {{std::string("010101"), std::string("a, \"b\"\nc"), std::int64_t{123456789012345678}, 0.1},
                {std::string("010102"), std::string("乌蒙山区"), std::monostate{}, 1e-7}};
  return table;
}

TEST(TableWriter, QuotesByTheRules) {
  EXPECT_EQ(toCsv(madeTable()),
            "code,name,n,x\r\n"
            "010101,\"a, \"\"b\"\"\nc\",123456789012345678,0.1\r\n"
            "010102,乌蒙山区,,1e-07\r\n");
}

TEST(TableWriter, ReadsBackWhatItWroteAsCsv) {
  const test::ScratchFolder folder;
  writeTable(folder / "a.csv", madeTable(), {.byteOrderMark = true});
  const Table table = readTable(folder / "a.csv").table;
  EXPECT_EQ(table.columns.front(), "code");
  ASSERT_EQ(table.rows.size(), 2u);
  EXPECT_EQ(table.rows[0].cells[1], "a, \"b\"\nc");
  EXPECT_EQ(table.rows[1].number, 4);  // the first row has two lines
  EXPECT_FALSE(table.rows[1].cells[2]);
}

TEST(TableWriter, ReadsBackWhatItWroteAsXlsx) {
  const test::ScratchFolder folder;
  writeTable(folder / "a.xlsx", madeTable());
  const Table table = readTable(folder / "a.xlsx").table;
  EXPECT_EQ(table.columns, (std::vector<std::string>{"code", "name", "n", "x"}));
  ASSERT_EQ(table.rows.size(), 2u);
  EXPECT_EQ(table.rows[0].number, 2);
  EXPECT_EQ(table.rows[0].cells[0], "010101");
  EXPECT_EQ(table.rows[1].cells[1], "乌蒙山区");
  EXPECT_FALSE(table.rows[1].cells[2]);
  EXPECT_EQ(folder.fileCount(), 1u);
}

TEST(TableWriter, LeavesNothingOnAFullDisk) {
  for (const char* name : {"a.csv", "a.xlsx"}) {
    const test::MountedFolder disk("size=32k");
    if (!disk.isMounted()) GTEST_SKIP() << "no right to mount a small disk";
    TableToWrite table = madeTable();
    for (int i = 0; i < 20000; ++i)
      table.rows.push_back({std::to_string(i * 7919), std::string("name") + std::to_string(i)});
    EXPECT_THROW(writeTable(disk.folder() / name, table), IoError) << name;
    EXPECT_EQ(disk.folder().fileCount(), 0u) << name;
  }
}

TEST(TableWriter, SaysThatTheFolderIsReadOnly) {
  test::MountedFolder disk("size=32k");
  if (!disk.isMounted() || !disk.makeReadOnly()) GTEST_SKIP() << "no right to mount a small disk";
  EXPECT_THROW(writeTable(disk.folder() / "a.csv", madeTable()), IoError);
}

TEST(TableWriter, RefusesAnUnknownExtension) {
  const test::ScratchFolder folder;
  EXPECT_THROW(writeTable(folder / "a.doc", madeTable()), IoError);
}

/// Text that a spreadsheet would take for a formula, where the user wants it marked.
TEST(TableWriter, MarksWhatIsLikeAFormulaWhereItIsToBe) {
  TableToWrite table;
  table.columns = {{"=code", ColumnType::text}, {"x", ColumnType::text}, {"n", ColumnType::integer}};
  for (const char* text : {"=1", "+1", "-1", "@a", "\ta", "1=1", ""})
    table.rows.push_back({std::string("a"), std::string(text), std::int64_t{-5}});
  EXPECT_EQ(toCsv(table),
            "=code,x,n\r\na,=1,-5\r\na,+1,-5\r\na,-1,-5\r\na,@a,-5\r\na,\ta,-5\r\na,1=1,-5\r\na,,-5\r\n");
  markFormulas(true);
  const std::string marked = toCsv(table);
  table.rows = {{std::string("\ra"), std::string("\na")}};
  const std::string ends = toCsv(table);
  markFormulas(false);
  EXPECT_EQ(
      marked,
      "'=code,x,n\r\na,'=1,-5\r\na,'+1,-5\r\na,'-1,-5\r\na,'@a,-5\r\na,'\ta,-5\r\na,1=1,-5\r\na,,-5\r\n");
  EXPECT_EQ(ends, "'=code,x,n\r\n\"'\ra\",\"'\na\",\r\n");
}

TEST(TableWriter, WritesRowsThatAreShorterOrLongerThanTheColumns) {
  TableToWrite table;
  table.columns = {{"a", ColumnType::text}, {"b", ColumnType::real}, {"c", ColumnType::integer}};
  table.rows = {{}, {std::string("x")}, {std::string("\r"), 1.0, std::int64_t{-1}, std::string("beyond")}};
  EXPECT_EQ(toCsv(table), "a,b,c\r\n,,\r\nx,,\r\n\"\r\",1,-1\r\n");
  table.columns = {{"a,\"b\"", ColumnType::text}};
  table.rows = {{std::string("\"")}, {std::string("a\nb")}, {std::string("a b;c")}};
  EXPECT_EQ(toCsv(table), "\"a,\"\"b\"\"\"\r\n\"\"\"\"\r\n\"a\nb\"\r\na b;c\r\n");
}

TEST(TableWriter, MarksTheOrderOfBytesWhereItIsToBe) {
  const test::ScratchFolder folder;
  writeTable(folder / "a.csv", madeTable());
  writeTable(folder / "b.CSV", madeTable(), {.byteOrderMark = true});
  EXPECT_EQ(test::contentOf(folder / "a.csv"), toCsv(madeTable()));
  EXPECT_EQ(test::contentOf(folder / "b.CSV"), "\xEF\xBB\xBF" + toCsv(madeTable()));
}

TEST(TableWriter, WritesEachSheetUnderItsName) {
  const test::ScratchFolder folder;
  TableToWrite one = madeTable(), two = madeTable(), three = madeTable();
  one.name = "first";
  two.rows.resize(1);
  three.name = "third";
  three.rows[0][1] = std::string("a\x01z");
  const std::vector<TableToWrite> sheets{one, two, three};
  writeWorkbook(folder / "book.xlsx", sheets);
  const TableRead read = readTable(folder / "book.xlsx", {.sheet = "third"});
  EXPECT_EQ(read.sheets, (std::vector<std::string>{"first", "book", "third"}));
  EXPECT_EQ(read.table.rows.at(0).cells.at(1), "az") << "without what XML cannot say";
  EXPECT_EQ(read.table.rows.at(0).cells.at(3), "0.1");
  EXPECT_EQ(readTable(folder / "book.xlsx", {.sheet = "book"}).table.rows.size(), 1u);
  const TableRead first = readTable(folder / "book.xlsx");
  ASSERT_EQ(first.issues.size(), 1u);
  EXPECT_EQ(first.issues[0].kind, "table.first_sheet");
  EXPECT_EQ(first.issues[0].text, "book.xlsx has several sheets (first, book, third); 'first' is used.");
}

}  // namespace
}  // namespace geo
