#include <gtest/gtest.h>

#include <QTemporaryDir>

#include "app/gui/model/map_document.h"
#include "app/render/map/map_content.h"
#include "geo/report/error.h"
#include "tests/app/gui/made_workspace.h"

namespace app::gui {
namespace {

planning::Figure ofArea(const std::string& area, const std::string& year, double value) {
  return {"area:" + area, year, "incidence", value, planning::Flag::reported, "", "unverified; made up"};
}

/// The twelve made-up counties, with an indicator of areas: west and east in 2011, west alone in 2012.
class MapThemeTest : public testing::Test {
 protected:
  MapThemeTest() : m_workspace(planning::Workspace::open(makeWorkspace(m_folder, false), false)) {
    m_indicator.id = "incidence";
    m_workspace.putIndicators({m_indicator});
    m_workspace.putFigures({ofArea("west", "2011", 40), ofArea("east", "2011", 10), ofArea("", "2011", 25),
                            ofArea("west", "2012", 30), ofArea("", "2013", 20)},
                           "test");
  }
  MapTheme load(const std::string& period) {
    return MapTheme::load(m_workspace, MapDocument(m_workspace), m_indicator, period);
  }

  QTemporaryDir m_folder;
  planning::Workspace m_workspace;
  planning::Indicator m_indicator;
};

TEST_F(MapThemeTest, AUnitHasTheClassOfItsArea) {
  const MapTheme theme = load("2011");
  EXPECT_TRUE(theme.ofAreas);
  EXPECT_EQ(theme.periods, (std::vector<std::string>{"2011", "2012", "2013"}));
  // c00 c01 c04 c05 lie in the west, c10 c11 in the east, the others in no area.
  for (const std::size_t unit : {0U, 1U, 4U, 5U}) EXPECT_EQ(theme.classOf[unit], theme.classes.classOf(40));
  for (const std::size_t unit : {10U, 11U}) EXPECT_EQ(theme.classOf[unit], theme.classes.classOf(10));
  for (const std::size_t unit : {2U, 3U, 6U, 9U}) EXPECT_EQ(theme.classOf[unit], render::kNoData);
  EXPECT_NE(theme.classOf[0], theme.classOf[10]);
}

TEST_F(MapThemeTest, AnAreaCountsOnceHoweverManyUnitsItHas) {
  const MapTheme theme = load("2011");
  EXPECT_EQ(
      render::drawnValues(MapDocument(m_workspace).content.counties, m_indicator, "2011", theme.figures),
      (std::vector<double>{40, 10}));
  EXPECT_EQ(theme.figures.at("c05").sourceCode, "area:west");
  EXPECT_EQ(theme.figures.at("c05").note, "unverified; made up");
}

TEST_F(MapThemeTest, ClassesAreTheSameInAllYears) {
  EXPECT_EQ(load("2011").classes.upper, load("2012").classes.upper);
  const planning::Figure later{"c00", "2011", "share", 95, planning::Flag::reported, "", ""};
  m_workspace.putFigures({later}, "test");
  planning::Indicator share;
  share.id = "share";
  const MapDocument document(m_workspace);
  EXPECT_EQ(MapTheme::load(m_workspace, document, share, "2010").classes.upper,
            MapTheme::load(m_workspace, document, share, "2011").classes.upper);
}

TEST_F(MapThemeTest, AnAreaWithoutAFigureOfThatYearIsNoData) {
  const MapTheme theme = load("2012");
  EXPECT_NE(theme.classOf[0], render::kNoData);
  EXPECT_EQ(theme.classOf[10], render::kNoData);
}

TEST_F(MapThemeTest, AYearWithTheTotalOnlyHasNothingToDraw) { EXPECT_THROW(load("2013"), geo::DataError); }

}  // namespace
}  // namespace app::gui
