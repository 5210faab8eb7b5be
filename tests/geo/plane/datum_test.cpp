#include "geo/plane/datum.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace geo {
namespace {

constexpr double kWest = 72.004, kEast = 137.8347, kSouth = 0.8293, kNorth = 55.8271;

/// 100 x 100 points of the box. The shift is at most 0.011 degree; nearer to its edge a shifted point may
/// leave the box, where the datum is the identity and no inverse exists.
std::vector<Point> gridOfTheBox() {
  constexpr double kMargin = 0.02;
  std::vector<Point> grid;
  for (int i = 0; i < 100; ++i)
    for (int j = 0; j < 100; ++j)
      grid.push_back({kWest + kMargin + (kEast - kWest - 2 * kMargin) * i / 99,
                      kSouth + kMargin + (kNorth - kSouth - 2 * kMargin) * j / 99});
  return grid;
}

TEST(Gcj02, ComesBackFromWgs84WithinTheEighthDecimal) {
  double worst = 0;
  for (const Point p : gridOfTheBox()) {
    const Point back = wgs84ToGcj02(gcj02ToWgs84(p));
    worst = std::max({worst, std::abs(back.x - p.x), std::abs(back.y - p.y)});
  }
  EXPECT_LE(worst, 1e-8);
}

TEST(Gcj02, IsUndoneWithinTheEighthDecimal) {
  double worst = 0;
  for (const Point p : gridOfTheBox()) {
    const Point back = gcj02ToWgs84(wgs84ToGcj02(p));
    worst = std::max({worst, std::abs(back.x - p.x), std::abs(back.y - p.y)});
  }
  EXPECT_LE(worst, 1e-8);
}

TEST(Gcj02, ShiftsEveryPointOfTheBoxByTensToHundredsOfMetres) {
  for (const Point p : gridOfTheBox()) {
    const Point shifted = wgs84ToGcj02(p);
    const double distance = std::hypot(shifted.x - p.x, shifted.y - p.y);
    EXPECT_GT(distance, 1e-5);
    EXPECT_LT(distance, 1.1e-2);
  }
}

TEST(Gcj02, IsTheIdentityOutsideTheBox) {
  for (const Point p :
       {Point{72.003, 30}, Point{137.835, 30}, Point{100, 0.829}, Point{100, 55.8272}, Point{-81, 35}}) {
    EXPECT_EQ(wgs84ToGcj02(p), p);
    EXPECT_EQ(gcj02ToWgs84(p), p);
  }
}

TEST(Gcj02, LeavesBadCoordinatesAsTheyAre) {
  const Point bad = gcj02ToWgs84(Point{std::nan(""), 30});
  EXPECT_TRUE(std::isnan(bad.x));
  EXPECT_EQ(gcj02ToWgs84(Point{1e30, 1e30}), (Point{1e30, 1e30}));
}

// At x = 105, y = 35 the formula's polynomials vanish but for their constants: -100 m north, 300 m east.
TEST(Gcj02, IsTheFormulasConstantsAtItsOrigin) {
  const Point shifted = wgs84ToGcj02({105, 35});
  constexpr double kA = 6378245.0, kEe = 0.00669342162296594323, kPi = 3.14159265358979323846;
  const double sine = std::sin(35 * kPi / 180);
  const double magic = 1 - kEe * sine * sine;
  EXPECT_NEAR(shifted.x - 105, 300 * 180 / (kA / std::sqrt(magic) * std::cos(35 * kPi / 180) * kPi), 1e-12);
  EXPECT_NEAR(shifted.y - 35, -100 * 180 / ((kA * (1 - kEe)) / (magic * std::sqrt(magic)) * kPi), 1e-12);
}

// Computed by a program of its own from the published formula, to twelve decimals; the last two are the
// corners of the box, which belong to it.
TEST(Gcj02, AgreesWithAnotherProgram) {
  const std::pair<Point, Point> known[] = {{{116.404, 39.915}, {116.410244499169, 39.916404281502}},
                                           {{104.3, 26.6}, {104.302274604214, 26.596516984375}},
                                           {{87.6, 43.8}, {87.602838972272, 43.801212030292}},
                                           {{121.5, 31.2}, {121.504428658916, 31.197966685406}},
                                           {{kWest, kSouth}, {72.007709102863, 0.830562768012}},
                                           {{kEast, kNorth}, {137.843728549755, 55.829618112159}}};
  for (const auto& [from, to] : known) {
    const Point shifted = wgs84ToGcj02(from);
    EXPECT_NEAR(shifted.x, to.x, 2e-11) << from.x;
    EXPECT_NEAR(shifted.y, to.y, 2e-11) << from.x;
  }
}

TEST(Gcj02, OfManyPointsIsThatOfEach) {
  std::vector<Point> points = gridOfTheBox();
  points.push_back({100, 30});  // more than one thread, and an odd number
  std::vector<Point> expected;
  for (const Point p : points) expected.push_back(gcj02ToWgs84(p));
  gcj02ToWgs84(std::span(points));
  EXPECT_EQ(points, expected);
}

}  // namespace
}  // namespace geo
