#include "geo/coverage/simplify.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "geo/coverage/clean.h"
#include "tests/support/geos_check.h"
#include "tests/support/shapes.h"

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

}  // namespace
