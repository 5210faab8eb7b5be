#include "geo/coverage/levels.h"

#include <gtest/gtest.h>

#include <limits>

namespace {

using geo::LevelVertices;

constexpr float kNode = std::numeric_limits<float>::infinity();

/// Two arcs of five vertices each; places do not matter here.
geo::Coverage twoArcs() {
  geo::Coverage coverage;
  coverage.codes = {"a", "b"};
  coverage.nodeCount = 2;
  coverage.vertices.resize(10);
  coverage.arcs = {{0, 5, 0, geo::kOutside, 0, 1}, {5, 5, 1, 0, 1, 0}};
  coverage.significance = {kNode, 64, 100, 300, kNode, kNode, 70, 5000, 80, kNode};
  return coverage;
}

TEST(Levels, KeepEndsAndWhatIsAtLeastAsSignificant) {
  const geo::Coverage coverage = twoArcs();
  const auto level = geo::levelOfDetail(std::span<const geo::Arc>(coverage.arcs), coverage.significance, 8);
  EXPECT_EQ(level.kept, (std::vector<std::uint32_t>{0, 3, 4, 5, 7, 9}));  // 2^8 = 256
}

TEST(Levels, AreThoseThatKeepAtMostHalfEachFewerThanTheOneBefore) {
  const std::vector<LevelVertices> expected = {{9, {0, 4, 5, 7, 9}}, {13, {0, 4, 5, 9}}};
  EXPECT_EQ(geo::levelsOfDetail(twoArcs()), expected);  // 2^9 = 512 > 300, 2^13 = 8192 > 5000
}

TEST(Levels, AreNoneWithoutSignificanceOrForArcsOutOfOrder) {
  geo::Coverage coverage = twoArcs();
  coverage.significance.clear();
  EXPECT_TRUE(geo::levelsOfDetail(coverage).empty());
  coverage = twoArcs();
  std::swap(coverage.arcs[0], coverage.arcs[1]);
  EXPECT_TRUE(geo::levelsOfDetail(coverage).empty());
  EXPECT_TRUE(geo::levelsOfDetail(geo::Coverage()).empty());
}

TEST(Levels, AreAskedForFromTheFinestToTheCoarsest) {
  geo::Coverage coverage = twoArcs();
  coverage.significance = {kNode, 2e14F, 1, 1, kNode, kNode, 1, 63, 1, kNode};  // 2^47 is 1.4e14
  const std::vector<LevelVertices> expected = {{6, {0, 1, 4, 5, 9}}, {48, {0, 4, 5, 9}}};
  EXPECT_EQ(geo::levelsOfDetail(coverage), expected);
  coverage.significance[1] = 3e14F;  // beyond 2^48: it is in every level
  EXPECT_EQ(geo::levelsOfDetail(coverage), (std::vector<LevelVertices>{{6, {0, 1, 4, 5, 9}}}));
}

}  // namespace
