#include "geo/coverage/clean.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "geo/report/error.h"
#include "tests/support/geos_check.h"
#include "tests/support/shapes.h"

namespace {

using namespace geo;
using test::feature;
using test::layer;
using test::rectangle;

int count(const Cleaned& cleaned, Repair::Kind kind) {
  int n = 0;
  for (const Repair& repair : cleaned.repairs) n += repair.kind == kind;
  return n;
}

double planarArea(const MultiPolygon& shape) { return test::measures(shape).area; }

TEST(Clean, KeepsTwoSquaresThatMatchAsTheyAre) {
  const Layer input =
      layer({feature("A", rectangle(0, 0, 1000, 1000)), feature("B", rectangle(1000, 0, 2000, 1000))});
  const Cleaned cleaned = clean(input, {});
  EXPECT_TRUE(cleaned.repairs.empty());
  EXPECT_EQ(cleaned.coverage.arcs.size(), 3u);  // the shared side, and what is left of each square
  const auto shapes = polygons(cleaned.coverage);
  EXPECT_DOUBLE_EQ(planarArea(shapes[0]), 1e6);
  EXPECT_DOUBLE_EQ(planarArea(shapes[1]), 1e6);
}

TEST(Clean, GivesAnOverlapToTheSmallerUnit) {
  // A: 1000 x 1000, B: 600 x 1000 reaching 100 into A
  const Layer input =
      layer({feature("A", rectangle(0, 0, 1000, 1000)), feature("B", rectangle(900, 0, 1500, 1000))});
  const Cleaned cleaned = clean(input, {});
  ASSERT_EQ(count(cleaned, Repair::Kind::overlap), 1);
  const Repair& overlap = cleaned.repairs.front();
  EXPECT_EQ(cleaned.coverage.codes[static_cast<std::size_t>(overlap.unit)], "B");
  EXPECT_EQ(cleaned.coverage.codes[static_cast<std::size_t>(overlap.other)], "A");
  EXPECT_NEAR(overlap.km2, 0.1, 1e-9);
  const auto shapes = polygons(cleaned.coverage);
  EXPECT_NEAR(planarArea(shapes[0]), 900e3, 1);
  EXPECT_NEAR(planarArea(shapes[1]), 600e3, 1);
}

TEST(Clean, NeverSwallowsASmallUnitDrawnOnTopOfALargeOne) {
  const Layer input =
      layer({feature("A", rectangle(0, 0, 10000, 10000)), feature("B", rectangle(4000, 4000, 5000, 5000))});
  const auto shapes = polygons(clean(input, {}).coverage);
  EXPECT_NEAR(planarArea(shapes[1]), 1e6, 1e-3);
  ASSERT_EQ(shapes[0].size(), 1u);
  EXPECT_EQ(shapes[0][0].holes.size(), 1u);
}

TEST(Clean, GivesAUnitWhollyCoveredByOthersAPieceBack) {
  // C lies under A and B together, and both are smaller than C
  const Layer input =
      layer({feature("A", rectangle(0, 0, 1000, 1000)), feature("B", rectangle(1000, 0, 2000, 1000)),
             feature("C", rectangle(0, 0, 2000, 1000)), feature("A", rectangle(3000, 0, 3500, 1000))});
  const Cleaned cleaned = clean(input, {});
  EXPECT_EQ(count(cleaned, Repair::Kind::emptyGeometry), 0);
  for (const MultiPolygon& shape : polygons(cleaned.coverage)) EXPECT_GT(planarArea(shape), 0);
}

TEST(Clean, SaysWhenOneOfTwoIdenticalUnitsEndsWithoutGeometry) {
  const Layer input =
      layer({feature("A", rectangle(0, 0, 1000, 1000)), feature("B", rectangle(0, 0, 1000, 1000))});
  const Cleaned cleaned = clean(input, {});
  EXPECT_EQ(count(cleaned, Repair::Kind::emptyGeometry), 1);
  EXPECT_EQ(count(cleaned, Repair::Kind::overlap), 1);
}

TEST(Clean, ClosesASmallGapAndKeepsALakeOfStatedSize) {
  // a 4 x 4 km frame of two units around a hole
  const auto frame = [](double hole) {
    return layer(
        {feature("W", rectangle(0, 0, 2000, 4000), {rectangle(1000, 1000, 1000 + hole, 1000 + hole)}),
         feature("E", rectangle(2000, 0, 4000, 4000))});
  };
  const Cleaned small = clean(frame(500), {.smallestGapKm2 = 1});  // 0.25 km²
  EXPECT_EQ(count(small, Repair::Kind::gapClosed), 1);
  EXPECT_NEAR(planarArea(polygons(small.coverage)[0]), 8e6, 1);
  const Cleaned lake = clean(frame(500), {.smallestGapKm2 = 0.2, .sliverWidthMetres = 100});
  EXPECT_EQ(count(lake, Repair::Kind::gapKept), 1);
  EXPECT_EQ(polygons(lake.coverage)[0][0].holes.size(), 1u);
}

TEST(Clean, ClosesALongNarrowStripWhateverItsArea) {
  // 100 km x 50 m = 5 km² between two units, closed at its ends by a third and a fourth
  const Layer input =
      layer({feature("N", rectangle(0, 50, 100000, 10000)), feature("S", rectangle(0, -10000, 100000, 0)),
             feature("W", rectangle(-10000, -10000, 0, 10000)),
             feature("E", rectangle(100000, -10000, 110000, 10000))});
  const Cleaned cleaned = clean(input, {.smallestGapKm2 = 1, .sliverWidthMetres = 300});
  ASSERT_EQ(count(cleaned, Repair::Kind::gapClosed), 1);
  EXPECT_EQ(count(cleaned, Repair::Kind::gapKept), 0);
  const auto whole = test::geosUnion(polygons(cleaned.coverage));
  EXPECT_EQ(whole.holes, 0);
}

TEST(Clean, AbsorbsACrumbBeyondAnOverlapButKeepsAnIsland) {
  // B's spike runs through the narrow A; the overlap goes to A, B's tip beyond it and A's neighbour C touch
  // it. B also has an island of the tip's size
  const Ring spiked{{0, 0},      {5000, 0},    {5000, 400}, {6500, 500},
                    {5000, 600}, {5000, 5000}, {0, 5000},   {0, 0}};
  const Layer input =
      layer({feature("A", rectangle(5000, 0, 6000, 5000)), feature("C", rectangle(6000, 0, 9000, 5000)),
             feature("B", MultiPolygon{{spiked, {}}, {rectangle(-900, 0, -800, 200), {}}})});
  const Cleaned cleaned = clean(input, {});
  const auto shapes = polygons(cleaned.coverage);
  EXPECT_EQ(count(cleaned, Repair::Kind::overlap), 2);  // the spike in A, its tip in C
  EXPECT_EQ(shapes[1].size(), 1u);
  EXPECT_EQ(shapes[2].size(), 2u);  // mainland and island
  EXPECT_NEAR(planarArea(shapes[0]), 5e6, 1);
}

TEST(Clean, MergesRecordsOfOneCodeAndSaysSo) {
  const Layer input =
      layer({feature("A", rectangle(0, 0, 1000, 1000)), feature("A", rectangle(1000, 0, 2000, 1000))});
  const Cleaned cleaned = clean(input, {});
  EXPECT_EQ(cleaned.coverage.unitCount(), 1u);
  EXPECT_EQ(count(cleaned, Repair::Kind::duplicateCode), 1);
  const auto shapes = polygons(cleaned.coverage);
  ASSERT_EQ(shapes[0].size(), 1u);  // the border between the records is gone
  EXPECT_NEAR(planarArea(shapes[0]), 2e6, 1e-3);
}

TEST(Clean, KeepsBothLobesOfABowTie) {
  const Layer input = layer({feature("A", Ring{{0, 0}, {1000, 1000}, {1000, 0}, {0, 1000}, {0, 0}})});
  const Cleaned cleaned = clean(input, {});
  EXPECT_EQ(count(cleaned, Repair::Kind::selfCrossing), 1);
  const auto shapes = polygons(cleaned.coverage);
  EXPECT_EQ(shapes[0].size(), 2u);
  EXPECT_NEAR(planarArea(shapes[0]), 5e5, 1);
  EXPECT_EQ(test::whatGeosFindsInvalid(shapes), "");
}

TEST(Clean, DropsRingsWithoutAreaAndBadCoordinatesAndCountsThem) {
  constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
  const Layer input =
      layer({feature("A", MultiPolygon{{rectangle(0, 0, 1000, 1000), {}}, {{{5, 5}, {9, 9}, {5, 5}}, {}}}),
             feature("B", Ring{{2000, 0}, {3000, 0}, {kNaN, 7}, {1e30, 5}, {3000, 1000}, {2000, 0}}),
             feature("C", MultiPolygon{})});
  const Cleaned cleaned = clean(input, {});
  EXPECT_EQ(count(cleaned, Repair::Kind::degenerateRing), 1);
  EXPECT_EQ(count(cleaned, Repair::Kind::badCoordinate), 2);
  EXPECT_EQ(count(cleaned, Repair::Kind::emptyGeometry), 1);
  EXPECT_NEAR(planarArea(polygons(cleaned.coverage)[1]), 5e5, 1);
}

TEST(Clean, KeepsHolesAndIslandsInThem) {
  const Layer input =
      layer({feature("A", MultiPolygon{{rectangle(0, 0, 9000, 9000), {rectangle(2000, 2000, 7000, 7000)}},
                                       {rectangle(4000, 4000, 5000, 5000), {}}})});
  const auto shapes = polygons(clean(input, {}).coverage);
  EXPECT_NEAR(planarArea(shapes[0]), 81e6 - 25e6 + 1e6, 1);
  EXPECT_EQ(test::whatGeosFindsInvalid(shapes), "");
}

TEST(Clean, CutsAShellThatTouchesItsOwnHole) {
  // the hole's corner lies on the shell's corner (0, 0)
  const Layer input =
      layer({feature("A", rectangle(0, 0, 4000, 4000), {Ring{{0, 0}, {2000, 1000}, {1000, 2000}, {0, 0}}})});
  const auto shapes = polygons(clean(input, {.smallestGapKm2 = 0.1, .sliverWidthMetres = 1}).coverage);
  ASSERT_EQ(shapes[0].size(), 1u);
  EXPECT_EQ(shapes[0][0].holes.size(), 1u);
  EXPECT_EQ(test::whatGeosFindsInvalid(shapes), "");
}

TEST(Clean, SnapsVerticesWithinTheTolerance) {
  const Layer input =
      layer({feature("A", rectangle(0, 0, 1000, 1000)), feature("B", rectangle(1000.4, 0, 2000, 1000.3))});
  const Cleaned cleaned = clean(input, {.snapTolerance = 1});
  EXPECT_TRUE(cleaned.repairs.empty());
  EXPECT_EQ(cleaned.coverage.arcs.size(), 3u);
}

TEST(Clean, RefusesARecordWithoutCode) {
  EXPECT_THROW(clean(layer({feature("", rectangle(0, 0, 1, 1))}), {}), DataError);
}

TEST(Clean, TakesALayerWithoutAnyGeometry) {
  const Cleaned cleaned = clean(layer({feature("A", MultiPolygon{})}), {});
  EXPECT_EQ(cleaned.coverage.unitCount(), 1u);
  EXPECT_TRUE(cleaned.coverage.arcs.empty());
}

TEST(Clean, ReturnsQuantisedCoordinatesToTheBit) {
  Layer input = layer(
      {feature(
          "A",
          Ring{{104.0009765625, 27.001953125}, {104.5, 27}, {104.5, 27.5}, {104.0009765625, 27.001953125}})},
      "EPSG:4326");
  const Cleaned cleaned = clean(input, {});
  EXPECT_TRUE(cleaned.quantisedSource);
  for (const Point p : cleaned.coverage.vertices)
    EXPECT_TRUE(p == input.features[0].shape[0].shell[0] || p == input.features[0].shape[0].shell[1] ||
                p == input.features[0].shape[0].shell[2]);
}

/// Random stars, overlapping and self-crossing: the result is planar whatever comes in.
class CleanRandom : public testing::TestWithParam<unsigned> {};

TEST_P(CleanRandom, MakesAPlanarPartitionOfTheUnion) {
  std::mt19937 random(GetParam());
  std::uniform_real_distribution<double> at(0, 20000);
  std::vector<Feature> features;
  for (int unit = 0; unit < 12; ++unit) {
    Ring ring;
    const Point centre{at(random), at(random)};
    for (int i = 0; i < 15; ++i) ring.push_back({centre.x + at(random) / 2, centre.y + at(random) / 2});
    ring.push_back(ring.front());
    features.push_back(feature("U" + std::to_string(unit), ring));
  }
  const Cleaned cleaned = clean(layer(features), {.smallestGapKm2 = 0, .sliverWidthMetres = 0});
  const auto shapes = polygons(cleaned.coverage);
  EXPECT_EQ(test::whatGeosFindsInvalid(shapes), "");
  double sum = 0;
  for (const MultiPolygon& shape : shapes) sum += planarArea(shape);
  EXPECT_NEAR(sum, test::geosUnion(shapes).area, 1e-6 * sum);  // no overlaps
}

TEST_P(CleanRandom, DoesNotDependOnTheOrderOfTheRecords) {
  Layer input = test::wigglyGrid(4, 3, 12, 0.08);
  std::mt19937 random(GetParam());
  for (Feature& f : input.features)  // digitised twice: every vertex off by up to 50 m
    for (std::size_t i = 1; i + 1 < f.shape[0].shell.size(); ++i)
      f.shape[0].shell[i].x += std::uniform_real_distribution<double>(-50, 50)(random);
  const Cleaned one = clean(input, {});
  std::reverse(input.features.begin(), input.features.end());
  const Cleaned two = clean(input, {});
  const auto areas = areasKm2(one.coverage);
  const auto others = areasKm2(two.coverage);
  for (std::size_t i = 0; i < areas.size(); ++i) EXPECT_NEAR(areas[i], others[areas.size() - 1 - i], 1e-9);
}

INSTANTIATE_TEST_SUITE_P(Seeds, CleanRandom, testing::Range(1u, 13u));

}  // namespace
