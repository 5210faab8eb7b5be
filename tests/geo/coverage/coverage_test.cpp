#include "geo/coverage/coverage.h"

#include <gtest/gtest.h>

#include <cmath>

#include "geo/coverage/adjacency.h"
#include "geo/coverage/area.h"
#include "geo/coverage/clean.h"
#include "geo/coverage/unit_locator.h"
#include "tests/support/geos_check.h"
#include "tests/support/shapes.h"
#include "tests/support/two_squares.h"

namespace {

using namespace geo;
using test::feature;
using test::layer;
using test::rectangle;

Coverage grid(int columns, int rows) { return clean(test::wigglyGrid(columns, rows, 20, 0.02), {}).coverage; }

TEST(Dissolve, EqualsTheUnionMadeByGeosInAreaRingsAndHoles) {
  const Coverage coverage = grid(6, 6);
  std::vector<UnitIndex> group(coverage.unitCount());
  for (std::size_t i = 0; i < group.size(); ++i)
    group[i] = (i % 6 == 2 && i / 6 == 2) ? kOutside : (i % 6 < 4 ? 0 : 1);
  const auto ours = polygons(dissolve(coverage, group, {"west", "east"}));
  const auto units = polygons(coverage);
  for (UnitIndex g = 0; g < 2; ++g) {
    std::vector<MultiPolygon> members;
    for (std::size_t i = 0; i < units.size(); ++i)
      if (group[i] == g) members.push_back(units[i]);
    const auto expected = test::geosUnion(members);
    const auto got = test::measures(ours[static_cast<std::size_t>(g)]);
    EXPECT_NEAR(got.area, expected.area, 1e-9 * expected.area);
    EXPECT_EQ(got.rings, expected.rings);
    EXPECT_EQ(got.holes, expected.holes);
  }
}

TEST(Dissolve, OfEverythingLeavesOneOuterArc) {
  const Coverage coverage = grid(3, 3);
  const std::vector<UnitIndex> all(coverage.unitCount(), 0);
  const Coverage whole = dissolve(coverage, all, {"all"});
  ASSERT_EQ(whole.arcs.size(), 1u);
  EXPECT_EQ(whole.arcs[0].startNode, whole.arcs[0].endNode);
  EXPECT_EQ(whole.vertices.front(), whole.vertices.back());
}

/// Left half A, right half of two units that become B; both pieces of the border between them begin at the
/// point where the three met.
TEST(Dissolve, JoinsABorderWhereverItsPiecesBegin) {
  Coverage coverage;
  coverage.codes = {"a", "b1", "b2"};
  coverage.nodeCount = 4;
  coverage.vertices = {{1, 1}, {1, 0}, {1, 1}, {1, 2}, {1, 2}, {0, 2}, {0, 0}, {1, 0},
                       {1, 0}, {2, 0}, {2, 1}, {2, 1}, {2, 2}, {1, 2}, {1, 1}, {2, 1}};
  coverage.arcs = {{0, 2, 1, 0, 2, 0},        {2, 2, 0, 2, 2, 1},         {4, 4, 0, kOutside, 1, 0},
                   {8, 3, 1, kOutside, 0, 3}, {11, 3, 2, kOutside, 3, 1}, {14, 2, 2, 1, 2, 3}};
  const std::vector<UnitIndex> group{0, 1, 1};
  const Coverage whole = dissolve(coverage, group, {"A", "B"});
  EXPECT_EQ(whole.arcs.size(), 3u);
  EXPECT_EQ(whole.nodeCount, 2u);
  EXPECT_EQ(whole.vertices.size(), 3u + 4u + 5u);
}

TEST(Adjacency, OfAGridIsRookAndQueen) {
  const Coverage coverage = grid(4, 3);
  int rook = 0;
  const auto pairs = adjacency(coverage);
  for (const Neighbours& pair : pairs) rook += pair.isRook();
  EXPECT_EQ(rook, 3 * 3 + 4 * 2);                               // horizontal and vertical neighbours
  EXPECT_EQ(static_cast<int>(pairs.size()), rook + 2 * 3 * 2);  // and two diagonals an inner node
}

TEST(Adjacency, MeasuresTheSharedBorder) {
  const Coverage coverage =
      clean(layer({feature("A", rectangle(0, 0, 1000, 3000)), feature("B", rectangle(1000, 0, 2000, 3000))}),
            {})
          .coverage;
  const auto pairs = adjacency(coverage);
  ASSERT_EQ(pairs.size(), 1u);
  // the coverage is in UTM metres; on the ellipsoid the scale at the projection's edge differs by far less
  // than 1 %
  EXPECT_NEAR(pairs[0].sharedKm, 3.0, 0.03);
}

TEST(ContiguousPieces, CountsGroupsThatFallApart) {
  const Coverage coverage = grid(5, 1);
  const std::vector<UnitIndex> group{0, 0, 1, 0, 1};
  EXPECT_EQ(contiguousPieces(adjacency(coverage), group, 2), (std::vector<int>{2, 2}));
}

TEST(AreasKm2, OfAOneDegreeCellIsKarneysValue) {
  // GeographicLib 2.x Planimeter, WGS 84: 0 0, 0 1, 1 1, 1 0 (lat lon) -> 12308778361.469 m²
  const Coverage coverage = clean(layer({feature("cell", rectangle(0, 0, 1, 1))}, "EPSG:4326"), {}).coverage;
  EXPECT_NEAR(areasKm2(coverage)[0], 12308.778361469, 1e-6);
}

TEST(StraightEdgeArea, AgreesWithGeodesicsOnShortEdges) {
  Layer input = test::wigglyGrid(3, 3, 200, 0.05, 1.0);
  input.crs = Crs::wgs84();
  for (Feature& f : input.features)
    for (Point& p : f.shape[0].shell) p = {104 + p.x, 27 + p.y};
  const Coverage coverage = clean(input, {}).coverage;
  const StraightEdgeArea area(coverage.crs);
  const auto shapes = polygons(coverage);
  const auto geodesic = areasKm2(coverage);
  for (std::size_t i = 0; i < shapes.size(); ++i) EXPECT_NEAR(area.km2(shapes[i]) / geodesic[i], 1, 2e-6);
}

TEST(StraightEdgeArea, GivesEachUnitOfACoverageItsGeodesicArea) {
  const Coverage coverage = test::twoSquares();
  const std::vector<double> exact = areasKm2(coverage), fast = straightEdgeAreasKm2(coverage);
  ASSERT_EQ(fast.size(), exact.size());
  for (std::size_t i = 0; i < exact.size(); ++i) EXPECT_NEAR(fast[i], exact[i], exact[i] * 1e-3 + 1e-12);
}

TEST(StraightEdgeLength, AgreesWithTheMeridianArc) {
  // length of the meridian from 0 to 45 degrees on WGS 84: 4984944.378 m (Snyder 1987, series of eq. 3-21)
  std::vector<Point> line;
  for (int i = 0; i <= 900; ++i) line.push_back({100, i * 0.05});
  EXPECT_NEAR(StraightEdgeLength(Crs::wgs84()).metres(line), 4984944.378, 0.5);
}

TEST(UnitLocator, FindsEveryLabelPointInItsUnit) {
  const Coverage coverage = grid(7, 5);
  const UnitLocator locator(coverage);
  const auto points = labelPoints(coverage);
  for (std::size_t i = 0; i < points.size(); ++i)
    EXPECT_EQ(locator.unitAt(points[i]), static_cast<UnitIndex>(i));
  EXPECT_EQ(locator.unitAt({-1e6, 0}), kOutside);
  EXPECT_EQ(locator.unitAt({1e9, 1e4}), kOutside);
}

TEST(LabelPoints, LieInTheWidestPlace) {
  // a narrow handle left of a square: the pole is the square's centre
  const Layer input = layer({feature("pan", Ring{{0, 4000},
                                                 {10000, 4000},
                                                 {10000, 0},
                                                 {20000, 0},
                                                 {20000, 10000},
                                                 {10000, 10000},
                                                 {10000, 5000},
                                                 {0, 5000},
                                                 {0, 4000}})});
  const Point p = labelPoints(clean(input, {}).coverage)[0];
  EXPECT_NEAR(p.x, 15000, 600);
  EXPECT_NEAR(p.y, 5000, 600);
}

TEST(LabelPoints, AreNotANumberForAUnitWithoutGeometry) {
  const Coverage coverage = clean(layer({feature("none", MultiPolygon{})}), {}).coverage;
  EXPECT_TRUE(std::isnan(labelPoints(coverage)[0].x));
}

}  // namespace
