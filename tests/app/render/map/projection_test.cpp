#include "app/render/map/projection.h"

#include <gtest/gtest.h>

#include <cmath>

#include "geo/coverage/clean.h"
#include "geo/plane/transform.h"
#include "tests/support/shapes.h"

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

/// Made up: a large unit and a small one far to its west, as France and its islands.
geo::Coverage landAndIsland() {
  return geo::clean(test::layer({test::feature("L", test::rectangle(0, 42, 10, 50)),
                                 test::feature("I", test::rectangle(-62, 15, -61, 16))},
                                "EPSG:4326"),
                    {})
      .coverage;
}

TEST(Projection, OfAWideLayerHasTheMeridianOfItsLand) {
  const geo::Coverage coverage = landAndIsland();
  // 80 and 1 square degrees, weighed by the height of their belts: sin 50 - sin 42, sin 16 - sin 15
  const double land = 10 * (0.766044 - 0.669131);
  const double island = 0.275637 - 0.258819;
  EXPECT_NEAR(landMeridian(coverage), (land * 5 + island * -61.5) / (land + island), 1e-3);
  EXPECT_NE(chooseProjection(coverage, coverage.bounds(), false).nameEn.find("central meridian 4°E"),
            std::string::npos);
  EXPECT_NE(chooseProjection(coverage, {0, 42, 10, 50}, false).nameEn.find("central meridian 5°E"),
            std::string::npos);
}

TEST(Projection, NoPartLiesMoreThanHalfATurnFromTheMeridian) {
  const geo::Coverage coverage =
      geo::clean(test::layer({test::feature("L", test::rectangle(0, 42, 10, 50)),
                              test::feature("I", test::rectangle(-198, -20, -197, -19))},
                             "EPSG:4326"),
                 {})
          .coverage;
  EXPECT_NEAR(landMeridian(coverage), -18, 1e-9);
}

TEST(Projection, OfAProjectedLayerIsItsOwn) {
  const geo::Crs utm = geo::Crs::fromText("EPSG:32617");
  EXPECT_EQ(chooseProjection(utm, {0, 0, 1, 1}, false).crs, utm);
}

}  // namespace
}  // namespace app::render
