#include "geo/table/workbook_writer.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>

#include "geo/report/error.h"
#include "geo/table/table_reader.h"
#include "geo/table/workbook_check.h"
#include "tests/support/kept_parts.h"
#include "tests/support/kept_text.h"
#include "tests/support/scratch_folder.h"

namespace {

constexpr std::size_t kRows = 400;

/// Made up; many equal cells, so that what is packed is much smaller than the sheet before.
geo::FormWorkbook madeWorkbook() {
  geo::TextSheet sheet{.name = "sums", .title = "Made up", .columns = {}, .rows = {}};
  for (int i = 0; i < 12; ++i) sheet.columns.push_back({.head = "n" + std::to_string(i), .width = 10});
  for (std::size_t r = 0; r < kRows; ++r)
    sheet.rows.emplace_back(sheet.columns.size(), std::int64_t{1234567});
  sheet.rows.front()[2] = std::monostate{};
  sheet.rows.front()[3] = std::string("a & <b>");
  return {.forms = {},
          .texts = {sheet},
          .factsSheet = "_facts",
          .facts = {{"round", ""}},
          .font = "Arial",
          .author = "",
          .footer = "Page"};
}

/// No file of this process grows beyond it, as on a disk that is full by then.
class MostBytes {
 public:
  explicit MostBytes(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    const rlimit limit{bytes, m_before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~MostBytes() {
    ::setrlimit(RLIMIT_FSIZE, &m_before);
    std::signal(SIGXFSZ, m_handler);
  }
  MostBytes(const MostBytes&) = delete;
  MostBytes& operator=(const MostBytes&) = delete;

 private:
  void (*m_handler)(int) = std::signal(SIGXFSZ, SIG_IGN);
  rlimit m_before{};
};

TEST(WorkbookWriter, LeavesNothingBesideTheFile) {
  const test::ScratchFolder folder;
  geo::writeFormWorkbook(folder / "a.xlsx", madeWorkbook());
  EXPECT_EQ(folder.fileCount(), 1u);
  const geo::Table table = geo::readTable(folder / "a.xlsx", {.namesRow = 2}).table;
  ASSERT_EQ(table.rows.size(), kRows);
  EXPECT_EQ(table.rows.back().cells.back(), "1234567");
  EXPECT_EQ(table.rows.front().cells[3], "a & <b>");
}

/// The library packs what it could write of a sheet and says that all is well.
TEST(WorkbookWriter, ASheetThatTheDiskDidNotTakeWholeIsNoWorkbook) {
  const test::ScratchFolder folder;
  geo::writeFormWorkbook(folder / "whole.xlsx", madeWorkbook());
  const auto packed = static_cast<rlim_t>(std::filesystem::file_size(folder / "whole.xlsx"));
  for (const rlim_t bytes : {packed / 2, packed, packed + 1, 2 * packed, 3 * packed}) {
    const MostBytes limit(bytes);
    EXPECT_THROW(geo::writeFormWorkbook(folder / "a.xlsx", madeWorkbook()), geo::IoError) << bytes;
    EXPECT_FALSE(std::filesystem::exists(folder / "a.xlsx")) << bytes;
  }
  EXPECT_EQ(folder.fileCount(), 1u);
}

TEST(WorkbookWriter, ACellMoreOrLessIsNoticed) {
  const test::ScratchFolder folder;
  geo::writeFormWorkbook(folder / "a.xlsx", madeWorkbook());
  const std::size_t cells = 1 + 12 + 12 * kRows;  // title, heads, rows
  const std::size_t facts = 2 + 1;                // "key" and "value"; a name, and nothing beside it
  EXPECT_NO_THROW(geo::detail::requireWholeWorkbook(folder / "a.xlsx", {cells, facts}, "a.xlsx"));
  EXPECT_THROW(geo::detail::requireWholeWorkbook(folder / "a.xlsx", {cells - 1, facts}, "a.xlsx"),
               geo::IoError);
  EXPECT_THROW(geo::detail::requireWholeWorkbook(folder / "a.xlsx", {cells, facts + 1}, "a.xlsx"),
               geo::IoError);
  EXPECT_THROW(geo::detail::requireWholeWorkbook(folder / "a.xlsx", {cells, facts, 0}, "a.xlsx"),
               geo::IoError);
}

/// Made up; a sheet, a column and a rule of each sort.
geo::FormWorkbook oneOfEach() {
  const geo::InputRule share{
      .least = 0, .most = 100, .title = "Share", .hint = "0 to 100", .complaint = "No", .decimals = 1};
  const geo::InputRule least{.least = 1, .title = "Persons", .hint = "From 1", .complaint = "No"};
  const geo::InputRule most{
      .most = 9.5, .title = "Rooms", .hint = "Up to 9.5", .complaint = "No", .decimals = 2};
  const geo::InputRule any{.title = "Number", .hint = "Any", .complaint = "No"};
  const geo::InputRule choice{
      .choices = {"yes", "no"}, .title = "Road", .hint = "One of them", .complaint = "No"};
  const geo::FormSheet form{
      .name = "form",
      .title = "Made up",
      .instructions = "Fill in what is white.",
      .frozenColumns = 2,
      .columns = {{"unit", "", "code", "", 9, {}},
                  {"name", "", "name", "", 14, {}},
                  {"share", "of persons", "share", "%", 8, share},
                  {"persons", "of persons", "persons", "person", 12, least},
                  {"rooms", "", "rooms", "", 10, most},
                  {"number", "", "number", "", 10, any},
                  {"road", "", "road", "", 10, choice}},
      .rows = {{std::string("01"), std::string("x"), 12.5, std::int64_t{7}, {}, {}, {}}, {}}};
  const geo::TextSheet text{.name = "sums",
                            .title = "Made up",
                            .columns = {{"name"}, {"share", 8, 2}, {"persons", 12, 0}},
                            .rows = {{std::string("x"), 12.5, std::int64_t{7}}, {{}, {}, {}}},
                            .notes = {"A note", "Another"},
                            .isLocked = false};
  return {.forms = {form},
          .texts = {text},
          .factsSheet = "_facts",
          .facts = {{"round", "1"}, {"empty", ""}},
          .font = "Arial",
          .author = "An office",
          .footer = "Page"};
}

TEST(WorkbookParts, AreAsKept) {
  const test::ScratchFolder folder;
  geo::writeFormWorkbook(folder / "a.xlsx", oneOfEach());
  test::expectKept(test::partsOf(folder / "a.xlsx"), "workbook_parts.txt");
}

TEST(WorkbookWriter, CallsSheetsAsSpreadsheetsMay) {
  const test::ScratchFolder folder;
  std::string many, most;
  for (int i = 0; i < 32; ++i) many += "县";
  for (int i = 0; i < 31; ++i) most += "县";
  geo::FormWorkbook workbook{
      .forms = {}, .texts = {}, .factsSheet = "", .facts = {}, .font = "Arial", .author = "", .footer = ""};
  for (const std::string& name :
       {std::string("'a'"), std::string("[b]:*?/\\\t\n"), many, std::string(), std::string("it's")})
    workbook.texts.push_back({.name = name,
                              .title = "Made up",
                              .columns = {{.head = "code"}, {.head = "x"}},
                              .rows = {{std::string("1"), std::int64_t{2}}}});
  geo::writeFormWorkbook(folder / "a.xlsx", workbook);
  EXPECT_EQ(geo::readTable(folder / "a.xlsx", {.namesRow = 2}).sheets,
            (std::vector<std::string>{"_a_", "_b________", most, "_", "it's"}));
  workbook.texts.push_back(workbook.texts.front());
  EXPECT_THROW(geo::writeFormWorkbook(folder / "b.xlsx", workbook), geo::IoError) << "two of one name";
  EXPECT_EQ(folder.fileCount(), 1u);
}

/// Made up: wider than a page, with lines that break, texts that are cut, and a form of one column.
geo::FormWorkbook wideOnes() {
  std::string longText;
  for (int i = 0; i < 300; ++i) longText += "县";
  geo::FormSheet wide{.name = "wide",
                      .title = "Made up",
                      .instructions = "One\nTwo\nThree",
                      .frozenColumns = 2,
                      .columns = {{"unit", "who", "code", "", 12, {}},
                                  {"name", "who", "name", "", 20, {}},
                                  {"first", "who", "first", "", 10, {}}},
                      .rows = {{std::string("01"), std::string("x")}, {std::string("02")}}};
  for (int i = 0; i < 16; ++i)
    wide.columns.push_back(
        {"c" + std::to_string(i), i < 8 ? "one" : "two", "c" + std::to_string(i), "km", 10,
         geo::InputRule{
             .least = i, .title = longText, .hint = longText, .complaint = longText, .decimals = i % 3}});
  const geo::FormSheet narrow{.name = "narrow",
                              .title = "Made up",
                              .instructions = "One",
                              .frozenColumns = 0,
                              .columns = {{"unit", "", "code", "", 190, {}}},
                              .rows = {}};
  const geo::TextSheet text{.name = "text",
                            .title = "Made up",
                            .columns = {{"words", 21}, {"n", 10, 1}},
                            .rows = {{std::string(20, 'a'), 1.5},
                                     {std::string(21, 'a'), std::string("none")},
                                     {longText, std::int64_t{2}},
                                     {std::string("short")}},
                            .isLocked = true};
  return {.forms = {wide, narrow},
          .texts = {text},
          .factsSheet = "",
          .facts = {},
          .font = "Arial",
          .author = "",
          .footer = "Page"};
}

TEST(WorkbookParts, OfWideSheetsAreAsKept) {
  const test::ScratchFolder folder;
  geo::writeFormWorkbook(folder / "a.xlsx", wideOnes());
  test::expectKept(test::partsOf(folder / "a.xlsx"), "workbook_parts_wide.txt");
}

}  // namespace
