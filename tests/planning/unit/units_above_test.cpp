#include "planning/unit/units_above.h"

#include <gtest/gtest.h>

namespace planning {
namespace {

using Codes = std::vector<std::string>;

Unit unit(const std::string& code, Level level, const std::string& parent) {
  Unit one;
  one.code = code;
  one.level = level;
  one.parent = parent;
  return one;
}

std::string codeOf(const Unit* found) { return found == nullptr ? "" : found->code; }

TEST(UnitsAbove, GoFromACountyToItsPrefectureAndProvince) {
  const std::vector<Unit> upper{unit("5301", Level::prefecture, "53"), unit("53", Level::province, "")};
  const UnitsAbove above(upper);
  const Unit county = unit("530102", Level::county, "5301");
  EXPECT_EQ(codeOf(above.above(county)), "5301");
  EXPECT_EQ(codeOf(above.at(county, Level::province)), "53");
  EXPECT_EQ(codeOf(above.at(upper[1], Level::province)), "53");
  EXPECT_EQ(above.at(upper[1], Level::prefecture), nullptr);
  EXPECT_EQ(codeOf(above.at(unit("530000", Level::county, "53"), Level::prefecture)), "");
}

TEST(UnitsAbove, PutACityWithoutCountiesBelowThePrefectureOfItsCode) {
  const std::vector<Unit> upper{unit("441900", Level::prefecture, "440000"),
                                unit("440000", Level::province, "")};
  const UnitsAbove above(upper);
  for (const char* const parent : {"440000", "441900"}) {
    const Unit dongguan = unit("441900", Level::county, parent);
    EXPECT_EQ(above.above(dongguan), upper.data()) << parent;
    EXPECT_EQ(codeOf(above.at(dongguan, Level::province)), "440000") << parent;
  }
}

TEST(UnitsAbove, PutAProvinceWithoutCountiesBelowItself) {
  const std::vector<Unit> upper{unit("710000", Level::province, "")};
  EXPECT_EQ(UnitsAbove(upper).at(unit("710000", Level::county, ""), Level::province), upper.data());
}

TEST(UnitsAbove, EndWhereEveryUnitStandsAboveTheOther) {
  const std::vector<Unit> upper{unit("A", Level::prefecture, "B"), unit("B", Level::prefecture, "A"),
                                unit("P", Level::province, "P")};
  const UnitsAbove above(upper);
  EXPECT_EQ(above.at(unit("c", Level::county, "A"), Level::province), nullptr);
  EXPECT_EQ(above.above(upper[2]), nullptr);
}

TEST(BreakLoops, PutsSelfParentsUnderTheirProvince) {
  std::vector<Unit> counties{unit("441900", Level::county, "441900"), unit("441802", Level::county, "441800"),
                             unit("710000", Level::county, "710000")};
  std::vector<Unit> prefectures{unit("441800", Level::prefecture, "441800"),
                                unit("441900", Level::prefecture, "440000")};
  std::vector<Unit> provinces{unit("440000", Level::province, ""), unit("710000", Level::province, "710000")};
  EXPECT_EQ(breakLoops(counties, prefectures, provinces), (Codes{"710000", "441800", "441900", "710000"}));
  EXPECT_EQ(counties[0].parent, "440000");
  EXPECT_EQ(counties[1].parent, "441800");
  EXPECT_EQ(counties[2].parent, "");
  EXPECT_EQ(prefectures[0].parent, "440000");
  EXPECT_EQ(provinces[1].parent, "");
  EXPECT_EQ(breakLoops(counties, prefectures, provinces), Codes{});
}

TEST(BreakLoops, TakesOutWhatLeadsNowhereButRound) {
  std::vector<Unit> counties{unit("a", Level::county, "A"), unit("b", Level::county, "b")};
  std::vector<Unit> prefectures{unit("A", Level::prefecture, "B"), unit("B", Level::prefecture, "A")};
  std::vector<Unit> provinces;
  EXPECT_EQ(breakLoops(counties, prefectures, provinces), (Codes{"A", "B", "b"}));
  EXPECT_EQ(counties[0].parent, "A");
  EXPECT_EQ(prefectures[0].parent + prefectures[1].parent + counties[1].parent, "");
}

TEST(BreakLoops, LeavesACountyWhoseProvinceHasTheSameCode) {
  std::vector<Unit> counties{unit("1", Level::county, "1")};
  std::vector<Unit> prefectures;
  std::vector<Unit> provinces{unit("1", Level::province, "")};
  EXPECT_EQ(breakLoops(counties, prefectures, provinces), Codes{});
  EXPECT_EQ(UnitsAbove(prefectures, provinces).at(counties[0], Level::province), provinces.data());
}

}  // namespace
}  // namespace planning
