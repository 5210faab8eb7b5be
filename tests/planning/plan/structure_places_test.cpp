#include "planning/plan/structure_places.h"

#include <gmock/gmock.h>

#include "tests/planning/plan/plan_workspace.h"

namespace {

using namespace planning::plan;
using test::of;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Synthetic: 010101 is the square from (0, 0) to (1, 1), 010102 the one from (1, 0) to (2, 1), 020201 has no
/// outline; the plan is for 010101 only.
class StructurePlaces : public testing::Test {
 protected:
  planning::Boundaries ground = test::smallBoundaries();
  Plan plan;

  StructurePlaces() { plan.counties = {"010101"}; }
  PlacedStructure placed() const {
    return placeStructure(plan, {ground.coverage, ground.counties, ground.prefectures, ground.provinces});
  }
};

}  // namespace

TEST_F(StructurePlaces, TakesStatedCoordinatesAsTheyAre) {
  plan.space.centres = {{"镇", "010101", "核心", 0.25, 0.75, {}}};
  const PlacedStructure result = placed();
  ASSERT_EQ(result.centres.size(), 1u);
  EXPECT_EQ(result.centres[0].at, (geo::Point{0.25, 0.75}));
  EXPECT_EQ(result.centres[0].how, Positioned::stated);
  EXPECT_THAT(result.byCounty, IsEmpty());
}

TEST_F(StructurePlaces, PutsAPlaceWithoutCoordinatesAtTheLabelPointOfItsCountyAndSaysSo) {
  plan.space.towns = {{"镇", "010102", "", {}, {}, 30000}};
  const PlacedStructure result = placed();
  ASSERT_EQ(result.towns.size(), 1u);
  // the pole of inaccessibility of a square is its centre
  EXPECT_NEAR(result.towns[0].at.x, 1.5, 0.02);
  EXPECT_NEAR(result.towns[0].at.y, 0.5, 0.02);
  EXPECT_EQ(result.towns[0].how, Positioned::countyLabel);
  EXPECT_TRUE(result.towns[0].isOutside);
  EXPECT_THAT(result.byCounty, ElementsAre("镇"));
}

TEST_F(StructurePlaces, ListsWhatCannotBePlacedWithTheReason) {
  plan.space.centres = {
      {"远", "020201", "", {}, {}, {}}, {"无", "", "", {}, {}, {}}, {"错", "", "", 500, 0, {}}};
  const PlacedStructure result = placed();
  EXPECT_THAT(result.centres, IsEmpty());
  EXPECT_THAT(result.notPlaced, ElementsAre("远", "无", "错"));
  EXPECT_THAT(of(result.issues, "structure.not_placed"),
              ElementsAre(HasSubstr("its county 020201 no polygon"),
                          HasSubstr("neither coordinates nor a county"), HasSubstr("500, 0 are no degrees")));
}

TEST_F(StructurePlaces, HalfACoordinateIsNone) {
  plan.space.centres = {{"半", "010101", "", 0.1, {}, {}}};
  EXPECT_EQ(placed().centres.at(0).how, Positioned::countyLabel);
}

TEST_F(StructurePlaces, LeadsAnAxisThroughCentresAndUnitsOfTheName) {
  plan.space.centres = {{"城", "010101", "", 0.2, 0.2, {}}};
  plan.space.axes = {{"城—乙", {"城", "乙"}}};
  const PlacedStructure result = placed();
  ASSERT_EQ(result.axes.size(), 1u);
  const auto& stops = result.axes[0].stops;
  EXPECT_EQ(stops[0].at, (geo::Point{0.2, 0.2}));
  EXPECT_FALSE(stops[0].isOutside);
  EXPECT_NEAR(stops[1].at.x, 1.5, 0.02);  // of 乙县
  EXPECT_TRUE(stops[1].isOutside);
  EXPECT_THAT(result.byUnit, ElementsAre("乙"));
}

TEST_F(StructurePlaces, PrefersThePrefectureToACountyOfTheSameName) {
  plan.space.centres = {{"城", "010101", "", 0.2, 0.2, {}}};
  plan.space.axes = {{"轴", {"城", "甲"}}};
  ground.counties[0].name = "丙县";
  ground.counties[1].name = "甲县";
  ground.counties[1].parent = "";
  ground.prefectures[0].name = "甲市";
  // 甲市 is then the western square only, 甲县 the eastern one
  EXPECT_NEAR(placed().axes.at(0).stops.at(1).at.x, 0.5, 0.02);
}

TEST_F(StructurePlaces, PutsACityWhereItsSmallestDistrictIs) {
  ground.counties[0].name = "大区";
  ground.counties[1].name = "小区";
  ground.counties[1].areaKm2 = ground.counties[0].areaKm2 / 2;
  plan.space.centres = {{"城", "010101", "", 0.2, 0.2, {}}};
  plan.space.axes = {{"轴", {"城", "甲市"}}};
  EXPECT_NEAR(placed().axes.at(0).stops.at(1).at.x, 1.5, 0.02);
}

TEST_F(StructurePlaces, DoesNotGuessBetweenUnitsOfOneName) {
  ground.counties[0].name = ground.counties[1].name = "同县";
  plan.space.axes = {{"轴", {"同", "甲市"}}};
  const PlacedStructure result = placed();
  EXPECT_THAT(result.axes, IsEmpty());
  EXPECT_THAT(of(result.issues, "structure.not_placed"), ElementsAre(HasSubstr("2 units bear the name 同")));
  EXPECT_THAT(of(result.issues, "structure.axis_not_drawn"), ElementsAre(HasSubstr("Fewer than two")));
}

TEST_F(StructurePlaces, TakesTheOneProvinceWhereTwoPrefecturesBearTheName) {
  ground.prefectures.push_back(ground.prefectures[0]);
  ground.prefectures.back().code = "0102";
  plan.space.centres = {{"城", "010101", "", 0.2, 0.2, {}}};
  plan.space.axes = {{"轴", {"城", "甲"}}};
  const PlacedStructure result = placed();
  ASSERT_EQ(result.axes.size(), 1u);
  EXPECT_THAT(result.issues, IsEmpty());
}

TEST_F(StructurePlaces, KnowsTheZoneOfEachCountyAndThoseThatHaveNoPolygon) {
  plan.space.zones = {{ZoneKind::keyDevelopment, "一", {"010101"}},
                      {ZoneKind::ecologicalProtection, "二", {"010102", "020201", "999999"}}};
  const PlacedStructure result = placed();
  EXPECT_THAT(result.zoneOf, ElementsAre(0, 1, -1));
  EXPECT_THAT(result.zoneMissing, ElementsAre("020201", "999999"));
}

TEST_F(StructurePlaces, GivesTheEnglishNameOfTheCountyThatBearsTheName) {
  plan.space.centres = {{"甲", "010101", "", {}, {}, {}}, {"镇", "010101", "", {}, {}, {}}};
  const PlacedStructure result = placed();
  EXPECT_EQ(result.centres[0].nameEn, "Jia");
  EXPECT_EQ(result.centres[1].nameEn, "");
}

TEST_F(StructurePlaces, SaysThatNothingBearsANameAndListsItAsNotPlaced) {
  plan.space.axes = {{"轴", {"甲", "无名", "乙"}}};
  const PlacedStructure result = placed();
  ASSERT_EQ(result.axes.size(), 1u);
  EXPECT_EQ(result.axes[0].index, 0u);
  EXPECT_EQ(result.axes[0].stops.size(), 2u);  // enough for a line
  EXPECT_THAT(result.notPlaced, ElementsAre("无名"));
  EXPECT_THAT(of(result.issues, "structure.not_placed"),
              ElementsAre("axis 轴: No centre, town or unit bears the name 无名; give the place among the "
                          "centres or towns."));
}

TEST_F(StructurePlaces, TakesDegreesUpToTheirLimitsAndNoneBeyond) {
  plan.space.centres = {{"东", "010101", "", 180.0, 0.0, {}},
                        {"太", "010101", "", 180.5, 0.0, {}},
                        {"北", "010101", "", 0.0, 90.5, {}}};
  const PlacedStructure result = placed();
  ASSERT_EQ(result.centres.size(), 1u);
  EXPECT_EQ(result.centres[0].index, 0u);
  EXPECT_THAT(result.notPlaced, ElementsAre("太", "北"));
}

TEST_F(StructurePlaces, KnowsByItsCountyOrItsPointWhetherAPlaceIsOutside) {
  plan.space.centres = {{"一", "010101", "", 5.0, 5.0, {}},  // of the plan, whatever its point says
                        {"二", "010102", "", 0.5, 0.5, {}},
                        {"三", "", "", 0.5, 0.5, {}},
                        {"四", "", "", 1.5, 0.5, {}},
                        {"五", "", "", 5.0, 5.0, {}}};
  std::vector<bool> outside;
  for (const PlacedPlace& one : placed().centres) outside.push_back(one.isOutside);
  EXPECT_THAT(outside, ElementsAre(false, true, false, true, true));
}

TEST_F(StructurePlaces, KnowsTheCountiesOfAProvinceByItsPrefectures) {
  ground.provinces[0].name = "丙省";
  ground.counties[1].parent = "";  // of no prefecture
  plan.space.centres = {{"城", "010101", "", 0.2, 0.2, {}}};
  plan.space.axes = {{"轴", {"城", "丙省"}}};
  const PlacedStructure result = placed();
  ASSERT_EQ(result.axes.size(), 1u);
  const auto& stop = result.axes[0].stops.at(1);
  EXPECT_NEAR(stop.at.x, 0.5, 0.02);
  EXPECT_NEAR(stop.at.y, 0.5, 0.02);
  EXPECT_EQ(stop.name, "丙省");
  EXPECT_EQ(stop.how, Positioned::unitLabel);
  EXPECT_FALSE(stop.isOutside);
  ground.prefectures[0].parent = "";  // the province has none then
  EXPECT_THAT(placed().notPlaced, ElementsAre("丙省"));
}

TEST_F(StructurePlaces, PutsACityWhereTheCountyOfItsNameIs) {
  ground.counties[0].name = "小区";  // a smaller district does not count then
  ground.counties[0].areaKm2 = 1;
  ground.counties[1].name = "甲县";
  ground.prefectures[0].name = "甲市";
  plan.space.centres = {{"城", "010101", "", 0.2, 0.2, {}}};
  plan.space.axes = {{"轴", {"城", "甲市"}}};
  EXPECT_NEAR(placed().axes.at(0).stops.at(1).at.x, 1.5, 0.02);
}

TEST(SpatialStructures, AreEmptyWithoutAnyOfTheirParts) {
  EXPECT_TRUE(isEmpty({}));
  SpatialStructure zones, centres, axes, towns;
  zones.zones.resize(1);
  centres.centres.resize(1);
  axes.axes.resize(1);
  towns.towns.resize(1);
  for (const SpatialStructure& one : {zones, centres, axes, towns}) EXPECT_FALSE(isEmpty(one));
}
