#include "planning/plan/target_monitoring.h"

#include <gmock/gmock.h>

#include "tests/planning/plan/plan_workspace.h"

namespace {

using namespace planning::plan;
using planning::target::Light;
using testing::IsEmpty;

/// Synthetic figures of "b" of the area "hills": 100 in 2010 to be 50 in 2015, 10 less a year.
class TargetMonitoring : public testing::Test {
 protected:
  test::PlanWorkspace workspace;
  Plan plan = workspace.draft();

  TargetMonitoring() { plan.targets = {{"area:hills", test::requiredTarget("b"), 100, 50, 40, {}}}; }
  void put(const std::string& year, double value) {
    auto figure = test::figure("area:hills", "b", value);
    figure.period = year;
    workspace.open().putFigures({figure}, "synthetic");
  }
  std::vector<MonitoredTarget> monitored() const {
    planning::Workspace open = workspace.open();
    FigureLookup lookup(open);
    return monitorTargets(plan, lookup);
  }
};

}  // namespace

TEST_F(TargetMonitoring, LightsEachYearByTheShareOfTheWay) {
  put("2011", 90);    // all of the way
  put("2012", 81.5);  // 18.5 of 20
  put("2013", 80);    // 20 of 30
  const auto result = monitored();
  ASSERT_EQ(result.size(), 2u);  // to 2015 and to 2020
  const auto& years = result[0].monitoring.years;
  EXPECT_EQ(years.at(0).light, Light::green);
  EXPECT_EQ(years.at(1).light, Light::amber);
  EXPECT_EQ(years.at(2).light, Light::red);
  EXPECT_EQ(years.at(3).light, Light::noFigure);
  EXPECT_DOUBLE_EQ(*years.at(1).shareOfWay, 0.925);
  EXPECT_EQ(result[0].monitoring.neededPerYear, -15);  // 30 in two years
  EXPECT_EQ(result[1].ends.targetYear, 2020);
  EXPECT_EQ(result[1].monitoring.years.at(2).light, Light::green);  // 20 of 18
}

TEST_F(TargetMonitoring, LeavesTargetsWithoutTwoValuesAlone) {
  plan.targets[0].mid = plan.targets[0].end = std::nullopt;
  EXPECT_THAT(monitored(), IsEmpty());
  plan.targets[0].mid = 100;
  EXPECT_THAT(monitored(), IsEmpty());
}

TEST_F(TargetMonitoring, GivesARowForEveryYearToEveryGoal) {
  put("2011", 90);
  const geo::TableToWrite table = monitoringTable(monitored());
  ASSERT_EQ(table.rows.size(), 15u);
  EXPECT_EQ(table.rows[0][6], geo::Cell{std::int64_t{2011}});
  EXPECT_EQ(table.rows[0][9], geo::Cell{100.0});
  EXPECT_EQ(table.rows[0][10], geo::Cell{std::string("green")});
  EXPECT_EQ(table.rows[1][8], geo::Cell{});
}

TEST_F(TargetMonitoring, HasEachGoalOfEachTargetThatTheCodebookKnows) {
  put("2011", 90);
  plan.targets.push_back(plan.targets[0]);
  plan.targets[1].what.indicator = "zz";
  plan.targets[0].what.titleZh = "题";
  const auto result = monitored();
  ASSERT_EQ(result.size(), 2u);
  EXPECT_EQ(result[0].unit, "area:hills");
  EXPECT_EQ(result[0].indicator, "b");
  EXPECT_EQ(result[0].ends.baseYear, 2010);
  EXPECT_EQ(result[0].ends.base, 100);
  EXPECT_EQ(result[0].ends.targetYear, 2015);
  EXPECT_EQ(result[0].ends.target, 50);
}

TEST_F(TargetMonitoring, WritesSharesInPercentAndLeavesEmptyWhatThereIsNot) {
  put("2012", 81.5);
  const geo::TableToWrite table = monitoringTable(monitored());
  EXPECT_EQ(table.name, "monitoring");
  EXPECT_EQ(table.columns.size(), 11u);
  ASSERT_EQ(table.rows.size(), 15u);  // five years to 2015, ten to 2020
  using Cells = std::vector<geo::Cell>;
  EXPECT_EQ(table.rows[0], (Cells{"area:hills", "b", std::int64_t{2010}, 100.0, std::int64_t{2015}, 50.0,
                                  std::int64_t{2011}, 90.0, geo::Cell(), geo::Cell(), "no_figure"}));
  EXPECT_EQ(table.rows[1], (Cells{"area:hills", "b", std::int64_t{2010}, 100.0, std::int64_t{2015}, 50.0,
                                  std::int64_t{2012}, 80.0, 81.5, 92.5, "amber"}));
  EXPECT_EQ(table.rows[5][4], geo::Cell(std::int64_t{2020}));
}
