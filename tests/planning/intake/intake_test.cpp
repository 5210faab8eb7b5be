#include "planning/intake/intake.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "planning/intake/import_difference.h"
#include "planning/intake/title_units.h"
#include "tests/planning/forms/forms_workspace.h"
#include "tests/planning/shipped_data.h"

// Synthetic tables: tests/planning/forms/data/README.md.

using namespace planning;
using test::countOf;
using test::figureOf;
using test::prepare;
using test::reportOf;
using test::trap;

namespace {

std::string errorOf(Workspace& workspace, const std::filesystem::path& file,
                    const std::string& period = "2011") {
  try {
    prepare(workspace, file, period);
  } catch (const geo::Error& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST(Intake, ReadsTwoHeadsTheUnitOfTheTitleAndTotals) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  const forms::Intake intake = prepare(workspace, trap("two_heads.csv"));
  EXPECT_EQ(figureOf(intake, "010101", "pop")->value, 15000);
  EXPECT_EQ(figureOf(intake, "010101", "poor")->value, 2500);
  EXPECT_EQ(figureOf(intake, "010101", "income")->value, 3000);
  EXPECT_EQ(intake.read.separator, ';');
  const SurveyReport& report = reportOf(intake);
  EXPECT_EQ(report.totalRows, 2);
  EXPECT_EQ(report.totalsAgreeing, 4);  // 3.5 and 0.75 of the prefecture, 4.5 and 0.85 of all
  EXPECT_EQ(report.totalsDiffering, 0);
  EXPECT_EQ(report.unitsWithFigures, 3);
}

TEST(Intake, RecordsAConversionInTheNoteAndTheReport) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  const forms::Intake intake = prepare(workspace, trap("two_heads.csv"));
  EXPECT_EQ(figureOf(intake, "010101", "pop")->note, "1.5 万人 in the table");
  ASSERT_EQ(reportOf(intake).conversions.size(), 2U);
  EXPECT_EQ(reportOf(intake).conversions[0].from, "万人");
  EXPECT_EQ(reportOf(intake).conversions[0].factor, 1e4);
  EXPECT_EQ(reportOf(intake).conversions[0].figures, 3 + 2);  // and of the two rows of totals
}

TEST(Intake, ReadsEveryMarkAndTakesNoneForZero) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  const forms::Intake intake = prepare(workspace, trap("marks.csv"));
  EXPECT_EQ(figureOf(intake, "010101", "pop")->value, 1234);
  EXPECT_EQ(figureOf(intake, "010102", "pop")->value, 1234);
  EXPECT_EQ(figureOf(intake, "010201", "pop")->value, 1234);
  EXPECT_EQ(figureOf(intake, "020101", "pop")->note, "footnote *");
  EXPECT_EQ(figureOf(intake, "010101", "poor")->value, 12);
  EXPECT_EQ(figureOf(intake, "010101", "income")->value, 1234);
  for (const Figure& figure : intake.prepared.survey.figures)
    EXPECT_GT(figure.value.value_or(1), 0) << figure.unit << figure.indicator;
  const SurveyReport& report = reportOf(intake);
  EXPECT_EQ(report.missingMarks, 5);
  EXPECT_EQ(report.blanks, 1);
  EXPECT_EQ(report.textInNumbers, 1);
  EXPECT_EQ(report.datesInNumbers, 1);
  EXPECT_EQ(report.formulaErrors, 1);
  EXPECT_EQ(report.footnotes, 2);
}

TEST(Intake, NamesAProvinceThatSumsWrong) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  const forms::Intake intake = prepare(workspace, trap("wrong_sum.csv"));
  EXPECT_EQ(reportOf(intake).totalsDiffering, 1);  // pop: 4600 against 4500
  EXPECT_EQ(reportOf(intake).totalsAgreeing, 1);
  EXPECT_EQ(countOf(intake, "survey.sum_differs"), 1);
  EXPECT_FALSE(figureOf(intake, "01", "pop"));
}

TEST(Intake, RefusesFiguresBesideTheirColumns) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  test::import(
      workspace,
      made.file("before.csv",
                "code,pop,poor,income\n010101,1480,260,2900\n010102,1990,510,3900\n010201,980,110,4800\n"
                "020101,2950,310,5700\n"),
      "2010");
  EXPECT_NE(errorOf(workspace, trap("shifted.csv")).find("one column to the right"), std::string::npos);
  EXPECT_EQ(workspace.periods(""), std::vector<std::string>{"2010"});
}

TEST(Intake, WarnsOfTheFileOfLastYear) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  std::string table = "code,pop,poor,income\n";
  for (const char* unit : {"010101", "010102", "010201", "020101", "030001"})
    table += std::string(unit) + ",1" + (unit + 1) + ",2" + (unit + 3) + ",3" + (unit + 2) + "\n";
  const auto file = made.file("figures.csv", table);
  test::import(workspace, file, "2010");
  const forms::Intake again = prepare(workspace, file, "2011");
  EXPECT_EQ(countOf(again, "import.same_file"), 1);
  EXPECT_EQ(countOf(again, "import.like_last_period"), 1);
  const forms::Intake other = prepare(workspace, made.file("other.csv", "code,pop\n010101,5\n"), "2011");
  EXPECT_EQ(countOf(other, "import.same_file") + countOf(other, "import.like_last_period"), 0);
}

TEST(Intake, TakesThePeriodsOfATableWithOneFigureARow) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  const forms::Intake intake = prepare(workspace, trap("long.csv"), "");
  ASSERT_EQ(intake.parts.size(), 2U);
  EXPECT_EQ(intake.layout, forms::TableLayout::Kind::oneFigureARow);
  EXPECT_EQ(countOf(intake, "survey.conflicting_figures"), 1);
  forms::storeIntake(workspace, intake);
  EXPECT_EQ(workspace.figures("pop", "2010").size(), 2U);
  EXPECT_EQ(workspace.figures("pop", "2011").at("010101").value, 1600);
  EXPECT_FALSE(workspace.figures("pop", "2011").contains("010102"));  // twice, with different figures
  EXPECT_EQ(workspace.figures("pop", "2011").at("010201").value, 1000);
}

TEST(Intake, OfSeveralPeriodsSaysAllOfThemInTheLog) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  const auto file = made.file("y.csv", "code,pop 2010,pop 2011\n010101,1,2\n");
  EXPECT_EQ(prepare(workspace, file, "").prepared.why, "Figures of 2010, 2011 from y.csv");
  EXPECT_EQ(prepare(workspace, file, "2011").prepared.why, "Figures of 2011 from y.csv");
}

TEST(Intake, AsksForThePeriodThatATableDoesNotSay) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  EXPECT_NE(errorOf(workspace, trap("marks.csv"), "").find("--period"), std::string::npos);
}

TEST(Intake, ReadsGbkWithTabs) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  const forms::Intake intake = prepare(workspace, trap("gbk.csv"));
  EXPECT_EQ(intake.read.separator, '\t');
  EXPECT_EQ(figureOf(intake, "010102", "poor")->value, 500);
}

TEST(Intake, LeavesOutAColumnInAUnitThatCannotBeConverted) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  const forms::Intake intake =
      prepare(workspace, made.file("t.csv", "code,总人口(万人),贫困人口(户)\n010101,1.5,7\n"));
  EXPECT_EQ(countOf(intake, "column.wrong_unit"), 1);
  EXPECT_FALSE(figureOf(intake, "010101", "poor"));
  EXPECT_EQ(figureOf(intake, "010101", "pop")->value, 15000);
}

TEST(Intake, RemembersTheChoiceOfColumnsForTablesOfTheSameNames) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  const auto first = made.file("a.csv", "code,x1\n010101,5\n");
  forms::storeIntake(workspace, prepare(workspace, first, "2011", {{"x1", "pop"}}));
  const forms::Intake next = prepare(workspace, made.file("b.csv", "code,x1\n010102,6\n"));
  EXPECT_TRUE(next.columnsRemembered);
  EXPECT_EQ(figureOf(next, "010102", "pop")->value, 6);
}

TEST(Intake, ShowsWhatWouldBeReplacedBeforeAnythingIsStored) {
  const test::FormsWorkspace made;
  Workspace workspace = made.open();
  test::import(workspace, made.file("a.csv", "code,pop\n010101,100\n010102,200\n"));
  const forms::Intake intake =
      prepare(workspace, made.file("b.csv", "code,pop\n010101,150\n010102,200\n010201,3\n"));
  EXPECT_EQ(intake.comparison.added, 1U);
  EXPECT_EQ(intake.comparison.same, 1U);
  const geo::TableToWrite table = forms::differenceTable(workspace, intake.comparison);
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows[0], (std::vector<geo::Cell>{"010101", "甲一县", "pop", "2011", 100.0, 150.0, 50.0}));
  EXPECT_EQ(workspace.figures("pop", "2011").at("010101").value, 100);
}

TEST(Intake, LosesNoRowWithCodesOfThreeYears) {
  const Codebook& book = shipped::codebook();
  SurveyOptions options;
  options.period = "2010";
  options.boundaryYear = 2016;
  options.gb2260 = true;
  const geo::Table table = geo::readTable(trap("three_years.csv")).table;
  const SurveyImport found = importSurvey(table, book, shipped::boundaries().counties,
                                          shipped::boundaries().parents, shipped::history(), options);
  for (const auto& row : table.rows) {
    const std::string& code = *row.cells[0];
    const bool isUnmatched = std::any_of(found.report.unmatchedRows.begin(), found.report.unmatchedRows.end(),
                                         [&](const Unmatched& one) { return one.unit.code == code; });
    EXPECT_TRUE(found.rowKeys.contains(code) || isUnmatched) << code;
  }
  double sum = 0;
  for (const Figure& figure : found.figures)
    if (figure.indicator == "pop_total" && isPrimary(figure)) sum += figure.value.value_or(0);
  EXPECT_EQ(sum, 6000);
}

TEST(Intake, FindsTheUnitsThatATitleStates) {
  EXPECT_EQ(forms::unitsOfTitles({"表一", "单位：万人、亿元、%"}).units,
            (std::vector<std::string>{"万人", "亿元", "%"}));
  const forms::TitleUnits office = forms::unitsOfTitles({"填报单位：某县统计局"});
  EXPECT_TRUE(office.units.empty());
  EXPECT_TRUE(office.notUnderstood.empty());
}
