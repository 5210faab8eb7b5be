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

TEST(AreaList, KeepsEveryColumnOfAnAreaAndItsMembers) {
  const std::vector<Area> areas =
      loadAreas(madeUp("areas.csv",
                       {"area", "area_zh", "area_en", "type", "counties_2012", "planning_range_counties",
                        "planning_area_10k_km2", "liaison_zh", "liaison_en", "liaison_conf", "colour"},
                       {{"hills", "丘陵", "Hills", "new (11)", "3", "5", "1.25", "科技部", "Science",
                         "verified", "#112233"},
                        {"plains", "", "", "", "", "", "", "", "", "", ""}}),
                madeUp("members.csv",
                       {"code", "area", "county_zh", "province_zh", "prefecture_zh", "code_census2010",
                        "is_key592", "exit_year"},
                       {{"510101", "hills", "甲县", "甲省", "甲市", "510102", "1", "2018"},
                        {"510103", "hills", "乙县", "甲省", "乙市", "", "0", ""}}));
  Area hills;
  hills.id = "hills";
  hills.nameZh = "丘陵";
  hills.nameEn = "Hills";
  hills.type = "new (11)";
  hills.publishedCounties = 3;
  hills.planningRangeCounties = 5;
  hills.planningArea10kKm2 = 1.25;
  hills.liaisonZh = "科技部";
  hills.liaisonEn = "Science";
  hills.confidence = "verified";
  hills.colour = "#112233";
  hills.members = {{"510101", "甲县", "甲省", "甲市", "", "510102", true, 2018, ""},
                   {"510103", "乙县", "甲省", "乙市", "", "", false, {}, ""}};
  Area plains;
  plains.id = plains.nameZh = plains.nameEn = "plains";
  EXPECT_EQ(areas, (std::vector<Area>{hills, plains}));
}

TEST(AreaList, SaysWhatItRefuses) {
  const auto refusal = [](const Rows& areas, const Rows& members) {
    try {
      (void)loadAreas(madeUp("areas.csv", {"area", "name"}, areas),
                      madeUp("members.csv", {"code", "area"}, members));
    } catch (const geo::DataError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(refusal({{"a", "A"}}, {{"1", "a"}, {"2", "a"}}), "");
  EXPECT_EQ(refusal({{"a", "A"}, {"a", "B"}}, {}), "areas.csv, row 3: a is listed twice");
  EXPECT_EQ(refusal({{"", "A"}}, {}), "areas.csv, row 2: an area has no id");
  EXPECT_EQ(refusal({{"a", "A"}}, {{"1", "b"}}), "members.csv, row 2: there is no area \"b\"");
  EXPECT_EQ(refusal({{"a", "A"}}, {{"", "a"}}), "members.csv, row 2: a member of an area has no code");
  EXPECT_EQ(refusal({{"a", "A"}, {"b", "B"}}, {{"1", "a"}, {"1", "b"}}),
            "members.csv, row 3: 1 is listed twice");
}

TEST(AreaList, LinksMembersThatBecameOneUnitAndTellsThoseWithoutFigures) {
  std::vector<Area> areas = loadAreas(madeUp("areas.csv", {"area", "name"}, {{"hills", "Hills"}}),
                                      madeUp("members.csv", {"code", "area", "county_zh"},
                                             {{"510101", "hills", "甲县"},
                                              {"510102", "hills", "乙县"},
                                              {"510103", "hills", "丙县"},
                                              {"510199", "hills", "亡县"}}));
  geo::Issues unread;
  const CodeHistory history = CodeHistory::fromTable(  // 乙县 went into 甲县 in 2013
      madeUp("history.csv",
             {"old_code", "old_name", "level", "province", "prefecture", "year_to", "new_codes", "new_names",
              "kind"},
             {{"510102", "乙县", "县级", "川省", "川市", "2013", "510101", "甲县", "merged_into"}}),
      unread);
  ASSERT_TRUE(unread.empty());
  std::vector<Unit> counties(2);
  counties[0].code = "510101";
  counties[0].name = "甲县";
  counties[1].code = "510103";
  counties[1].name = "丙县";
  const std::map<std::string, std::string> keys{{"510101", "510101@2010"}, {"510102", "510102"}},
      notes{{"510103", "it was flooded"}};
  const geo::Issues issues = linkAreas(areas, counties, {}, history, 2016, RowKeys{keys, notes});
  const std::vector<AreaMember>& members = areas[0].members;
  EXPECT_EQ(members[0], (AreaMember{"510101",
                                    "甲县",
                                    "",
                                    "",
                                    "510101",
                                    "510101@2010",
                                    false,
                                    {},
                                    "shares the polygon of 510101 with 1 others"}));
  EXPECT_EQ(members[1], (AreaMember{"510102",
                                    "乙县",
                                    "",
                                    "",
                                    "510101",
                                    "510102",
                                    false,
                                    {},
                                    "shares the polygon of 510101 with 1 others"}));
  EXPECT_EQ(members[2], (AreaMember{"510103", "丙县", "", "", "510103", "", false, {}, "it was flooded"}));
  EXPECT_EQ(members[3], (AreaMember{"510199",
                                    "亡县",
                                    "",
                                    "",
                                    "",
                                    "",
                                    false,
                                    {},
                                    "no polygon of its own in these boundaries; no row of the table belongs "
                                    "to it"}));
  std::vector<std::string> lines;
  for (const geo::Issue& issue : issues) lines.push_back(issue.kind + " " + issue.place + ": " + issue.text);
  EXPECT_EQ(lines,
            (std::vector<std::string>{
                "area.member_without_polygon Hills: 510101 甲县: shares the polygon of 510101 with 1 others",
                "area.member_without_polygon Hills: 510102 乙县: shares the polygon of 510101 with 1 others",
                "area.member_without_figures Hills: 510103 丙县: it was flooded",
                "area.member_without_polygon Hills: 510199 亡县: no polygon of its own in these boundaries",
                "area.member_without_figures Hills: 510199 亡县: no row of the table belongs to it"}));
  EXPECT_EQ(membersWithOwnPolygon(areas), 1);
}

TEST(Monitoring, HasAFigureForEachColumnThatHasANumber) {
  geo::Issues issues;
  const std::vector<std::string> columns{"area",
                                         "year",
                                         "rural_poor_10k",
                                         "incidence_pct",
                                         "confidence",
                                         "check",
                                         "rural_percapita_disposable_income_yuan"};
  const auto figures = loadMonitoring(madeUp("made_up.csv", columns,
                                             {{"hills", "2011", "12.5", "30", "unverified", "sum", ""},
                                              {"plains", "2012", "", "", "verified", "", "5000"}}),
                                      issues);
  EXPECT_EQ(figures,
            (std::vector<Figure>{
                {"area:hills", "2011", "rural_poor_10k", 12.5, Flag::reported, "", "unverified; sum"},
                {"area:hills", "2011", "incidence_pct", 30, Flag::reported, "", "unverified; sum"},
                {"area:plains", "2012", "rural_income_yuan", 5000, Flag::reported, "", "verified"}}));
  ASSERT_EQ(issues.size(), 1U) << "one line is enough";
  EXPECT_EQ(issues[0].kind, "monitoring.unverified");
  EXPECT_EQ(issues[0].place, "made_up.csv");
  EXPECT_EQ(issues[0].text, "1 of 2 lines are marked unverified; the mark goes with the figures");
  issues.clear();
  (void)loadMonitoring(madeUp("made_up.csv", columns, {{"plains", "2012", "", "", "verified", "", "5000"}}),
                       issues);
  EXPECT_TRUE(issues.empty());
}
