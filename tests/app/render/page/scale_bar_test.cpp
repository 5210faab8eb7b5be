#include "app/render/page/scale_bar.h"

#include <gtest/gtest.h>

#include <cmath>

#include "app/render/map/projection.h"
#include "geo/coverage/coverage.h"
#include "geo/plane/transform.h"

namespace app::render {
namespace {

TEST(ScaleBar, HasRoundNumbersAtEveryScale) {
  for (double metres = 3; metres < 50000; metres *= 1.37) {
    const ScaleBar bar = roundScaleBar(metres, 160);
    const double lead = bar.kilometres / std::pow(10, std::floor(std::log10(bar.kilometres) + 1e-9));
    EXPECT_TRUE(std::abs(lead - 1) < 1e-9 || std::abs(lead - 2) < 1e-9 || std::abs(lead - 5) < 1e-9)
        << bar.kilometres;
    EXPECT_LE(bar.lengthPoints, 160 + 1e-9);
    EXPECT_GT(bar.lengthPoints, 160 / 2.6);
  }
}

TEST(ScaleBar, IsAsLongAsTheGeodesicItClaims) {
  const geo::Crs crs = equalAreaProjection({102, 26, 108, 29}).crs;
  const geo::Point middle = geo::Transform(geo::Crs::wgs84(), crs).forward(geo::Point{105.8, 27.4});
  const MapView view{{middle.x - 300000, middle.y - 200000, middle.x + 300000, middle.y + 200000},
                     QRectF(0, 0, 900, 600)};
  const QPointF centre = view.target.center();
  const ScaleBar bar = roundScaleBar(metresPerUnit(view, crs, centre), 160);
  std::vector<geo::Point> ends = {view.toMap(centre - QPointF(bar.lengthPoints / 2, 0)),
                                  view.toMap(centre + QPointF(bar.lengthPoints / 2, 0))};
  geo::Transform(crs, geo::Crs::wgs84()).forward(ends);
  geo::Coverage coverage;
  coverage.vertices = ends;
  coverage.arcs.push_back({0, 2, geo::kOutside, geo::kOutside, 0, 1});
  EXPECT_NEAR(geo::arcLengthsKm(coverage)[0], bar.kilometres, bar.kilometres * 1e-3);
}

TEST(NorthArrow, PointsUpOnTheCentralMeridianAndLeansBesideIt) {
  const geo::Crs crs = chinaProjection().crs;
  const MapView view{{-2500000, 2000000, 2500000, 6000000}, QRectF(0, 0, 500, 400)};
  EXPECT_NEAR(northDegrees(view, crs, {250, 200}), 0, 1e-6);
  EXPECT_GT(northDegrees(view, crs, {50, 200}), 5);  // west of it, north lies to the right
  EXPECT_LT(northDegrees(view, crs, {450, 200}), -5);
}

TEST(FamilyScale, IsTheNextOfTheFamily) {
  EXPECT_DOUBLE_EQ(familyScale(1'000'000), 1'000'000);
  EXPECT_DOUBLE_EQ(familyScale(1'000'001), 1'250'000);
  EXPECT_DOUBLE_EQ(familyScale(2'500'000), 2'500'000);
  EXPECT_DOUBLE_EQ(familyScale(6'100'000), 8'000'000);
  EXPECT_DOUBLE_EQ(familyScale(8'100'000), 10'000'000);
  EXPECT_DOUBLE_EQ(familyScale(45), 50);
}

TEST(RoundScale, HasTwoDigitsAndShowsNoLess) {
  EXPECT_DOUBLE_EQ(roundScale(16'600'000), 17'000'000);
  EXPECT_DOUBLE_EQ(roundScale(2'010'000), 2'100'000);
  EXPECT_DOUBLE_EQ(roundScale(1'010'000), 1'050'000);
  EXPECT_DOUBLE_EQ(roundScale(1'960'000), 2'000'000);
  EXPECT_DOUBLE_EQ(roundScale(9'910), 10'000);
  for (const double round : {1'000'000.0, 1'150'000.0, 2'000'000.0, 7'300.0, 17'000'000.0})
    EXPECT_DOUBLE_EQ(roundScale(round), round);
}

}  // namespace
}  // namespace app::render
