#include "geo/coverage/simplify.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "geo/coverage/clean.h"
#include "tests/support/geos_check.h"
#include "tests/support/shapes.h"
#include "tests/support/stopping_progress.h"

namespace {

using namespace geo;
using test::feature;
using test::layer;
using test::rectangle;

Coverage wiggly() { return clean(test::wigglyGrid(5, 4, 60, 0.18), {}).coverage; }

/// Every share of vertices, down to none but the nodes.
class SimplifyShare : public testing::TestWithParam<double> {};

TEST_P(SimplifyShare, KeepsAPlanarCoverageWithEveryUnit) {
  const Coverage coverage = wiggly();
  const Coverage simple = simplify(coverage, {.keepShare = GetParam()});
  const auto shapes = polygons(simple);
  EXPECT_EQ(test::whatGeosFindsInvalid(shapes), "");
  double sum = 0;
  for (const MultiPolygon& shape : shapes) {
    EXPECT_FALSE(shape.empty());
    sum += test::measures(shape).area;
  }
  EXPECT_NEAR(sum, test::geosUnion(shapes).area, 1e-9 * sum);
}

INSTANTIATE_TEST_SUITE_P(Shares, SimplifyShare, testing::Values(1.0, 0.8, 0.5, 0.2, 0.1, 0.03, 0.0));

TEST(Simplify, KeepsTheStatedShareOfVertices) {
  const Coverage coverage = wiggly();
  const Coverage simple = simplify(coverage, {.keepShare = 0.25});
  const auto inside = [](const Coverage& c) {
    return static_cast<double>(c.vertices.size() - 2 * c.arcs.size());
  };
  EXPECT_NEAR(inside(simple) / inside(coverage), 0.25, 0.01);
}

/// A file may say that nothing is significant.
TEST(Simplify, KeepsTheEndsOfArcsWhateverTheirSignificance) {
  Coverage coverage = wiggly();
  coverage.significance.assign(coverage.vertices.size(), 0.0F);
  const Coverage simple = simplify(coverage, {.toleranceMetres = 1});
  ASSERT_EQ(simple.arcs.size(), coverage.arcs.size());
  for (std::size_t i = 0; i < simple.arcs.size(); ++i) {
    const Arc& before = coverage.arcs[i];
    const Arc& after = simple.arcs[i];
    ASSERT_EQ(after.count, 2U);
    EXPECT_EQ(simple.vertices[after.first], coverage.vertices[before.first]);
    EXPECT_EQ(simple.vertices[after.first + 1], coverage.vertices[before.first + before.count - 1]);
  }
}

TEST(Simplify, DropsOnlyVerticesBelowTheTolerance) {
  // a square with one 10 m and one 1 km tooth: triangles of 50 000 and 500 000 m² on 1 km bases
  const Layer input = layer({feature("A", Ring{{0, 0},
                                               {4000, 0},
                                               {4500, -100},
                                               {5000, 0},
                                               {10000, 0},
                                               {10000, 5000},
                                               {11000, 5500},
                                               {10000, 6000},
                                               {10000, 10000},
                                               {0, 10000},
                                               {0, 0}})});
  const Coverage coverage = clean(input, {}).coverage;
  const Coverage simple = simplify(coverage, {.toleranceMetres = 400});  // 80 000 m²
  const auto shape = polygons(simple)[0][0].shell;
  EXPECT_EQ(std::count(shape.begin(), shape.end(), Point{4500, -100}), 0);
  EXPECT_EQ(std::count(shape.begin(), shape.end(), Point{11000, 5500}), 1);
}

TEST(Simplify, DoesNotPutAnIslandOnLand) {
  // the coast bends around an islet; straightening the bay would swallow it
  const Layer input =
      layer({feature("land", Ring{{0, 0}, {10000, 0}, {10000, 10000}, {5000, 7000}, {0, 10000}, {0, 0}}),
             feature("islet", rectangle(4900, 8000, 5100, 8200))});
  const Coverage simple = simplify(clean(input, {}).coverage, {.keepShare = 0});
  const auto shapes = polygons(simple);
  EXPECT_FALSE(shapes[1].empty());
  EXPECT_EQ(test::whatGeosFindsInvalid(shapes), "");
  EXPECT_NEAR(test::geosUnion(shapes).area, test::measures(shapes[0]).area + test::measures(shapes[1]).area,
              1e-3);
}

TEST(Simplify, GivesCoarserLevelsAsSubsetsOfFinerOnes) {
  Coverage coverage = wiggly();
  computeSignificance(coverage);
  const Coverage twice = simplify(simplify(coverage, {.toleranceMetres = 200}), {.toleranceMetres = 800});
  EXPECT_EQ(twice.vertices, simplify(coverage, {.toleranceMetres = 800}).vertices);
}

/// 16 metres are a threshold of 16 x 16 / 2 = 128 m², which itself stays.
TEST(Simplify, KeepsWhatIsAsSignificantAsTheTolerance) {
  Coverage coverage;
  coverage.crs = Crs::fromText("EPSG:32650");
  coverage.codes = {"a", "b"};
  coverage.nodeCount = 2;
  for (int i = 0; i < 10; ++i)
    coverage.vertices.push_back({static_cast<double>(i), static_cast<double>(i * i)});
  coverage.arcs = {{0, 5, 0, kOutside, 0, 1}, {5, 5, 1, 0, 1, 0}};
  coverage.significance = {0, 128, 127.5F, 300, 0, 0, 129, 127, 128, 0};
  const Coverage simple = simplify(coverage, {.toleranceMetres = 16});
  const auto at = [&](std::size_t i) { return coverage.vertices[i]; };
  EXPECT_EQ(simple.vertices, (std::vector<Point>{at(0), at(1), at(3), at(4), at(5), at(6), at(8), at(9)}));
  EXPECT_EQ(simple.significance, (std::vector<float>{0, 128, 300, 0, 0, 129, 128, 0}));
  EXPECT_EQ(simple.arcs, (std::vector<Arc>{{0, 4, 0, kOutside, 0, 1}, {4, 4, 1, 0, 1, 0}}));
  EXPECT_EQ(simple.crs, coverage.crs);
  EXPECT_EQ(simple.codes, coverage.codes);
  EXPECT_EQ(simple.nodeCount, 2U);
  // shares of the six vertices that are no ends
  EXPECT_EQ(simplify(coverage, {.keepShare = 1}), coverage);
  EXPECT_EQ(simplify(coverage, {.keepShare = 0.5}).vertices.size(), 8U) << "128 is there twice";
  EXPECT_EQ(simplify(coverage, {.keepShare = 1.0 / 3}).vertices.size(), 6U);
  EXPECT_EQ(simplify(coverage, {.keepShare = 0}).vertices.size(), 4U);
}

/// Triangles with the neighbours, on the plane in metres, feet and degrees.
TEST(Significance, IsTheAreaOfTheTriangleInSquareMetres) {
  const auto of = [](const char* crs, double scale) {
    Coverage coverage =
        clean(layer({feature("A", rectangle(0, 0, 1, 1)), feature("B", rectangle(1, 0, 2, 1))}), {}).coverage;
    coverage.crs = Crs::fromText(crs);
    // the border from (1, 0) to (1, 1) by way of one vertex half a unit off
    coverage.vertices = {{1, 0}, {1.5, 0.5}, {1, 1}, {1, 1}, {0, 1}, {0, 0},
                         {1, 0}, {1, 0},     {2, 0}, {2, 1}, {1, 1}};
    coverage.arcs = {{0, 3, 0, 1, 0, 1}, {3, 4, 0, kOutside, 1, 0}, {7, 4, 1, kOutside, 0, 1}};
    coverage.nodeCount = 2;
    for (Point& p : coverage.vertices) p = {p.x * scale, p.y * scale};
    computeSignificance(coverage);
    return static_cast<double>(coverage.significance[1]);
  };
  EXPECT_FLOAT_EQ(static_cast<float>(of("EPSG:32650", 100)), 2500) << "half of 100 x 50";
  EXPECT_NEAR(of("EPSG:2264", 100) / (2500 * 1200.0 / 3937 * 1200 / 3937), 1, 1e-6);
  const double metres = 6378137 * std::numbers::pi / 180;
  EXPECT_NEAR(of("EPSG:4326", 1) / (0.25 * metres * metres * std::cos(0.5 * std::numbers::pi / 180)), 1,
              1e-6);
}

TEST(Significance, OfAFewVerticesAsksNobodyOnTheWay) {
  Coverage coverage = wiggly();
  ASSERT_LT(coverage.vertices.size(), 65536u);
  test::StoppingProgress progress;
  computeSignificance(coverage, &progress);
  EXPECT_EQ(progress.asked(), 0);
  EXPECT_EQ(coverage.significance.size(), coverage.vertices.size());
}

}  // namespace
