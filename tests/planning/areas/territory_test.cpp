#include "planning/areas/territory.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "planning/areas/area_list.h"
#include "planning/summary/summary_table.h"
#include "tests/planning/survey/survey_workspace.h"

namespace {

using namespace planning;
using test::surveyFigure;
using test::SurveyWorkspace;

class TerritoryOf : public testing::Test {
 protected:
  void SetUp() override {
    m_workspace.putFigures({surveyFigure("010101", "poor", 20), surveyFigure("010102", "poor", 30),
                            surveyFigure("010201", "poor", 50), surveyFigure("010101", "poor", 25, "2010"),
                            surveyFigure("010102", "poor", 50, "2010")},
                           "made up");
    m_workspace.putAreas({{.id = "hills",
                           .nameZh = "丘陵",
                           .nameEn = "Hills",
                           .colour = "#112233",
                           .members = {{.publishedCode = "010102", .unit = "010102"},
                                       {.publishedCode = "010101", .unit = "010101"},
                                       {.publishedCode = "010103", .unit = ""}}}});
  }
  std::map<int, TerritoryValue> poor(const Territory& territory) {
    return territoryValues(m_workspace, territory, requireIndicator(m_workspace, "poor"));
  }

  SurveyWorkspace m_made;
  Workspace m_workspace = m_made.open();
};

using Codes = std::vector<std::string>;

TEST_F(TerritoryOf, APrefectureOrProvinceHasItsCounties) {
  EXPECT_EQ(requireTerritory(m_workspace, "0101", "").counties, (Codes{"010101", "010102"}));
  EXPECT_EQ(requireTerritory(m_workspace, "01", "").counties, (Codes{"010101", "010102", "010201"}));
  EXPECT_EQ(requireTerritory(m_workspace, "", "").counties.size(), 5U);
}

TEST_F(TerritoryOf, AnAreaCountsMembersWithoutAUnit) {
  const Territory area = requireTerritory(m_workspace, "", "丘陵");
  EXPECT_EQ(area.id, "hills");
  EXPECT_EQ(area.counties, (Codes{"010101", "010102"}));
  EXPECT_EQ(area.withoutUnit, 1U);
}

TEST_F(TerritoryOf, SumsItsCountiesAndSaysHowManyThereAre) {
  const auto values = poor(requireTerritory(m_workspace, "01", ""));
  EXPECT_EQ(values.at(2011).value, 100);
  EXPECT_FALSE(values.at(2011).isPartial());
  EXPECT_TRUE(values.at(2010).isPartial()) << "010201 has no figure of 2010";
}

TEST_F(TerritoryOf, TakesItsOwnFigureBeforeASum) {
  m_workspace.putFigures({surveyFigure(areaUnit("hills"), "poor", 48)}, "made up");
  EXPECT_EQ(poor(requireTerritory(m_workspace, "", "hills")).at(2011).value, 48);
}

TEST_F(TerritoryOf, NamesTheYearsThatHaveFiguresAndPartialSums) {
  const Territory territory = requireTerritory(m_workspace, "01", "");
  const Indicator indicator = requireIndicator(m_workspace, "poor");
  const auto complaint = [&](int year) -> std::string {
    try {
      (void)requireValue(poor(territory), territory, indicator, year);
    } catch (const geo::DataError& error) {
      return error.what();
    }
    return "";
  };
  EXPECT_EQ(complaint(2011), "");
  EXPECT_EQ(complaint(2009),
            "甲省 has no figure of poor in the base year 2009, but in 2010, 2011; give the base value.");
  EXPECT_EQ(complaint(2010),
            "Only 2 of 3 counties of 甲省 have a figure of poor in the base year 2010; give the base value.");
}

TEST_F(TerritoryOf, ThatIsNotThereIsNamed) {
  EXPECT_THROW(requireTerritory(m_workspace, "99", ""), geo::DataError);
  EXPECT_THROW(requireTerritory(m_workspace, "", "nowhere"), geo::DataError);
}

}  // namespace
