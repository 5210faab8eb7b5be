#include "geo/table/table_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "geo/layer/layer_writer.h"
#include "geo/report/error.h"
#include "tests/support/made_layer.h"
#include "tests/support/scratch_folder.h"

namespace geo {
namespace {

using Cells = std::vector<std::optional<std::string>>;

TableRead readText(const std::string& text, const TableReadOptions& options = {},
                   const char* name = "a.csv") {
  const test::ScratchFolder folder;
  test::writeFile(folder / name, text);
  return readTable(folder / name, options);
}

bool hasIssue(const TableRead& read, const std::string& kind) {
  return std::any_of(read.issues.begin(), read.issues.end(),
                     [&](const Issue& issue) { return issue.kind == kind; });
}

class Separator : public testing::TestWithParam<char> {};

TEST_P(Separator, IsFound) {
  std::string text = "code#name#x\n010101#\"a, b; c\"#1.5\n010102#d#\n";
  std::replace(text.begin(), text.end(), '#', GetParam());
  const Table table = readText(text).table;
  EXPECT_EQ(table.columns, (std::vector<std::string>{"code", "name", "x"}));
  EXPECT_EQ(table.rows.at(0).cells, (Cells{"010101", "a, b; c", "1.5"}));
  EXPECT_EQ(table.rows.at(1).cells, (Cells{"010102", "d", std::nullopt}));
}

INSTANTIATE_TEST_SUITE_P(Csv, Separator, testing::Values(',', ';', '\t', '|'));

TEST(TableReader, FindsTheSemicolonBesideDecimalCommas) {
  EXPECT_EQ(readText("code;x;y\nA;1,5;2,5\nB;3,5;4,5\n").table.rows.at(0).cells, (Cells{"A", "1,5", "2,5"}));
}

TEST(TableReader, CountsRowsAsTheUserDoes) {
  const Table table = readText("code,name\r\nA,\"two\r\nlines\"\r\n\r\n,\r\nB,x\r\n").table;
  ASSERT_EQ(table.rows.size(), 2u);
  EXPECT_EQ(table.rows[0].number, 2);
  EXPECT_EQ(table.rows[1].number, 6);  // after two lines, a blank one and one of empty cells
}

TEST(TableReader, ReadsGbkUtf16AndByteOrderMarks) {
  const std::string expected = "乌蒙山区";
  EXPECT_EQ(readText("code,name\n1,\xCE\xDA\xC3\xC9\xC9\xBD\xC7\xF8\n").table.rows.at(0).cells[1], expected);
  EXPECT_EQ(readText("\xEF\xBB\xBF"
                     "code,name\n1,乌蒙山区\n")
                .table.columns.at(0),
            "code");
  const std::string utf16(
      "\xFF\xFE"
      "a\0,\0b\0\n\0"
      "1\0,\0"
      "\x4c\x4e\n\0",
      18);
  EXPECT_EQ(readText(utf16).table.rows.at(0).cells[1], "乌");
}

TEST(TableReader, ObeysAGivenEncoding) {
  const TableRead read = readText("code,name\n1,\xE9\xE9\n", {.sheet = {}, .encoding = "latin1"});
  EXPECT_EQ(read.table.rows.at(0).cells[1], "éé");
  EXPECT_EQ(read.encodingUsed, "ISO-8859-1");
}

TEST(TableReader, AsksForAnEncodingThatIsNotClear) {
  // Turkish of windows-1254 and Icelandic of Latin-1 read alike: Muğla, Aydın or Muðla, Aydýn
  const std::string text = "code,name\n1,Mu\xF0la\n2,Ayd\xFDn\n";
  try {
    readText(text);
    FAIL();
  } catch (const DataError& error) {
    EXPECT_THAT(error.what(), testing::AllOf(testing::HasSubstr("--encoding"), testing::HasSubstr("Muğla"),
                                             testing::HasSubstr("Muðla")));
  }
  EXPECT_EQ(readText(text, {.sheet = {}, .encoding = "cp1254"}).table.rows.at(0).cells[1], "Muğla");
  const TableRead preview = readText(text, {.isPreview = true});
  EXPECT_THAT(preview.encodingCandidates, testing::HasSubstr("Muğla"));
  EXPECT_EQ(preview.table.rows.size(), 2U);
}

TEST(TableReader, TakesCellsOfSpacesForAbsent) {
  EXPECT_EQ(readText("code,a,b\n1,  ,\xE3\x80\x80x\xC2\xA0\n").table.rows.at(0).cells,
            (Cells{"1", std::nullopt, "x"}));
}

TEST(TableReader, ReportsDoubleColumnsAndExtraCells) {
  const TableRead read = readText("code,x,x\n1,2,3,far\n2,3,4\n");
  EXPECT_TRUE(hasIssue(read, "table.duplicate_column"));
  EXPECT_FALSE(hasIssue(read, "table.figures_beyond"));
  EXPECT_TRUE(hasIssue(readText("code,x\n1,2,345\n"), "table.figures_beyond"));
  EXPECT_TRUE(hasIssue(read, "table.extra_cells"));
  EXPECT_EQ(read.table.rows.at(0).cells.size(), 3u);
}

TEST(TableReader, SkipsTitlesAboveTheColumnNames) {
  const TableRead read = readText("Figures of 2010\n\ncode,x\n1,2\n");
  EXPECT_EQ(read.table.columns.at(0), "code");
  EXPECT_TRUE(hasIssue(read, "table.rows_above_header"));
}

TEST(TableReader, KeepsZerosAndLongNumbersOfAWorkbook) {
  const TableRead read = readTable(std::filesystem::path(TEST_DATA) / "tables/titled.xlsx");
  EXPECT_EQ(read.driver, "XLSX");
  EXPECT_EQ(read.table.columns, (std::vector<std::string>{"code", "name", "pop", "pop"}));
  ASSERT_EQ(read.table.rows.size(), 3u);
  EXPECT_EQ(read.table.rows[0].cells, (Cells{"010101", "甲县", "123456789012345678", std::nullopt}));
  EXPECT_EQ(read.table.rows[1].cells[0], "110101");
  EXPECT_EQ(read.table.rows[2].number, 7);  // row 6 is blank
  EXPECT_EQ(read.table.rows[2].cells[2], "#N/A");
}

TEST(TableReader, KeepsZerosAndLongNumbersOfOpenDocument) {
  const Table table = readTable(std::filesystem::path(TEST_DATA) / "tables/codes.ods").table;
  EXPECT_EQ(table.rows.at(0).cells, (Cells{"010101", "甲县", "123456789012345678"}));
  EXPECT_EQ(table.rows.at(0).number, 2);
}

TEST(TableReader, ReadsADbfByItself) {
  const test::ScratchFolder folder;
  writeLayer(folder / "a.shp", test::madeLayer());
  std::filesystem::copy_file(folder / "a.dbf", folder / "b.dbf");
  const Table table = readTable(folder / "b.dbf").table;
  EXPECT_EQ(table.rows.at(2).cells, (Cells{"02B01", "Río Alto", "18"}));
  EXPECT_EQ(table.rows.at(2).number, 3);
}

/// A dBASE III table of one text and one number of five digits; the numbers as they are to stand there.
std::string madeDbf(const std::vector<std::pair<std::string, std::string>>& rows) {
  const auto field = [](std::string name, char type, char size) {
    name.resize(11, '\0');
    return name + type + std::string(4, '\0') + size + std::string(15, '\0');
  };
  std::string dbf("\x03\x7B\x01\x01", 4);
  dbf += static_cast<char>(rows.size());
  dbf += std::string("\0\0\0\x61\0\x09\0", 7) + std::string(20, '\0');
  dbf += field("CODE", 'C', 3) + field("X", 'N', 5) + '\r';
  for (const auto& [code, number] : rows) dbf += ' ' + code + number;
  return dbf + '\x1A';
}

TEST(TableReader, KeepsWhatIsNoNumberInAColumnOfNumbersOfADbf) {
  const Table table =
      readText(
          madeDbf({{"K01", "   12"}, {"L02", "*****"}, {"M03", "  1,5"}, {"N04", "     "}, {"P05", "-1.50"}}),
          {}, "a.dbf")
          .table;
  ASSERT_EQ(table.rows.size(), 5U);
  EXPECT_EQ(table.rows.at(0).cells, (Cells{"K01", "12"}));
  EXPECT_EQ(table.rows.at(1).cells, (Cells{"L02", "*****"})) << "not blank";
  EXPECT_EQ(table.rows.at(2).cells, (Cells{"M03", "1,5"})) << "not 1";
  EXPECT_EQ(table.rows.at(3).cells, (Cells{"N04", std::nullopt}));
  EXPECT_EQ(table.rows.at(4).cells, (Cells{"P05", "-1.50"})) << "not -1, though the field has no decimals";
}

TEST(TableReader, NamesTheSheetsWhereTheWantedOneIsAbsent) {
  try {
    readTable(std::filesystem::path(TEST_DATA) / "tables/titled.xlsx", {.sheet = "none", .encoding = {}});
    FAIL();
  } catch (const DataError& error) {
    EXPECT_NE(std::string(error.what()).find("表1"), std::string::npos);
  }
}

TEST(TableReader, SaysWhetherItsEncodingCanBeChosen) {
  EXPECT_TRUE(readText("code,x\n1,2\n").encodingIsOpen);
  EXPECT_FALSE(readTable(std::filesystem::path(TEST_DATA) / "tables/codes.ods").encodingIsOpen);
}

TEST(TableReader, RefusesWhatIsNoTable) {
  EXPECT_THROW(readTable("/no/such/file.csv"), IoError);
  EXPECT_THROW(readText(""), IoError);
  EXPECT_THROW(readText("\n\n"), DataError);
  EXPECT_THROW(readText("code,x\n"), DataError);
  EXPECT_THROW(readText("code,x\n1,\"open\n2,3\n"), DataError);
  EXPECT_THROW(readText(std::string("PK\0\0", 4)), DataError);
  EXPECT_THROW(readText("PK not a workbook", {}, "a.xlsx"), IoError);
}

TEST(TableReader, ReadsWhatIsCalledXlsByItsContent) {
  EXPECT_EQ(readText("code\tx\nA\t1\n", {}, "a.xls").table.rows.at(0).cells, (Cells{"A", "1"}));
  EXPECT_EQ(readText("\tcode\tx\n1\tA\t1\n", {}, "a.xls").table.rows.at(0).cells.back(), "1")
      << "a first cell that is blank is no record of a workbook";
  const test::ScratchFolder folder;
  std::filesystem::copy_file(std::filesystem::path(TEST_DATA) / "tables/titled.xlsx", folder / "a.xls");
  EXPECT_EQ(readTable(folder / "a.xls").driver, "XLSX");
  for (const auto& [name, word] : {std::pair("a.xls", "web page"), std::pair("a.et", "WPS")}) {
    try {
      readText("<html><table><tr><td>1</td></tr></table></html>", {}, name);
      FAIL() << name;
    } catch (const IoError& error) {
      EXPECT_NE(std::string(error.what()).find(word), std::string::npos);
    }
  }
}

/// What carries the name of a workbook of Excel 97 to 2003 or of WPS, and what comes of it.
struct Disguise {
  const char* name;
  std::string bytes;
  const char* expected;  ///< the second cell of the first row, or a word of the refusal
};

class CalledAWorkbook : public testing::TestWithParam<Disguise> {};

TEST_P(CalledAWorkbook, IsReadOrRefusedByItsContent) {
  std::string result;
  try {
    result = readText(GetParam().bytes, {}, GetParam().name).table.rows.at(0).cells.at(1).value_or("");
  } catch (const Error& error) {
    result = error.what();
  }
  EXPECT_NE(result.find(GetParam().expected), std::string::npos) << result;
}

/// As UTF-16, little end first, with its mark; ASCII only.
std::string wide(const std::string& ascii) {
  std::string result = "\xFF\xFE";
  for (const char c : ascii) (result += c) += '\0';
  return result;
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, CalledAWorkbook,
    testing::Values(
        Disguise{"tab.xls", "code\tname\n01\tAcre\n", "Acre"},
        Disguise{"crlf.XLS", "code\tname\r\n01\tAcre\r\n", "Acre"},
        Disguise{"wide.xls", wide("code\tname\n01\tAcre\n"), "Acre"},
        Disguise{"comma.xls", "code,name\n01,Acre\n", "Acre"},
        Disguise{"semicolon.xls", "code;name\n01;Acre\n", "Acre"},
        Disguise{"gbk.xls", "code\tname\n52\t\xB9\xF3\xD6\xDD\xCA\xA1\n", "贵州省"},
        Disguise{"page.xls", "<html><body><table><tr><td>1</td></tr></table></body></html>", "web page"},
        Disguise{"doctype.xls", "\n  <!DOCTYPE html><table></table>", "web page"},
        Disguise{"marked.xls", "\xEF\xBB\xBF<table border=1></table>", "web page"},
        Disguise{"widepage.xls", wide("<html><table></table></html>"), "web page"},
        Disguise{"archive.xls", "MIME-Version: 1.0\nContent-Type: multipart/related\n", "web page"},
        Disguise{"xml.xls", "<?xml version=\"1.0\"?><Workbook></Workbook>", "save it as XLSX"},
        Disguise{"table.et", "\xD0\xCF\x11\xE0 and so on", "WPS"},
        Disguise{"TABLE.ET", "PK and so on", "WPS"}));

TEST(TableReader, RefusesATruncatedDbf) {
  const test::ScratchFolder folder;
  writeLayer(folder / "a.shp", test::madeLayer());
  const std::string whole = test::contentOf(folder / "a.dbf");
  test::writeFile(folder / "b.dbf", whole.substr(0, whole.size() - 50));
  EXPECT_THROW(readTable(folder / "b.dbf"), IoError);
}

TEST(TableReader, SaysHowADbfWasRead) {
  const test::ScratchFolder folder;
  std::string dbf = madeDbf({{"K01", "*****"}, {"L02", "   12"}});
  test::writeFile(folder / "a.dbf", dbf);
  const TableRead read = readTable(folder / "a.dbf");
  EXPECT_EQ(read.table.source, "a.dbf");
  EXPECT_EQ(read.table.columns, (std::vector<std::string>{"CODE", "X"}));
  EXPECT_EQ(read.table.rows.at(0).cells, (Cells{"K01", "*****"})) << "an odd number in the first row";
  EXPECT_EQ(read.encodingUsed, "UTF-8");
  EXPECT_NE(read.encodingReason, "");
  EXPECT_TRUE(read.issues.empty());
  dbf.replace(dbf.find("K01"), 3,
              "\xCE\xDA"
              "1");  // 乌 in GB 2312
  dbf.replace(dbf.find("L02"), 3,
              "\xC3\xC9"
              "2");  // 蒙
  test::writeFile(folder / "b.dbf", dbf);
  test::writeFile(folder / "b.cpg", "UTF-8");
  const TableRead wrong = readTable(folder / "b.dbf");
  EXPECT_EQ(wrong.encodingUsed, "GB18030");
  EXPECT_EQ(wrong.table.rows.at(0).cells.at(0), "乌1");
  ASSERT_EQ(wrong.issues.size(), 1U);
  EXPECT_EQ(wrong.issues[0].kind, "encoding.claim_wrong");
  EXPECT_EQ(wrong.issues[0].place, "b.dbf");
  EXPECT_EQ(wrong.issues[0].text, wrong.encodingReason);
  EXPECT_NE(wrong.encodingReason.find("UTF-8"), std::string::npos) << wrong.encodingReason;
}

TEST(TableReader, TellsAnOldWorkbookByItsFirstTwoBytes) {
  const auto refusal = [](const std::string& bytes) {
    try {
      readText(bytes + "\tcode\tx\n1\tA\t1\n", {}, "a.xls");
    } catch (const Error& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  for (const char version : {'\0', '\2', '\4', '\x8'})
    EXPECT_THAT(refusal(std::string("\t") + version), testing::HasSubstr("in no format that can be read"))
        << version;
  for (const char other : {'\1', '\3', '\5', '\7', '\x0B'})
    EXPECT_EQ(refusal(std::string("\t") + other), "") << static_cast<int>(other);
}

TEST(TableReader, SaysInWholeSentencesWhatIsWrong) {
  const test::ScratchFolder folder;
  const auto refusal = [&](const char* name, const std::string& bytes, const TableReadOptions& options = {}) {
    test::writeFile(folder / name, bytes);
    try {
      readTable(folder / name, options);
    } catch (const Error& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  const auto path = [&](const char* name) { return (folder / name).string(); };
  EXPECT_EQ(refusal("a.et", "x"),
            path("a.et") + " is a table of WPS Office; open it there and save it as XLSX.");
  EXPECT_EQ(refusal("a.xls", "<table>"),
            path("a.xls") +
                " is a web page under the name of a workbook; open it in a spreadsheet and save it "
                "as XLSX.");
  EXPECT_EQ(refusal("a.csv", ""), path("a.csv") + " is empty.");
  EXPECT_EQ(refusal("a.abc", "code,x\n1,2\n"),
            path("a.abc") + " is damaged or in no format that can be read; use CSV, XLSX, ODS or DBF.");
  EXPECT_THAT(refusal("b.csv", "%PDF-1.7"), testing::HasSubstr("is a PDF document"));
  EXPECT_THAT(refusal("b.xlsx", "%PDF-1.7"), testing::HasSubstr("is a PDF document"));
  EXPECT_THAT(refusal("b.ods", "%PDF-1.7"), testing::HasSubstr("is a PDF document"));
  EXPECT_THAT(refusal("b.dbf", "%PDF-1.7"), testing::HasSubstr("is a PDF document"));
  EXPECT_THAT(refusal("b.xls", "%PDF-1.7"), testing::HasSubstr("is a PDF document"));
  EXPECT_THAT(refusal("c.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
              testing::HasSubstr("without a password"));
  try {
    readTable(folder / "none.csv");
    FAIL() << "was read";
  } catch (const IoError& error) {
    EXPECT_EQ(std::string(error.what()), "There is no file " + path("none.csv") + ".");
  }
}

TEST(TableReader, SaysHowAnOpenDocumentWasRead) {
  const std::filesystem::path file = std::filesystem::path(TEST_DATA) / "tables/codes.ods";
  const TableRead read = readTable(file);
  EXPECT_EQ(read.driver, "ODS");
  EXPECT_EQ(read.encodingUsed, "UTF-8");
  EXPECT_EQ(read.encodingReason, "The format ODS states its encoding.");
  EXPECT_EQ(read.table.source, "codes.ods");
  EXPECT_TRUE(read.issues.empty());
  EXPECT_TRUE(read.sheets.empty());
  try {
    readTable(file, {.sheet = "none"});
    FAIL() << "was read";
  } catch (const DataError& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("has no sheet 'none'; its sheets are: "));
  }
}

TEST(TableReader, ReadsTabsAndTextsOfAnyName) {
  for (const char* name : {"a.tsv", "a.TXT", "a.CSV", "a.txt"})
    EXPECT_EQ(readText("code\tx\n01\t2\n", {}, name).table.columns, (std::vector<std::string>{"code", "x"}))
        << name;
}

}  // namespace
}  // namespace geo
