#include "app/render/atlas/atlas_groups.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "tests/app/render/synthetic_layer.h"

namespace app::render {
namespace {

/// Twelve made-up counties under three made-up provinces, the last one under none.
MapContent withProvinces() {
  MapContent content = letterCountry();
  for (int i = 0; i < 3; ++i) {
    planning::Unit province;
    province.code = "p" + std::to_string(i);
    province.nameEn = "Province " + std::to_string(i);
    province.level = planning::Level::province;
    content.provinces.push_back(province);
  }
  for (std::size_t i = 0; i + 1 < content.counties.size(); ++i)
    content.counties[i].parent = "p" + std::to_string(i % 3);
  return content;
}

TEST(AtlasGroups, AreTheProvincesWithTheUnitsOfTheBoundaries) {
  MapContent given = withProvinces();
  planning::Unit fromTable;
  fromTable.code = "old";
  fromTable.parent = "p0";
  fromTable.hasGeometry = false;
  fromTable.fromTable = true;
  given.counties.push_back(fromTable);
  const MapContent content = contentBy(given, AtlasBy::province);
  ASSERT_EQ(content.areas.size(), 3U);
  EXPECT_EQ(content.areasAre, AreasAre::provinces);
  EXPECT_EQ(content.areas[0].id, "p0");
  EXPECT_EQ(content.areas[0].nameEn, "Province 0");
  EXPECT_EQ(content.areas[0].members.size(), 4U) << "what only a table knows is no unit of the boundaries";
  EXPECT_EQ(content.areas[2].publishedCounties, 3);
  ASSERT_FALSE(content.issues.empty());
  EXPECT_EQ(content.issues.back().kind, "atlas.left_out");
  EXPECT_EQ(content.issues.back().place, "County L");
}

TEST(AtlasGroups, AreTheAreasAsTheyAre) {
  const MapContent content = contentBy(letterCountry(), AtlasBy::area);
  EXPECT_EQ(content.areas, letterCountry().areas);
  MapContent none = letterCountry();
  none.areas.clear();
  EXPECT_THROW(contentBy(none, AtlasBy::area), geo::DataError);
}

TEST(AtlasGroups, AreRefusedWhereThereAreNone) {
  EXPECT_THROW(contentBy(letterCountry(), AtlasBy::province), geo::DataError);
  EXPECT_THROW(contentBy(withProvinces(), AtlasBy::prefecture), geo::DataError);
  MapContent ofAreas = withProvinces();
  ofAreas.ofAreas = true;
  EXPECT_THROW(contentBy(ofAreas, AtlasBy::province), geo::DataError);
}

TEST(AtlasGroups, HaveTheWordsOfTheVerb) {
  for (const AtlasBy by : {AtlasBy::area, AtlasBy::province, AtlasBy::prefecture})
    EXPECT_EQ(parseAtlasBy(toString(by)), by);
  EXPECT_EQ(parseAtlasBy("county"), std::nullopt);
}

}  // namespace
}  // namespace app::render
