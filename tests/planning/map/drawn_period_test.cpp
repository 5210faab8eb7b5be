#include "planning/map/drawn_period.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "planning/map/map_settings.h"
#include "tests/planning/small_workspace.h"

namespace planning {
namespace {

class DrawnPeriods : public testing::Test {
 protected:
  void put(const std::string& unit, const std::string& period, std::optional<double> value) {
    Figure figure = test::figure(unit, "a", 0);
    figure.period = period;
    figure.value = value;
    if (!value) figure.flag = Flag::notCollected;
    m_workspace.putFigures({figure}, "made up");
  }

  test::SmallWorkspace m_small;
  Workspace m_workspace = m_small.open();
};

TEST_F(DrawnPeriods, IsTheLastOneThatMostUnitsHave) {
  for (const char* unit : {"010101", "010102", "020201"}) put(unit, "2010", 1);
  for (const char* unit : {"010101", "010102"}) put(unit, "2011", 1);
  put("010101", "2012", 1);
  const DrawnPeriod drawn = drawnPeriod(m_workspace, test::indicator("a"));
  EXPECT_EQ(drawn.period, "2011");
  EXPECT_EQ(drawn.units, 2);
  EXPECT_EQ(drawn.newest, "2012");
  EXPECT_EQ(drawn.newestUnits, 1);
}

TEST_F(DrawnPeriods, CountsAreasAndNotTheirTotal) {
  for (const char* unit : {"area:a", "area:b", "area:c", "area:d", "area:"}) put(unit, "2010", 1);
  for (const char* unit : {"area:a", "area:b", "area:"}) put(unit, "2011", 1);
  const DrawnPeriod drawn = drawnPeriod(m_workspace, test::indicator("a"));
  EXPECT_EQ(drawn.period, "2010");  // half of the areas are not most of them
  EXPECT_EQ(drawn.units, 4);
  EXPECT_EQ(drawn.newestUnits, 2);
}

TEST_F(DrawnPeriods, AFigureWithoutValueIsNone) {
  put("010101", "2010", 1);
  put("010101", "2011", std::nullopt);
  const DrawnPeriod drawn = drawnPeriod(m_workspace, test::indicator("a"));
  EXPECT_EQ(drawn.period, "2010");
  EXPECT_EQ(drawn.newest, "2011");
  EXPECT_EQ(drawn.newestUnits, 0);
}

TEST_F(DrawnPeriods, IsTheNewestWhereNoneHasAValue) {
  put("010101", "2010", std::nullopt);
  put("010101", "2011", std::nullopt);
  EXPECT_EQ(drawnPeriod(m_workspace, test::indicator("a")).period, "2011");
}

TEST_F(DrawnPeriods, NeedsFigures) {
  EXPECT_THROW(drawnPeriod(m_workspace, test::indicator("a")), geo::DataError);
}

TEST(StyleOfAnIndicator, HasItsDarkEndForWhatIsWorse) {
  Indicator indicator = test::indicator("a");
  for (const auto& [direction, reversed] : {std::pair{Direction::none, false},
                                            {Direction::higherIsWorse, false},
                                            {Direction::higherIsBetter, true}}) {
    indicator.direction = direction;
    EXPECT_EQ(styleOf({}, indicator).reversed, reversed);
    EXPECT_EQ(styleOf({}, indicator).indicator, "a");
  }
}

TEST(StyleOfAnIndicator, IsTheStoredOneWhereThereIsOne) {
  Indicator indicator = test::indicator("a");
  indicator.direction = Direction::higherIsBetter;
  MapSettings settings;
  settings.styles = {{.indicator = "b", .classes = 3}, {.indicator = "a", .classes = 7}};
  EXPECT_EQ(styleOf(settings, indicator), settings.styles[1]);
}

}  // namespace
}  // namespace planning
