#include "planning/areas/territory.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "planning/areas/area_list.h"
#include "planning/summary/summary_table.h"
#include "planning/workspace/stored_years.h"
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

TEST_F(TerritoryOf, WithoutAnyFigureAsksForTheBaseValue) {
  const Territory territory = requireTerritory(m_workspace, "02", "");
  const Indicator indicator = requireIndicator(m_workspace, "poor");
  try {
    (void)requireValue(poor(territory), territory, indicator, 2011);
    FAIL();
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(error.what(), "丙省 has no figure of poor in any year; give the base value.");
  }
}

TEST_F(TerritoryOf, SaysWhichYearsAreNoWholeOrUnverifiedFromTheBaseYearOn) {
  const std::map<int, TerritoryValue> values{
      {2008, {.value = 1, .covered = 1, .members = 2, .isUnverified = true}},
      {2009, {.value = 1, .isUnverified = true}},
      {2010, {.value = 70, .covered = 2, .members = 3}},
      {2011, {.value = 90, .covered = 3, .members = 3, .isUnverified = true}}};
  const geo::Issues issues = territoryIssues(values, 2009);
  ASSERT_EQ(issues.size(), 2u);
  EXPECT_EQ(issues[0].kind, "target.partial");
  EXPECT_EQ(issues[0].place, "2010");
  EXPECT_EQ(issues[0].text,
            "2010: only 2 of 3 counties have a figure; their sum is not taken for the whole.");
  EXPECT_EQ(issues[1].kind, "target.unverified");
  EXPECT_EQ(issues[1].place, "2009, 2011");
  EXPECT_EQ(issues[1].text, "The source says that its figures of these years are unverified: 2009, 2011.");
  EXPECT_TRUE(territoryIssues({{2010, {.value = 90, .covered = 3, .members = 3}}}, 2009).empty());
}

TEST_F(TerritoryOf, ThatIsNotThereIsNamed) {
  EXPECT_THROW(requireTerritory(m_workspace, "99", ""), geo::DataError);
  EXPECT_THROW(requireTerritory(m_workspace, "", "nowhere"), geo::DataError);
}

TEST_F(TerritoryOf, SaysWhatItIs) {
  const Territory county = requireTerritory(m_workspace, "010101", ""),
                  city = requireTerritory(m_workspace, "0101", ""),
                  province = requireTerritory(m_workspace, "01", ""),
                  all = requireTerritory(m_workspace, "", "");
  EXPECT_EQ(county.id + " " + county.name, "010101 甲一县");
  EXPECT_EQ(county.level, Level::county);
  EXPECT_EQ(county.counties, Codes{"010101"});
  EXPECT_EQ(city.id + " " + city.name, "0101 甲市");
  EXPECT_EQ(city.level, Level::prefecture);
  EXPECT_FALSE(city.isArea);
  EXPECT_EQ(province.name, "甲省");
  EXPECT_EQ(province.level, Level::province);
  EXPECT_EQ(all.id + all.name, "");
  EXPECT_EQ(all.counties, (Codes{"010101", "010102", "010201", "020101", "030001"}));
  for (const char* const text : {"hills", "丘陵", "Hills"}) {
    const Territory hills = requireTerritory(m_workspace, "", text);
    EXPECT_EQ(hills.id + " " + hills.name, "hills 丘陵") << "in the language of the workspace";
    EXPECT_TRUE(hills.isArea);
  }
}

TEST_F(TerritoryOf, ThatIsNotThereIsNamedWithThoseThatAre) {
  m_workspace.putAreas({{.id = "hills", .nameZh = "丘陵"}, {.id = "plains", .nameZh = "平原"}});
  const auto refusal = [this](const std::string& unit, const std::string& area) {
    try {
      (void)requireTerritory(m_workspace, unit, area);
    } catch (const geo::DataError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(refusal("99", ""), "There is no unit 99 in " + m_workspace.path().string() + ".");
  EXPECT_EQ(refusal("", "coast"), "There is no area 'coast'; this workspace has: hills, plains.");
}

TEST_F(TerritoryOf, HasOfEachYearWhatWasAddedUp) {
  const auto values = poor(requireTerritory(m_workspace, "01", ""));
  ASSERT_EQ(values.size(), 2U);
  EXPECT_EQ(values.at(2010).value, 75);
  EXPECT_EQ(values.at(2010).covered, 2);
  EXPECT_EQ(values.at(2010).members, 3);
  EXPECT_FALSE(values.at(2010).isUnverified);
  EXPECT_EQ(values.at(2011).keys, (Codes{"010101", "010102", "010201"}));
  EXPECT_EQ(poor(requireTerritory(m_workspace, "010201", "")).at(2011).value, 50);
  EXPECT_EQ(poor(requireTerritory(m_workspace, "", "")).at(2011).members, 5);
  const auto hills = poor(requireTerritory(m_workspace, "", "hills"));
  EXPECT_EQ(hills.at(2011).value, 50);
  EXPECT_EQ(hills.at(2011).covered, 2);
  EXPECT_EQ(hills.at(2011).members, 3) << "one of the list has no unit";
  Figure own = surveyFigure("01", "poor", 480);
  own.note = "unverified; sum";
  m_workspace.putFigures({own, surveyFigure("01", "poor", 1, "spring")}, "made up");
  const auto told = poor(requireTerritory(m_workspace, "01", ""));
  ASSERT_EQ(told.size(), 2U) << "a spring is no year";
  EXPECT_EQ(told.at(2011).value, 480);
  EXPECT_EQ(told.at(2011).covered, 0);
  EXPECT_EQ(told.at(2011).members, 0);
  EXPECT_TRUE(told.at(2011).isUnverified);
  EXPECT_TRUE(told.at(2011).keys.empty());
}

TEST_F(TerritoryOf, HasTheCountiesOfWhichValuesAreNeeded) {
  const auto codes = [this](const std::string& unit) {
    Codes found;
    for (const CountyOfYear& county : countiesOf(m_workspace, requireTerritory(m_workspace, unit, ""), "2011",
                                                 {m_workspace.figures("poor", "2011")}))
      found.push_back(county.code);
    return found;
  };
  EXPECT_EQ(codes("01"), (Codes{"010101", "010102", "010201"}));
  EXPECT_EQ(codes("010101"), Codes{"010101"});
  EXPECT_EQ(codes("02"), Codes{"020101"});
  EXPECT_EQ(codes(""), (Codes{"010101", "010102", "010201", "020101", "030001"}));
}

TEST_F(TerritoryOf, AnAreaCountsAUnitThatTwoMembersShareOnce) {
  m_workspace.putAreas({{.id = "hills",
                         .nameZh = "丘陵",
                         .members = {{.publishedCode = "1", .unit = "010101"},
                                     {.publishedCode = "2", .unit = "010101"},
                                     {.publishedCode = "3", .unit = ""},
                                     {.publishedCode = "4", .unit = "010102"}}}});
  const Territory hills = requireTerritory(m_workspace, "", "hills");
  EXPECT_EQ(hills.counties, (Codes{"010101", "010102"}));
  EXPECT_EQ(hills.withoutUnit, 2U);
}

TEST_F(TerritoryOf, AnAreaIsCalledInTheLanguageOfTheWorkspaceOrAsItCan) {
  m_workspace.putAreas(
      {{.id = "a", .nameZh = "甲", .nameEn = "A"}, {.id = "b", .nameEn = "B"}, {.id = "c", .nameZh = "丙"}});
  const auto names = [this] {
    std::string all;
    for (const char* id : {"a", "b", "c"}) all += requireTerritory(m_workspace, "", id).name;
    return all;
  };
  EXPECT_EQ(names(), "甲B丙");
  WorkspaceInfo info = m_workspace.info();
  info.language = "en";
  m_workspace.setInfo(info);
  EXPECT_EQ(names(), "AB丙");
}

TEST_F(TerritoryOf, ACountyOfAnotherYearIsKnownUnderItsCodeAndNameOfThatYear) {
  putYears(m_workspace, {{"010199", "旧县", "", {"010101"}, "0101", std::nullopt, 2009, false},
                         {"010101", "甲一县", "010101", {"010101"}, "0101", 2010, std::nullopt, false},
                         {"010202", "乙旧县", "010201", {"010201"}, "0102", std::nullopt, 2009, false},
                         {"010201", "乙一县", "010201", {"010201"}, "0102", 2010, std::nullopt, false}});
  const Territory gone = requireTerritory(m_workspace, "010199", "", "2009");
  EXPECT_EQ(gone.id + " " + gone.name, "010199 旧县");
  EXPECT_EQ(gone.level, Level::county);
  EXPECT_EQ(gone.counties, Codes{"010199"});
  const Territory renamed = requireTerritory(m_workspace, "010202", "", "2009");
  EXPECT_EQ(renamed.id + " " + renamed.name, "010201 乙旧县");
  EXPECT_EQ(renamed.counties, Codes{"010201"});
  EXPECT_EQ(requireTerritory(m_workspace, "010201", "", "2010").name, "乙一县");
  EXPECT_THROW(requireTerritory(m_workspace, "010199", "", "2010"), geo::DataError);
}

}  // namespace
