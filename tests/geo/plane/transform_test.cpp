#include "geo/plane/transform.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <thread>
#include <vector>

#include "geo/report/error.h"

namespace geo {
namespace {

struct Published {
  const char* from;
  const char* to;
  Point source;
  Point target;
  double tolerance;  ///< metres: about the last digit published
};

class TransformTable : public testing::TestWithParam<Published> {};

TEST_P(TransformTable, AgreesWithThePublishedValueInBothDirections) {
  const Published& row = GetParam();
  const Transform transform(Crs::fromText(row.from), Crs::fromText(row.to));
  const Point there = transform.forward(row.source);
  EXPECT_NEAR(there.x, row.target.x, row.tolerance);
  EXPECT_NEAR(there.y, row.target.y, row.tolerance);
  const Point back = transform.inverse(there);
  EXPECT_NEAR(back.x, row.source.x, 1e-9);
  EXPECT_NEAR(back.y, row.source.y, 1e-9);
}

INSTANTIATE_TEST_SUITE_P(
    Values, TransformTable,
    testing::Values(
        // Snyder (1987), Map Projections: A Working Manual, p. 292: Albers on Clarke 1866
        Published{"+proj=longlat +ellps=clrk66",
                  "+proj=aea +lat_1=29.5 +lat_2=45.5 +lat_0=23 +lon_0=-96 +ellps=clrk66",
                  {-75, 35},
                  {1885472.7, 1535925.0},
                  0.05},
        // Snyder (1987), p. 269: transverse Mercator on Clarke 1866, false easting 0
        Published{"+proj=longlat +ellps=clrk66",
                  "+proj=tmerc +lat_0=0 +lon_0=-75 +k=0.9996 +ellps=clrk66",
                  {-73.5, 40.5},
                  {127106.5, 4484124.4},
                  0.05},
        // IOGP Guidance Note 7-2, 3.5.3.1 (British National Grid, 50°30'N 0°30'E; its series is
        // truncated)
        Published{"EPSG:4277", "EPSG:27700", {0.5, 50.5}, {577274.99, 69740.50}, 0.01},
        // gdaltransform of GDAL 3.6.2 with PROJ 9.1.1
        Published{"EPSG:4326", "EPSG:32650", {116.391389, 39.906667}, {447978.3118, 4417575.5094}, 0.0001}));

TEST(Transform, BetweenEqualSystemsChangesNoBit) {
  const Transform transform(Crs::wgs84(), Crs::fromText("EPSG:4326"));
  const Point p{104.1, 27.3};
  EXPECT_EQ(transform.forward(p), p);
  EXPECT_EQ(transform.inverse(p), p);
}

TEST(Transform, MarksPointsOutsideTheDomainAndKeepsTheOthers) {
  const Transform transform(Crs::wgs84(), Crs::fromText("EPSG:32650"));
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  std::vector<Point> points{{117, 30}, {1e30, 30}, {kNan, 30}, {117, 31}};
  transform.forward(points);
  EXPECT_NEAR(points[0].x, 500000, 1e-6);
  EXPECT_FALSE(std::isfinite(points[1].x));
  EXPECT_FALSE(std::isfinite(points[2].x));
  EXPECT_NEAR(points[3].x, 500000, 1e-6);
}

TEST(Transform, MovesToAnotherThread) {
  Transform transform(Crs::wgs84(), Crs::fromText("EPSG:32650"));
  Point result;
  std::thread worker([moved = std::move(transform), &result] { result = moved.forward(Point{117, 0}); });
  worker.join();
  EXPECT_NEAR(result.x, 500000, 1e-6);
  EXPECT_NEAR(result.y, 0, 1e-6);
}

TEST(Transform, OnAllCoresGivesTheSamePoints) {
  std::vector<Point> one;
  for (int i = 0; i < 150001; ++i) one.push_back({110 + i * 1e-4, 20 + i * 1e-4});
  std::vector<Point> all = one;
  const Crs utm = Crs::fromText("EPSG:32650");
  Transform(Crs::wgs84(), utm).forward(one);
  forwardOnAllCores(Crs::wgs84(), utm, all);
  EXPECT_EQ(all, one);
  EXPECT_GT(one.back().y, 2e6);
}

}  // namespace
}  // namespace geo
