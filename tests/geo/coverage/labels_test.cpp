#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>

#include "geo/coverage/clean.h"
#include "geo/coverage/planarity.h"
#include "geo/coverage/unit_locator.h"
#include "tests/support/shapes.h"
#include "tests/support/two_squares.h"

namespace {

using namespace geo;
using test::feature;
using test::layer;
using test::rectangle;

Coverage cleaned(const std::vector<Feature>& features, const char* crs = "EPSG:32650") {
  return clean(layer(features, crs), {.smallestGapKm2 = 0, .sliverWidthMetres = 0}).coverage;
}

/// A square of 1 by 1 with a hole about its centre so small that it is a point: d from two sides and from
/// the centre, d = sqrt 2 (0.5 - d), so 0.2929.
void expectBesideTheCentre(double x, double y) {
  EXPECT_NEAR(std::abs(x), 0.5 - 0.2929, 0.02);
  EXPECT_NEAR(std::abs(y), 0.5 - 0.2929, 0.02);
}

TEST(LabelPoints, KeepOffAHoleInTheMiddle) {
  const Point p =
      labelPoints(cleaned({feature("A", rectangle(0, 0, 10000, 10000), {rectangle(4995, 4995, 5005, 5005)})}))
          .at(0);
  expectBesideTheCentre(p.x / 10000 - 0.5, p.y / 10000 - 0.5);
}

/// At 60 degrees north two degrees of longitude are as long as one of latitude.
TEST(LabelPoints, KeepOffATinyHoleFarNorth) {
  const Point p = labelPoints(cleaned({feature("A", rectangle(20, 59.5, 22, 60.5),
                                               {rectangle(20.9995, 59.9997, 21.0005, 60.0003)})},
                                      "EPSG:4326"))
                      .at(0);
  expectBesideTheCentre((p.x - 21) / 2, p.y - 60);
}

/// In degrees the block would be wider than high; on the ground it is a square, and its tail is narrower.
TEST(LabelPoints, MeasureOnTheGround) {
  const Ring ring{{20, 59.5}, {22, 59.5}, {22, 60.5}, {20.5, 60.5}, {20.5, 63.5}, {20, 63.5}, {20, 59.5}};
  const Point p = labelPoints(cleaned({feature("A", ring)}, "EPSG:4326")).at(0);
  EXPECT_GT(p.x, 20.7);
  EXPECT_NEAR(p.y, 60, 0.1);
}

TEST(LabelPoints, LieInTheLargestPart) {
  MultiPolygon shape{{rectangle(0, 0, 1000, 1000), {}}, {rectangle(5000, 0, 8000, 3000), {}}};
  const std::vector<Point> points =
      labelPoints(cleaned({feature("A", shape), feature("B", rectangle(0, 9000, 200, 9100))}));
  EXPECT_NEAR(points.at(0).x, 6500, 60);
  EXPECT_NEAR(points.at(0).y, 1500, 60);
  EXPECT_NEAR(points.at(1).x, 100, 55);
  EXPECT_NEAR(points.at(1).y, 9050, 4);
}

TEST(LabelPoints, LieInAWedge) {
  // POLYGON((0 0, 3000 0, 0 4000, 0 0)): the circle in it has the radius 1000
  const Point p = labelPoints(cleaned({feature("A", Ring{{0, 0}, {3000, 0}, {0, 4000}, {0, 0}})})).at(0);
  EXPECT_NEAR(p.x, 1000, 60);
  EXPECT_NEAR(p.y, 1000, 60);
}

bool isIn(const MultiPolygon& shape, Point p) {
  bool inside = false;
  const auto flip = [&](const Ring& ring) {
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
      if ((ring[i].y > p.y) != (ring[i + 1].y > p.y) &&
          p.x < ring[i].x + (p.y - ring[i].y) * (ring[i + 1].x - ring[i].x) / (ring[i + 1].y - ring[i].y))
        inside = !inside;
  };
  for (const Polygon& part : shape) {
    flip(part.shell);
    for (const Ring& hole : part.holes) flip(hole);
  }
  return inside;
}

TEST(UnitLocator, AgreesWithThePolygonsOnALatticeOfPoints) {
  const Coverage coverage = clean(test::wigglyGrid(5, 4, 60, 0.1, 1), {}).coverage;
  const std::vector<MultiPolygon> shapes = polygons(coverage);
  const UnitLocator locator(coverage);
  for (double x = -0.2; x < 5.3; x += 0.1037)
    for (double y = -0.2; y < 4.3; y += 0.0917) {
      UnitIndex expected = kOutside;
      for (std::size_t unit = 0; unit < shapes.size(); ++unit)
        if (isIn(shapes[unit], {x, y})) expected = static_cast<UnitIndex>(unit);
      ASSERT_EQ(locator.unitAt({x, y}), expected) << x << ' ' << y;
    }
}

TEST(UnitLocator, FindsNothingWhereNothingIs) {
  EXPECT_EQ(UnitLocator(Coverage()).unitAt({0, 0}), kOutside);
  const Coverage squares = test::twoSquares();
  const UnitLocator locator(squares);
  EXPECT_EQ(locator.unitAt({0.5, 0.5}), 0);
  EXPECT_EQ(locator.unitAt({1.5, 0.5}), 1);
  EXPECT_EQ(locator.unitAt({0.5, 0}), 0) << "the lowest border";
  for (const Point p : {Point{2.1, 0.5}, Point{-0.1, 0.5}, Point{0.5, 1.1}, Point{0.5, -0.1}})
    EXPECT_EQ(locator.unitAt(p), kOutside) << p.x << ' ' << p.y;
}

/// Polygons of a unit: the largest part first, each hole in the smallest shell around it.
TEST(Polygons, PutEachHoleIntoTheSmallestShellAroundIt) {
  const MultiPolygon input{{rectangle(40000, 0, 41000, 1000), {}},
                           {rectangle(0, 0, 9000, 9000), {rectangle(1000, 1000, 8000, 8000)}},
                           {rectangle(2000, 2000, 7000, 7000), {rectangle(3000, 3000, 6000, 6000)}},
                           {rectangle(20000, 0, 30000, 10000),
                            {rectangle(21000, 1000, 22000, 2000), rectangle(23000, 1000, 24000, 2000)}}};
  const MultiPolygon shape = polygons(cleaned({feature("A", input)})).at(0);
  ASSERT_EQ(shape.size(), 4U);
  const std::vector<Box> boxes{
      {20000, 0, 30000, 10000}, {0, 0, 9000, 9000}, {2000, 2000, 7000, 7000}, {40000, 0, 41000, 1000}};
  const std::vector<std::size_t> holes{2, 1, 1, 0};
  for (std::size_t i = 0; i < shape.size(); ++i) {
    EXPECT_EQ(bounds({{shape[i].shell, {}}}), boxes[i]) << i;
    EXPECT_EQ(shape[i].holes.size(), holes[i]) << i;
    EXPECT_GT(signedArea(shape[i].shell), 0) << i;
    for (const Ring& hole : shape[i].holes) EXPECT_LT(signedArea(hole), 0) << i;
  }
  EXPECT_EQ(bounds({{shape[1].holes[0], {}}}), (Box{1000, 1000, 8000, 8000}));
  EXPECT_EQ(bounds({{shape[2].holes[0], {}}}), (Box{3000, 3000, 6000, 6000}));
}

TEST(Polygons, KeepManyPartsOfOneSizeInTheirOrder) {
  MultiPolygon input;
  for (int i = 0; i < 60; ++i) input.push_back({rectangle(i * 2048, 0, i * 2048 + 1024, 1024), {}});
  const MultiPolygon shape = polygons(cleaned({feature("A", input)})).at(0);
  ASSERT_EQ(shape.size(), 60U);
  for (std::size_t i = 0; i < shape.size(); ++i)
    EXPECT_EQ(bounds({shape[i]}).minX, static_cast<double>(i) * 2048) << i;
}

/// A chain of two squares that meet in a corner is two parts; a ring of four around a hole is one.
TEST(Polygons, AreCutWhereAUnitTouchesItself) {
  const MultiPolygon corner =
      polygons(cleaned({feature("A", MultiPolygon{{rectangle(0, 0, 1000, 1000), {}},
                                                  {rectangle(1000, 1000, 3000, 3000), {}}})}))
          .at(0);
  ASSERT_EQ(corner.size(), 2U);
  EXPECT_EQ(corner[0].shell.size(), 5U);
  EXPECT_EQ(corner[1].shell.size(), 5U);
  EXPECT_EQ(signedArea(corner[0].shell), 4e6);
  EXPECT_EQ(signedArea(corner[1].shell), 1e6);
}

TEST(Planarity, CountsEachKindOfMeetingOnce) {
  const auto crossings = [](const std::vector<std::vector<Point>>& lines) {
    Coverage coverage = test::twoSquares();
    coverage.vertices.clear();
    coverage.arcs.clear();
    for (const std::vector<Point>& line : lines) {
      coverage.arcs.push_back({static_cast<std::uint32_t>(coverage.vertices.size()),
                               static_cast<std::uint32_t>(line.size()), 0, 1, 0, 1});
      coverage.vertices.insert(coverage.vertices.end(), line.begin(), line.end());
    }
    return crossingEdges(coverage);
  };
  EXPECT_EQ(crossings({}), 0U);
  EXPECT_EQ(crossings({{{0, 0}, {64, 64}}, {{0, 64}, {64, 0}}}), 1U) << "in the middle";
  EXPECT_EQ(crossings({{{0, 0}, {64, 0}}, {{32, 0}, {32, 64}}}), 1U) << "an end upon the other";
  EXPECT_EQ(crossings({{{32, 0}, {32, 64}}, {{0, 0}, {64, 0}}}), 1U) << "in turn";
  EXPECT_EQ(crossings({{{32, 64}, {32, 0}}, {{0, 0}, {64, 0}}}), 1U) << "its other end";
  EXPECT_EQ(crossings({{{0, 0}, {64, 0}}, {{32, 64}, {32, 0}}}), 1U);
  EXPECT_EQ(crossings({{{0, 0}, {64, 64}}, {{0, 0}, {64, 64}}}), 1U) << "the same twice";
  EXPECT_EQ(crossings({{{0, 0}, {64, 64}}, {{64, 64}, {0, 0}}}), 1U) << "and back";
  EXPECT_EQ(crossings({{{0, 0}, {64, 0}}, {{32, 0}, {96, 0}}}), 1U) << "half upon each other";
  EXPECT_EQ(crossings({{{0, 0}, {64, 0}}, {{64, 0}, {96, 0}}}), 0U) << "one behind the other";
  EXPECT_EQ(crossings({{{0, 0}, {64, 64}}, {{0, 0}, {64, 0}}}), 0U) << "a common end";
  EXPECT_EQ(crossings({{{0, 0}, {64, 0}}, {{0, 32}, {64, 32}}}), 0U) << "side by side";
  EXPECT_EQ(crossings({{{0, 0}, {16, 64}}, {{24, 64}, {64, 0}}}), 0U) << "boxes apart";
  EXPECT_EQ(crossings({{{0, 0}, {64, 64}}, {{40, 0}, {64, 30}}}), 0U) << "boxes meet";
  // a comb of 20 teeth across 20 lines: 400 pairs, many of them met in several cells
  std::vector<std::vector<Point>> lines;
  for (int i = 0; i < 20; ++i) {
    lines.push_back({{0, 10.0 * i + 5}, {256, 10.0 * i + 5}});
    lines.push_back({{10.0 * i + 5, 0}, {10.0 * i + 5, 256}});
  }
  EXPECT_EQ(crossings(lines), 400U);
}

/// A square of 100 by 100 drawn with so many vertices that most are left out, from the middle of its right
/// side on: the last one that is kept lies before y = 50 and the first one behind it.
TEST(LabelPoints, LieInTheMiddleWhateverVertexComesFirst) {
  constexpr double kStep = 0.13, kStart = 50.02;
  const auto at = [](double along) {
    const double s = std::fmod(along, 400);
    return s < 100   ? Point{100, s}
           : s < 200 ? Point{200 - s, 100}
           : s < 300 ? Point{0, 300 - s}
                     : Point{s - 300, 0};
  };
  Coverage coverage;
  coverage.crs = Crs::fromText("EPSG:32650");
  coverage.codes = {"A"};
  coverage.nodeCount = 1;
  for (int i = 0; i * kStep < 400; ++i) coverage.vertices.push_back(at(kStart + i * kStep));
  coverage.vertices.push_back(coverage.vertices.front());
  coverage.arcs = {{0, static_cast<std::uint32_t>(coverage.vertices.size()), 0, kOutside, 0, 0}};
  const Point p = labelPoints(coverage).at(0);
  EXPECT_NEAR(p.x, 50, 1e-6);
  EXPECT_NEAR(p.y, 50, 1e-6);
}

}  // namespace
