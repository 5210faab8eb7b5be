#include "planning/survey/imputation.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "geo/coverage/clean.h"
#include "geo/report/error.h"
#include "geo/store/database.h"
#include "planning/survey/round.h"
#include "tests/planning/survey/survey_workspace.h"
#include "tests/support/shapes.h"

namespace {

using namespace planning;
using namespace planning::survey;
using test::surveyFigure;

/// Synthetic: nine counties side by side, 010001 to 010009, all in province 01.
class Imputing : public testing::Test {
 protected:
  void SetUp() override {
    Boundaries boundaries = test::smallBoundaries();
    boundaries.repairs.clear();
    boundaries.coverage = geo::clean(test::wigglyGrid(9, 1, 3, 0.1), {}).coverage;
    boundaries.coverage.codes.clear();
    boundaries.counties.clear();
    boundaries.prefectures = {{"0100", "甲市", "", Level::prefecture, "01", 0, true, ""}};
    for (int i = 1; i <= 9; ++i) {
      const std::string code = "01000" + std::to_string(i);
      boundaries.coverage.codes.push_back(code);
      boundaries.counties.push_back({code, code, "", Level::county, "0100", 1, true, ""});
      m_units.push_back(code);
    }
    Workspace::create(m_folder / "w.gpkg", boundaries, false);
    m_workspace.emplace(Workspace::open(m_folder / "w.gpkg", false));
    std::vector<Indicator> indicators = test::surveyIndicators();
    indicators[0].group = "population";
    indicators[2].max = 100;
    m_workspace->putIndicators(indicators);
  }

  void put(const std::string& id, const std::vector<std::optional<double>>& values,
           const std::string& period = "2011") {
    std::vector<Figure> figures;
    for (std::size_t i = 0; i < values.size(); ++i)
      if (values[i]) figures.push_back(surveyFigure(m_units[i], id, *values[i], period));
    m_workspace->putFigures(figures, "made up");
  }

  Imputation run(ImputationMethod method, const std::string& indicator) {
    return impute(*m_workspace, {method, "2011", "2010", {indicator}, m_units});
  }

  test::ScratchFolder m_folder;
  std::vector<std::string> m_units;
  std::optional<Workspace> m_workspace;
};

constexpr std::nullopt_t kNone = std::nullopt;

TEST_F(Imputing, TakesTheAreaMeanByHeadForCountsAndByWeightForMeans) {
  put("pop", {200, 100, 100, 100, 100, 100, 100, 100, 100});
  put("poor", {kNone, 10, 10, 10, 10, 10, 10, 10, 30});
  put("income", {kNone, 8, 8, 8, 8, 8, 8, 8, 16});
  const Imputation poor = run(ImputationMethod::areaMean, "poor");
  ASSERT_EQ(poor.figures.size(), 2u) << "poor, and poor_pct that is computed from it";
  EXPECT_EQ(poor.figures[0].value, 25) << "100 of 800 people by 200";
  EXPECT_EQ(poor.figures[0].flag, Flag::imputed);
  EXPECT_EQ(poor.figures[0].note, "imputed: area mean; donors: 8 counties of 01");
  EXPECT_EQ(poor.figures[1].indicator, "poor_pct");
  EXPECT_EQ(poor.figures[1].value, 12.5);
  EXPECT_EQ(poor.figures[1].flag, Flag::imputed);
  EXPECT_EQ(run(ImputationMethod::areaMean, "income").figures.at(0).value, 9);
}

TEST_F(Imputing, TakesTheRatioToTheLastRound) {
  put("poor", {kNone, 10, 20, 30});
  put("poor", {50, 20, 40, 60, 999}, "2010");
  const Imputation imputed = run(ImputationMethod::ratio, "poor");
  ASSERT_EQ(imputed.figures.size(), 2u);
  EXPECT_EQ(imputed.figures[0].value, 25) << "50 * 60 / 120; 010005 is no donor, it has no figure now";
  EXPECT_EQ(imputed.figures[0].note, "imputed: ratio to 2010; donors: 3 counties of 01");
  EXPECT_EQ(imputed.figures[1].unit, "010005");
  EXPECT_EQ(imputed.left.size(), 4u) << "no figure of 2010 to start from";
  EXPECT_THROW(impute(*m_workspace, {ImputationMethod::ratio, "2011", "", {"poor"}, m_units}),
               geo::DataError);
}

TEST_F(Imputing, TakesTheThreeMostAlikeAmongTheNeighbours) {
  // 010009 is the most alike of all, but far away
  put("income", {90, 90, 52, 10, 50, 49, 51, 90, 50});
  put("poor", {1, 2, 7, 3, kNone, 8, 9, 4, 5});
  const Imputation imputed = run(ImputationMethod::nearest, "poor");
  ASSERT_EQ(imputed.figures.size(), 1u);
  EXPECT_EQ(imputed.figures[0].unit, "010005");
  EXPECT_EQ(imputed.figures[0].value, 8);
  EXPECT_EQ(imputed.figures[0].note, "imputed: nearest in space and profile; donors: 010006, 010007, 010003");
}

TEST_F(Imputing, NeverTouchesWhatIsThere) {
  put("poor", {kNone, kNone, kNone, 10, 10, 10, 10, 10, 10});
  std::vector<Figure> reasons;
  for (const Flag flag : {Flag::suppressed, Flag::notApplicable, Flag::notCollected}) {
    Figure figure = surveyFigure(m_units[reasons.size()], "poor", 0);
    figure.value.reset();
    figure.flag = flag;
    reasons.push_back(figure);
  }
  m_workspace->putFigures(reasons, "made up");
  const Imputation imputed = run(ImputationMethod::areaMean, "poor");
  ASSERT_EQ(imputed.figures.size(), 1u);
  EXPECT_EQ(imputed.figures[0].unit, "010003") << "only what was not collected";
  m_workspace->putFigures(imputed.figures, "imputed");
  put("poor", {kNone, kNone, kNone, 40});
  const Imputation again = run(ImputationMethod::areaMean, "poor");
  ASSERT_EQ(again.figures.size(), 1u) << "imputed before, so imputed anew";
  EXPECT_EQ(again.figures[0].value, 15) << "of six reported ones; an imputed one is no donor";
}

TEST_F(Imputing, LeavesMissingWhatHasTooFewDonorsOrFallsOutsideItsRange) {
  put("poor", {kNone, 10, 10});
  const Imputation few = run(ImputationMethod::areaMean, "poor");
  EXPECT_TRUE(few.figures.empty());
  EXPECT_EQ(few.left.size(), 7u);
  std::vector<Indicator> indicators = test::surveyIndicators();
  indicators[3].max = 100;
  m_workspace->putIndicators(indicators);
  put("income", {kNone, 90, 90, 90});
  put("income", {50, 10, 10, 10}, "2010");
  const Imputation out = run(ImputationMethod::ratio, "income");
  EXPECT_TRUE(out.figures.empty()) << "450 is above 100";
  EXPECT_EQ(out.left.at(0).unit, "010001");
}

TEST_F(Imputing, ReportsItsEffectOnTheSumsAndStoresNothing) {
  put("pop", {200, 100, 100, 100, 100, 100, 100, 100, 100});
  put("poor", {kNone, 10, 10, 10, 10, 10, 10, 10, 30});
  const Imputation imputed = run(ImputationMethod::areaMean, "poor");
  const geo::TableToWrite effect = imputationEffect(
      *m_workspace, {.level = SummaryLevel::nation, .period = "2011", .indicators = {"poor"}}, imputed);
  ASSERT_EQ(effect.rows.size(), 1u);
  EXPECT_EQ(effect.rows[0],
            (std::vector<geo::Cell>{std::string("nation"), std::string("poor"), std::int64_t{9}, 100.0,
                                    std::int64_t{8}, 125.0, std::int64_t{9}, 25.0, 25.0}));
  EXPECT_EQ(m_workspace->figures("poor", "2011").size(), 8u);
}

TEST(ImputationMethods, HaveWordsThatComeBack) {
  const std::vector<std::pair<ImputationMethod, std::string>> words{{ImputationMethod::areaMean, "area-mean"},
                                                                    {ImputationMethod::ratio, "ratio"},
                                                                    {ImputationMethod::nearest, "nearest"}};
  for (const auto& [method, word] : words) {
    EXPECT_EQ(toString(method), word);
    EXPECT_EQ(parseImputationMethod(word), method);
  }
  EXPECT_EQ(parseImputationMethod("mean"), std::nullopt);
}

TEST_F(Imputing, TakesThePlainMeanWhereADonorOrTheCountyHasNoWeight) {
  put("poor", {kNone, 10, 20, 60});
  put("pop", {kNone, 100, 100, 100});
  EXPECT_EQ(run(ImputationMethod::areaMean, "poor").figures.at(0).value, 30)
      << "the county has no population";
  put("pop", {200, 100, 100});
  EXPECT_EQ(run(ImputationMethod::areaMean, "poor").figures.at(0).value, 60)
      << "90 of 300 people by 200: 010004 has its population still";
  m_workspace->database().execute("DELETE FROM figures WHERE unit = '010004' AND indicator = 'pop'");
  EXPECT_EQ(run(ImputationMethod::areaMean, "poor").figures.at(0).value, 30) << "a donor has none";
  put("income", {kNone, 10, 20, 60});
  EXPECT_EQ(run(ImputationMethod::areaMean, "income").figures.at(0).value, 30);
}

TEST_F(Imputing, NeedsThreeDonorsAndSaysHowManyThereAre) {
  put("poor", {kNone, 10, 10});
  EXPECT_EQ(run(ImputationMethod::areaMean, "poor").left.at(0).reason, "only 2 donors, 3 are needed");
  put("poor", {kNone, 10, 10, 10});
  const Imputation three = run(ImputationMethod::areaMean, "poor");
  EXPECT_EQ(three.figures.at(0).note, "imputed: area mean; donors: 3 counties of 01");
  put("poor", {50, 20, 40, kNone}, "2010");
  EXPECT_EQ(run(ImputationMethod::ratio, "poor").left.at(0).reason, "only 2 donors, 3 are needed");
  EXPECT_EQ(run(ImputationMethod::ratio, "poor").left.at(1).reason,
            "no reported figure of 2010 to start from");
  EXPECT_EQ(run(ImputationMethod::nearest, "poor").left.at(0).reason, "only 2 donors, 3 are needed")
      << "of 010004 there is nothing to compare by";
}

TEST_F(Imputing, TakesNoRatioToNothing) {
  put("poor", {kNone, 10, 10, 10});
  put("poor", {50, 0, 0, 0}, "2010");
  EXPECT_EQ(run(ImputationMethod::ratio, "poor").left.at(0).reason, "the donors' sum of 2010 is 0");
  put("poor", {50, 1, 0, 0}, "2010");
  EXPECT_EQ(run(ImputationMethod::ratio, "poor").figures.at(0).value, 1500) << "50 * 30 / 1";
}

TEST_F(Imputing, UsesAResultAtTheLimitsOfItsRangeOnly) {
  std::vector<Indicator> indicators = test::surveyIndicators();
  indicators[3].min = 10;
  indicators[3].max = 20;
  indicators[3].decimals = 1;
  m_workspace->putIndicators(indicators);
  const auto mean = [this](double value) {
    put("income", {kNone, value, value, value, value, value, value, value, value});
    const Imputation imputed = run(ImputationMethod::areaMean, "income");
    return imputed.figures.empty() ? imputed.left.at(0).reason : std::to_string(*imputed.figures[0].value);
  };
  EXPECT_EQ(mean(10), "10.000000");
  EXPECT_EQ(mean(20), "20.000000");
  EXPECT_EQ(mean(9.9), "the result 9.9 is outside the indicator's range");
  EXPECT_EQ(mean(20.1), "the result 20.1 is outside the indicator's range");
  EXPECT_EQ(mean(12.34), "12.300000") << "with the decimals of the indicator";
  EXPECT_EQ(mean(20.04), "20.000000") << "rounded first";
}

TEST_F(Imputing, TakesCountiesOfTheAreaBeforeThoseOfTheProvince) {
  Area hills;
  hills.id = "hills";
  for (int i = 0; i < 4; ++i) {
    AreaMember member;
    member.publishedCode = member.unit = m_units[static_cast<std::size_t>(i)];
    hills.members.push_back(member);
  }
  m_workspace->putAreas({hills});
  put("income", {kNone, 1, 2, 3, kNone, 50, 50, 50, 50});
  const Imputation imputed = run(ImputationMethod::areaMean, "income");
  ASSERT_EQ(imputed.figures.size(), 2u);
  EXPECT_EQ(imputed.figures[0].value, 2);
  EXPECT_EQ(imputed.figures[0].note, "imputed: area mean; donors: 3 counties of hills");
  EXPECT_EQ(imputed.figures[1].value, 50);
  EXPECT_EQ(imputed.figures[1].note, "imputed: area mean; donors: 4 counties of 01");
}

TEST_F(Imputing, LeavesACountyThatLiesNowhere) {
  put("poor", {10, 10, 10, 10});
  const Imputation imputed =
      impute(*m_workspace, {ImputationMethod::areaMean, "2011", "", {"poor"}, {"999999"}});
  ASSERT_EQ(imputed.left.size(), 1u);
  EXPECT_EQ(imputed.left[0].unit, "999999");
  EXPECT_EQ(imputed.left[0].indicator, "poor");
  EXPECT_EQ(imputed.left[0].reason, "the county lies in no area or province");
}

TEST_F(Imputing, FillsWhateverIsReportedThePopulationFirst) {
  std::vector<Indicator> indicators = test::surveyIndicators();
  indicators[1].group = "other";
  indicators[0].group = "population";
  std::ranges::reverse(indicators);  // income, poor_pct, poor, pop
  m_workspace->database().execute("DELETE FROM indicators");
  m_workspace->putIndicators(indicators);
  put("pop", {kNone, 10, 10, 10});
  put("poor", {kNone, 1, 1, 1});
  const Imputation imputed = impute(*m_workspace, {ImputationMethod::areaMean, "2011", "", {}, {"010001"}});
  std::vector<std::string> filled;
  for (const Figure& figure : imputed.figures) filled.push_back(figure.indicator);
  EXPECT_EQ(filled, (std::vector<std::string>{"pop", "poor", "poor_pct"})) << "nothing reported of income";
  EXPECT_THROW(impute(*m_workspace, {ImputationMethod::areaMean, "2011", "", {"wealth"}, {"010001"}}),
               geo::DataError);
}

TEST_F(Imputing, TakesOnlyReportedFiguresOfRowsThatStandForThemselvesForDonors) {
  put("income", {kNone, 10, 10, 10});
  std::vector<Figure> others;
  const auto add = [&](std::size_t unit, Flag flag, const std::string& source) {
    Figure figure = surveyFigure(m_units[unit], "income", 99);
    figure.flag = flag;
    figure.sourceCode = source;
    others.push_back(figure);
  };
  add(4, Flag::estimated, "");
  add(5, Flag::reported, "1+2");
  add(6, Flag::reported, "part:1");
  add(7, Flag::imputed, "");
  m_workspace->putFigures(others, "made up");
  EXPECT_EQ(run(ImputationMethod::areaMean, "income").figures.at(0).note,
            "imputed: area mean; donors: 3 counties of 01");
}

TEST_F(Imputing, KeepsTheRowThatAMissingFigureCameFrom) {
  put("income", {kNone, 10, 10, 10});
  Figure missing = surveyFigure("010001", "income", 0);
  missing.value.reset();
  missing.flag = Flag::notCollected;
  missing.sourceCode = "row 7";
  m_workspace->putFigures({missing}, "made up");
  EXPECT_EQ(run(ImputationMethod::areaMean, "income").figures.at(0).sourceCode, "row 7");
}

TEST_F(Imputing, ComputesNoFormulaOverOneThatIsReported) {
  put("pop", {200, 100, 100, 100});
  put("poor", {kNone, 10, 10, 10});
  put("poor_pct", {7});
  const Imputation imputed = run(ImputationMethod::areaMean, "poor");
  ASSERT_EQ(imputed.figures.at(0).unit, "010001");
  EXPECT_TRUE(std::ranges::none_of(imputed.figures, [](const Figure& figure) {
    return figure.unit == "010001" && figure.indicator == "poor_pct";
  }));
}

TEST_F(Imputing, LooksForTheMostAlikeNoFurtherThanTheThirdNeighbour) {
  // 010001 at the end of the row: 010002 and 010003 alone are too few, 010004 is the third ring
  put("income", {50, 10, 20, 30, 50, 50, 50, 50, 50});
  put("poor", {kNone, 3, 6, 9, 1, 1, 1, 1, 1});
  const Imputation imputed = run(ImputationMethod::nearest, "poor");
  EXPECT_EQ(imputed.figures.at(0).value, 6);
  EXPECT_EQ(imputed.figures.at(0).note,
            "imputed: nearest in space and profile; donors: 010004, 010003, 010002");
  m_workspace->database().execute("DELETE FROM figures WHERE unit = '010004' AND indicator = 'poor'");
  const Imputation few = impute(*m_workspace, {ImputationMethod::nearest, "2011", "", {"poor"}, {"010001"}});
  EXPECT_TRUE(few.figures.empty());
  EXPECT_EQ(few.left.at(0).reason, "only 2 donors, 3 are needed");
}

TEST_F(Imputing, MeasuresLikenessInStandardDeviations) {
  // of 010005: 010004 differs by one person of two, 010006 by much income, which is spread more widely
  put("income", {1000, 3000, 2000, 1000, 1000, 1400, 3000, 1000, 3000});
  put("poor", {1, 2, 7, 3, kNone, 8, 9, 4, 5});
  put("poor_pct", {10, 11, 10, 12, 10, 10, 13, 10, 11});
  const Imputation imputed = run(ImputationMethod::nearest, "poor");
  ASSERT_EQ(imputed.figures.size(), 1u);
  // standard deviations: 887 of income, 1.03 of poor_pct. Differences by them: 010003 (1.13, 0), 010004
  // (0, 1.94), 010006 (0.45, 0), 010007 (2.26, 2.91)
  EXPECT_EQ(imputed.figures[0].note, "imputed: nearest in space and profile; donors: 010006, 010003, 010004");
  EXPECT_EQ(imputed.figures[0].value, 6);
}

TEST_F(Imputing, ComparesCountsByTheirLogarithm) {
  // log(1 + x) of 99 is half of that of 9999: the count of 010006 is as far as that of 010004
  put("pop", {9999, 9999, 150, 0, 99, 9999, 60, 0, 0});
  put("poor", {1, 2, 7, 3, kNone, 8, 9, 4, 5});
  const Imputation imputed = run(ImputationMethod::nearest, "poor");
  ASSERT_FALSE(imputed.figures.empty());
  EXPECT_TRUE(
      imputed.figures[0].note.starts_with("imputed: nearest in space and profile; donors: 010003, 010007, "))
      << imputed.figures[0].note;
}

TEST_F(Imputing, LeavesOutOfTheProfileWhatIsImputedNowAndWhatIsEqualEverywhere) {
  put("poor", {9, 9, 9, 1, kNone, 5, 9, 9, 9});
  EXPECT_TRUE(run(ImputationMethod::nearest, "poor").figures.empty()) << "nothing else is known";
  put("income", {50, 50, 50, 50, 50, 50, 50, 50, 50});
  EXPECT_TRUE(run(ImputationMethod::nearest, "poor").figures.empty()) << "equal figures tell nobody apart";
  put("poor", {1, 2, 3, 4, 5, 6, 7, 8, 9}, "2010");
  EXPECT_EQ(run(ImputationMethod::nearest, "poor").figures.at(0).note,
            "imputed: nearest in space and profile; donors: 010006, 010004, 010007")
      << "of the period before it counts, on the scale of logarithms";
}

TEST_F(Imputing, SaysEveryPartOfAnImputedFigure) {
  put("income", {kNone, 10, 20, 30});
  put("pop", {5, 100, 100, 200});
  const Imputation imputed =
      impute(*m_workspace, {ImputationMethod::areaMean, "2011", "", {"income"}, {"010001"}});
  EXPECT_EQ(imputed.figures,
            (std::vector<Figure>{{"010001", "2011", "income", 23, Flag::imputed, "",  // 9000 by 400 people
                                  "imputed: area mean; donors: 3 counties of 01"}}));
  EXPECT_TRUE(imputed.left.empty());
}

TEST_F(Imputing, ComputesFormulasOfImputedFiguresFromThoseThatAreThere) {
  put("pop", {200, 100, 100, 100});
  put("poor", {kNone, 10, 20, 30});
  const Imputation imputed =
      impute(*m_workspace, {ImputationMethod::areaMean, "2011", "", {"poor"}, {"010001"}});
  std::vector<std::string> lines;
  for (const Figure& figure : imputed.figures)
    lines.push_back(figure.unit + " " + figure.period + " " + figure.indicator + " " +
                    std::to_string(static_cast<int>(figure.value.value())) + " " +
                    (figure.flag == Flag::imputed ? "imputed" : "?") + " " + figure.note);
  EXPECT_EQ(lines, (std::vector<std::string>{
                       "010001 2011 poor 40 imputed imputed: area mean; donors: 3 counties of 01",
                       "010001 2011 poor_pct 20 imputed computed from imputed figures"}));
}

TEST_F(Imputing, RefusesAnIndicatorThatTheCodebookLacksByName) {
  try {
    (void)run(ImputationMethod::areaMean, "wealth");
    FAIL();
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(error.what(),
                 "The indicator wealth is not in the codebook; add it there before its figures.");
  }
}

TEST_F(Imputing, TellsTheEffectOfEachGroupThatGainsMembersOnly) {
  put("pop", {200, 100, 100, 100, 100, 100, 100, 100, 100});
  put("poor", {kNone, 10, 10, 10, 10, 10, 10, 10, 30});
  const geo::TableToWrite effect = imputationEffect(
      *m_workspace,
      {.level = SummaryLevel::province, .period = "2011", .indicators = {"pop", "poor", "poor_pct"}},
      run(ImputationMethod::areaMean, "poor"));
  EXPECT_EQ(effect.name, "imputation");
  std::vector<std::string> columns;
  for (const geo::Column& column : effect.columns) columns.push_back(column.name);
  EXPECT_EQ(columns, (std::vector<std::string>{"id", "indicator", "members", "without", "without_covered",
                                               "with", "with_covered", "difference", "difference_pct"}));
  // 100 of 800 people before, 125 of 1000 with 25 of 200: the share stays
  EXPECT_EQ(
      effect.rows,
      (std::vector<std::vector<geo::Cell>>{
          {"01", "poor", std::int64_t{9}, 100.0, std::int64_t{8}, 125.0, std::int64_t{9}, 25.0, 25.0},
          {"01", "poor_pct", std::int64_t{9}, 12.5, std::int64_t{8}, 12.5, std::int64_t{9}, 0.0, 0.0}}));
}

}  // namespace
