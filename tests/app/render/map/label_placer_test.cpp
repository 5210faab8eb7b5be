#include "app/render/map/label_placer.h"

#include <gtest/gtest.h>

#include "app/render/map/projection.h"
#include "tests/app/render/synthetic_layer.h"

namespace app::render {
namespace {

MapSubject plainSubject(const MapContent& content) {
  return makeSubject(content, {geo::Crs::wgs84(), "", ""}, {});
}

TEST(LabelPlacer, RefusesABoxOnATakenOneAndOneOutside) {
  LabelPlacer placer(QRectF(0, 0, 100, 100));
  placer.block(QRectF(10, 10, 20, 20));
  EXPECT_FALSE(placer.isFree(QRectF(25, 25, 10, 10)));
  EXPECT_TRUE(placer.isFree(QRectF(40, 40, 10, 10)));
  EXPECT_FALSE(placer.isFree(QRectF(95, 40, 10, 10)));
}

/// What the names of a frame in the window may: nothing is outside, and nothing far away costs.
TEST(LabelPlacer, TakesBoxesAnywhereWithinWideBounds) {
  LabelPlacer placer(QRectF(-1e9, -1e9, 2e9, 2e9));
  placer.block(QRectF(-500, 900, 100, 40));  // over several cells of its grid
  placer.block(QRectF(1e6, 1e6, 10, 10));
  EXPECT_FALSE(placer.isFree(QRectF(-405, 935, 10, 10)));
  EXPECT_TRUE(placer.isFree(QRectF(-399, 935, 10, 10)));
  EXPECT_FALSE(placer.isFree(QRectF(1e6 + 5, 1e6 + 5, 1, 1)));
  EXPECT_FALSE(placer.isFreeLine({-600, 920}, {-300, 920}));
  EXPECT_TRUE(placer.isFreeLine({-600, 880}, {-300, 880}));
}

TEST(GroupMask, PutsTheFirstPlaceInTheMiddleOfASquareUnit) {
  const MapContent content = letterCountry();  // 4 x 3 squares of one degree
  const MapSubject subject = plainSubject(content);
  const MapView view{{-80, 34, -76, 37}, QRectF(0, 0, 400, 300)};
  std::vector<int> identity(12);
  for (int i = 0; i < 12; ++i) identity[static_cast<std::size_t>(i)] = i;
  const GroupMask mask(subject, identity, identity, view, 1);
  const auto places = mask.places(5, {40, 20}, 0.95);  // second column, second row
  ASSERT_FALSE(places.empty());
  EXPECT_NEAR(places.front().x(), 150, 8);
  EXPECT_NEAR(places.front().y(), 150, 8);
  EXPECT_NEAR(mask.share(QRectF(100, 100, 100, 100), 5), 1, 0.1);
  EXPECT_NEAR(mask.share(QRectF(0, 0, 50, 50), 5), 0, 1e-9);
}

TEST(LabelPlacer, HasALineFreeThatCrossesNoBox) {
  LabelPlacer placer(QRectF(0, 0, 100, 100));
  placer.block(QRectF(40, 40, 20, 20));
  EXPECT_FALSE(placer.isFreeLine({0, 50}, {100, 50}));
  EXPECT_FALSE(placer.isFreeLine({0, 0}, {45, 45}));
  EXPECT_TRUE(placer.isFreeLine({0, 50}, {30, 50}));
  EXPECT_TRUE(placer.isFreeLine({0, 0}, {100, 30}));
}

/// A unit of two pieces: the first square, and the last two.
TEST(GroupMask, TellsThePartsOfAGroupTheLargestFirst) {
  const MapSubject subject = plainSubject(letterCountry());
  const MapView view{{-80, 34, -76, 37}, QRectF(0, 0, 400, 300)};
  std::vector<int> group(12, 1);
  group[0] = group[10] = group[11] = 0;
  const std::vector<int> wanted = {0};
  const GroupMask mask(subject, group, wanted, view, 1);
  const std::vector<GroupMask::Part> parts = mask.parts(0);
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_NEAR(parts[0].area, 20000, 600);
  EXPECT_NEAR(parts[1].area, 10000, 300);
  EXPECT_NEAR(parts[1].middle.x(), 50, 4);
  EXPECT_NEAR(parts[1].middle.y(), 250, 4);
  EXPECT_EQ(mask.parts(7).size(), 0u);
  for (const QPointF& place : mask.places(0, {40, 20}, 0.95, parts[1].number)) EXPECT_LT(place.x(), 100);
  EXPECT_TRUE(mask.places(0, {150, 20}, 0.95, parts[1].number).empty());
  EXPECT_FALSE(mask.places(0, {150, 20}, 0.95).empty());
}

TEST(GroupMask, HasNoPlaceForALabelLargerThanItsUnit) {
  const MapSubject subject = plainSubject(letterCountry());
  const MapView view{{-80, 34, -76, 37}, QRectF(0, 0, 400, 300)};
  const std::vector<int> all(12, 0), wanted = {0};
  const GroupMask mask(subject, all, wanted, view, 1);
  EXPECT_TRUE(mask.places(0, {401, 20}, 0.95).empty());
}

}  // namespace
}  // namespace app::render
