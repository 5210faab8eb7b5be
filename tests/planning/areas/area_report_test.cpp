#include "planning/areas/area_report.h"

#include "geo/coverage/clean.h"

#include <gtest/gtest.h>

using namespace planning;

namespace {

/// A row of squares of one degree on the equator, codes "0".."n-1".
geo::Coverage row(int count) {
  geo::Layer layer;
  for (int i = 0; i < count; ++i) {
    const double x = i;
    geo::Feature feature;
    feature.code = std::to_string(i);
    feature.shape = {{{{x, 0}, {x + 1, 0}, {x + 1, 1}, {x, 1}, {x, 0}}, {}}};
    layer.features.push_back(feature);
  }
  return geo::clean(layer, {}).coverage;
}

std::vector<Unit> unitsOf(const geo::Coverage& coverage) {
  std::vector<Unit> units(coverage.unitCount());
  for (std::size_t i = 0; i < units.size(); ++i) {
    units[i].code = coverage.codes[i];
    units[i].areaKm2 = 100;
  }
  return units;
}

Area area(const std::string& id, const std::vector<std::string>& members) {
  Area made;
  made.id = id;
  for (const std::string& code : members) {
    AreaMember member;
    member.publishedCode = code;
    member.name = "unit " + code;
    member.unit = code == "x" ? "" : code;
    made.members.push_back(member);
  }
  return made;
}

}  // namespace

TEST(AreaReport, AGapInTheRowMakesTwoPieces) {
  const geo::Coverage coverage = row(5);
  const auto reports = reportAreas({area("split", {"0", "1", "3"})}, unitsOf(coverage), coverage);
  EXPECT_EQ(reports[0].pieces, 2);
  EXPECT_FALSE(reports[0].isContiguous());
  EXPECT_EQ(reports[0].neighbourUnits, 2);
  EXPECT_DOUBLE_EQ(reports[0].km2, 300);
}

TEST(AreaReport, AreasThatTouchNameEachOther) {
  const geo::Coverage coverage = row(4);
  const auto reports =
      reportAreas({area("west", {"0", "1"}), area("east", {"2", "3"})}, unitsOf(coverage), coverage);
  EXPECT_EQ(reports[0].neighbours, std::vector<std::string>{"east"});
  EXPECT_EQ(reports[1].neighbours, std::vector<std::string>{"west"});
  EXPECT_TRUE(reports[0].isContiguous());
}

TEST(AreaReport, AMemberWithoutPolygonCountsAndIsNamed) {
  const geo::Coverage coverage = row(2);
  const auto reports = reportAreas({area("a", {"0", "x"})}, unitsOf(coverage), coverage);
  EXPECT_EQ(reports[0].counties, 2);
  EXPECT_EQ(reports[0].withPolygon, 1);
  EXPECT_EQ(reports[0].withoutPolygon, std::vector<std::string>{"x unit x"});
}

TEST(AreaReport, TwoMembersThatShareAPolygonCountItOnce) {
  const geo::Coverage coverage = row(2);
  Area shared = area("a", {"0", "1"});
  shared.members[1].unit = "0";
  const auto reports = reportAreas({shared}, unitsOf(coverage), coverage);
  EXPECT_EQ(reports[0].withPolygon, 1);
  EXPECT_EQ(reports[0].pieces, 1);
}
