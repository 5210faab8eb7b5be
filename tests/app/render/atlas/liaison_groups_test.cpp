#include "app/render/atlas/liaison_groups.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "app/render/atlas/atlas.h"
#include "geo/report/error.h"
#include "tests/app/render/synthetic_layer.h"
#include "tests/planning/liaison/liaison_workspace.h"

namespace app::render {
namespace {

namespace liaison = planning::liaison;
using liaison::PlaceLevel;
using testing::ElementsAre;

liaison::KnownPlaces knownOf(const MapContent& content) {
  liaison::KnownPlaces known;
  for (const planning::Area& area : content.areas) {
    known.areaOrder.push_back(area.id);
    for (const planning::AreaMember& member : area.members)
      known.areas[area.id].counties.push_back(member.unit);
  }
  for (const planning::Unit& county : content.counties) known.counties[county.code] = {county.name, {}};
  known.formerCounties["old"] = {"c06", "c07"};
  return known;
}

/// Synthetic: "ua" looks after the western hills, "ub" after the eastern plain, a county of the hills and one
/// that became two, "uc" after a village, "ud" has handed over.
liaison::Register madeUp() {
  liaison::Register all;
  for (const char* id : {"ua", "ub", "uc", "ud"}) all.organisations.push_back(test::organisation(id));
  liaison::Round first;
  first.id = "r1";
  first.first = "2010";
  first.last = "2012";
  liaison::Round second = first;
  second.id = "r2";
  second.first = "2013";
  second.last = "2015";
  all.rounds = {second, first};
  all.places = {{"v1", PlaceLevel::village, "A village", "c02", false, ""}};
  all.assignments = {test::assignment("ub", PlaceLevel::area, "east", "r2"),
                     test::assignment("ua", PlaceLevel::area, "west", "r2"),
                     test::assignment("ub", PlaceLevel::county, "c00", "r2"),
                     test::assignment("ub", PlaceLevel::county, "old", "r2"),
                     test::assignment("ub", PlaceLevel::county, "c10", "r2"),
                     test::assignment("uc", PlaceLevel::village, "v1", "r2"),
                     test::assignment("ud", PlaceLevel::area, "west", "r2"),
                     test::assignment("ua", PlaceLevel::county, "c09", "r1")};
  all.assignments[6].state = liaison::AssignmentState::handedOver;
  return all;
}

std::vector<std::string> codesOf(const planning::Area& area) {
  std::vector<std::string> codes;
  for (const planning::AreaMember& member : area.members) codes.push_back(member.unit);
  return codes;
}

TEST(LiaisonGroups, AreWhatEachUnitLooksAfterInTheLastRound) {
  const MapContent given = letterCountry();
  const MapContent content = contentByLiaison(given, madeUp(), knownOf(given), {});
  ASSERT_EQ(content.areas.size(), 2U);
  EXPECT_EQ(content.areasAre, AreasAre::liaisonUnits);
  EXPECT_EQ(content.areas[0].id, "ua");
  EXPECT_EQ(content.areas[0].nameEn, "Unit ua");
  EXPECT_THAT(codesOf(content.areas[0]), ElementsAre("c00", "c01", "c04", "c05"));
  EXPECT_THAT(codesOf(content.areas[1]), ElementsAre("c10", "c11", "c00", "c06", "c07"))
      << "the eastern plain, a county, what another one became; c10 once";
  EXPECT_EQ(content.areas[1].publishedCounties, 5);
  ASSERT_EQ(content.issues.size(), given.issues.size() + 1);
  EXPECT_EQ(content.issues.back().kind, "atlas.left_out");
  EXPECT_EQ(content.issues.back().place, "单位uc");
}

TEST(LiaisonGroups, AreThoseOfTheRoundThatIsAskedFor) {
  const MapContent given = letterCountry();
  const MapContent content = contentByLiaison(given, madeUp(), knownOf(given), "r1");
  ASSERT_EQ(content.areas.size(), 1U);
  EXPECT_THAT(codesOf(content.areas[0]), ElementsAre("c09"));
  EXPECT_THROW(contentByLiaison(given, madeUp(), knownOf(given), "r9"), geo::DataError);
}

TEST(LiaisonGroups, SayWhatIsNotVerifiedAndNameWhatTheWorkspaceLacks) {
  const MapContent given = letterCountry();
  liaison::Register all = madeUp();
  all.assignments[1].confidence = "unverified: made up";
  all.assignments.push_back(test::assignment("ua", PlaceLevel::county, "999999", "r2"));
  all.assignments.back().placeName = "Nowhere";
  const MapContent content = contentByLiaison(given, all, knownOf(given), {});
  EXPECT_EQ(content.areas[0].nameEn, "Unit ua (not verified)");
  EXPECT_EQ(content.areas[0].nameZh, "单位ua（未核实）");
  EXPECT_EQ(content.areas[1].nameEn, "Unit ub");
  const auto lacking = std::ranges::find(content.issues, "atlas.place_unknown", &geo::Issue::kind);
  ASSERT_NE(lacking, content.issues.end());
  EXPECT_EQ(lacking->place, "Nowhere");
}

TEST(LiaisonGroups, SayThatTheRegisterIsMadeUp) {
  const MapContent given = letterCountry();
  liaison::Register all = madeUp();
  all.organisations[2].confidence = "sample: made up";
  const MapContent content = contentByLiaison(given, all, knownOf(given), {});
  EXPECT_EQ(content.areas[0].nameEn, "[SAMPLE] Unit ua");
  EXPECT_EQ(content.areas[1].nameZh, "[SAMPLE] 单位ub");
}

TEST(LiaisonGroups, AreRefusedWhereThereAreNone) {
  MapContent given = letterCountry();
  EXPECT_THROW(contentByLiaison(given, {}, knownOf(given), {}), geo::DataError);
  liaison::Register all = madeUp();
  all.assignments.clear();
  EXPECT_THROW(contentByLiaison(given, all, knownOf(given), {}), geo::DataError);
  given.ofAreas = true;
  EXPECT_THROW(contentByLiaison(given, madeUp(), knownOf(given), {}), geo::DataError);
}

TEST(LiaisonGroups, HaveAPageEachThatCountsASharedCountyInBoth) {
  const MapContent given = letterCountry();
  const MapContent content = contentByLiaison(given, madeUp(), knownOf(given), {});
  PageOptions options;
  options.language = "en";
  const Atlas atlas(given, content, options, {});
  std::vector<int> units;
  for (const Atlas::Entry& entry : atlas.entries())
    if (entry.kind == Atlas::Entry::Kind::map) units.push_back(atlas.map(entry.page).contents().subjectUnits);
  EXPECT_THAT(units, ElementsAre(4, 5));
}

}  // namespace
}  // namespace app::render
