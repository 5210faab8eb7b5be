#include "geo/coverage/nesting.h"

#include <gtest/gtest.h>

#include "tests/support/shapes.h"

namespace geo {
namespace {

using test::feature;
using test::rectangle;

/// Four districts of 1 km in a row, two states of two each; made up.
std::vector<Feature> fourDistricts() {
  std::vector<Feature> features;
  for (int i = 0; i < 4; ++i)
    features.push_back(feature("D" + std::to_string(i), rectangle(i * 1000, 0, i * 1000 + 1000, 1000)));
  return features;
}

TEST(Nesting, FindsTheStatesAmongTheirDistricts) {
  std::vector<Feature> features = fourDistricts();
  features.push_back(feature("S0", rectangle(0, 0, 2000, 1000)));
  features.push_back(feature("S1", rectangle(2000, 0, 4000, 1000)));
  const std::vector<Nesting> found = findNesting(test::layer(features));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].outer, 4U);
  EXPECT_EQ(found[0].inner, (std::vector<std::size_t>{0, 1}));
  EXPECT_EQ(found[1].inner, (std::vector<std::size_t>{2, 3}));
}

TEST(Nesting, OfThreeLevelsIsThatOfNeighbouringOnes) {
  std::vector<Feature> features = fourDistricts();
  features.push_back(feature("S0", rectangle(0, 0, 2000, 1000)));
  features.push_back(feature("S1", rectangle(2000, 0, 4000, 1000)));
  features.push_back(feature("N", rectangle(0, 0, 4000, 1000)));
  const std::vector<Nesting> found = findNesting(test::layer(features));
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[2].outer, 6U);
  EXPECT_EQ(found[2].inner, (std::vector<std::size_t>{4, 5}));
}

TEST(Nesting, AStateWithOneDistrictCountsBesideOthers) {
  std::vector<Feature> features = fourDistricts();
  features.push_back(feature("D4", rectangle(4000, 0, 5000, 1000)));
  features.push_back(feature("S0", rectangle(0, 0, 2000, 1000)));
  features.push_back(feature("S1", rectangle(2000, 0, 4000, 1000)));
  features.push_back(feature("S2", rectangle(4000, 0, 5000, 1000)));
  const std::vector<Nesting> found = findNesting(test::layer(features));
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[2].outer, 7U);
  EXPECT_EQ(found[2].inner, std::vector<std::size_t>{4});
}

TEST(Nesting, IsNoneInACoverage) { EXPECT_TRUE(findNesting(test::wigglyGrid(6, 5, 20, 0.2)).empty()); }

TEST(Nesting, IsNoneWhereATownLiesInItsCountyWithoutAHole) {
  const Layer layer =
      test::layer({feature("A", rectangle(0, 0, 9000, 9000)), feature("a", rectangle(4000, 4000, 5000, 5000)),
                   feature("b", rectangle(1000, 1000, 2000, 2000))});
  EXPECT_TRUE(findNesting(layer).empty());
}

TEST(Nesting, IsNoneWhereOneUnitIsThereTwice) {
  std::vector<Feature> features = fourDistricts();
  features.push_back(feature("X", rectangle(0, 0, 1000, 1000)));
  EXPECT_TRUE(findNesting(test::layer(features)).empty());
}

}  // namespace
}  // namespace geo
