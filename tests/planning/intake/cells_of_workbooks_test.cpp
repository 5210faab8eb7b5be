#include <gmock/gmock.h>

#include <tuple>

#include <tuple>

#include "geo/report/error.h"
#include "tests/planning/forms/made_workbook.h"
#include "tests/planning/intake/tables_of_offices.h"

// Cells of workbooks on their way to figures. All are made up.

using namespace planning;
using test::Expected;
using test::number;
using test::OfficeWorkspace;
using test::ofYear;
using test::row;
using test::said;
using test::storedBy;
using test::text;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

const test::CodesAndNames kUnits{
    {"K01", "Alba"}, {"L02", "Brest"}, {"M03", "Cluj"}, {"N04", "Dolj"}, {"P05", "Erfurt"}};

class CellsOfWorkbooks : public testing::Test {
 protected:
  forms::Intake take(const std::vector<test::MadeSheet>& sheets, SurveyAttachment options = ofYear("2016"),
                     const Codebook* codebook = nullptr) {
    test::writeXlsx(m_made.folder() / "t.xlsx", sheets);
    return m_made.prepare(m_workspace, m_made.folder() / "t.xlsx", std::move(options), codebook);
  }
  std::string refusal(const std::vector<test::MadeSheet>& sheets, const SurveyAttachment& options) {
    try {
      (void)take(sheets, options);
    } catch (const geo::DataError& error) {
      return error.what();
    }
    return {};
  }

  OfficeWorkspace m_made{kUnits, false};
  Workspace m_workspace = m_made.open();
};

std::string head(const std::string& second, const std::string& third = {}) {
  return row(1, text("A1", "code") + text("B1", second) + (third.empty() ? "" : text("C1", third)));
}

/// Rows 2 and 3 have 10 and 20 persons.
test::MadeSheet sheetOf(const std::string& name, int men) {
  return {name,
          head("Men") + row(2, text("A2", "K01") + number("B2", std::to_string(men))) +
              row(3, text("A3", "L02") + number("B3", std::to_string(men + 1))),
          {},
          {}};
}

}  // namespace

TEST_F(CellsOfWorkbooks, ANumberOverTwoColumnsIsRefusedInBoth) {
  const forms::Intake intake = take({{"S",
                                      head("Men", "Women") + row(2, text("A2", "K01") + number("B2", "7")) +
                                          row(3, text("A3", "L02") + number("B3", "8") + number("C3", "9")) +
                                          row(4, text("A4", "M03") + number("B4", "1") + number("C4", "2")),
                                      "B2:C2",
                                      {}}});
  EXPECT_EQ(
      storedBy(intake),
      (Expected{{"Men@2016 L02", 8}, {"Men@2016 M03", 1}, {"Women@2016 L02", 9}, {"Women@2016 M03", 2}}));
  EXPECT_THAT(said(intake, "survey.text_in_number"),
              ElementsAre(HasSubstr("row 2, column Men"), HasSubstr("row 2, column Women")));
  EXPECT_THAT(said(intake, "table.merged_number"), ElementsAre(HasSubstr("B2:C2")));
}

TEST_F(CellsOfWorkbooks, ANumberOverTwoRowsIsRefusedInBoth) {
  const auto line = [](int at, const std::string& code, const std::string& men, const std::string& women) {
    const std::string n = std::to_string(at);
    return row(at, text("A" + n, code) + (men.empty() ? "" : number("B" + n, men)) + number("C" + n, women));
  };
  const forms::Intake intake =
      take({{"S",
             head("Men", "Women") + line(2, "K01", "7", "1") + line(3, "L02", "", "9") +
                 line(4, "M03", "1", "2") + line(5, "N04", "3", "4") + line(6, "P05", "5", "6"),
             "B2:B3",
             {}}});
  EXPECT_EQ(storedBy(intake), (Expected{{"Men@2016 M03", 1},
                                        {"Men@2016 N04", 3},
                                        {"Men@2016 P05", 5},
                                        {"Women@2016 K01", 1},
                                        {"Women@2016 L02", 9},
                                        {"Women@2016 M03", 2},
                                        {"Women@2016 N04", 4},
                                        {"Women@2016 P05", 6}}));
  EXPECT_THAT(said(intake, "survey.text_in_number"),
              ElementsAre(HasSubstr("row 2, column Men"), HasSubstr("row 3, column Men")));
}

TEST_F(CellsOfWorkbooks, ANumberOverABlankColumnIsUsed) {
  const forms::Intake intake = take({{"S",
                                      row(1, text("A1", "code") + text("B1", "Men") + text("D1", "Women")) +
                                          row(2, text("A2", "K01") + number("B2", "7") + number("D2", "1")) +
                                          row(3, text("A3", "L02") + number("B3", "8") + number("D3", "9")),
                                      "B1:C1 B2:C2 B3:C3",
                                      {}}});
  EXPECT_EQ(
      storedBy(intake),
      (Expected{{"Men@2016 K01", 7}, {"Men@2016 L02", 8}, {"Women@2016 K01", 1}, {"Women@2016 L02", 9}}));
  EXPECT_THAT(said(intake, "table.merged_number"), IsEmpty());
}

/// 0.25 shown as 25%, beside 25: both are a quarter in an indicator of percents.
TEST_F(CellsOfWorkbooks, PercentsByFormatAndByNumberAreOne) {
  const Codebook book = Codebook::fromTable(
      support::csvTable("id,name_zh,name_en,unit_zh,kind\nshare,比重,Share,%,rate\n", "book.csv"));
  const auto sheet = [](const char* third) {
    return test::MadeSheet{"S",
                           head("Share") + row(2, text("A2", "K01") + number("B2", "0.25", 3)) +
                               row(3, text("A3", "L02") + number("B3", "25")) +
                               row(4, text("A4", "M03") + number("B4", third)),
                           {},
                           {}};
  };
  const forms::Intake alike = take({sheet("40.5")}, ofYear("2016"), &book);
  EXPECT_EQ(storedBy(alike),
            (Expected{{"share@2016 K01", 25}, {"share@2016 L02", 25}, {"share@2016 M03", 40.5}}));
}

/// Where no number without the sign is above 1 they are fractions, and the fewer of both are refused.
TEST_F(CellsOfWorkbooks, PercentsByFormatAmongFractionsAreRefused) {
  for (const bool isNew : {true, false}) {
    const Codebook book = Codebook::fromTable(
        support::csvTable("id,name_zh,name_en,unit_zh,kind\nShare,比重,Share,%,rate\n", "book.csv"));
    const forms::Intake intake = take({{"S",
                                        head("Share") + row(2, text("A2", "K01") + number("B2", "0.25", 3)) +
                                            row(3, text("A3", "L02") + number("B3", "0.25")) +
                                            row(4, text("A4", "M03") + number("B4", "0.5")),
                                        {},
                                        {}}},
                                      ofYear("2016"), isNew ? nullptr : &book);
    EXPECT_EQ(storedBy(intake), (Expected{{"Share@2016 L02", 0.25}, {"Share@2016 M03", 0.5}}));
    EXPECT_THAT(said(intake, "survey.text_in_number"), ElementsAre(HasSubstr("percents and fractions")));
  }
}

TEST_F(CellsOfWorkbooks, AsterisksOfADbfAreNamedWithTheirRows) {
  // dBASE III: CODE of three characters, PERSONS of five digits
  std::string dbf("\x03\x7B\x01\x01\x04\0\0\0\x61\0\x09\0", 12);
  dbf.resize(32, '\0');
  for (const auto& [name, type, size] :
       {std::tuple("CODE", 'C', '\x03'), std::tuple("PERSONS", 'N', '\x05')}) {
    std::string field = name;
    field.resize(11, '\0');
    dbf += field + type + std::string(4, '\0') + size + std::string(15, '\0');
  }
  dbf += "\r K01   12 L02***** M03***** N04  345\x1A";
  test::writeFile(m_made.folder() / "t.dbf", dbf);
  const forms::Intake intake = m_made.prepare(m_workspace, m_made.folder() / "t.dbf", ofYear("2016"));
  EXPECT_EQ(storedBy(intake), (Expected{{"PERSONS@2016 K01", 12}, {"PERSONS@2016 N04", 345}}));
  EXPECT_THAT(said(intake, "survey.asterisks"), ElementsAre(HasSubstr("2 cells hold asterisks")));
  EXPECT_THAT(said(intake, "survey.asterisks"), ElementsAre(HasSubstr("rows 2-3")));
  EXPECT_EQ(intake.parts.front().found.report.textInNumbers, 2);
}

TEST_F(CellsOfWorkbooks, TheSheetOfThePeriodIsRead) {
  const std::vector<test::MadeSheet> sheets{sheetOf("2010", 10), sheetOf("2011", 20), sheetOf("2012年", 30)};
  for (const auto& [period, men] :
       std::vector<std::pair<std::string, double>>{{"2010", 10}, {"2011", 20}, {"2012", 30}})
    EXPECT_EQ(storedBy(take(sheets, ofYear(period))),
              (Expected{{"Men@" + period + " K01", men}, {"Men@" + period + " L02", men + 1}}));
}

TEST_F(CellsOfWorkbooks, TheSheetThatSpeaksOfThePeriodIsReadAndNamed) {
  const std::vector<test::MadeSheet> sheets{sheetOf("Counties 2015", 10), sheetOf("Counties 2016", 20)};
  const forms::Intake intake = take(sheets);
  EXPECT_EQ(storedBy(intake), (Expected{{"Men@2016 K01", 20}, {"Men@2016 L02", 21}}));
  EXPECT_THAT(said(intake, "import.sheet_of_year"), ElementsAre(HasSubstr("\"Counties 2016\"")));
  EXPECT_THAT(refusal(sheets, ofYear("2014")), HasSubstr("none of its sheets Counties 2015, Counties 2016"));
}

/// As the wizard does it, too.
TEST_F(CellsOfWorkbooks, ASheetOfAnotherYearThatIsChosenIsReadWithAWarning) {
  test::writeXlsx(m_made.folder() / "t.xlsx", {sheetOf("2015", 10), sheetOf("2016", 20)});
  const forms::Intake intake =
      m_made.prepare(m_workspace, m_made.folder() / "t.xlsx", ofYear("2016"), nullptr, {.sheet = "2015"});
  EXPECT_EQ(storedBy(intake), (Expected{{"Men@2016 K01", 10}, {"Men@2016 L02", 11}}));
  EXPECT_THAT(said(intake, "import.year_of_sheet"), ElementsAre(HasSubstr("\"2015\" speaks of 2015")));
}

TEST_F(CellsOfWorkbooks, AWorkbookWithoutTheSheetOfThePeriodIsRefused) {
  const std::vector<test::MadeSheet> sheets{sheetOf("2010", 10), sheetOf("2011", 20)};
  EXPECT_THAT(refusal(sheets, ofYear("2012")),
              HasSubstr("none of its sheets 2010, 2011 is of 2012 (--period)"));
  EXPECT_THAT(refusal(sheets, {}), HasSubstr("say it with --period"));
}

/// What is wrong with the first sheet may be that it is not the one that is meant.
TEST_F(CellsOfWorkbooks, AFirstSheetThatCannotBeReadNamesTheOtherSheets) {
  const test::MadeSheet notes{
      "Notes",
      head("Men") + row(2, text("A2", "x") + number("B2", "1")) + row(3, text("A3", "y") + number("B3", "2")),
      {},
      {}};
  const std::string why = "t.xlsx: no column holds codes of the boundaries; name the column with --code";
  EXPECT_EQ(refusal({notes}, ofYear("2016")), why);
  EXPECT_EQ(refusal({notes, sheetOf("Data", 10), sheetOf("More", 20)}, ofYear("2016")),
            why + " (read was the sheet \"Notes\"; others with --sheet: Data, More)");
  test::writeXlsx(m_made.folder() / "t.xlsx", {sheetOf("Data", 10), notes});
  try {
    (void)m_made.prepare(m_workspace, m_made.folder() / "t.xlsx", ofYear("2016"), nullptr,
                         {.sheet = "Notes"});
    ADD_FAILURE() << "read";
  } catch (const geo::DataError& error) {
    EXPECT_EQ(error.what(), why) << "which sheet was said";
  }
}

/// In English and in Chinese; a day, a price level and a span of years are no such sentence.
TEST(TitlesOfTables, SpeakOfAnotherYearThanThePeriod) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  for (const auto& [title, isOther] :
       std::vector<std::pair<const char*, bool>>{{"Population of the districts at the end of 2010", true},
                                                 {"2010年各县人口", true},
                                                 {"截至2010年底的人口", true},
                                                 {"Population 2016", false},
                                                 {"2016年各县人口", false},
                                                 {"Income at 2010 prices", false},
                                                 {"2010—2016年各县人口", false},
                                                 {"填表日期：2017年3月5日", false}}) {
    const forms::Intake intake =
        made.prepareText(workspace, "t.csv",
                         std::string(title) + ",,\ncode,name,Men\nK01,Alba,1\nL02,Brest,2\n", ofYear("2016"));
    EXPECT_EQ(said(intake, "import.year_of_title").size(), isOther ? 1U : 0U) << title;
  }
}
