#include "planning/boundary/datum_check.h"

#include "geo/coverage/clean.h"
#include "geo/plane/datum.h"
#include "tests/support/shapes.h"

#include <gtest/gtest.h>

#include <algorithm>
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

TEST(DatumCheck, TwentyUnitsAreEnough) {
  geo::Layer layer = squares();
  layer.features.resize(20);
  const auto evidence = datumEvidence(geo::clean(layer, {}).coverage, placesOf(layer));
  ASSERT_TRUE(evidence);
  EXPECT_EQ(evidence->units, 20U);
  layer.features.resize(19);
  EXPECT_FALSE(datumEvidence(geo::clean(layer, {}).coverage, placesOf(layer)));
}

TEST(DatumCheck, SaysTheMedianDistanceOnTheGround) {
  const geo::Layer layer = squares();
  std::vector<KnownPlace> places = placesOf(layer);
  for (KnownPlace& place : places) place.centroid.x -= 0.01;
  const auto evidence = datumEvidence(geo::clean(layer, {}).coverage, places);
  ASSERT_TRUE(evidence);
  // five rows of six from 28.1 to 28.9 N: a hundredth of a degree of the middle one
  EXPECT_NEAR(evidence->metres, 0.01 * std::cos(28.5 * M_PI / 180) * 111320, 0.001);
}

TEST(DatumCheck, ComparesUnitsOfTheSameSizeAndPlaceOnly) {
  const geo::Layer layer = squares();
  const geo::Coverage coverage = geo::clean(layer, {}).coverage;
  const auto units = [&coverage](const std::vector<KnownPlace>& places) {
    const auto evidence = datumEvidence(coverage, places);
    return evidence ? evidence->units : 0;
  };
  std::vector<KnownPlace> places = placesOf(layer);
  places[0].areaDegrees2 /= 1.04;  // agrees to 5 %
  places[1].areaDegrees2 /= 1.06;
  places[2].areaDegrees2 /= 0.94;
  EXPECT_EQ(units(places), 28U);
  places[3].centroid.y += 0.019;
  places[4].centroid.y += 0.021;
  places[5].centroid = {places[5].centroid.x + 0.015, places[5].centroid.y + 0.015};  // 0.0212
  EXPECT_EQ(units(places), 26U);
  places[6].code = "another";
  places[7].areaDegrees2 = 0;
  EXPECT_EQ(units(places), 24U);
}

TEST(DatumCheck, SaysNothingWhereGcj02ShiftsNothing) {
  std::vector<geo::Feature> features;
  for (int i = 0; i < 25; ++i)  // made up, in Europe
    features.push_back(test::feature("U" + std::to_string(i), test::rectangle(i, 50, i + 1, 51)));
  const geo::Layer layer = test::layer(std::move(features), "EPSG:4326");
  EXPECT_FALSE(datumEvidence(geo::clean(layer, {}).coverage, placesOf(layer)));
}

TEST(DatumCheck, ThePlaceOfAShapeDoesNotDependOnHowItsRingsTurn) {
  geo::Ring shell = test::rectangle(10, 20, 12, 21);
  geo::Ring hole = test::rectangle(10, 20, 11, 20.5);
  const KnownPlace place = knownPlaceOf("A", {{shell, {hole}}});
  std::ranges::reverse(shell);
  std::ranges::reverse(hole);
  const KnownPlace turned = knownPlaceOf("A", {{shell, {hole}}});
  EXPECT_EQ(place.code, "A");
  // 2 at (11, 20.5) less 0.5 at (10.5, 20.25)
  EXPECT_NEAR(place.areaDegrees2, 1.5, 1e-12);
  EXPECT_NEAR(place.centroid.x, (2 * 11 - 0.5 * 10.5) / 1.5, 1e-12);
  EXPECT_NEAR(place.centroid.y, (2 * 20.5 - 0.5 * 20.25) / 1.5, 1e-12);
  EXPECT_NEAR(turned.areaDegrees2, 1.5, 1e-12);
  EXPECT_NEAR(turned.centroid.x, place.centroid.x, 1e-12);
  EXPECT_NEAR(turned.centroid.y, place.centroid.y, 1e-12);
}

TEST(DatumCheck, AShapeWithoutAreaHasNoPlace) {
  for (const geo::MultiPolygon& shape : {geo::MultiPolygon{}, geo::MultiPolygon{{{}, {}}},
                                         geo::MultiPolygon{{{{0, 0}, {1, 0}, {0, 0}}, {}}}}) {
    EXPECT_TRUE(std::isnan(knownPlaceOf("A", shape).centroid.x));
    EXPECT_EQ(knownPlaceOf("A", shape).areaDegrees2, 0);
  }
}
