#include "planning/plan/place_names.h"

#include <gmock/gmock.h>

#include "geo/store/database.h"
#include "tests/planning/plan/plan_workspace.h"

namespace {

using namespace planning::plan;

/// Synthetic: "hills" with a member whose published code is not its unit, one without a unit, and one in a
/// province that the workspace does not know; the province 甲省 is Jia in English.
class PlaceNamesOfHills : public testing::Test {
 protected:
  PlaceNamesOfHills() {
    planning::Workspace workspace = m_workspace.open();
    workspace.database().execute("UPDATE provinces SET name_en = 'Jia Province' WHERE code = '01'");
    planning::Area area = test::hills();
    area.members = {{"990001", "甲", "甲省", "甲市", "010101", "", true, {}, ""},
                    {"010102", "乙县", "甲省", "甲市", "010102", "", false, {}, ""},
                    {"990003", "丙县", "甲省", "甲市", "", "", false, {}, ""},
                    {"990004", "丁县", "乙省", "乙市", "888888", "", false, {}, ""}};
    workspace.putAreas({area});
  }
  PlaceNames names(const std::string& language, const std::string& area = "hills") const {
    planning::Workspace workspace = m_workspace.open();
    const FigureLookup lookup(workspace);
    return placeNames(workspace, lookup, area, language);
  }

  test::PlanWorkspace m_workspace;
};

}  // namespace

TEST_F(PlaceNamesOfHills, AreEnglishBeforeTheListedOnesWhereTheWorkspaceHasThem) {
  const PlaceNames english = names("en");
  EXPECT_EQ(english.county("990001"), "Jia 甲");  // the listed name, the unit's English one
  EXPECT_EQ(english.county("010101"), "Jia 甲县");
  EXPECT_EQ(english.county("010102"), "乙县");
  EXPECT_EQ(english.county("990003"), "丙县");
  EXPECT_EQ(english.county("020201"), "𠮷县");  // no member, but a unit of the workspace
  EXPECT_EQ(english.province("甲省"), "Jia Province 甲省");
  EXPECT_EQ(english.province("乙省"), "乙省");
  EXPECT_EQ(english.area, "Hills");
}

TEST_F(PlaceNamesOfHills, AreTheListedOnesInChinese) {
  const PlaceNames chinese = names("zh");
  EXPECT_EQ(chinese.county("990001"), "甲");
  EXPECT_EQ(chinese.county("010101"), "甲县");
  EXPECT_EQ(chinese.province("甲省"), "甲省");
  EXPECT_EQ(chinese.area, "丘陵");
}

TEST_F(PlaceNamesOfHills, KeepTheEnglishNameOfAProvinceWhoseLastMemberHasNoUnit) {
  // 990003 of 甲省, which comes after those that know the province, has no unit
  EXPECT_EQ(names("en").provinces.at("甲省"), "Jia Province 甲省");
  planning::Workspace workspace = m_workspace.open();
  planning::Area area = test::hills();
  area.members = {{"990003", "丙县", "甲省", "甲市", "", "", false, {}, ""},
                  {"010102", "乙县", "甲省", "甲市", "010102", "", false, {}, ""}};
  workspace.putAreas({area});
  const FigureLookup lookup(workspace);
  EXPECT_EQ(placeNames(workspace, lookup, "hills", "en").provinces.at("甲省"), "Jia Province 甲省");
}

TEST_F(PlaceNamesOfHills, CallAnUnknownCodeByItself) {
  EXPECT_EQ(names("en").county("777777"), "777777");
  EXPECT_EQ(names("en").province("丙省"), "丙省");
}

TEST_F(PlaceNamesOfHills, KnowTheUnitsThatTargetsHave) {
  const PlaceNames english = names("en");
  EXPECT_EQ(english.unit("area:hills"), "Hills");
  EXPECT_EQ(english.unit("area:plains"), "plains");
  EXPECT_EQ(english.unit("province:甲省"), "Jia Province 甲省");
  EXPECT_EQ(english.unit("010101"), "Jia 甲县");
}

TEST_F(PlaceNamesOfHills, CallAnAreaThatIsGoneByItsId) {
  const PlaceNames gone = names("en", "plains");
  EXPECT_EQ(gone.area, "plains");
  EXPECT_EQ(gone.unit("area:plains"), "plains");
  EXPECT_EQ(gone.county("010101"), "Jia 甲县");  // units are known without it
  EXPECT_TRUE(gone.provinces.empty());
}

TEST(ZoneKinds, HaveNamesInBothLanguages) {
  const auto named = [](ZoneKind kind) {
    return std::pair<std::string, std::string>(nameOf(kind).zh, nameOf(kind).en);
  };
  using Names = std::pair<std::string, std::string>;
  EXPECT_EQ(named(ZoneKind::keyDevelopment), Names("重点发展区", "Key development zone"));
  EXPECT_EQ(named(ZoneKind::agricultureEcology), Names("农业生态区", "Agricultural and ecological zone"));
  EXPECT_EQ(named(ZoneKind::ecologicalProtection), Names("生态保护区", "Ecological protection zone"));
}
