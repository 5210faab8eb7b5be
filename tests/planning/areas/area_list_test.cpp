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

namespace {

geo::Table madeUp(const std::string& name, std::vector<std::string> columns,
                  std::vector<std::vector<std::string>> rows) {
  geo::Table table;
  table.source = name;
  table.columns = std::move(columns);
  for (const auto& cells : rows) {
    geo::Table::Row row{static_cast<int>(table.rows.size()) + 2, {}};
    for (const std::string& cell : cells) row.cells.emplace_back(cell);
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace

TEST(AreaList, OfAnotherCountryNeedsCodesAndNamesOnly) {
  std::vector<Area> areas = loadAreas(
      madeUp("areas.csv", {"area", "name"}, {{"uplands", "The Uplands"}, {"coast", "The Coast"}}),
      madeUp("members.csv", {"code", "area"}, {{"X1", "uplands"}, {"X2", "uplands"}, {"X9", "coast"}}));
  ASSERT_EQ(areas.size(), 2U);
  EXPECT_EQ(areas[0].nameEn, "The Uplands");
  EXPECT_EQ(areas[0].nameZh, "The Uplands");
  EXPECT_EQ(areas[0].publishedCounties, 2);
  std::vector<Unit> counties(2);
  counties[0].code = "X1";
  counties[0].name = "North Vale";
  counties[1].code = "X2";
  counties[1].name = "South Vale";
  const geo::Issues issues = linkAreas(areas, counties, {}, CodeHistory(), 0, std::nullopt);
  EXPECT_EQ(areas[0].members[0].unit, "X1");
  EXPECT_EQ(areas[0].members[1].name, "South Vale");
  EXPECT_EQ(areas[1].members[0].unit, "");
  EXPECT_EQ(issues.size(), 1U);  // X9 has no polygon
}

TEST(AreaList, SaysWhichColumnIsMissingOrEmpty) {
  const geo::Table list = madeUp("areas.csv", {"area", "name"}, {{"coast", "The Coast"}});
  EXPECT_THROW(loadAreas(list, madeUp("members.csv", {"id", "area"}, {{"X1", "coast"}})), geo::DataError);
  EXPECT_THROW(loadAreas(list, madeUp("members.csv", {"code", "area"}, {{"", "coast"}})), geo::DataError);
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
