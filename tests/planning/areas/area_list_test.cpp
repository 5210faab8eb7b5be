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

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// Two lists as an office may write them: which areas and how many members of each come of it, or what the
/// refusal names.
struct Lists {
  const char* what;
  std::vector<std::string> listColumns;
  Rows list;
  std::vector<std::string> memberColumns;
  Rows members;
  std::string expected;
};

std::string loaded(const Lists& lists) {
  try {
    std::string text;
    for (const Area& area : loadAreas(madeUp("areas.csv", lists.listColumns, lists.list),
                                      madeUp("members.csv", lists.memberColumns, lists.members)))
      text += area.nameEn + " " + std::to_string(area.publishedCounties) + "; ";
    return text;
  } catch (const geo::DataError& error) {
    return error.what();
  }
}

class AreaLists : public testing::TestWithParam<Lists> {};

TEST_P(AreaLists, AreTakenOrRefusedByName) {
  EXPECT_EQ(loaded(GetParam()).find(GetParam().expected), 0U)
      << GetParam().what << ": " << loaded(GetParam()) << "\nexpected " << GetParam().expected;
}

const std::vector<std::string> kList{"area", "name"}, kMembers{"code", "area"};
const Rows kSerra{{"serra", "Serra Geral"}, {"agreste", "Agreste"}};

INSTANTIATE_TEST_SUITE_P(
    OfOtherCountries, AreaLists,
    testing::Values(
        Lists{"columns the other way round",
              {"name", "area"},
              {{"Serra Geral", "serra"}},
              {"area", "code"},
              {{"serra", "2900108"}, {"serra", "2900207"}},
              "Serra Geral 2; "},
        Lists{"capital letters",
              {"Area", "NAME"},
              kSerra,
              {"CODE", "Area "},
              {{"1", "serra"}},
              "Serra Geral 1; Agreste 0; "},
        Lists{"more columns than needed",
              {"id", "area", "name", "remark"},
              {{"1", "tierra", "Tierra Caliente", "x"}},
              {"state", "code", "name", "area"},
              {{"MX", "16001", "Acuitzio", "tierra"}},
              "Tierra Caliente 1; "},
        Lists{"a year that is none",
              kList,
              kSerra,
              {"code", "area", "exit_year"},
              {{"1", "serra", "2014"}, {"2", "serra", "2014.5"}},
              "members.csv, row 3, column \"exit_year\": \"2014.5\" is not a whole number"},
        Lists{"a year beyond all years",
              kList,
              kSerra,
              {"code", "area", "exit_year"},
              {{"1", "serra", "1e300"}},
              "members.csv, row 2, column \"exit_year\""},
        Lists{"no names", {"area"}, {{"Atacora"}}, kMembers, {{"BJ01", "Atacora"}}, "Atacora 1; "},
        Lists{"names in Vietnamese",
              kList,
              {{"taybac", "Tây Bắc"}},
              kMembers,
              {{"VN-01", "taybac"}, {"VN-02", "taybac"}},
              "Tây Bắc 2; "},
        Lists{"an area without members",
              kList,
              kSerra,
              kMembers,
              {{"1", "agreste"}},
              "Serra Geral 0; Agreste 1; "},
        Lists{"a member in two areas",
              kList,
              kSerra,
              kMembers,
              {{"1", "agreste"}, {"1", "serra"}},
              "members.csv, row 3: 1 "},
        Lists{"a member twice",
              kList,
              kSerra,
              kMembers,
              {{"1", "serra"}, {"1", "serra"}},
              "members.csv, row 3: 1 "},
        Lists{
            "an area twice", kList, {{"a", "A"}, {"a", "B"}}, kMembers, {{"1", "a"}}, "areas.csv, row 3: a "},
        Lists{
            "an area that is not listed", kList, kSerra, kMembers, {{"1", "Agreste"}}, "members.csv, row 2"},
        Lists{"an area without an id", kList, {{"", "Agreste"}}, kMembers, {{"1", "a"}}, "areas.csv, row 2"},
        Lists{"no column of codes", kList, kSerra, {"ibge", "area"}, {{"1", "serra"}}, "members.csv: "},
        Lists{"no column of areas", {"region", "name"}, kSerra, kMembers, {{"1", "serra"}}, "areas.csv: "}));

}  // namespace

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
