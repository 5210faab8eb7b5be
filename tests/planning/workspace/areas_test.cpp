#include <gtest/gtest.h>

#include "geo/store/geopackage.h"
#include "tests/planning/small_workspace.h"

namespace {

using namespace planning;
using geo::store::Value;
using test::SmallWorkspace;

Area area(const std::string& id, const std::vector<std::string>& units) {
  Area one;
  one.id = id;
  one.nameZh = "片区";
  one.publishedCounties = static_cast<int>(units.size());
  for (const std::string& unit : units) {
    AreaMember member;
    member.publishedCode = unit;
    member.name = "县";
    member.unit = unit;
    one.members.push_back(member);
  }
  return one;
}

geo::MultiPolygon outlineOf(Workspace& workspace, const std::string& id) {
  const auto row = workspace.database().prepare("SELECT geom FROM areas WHERE id = ?");
  row->bind(1, id);
  return row->step() ? geo::store::geopackage::decode(row->column(0)) : geo::MultiPolygon{};
}

std::int64_t count(Workspace& workspace, const std::string& table) {
  const auto row = workspace.database().prepare("SELECT count(*) FROM " + table);
  row->step();
  return row->integer(0);
}

TEST(WorkspaceAreas, GivesBackAreasWithTheirMembers) {
  const SmallWorkspace small;
  Area full = area("wumeng", {"010101", "010102"});
  full.nameEn = "Wumeng";
  full.type = "new (11)";
  full.planningRangeCounties = 5;
  full.planningArea10kKm2 = 11.1;
  full.liaisonZh = "科技部; 铁道部";
  full.liaisonEn = "Science; Railways";
  full.confidence = "verified";
  full.colour = "#aa0000";
  full.members[0].keyCounty = true;
  full.members[1].exitYear = 2018;
  full.members[1].sourceCode = "010199";
  full.members[1].note = "shares a polygon";
  const std::vector<Area> areas{full, area("empty", {})};
  small.open().putAreas(areas);
  EXPECT_EQ(small.open(true).areas(), areas);
}

TEST(WorkspaceAreas, StoresOutlinesWithoutInnerBorders) {
  const SmallWorkspace small;
  Workspace workspace = small.open();
  workspace.putAreas({area("both", {"010101", "010102"}), area("one", {"010102"}), area("none", {"020201"})});
  const geo::MultiPolygon both = outlineOf(workspace, "both");
  ASSERT_EQ(both.size(), 1u);
  EXPECT_TRUE(both[0].holes.empty());
  EXPECT_DOUBLE_EQ(geo::signedArea(both[0].shell), 2);
  EXPECT_DOUBLE_EQ(geo::signedArea(outlineOf(workspace, "one")[0].shell), 1);  // areas may overlap
  EXPECT_TRUE(outlineOf(workspace, "none").empty());
  const auto row =
      workspace.database().prepare("SELECT area_km2, counties_with_outline FROM areas WHERE id = 'both'");
  ASSERT_TRUE(row->step());
  EXPECT_DOUBLE_EQ(*row->real(0), 2 * 12308.8);
  EXPECT_EQ(row->integer(1), 2);
}

TEST(WorkspaceAreas, CountsOnlyMembersThatHaveAnOutline) {
  const SmallWorkspace small;
  Workspace workspace = small.open();
  workspace.putAreas({area("both", {"010101", "020201"})});
  const auto row = workspace.database().prepare("SELECT area_km2, counties_with_outline FROM areas");
  ASSERT_TRUE(row->step());
  EXPECT_NEAR(row->real(0).value_or(0), 12308.8, 0.1);
  EXPECT_EQ(row->integer(1), 1) << "020201 has none";
}

TEST(WorkspaceAreas, ReplacesTheListAsAWhole) {
  const SmallWorkspace small;
  Workspace workspace = small.open();
  workspace.putAreas({area("first", {"010101", "010102"}), area("second", {"020201"})});
  workspace.putAreas({area("third", {"010101"})});
  EXPECT_EQ(count(workspace, "areas"), 1);
  EXPECT_EQ(count(workspace, "area_members"), 1);
}

TEST(WorkspaceAreas, GivesALiaisonUnitAllItsAreas) {
  const SmallWorkspace small;
  Workspace workspace = small.open();
  Area first = area("first", {"010101"});
  first.liaisonZh = "科技部; 铁道部";
  first.liaisonEn = "Science; Railways";
  Area second = area("second", {"010102"});
  second.liaisonZh = "科技部";
  second.liaisonEn = "Science";
  workspace.putAreas({first, second});
  EXPECT_EQ(count(workspace, "liaison_units"), 2);
  EXPECT_EQ(count(workspace, "assignments"), 3);
  EXPECT_EQ(count(workspace, "assignments WHERE liaison_unit = '科技部'"), 2);
  EXPECT_EQ(count(workspace, "liaison_units WHERE name_zh = '铁道部' AND name_en = 'Railways'"), 1);
}

TEST(WorkspaceAreas, ReportsAMemberWhoseCountyIsUnknown) {
  const SmallWorkspace small;
  Workspace workspace = small.open();
  workspace.putAreas({area("first", {"010101", "999999"})});
  ASSERT_EQ(workspace.issues().size(), 1u);
  EXPECT_EQ(workspace.issues()[0].kind, "area.member_unit_unknown");
  EXPECT_NE(workspace.issues()[0].text.find("999999"), std::string::npos);
  EXPECT_EQ(workspace.areas()[0].members.size(), 2u);
}

/// Each row with a bar between its fields; "-" where there is nothing.
std::vector<std::string> rowsOf(Workspace& workspace, const std::string& sql) {
  std::vector<std::string> rows;
  const auto row = workspace.database().prepare(sql);
  while (row->step()) {
    std::string& line = rows.emplace_back();
    for (int i = 0; i < row->columnCount(); ++i)
      line += (i == 0 ? "" : "|") + row->optionalText(i).value_or("-");
  }
  return rows;
}
using Rows = std::vector<std::string>;

TEST(WorkspaceAreas, NamesTheLiaisonUnitsOfEachArea) {
  const SmallWorkspace small;
  Workspace workspace = small.open();
  Area paired = area("paired", {"010101"}), unpaired = paired, english = paired, none = paired;
  paired.liaisonZh = "科技部;铁道部 ;  民委";
  paired.liaisonEn = "Science; Railways; Ethnic Affairs";
  paired.confidence = "verified";
  unpaired.id = "unpaired";
  unpaired.liaisonZh = "水利部; 林业局";
  unpaired.liaisonEn = "Water";
  english.id = "english";
  english.liaisonEn = "Roads";
  none.id = "none";
  workspace.putAreas({paired, unpaired, english, none});
  EXPECT_EQ(rowsOf(workspace, "SELECT id, name_zh, name_en FROM liaison_units ORDER BY fid"),
            (Rows{"科技部|科技部|Science", "铁道部|铁道部|Railways", "民委|民委|Ethnic Affairs",
                  "水利部|水利部|-", "林业局|林业局|-", "Roads|-|Roads"}));
  EXPECT_EQ(rowsOf(workspace, "SELECT area, liaison_unit, confidence FROM assignments ORDER BY fid"),
            (Rows{"paired|科技部|verified", "paired|铁道部|verified", "paired|民委|verified",
                  "unpaired|水利部|-", "unpaired|林业局|-", "english|Roads|-"}));
}

TEST(WorkspaceAreas, SharesAUnitOfTwoMembersOnceInTheOutline) {
  const SmallWorkspace small;
  Workspace workspace = small.open();
  workspace.putAreas({area("shared", {"010101", "010101", "", "999999"})});
  EXPECT_EQ(rowsOf(workspace,
                   "SELECT CAST(counties_with_outline AS TEXT), CAST(round(area_km2, 1) AS TEXT) FROM areas"),
            Rows{"1|12308.8"});
  EXPECT_EQ(rowsOf(workspace, "SELECT CAST(position AS TEXT), unit FROM area_members ORDER BY position"),
            (Rows{"1|010101", "2|010101", "3|-", "4|999999"}));
  ASSERT_EQ(workspace.issues().size(), 1u);
  EXPECT_EQ(workspace.issues()[0].place, "shared");
  EXPECT_EQ(
      workspace.issues()[0].text,
      "县 is listed as a member of shared under the code 999999, which no county here has; it is not in "
      "the area's outline.");
}

}  // namespace
