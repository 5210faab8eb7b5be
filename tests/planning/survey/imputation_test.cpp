#include "planning/survey/imputation.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "geo/coverage/clean.h"
#include "geo/report/error.h"
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

}  // namespace
