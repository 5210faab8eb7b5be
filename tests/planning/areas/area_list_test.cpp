#include "planning/areas/area_list.h"

#include <algorithm>
#include <set>

#include "geo/report/error.h"
#include "tests/planning/shipped_data.h"

using namespace planning;

TEST(AreaList, HoldsTheFourteenAreasWithTheirPublishedCounties) {
  const auto areas = shipped::areas();
  std::vector<int> counties;
  for (const Area& area : areas) {
    counties.push_back(static_cast<int>(area.members.size()));
    EXPECT_EQ(area.publishedCounties, static_cast<int>(area.members.size())) << area.id;
  }
  EXPECT_EQ(counties, (std::vector<int>{61, 75, 64, 38, 80, 56, 19, 33, 20, 36, 23, 74, 77, 24}));
}

TEST(AreaList, KeepsThePlanningRangeAsACountWithoutMembers) {
  const auto areas = shipped::areas();
  EXPECT_EQ(areas[0].planningRangeCounties, 69);
  EXPECT_FALSE(areas[11].planningRangeCounties);  // 西藏区: none published
}

TEST(AreaList, GivesEachAreaItsOwnColour) {
  std::set<std::string> colours;
  for (const Area& area : shipped::areas()) colours.insert(area.colour);
  EXPECT_EQ(colours.size(), 14u);
  for (const std::string& colour : colours) EXPECT_EQ(colour.size(), 7u);
}

TEST(AreaList, FindsAPolygonOfItsOwnForAllButTheThreeCommittees) {
  EXPECT_EQ(membersWithOwnPolygon(shipped::linkedAreas()), 677);
  std::vector<std::string> shared;
  for (const Area& area : shipped::linkedAreas())
    for (const AreaMember& member : area.members)
      if (member.unit == "632825") shared.push_back(member.name);
  std::sort(shared.begin(), shared.end());
  EXPECT_EQ(shared, (std::vector<std::string>{"冷湖行委", "大柴旦行委", "茫崖行委"}));
}

TEST(AreaList, LinksEveryMemberButShuanghuToItsFigures) {
  for (const Area& area : shipped::linkedAreas())
    for (const AreaMember& member : area.members)
      EXPECT_EQ(member.sourceCode.empty(), member.name == "双湖特别区") << member.name;
}

TEST(AreaList, RefusesAMemberOfAnUnknownArea) {
  auto members = shipped::table("area_counties.csv");
  members.rows[0].cells[4] = "atlantis";
  EXPECT_THROW(loadAreas(shipped::table("areas.csv"), members), geo::DataError);
}

TEST(Monitoring, KeepsTheMarkOfItsSource) {
  geo::Issues issues;
  const auto figures = loadMonitoring(shipped::table("area_monitoring_2011_2019.csv"), issues);
  const auto found = std::find_if(figures.begin(), figures.end(), [](const Figure& f) {
    return f.unit == "area:liupan" && f.period == "2011" && f.indicator == "incidence_pct";
  });
  ASSERT_NE(found, figures.end());
  EXPECT_EQ(found->value, 35.0);
  EXPECT_EQ(found->note, "unverified; area sum equals published total");
  EXPECT_EQ(issues.size(), 1u);
}
