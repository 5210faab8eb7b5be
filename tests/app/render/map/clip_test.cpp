#include "app/render/map/clip.h"

#include <gtest/gtest.h>

#include <cmath>

#include "app/render/map/map_painter.h"

namespace app::render {
namespace {

double area(const QPolygonF& ring) {
  double twice = 0;
  for (qsizetype i = 0; i < ring.size(); ++i) {
    const QPointF a = ring[i], b = ring[(i + 1) % ring.size()];
    twice += a.x() * b.y() - b.x() * a.y();
  }
  return std::abs(twice) / 2;
}

const QRectF kUnitSquare(0, 0, 10, 10);

TEST(ClipRing, KeepsTheOverlapOfTwoSquares) {
  const QPolygonF ring({{5, 5}, {15, 5}, {15, 15}, {5, 15}});
  EXPECT_DOUBLE_EQ(area(clipRing(ring, kUnitSquare)), 25);
}

TEST(ClipRing, IsTheRectangleForARingAroundIt) {
  const QPolygonF ring({{-5, -5}, {15, -5}, {15, 15}, {-5, 15}});
  EXPECT_DOUBLE_EQ(area(clipRing(ring, kUnitSquare)), 100);
}

TEST(ClipRing, IsEmptyForARingOutside) {
  EXPECT_TRUE(clipRing(QPolygonF({{20, 20}, {30, 20}, {30, 30}}), kUnitSquare).isEmpty());
}

TEST(ClipLine, CutsALineThatLeavesAndReturnsIntoTwoPieces) {
  const auto pieces = clipLine(QPolygonF({{5, 5}, {15, 5}, {15, 8}, {5, 8}}), kUnitSquare);
  ASSERT_EQ(pieces.size(), 2u);
  EXPECT_EQ(pieces[0], QPolygonF(QList<QPointF>{{5, 5}, {10, 5}}));
  EXPECT_EQ(pieces[1], QPolygonF(QList<QPointF>{{10, 8}, {5, 8}}));
}

TEST(ClipLine, KeepsALineInsideInOnePiece) {
  const QPolygonF line({{1, 1}, {2, 5}, {9, 9}});
  EXPECT_EQ(clipLine(line, kUnitSquare), std::vector<QPolygonF>{line});
}

TEST(HatchLines, CoverAShapeWithLengthAreaOverSpacing) {
  QPainterPath shape;
  shape.addRect(0, 0, 100, 60);
  shape.addRect(20, 20, 40, 20);  // a hole, odd-even
  const QPainterPath lines = hatchLines(shape, 2);
  double length = 0;
  for (const QPolygonF& line : lines.toSubpathPolygons())
    length += std::hypot(line[1].x() - line[0].x(), line[1].y() - line[0].y());
  EXPECT_NEAR(length, (6000.0 - 800.0) / 2, 40);
}

}  // namespace
}  // namespace app::render
