// What the raw county layer really holds, and what cleaning makes of it and of an untidy layer made of it.
// GEOS is the judge. LIANPIAN_RAW names the folder, LIANPIAN_SHAKEN the other layer.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <numbers>
#include <set>

#include "geo/coverage/adjacency.h"
#include "geo/coverage/unit_locator.h"
#include "geo/layer/layer_reader.h"
#include "geo/plane/datum.h"
#include "geo/table/table_reader.h"
#include "planning/boundary/boundary_import.h"
#include "planning/intake/survey_import.h"
#include "planning/unit/code_history.h"
#include "tests/support/geos_check.h"

namespace {

using namespace geo;

Table shipped(const std::string& file) {
  return readTable(std::string(LIANPIAN_SHAPEFILES "/") + file).table;
}

const planning::CodeHistory& history() {
  static const planning::CodeHistory result = [] {
    Issues issues;
    planning::CodeHistory loaded = planning::CodeHistory::fromTable(shipped("code_changes.csv"), issues);
    loaded.addAliases(shipped("code_aliases.csv"));
    return loaded;
  }();
  return result;
}

const planning::BoundaryImport& imported() {
  static const planning::BoundaryImport result = [] {
    planning::BoundaryImportOptions options;
    options.datum = Datum::gcj02;
    options.year = "2016";
    options.unitRegister = [](int year) {
      return planning::codeRegister(planning::namedUnits(shipped("baseline_2010_counties.csv")), 2010,
                                    history(), year);
    };
    return planning::importBoundaries(std::getenv("LIANPIAN_RAW"), options);
  }();
  return result;
}

const Coverage& coverage() { return imported().boundaries.coverage; }
const std::vector<MultiPolygon>& shapes() {
  static const std::vector<MultiPolygon> result = polygons(coverage());
  return result;
}

std::size_t issuesOf(const std::string& kind) {
  return static_cast<std::size_t>(
      std::ranges::count_if(imported().issues, [&](const Issue& issue) { return issue.kind == kind; }));
}

class RawCounties : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::getenv("LIANPIAN_RAW")) GTEST_SKIP() << "LIANPIAN_RAW is not set";
  }
};

TEST_F(RawCounties, AreReportedAsTheyAre) {
  EXPECT_EQ(imported().read.files, 2885u);
  EXPECT_EQ(imported().records, 2885u);
  EXPECT_EQ(imported().read.vertices, 5753368u);
  EXPECT_EQ(issuesOf("code.missing"), 17u);
  EXPECT_EQ(issuesOf("code.by_name_and_place"), 17u);
  EXPECT_EQ(issuesOf("code.made_up"), 0u);
  EXPECT_EQ(issuesOf("geometry.empty"), 1u);
  EXPECT_TRUE(imported().quantisedSource);
}

TEST_F(RawCounties, KeepEveryUnitThatHasAGeometry) {
  std::vector<std::string> empty;
  for (std::size_t i = 0; i < shapes().size(); ++i)
    if (shapes()[i].empty()) empty.push_back(coverage().codes[i]);
  EXPECT_EQ(shapes().size(), 2885u);
  EXPECT_EQ(empty, std::vector<std::string>{"120119"});  // 蓟州区, empty in the source
}

TEST_F(RawCounties, AreValidAndDoNotOverlapByGeos) {
  EXPECT_EQ(test::whatGeosFindsInvalid(shapes()), "");
  double sum = 0;
  for (const MultiPolygon& shape : shapes()) sum += test::measures(shape).area;
  EXPECT_NEAR(test::geosUnion(shapes()).area / sum, 1, 1e-12);
}

TEST_F(RawCounties, ListTheGapsThatRemain) {
  std::size_t kept = 0;
  for (const Repair& repair : imported().boundaries.repairs) kept += repair.kind == Repair::Kind::gapKept;
  std::vector<UnitIndex> all(coverage().unitCount(), 0);
  const auto whole = polygons(dissolve(coverage(), all, {"all"}));
  EXPECT_EQ(static_cast<std::size_t>(test::measures(whole[0]).holes), kept);
  std::printf("gaps that remain: %zu\n", kept);
}

TEST_F(RawCounties, AreWithinOnePerCentOfTheirInputAreaButForAHundredth) {
  for (const auto& change : imported().areaChanges)
    std::printf("%s %s: %.1f -> %.1f km2\n", change.unit.c_str(), change.name.c_str(), change.inputKm2,
                change.km2);
  EXPECT_LE(imported().areaChanges.size(), 28u);
}

TEST_F(RawCounties, DissolveAsGeosDoes) {
  const Table members = shipped("area_counties.csv");
  std::map<std::string, UnitIndex> groupOf;
  std::set<std::string> names;
  for (const Table::Row& row : members.rows) names.insert(row.cells[*members.column("area")].value());
  for (const Table::Row& row : members.rows)
    groupOf[row.cells[*members.column("code")].value()] = static_cast<UnitIndex>(
        std::distance(names.begin(), names.find(row.cells[*members.column("area")].value())));
  std::vector<UnitIndex> group(coverage().unitCount(), kOutside);
  for (std::size_t i = 0; i < group.size(); ++i)
    if (const auto found = groupOf.find(coverage().codes[i]); found != groupOf.end())
      group[i] = found->second;
  const auto ours = polygons(dissolve(coverage(), group, std::vector<std::string>(names.size())));
  for (std::size_t g = 0; g < names.size(); ++g) {
    std::vector<MultiPolygon> units;
    for (std::size_t i = 0; i < group.size(); ++i)
      if (group[i] == static_cast<UnitIndex>(g)) units.push_back(shapes()[i]);
    const auto expected = test::geosUnion(units);
    const auto got = test::measures(ours[g]);
    EXPECT_NEAR(got.area / expected.area, 1, 1e-12);
    EXPECT_EQ(got.rings, expected.rings);
    EXPECT_EQ(got.holes, expected.holes);
  }
}

planning::BoundaryImport importShaken() {
  planning::BoundaryImportOptions options;
  options.datum = Datum::gcj02;
  options.year = "2016";
  return planning::importBoundaries(std::getenv("LIANPIAN_SHAKEN"), options);
}

TEST_F(RawCounties, ShakenUntilNearlyAllOverlapAreMadeValidAndApart) {
  if (!std::getenv("LIANPIAN_SHAKEN")) GTEST_SKIP() << "LIANPIAN_SHAKEN is not set";
  const std::vector<Feature> before = readLayer(std::getenv("LIANPIAN_SHAKEN"), {}).layer.features;
  std::vector<MultiPolygon> untidy;
  for (const Feature& feature : before) untidy.push_back(feature.shape);
  const std::string invalid = test::whatGeosFindsInvalid(untidy);
  EXPECT_GE(std::ranges::count(invalid, ';'), 179);

  planning::BoundaryImport made = importShaken();
  EXPECT_GT(made.repairCounts["overlap"], 8000);
  const std::vector<MultiPolygon> tidy = polygons(made.boundaries.coverage);
  ASSERT_EQ(tidy.size(), before.size());
  EXPECT_EQ(std::ranges::count_if(tidy, &MultiPolygon::empty), 0);
  EXPECT_EQ(test::whatGeosFindsInvalid(tidy), "");
  double sum = 0;
  for (const MultiPolygon& shape : tidy) sum += test::measures(shape).area;
  EXPECT_NEAR(test::geosUnion(tidy).area / sum, 1, 1e-12);
  EXPECT_LE(made.areaChanges.size(), 28U);  // no more than in the layer that it was made of
}

/// Metres from a point to the nearest border of the unit.
double metresToBorder(UnitIndex unit, Point p) {
  constexpr double kMetres = 111320;
  const double scale = std::cos(p.y * std::numbers::pi / 180);
  double best = 1e12;
  for (const Arc& arc : coverage().arcs) {
    if (arc.left != unit && arc.right != unit) continue;
    for (const Point q : coverage().points(arc))
      best = std::min(best, std::hypot((q.x - p.x) * scale, q.y - p.y));
  }
  return best * kMetres;
}

TEST_F(RawCounties, HoldWellKnownPlacesAfterTheDatumShift) {
  struct Place {
    const char* name;
    const char* county;
    Point wgs84;
  };
  // positions as published in gazetteers, WGS 84, to about 100 m
  const std::vector<Place> places{{"Potala Palace", "540102", {91.1170, 29.6577}},
                                  {"Tiananmen", "110101", {116.3975, 39.9087}},
                                  {"Giant Wild Goose Pagoda", "610113", {108.9640, 34.2197}},
                                  {"Mogao Caves", "620982", {94.8042, 40.0373}},
                                  {"Wudang, Golden Summit", "420381", {111.0036, 32.4003}},
                                  {"Zunyi Conference site", "520302", {106.9206, 27.6886}}};
  const UnitLocator locator(coverage());
  for (const Place& place : places) {
    const UnitIndex unit = locator.unitAt(place.wgs84);
    ASSERT_NE(unit, kOutside) << place.name;
    EXPECT_EQ(coverage().codes[static_cast<std::size_t>(unit)], place.county) << place.name;
    const Point shifted = wgs84ToGcj02(place.wgs84);
    std::printf("%s: %.0f m from the nearest border; unshifted it would be %.0f m off\n", place.name,
                metresToBorder(unit, place.wgs84),
                std::hypot((shifted.x - place.wgs84.x) * std::cos(place.wgs84.y * std::numbers::pi / 180),
                           shifted.y - place.wgs84.y) *
                    111320);
  }
}

}  // namespace
