#include "geo/plane/polygon.h"

#include <gtest/gtest.h>

namespace geo {
namespace {

// POLYGON((0 0, 4 0, 4 3, 0 3, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))
const Polygon kHoled{{{0, 0}, {4, 0}, {4, 3}, {0, 3}, {0, 0}}, {{{1, 1}, {1, 2}, {2, 2}, {2, 1}, {1, 1}}}};

TEST(Polygon, HasASignedArea) {
  EXPECT_EQ(signedArea(kHoled.shell), 12);
  EXPECT_EQ(signedArea(kHoled.holes[0]), -1);
  EXPECT_EQ(signedArea({{1e8, 1e8}, {1e8 + 1, 1e8}, {1e8 + 1, 1e8 + 1}, {1e8, 1e8}}), 0.5) << "far from 0";
  EXPECT_EQ(signedArea({}), 0);
}

TEST(Polygon, CountsTheVerticesOfShellsAndHoles) {
  EXPECT_EQ(vertexCount({kHoled, {{{0, 0}, {1, 0}, {0, 1}, {0, 0}}, {}}}), 14u);
  EXPECT_EQ(bounds({kHoled, {{{-1, 5}, {1, 5}, {0, 6}, {-1, 5}}, {}}}), (Box{-1, 0, 4, 6}));
}

TEST(Polygon, HasAPointOnTheWidestStretchThroughItsMiddle) {
  // heights 0 1 2 3: the line at 1.5 runs through 0..1 and 2..4
  EXPECT_EQ(interiorPoint(kHoled), (Point{3, 1.5}));
  // POLYGON((0 0, 4 0, 0 4, 0 0)): heights 0 and 4, the line at 2 from 0 to 2
  EXPECT_EQ(interiorPoint({{{0, 0}, {4, 0}, {0, 4}, {0, 0}}, {}}), (Point{1, 2}));
  EXPECT_EQ(interiorPoint({{{3, 1}, {5, 1}, {3, 1}}, {}}), (Point{3, 1})) << "no inside";
  EXPECT_EQ(interiorPoint({}), (Point{}));
}

TEST(Box, GrowsFromNothing) {
  Box box;
  EXPECT_TRUE(box.isEmpty());
  EXPECT_EQ(box.width(), 0);
  EXPECT_EQ(box.height(), 0);
  box.add(Point{2, 3});
  EXPECT_FALSE(box.isEmpty());
  box.add(Box{4, 7, 5, 9});
  EXPECT_EQ(box, (Box{2, 3, 5, 9}));
  EXPECT_EQ(box.width(), 3);
  EXPECT_EQ(box.height(), 6);
  EXPECT_EQ(box.centre(), (Point{3.5, 6}));
  EXPECT_TRUE(box.contains({2, 9}));
  EXPECT_FALSE(box.contains({1.9, 5}));
  EXPECT_TRUE(box.intersects({5, 9, 6, 10})) << "a corner";
  EXPECT_FALSE(box.intersects({5.1, 3, 6, 9}));
}

TEST(Polygon, WithoutWidthHasAPointInItsMiddle) {
  EXPECT_EQ(interiorPoint({{{3, 1}, {3, 5}, {3, 1}}, {}}), (Point{3, 3}));
}

/// Heights 0 1 2 9: the line at 1.5 runs through 0..1 and 5..9, and through the hole 6..8.
TEST(Polygon, HasItsPointBesideAHoleOfTheWiderStretch) {
  const Polygon two{{{0, 0}, {9, 0}, {9, 9}, {5, 9}, {5, 1}, {1, 1}, {1, 9}, {0, 9}, {0, 0}},
                    {{{6, 1}, {6, 2}, {8, 2}, {8, 1}, {6, 1}}}};
  EXPECT_EQ(interiorPoint(two), (Point{0.5, 1.5}));
}

}  // namespace
}  // namespace geo
