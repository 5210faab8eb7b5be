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

std::string refusal(const IncomeBase& base, const Scenario& scenario, int lastYear = 2012) {
  try {
    project(base, scenario, lastYear);
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return "";
}

TEST(Project, SaysWhatItRefuses) {
  IncomeBase nobody = kBase;
  nobody.population = 0;
  EXPECT_EQ(refusal(nobody, {}), "The population is 0; it must be above zero.");
  nobody.population = INFINITY;
  EXPECT_EQ(refusal(nobody, {}), "The population is inf; it must be above zero.");
  EXPECT_EQ(refusal(kBase, {}, 2010), "The target year 2010 is not after the base year 2010.");
  EXPECT_EQ(refusal(kBase, {}, 2011), "");
  EXPECT_EQ(refusal(kBase, {.incomeGrowth = -1}),
            "A growth of -100 % a year leaves nothing; give one above -100 %.");
  EXPECT_EQ(refusal(kBase, {.populationGrowth = -1.5}),
            "A growth of -150 % a year leaves nothing; give one above -100 %.");
  EXPECT_EQ(refusal(kBase, {.incomeGrowth = -0.99}), "");
  EXPECT_EQ(refusal(kBase, {.returnRate = -0.1}),
            "The rate of return to poverty is -10 %; it lies from 0 to 100 %.");
  EXPECT_EQ(refusal(kBase, {.returnRate = 1.1}),
            "The rate of return to poverty is 110 %; it lies from 0 to 100 %.");
  EXPECT_EQ(refusal(kBase, {.returnRate = 1}), "");
  EXPECT_EQ(refusal(kBase, {.lineGrowth = 0.03}),
            "In constant prices the line does not rise; leave out its growth of 3 % or calculate in current "
            "prices.");
  EXPECT_EQ(refusal(kBase, {.prices = Prices::nominal, .lineGrowth = 0.03}), "");
}

TEST(Project, BeginsWithTheBaseYearAsItIs) {
  const ProjectedYear base = project(kBase, {.incomeGrowth = 0.1}, 2011).front();
  EXPECT_EQ(base.year, 2010);
  EXPECT_EQ(base.mean, kBase.mean);
  EXPECT_EQ(base.line, 2300);
  EXPECT_NEAR(base.sigma, kSigma, 1e-9);
  EXPECT_EQ(base.population, 1e6);
  EXPECT_EQ(base.headcount, 0.5);
  EXPECT_EQ(base.poor, 500000);
  EXPECT_EQ(base.returned, 0);
}

TEST(Project, CompoundsMeanLineAndPopulation) {
  const ProjectedYear last =
      project(kBase,
              {.incomeGrowth = 0.1, .populationGrowth = 0.01, .prices = Prices::nominal, .lineGrowth = 0.02},
              2013)
          .back();
  EXPECT_EQ(last.year, 2013);
  EXPECT_NEAR(last.mean, kBase.mean * 1.331, 1e-6);
  EXPECT_NEAR(last.line, 2300 * 1.061208, 1e-6);
  EXPECT_NEAR(last.population, 1e6 * 1.030301, 1e-6);
  EXPECT_NEAR(last.headcount, last.poor / last.population, 1e-15);
}

TEST(Project, ReturnsNobodyWherePovertyRises) {
  const ProjectedYear year = project(kBase, {.incomeGrowth = -0.1, .returnRate = 0.5}, 2011).back();
  EXPECT_GT(year.poor, 500000);
  EXPECT_EQ(year.returned, 0);
}

TEST(Sensitivity, VariesGrowthByRowsAndGiniByColumns) {
  const auto cells = sensitivity(kBase, {.incomeGrowth = 0.1, .giniChange = 0.01}, 2015, {0.04, 0.02});
  ASSERT_EQ(cells.size(), 15U);
  const double growth[] = {0.06, 0.08, 0.10, 0.12, 0.14};
  const double gini[] = {-0.01, 0.01, 0.03};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    EXPECT_NEAR(cells[i].incomeGrowth, growth[i / 3], 1e-12) << i;
    EXPECT_NEAR(cells[i].giniChange, gini[i % 3], 1e-12) << i;
    const ProjectedYear last =
        project(kBase, {.incomeGrowth = cells[i].incomeGrowth, .giniChange = cells[i].giniChange}, 2015)
            .back();
    EXPECT_NEAR(cells[i].poor, last.poor, 1e-3) << i;
    EXPECT_NEAR(cells[i].headcount, last.headcount, 1e-9) << i;
  }
}

TEST(Fan, IsOfFiveScenarios) {
  const auto years = fan(kBase, {.incomeGrowth = 0.1}, 2015, {0.04, 0.02});
  ASSERT_EQ(years.size(), 6U);
  EXPECT_EQ(years.front().year, 2010);
  EXPECT_EQ(years.back().year, 2015);
  const auto poor = [](double growth, double gini) {
    return project(kBase, {.incomeGrowth = growth, .giniChange = gini}, 2015).back().poor;
  };
  EXPECT_NEAR(years.back().best, poor(0.14, -0.02), 1e-3);
  EXPECT_NEAR(years.back().better, poor(0.12, -0.01), 1e-3);
  EXPECT_NEAR(years.back().middle, poor(0.10, 0), 1e-3);
  EXPECT_NEAR(years.back().worse, poor(0.08, 0.01), 1e-3);
  EXPECT_NEAR(years.back().worst, poor(0.06, 0.02), 1e-3);
}

}  // namespace
