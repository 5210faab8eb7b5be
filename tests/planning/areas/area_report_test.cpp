#include "planning/areas/area_report.h"

#include "geo/coverage/clean.h"

#include <gtest/gtest.h>

#include <tuple>

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

TEST(AreaReport, SaysOfEachAreaAllThatItIs) {
  // "a" is 0 and 1, "b" is 3; 4 has no outline of its own, 5 is nobody's
  const geo::Coverage coverage = row(6);
  std::vector<Unit> units = unitsOf(coverage);
  for (std::size_t i = 0; i < units.size(); ++i) units[i].areaKm2 = static_cast<double>(1U << i);
  units[4].hasGeometry = false;
  Area a = area("a", {"0", "1", "x"}), b = area("b", {"3", "4"});
  a.nameZh = "甲";
  a.nameEn = "A";
  b.nameZh = "乙";
  const auto reports = reportAreas({a, b, area("c", {})}, units, coverage);
  ASSERT_EQ(reports.size(), 3U);
  EXPECT_EQ(reports[0].id + reports[0].nameZh + reports[0].nameEn, "a甲A");
  EXPECT_EQ(reports[0].counties, 3);
  EXPECT_EQ(reports[0].withPolygon, 2);
  EXPECT_EQ(reports[0].km2, 1 + 2);
  EXPECT_EQ(reports[0].pieces, 1);
  EXPECT_EQ(reports[0].neighbourUnits, 1);  // 2, which is in no area
  EXPECT_TRUE(reports[0].neighbours.empty());
  EXPECT_EQ(reports[1].id + reports[1].nameZh + reports[1].nameEn, "b乙");
  EXPECT_EQ(reports[1].counties, 2);
  EXPECT_EQ(reports[1].withPolygon, 1);
  EXPECT_EQ(reports[1].km2, 8);
  EXPECT_EQ(reports[1].pieces, 1);
  EXPECT_EQ(reports[1].neighbourUnits, 2);
  EXPECT_TRUE(reports[1].withoutPolygon.empty());
  EXPECT_EQ(reports[2].counties + reports[2].withPolygon + reports[2].pieces + reports[2].neighbourUnits, 0);
  EXPECT_FALSE(reports[2].isContiguous());
}

TEST(AreaReport, TakesACornerForNoBorder) {
  geo::Layer layer;
  for (const auto& [code, x, y] : {std::tuple("0", 0.0, 0.0), std::tuple("1", 1.0, 1.0)}) {
    geo::Feature feature;
    feature.code = code;
    feature.shape = {{{{x, y}, {x + 1, y}, {x + 1, y + 1}, {x, y + 1}, {x, y}}, {}}};
    layer.features.push_back(feature);
  }
  const geo::Coverage coverage = geo::clean(layer, {}).coverage;
  const auto reports = reportAreas({area("a", {"0"}), area("b", {"1"})}, unitsOf(coverage), coverage);
  for (const AreaReport& one : reports) {
    EXPECT_EQ(one.neighbourUnits, 0) << one.id;
    EXPECT_TRUE(one.neighbours.empty()) << one.id;
  }
}
