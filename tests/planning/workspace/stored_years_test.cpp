#include "planning/workspace/stored_years.h"

#include <gmock/gmock.h>

#include "geo/store/database.h"
#include "tests/planning/small_workspace.h"

namespace {

using namespace planning;
using testing::ElementsAre;
using testing::IsEmpty;

/// Made up: 乙县 was 子县 until 2011, 甲县 came into being in 2005, and there was 丑县 on both until 2004.
std::vector<CountyYears> years() {
  return {{"010108", "子县", "010102", {"010102"}, "0101", std::nullopt, 2011, false},
          {"010102", "乙县", "010102", {"010102"}, "0101", 2012, std::nullopt, false},
          {"010109", "丑县", "", {"010101", "010102"}, "", std::nullopt, 2004, false},
          {"010101", "甲县", "010101", {"010101"}, "0101", 2005, std::nullopt, true}};
}

class StoredYears : public testing::Test {
 protected:
  test::SmallWorkspace m_small;
  Workspace m_workspace = m_small.open();
};

}  // namespace

TEST_F(StoredYears, AreGivenBackAsTheyWerePut) {
  EXPECT_FALSE(knowsYears(m_workspace));
  EXPECT_THAT(storedYears(m_workspace), IsEmpty());
  putYears(m_workspace, years());
  EXPECT_TRUE(knowsYears(m_workspace));
  EXPECT_EQ(storedYears(m_workspace), years());
  putYears(m_workspace, {years()[2]});
  EXPECT_EQ(storedYears(m_workspace), std::vector<CountyYears>{years()[2]}) << "in place of the others";
  putYears(m_workspace, {});
  EXPECT_THAT(storedYears(m_workspace), IsEmpty());
  EXPECT_TRUE(knowsYears(m_workspace)) << "none is something known, too";
}

TEST_F(StoredYears, AreNotMadeForAWorkspaceWithoutAny) {
  writeYears(m_workspace.database(), {});
  EXPECT_FALSE(knowsYears(m_workspace));
  putYears(m_workspace, years());
  writeYears(m_workspace.database(), {});
  EXPECT_THAT(storedYears(m_workspace), IsEmpty());
}

TEST_F(StoredYears, SeparateTheUnitsOfTheirLandBySpaces) {
  putYears(m_workspace, years());
  m_workspace.database().execute(
      "UPDATE county_years SET within = '  010101   010102 ' WHERE code = '010109'");
  EXPECT_THAT(storedYears(m_workspace).at(2).within, ElementsAre("010101", "010102"));
}

TEST_F(StoredYears, LeaveOutCountiesThatOnlyATableHas) {
  m_workspace.putUnits({{"111111", "寅县", "", Level::county, "", 0, false, "", true}});
  std::vector<std::string> codes;
  for (const Unit& unit : boundaryCounties(m_workspace)) codes.push_back(unit.code);
  EXPECT_THAT(codes, ElementsAre("010101", "010102", "020201"));
}

TEST_F(StoredYears, TellTheCountiesOfAPeriod) {
  putYears(m_workspace, years());
  const auto named = [this](const std::string& period) {
    std::vector<std::string> found;
    for (const CountyOfYear& one : countiesOfPeriod(m_workspace, period))
      found.push_back(one.code + " " + one.name + " " + one.key);
    return found;
  };
  EXPECT_THAT(named("2012"), testing::UnorderedElementsAre("010101 甲县 010101", "010102 乙县 010102",
                                                           "020201 𠮷县 020201"));
  EXPECT_THAT(named("2011"), testing::UnorderedElementsAre("010101 甲县 010101", "010108 子县 010102",
                                                           "020201 𠮷县 020201"));
  EXPECT_THAT(named("2004"), testing::UnorderedElementsAre("010109 丑县 010109", "010108 子县 010102",
                                                           "020201 𠮷县 020201"));
  EXPECT_EQ(named("first half"), named("2012")) << "no year: those of the boundaries";
}

TEST_F(StoredYears, MakeUnitsOfCounties) {
  const std::vector<Unit> units =
      unitsOfPeriod({{"010108", "子县", "010102", "0101", {"010102"}, true, false, false},
                     {"010109", "丑县", "010109@2004", "01", {"010101"}, false, true, false}});
  ASSERT_EQ(units.size(), 2u);
  EXPECT_EQ(units[0], (Unit{"010102", "子县", "", Level::county, "0101", 0, true, "", false}));
  EXPECT_EQ(units[1], (Unit{"010109@2004", "丑县", "", Level::county, "01", 0, false, "", true}));
}
