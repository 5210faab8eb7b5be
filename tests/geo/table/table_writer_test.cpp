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

}  // namespace
}  // namespace geo
