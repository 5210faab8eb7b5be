#include "planning/boundary/datum_check.h"

#include "geo/coverage/clean.h"
#include "geo/plane/datum.h"
#include "tests/support/shapes.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace planning;

namespace {

/// Thirty made-up squares of 0.2 degree about 104 E, 28 N.
geo::Layer squares() {
  std::vector<geo::Feature> features;
  for (int i = 0; i < 30; ++i) {
    const double x = 104 + i % 6 * 0.2;
    const double y = 28 + i / 6 * 0.2;
    features.push_back(test::feature("U" + std::to_string(i), test::rectangle(x, y, x + 0.2, y + 0.2)));
  }
  return test::layer(std::move(features), "EPSG:4326");
}

std::vector<KnownPlace> placesOf(const geo::Layer& layer) {
  std::vector<KnownPlace> places;
  for (const geo::Feature& feature : layer.features)
    places.push_back(knownPlaceOf(feature.code, feature.shape));
  return places;
}

}  // namespace

TEST(DatumCheck, ThePlaceOfASquareIsItsMiddle) {
  const KnownPlace place =
      knownPlaceOf("A", {{test::rectangle(10, 20, 12, 21), {test::rectangle(10.5, 20.25, 11.5, 20.75)}}});
  EXPECT_NEAR(place.centroid.x, 11, 1e-12);
  EXPECT_NEAR(place.centroid.y, 20.5, 1e-12);
  EXPECT_NEAR(place.areaDegrees2, 1.5, 1e-12);
}

TEST(DatumCheck, ALayerWhereItIsKnownToBeIsNotShifted) {
  const geo::Layer layer = squares();
  const auto evidence = datumEvidence(geo::clean(layer, {}).coverage, placesOf(layer));
  ASSERT_TRUE(evidence);
  EXPECT_EQ(evidence->units, 30U);
  EXPECT_NEAR(evidence->share, 0, 1e-6);
}

TEST(DatumCheck, ALayerInGcj02IsShiftedAsThatIs) {
  const geo::Layer layer = squares();
  geo::Coverage coverage = geo::clean(layer, {}).coverage;
  for (geo::Point& p : coverage.vertices) p = geo::wgs84ToGcj02(p);
  const auto evidence = datumEvidence(coverage, placesOf(layer));
  ASSERT_TRUE(evidence);
  EXPECT_NEAR(evidence->share, 1, 0.05);
  EXPECT_GT(evidence->metres, 100);
  EXPECT_LT(evidence->metres, 800);
}

TEST(DatumCheck, TooFewUnitsSayNothing) {
  geo::Layer layer = squares();
  layer.features.resize(5);
  EXPECT_FALSE(datumEvidence(geo::clean(layer, {}).coverage, placesOf(layer)));
}
