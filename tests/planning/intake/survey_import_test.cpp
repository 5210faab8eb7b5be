#include "planning/intake/survey_import.h"

#include <algorithm>

#include "geo/report/error.h"
#include "tests/planning/shipped_data.h"

using namespace planning;

// Tables made up for these tests, on three made-up counties.

namespace {

const std::vector<Unit>& counties() {
  static const std::vector<Unit> kCounties{{"AA", "Alpha", {}, Level::county, {}, 1, true, {}},
                                           {"BB", "Beta", {}, Level::county, {}, 1, true, {}},
                                           {"007", "Gamma", {}, Level::county, {}, 1, true, {}}};
  return kCounties;
}

SurveyImport import(const std::string& csv, SurveyOptions options = {}) {
  options.period = "2010";
  return importSurvey(support::csvTable(csv, "made_up.csv"), shipped::codebook(), counties(), {}, {},
                      options);
}

std::optional<double> value(const SurveyImport& result, const std::string& unit,
                            const std::string& indicator) {
  for (const Figure& figure : result.figures)
    if (figure.unit == unit && figure.indicator == indicator) return figure.value;
  return std::nullopt;
}

std::string failure(const std::string& csv, SurveyOptions options = {}) {
  try {
    (void)import(csv, options);
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return {};
}

const geo::Issue* issue(const SurveyImport& result, const std::string& kind) {
  const auto found =
      std::find_if(result.issues.begin(), result.issues.end(), [&](const auto& i) { return i.kind == kind; });
  return found == result.issues.end() ? nullptr : &*found;
}

}  // namespace

TEST(SurveyImport, JoinsByTheColumnThatHoldsTheCodes) {
  const auto result = import("place,who,pop_total\nAA,Alpha,10\nBB,Beta,20\n");
  EXPECT_EQ(result.report.codeColumn, "place");
  EXPECT_EQ(value(result, "AA", "pop_total"), 10);
  EXPECT_EQ(result.report.unitsWithFigures, 2);
  EXPECT_EQ(result.report.nameColumn, "who") << "by what it holds";
}

TEST(SurveyImport, NamesTheOptionWhereNoColumnHoldsCodes) {
  EXPECT_NE(failure("name,pop_total\nNobody,10\n").find("--code"), std::string::npos);
}

TEST(SurveyImport, NamesBothColumnsAndTheOptionWhereTwoHoldCodes) {
  const std::string text = failure("old,new,pop_total\nAA,BB,10\nBB,AA,20\n");
  EXPECT_NE(text.find("old, new"), std::string::npos);
  EXPECT_NE(text.find("--code"), std::string::npos);
}

TEST(SurveyImport, TakesTwoColumnsOfTheSameCodesForOneAndSaysSo) {
  const SurveyImport result = import("code,number,pop_total\nAA,AA,10\nBB, BB,20\n");
  EXPECT_EQ(value(result, "BB", "pop_total"), 20);
  ASSERT_NE(issue(result, "column.codes_repeated"), nullptr);
  EXPECT_NE(issue(result, "column.codes_repeated")->text.find("\"number\""), std::string::npos);
}

TEST(SurveyImport, UsesTheColumnThatWasNamed) {
  SurveyOptions options;
  options.codeColumn = "new";
  EXPECT_EQ(value(import("old,new,pop_total\nAA,BB,10\nBB,AA,20\n", options), "BB", "pop_total"), 10);
  options.codeColumn = "absent";
  EXPECT_NE(failure("old,new,pop_total\nAA,BB,10\n", options).find("absent"), std::string::npos);
}

TEST(SurveyImport, MapsColumnsByTheirChineseNames) {
  EXPECT_EQ(value(import("code,常住人口\nAA,10\n"), "AA", "pop_total"), 10);
}

TEST(SurveyImport, CountsIdenticalRowsOnce) {
  const auto result = import("code,pop_total\nAA,10\nAA,10\nBB,5\n");
  EXPECT_EQ(result.report.duplicateRows, 1);
  EXPECT_EQ(value(result, "AA", "pop_total"), 10);
  EXPECT_NE(issue(result, "survey.duplicate_row"), nullptr);
}

TEST(SurveyImport, RejectsBothOfTwoRowsThatContradict) {
  const auto result = import("code,pop_total\nAA,10\nAA,11\nBB,5\n");
  EXPECT_EQ(result.report.conflictingRows, 2);
  EXPECT_FALSE(value(result, "AA", "pop_total"));
  ASSERT_NE(issue(result, "survey.conflicting_rows"), nullptr);
  EXPECT_NE(issue(result, "survey.conflicting_rows")->text.find("2, 3"), std::string::npos);
}

TEST(SurveyImport, ReportsTextInANumberColumnWithRowFieldAndValue) {
  const auto result = import("code,pop_total\nAA,约300\nBB,5\n");
  EXPECT_FALSE(value(result, "AA", "pop_total"));
  const geo::Issue* found = issue(result, "survey.text_in_number");
  ASSERT_NE(found, nullptr);
  EXPECT_NE(found->place.find("row 2, column pop_total"), std::string::npos);
  EXPECT_NE(found->text.find("约300"), std::string::npos);
}

TEST(SurveyImport, CountsWhatItAcceptedAndWhatIsMissing) {
  const auto result = import("code,pop_total,pop_male\nAA,\"1,234\",—\nBB,１２,\n");
  EXPECT_EQ(value(result, "AA", "pop_total"), 1234);
  EXPECT_EQ(value(result, "BB", "pop_total"), 12);
  EXPECT_EQ(result.report.thousandsSeparators, 1);
  EXPECT_EQ(result.report.fullWidthDigits, 1);
  EXPECT_EQ(result.report.missingMarks, 1);
  EXPECT_EQ(result.report.blanks, 1);
  EXPECT_FALSE(value(result, "BB", "pop_male"));
}

TEST(SurveyImport, RepairsCodesThatASpreadsheetSpoiled) {
  const auto result = import("code,pop_total\n7.0,3\nAA,4\n");
  EXPECT_EQ(value(result, "007", "pop_total"), 3);
  EXPECT_NE(issue(result, "code.decimals"), nullptr);
}

TEST(SurveyImport, ListsRowsAndUnitsWithoutPartner) {
  const auto result = import("code,name,pop_total\nAA,Alpha,1\nBB,Beta,1\nZZ,Gama,9\n");
  ASSERT_EQ(result.report.unmatchedRows.size(), 1u);
  EXPECT_EQ(result.report.unmatchedRows[0].nearest.front(), "007 Gamma");
  ASSERT_EQ(result.report.unmatchedUnits.size(), 1u);
  EXPECT_TRUE(result.unitsWithoutGeometry.empty());
  EXPECT_EQ(value(result, "ZZ", "pop_total"), std::nullopt);
  EXPECT_NE(result.report.unmatchedRows[0].reason.find("pop_total 9"), std::string::npos);
}

TEST(SurveyImport, RecognisesAZeroOnlyWhereTheComplementIsTheWhole) {
  const auto result = import("code,lf_households_sample,bath_yes,bath_no\nAA,50,,50\nBB,50,,49\n007,,,\n");
  EXPECT_EQ(value(result, "AA", "bath_yes"), 0);
  EXPECT_FALSE(value(result, "BB", "bath_yes"));
  EXPECT_EQ(result.report.zerosRecognised, 1);
  EXPECT_EQ(value(result, "AA", "no_bath_pct"), 100);
}

TEST(SurveyImport, KeepsUnknownNumberColumnsOnlyWhenAsked) {
  EXPECT_FALSE(failure("code,goats\nAA,4\n").empty());
  SurveyOptions options;
  options.unknownColumns = true;
  const auto result = import("code,goats\nAA,4\n", options);
  ASSERT_EQ(result.newIndicators.size(), 1u);
  EXPECT_TRUE(result.newIndicators[0].weight.empty());
  EXPECT_EQ(value(result, "AA", "goats"), 4);
}

TEST(SurveyImport, RefusesATableOfOtherUnits) {
  SurveyOptions options;
  options.codeColumn = "code";
  EXPECT_NE(failure("code,pop_total\nQQ,4\n", options).find("--code"), std::string::npos);
}

TEST(SurveyImport, TakesColumnsAsTheUserSaid) {
  SurveyOptions options;
  options.columns = {{"goats", "pop_male"}, {"sheep", "flocks"}, {"pop_total", ""}};
  const auto result = import("code,goats,sheep,pop_total\nAA,4,5,6\n", options);
  EXPECT_EQ(value(result, "AA", "pop_male"), 4);
  EXPECT_EQ(value(result, "AA", "flocks"), 5);
  EXPECT_FALSE(value(result, "AA", "pop_total"));
  ASSERT_EQ(result.newIndicators.size(), 1u);
  EXPECT_EQ(result.newIndicators[0].nameEn, "sheep");
  EXPECT_EQ(result.report.ignoredColumns, (std::vector<std::string>{"pop_total"}));
}

TEST(SurveyImport, RefusesAMappingThatDoesNotFitTheTable) {
  SurveyOptions options;
  options.columns = {{"absent", "pop_male"}};
  EXPECT_NE(failure("code,pop_total\nAA,4\n", options).find("absent"), std::string::npos);
  options.columns = {{"goats", "pop_total"}};
  EXPECT_NE(failure("code,goats,pop_total\nAA,4,5\n", options).find("pop_total"), std::string::npos);
}

TEST(SurveyImport, TakesTheFirstOfTwoColumnsOfOneName) {
  SurveyOptions options;
  options.columns = {{"goats", "flocks"}};
  EXPECT_EQ(value(import("code,goats,goats\nAA,4,5\n", options), "AA", "flocks"), 4);
}
