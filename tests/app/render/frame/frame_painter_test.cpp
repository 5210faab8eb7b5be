#include "app/render/frame/frame_painter.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <memory>
#include <set>
#include <stdexcept>

#include "geo/coverage/levels.h"
#include "geo/coverage/simplify.h"
#include "geo/coverage/unit_locator.h"
#include "geo/plane/transform.h"
#include "tests/app/render/frame/frame_layers.h"

namespace app::render::frame {
namespace {

const QColor kPaper("#ffffff"), kBlack("#000000");

/// A style that fills only, black for class 0.
MapStyle plain() {
  MapStyle style;
  style.paper = kPaper;
  style.classColours = {kBlack};
  style.countyWidth = style.provinceWidth = style.outerWidth = 0;
  style.drawAreas = false;
  return style;
}

/// One unit with the outline given in pixels, counter-clockwise with y upwards; the view turns it over.
struct OneUnit {
  explicit OneUnit(const std::vector<geo::Point>& outline) {
    MapSubject subject;
    subject.vertices = outline;
    subject.vertices.push_back(outline.front());
    subject.arcs = {{0, static_cast<std::uint32_t>(subject.vertices.size()), 0, geo::kOutside, 0, 0}};
    levels = std::make_unique<LevelSet>(subject, std::vector<float>());
  }
  FrameScene scene() const { return {levels.get(), classOf, {}, {}, {}, {}}; }

  std::vector<int> classOf = {0};
  std::unique_ptr<LevelSet> levels;
};

MapView pixels(int width, int height) {
  return {{0, 0, static_cast<double>(width), static_cast<double>(height)}, QRectF(0, 0, width, height)};
}

int grey(const FramePicture& picture, int x, int y) { return qRed(picture.image.pixel(x, y)); }

TEST(FramePainter, CoversEachPixelByItsExactShare) {
  // 1.25 .. 3.5 in x, 0.5 .. 2 in y, of a picture 5 wide and 3 high.
  const OneUnit unit({{1.25, 0.5}, {3.5, 0.5}, {3.5, 2}, {1.25, 2}});
  WorkerPool pool(1);
  const FramePicture picture = FramePainter(pool).draw(unit.scene(), plain(), pixels(5, 3));
  const double column[] = {0, 0.75, 1, 0.5, 0}, row[] = {0, 1, 0.5};  // from the top
  for (int y = 0; y < 3; ++y)
    for (int x = 0; x < 5; ++x)
      EXPECT_NEAR(grey(picture, x, y), 255 * (1 - column[x] * row[y]), 0.51) << x << ' ' << y;
}

TEST(FramePainter, KeepsTheAreaOfASlantedShape) {
  const OneUnit unit({{3.3, 2.1}, {56.7, 11.9}, {41.2, 57.4}, {11.8, 40.6}});
  const double area = [] {  // by the shoelace formula
    const geo::Point p[] = {{3.3, 2.1}, {56.7, 11.9}, {41.2, 57.4}, {11.8, 40.6}};
    double sum = 0;
    for (int i = 0; i < 4; ++i) sum += p[i].x * p[(i + 1) % 4].y - p[(i + 1) % 4].x * p[i].y;
    return sum / 2;
  }();
  WorkerPool pool(1);
  const FramePicture picture = FramePainter(pool).draw(unit.scene(), plain(), pixels(60, 60));
  double black = 0;
  for (int y = 0; y < 60; ++y)
    for (int x = 0; x < 60; ++x) black += (255 - grey(picture, x, y)) / 255.0;
  EXPECT_NEAR(black, area, area * 1e-3);
}

TEST(FramePainter, DrawsALineAsWideAsAsked) {
  const OneUnit unit({{10, 10}, {50, 10}, {50, 50}, {10, 50}});
  MapStyle style = plain();
  style.classColours = {kPaper};
  style.outerLine = kBlack;
  WorkerPool pool(1);
  for (const double width : {0.4, 1.0, 3.0}) {
    style.outerWidth = width;
    const FramePicture picture = FramePainter(pool).draw(unit.scene(), style, pixels(60, 60));
    double across = 0;
    for (int x = 0; x < 30; ++x) across += (255 - grey(picture, x, 30)) / 255.0;
    EXPECT_NEAR(across, width, 0.02) << width;
  }
}

TEST(FramePainter, DrawsTheSamePixelsWithAnyNumberOfThreads) {
  const Grid grid;
  const std::vector<std::uint8_t> selected = grid.everyThird();
  WorkerPool one(1);
  for (const int threads : {2, 3, 8}) {
    WorkerPool many(threads);
    for (const double closer : {1.0, 6.0}) {
      const MapView view = grid.view(331, 257, closer);
      FrameScene scene = grid.scene();
      for (const bool withSelection : {false, true}) {
        if (withSelection) scene.selected = selected;
        const FramePicture a = FramePainter(one).draw(scene, rich(), view);
        const FramePicture b = FramePainter(many).draw(scene, rich(), view);
        EXPECT_EQ(a.image, b.image) << threads;
        EXPECT_EQ(*a.units, *b.units) << threads;
      }
    }
  }
}

TEST(FramePainter, KnowsTheUnitOfEveryPixel) {
  const Grid grid;
  WorkerPool pool(2);
  const geo::UnitLocator locator(grid.coverage);
  const geo::Transform toPlane(grid.coverage.crs, grid.crs);
  for (const double closer : {1.0, 6.0}) {
    const MapView view = grid.view(300, 240, closer);
    const FramePicture picture = FramePainter(pool).draw(grid.scene(), rich(), view);
    int checked = 0;
    for (int y = 0; y < 240; y += 3)
      for (int x = 0; x < 300; x += 3) {
        const geo::Point p = toPlane.inverse(view.toMap({x + 0.5, y + 0.5}));
        EXPECT_EQ(picture.unitAt(x, y), locator.unitAt(p)) << x << ' ' << y;
        ++checked;
      }
    EXPECT_EQ(checked, 8000);
  }
}

TEST(FramePainter, RedrawsAPartLikeTheWhole) {
  const Grid grid;
  WorkerPool pool(2);
  FramePainter painter(pool);
  const MapView view = grid.view(320, 240, 2);
  const FramePicture whole = painter.draw(grid.scene(), rich(), view);
  for (const QRect part :
       {QRect(300, 0, 20, 240), QRect(0, 0, 7, 240), QRect(0, 231, 320, 9), QRect(100, 77, 64, 51)}) {
    FramePicture patched = whole;
    patched.units = std::make_shared<FramePicture::Units>(*whole.units);
    QImage blank(part.size(), QImage::Format_RGB32);
    blank.fill(Qt::green);
    for (int y = 0; y < part.height(); ++y)
      for (int x = 0; x < part.width(); ++x) {
        patched.image.setPixel(part.left() + x, part.top() + y, blank.pixel(x, y));
        (*patched.units)[static_cast<std::size_t>((part.top() + y) * 320 + part.left() + x)] = 999;
      }
    painter.redraw(grid.scene(), rich(), view, part, patched);
    EXPECT_EQ(*patched.units, *whole.units);
    int off = 0;
    for (int y = 0; y < 240; ++y)
      for (int x = 0; x < 320; ++x) {
        const QRgb a = whole.image.pixel(x, y), b = patched.image.pixel(x, y);
        off = std::max({off, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                        std::abs(qBlue(a) - qBlue(b))});
      }
    EXPECT_LE(off, 1) << part.left() << ' ' << part.top();
  }
}

TEST(FramePainter, TakesPicturesOfAnySizeAndLayersWithoutUnits) {
  const Grid grid;
  WorkerPool pool(2);
  FramePainter painter(pool);
  for (const QSize size : {QSize(1, 1), QSize(1, 400), QSize(3000, 1)}) {
    const FramePicture picture = painter.draw(grid.scene(), rich(), grid.view(size.width(), size.height()));
    EXPECT_EQ(picture.image.size(), size);
  }
  LevelSet empty{MapSubject(), std::vector<float>()};
  const FrameScene scene{&empty, {}, {}, {}, {}, {}};
  const FramePicture picture = painter.draw(scene, rich(), pixels(4, 4));
  EXPECT_EQ(picture.image.pixelColor(2, 2), MapStyle().paper);
  EXPECT_EQ(picture.unitAt(2, 2), geo::kOutside);
  EXPECT_EQ(picture.unitAt(-1, 9), geo::kOutside);
}

TEST(FramePainter, TakesFortyThousandUnits) {
  const Grid grid(200, 200, 3);
  WorkerPool pool(2);
  FramePainter painter(pool);
  for (const double closer : {1.0, 20.0}) {  // units far smaller than a pixel, and larger ones
    const MapView view = grid.view(160, 120, closer);
    const FramePicture last = painter.draw(grid.scene(), rich(), view);
    const std::set<geo::UnitIndex> seen(last.units->begin(), last.units->end());
    EXPECT_GE(*seen.begin(), geo::kOutside);
    EXPECT_LT(*seen.rbegin(), 40000);
    EXPECT_GT(seen.size(), closer == 1 ? 5000U : 50U);
    FramePicture picture(last.image.size());
    FrameScene scene = grid.scene();
    const std::vector<std::uint8_t> selected = grid.everyThird();
    scene.selected = selected;
    ASSERT_TRUE(painter.recolour(scene, rich(), view, last, picture));
    EXPECT_EQ(picture.image, FramePainter(pool).draw(scene, rich(), view).image);
  }
}

TEST(LevelSet, LeavesOutVerticesOnlyWhereTheyDoNotMatter) {
  Grid grid;
  MapSubject subject;
  subject.crs = grid.crs;
  subject.vertices = grid.levels->finest().vertices;
  for (const LevelArc& arc : grid.levels->finest().arcs)
    subject.arcs.push_back({arc.first, arc.count, arc.left, arc.right, 0, 0});
  std::vector<float> significance;
  for (std::size_t i = 0; i < subject.vertices.size(); ++i) significance.push_back(i % 2 == 0 ? 1e4F : 1e8F);
  LevelSet levels(subject, significance);
  EXPECT_EQ(levels.level(1).vertices.size(), subject.vertices.size());
  const std::size_t coarser = levels.level(1000).vertices.size();
  EXPECT_LT(coarser, subject.vertices.size());
  EXPECT_GT(coarser, subject.vertices.size() / 3);
  for (const LevelArc& arc : levels.level(1e6).arcs) EXPECT_GE(arc.count, 2U);
}

TEST(LevelSet, TakesLevelsThatAreReadyForItsOwn) {
  Grid grid;
  geo::computeSignificance(grid.coverage);
  MapSubject subject;
  subject.crs = grid.crs;
  subject.vertices = grid.levels->finest().vertices;
  for (const LevelArc& arc : grid.levels->finest().arcs)
    subject.arcs.push_back({arc.first, arc.count, arc.left, arc.right, 0, 0});
  const auto ready = geo::levelsOfDetail(grid.coverage);
  ASSERT_FALSE(ready.empty());
  LevelSet without(subject, grid.coverage.significance), with(subject, grid.coverage.significance, ready);
  for (double tolerance = 1; tolerance < 1e6; tolerance *= 2) {
    EXPECT_EQ(with.level(tolerance).vertices, without.level(tolerance).vertices) << tolerance;
    for (std::size_t i = 0; i < subject.arcs.size(); ++i)
      ASSERT_EQ(with.level(tolerance).arcs[i].count, without.level(tolerance).arcs[i].count);
  }
}

TEST(WorkerPool, RunsOnEveryThreadAndHandsOnWhatIsThrown) {
  WorkerPool pool(3);
  std::atomic<int> seen{0};
  for (int round = 0; round < 100; ++round) pool.run([&](int thread) { seen += 1 << (8 * thread); });
  EXPECT_EQ(seen, 100 + (100 << 8) + (100 << 16));
  for (const int thrower : {0, 2})
    EXPECT_THROW(pool.run([&](int thread) {
      if (thread == thrower) throw std::runtime_error("made up");
    }),
                 std::runtime_error);
  pool.run([&](int) { ++seen; });
}

}  // namespace
}  // namespace app::render::frame
