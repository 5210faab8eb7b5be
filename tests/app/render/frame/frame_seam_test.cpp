// No seam between neighbours of one colour, on made-up counties and on the layer that ships.
#include <gtest/gtest.h>

#include <cmath>

#include "app/render/frame/frame_painter.h"
#include "geo/coverage/clean.h"
#include "geo/coverage/simplify.h"
#include "geo/layer/layer_reader.h"
#include "tests/app/render/frame/frame_layers.h"

namespace app::render::frame {
namespace {

constexpr int kWidth = 480, kHeight = 320;

/// Pixels that an outer border comes near: there the background may show.
std::vector<bool> nearOutside(const Level& level, const MapView& view) {
  constexpr int kNear = 2;
  std::vector<bool> marks(std::size_t{kWidth} * kHeight);
  const auto mark = [&](QPointF at) {
    if (!(at.x() > -kNear && at.y() > -kNear && at.x() < kWidth + kNear && at.y() < kHeight + kNear)) return;
    const int column = static_cast<int>(std::floor(at.x())), row = static_cast<int>(std::floor(at.y()));
    for (int y = std::max(row - kNear, 0); y <= std::min(row + kNear, kHeight - 1); ++y)
      for (int x = std::max(column - kNear, 0); x <= std::min(column + kNear, kWidth - 1); ++x)
        marks[static_cast<std::size_t>(y) * kWidth + static_cast<std::size_t>(x)] = true;
  };
  for (const LevelArc& arc : level.arcs) {
    if (arc.left != geo::kOutside && arc.right != geo::kOutside) continue;
    const auto points = level.points(arc);
    for (std::size_t i = 1; i < points.size(); ++i) {
      const QPointF a = view.toTarget(points[i - 1]), b = view.toTarget(points[i]);
      if (!QRectF(-9, -9, kWidth + 18, kHeight + 18)
               .intersects(QRectF(a, b).normalized().adjusted(-1, -1, 1, 1)))
        continue;
      const int steps = static_cast<int>(std::hypot(b.x() - a.x(), b.y() - a.y())) + 1;
      for (int k = 0; k <= steps; ++k) mark(a + (b - a) * k / steps);
    }
  }
  return marks;
}

struct Found {
  int inside = 0;
  int seams = 0;
};

/// All units in one colour on a paper of another, no lines.
Found seamsIn(LevelSet& levels, std::size_t units, geo::Point centre, double closer) {
  const std::vector<int> classOf(units, 0);
  MapStyle style;
  style.paper = QColor(Qt::magenta);
  style.classColours = {QColor("#123456")};
  style.countyWidth = style.provinceWidth = style.outerWidth = 0;
  const double width = levels.extent().width() / closer, height = width * kHeight / kWidth;
  const MapView view{
      {centre.x - width / 2, centre.y - height / 2, centre.x + width / 2, centre.y + height / 2},
      QRectF(0, 0, kWidth, kHeight)};
  WorkerPool pool(2);
  const FramePicture picture = FramePainter(pool).draw({&levels, classOf, {}, {}, {}, {}}, style, view);
  const std::vector<bool> outside = nearOutside(levels.finest(), view);
  Found found;
  for (int y = 0; y < kHeight; ++y)
    for (int x = 0; x < kWidth; ++x) {
      if (picture.unitAt(x, y) == geo::kOutside ||
          outside[static_cast<std::size_t>(y) * kWidth + static_cast<std::size_t>(x)])
        continue;
      ++found.inside;
      found.seams += picture.image.pixelColor(x, y) != style.classColours[0];
    }
  return found;
}

/// From the whole layer, in steps of a factor, to a few counties.
void expectNoSeamAtTwelveZooms(LevelSet& levels, std::size_t units, geo::Point centre, double factor) {
  double closer = 1;
  for (int zoom = 0; zoom < 12; ++zoom, closer *= factor) {
    const Found found = seamsIn(levels, units, centre, closer);
    EXPECT_GT(found.inside, kWidth * kHeight / 8) << "zoom " << zoom;
    EXPECT_EQ(found.seams, 0) << "zoom " << zoom;
  }
}

TEST(FrameSeams, AreNowhereBetweenMadeUpCounties) {
  const Grid grid(60, 45, 12);
  expectNoSeamAtTwelveZooms(*grid.levels, grid.classOf.size(), grid.levels->extent().centre(), 1.35);
}

TEST(FrameSeams, AreNowhereOnTheLayerThatShips) {
  geo::Layer layer = geo::readLayer(LIANPIAN_SHAPEFILES "/china_counties_2016.shp", {}).layer;
  int numbered = 0;
  for (geo::Feature& feature : layer.features)
    if (feature.code.empty()) feature.code = "none-" + std::to_string(++numbered);
  geo::Coverage coverage = geo::clean(layer, {}).coverage;
  geo::computeSignificance(coverage);
  MapSubject subject;
  subject.crs = equalAreaProjection(coverage.bounds()).crs;
  const geo::Transform toPlane(coverage.crs, subject.crs);
  subject.vertices = coverage.vertices;
  toPlane.forward(subject.vertices);
  for (const geo::Arc& arc : coverage.arcs)
    subject.arcs.push_back({arc.first, arc.count, arc.left, arc.right, arc.startNode, arc.endNode});
  LevelSet levels(subject, coverage.significance);
  expectNoSeamAtTwelveZooms(levels, coverage.unitCount(), toPlane.forward(geo::Point{106.5, 33.5}), 1.42);
}

}  // namespace
}  // namespace app::render::frame
