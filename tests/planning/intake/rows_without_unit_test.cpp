#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "tests/planning/intake/tables_of_offices.h"

// Rows of a table that are no units. Figures of the cases are real (2010 census) or plainly made up.

using namespace planning;
using test::acre;
using test::guizhou;
using test::officeTable;
using test::OfficeWorkspace;
using test::ofYear;
using test::said;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

namespace {

const SurveyReport& reportOf(const forms::Intake& intake) { return intake.parts.front().found.report; }

Codebook population() {
  return Codebook::fromTable(
      support::csvTable("id,name,kind\npop_total,常住人口,count\npop,pop,count\n人口,人口,count\n"
                        "收入,收入,mean\n",
                        "book.csv"));
}

}  // namespace

TEST(RowsWithoutUnit, RowsOfPrefecturesWithoutACodeAreSums) {
  const OfficeWorkspace made(guizhou(), true);
  Workspace workspace = made.open();
  const Codebook book = population();
  const forms::Intake intake = made.prepare(workspace, officeTable("yearbook.csv"), ofYear("2016"), &book);
  EXPECT_EQ(reportOf(intake).unitsWithFigures, 36);
  EXPECT_EQ(test::stored(intake, "pop_total", "2016"), 3600);
  EXPECT_EQ(reportOf(intake).totalRows, 4);
  EXPECT_EQ(reportOf(intake).totalsAgreeing, 4);
  EXPECT_THAT(said(intake, "survey.sum_row"), ElementsAre(HasSubstr("六盘水市"), HasSubstr("遵义市"),
                                                          HasSubstr("毕节市"), HasSubstr("铜仁市")));
  EXPECT_THAT(intake.prepared.survey.unitsWithoutGeometry, SizeIs(0));
}

TEST(RowsWithoutUnit, SoInAWorkbookWithTheCensus) {
  const OfficeWorkspace made(guizhou(), true);
  Workspace workspace = made.open();
  const Codebook book = population();
  const forms::Intake intake =
      made.prepare(workspace, officeTable("h_pref_rows.xlsx"), ofYear("2010"), &book);
  EXPECT_EQ(test::stored(intake, "人口"), 18609116);
  EXPECT_EQ(reportOf(intake).unitsWithFigures, 36);
  EXPECT_THAT(said(intake, "survey.sum_row"), SizeIs(4));
  EXPECT_EQ(reportOf(intake).totalsDiffering, 0);
}

TEST(RowsWithoutUnit, FootnotesAreRemarks) {
  const OfficeWorkspace made(guizhou(), true);
  Workspace workspace = made.open();
  const Codebook book = population();
  const forms::Intake intake = made.prepare(workspace, officeTable("foot_zh.csv"), ofYear("2010"), &book);
  EXPECT_EQ(reportOf(intake).unitsWithFigures, 36);
  EXPECT_EQ(test::stored(intake, "pop_total"), 3600);
  EXPECT_THAT(said(intake, "survey.remark_row"),
              ElementsAre(HasSubstr("注：数据来源于统计局"), HasSubstr("填表人：×××")));
  EXPECT_EQ(reportOf(intake).textInNumbers, 0);
  EXPECT_THAT(intake.prepared.survey.unitsWithoutGeometry, SizeIs(0));
}

TEST(RowsWithoutUnit, ASumIsOneInAnyLanguage) {
  const OfficeWorkspace made(acre(), false);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepare(workspace, officeTable("tot_ens.csv"), ofYear("2010"));
  EXPECT_EQ(reportOf(intake).unitsWithFigures, 22);
  EXPECT_EQ(test::stored(intake, "pop"), 2200);
  EXPECT_THAT(said(intake, "survey.sum_row"), ElementsAre(HasSubstr("Ensemble")));
}

TEST(RowsWithoutUnit, ARowThatIsNeitherIsNamedWithItsValue) {
  const OfficeWorkspace made(acre(), false);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepare(workspace, officeTable("tot_nocode.csv"), ofYear("2010"));
  EXPECT_EQ(test::stored(intake, "pop"), 2200);
  ASSERT_THAT(reportOf(intake).unmatchedRows, SizeIs(1));
  EXPECT_EQ(reportOf(intake).unmatchedRows[0].unit.name, "Município ignorado");
  EXPECT_THAT(reportOf(intake).unmatchedRows[0].reason, HasSubstr("pop 55"));
  EXPECT_EQ(reportOf(intake).rowsLeftOut, 1);
}

TEST(RowsWithoutUnit, AreKeptWhereTheUserSaysSo) {
  const OfficeWorkspace made(acre(), false);
  Workspace workspace = made.open();
  SurveyAttachment options = ofYear("2010");
  options.keepUnmatched = true;
  const forms::Intake intake = made.prepare(workspace, officeTable("tot_nocode.csv"), options);
  EXPECT_EQ(test::stored(intake, "pop"), 2255);
  ASSERT_THAT(intake.prepared.survey.unitsWithoutGeometry, SizeIs(1));
  EXPECT_EQ(intake.prepared.survey.unitsWithoutGeometry[0].name, "Município ignorado");
  EXPECT_EQ(test::stored(made.prepare(workspace, officeTable("tot_ens.csv"), options), "pop"), 2200)
      << "a sum is never kept";
}

/// Rows around 22 municipalities of 100 each, and what they are.
struct AroundRow {
  const char* name;
  const char* text;  ///< a line of the table
  const char* kind;  ///< of the issue, or "left_out"
};

class AroundAcre : public testing::TestWithParam<AroundRow> {};

TEST_P(AroundAcre, IsNamedAndNotStored) {
  const OfficeWorkspace made(acre(), false);
  Workspace workspace = made.open();
  for (const bool above : {true, false}) {
    std::string text = "code,name,pop\n";
    if (above) text += GetParam().text;
    for (const auto& [code, name] : acre()) text += code + "," + name + ",100\n";
    if (!above) text += GetParam().text;
    const forms::Intake intake = made.prepareText(workspace, "t.csv", text, ofYear("2010"));
    EXPECT_EQ(test::stored(intake, "pop"), 2200);
    EXPECT_THAT(intake.prepared.survey.unitsWithoutGeometry, SizeIs(0));
    if (GetParam().kind == std::string("left_out"))
      EXPECT_EQ(reportOf(intake).rowsLeftOut, 1);
    else
      EXPECT_THAT(said(intake, GetParam().kind), SizeIs(1));
  }
}

INSTANTIATE_TEST_SUITE_P(
    Offices, AroundAcre,
    testing::Values(AroundRow{"TotalGeral", ",Total geral,2200\n", "survey.sum_row"},
                    AroundRow{"Itogo", ",Итого,2200\n", "survey.sum_row"},
                    AroundRow{"Insgesamt", "AC,Insgesamt,2200\n", "survey.sum_row"},
                    AroundRow{"Acre", "12,Acre,2200\n", "survey.sum_row"},
                    AroundRow{"Average", ",Moyenne,100\n", "left_out"},
                    AroundRow{"Neighbour", "1100015,Alta Floresta D'Oeste,77\n", "left_out"},
                    AroundRow{"SubHead", ",Vale do Juruá,\n", "survey.remark_row"},
                    AroundRow{"Source", "Fonte: IBGE,,\n", "survey.remark_row"},
                    AroundRow{"Signature", "Responsável: ×××,,Data: ×××\n", "survey.remark_row"},
                    AroundRow{"NoName", ",,31\n", "left_out"}),
    [](const auto& one) { return std::string(one.param.name); });

TEST(RowsWithoutUnit, ACodeOfAPrefectureCutShortIsItsSum) {
  const OfficeWorkspace made(guizhou(), true);
  Workspace workspace = made.open();
  const Codebook book = population();
  std::string text = "code,name,pop_total\n5205,毕节市,800\n";
  for (const auto& [code, name] : guizhou()) text += code + "," + name + ",100\n";
  const forms::Intake intake = made.prepareText(workspace, "t.csv", text, ofYear("2016"), &book);
  EXPECT_EQ(test::stored(intake, "pop_total", "2016"), 3600);
  EXPECT_THAT(said(intake, "survey.sum_row"), ElementsAre(HasSubstr("毕节市")));
  EXPECT_EQ(reportOf(intake).totalsAgreeing, 1);
}

TEST(RowsWithoutUnit, ASumThatIsWrongIsSaidToBe) {
  const OfficeWorkspace made(guizhou(), true);
  Workspace workspace = made.open();
  const Codebook book = population();
  std::string text = "code,name,pop_total\n,毕节市,900\n";
  for (const auto& [code, name] : guizhou()) text += code + "," + name + ",100\n";
  const forms::Intake intake = made.prepareText(workspace, "t.csv", text, ofYear("2016"), &book);
  EXPECT_EQ(test::stored(intake, "pop_total", "2016"), 3600);
  EXPECT_THAT(said(intake, "survey.sum_differs"), ElementsAre(HasSubstr("add up to 800")));
}

TEST(RowsWithoutUnit, ACountyThatTheHistoryKnowsInThatYearBecomesAUnit) {
  test::CodesAndNames without = guizhou();
  std::erase_if(without, [](const auto& unit) { return unit.first == "520602"; });
  const OfficeWorkspace made(without, true);
  Workspace workspace = made.open();
  const Codebook book = population();
  const forms::Intake intake = made.prepareText(
      workspace, "t.csv", "code,name,pop_total\n520602,碧江区,7\n520626,德江县,100\n", ofYear("2012"), &book);
  ASSERT_THAT(intake.prepared.survey.unitsWithoutGeometry, SizeIs(1));
  EXPECT_EQ(intake.prepared.survey.unitsWithoutGeometry[0].code, "520602");
  EXPECT_EQ(test::stored(intake, "pop_total", "2012"), 107);
}

/// Rows that only their figures tell as sums, between four units.
class SumsByTheirFigures : public testing::Test {
 protected:
  forms::Intake take(const std::string& text, bool keepUnmatched = false) {
    SurveyAttachment options = ofYear("2016");
    options.keepUnmatched = keepUnmatched;
    return m_made.prepareText(m_workspace, "t.csv", "code,name,pop,income\n" + text, options);
  }
  OfficeWorkspace m_made{{{"K01", "Alba"}, {"L02", "Brest"}, {"M03", "Cluj"}, {"N04", "Dolj"}}, false};
  Workspace m_workspace = m_made.open();
};

TEST_F(SumsByTheirFigures, AreComparedWithTheRowsThatTheySum) {
  const forms::Intake all = take("K01,Alba,1,\nL02,Brest,7,\n,All,15,\nM03,Cluj,4,\nN04,Dolj,3,\n");
  EXPECT_THAT(said(all, "survey.sum_differs"), SizeIs(0)) << "8 stand above and 7 below, 15 are all";
  EXPECT_THAT(said(all, "survey.sum_row"),
              ElementsAre("t.csv, row 4 (All) sums others: checked, not stored"));
  EXPECT_EQ(reportOf(all).totalsAgreeing, 1);
  const forms::Intake above = take(",North,3,\nK01,Alba,1,\nL02,Brest,2,\nM03,Cluj,9,\nN04,Dolj,8,\n");
  EXPECT_THAT(said(above, "survey.sum_row"),
              ElementsAre("t.csv, row 2 (North) sums others: checked, not stored"));
  EXPECT_EQ(reportOf(above).totalsAgreeing, 1);
  EXPECT_EQ(reportOf(above).totalsNotChecked, 0);
}

TEST_F(SumsByTheirFigures, DoNotCountStrangersThatAreKept) {
  const forms::Intake intake = take("K01,Alba,1,\nL02,Brest,2,\nX09,Abroad,5,\n,All,3,\n", true);
  EXPECT_EQ(test::stored(intake, "pop", "2016"), 8);
  EXPECT_THAT(said(intake, "survey.sum_differs"), SizeIs(0));
  EXPECT_EQ(reportOf(intake).totalsAgreeing, 1);
}

TEST_F(SumsByTheirFigures, NameTheirFiguresThatAreNoSums) {
  EXPECT_THAT(
      said(take("K01,Alba,1,100\nL02,Brest,2,300\n,All,3,210\nM03,Cluj,7,300\n"), "survey.sum_row"),
      ElementsAre(
          "t.csv, row 4 (All) sums others: checked, not stored, nor are its other figures: income 210"));
  EXPECT_THAT(said(take("K01,Alba,1,100\nL02,Brest,2,\n,All,3,210\n"), "survey.sum_row"),
              ElementsAre(HasSubstr("income 210")));
  EXPECT_THAT(said(take("K01,Alba,1,100\nL02,Brest,2,300\n,All,3,400\n"), "survey.sum_row"),
              ElementsAre("t.csv, row 4 (All) sums others: checked, not stored"));
}
