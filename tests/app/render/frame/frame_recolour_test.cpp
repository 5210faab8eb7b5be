#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "app/render/frame/frame_painter.h"
#include "tests/app/render/frame/frame_layers.h"

namespace app::render::frame {
namespace {

/// No class, on a scale of five, is the context: that changes lines.
std::vector<int> randomClasses(std::size_t units, unsigned seed) {
  constexpr int kSome[] = {0, 1, 2, 3, 4, kNoData, kOffScale};
  std::mt19937 random(seed);
  std::vector<int> classes(units);
  for (int& one : classes) one = kSome[random() % std::size(kSome)];
  return classes;
}

class Recolour : public testing::TestWithParam<int> {};

TEST_P(Recolour, GivesThePixelsOfARedraw) {
  const Grid grid;
  WorkerPool pool(GetParam()), one(1);
  FramePainter painter(pool), fresh(one);
  for (const double closer : {1.0, 5.0, 40.0}) {
    const MapView view = grid.view(331, 257, closer);
    FramePicture last = painter.draw(grid.scene(), rich(), view);
    for (unsigned seed = 0; seed < 4; ++seed) {
      const std::vector<int> classes = randomClasses(grid.classOf.size(), seed);
      const std::vector<std::uint8_t> selected = grid.everyThird();
      FrameScene scene = grid.scene();
      scene.classOf = classes;
      if (seed % 2 == 1) scene.selected = selected;
      MapStyle style = rich();
      if (seed > 1) std::ranges::reverse(style.classColours);
      FramePicture picture(last.image.size());
      ASSERT_TRUE(painter.recolour(scene, style, view, last, picture));
      const FramePicture drawn = fresh.draw(scene, style, view);
      EXPECT_EQ(picture.image, drawn.image) << closer << ' ' << seed;
      EXPECT_NE(picture.image, last.image) << closer << ' ' << seed;
      EXPECT_EQ(picture.units, last.units);  // shared
      EXPECT_EQ(*picture.units, *drawn.units);
      last = picture;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Threads, Recolour, testing::Values(1, 2, 3, 8));

TEST(RecolourLimits, RefusesWhatWouldNeedOtherLines) {
  const Grid grid;
  WorkerPool pool(1);
  FramePainter painter(pool);
  const MapView view = grid.view(200, 150);
  const FramePicture last = painter.draw(grid.scene(), rich(), view);
  FramePicture picture(last.image.size());
  const auto tried = [&](const FrameScene& scene, const MapStyle& style, const MapView& where) {
    return painter.recolour(scene, style, where, last, picture);
  };
  EXPECT_TRUE(tried(grid.scene(), rich(), view));
  EXPECT_FALSE(tried(grid.scene(), rich(), grid.view(200, 150, 2)));
  MapStyle wide = rich();
  wide.countyWidth = 2;
  EXPECT_FALSE(tried(grid.scene(), wide, view));
  FrameScene scene = grid.scene();
  const std::vector<QColor> oneArea = {QColor("#1144aa"), QColor()};
  scene.areaColours = oneArea;
  EXPECT_FALSE(tried(scene, rich(), view));
  scene = grid.scene();
  std::vector<int> context = grid.classOf;
  context[3] = kContext;
  scene.classOf = context;
  EXPECT_FALSE(tried(scene, rich(), view));
  FramePicture small(QSize(10, 10));
  EXPECT_FALSE(painter.recolour(grid.scene(), rich(), view, last, small));
}

TEST(RecolourLimits, IsOfTheWholeFrameEvenAfterAPartWasDrawn) {
  const Grid grid;
  WorkerPool pool(2);
  FramePainter painter(pool);
  const MapView view = grid.view(200, 150);
  FramePicture last = painter.draw(grid.scene(), rich(), view);
  painter.redraw(grid.scene(), rich(), view, QRect(190, 0, 10, 150), last);
  FramePicture picture(last.image.size());
  ASSERT_TRUE(painter.recolour(grid.scene(), rich(), view, last, picture));
  EXPECT_EQ(picture.image, FramePainter(pool).draw(grid.scene(), rich(), view).image);
}

/// Colours at the middle of each unit: of pixels that no line is near.
QColor colourIn(const Grid& grid, const FramePicture& picture, const MapView& view, geo::UnitIndex unit) {
  geo::Box box;
  for (const LevelArc& arc : grid.levels->finest().arcs)
    if (arc.left == unit || arc.right == unit) box.add(arc.box);
  const QPointF at = view.toTarget(box.centre());
  return picture.image.pixelColor(static_cast<int>(at.x()), static_cast<int>(at.y()));
}

TEST(Selection, KeepsItsColoursAndMakesTheRestPale) {
  const Grid grid;
  WorkerPool pool(1);
  const MapView view = grid.view(700, 600);
  FrameScene scene = grid.scene();
  const MapStyle style = rich();
  const std::vector<std::uint8_t> selected = grid.everyThird();
  scene.selected = selected;
  const FramePicture picture = FramePainter(pool).draw(scene, style, view);
  for (geo::UnitIndex unit = 0; unit < static_cast<geo::UnitIndex>(grid.classOf.size()); ++unit) {
    const int classIndex = grid.classOf[static_cast<std::size_t>(unit)];
    if (classIndex == kNoData) continue;  // may meet a line of the hatch
    const QColor full = classColour(style, classIndex), drawn = colourIn(grid, picture, view, unit);
    if (selected[static_cast<std::size_t>(unit)] != 0) {
      EXPECT_EQ(drawn, full) << unit;
      continue;
    }
    const auto between = [](int a, int b, int value) {
      return std::min(a, b) <= value && value <= std::max(a, b);
    };
    EXPECT_NE(drawn, full) << unit;
    EXPECT_TRUE(between(full.blue(), style.paper.blue(), drawn.blue())) << unit;
    EXPECT_GT(drawn.blue(), full.blue()) << unit;
  }
}

TEST(Selection, IsOutlinedOnlyWhereItEnds) {
  const Grid grid(9, 7, 2);  // straight borders
  WorkerPool pool(1);
  const MapView view = grid.view(700, 600);
  MapStyle style = rich();
  style.selectionLine = QColor(Qt::magenta);
  style.selectionWidth = 3;
  std::vector<std::uint8_t> selected(grid.classOf.size());
  selected[30] = selected[31] = 1;  // neighbours in a row
  FrameScene scene = grid.scene();
  scene.selected = selected;
  const FramePicture picture = FramePainter(pool).draw(scene, style, view);
  const auto magentaOn = [&](geo::UnitIndex a, geo::UnitIndex b) {
    int found = 0;
    for (const LevelArc& arc : grid.levels->finest().arcs) {
      if (std::minmax(arc.left, arc.right) != std::minmax(a, b)) continue;
      const auto points = grid.levels->finest().points(arc);
      const QPointF at = (view.toTarget(points.front()) + view.toTarget(points.back())) / 2;
      found +=
          picture.image.pixelColor(static_cast<int>(at.x()), static_cast<int>(at.y())) == QColor(Qt::magenta);
    }
    return found;
  };
  EXPECT_EQ(magentaOn(30, 31), 0);
  EXPECT_EQ(magentaOn(29, 30), 1);
  EXPECT_EQ(magentaOn(31, 32), 1);
  EXPECT_EQ(magentaOn(10, 11), 0);
}

TEST(AreaOutlines, AreLeftOutForAnAreaWithoutColour) {
  const Grid grid;
  WorkerPool pool(1);
  const MapView view = grid.view(700, 600);
  MapStyle style = rich();
  style.areaWidth = 4;
  style.casingWidth = 4;
  const auto count = [&](const std::vector<QColor>& colours, const QColor& colour) {
    FrameScene scene = grid.scene();
    scene.areaColours = colours;
    const FramePicture picture = FramePainter(pool).draw(scene, style, view);
    int found = 0;
    for (int y = 0; y < 600; ++y)
      for (int x = 0; x < 700; ++x) found += picture.image.pixelColor(x, y) == colour;
    return found;
  };
  const QColor first = grid.areaColours[0], second = grid.areaColours[1];
  EXPECT_GT(count({first, second}, second), 200);
  EXPECT_EQ(count({first, QColor()}, second), 0);
  EXPECT_GT(count({first, QColor()}, first), 200);
  EXPECT_EQ(count({QColor(), QColor()}, first), 0);
}

}  // namespace
}  // namespace app::render::frame
