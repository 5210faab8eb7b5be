#include "geo/coverage/area.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "geo/coverage/adjacency.h"
#include "tests/support/shapes.h"
#include "tests/support/two_squares.h"

namespace {

using namespace geo;
using test::rectangle;

constexpr double kRadian = std::numbers::pi / 180;
constexpr double kSphere = 6371000;

/// Of WGS 84, written otherwise than in the sources: a²b² / (a²cos² + b²sin²)^1.5 and a² / (...)^0.5.
struct Radii {
  double meridian;
  double parallel;
};
Radii radiiAt(double latitude) {
  constexpr double kA = 6378137, kB = kA * (1 - 1 / 298.257223563);
  const double c = kA * std::cos(latitude * kRadian), s = kB * std::sin(latitude * kRadian);
  const double root = std::sqrt(c * c + s * s);
  return {kA * kA * kB * kB / (root * root * root), kA * kA / root};
}

/// km² between two latitudes and two meridians: the radii integrated by Simpson's rule.
double bandKm2(double degreesWide, double south, double north) {
  constexpr int kSteps = 2000;
  const double step = (north - south) / kSteps;
  double sum = 0;
  for (int i = 0; i <= kSteps; ++i) {
    const double latitude = south + i * step;
    const Radii radii = radiiAt(latitude);
    const double weight = i == 0 || i == kSteps ? 1 : (i % 2 != 0 ? 4 : 2);
    sum += weight * radii.meridian * radii.parallel * std::cos(latitude * kRadian);
  }
  return sum * step / 3 * kRadian * degreesWide * kRadian / 1e6;
}

double lengthOf(const Crs& crs, const std::vector<Point>& line) {
  return StraightEdgeLength(crs).metres(line);
}

TEST(StraightEdgeLength, OfAPlaneInFeetIsInMetres) {
  // 300 and 400 feet: 500 along the hypotenuse; a US survey foot has 1200/3937 m
  EXPECT_NEAR(lengthOf(Crs::fromText("EPSG:2264"), {{7, 5}, {307, 405}, {307, 505}}), 600 * 1200.0 / 3937,
              1e-9);
  EXPECT_EQ(lengthOf(Crs::fromText("EPSG:32650"), {{0, 0}, {3, 4}}), 5);
  EXPECT_EQ(lengthOf(Crs::wgs84(), {{1, 1}}), 0);
  EXPECT_EQ(lengthOf(Crs::wgs84(), {}), 0);
}

TEST(StraightEdgeLength, OfShortEdgesIsByTheRadiiOfTheirMiddle) {
  const Radii radii = radiiAt(45);
  EXPECT_NEAR(lengthOf(Crs::wgs84(), {{9, 44.98}, {9, 45.02}}), radii.meridian * 0.04 * kRadian, 1e-4);
  EXPECT_NEAR(lengthOf(Crs::wgs84(), {{9, 45}, {9.06, 45}}),
              radii.parallel * std::cos(45 * kRadian) * 0.06 * kRadian, 1e-3);
  const double both =
      std::hypot(radii.meridian * 0.03, radii.parallel * std::cos(45 * kRadian) * 0.04) * kRadian;
  EXPECT_NEAR(lengthOf(Crs::wgs84(), {{9, 44.985}, {9.04, 45.015}}), both, 1e-2);
  EXPECT_NEAR(lengthOf(Crs::wgs84(), {{9.04, 45.015}, {9, 44.985}}), both, 1e-2);
}

/// A parallel far north is longer than the way that cuts it short: by the chord's formula of the sphere.
TEST(StraightEdgeLength, OfLongEdgesIsAlongTheGeodesic) {
  const Crs sphere = Crs::fromText("+proj=longlat +R=6371000");
  EXPECT_NEAR(lengthOf(sphere, {{0, 60}, {40, 60}}),
              2 * kSphere * std::asin(std::cos(60 * kRadian) * std::sin(20 * kRadian)), 1e-3);
  EXPECT_NEAR(lengthOf(sphere, {{0, 10}, {0, 12}}), kSphere * 2 * kRadian, 1e-6);
  EXPECT_NEAR(lengthOf(sphere, {{0, 60}, {0.05, 60}}), kSphere * 0.05 * kRadian * 0.5, 1e-3) << "a short one";
}

TEST(StraightEdgeArea, OfABandOfTheSphereIsByItsSines) {
  const StraightEdgeArea area(Crs::fromText("+proj=longlat +R=6371000"));
  const double expected =
      kSphere * kSphere / 1e6 * 2 * kRadian * (std::sin(40 * kRadian) - std::sin(20 * kRadian));
  EXPECT_NEAR(area.km2({{rectangle(10, 20, 12, 40), {}}}) / expected, 1, 1e-12);
}

/// Below y = x from 0 to 1 degree: the integral of the sine, 1 - cos 1°; the other triangle is the rest.
TEST(StraightEdgeArea, OfASlantedEdgeOfTheSphereIsTheIntegralBelowIt) {
  const StraightEdgeArea area(Crs::fromText("+proj=longlat +R=6371000"));
  const double below = kSphere * kSphere / 1e6 * (1 - std::cos(kRadian));
  EXPECT_NEAR(area.km2({{Ring{{0, 0}, {1, 0}, {1, 1}, {0, 0}}, {}}}) / below, 1, 1e-8);
  const double whole = kSphere * kSphere / 1e6 * kRadian * std::sin(kRadian);
  EXPECT_NEAR(area.km2({{Ring{{0, 0}, {1, 1}, {0, 1}, {0, 0}}, {}}}) / (whole - below), 1, 1e-8);
  const double small = kSphere * kSphere / 1e6 * (1 - std::cos(0.04 * kRadian));
  EXPECT_NEAR(area.km2({{Ring{{0, 0}, {0.04, 0}, {0.04, 0.04}, {0, 0}}, {}}}) / small, 1, 1e-6);
}

TEST(StraightEdgeArea, OfABandOfTheEllipsoidIsTheIntegralOfItsRadii) {
  const StraightEdgeArea area(Crs::wgs84());
  for (const double south : {-0.5, 29.0, 63.0})
    EXPECT_NEAR(area.km2({{rectangle(100, south, 103, south + 2), {}}}) / bandKm2(3, south, south + 2), 1,
                1e-9)
        << south;
}

TEST(StraightEdgeArea, TakesHolesOffWhateverTheDirectionOfTheRings) {
  const StraightEdgeArea area(Crs::fromText("EPSG:2264"));
  const double foot = 1200.0 / 3937;
  Ring shell = rectangle(0, 0, 10000, 20000), hole = rectangle(1000, 1000, 3000, 2000);
  const Ring other = rectangle(20000, 0, 21000, 1000);
  const double expected = (200e6 - 2e6 + 1e6) * foot * foot / 1e6;
  EXPECT_NEAR(area.km2({{shell, {hole}}, {other, {}}}), expected, 1e-9);
  std::reverse(shell.begin(), shell.end());
  std::reverse(hole.begin(), hole.end());
  EXPECT_NEAR(area.km2({{shell, {hole}}, {other, {}}}), expected, 1e-9);
  EXPECT_EQ(area.underLine({}), 0);
  EXPECT_EQ(area.underLine(std::vector<Point>{{1, 2}}), 0);
}

/// A's share of the arcs is what its own ring gives; the unit without borders has nothing.
TEST(StraightEdgeAreas, OfACoverageAreThoseOfItsBands) {
  const std::vector<double> km2 = straightEdgeAreasKm2(test::twoSquares());
  ASSERT_EQ(km2.size(), 3U);
  EXPECT_NEAR(km2[0] / bandKm2(1, 0, 1), 1, 1e-9);
  EXPECT_NEAR(km2[1] / bandKm2(1, 0, 1), 1, 1e-9);
  EXPECT_EQ(km2[2], 0);
}

TEST(AreasKm2, OfTwoCellsAreKarneysValueAndOfNoneIsZero) {
  const std::vector<double> km2 = areasKm2(test::twoSquares());  // see coverage_test.cpp for the value
  ASSERT_EQ(km2.size(), 3U);
  EXPECT_NEAR(km2[0], 12308.778361469, 1e-6);
  EXPECT_NEAR(km2[1], 12308.778361469, 1e-6);
  EXPECT_EQ(km2[2], 0);
}

/// On the central meridian of a UTM zone the plane is 0.9996 of the ground.
TEST(AreasKm2, OfAProjectedCoverageAreOnTheGround) {
  Coverage coverage = test::twoSquares();
  coverage.crs = Crs::fromText("EPSG:32650");
  for (Point& p : coverage.vertices) p = {499000 + 1000 * p.x, 4000000 + 1000 * p.y};
  const std::vector<double> km2 = areasKm2(coverage);
  EXPECT_NEAR(km2[0], 1 / (0.9996 * 0.9996), 1e-6);
  EXPECT_NEAR(km2[1], 1 / (0.9996 * 0.9996), 1e-6);
  EXPECT_NEAR(arcLengthsKm(coverage)[0], 1 / 0.9996, 1e-6);
  EXPECT_NEAR(arcLengthsKm(coverage)[1], 3 / 0.9996, 1e-6);
}

/// The meridian from 0 to 1 degree has 110.5744 km, the equator 111.3195, the parallel of 1 degree 111.3026.
TEST(ArcLengths, AreKmOfTheWholeArc) {
  const std::vector<double> km = arcLengthsKm(test::twoSquares());
  ASSERT_EQ(km.size(), 3U);
  EXPECT_NEAR(km[0], 110.5744, 1e-4);
  EXPECT_NEAR(km[1], 110.5744 + 111.3195 + 111.3026, 3e-4);
  EXPECT_NEAR(km[2], 110.5744 + 111.3195 + 111.3026, 3e-4);
}

TEST(Adjacency, OfTwoSquaresIsOnePairWithTheirBorder) {
  const std::vector<Neighbours> pairs = adjacency(test::twoSquares());
  ASSERT_EQ(pairs.size(), 1U);
  EXPECT_EQ(pairs[0].a, 0);
  EXPECT_EQ(pairs[0].b, 1);
  EXPECT_NEAR(pairs[0].sharedKm, 110.5744, 1e-4);
}

TEST(ContiguousPieces, LeavesOutWhatIsInNoGroupAndCornersOnly) {
  // a square of four units 0 1 / 2 3 with its diagonals, and 4 beside 3
  const std::vector<Neighbours> pairs{{0, 1, 1}, {0, 2, 1}, {0, 3, 0}, {1, 2, 0},
                                      {1, 3, 1}, {2, 3, 1}, {3, 4, 1}};
  using Groups = std::vector<UnitIndex>;
  const auto pieces = [&](const Groups& group) { return contiguousPieces(pairs, group, 3); };
  EXPECT_EQ(pieces(Groups{0, 0, 0, 0, 0}), (std::vector<int>{1, 0, 0})) << "a ring of four counts once";
  EXPECT_EQ(pieces(Groups{0, 1, 1, 0, 0}), (std::vector<int>{2, 2, 0})) << "corners do not join";
  EXPECT_EQ(pieces(Groups{0, kOutside, kOutside, 0, 2}), (std::vector<int>{2, 0, 1}));
  EXPECT_EQ(pieces(Groups{kOutside, kOutside, kOutside, kOutside, kOutside}), (std::vector<int>{0, 0, 0}));
}

}  // namespace
