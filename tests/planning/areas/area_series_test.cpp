#include "planning/areas/area_series.h"

#include <algorithm>

#include "tests/planning/shipped_data.h"
#include "tests/planning/small_workspace.h"

using namespace planning;

namespace {

std::map<std::string, Figure> shippedFigures(const std::string& indicator, const std::string& year) {
  geo::Issues issues;
  std::map<std::string, Figure> figures;
  for (const Figure& one : loadMonitoring(shipped::table("area_monitoring_2011_2019.csv"), issues))
    if (one.indicator == indicator && one.period == year) figures.emplace(one.unit, one);
  return figures;
}

/// Made up: area "east" has both squares, "far" has a member without outline.
std::vector<Area> madeUpAreas() {
  Area east, far;
  east.id = "east";
  far.id = "far";
  east.members = {{"010101", "甲县", "", "", "010101", "010101", false, {}, ""},
                  {"010102", "乙县", "", "", "010102", "010102", false, {}, ""}};
  far.members = {{"030301", "丙县", "", "", "", "", false, {}, ""}};
  return {east, far};
}

Figure ofArea(const std::string& area, const std::string& year, double value) {
  return {"area:" + area, year, "a", value, Flag::reported, "", "unverified; made up"};
}

/// Two years of "east", one of all areas together, one figure of a county.
struct SeriesWorkspace : test::SmallWorkspace {
  SeriesWorkspace() {
    Workspace workspace = open();
    workspace.putAreas(madeUpAreas());
    workspace.putFigures({ofArea("east", "2012", 20),
                          ofArea("east", "2011", 30),
                          ofArea("", "2011", 25),
                          {"010101", "2010", "a", 1, Flag::reported, "", ""}},
                         "test");
  }
};

}  // namespace

TEST(AreaSeries, HoldsTheYearsOfEachAreaAndOfAllTogether) {
  const SeriesWorkspace small;
  Workspace workspace = small.open(true);
  const std::vector<AreaSeries> series = areaSeries(workspace, "a");
  ASSERT_EQ(series.size(), 2U);
  EXPECT_EQ(series[0], (AreaSeries{"east", {ofArea("east", "2011", 30), ofArea("east", "2012", 20)}}));
  EXPECT_EQ(series[1], (AreaSeries{"", {ofArea("", "2011", 25)}}));
  EXPECT_TRUE(areaSeries(workspace, "b").empty());
}

TEST(AreaSeries, HasThePeriodsInWhichAreasHaveFigures) {
  const SeriesWorkspace small;
  Workspace workspace = small.open(true);
  EXPECT_EQ(areaPeriods(workspace, "a"), (std::vector<std::string>{"2011", "2012"}));
  EXPECT_EQ(workspace.periods("a"), (std::vector<std::string>{"2010", "2011", "2012"}));
}

TEST(AreaSeries, GivesEachUnitTheFigureOfItsAreaAndSaysWhoseItIs) {
  const std::map<std::string, Figure> given{{"area:east", ofArea("east", "2011", 30)},
                                            {"area:far", ofArea("far", "2011", 50)},
                                            {"area:", ofArea("", "2011", 33)}};
  ASSERT_TRUE(isOfAreas(given));
  const auto onUnits = figuresOnUnits(given, madeUpAreas());
  ASSERT_EQ(onUnits.size(), 2U) << "the member of \"far\" has no unit, all areas together are no unit";
  const Figure& second = onUnits.at("010102");
  EXPECT_EQ(second, (Figure{"010102", "2011", "a", 30, Flag::reported, "area:east", "unverified; made up"}));
  EXPECT_EQ(areaOfFigure(second.sourceCode), "east");
}

TEST(AreaSeries, LeavesFiguresOfCountiesAsTheyAre) {
  const std::map<std::string, Figure> given{{"010101", test::figure("010101", "a", 1)},
                                            {"area:east", ofArea("east", "2010", 30)}};
  EXPECT_FALSE(isOfAreas(given));
  EXPECT_EQ(figuresOnUnits(given, madeUpAreas()), given);
  EXPECT_FALSE(isOfAreas({}));
}

TEST(AreaSeries, PutsTheShippedIncidenceOfAnAreaOnEachOfItsUnits) {
  const auto onUnits = figuresOnUnits(shippedFigures("incidence_pct", "2014"), shipped::linkedAreas());
  int wumeng = 0;
  for (const auto& [unit, figure] : onUnits)
    if (figure.sourceCode == "area:wumeng") {
      ++wumeng;
      EXPECT_EQ(figure.value, 21.5) << unit;
      EXPECT_TRUE(isUnverified(figure)) << unit;
    }
  EXPECT_EQ(wumeng, 38);
}

TEST(AreaSeries, TellsWhichNumbersOfARowTheSourceVerified) {
  const auto figures = shippedFigures("rural_poor_10k", "2018");
  EXPECT_TRUE(isUnverified(figures.at("area:"))) << "only the income of that row is verified";
  EXPECT_FALSE(isUnverified(shippedFigures("rural_income_yuan", "2018").at("area:")));
  EXPECT_FALSE(isUnverified(shippedFigures("incidence_pct", "2019").at("area:wuling")));
  EXPECT_FALSE(isUnverified(test::figure("010101", "a", 1)));
}
