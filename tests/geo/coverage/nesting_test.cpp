#include "geo/coverage/nesting.h"

#include <gtest/gtest.h>

#include <algorithm>

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

TEST(Nesting, TakesEachUnitWithoutACodeByItself) {
  std::vector<Feature> features = fourDistricts();
  features.push_back(feature("S0", rectangle(0, 0, 2000, 1000)));
  features.push_back(feature("S1", rectangle(2000, 0, 4000, 1000)));
  for (Feature& one : features) one.code.clear();
  const std::vector<Nesting> found = findNesting(test::layer(features));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].outer, 5U);
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

/// Districts, then what may hold them; the outer ones that have to be found.
struct Levels {
  const char* what;
  std::vector<Feature> features;
  std::vector<std::size_t> outer;
};

class NestedLayer : public testing::TestWithParam<Levels> {};

TEST_P(NestedLayer, HasTheseLargerUnits) {
  std::vector<std::size_t> outer;
  for (const Nesting& nesting : findNesting(test::layer(GetParam().features, "EPSG:4326")))
    outer.push_back(nesting.outer);
  EXPECT_EQ(outer, GetParam().outer) << GetParam().what;
}

/// A district of a tenth of a degree in a grid, made up.
Feature cell(const char* code, int x, int y, int width = 1, int height = 1) {
  return feature(code,
                 rectangle(10 + x * 0.1, 50 + y * 0.1, 10 + (x + width) * 0.1, 50 + (y + height) * 0.1));
}

Feature withHole(Feature outer, const Feature& hole) {
  outer.shape.front().holes.push_back(hole.shape.front().shell);
  return outer;
}

/// A state whose border was drawn again, a little off.
Feature drawnAgain(Feature state) {
  for (Point& p : state.shape.front().shell) p = {p.x + 0.002, p.y - 0.003};
  return state;
}

Feature movedWest(Feature state) {
  for (Point& p : state.shape.front().shell) p.x -= 0.002;
  return state;
}

Feature begunInTheEast(Feature state) {
  Ring& ring = state.shape.front().shell;
  ring.pop_back();
  std::rotate(ring.begin(), ring.begin() + 1, ring.end());
  ring.push_back(ring.front());
  return state;
}

/// Without its lowest 0.02 degrees over the western 0.3.
Feature notched(Feature state) {
  state.shape.front().shell = {{10.3, 50},  {12, 50},      {12, 51},  {10, 51},
                               {10, 50.02}, {10.3, 50.02}, {10.3, 50}};
  return state;
}

/// The district begins above the notch of the state, in which its islet lies.
Feature withIslet(Feature district) {
  district.shape = {{{{10.3, 50}, {11, 50}, {11, 51}, {10, 51}, {10, 50.02}, {10.3, 50.02}, {10.3, 50}}, {}},
                    {rectangle(10.1, 50.005, 10.2, 50.006), {}}};
  return district;
}

Feature joined(const char* code, const Feature& a, const Feature& b) {
  Feature result = feature(code, a.shape);
  result.shape.push_back(b.shape.front());
  return result;
}

INSTANTIATE_TEST_SUITE_P(
    OfOtherLayers, NestedLayer,
    testing::Values(
        Levels{"states first", {cell("S", 0, 0, 2, 1), cell("a", 0, 0), cell("b", 1, 0)}, {0}},
        Levels{"in turn", {cell("a", 0, 0), cell("S", 0, 0, 2, 1), cell("b", 1, 0)}, {1}},
        Levels{"a state drawn a little off",
               {cell("a", 0, 0), cell("b", 1, 0), drawnAgain(cell("S", 0, 0, 2, 1))},
               {2}},
        Levels{"a state drawn a little off to the west",
               {cell("a", 0, 0), cell("b", 1, 0), movedWest(cell("S", 0, 0, 2, 1))},
               {2}},
        Levels{"a state whose ring begins with its east side",
               {cell("a", 0, 0), cell("b", 1, 0), begunInTheEast(cell("S", 0, 0, 2, 1))},
               {2}},
        Levels{
            "a district with an islet beyond the state, wide and low",
            {withIslet(cell("a", 0, 0, 10, 10)), cell("b", 10, 0, 10, 10), notched(cell("S", 0, 0, 20, 10))},
            {2}},
        Levels{"two units on one ground that stand as near to states as to districts",
               {cell("T", 9, 9), cell("a", 0, 0), cell("S", 0, 0, 2, 1), cell("b", 1, 0), cell("U", 9, 9)},
               {2}},
        Levels{
            "a state of two islands",
            {cell("a", 0, 0), cell("b", 4, 0), joined("S", cell("", 0, 0), cell("", 4, 0)), cell("c", 9, 9)},
            {2}},
        Levels{"a capital in a hole of its district, both in the state",
               {withHole(cell("a", 0, 0, 3, 3), cell("", 1, 1)), cell("b", 1, 1), cell("S", 0, 0, 3, 3)},
               {2}},
        Levels{"a city state in a hole is no level",
               {withHole(cell("a", 0, 0, 3, 3), cell("", 1, 1)), cell("b", 1, 1)},
               {}},
        Levels{"a nation above all",
               {cell("a", 0, 0), cell("b", 1, 0), cell("c", 2, 0), cell("N", 0, 0, 3, 1)},
               {3}},
        Levels{"a district that is missing", {cell("a", 0, 0), cell("b", 1, 0), cell("S", 0, 0, 5, 1)}, {}},
        Levels{"a small district that is missing",
               {cell("a", 0, 0, 10, 1), cell("b", 10, 0, 10, 1), cell("S", 0, 0, 21, 1)},
               {2}},
        Levels{
            "two states side by side without districts", {cell("S", 0, 0, 2, 2), cell("T", 2, 0, 2, 2)}, {}},
        Levels{"only one of two states has its districts",
               {cell("a", 0, 0), cell("b", 1, 0), cell("S", 0, 0, 2, 1), cell("T", 2, 0, 2, 1)},
               {2}}));

/// A nation that is its one state: the districts lie in one of the two, and neither fills the other.
TEST(Nesting, CountsOneOfTwoUnitsOnOneGroundThatHasDistricts) {
  const Layer layer =
      test::layer({feature("N", rectangle(0, 0, 2000, 1000)), feature("a", rectangle(0, 0, 1000, 1000)),
                   feature("b", rectangle(1000, 0, 2000, 1000)), feature("S", rectangle(0, 0, 2000, 1000))});
  const std::vector<Nesting> found = findNesting(layer);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].inner, (std::vector<std::size_t>{1, 2}));
}

}  // namespace
}  // namespace geo
