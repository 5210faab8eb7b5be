#include "planning/target/projection.h"

#include <gtest/gtest.h>

#include <cmath>

#include "geo/report/error.h"
#include "planning/target/sensitivity.h"

namespace {

using namespace planning::target;

/// Made up: half of a million below the line, which is then the median.
const double kSigma = 0.8;
const IncomeBase kBase{2010, 0.5, 2300, 2300 * std::exp(kSigma* kSigma / 2), 1e6};

TEST(Project, LeavesEverythingAsItIsWithoutGrowth) {
  const auto years = project(kBase, {}, 2013);
  ASSERT_EQ(years.size(), 4U);
  for (const ProjectedYear& year : years) EXPECT_NEAR(year.poor, 500000, 1e-6);
}

TEST(Project, ShiftsTheMeanByGrowth) {
  // the median doubles: Phi(-ln 2 / sigma)
  Scenario scenario;
  scenario.incomeGrowth = 1;
  EXPECT_NEAR(project(kBase, scenario, 2011).back().headcount, normalCdf(-std::log(2) / kSigma), 1e-12);
}

TEST(Project, ComparesCurrentPricesWithALineThatRises) {
  Scenario nominal{.incomeGrowth = 1.05 * 1.04 - 1, .prices = Prices::nominal, .lineGrowth = 0.04};
  Scenario real{.incomeGrowth = 0.05};
  EXPECT_NEAR(project(kBase, nominal, 2015).back().poor, project(kBase, real, 2015).back().poor, 1e-6);
}

TEST(Project, ChangesTheGiniInEvenSteps) {
  const auto years = project(kBase, {.giniChange = 0.02}, 2014);
  EXPECT_NEAR(years[2].gini - years[0].gini, 0.01, 1e-12);
  EXPECT_NEAR(years[4].gini - years[0].gini, 0.02, 1e-12);
}

TEST(Project, LetsTheShareOfReturnsBePoorAgain) {
  const double lifted = 500000 - project(kBase, {.incomeGrowth = 0.1}, 2011).back().poor;
  const ProjectedYear year = project(kBase, {.incomeGrowth = 0.1, .returnRate = 0.2}, 2011).back();
  EXPECT_NEAR(year.returned, 0.2 * lifted, 1e-6);
  EXPECT_NEAR(500000 - year.poor, 0.8 * lifted, 1e-6);
}

TEST(Project, CountsTheSameShareOfMorePeople) {
  EXPECT_NEAR(project(kBase, {.populationGrowth = 0.01}, 2012).back().poor, 500000 * 1.01 * 1.01, 1e-6);
}

TEST(Project, RefusesScenariosThatCannotBe) {
  EXPECT_THROW(project(kBase, {.incomeGrowth = -1}, 2012), geo::DataError);
  EXPECT_THROW(project(kBase, {.returnRate = 1.2}, 2012), geo::DataError);
  EXPECT_THROW(project(kBase, {.lineGrowth = 0.03}, 2012), geo::DataError) << "prices are real";
  EXPECT_THROW(project(kBase, {.giniChange = 0.9}, 2012), geo::DataError);
  EXPECT_THROW(project(kBase, {}, 2010), geo::DataError);
}

TEST(Sensitivity, HasTheScenarioInItsMiddleAndFewerPoorWithMoreGrowth) {
  const Scenario scenario{.incomeGrowth = 0.1};
  const auto cells = sensitivity(kBase, scenario, 2015);
  ASSERT_EQ(cells.size(), 15U);
  EXPECT_DOUBLE_EQ(cells[7].poor, project(kBase, scenario, 2015).back().poor);
  for (std::size_t i = 3; i < cells.size(); ++i) EXPECT_LT(cells[i].poor, cells[i - 3].poor);
}

TEST(Fan, OpensFromTheBaseAroundTheScenario) {
  const Scenario scenario{.incomeGrowth = 0.1};
  const auto years = fan(kBase, scenario, 2015);
  EXPECT_NEAR(years.front().best, years.front().worst, 1e-6);
  EXPECT_DOUBLE_EQ(years.back().middle, project(kBase, scenario, 2015).back().poor);
  EXPECT_LT(years.back().best, years.back().better);
  EXPECT_LT(years.back().worse, years.back().worst);
}

}  // namespace
