#include "planning/share/other_counties.h"

#include <gtest/gtest.h>

namespace {

using namespace planning;
using namespace planning::share;

Unit county(const std::string& code, const std::string& name, const std::string& nameEn = {}) {
  Unit unit;
  unit.code = code;
  unit.name = name;
  unit.nameEn = nameEn;
  return unit;
}

/// Its own is 520525 and the row 632857 of a list, near is 520526. Which county a text names is made up.
class OtherCountiesTest : public testing::Test {
 protected:
  OtherCountiesTest() {
    CountyYears former;
    former.code = "522401";
    former.name = "毕节市";
    former.unit = "520502";
    m_years = {former};
    Area area;
    area.id = "made_up";
    area.members = {{"632857", "大柴旦行委", "", "", "", "", false, {}, ""},
                    {"632858", "冷湖行委", "", "", "", "", false, {}, ""}};
    m_areas = {area};
  }
  std::string named(const std::string& text) const {
    return OtherCounties({m_counties, m_years, m_areas}, {"520525", "632857"}, {"520526"}).namedIn(text);
  }

  std::vector<Unit> m_counties{county("520525", "纳雍县", "Nayong"),
                               county("520526", "威宁彝族回族苗族自治县", "Weining"),
                               county("360122", "新建县", "Xinjian"),
                               county("520502", "七星关区", "Qixingguan"),
                               county("140502", "城区"),
                               county("511402", "新纳雍县"),
                               county("A7", "Alpha")};
  std::vector<CountyYears> m_years;
  std::vector<Area> m_areas;
};

}  // namespace

TEST_F(OtherCountiesTest, AreNamedByWholeNameShortNameAndCode) {
  EXPECT_EQ(named("通往威宁彝族回族苗族自治县的公路"), "威宁彝族回族苗族自治县");
  EXPECT_EQ(named("通往威宁县的公路"), "威宁县");
  EXPECT_EQ(named("新建县城"), "新建县");
  EXPECT_EQ(named("见520526号"), "520526");
  EXPECT_EQ(named("1520526"), "");
  EXPECT_EQ(named("a road to Weining"), "Weining");
  EXPECT_EQ(named("Weiningers"), "");
  EXPECT_EQ(named("A7, Beta"), "A7");
}

TEST_F(OtherCountiesTest, AreNamedByTheCodesOfTheirTownshipsAndVillages) {
  EXPECT_EQ(named("见520526101"), "520526");
  EXPECT_EQ(named("村520526101203、520525101203"), "520526");
  EXPECT_EQ(named("见５２０５２６１０１"), "520526");
  EXPECT_EQ(named("520525101 520525101203"), "");  // its own
  EXPECT_EQ(named("5205261012"), "");              // no code has ten digits
  EXPECT_EQ(named("1520526101"), "");
}

TEST_F(OtherCountiesTest, AreNamedWithoutRankOnlyWhereTheyAreNear) {
  EXPECT_EQ(named("纳雍、威宁等县"), "威宁");
  EXPECT_EQ(named("新建公路30公里"), "");
}

TEST_F(OtherCountiesTest, AreNamedByNamesOfOtherYearsAndOfPublishedLists) {
  EXPECT_EQ(named("原毕节市"), "毕节市");
  EXPECT_EQ(named("522401"), "522401");
  EXPECT_EQ(named("冷湖行委"), "冷湖行委");
  EXPECT_EQ(named("大柴旦行委"), "");
}

TEST_F(OtherCountiesTest, AreNotItsOwnAndNoOrdinaryWords) {
  EXPECT_EQ(named("纳雍县城区 Nayong 520525"), "");
  EXPECT_EQ(named(""), "");
  EXPECT_EQ(named("新纳雍县"), "新纳雍县");  // the longer name counts
}

TEST_F(OtherCountiesTest, AreFoundThroughBlanksBetweenLetters) { EXPECT_EQ(named("威 宁 县"), "威宁县"); }

TEST_F(OtherCountiesTest, AreTheLongerOfTwoNamesThatBeginAlike) {
  m_counties.push_back(county("520599", "纳雍河县", "Nayong River"));
  EXPECT_EQ(named("通往纳雍河县的公路"), "纳雍河县");  // not its own 纳雍 and what follows
  EXPECT_EQ(named("the Nayong River"), "Nayong River");
  EXPECT_EQ(named("纳雍河"), "");  // its own, at a river
}
