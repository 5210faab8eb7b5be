#include "planning/assessment/grade_tables.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <map>

#include "geo/report/error.h"
#include "planning/assessment/assessment_paper.h"
#include "tests/planning/liaison/assessed_register.h"
#include "tests/support/kept_text.h"

namespace {

using namespace planning::assessment;
using planning::liaison::Register;
using testing::ElementsAre;
using testing::HasSubstr;

std::string text(const geo::Cell& cell) {
  if (const auto* word = std::get_if<std::string>(&cell)) return *word;
  if (const auto* real = std::get_if<double>(&cell)) return fmt::format("{}", *real);
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *whole);
  return "-";
}

/// The named columns of each row, joined.
std::vector<std::string> lines(const geo::TableToWrite& table, const std::vector<std::string>& columns) {
  std::vector<std::string> all;
  for (const auto& row : table.rows) {
    std::string line;
    for (const std::string& wanted : columns)
      for (std::size_t i = 0; i < row.size(); ++i)
        if (table.columns[i].name == wanted) line += (line.empty() ? "" : "|") + text(row[i]);
    all.push_back(line);
  }
  return all;
}

}  // namespace

TEST(GradeTable, IsAsItWasKept) {
  Register all = test::assessedRegister();
  test::scoreOf(all, "mb", "plan").checked = 11;
  const std::vector<UnitAssessment> units = assess(all, "2012");
  std::string kept =
      test::textOf(gradeTable(all, "2012", units)) + test::textOf(rankingTable(all, "2012", units));
  for (const UnitAssessment& unit : units) {
    kept += test::textOf(itemTable(unit, "a difference"));
    for (const char* const item : {"funds", "cadres", "plan", "local", "survey", "discipline"})
      kept += test::textOf(pointTable(all, unit, item));
  }
  for (const bool inChinese : {true, false})
    for (const bool isRanking : {true, false})
      for (const bool hasScores : {true, false})
        kept += test::textOf(
            assessmentPaper(all, units, {"2012", "2013-03-15", inChinese, isRanking, hasScores}));
  test::expectKept(kept, "assessment.txt");
}

TEST(GradeTable, HasGradesAndReasonsInTheRegistersOrderAndNoScores) {
  Register all = test::assessedRegister();
  test::scoreOf(all, "mb", "plan").checked.reset();
  const geo::TableToWrite table = gradeTable(all, "2012", assess(all, "2012"));
  EXPECT_THAT(lines(table, {"organisation", "grade", "grade_zh", "missing", "reason", "step", "given_grade",
                            "forms"}),
              ElementsAre("ma|good|好|0|-|grade|good|approved",
                          "mb|-|-|1|plan: the checked score is missing|grade|good|approved"));
  EXPECT_THAT(lines(table, {"difference"}),
              ElementsAre("-", "good was given on 2013-03-10; the register gives no grade now"));
  for (const geo::Column& column : table.columns) {
    EXPECT_NE(column.name, "score");
    EXPECT_NE(column.name, "rank");
  }
}

TEST(GradeTable, TellsNoScoreWhereTheOneThatWasGivenIsAnotherNow) {
  Register all = test::assessedRegister();
  test::scoreOf(all, "mb", "plan").checked = 11;
  EXPECT_THAT(lines(gradeTable(all, "2012", assess(all, "2012")), {"difference"}),
              ElementsAre("-", "good was given on 2013-03-10; score or veto are not the same now"));
  EXPECT_THAT(lines(rankingTable(all, "2012", assess(all, "2012")), {"difference"}),
              ElementsAre("good (89.44) was given on 2013-03-10; the register gives good (90.56) now", "-"));
}

TEST(GradeTable, SaysOfHowManyOfTheCataloguesPointsAUnitWasJudged) {
  Register all = test::assessedRegister();
  EXPECT_THAT(lines(gradeTable(all, "2012", assess(all, "2012")), {"organisation", "judged_on"}),
              ElementsAre("ma|100/100", "mb|90/100"));
  for (const char* id : {"funds", "cadres", "plan", "local"}) {
    auto& score = test::scoreOf(all, "ma", id);
    score = test::score("ma", id);
    score.isNotApplicable = true;
    score.reason = "made up";
  }
  const std::vector<UnitAssessment> units = assess(all, "2012");
  EXPECT_EQ(units[0].score, 90) << "9 of 10";
  EXPECT_THAT(lines(rankingTable(all, "2012", units), {"organisation", "grade", "judged_on"}),
              ElementsAre("ma|good|10/100", "mb|good|90/100"));
  const geo::Document paper = assessmentPaper(all, units, {"2012", "2013-03-15", false, false});
  const auto& grades = std::get<geo::DocumentTable>(paper.blocks[1]);
  EXPECT_EQ(grades.columns[2].head, "Points that apply");
  EXPECT_EQ(grades.rows[0][2].text, "10/100");
  test::scoreOf(all, "mb", "plan").checked.reset();
  EXPECT_EQ(judgedOn(assess(all, "2012", "mb").at(0)), "90/100") << "what is missing applies";
}

TEST(GradeTable, MarksWhatRestsOnAnEstimate) {
  Register all = test::assessedRegister();
  test::itemOf(all, "funds").formula = "min(40, own_funds + own_goods)";
  all.yearly.push_back({"ma", "2012", "own_goods", 1.0, 7.0, true, ""});
  const std::vector<UnitAssessment> units = assess(all, "2012");
  EXPECT_THAT(lines(gradeTable(all, "2012", units), {"organisation", "grade", "estimate"}),
              ElementsAre("ma|good|true", "mb|-|false"));
  EXPECT_THAT(lines(itemTable(units[0]), {"item", "score", "estimate"}),
              testing::IsSupersetOf({"funds|40|true", "plan|12|false", "-|93|true"}));
  const geo::Document paper = assessmentPaper(all, units, {"2012", "2013-03-15", false, false});
  EXPECT_EQ(std::get<geo::DocumentTable>(paper.blocks[1]).rows[0][1].text, "Good (estimate)");
  test::scoreOf(all, "ma", "funds").isNotApplicable = true;
  EXPECT_FALSE(assess(all, "2012", "ma").at(0).isEstimate);
}

TEST(GradeTable, RanksOnRequestTheHighestFirstWithTies) {
  Register all = test::assessedRegister();
  EXPECT_THAT(
      lines(rankingTable(all, "2012", assess(all, "2012")), {"rank", "tied", "score", "organisation"}),
      ElementsAre("1|1|89.44|mb", "2|1|85|ma"));
  // 40 + 20 + 10 + 6.5 = 76.5 of 90 is 85
  test::scoreOf(all, "mb", "local").local = 6.5;
  EXPECT_THAT(
      lines(rankingTable(all, "2012", assess(all, "2012")), {"rank", "tied", "score", "organisation"}),
      ElementsAre("1|2|85|ma", "1|2|85|mb"));
}

TEST(GradeTable, ShowsTheItemsOfAUnitAndHowTheyAddUp) {
  const Register all = test::assessedRegister();
  EXPECT_THAT(lines(itemTable(assess(all, "2012", "mb").at(0)),
                    {"item", "points", "counts", "score", "state", "reason"}),
              ElementsAre("funds|40|formula|40|counted|-", "cadres|20|formula|20|counted|-",
                          "plan|15|checked|10|counted|-", "local|15|local|10.5|counted|-",
                          "survey|10|satisfaction|-|not_applicable|no survey in its area",
                          "discipline|0|checked|0|counted|-", "-|90|-|80.5|-|100 * 80.5 / 90 = 89.44"));
}

TEST(GradeTable, SaysBelowTheItemsOfAUnitAndOnPaperWhereTheGradeThatWasGivenIsAnother) {
  Register all = test::assessedRegister();
  test::scoreOf(all, "ma", "plan").checked = 5;
  const std::vector<UnitAssessment> units = assess(all, "2012");
  const std::string difference = differenceFromGiven(all, "2012", units[0]);
  EXPECT_THAT(lines(itemTable(units[0], difference), {"item", "points", "score", "state", "reason"}),
              testing::IsSupersetOf({"-|100|78|-|100 * 78 / 100 = 78",
                                     "-|-|-|given|good (85) was given on 2013-03-10; the register gives fair "
                                     "(78) now"}));
  EXPECT_EQ(itemTable(units[1]).rows.size() + 1, itemTable(units[0], difference).rows.size());
  const geo::Document paper = assessmentPaper(all, units, {"2012", "2013-03-15", false, false});
  EXPECT_EQ(std::get<geo::DocumentTable>(paper.blocks[1]).rows[0][3].text,
            "good was given on 2013-03-10; the register gives fair now");
}

TEST(GradeTable, FollowsAPointToItsFiguresAndEvidence) {
  Register all = test::assessedRegister();
  const auto points = [&all](const char* item) {
    return lines(pointTable(all, assess(all, "2012", "ma").at(0), item), {"what", "value", "note"});
  };
  EXPECT_THAT(
      points("funds"),
      testing::IsSupersetOf(
          {"score|32|counted", "formula|min(40, 40 * own_funds / agreed_own_funds)|min(40, 40 * 80 / 100)",
           "own_funds|80|直接投入资金 Own funds (万元 10,000 yuan); two transfers",
           "agreed_own_funds|100|直接投入资金 Own funds (万元 10,000 yuan) (agreed); two transfers",
           "self|40|-", "evidence|file ma funds|sample papers of funds", "department|sample office|-",
           "source|made up|-", "forms|approved|-"}));
  EXPECT_THAT(points("discipline"),
              testing::IsSupersetOf({"veto|veto_stated|0", "veto_stated|no|-", "vetoed|false|-"}));
  try {
    points("gifts");
    FAIL();
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(
        error.what(),
        "The catalogue has no item 'gifts'; there are funds, cadres, plan, local, survey, discipline.");
  }
}

TEST(AssessmentPaper, HasGradesCatalogueAndTheItemsOfEachUnit) {
  const Register all = test::assessedRegister();
  const geo::Document paper =
      assessmentPaper(all, assess(all, "2012"), {"2012", "2013-03-15", true, false, true});
  std::vector<std::string> headings;
  std::vector<const geo::DocumentTable*> tables;
  for (const geo::DocumentBlock& block : paper.blocks) {
    if (const auto* heading = std::get_if<geo::DocumentHeading>(&block)) headings.push_back(heading->text);
    if (const auto* table = std::get_if<geo::DocumentTable>(&block)) tables.push_back(table);
  }
  EXPECT_THAT(headings, ElementsAre("Grades", "Catalogue", "Units", "单位ma", "单位mb"));
  ASSERT_EQ(tables.size(), 4u);
  EXPECT_EQ(tables[0]->columns.size(), 5u);
  EXPECT_EQ(tables[0]->rows[0][2].text, "好");
  EXPECT_EQ(tables[2]->rows[0][4].text, "min(40, 40 * 80 / 100)");
  EXPECT_EQ(tables[3]->rows[4][4].text, "not applicable: no survey in its area");
  EXPECT_EQ(tables[3]->note, "Score 100 × 80.5 / 90 = 89.44, grade 好.");
}

TEST(AssessmentPaper, TellsNothingToRankUnitsByUnlessItIsAskedFor) {
  Register all = test::assessedRegister();
  test::figureOf(all, "ma", "own_funds").actual = 81.25;  // 32.5 of 40 points
  test::scoreOf(all, "ma", "survey").satisfaction.reset();
  test::scoreOf(all, "mb", "local").local = 10.75;  // 80.75 of 90 is 89.72
  const std::vector<UnitAssessment> units = assess(all, "2012");
  const auto texts = [&all, &units](bool isRanking) {
    std::string text;
    for (const geo::DocumentBlock& block :
         assessmentPaper(all, units, {"2012", "2013-03-15", false, isRanking}).blocks)
      if (const auto* table = std::get_if<geo::DocumentTable>(&block)) {
        text += table->caption + '|' + table->note;
        for (const auto& row : table->rows)
          for (const geo::DocumentCell& cell : row) text += '|' + cell.text;
      }
    return text;
  };
  for (const char* const told : {"32.5", "81.25", "80.75", "89.72", "10.75"}) {
    EXPECT_THAT(texts(false), testing::Not(HasSubstr(told)));
    EXPECT_THAT(texts(true), HasSubstr(told));
  }
  EXPECT_THAT(texts(false), HasSubstr("Sample funds|counted|file ma funds"));
  EXPECT_THAT(texts(false), HasSubstr("Sample survey|the score of the satisfaction survey is missing|"));
  EXPECT_THAT(texts(false), HasSubstr("Sample survey|not applicable: no survey in its area|"));
  EXPECT_THAT(texts(false), HasSubstr("No grade: survey: the score of the satisfaction survey is missing."));
  EXPECT_THAT(texts(false), HasSubstr("Unit mb|Good|90/100|"));
}

TEST(AssessmentPaper, SaysOnEveryPageAndInItsTitleThatItsDataIsMadeUp) {
  Register all = test::assessedRegister();
  const PaperRequest request{"2012", "2013-03-15", false, false};
  EXPECT_EQ(assessmentPaper(all, assess(all, "2012"), request).mark, "");
  all.organisations[0].confidence = "sample: made up";
  const geo::Document paper = assessmentPaper(all, assess(all, "2012"), request);
  EXPECT_EQ(paper.mark, "SAMPLE (MADE-UP DATA)");
  EXPECT_EQ(paper.title, "[SAMPLE] Assessment of liaison units, 2012");
  EXPECT_EQ(paper.header, paper.title);
}

TEST(AssessmentPaper, MarksAUnitWithoutGradeAndRanksOnlyOnRequest) {
  Register all = test::assessedRegister();
  test::scoreOf(all, "ma", "plan").checked.reset();
  const geo::Document paper = assessmentPaper(all, assess(all, "2012"), {"2012", "2013-03-15", false, true});
  const auto& grades = std::get<geo::DocumentTable>(paper.blocks[1]);
  EXPECT_EQ(grades.rows[0][0].text, "1");
  EXPECT_EQ(grades.rows[0][2].text, "Unit mb");
  EXPECT_EQ(grades.rows[1][3].text, "no grade");
  EXPECT_TRUE(grades.rows[1][3].isMarked);
  EXPECT_THAT(std::get<geo::DocumentTable>(paper.blocks[6]).note,
              HasSubstr("No grade: plan: the checked score is missing."));
}
