#include "geo/coverage/soundness.h"

#include <gtest/gtest.h>

#include <functional>
#include <limits>

#include "geo/coverage/simplify.h"
#include "geo/store/coverage_blob.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/two_squares.h"

namespace {

using geo::Coverage;

struct Change {
  const char* what;
  std::function<void(Coverage&)> make;
};

TEST(Soundness, TakesAPartitionAndNoneThatWasChanged) {
  EXPECT_TRUE(geo::isSound(test::twoSquares()));
  EXPECT_TRUE(geo::isSound(Coverage()));
  const double kNaN = std::numeric_limits<double>::quiet_NaN();
  const Change changes[] = {
      {"an arc without vertices", [](Coverage& c) { c.arcs[0].count = 0; }},
      {"an arc of one vertex", [](Coverage& c) { c.arcs[0].count = 1; }},
      {"an arc beyond the vertices", [](Coverage& c) { c.arcs[2].count = 5; }},
      {"two arcs with one vertex", [](Coverage& c) { c.arcs[2].first = 5; }},
      {"a side that is no unit", [](Coverage& c) { c.arcs[0].left = 3; }},
      {"a side below the outside", [](Coverage& c) { c.arcs[0].left = -2; }},
      {"two equal sides", [](Coverage& c) { c.arcs[0].left = 1; }},
      {"a node that is none", [](Coverage& c) { c.arcs[0].startNode = 2; }},
      {"a node in two places", [](Coverage& c) { std::swap(c.arcs[0].startNode, c.arcs[0].endNode); }},
      {"a vertex that is none", [kNaN](Coverage& c) { c.vertices[3].x = kNaN; }},
      {"a vertex out of the world", [](Coverage& c) { c.vertices[3].x = 1e300; }},
      {"a border with its sides exchanged", [](Coverage& c) { std::swap(c.arcs[0].left, c.arcs[0].right); }},
      {"all sides exchanged",
       [](Coverage& c) {
         for (geo::Arc& arc : c.arcs) std::swap(arc.left, arc.right);
       }},
      {"a border that is not there", [](Coverage& c) { c.arcs.pop_back(); }},
      {"significance of other vertices", [](Coverage& c) { c.significance = {1}; }},
      {"significance that is none",
       [](Coverage& c) {
         c.significance.assign(c.vertices.size(), std::numeric_limits<float>::quiet_NaN());
       }},
  };
  for (const Change& change : changes) {
    Coverage coverage = test::twoSquares();
    change.make(coverage);
    EXPECT_FALSE(geo::isSound(coverage)) << change.what;
  }
}

TEST(Soundness, IsAskedOfStoredBorders) {
  for (const char* name : {"coverage_no_shell.blob", "simplify_ub.blob"}) {
    const std::string bytes = test::contentOf(std::string(TEST_DATA "/hostile/") + name);
    ASSERT_FALSE(bytes.empty());
    EXPECT_FALSE(geo::store::decodeCoverage(std::as_bytes(std::span(bytes)))) << name;
  }
}

TEST(Soundness, OfSmallUnitsIsAskedAsOfLargeOnes) {
  Coverage coverage = test::twoSquares();
  for (geo::Point& p : coverage.vertices) p = {p.x / 1000, p.y / 1000};
  EXPECT_TRUE(geo::isSound(coverage));
  for (geo::Arc& arc : coverage.arcs) std::swap(arc.left, arc.right);
  EXPECT_FALSE(geo::isSound(coverage));
}

TEST(Soundness, TakesWhatLiesAtItsLimits) {
  Coverage coverage = test::twoSquares();
  coverage.significance.assign(coverage.vertices.size(), 0.0F);
  EXPECT_TRUE(geo::isSound(coverage));
  coverage.significance[3] = -1;
  EXPECT_FALSE(geo::isSound(coverage));
  coverage = test::twoSquares();
  coverage.vertices[3] = {-1e9, 1};
  EXPECT_TRUE(geo::isSound(coverage));
  coverage.vertices[3] = {-1.001e9, 1};
  EXPECT_FALSE(geo::isSound(coverage));
  coverage.vertices[3] = {0, 1e9};
  EXPECT_TRUE(geo::isSound(coverage));
  coverage.vertices[3] = {0, 1.001e9};
  EXPECT_FALSE(geo::isSound(coverage));
}

/// POLYGON((0 0, 1 0, 0 1, 0 0)) as one closed arc: three corners and the first again.
TEST(Soundness, OfAClosedArcWantsThreeCorners) {
  Coverage coverage;
  coverage.codes = {"A"};
  coverage.nodeCount = 1;
  coverage.vertices = {{0, 0}, {1, 0}, {0, 1}, {0, 0}};
  coverage.arcs = {{0, 4, 0, geo::kOutside, 0, 0}};
  EXPECT_TRUE(geo::isSound(coverage));
  coverage.vertices = {{0, 0}, {1, 0}, {0, 0}};
  coverage.arcs[0].count = 3;
  EXPECT_FALSE(geo::isSound(coverage));
}

}  // namespace
