#include "planning/unit/unit_levels.h"

#include <gtest/gtest.h>

namespace planning {
namespace {

/// Synthetic areas of real codes.
Unit county(const std::string& code, double km2, bool hasGeometry = true) {
  Unit unit;
  unit.code = code;
  unit.areaKm2 = km2;
  unit.hasGeometry = hasGeometry;
  return unit;
}

geo::Feature in(std::vector<std::string> place, const std::string& parent = {}) {
  geo::Feature feature;
  feature.place = std::move(place);
  feature.parentCode = parent;
  return feature;
}

TEST(UnitLevels, ByPrefixAddUpTheirCounties) {
  std::vector<Unit> counties{county("530602", 10), county("530621", 20, false), county("530722", 40)};
  const UnitLevels levels =
      levelsByPrefix(counties, {in({"云南", "昭通市"}), in({"云南", "昭通市"}), in({"云南", "丽江市"})}, {});
  ASSERT_EQ(levels.prefectures.size(), 2u);
  EXPECT_EQ(levels.prefectures[0].code, "530600");
  EXPECT_EQ(levels.prefectures[0].name, "昭通市");
  EXPECT_EQ(levels.prefectures[0].parent, "530000");
  EXPECT_EQ(levels.prefectures[0].level, Level::prefecture);
  EXPECT_EQ(levels.prefectures[0].areaKm2, 30);
  EXPECT_TRUE(levels.prefectures[0].hasGeometry);
  ASSERT_EQ(levels.provinces.size(), 1u);
  EXPECT_EQ(levels.provinces[0].code, "530000");
  EXPECT_EQ(levels.provinces[0].areaKm2, 70);
  EXPECT_EQ(levels.provinces[0].level, Level::province);
  EXPECT_EQ(counties[2].parent, "530700");
}

TEST(UnitLevels, TakeTheNameOfMostFoldersAndElseOfTheRegister) {
  std::vector<Unit> counties{county("530602", 1), county("530621", 1), county("530622", 1),
                             county("530722", 1, false)};
  const UnitLevels levels = levelsByPrefix(
      counties, {in({"云南", "别处"}), in({"云南", "昭通市"}), in({"云南", "昭通市"}), in({"云南"})},
      {{"530722", "永胜县", "云南", "丽江市"}, {"530602", "昭阳区", "云南", "旧名"}, {"X", "", "", "无"}});
  EXPECT_EQ(levels.prefectures[0].name, "昭通市");
  EXPECT_EQ(levels.prefectures[1].name, "丽江市");
  EXPECT_FALSE(levels.prefectures[1].hasGeometry);
}

TEST(UnitLevels, PutADistrictOfHongKongRightUnderItsProvince) {
  std::vector<Unit> counties{county("810001", 12)};
  const UnitLevels levels = levelsByPrefix(counties, {in({"香港"})}, {});
  EXPECT_TRUE(levels.prefectures.empty());
  ASSERT_EQ(levels.provinces.size(), 1u);
  EXPECT_EQ(levels.provinces[0].areaKm2, 12);
  EXPECT_EQ(counties[0].parent, "810000");
}

TEST(UnitLevels, PutACityWithoutCountiesUnderItsProvinceAndNameThePrefectureAfterIt) {
  std::vector<Unit> counties{county("441900", 5), county("710000", 7)};
  counties[0].name = "东莞市";
  const UnitLevels levels = levelsByPrefix(counties, {in({}), in({})}, {{"441900", "", "", "别处"}});
  EXPECT_EQ(counties[0].parent, "440000");
  EXPECT_EQ(counties[1].parent, "") << "it is its province";
  ASSERT_EQ(levels.prefectures.size(), 1u);
  EXPECT_EQ(levels.prefectures[0].name, "东莞市");
  EXPECT_EQ(levels.prefectures[0].areaKm2, 5);
}

TEST(UnitLevels, GiveDirectlyGovernedCountiesTheGroupOfTheirProvince) {
  std::vector<Unit> counties{county("429004", 1), county("659001", 1)};
  const UnitLevels levels = levelsByPrefix(
      counties, {in({}), in({})},
      {{"429004", "仙桃市", "湖北", "恩施土家族苗族自治州"}, {"659001", "石河子市", "新疆", "阿勒泰地区"}});
  EXPECT_EQ(levels.prefectures[0].name, "省直辖县级行政区划");
  EXPECT_EQ(levels.prefectures[1].name, "自治区直辖县级行政区划");
}

TEST(UnitLevels, ByParentAreTheCodesThatTheFeaturesName) {
  std::vector<Unit> counties{county("NC-A", 5), county("NC-B", 6), county("VA-C", 7), county("?", 8)};
  const UnitLevels levels = levelsByParent(counties, {in({}, "NC"), in({}, "NC"), in({}, "VA"), in({})});
  EXPECT_TRUE(levels.prefectures.empty());
  ASSERT_EQ(levels.provinces.size(), 2u);
  EXPECT_EQ(levels.provinces[0].code, "NC");
  EXPECT_EQ(levels.provinces[0].name, "NC");
  EXPECT_EQ(levels.provinces[0].areaKm2, 11);
  EXPECT_EQ(counties[2].parent, "VA");
  EXPECT_TRUE(counties[3].parent.empty());
}

}  // namespace
}  // namespace planning
