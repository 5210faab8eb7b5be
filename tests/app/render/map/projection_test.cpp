#include "app/render/map/projection.h"

#include <gtest/gtest.h>

#include <cmath>

#include "geo/plane/transform.h"

namespace app::render {
namespace {

TEST(Projection, OfChinaIsAlbersOn25And47And105) {
  const geo::Transform transform(geo::Crs::wgs84(), chinaProjection().crs);
  EXPECT_NEAR(transform.forward(geo::Point{105, 35}).x, 0, 1e-6);
  // Equal area: a cell of 0.1 degree at 30 N and one at 45 N keep the ratio of their areas on the ellipsoid.
  const auto cell = [&](double latitude) {
    const geo::Point a = transform.forward(geo::Point{120, latitude}),
                     b = transform.forward(geo::Point{120.1, latitude}),
                     c = transform.forward(geo::Point{120, latitude + 0.1});
    return std::abs((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
  };
  const auto sphere = [](double latitude) {
    const double e2 = 0.00669437999014, r = 3.14159265358979 / 180, s = std::sin((latitude + 0.05) * r);
    return std::cos((latitude + 0.05) * r) / std::pow(1 - e2 * s * s, 2);
  };
  EXPECT_NEAR(cell(30) / cell(45), sphere(30) / sphere(45), 2e-3);
}

TEST(Projection, OfAnAreaHasItsOwnMeridianAndParallelsAtASixth) {
  const MapProjection projection = equalAreaProjection({102, 26, 108, 29});
  EXPECT_NE(projection.nameEn.find("105°E"), std::string::npos);
  EXPECT_NE(projection.nameEn.find("26.5°N and 28.5°N"), std::string::npos);
}

TEST(Projection, AcrossTheEquatorIsCylindrical) {
  EXPECT_NE(equalAreaProjection({10, -12, 40, 9}).nameEn.find("ylindrical"), std::string::npos);
}

TEST(Projection, OfAProjectedLayerIsItsOwn) {
  const geo::Crs utm = geo::Crs::fromText("EPSG:32617");
  EXPECT_EQ(chooseProjection(utm, {0, 0, 1, 1}, false).crs, utm);
}

}  // namespace
}  // namespace app::render
