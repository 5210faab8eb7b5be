#include "geo/layer/antimeridian.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "geo/coverage/clean.h"
#include "tests/support/shapes.h"

namespace geo {
namespace {

using test::feature;
using test::rectangle;

Layer degrees(std::vector<Feature> features) { return test::layer(std::move(features), "EPSG:4326"); }

TEST(Antimeridian, JoinsPartsThatWereCutAtIt) {
  Layer layer = degrees({feature(
      "A", MultiPolygon{{rectangle(178, -17, 180, -16), {}}, {rectangle(-180, -17, -179, -16), {}}})});
  const MeridianJoin join = joinAcrossAntimeridian(layer);
  EXPECT_EQ(join.parts, 1U);
  EXPECT_EQ(join.west, 178);
  EXPECT_EQ(join.east, 181);
  const Cleaned cleaned = clean(layer, {});
  EXPECT_EQ(polygons(cleaned.coverage)[0].size(), 1U);  // the cut is gone
  // 3 degrees by 1 degree at 16 to 17 S on WGS 84, by geod_polygonarea of PROJ 9.1
  EXPECT_NEAR(areasKm2(cleaned.coverage)[0], 35450.6, 35);
}

TEST(Antimeridian, PutsACutThatIsAlmostThereOntoIt) {
  Layer layer = degrees({feature("A", MultiPolygon{{rectangle(178, -17, 179.99999, -16), {}},
                                                   {rectangle(-179.9999, -17, -179, -16), {}}})});
  joinAcrossAntimeridian(layer);
  EXPECT_EQ(polygons(clean(layer, {}).coverage)[0].size(), 1U);
}

TEST(Antimeridian, ContinuesARingThatJumps) {
  Layer layer = degrees({feature("A", Ring{{179, 60}, {-179, 60}, {-179, 61}, {179, 61}, {179, 60}}),
                         feature("B", rectangle(150, 60, 179, 61))});
  const MeridianJoin join = joinAcrossAntimeridian(layer);
  EXPECT_EQ(join.west, 150);
  EXPECT_EQ(join.east, 181);
  EXPECT_EQ(layer.features[0].shape[0].shell[1], (Point{181, 60}));
}

TEST(Antimeridian, KeepsMostOfTheLandWhereItIs) {  // as the US with Alaska's last islands
  Layer layer =
      degrees({feature("main", rectangle(-125, 30, -70, 48)), feature("west", rectangle(-179, 51, -165, 54)),
               feature("far", rectangle(172, 52, 179, 53))});
  const MeridianJoin join = joinAcrossAntimeridian(layer);
  EXPECT_EQ(join.parts, 1U);
  EXPECT_EQ(join.west, -188);
  EXPECT_EQ(join.east, -70);
}

TEST(Antimeridian, MovesHolesWithTheirShell) {
  Layer layer =
      degrees({feature("A", MultiPolygon{{rectangle(-178, 0, -170, 8), {rectangle(-176, 2, -174, 4)}}}),
               feature("B", rectangle(160, 0, 179, 8))});
  joinAcrossAntimeridian(layer);
  EXPECT_EQ(layer.features[0].shape[0].holes[0][0].x, 184);
}

TEST(Antimeridian, LeavesOtherLayersAlone) {
  const std::vector<Layer> others{
      degrees({feature("A", rectangle(70, 20, 130, 50))}),
      degrees({feature("world", rectangle(-180, -90, 180, 90))}),
      degrees({feature("W", rectangle(-170, 0, -20, 10)), feature("M", rectangle(-20, 0, 100, 10)),
               feature("E", rectangle(100, 0, 175, 10))}),
      test::layer({feature("A", rectangle(0, 0, 9e5, 9e5))})};
  for (Layer layer : others) {
    const auto before = layer.features;
    EXPECT_EQ(joinAcrossAntimeridian(layer).parts, 0U);
    for (std::size_t i = 0; i < before.size(); ++i) EXPECT_EQ(layer.features[i].shape, before[i].shape);
  }
}

TEST(Antimeridian, LeavesARingAroundThePoleAlone) {
  const Ring around{{-180, -90}, {-180, -70}, {-60, -65}, {60, -65}, {180, -70}, {180, -90}, {-180, -90}};
  Layer layer = degrees({feature("A", around)});
  EXPECT_EQ(joinAcrossAntimeridian(layer).parts, 0U);
  EXPECT_EQ(layer.features[0].shape[0].shell, around);
}

/// Rectangles by their west and east ends, at 60 to 61 degrees north, and where the layer lies after joining.
struct Ends {
  const char* what;
  std::vector<std::pair<double, double>> ranges;
  double west, east;  ///< equal: it stays as it is
};

class LandAround180 : public testing::TestWithParam<Ends> {};

TEST_P(LandAround180, LiesInOnePiece) {
  std::vector<Feature> features;
  for (const auto& [west, east] : GetParam().ranges)
    features.push_back(feature("U" + std::to_string(features.size()), rectangle(west, 60, east, 61)));
  Layer layer = degrees(std::move(features));
  const MeridianJoin join = joinAcrossAntimeridian(layer);
  EXPECT_EQ(join.parts > 0, GetParam().west != GetParam().east) << GetParam().what;
  EXPECT_EQ(join.west, GetParam().west) << GetParam().what;
  EXPECT_EQ(join.east, GetParam().east) << GetParam().what;
}

// roughly as these countries lie
INSTANTIATE_TEST_SUITE_P(
    OfTheWorld, LandAround180,
    testing::Values(Ends{"Russia", {{27, 180}, {-180, -169}, {20, 23}}, 20, 191},
                    Ends{"Fiji", {{176, 180}, {-180, -178}}, 176, 182},
                    Ends{"New Zealand with Chatham", {{166, 179}, {-177, -175}}, 166, 185},
                    Ends{"Kiribati", {{172, 177}, {-175, -170}, {-162, -150}}, -188, -150},
                    Ends{"the US with Guam", {{-125, -67}, {-180, -130}, {172, 180}, {144, 146}}, -216, -67},
                    Ends{"Tonga", {{-176, -173}}, 0, 0}, Ends{"Tuvalu", {{176, 180}}, 0, 0},
                    Ends{"Brazil", {{-74, -34}}, 0, 0},
                    Ends{"France with New Caledonia and Polynesia",
                         {{-5, 9}, {-62, -51}, {45, 56}, {163, 169}, {-155, -134}},
                         -197,
                         56},
                    Ends{"the world", {{-180, -60}, {-60, 60}, {60, 180}}, 0, 0}));

TEST(Antimeridian, PutsOntoItWhatLiesWithinAThousandthOfADegree) {
  const auto westOf = [](double cut) {
    Layer layer = degrees(
        {feature("A", MultiPolygon{{rectangle(178, 0, cut, 1), {}}, {rectangle(-180, 0, -179, 1), {}}})});
    EXPECT_EQ(joinAcrossAntimeridian(layer).parts, 1U);
    return layer.features[0].shape[0].shell;
  };
  for (const Point p : westOf(179.9995)) EXPECT_TRUE(p.x == 178 || p.x == 180) << p.x;
  for (const Point p : westOf(179.998)) EXPECT_TRUE(p.x == 178 || p.x == 179.998) << p.x;
  Layer touching =
      degrees({feature("A", MultiPolygon{{Ring{{178, 0}, {179.9995, 0.5}, {178, 1}, {178, 0}}, {}},
                                         {rectangle(-180, 0, -179, 1), {}}})});
  joinAcrossAntimeridian(touching);
  EXPECT_EQ(touching.features[0].shape[0].shell[1].x, 179.9995) << "one point alone is no cut";
  const Ring begins{{179.9995, 0.5}, {178, 1}, {178, 0}, {179.9995, 0.5}};
  Layer ends = degrees({feature("A", MultiPolygon{{begins, {}}, {rectangle(-180, 0, -179, 1), {}}})});
  joinAcrossAntimeridian(ends);
  EXPECT_EQ(ends.features[0].shape[0].shell, begins) << "nor where it is the first and the last";
}

TEST(Antimeridian, PutsTheEndsOfARingOntoItTogether) {
  Layer layer = degrees(
      {feature("A", MultiPolygon{{Ring{{179.9995, 0}, {179.9995, 1}, {178, 1}, {178, 0}, {179.9995, 0}}, {}},
                                 {rectangle(-180, 0, -179, 1), {}}})});
  joinAcrossAntimeridian(layer);
  EXPECT_EQ(layer.features[0].shape[0].shell, (Ring{{180, 0}, {180, 1}, {178, 1}, {178, 0}, {180, 0}}));
}

TEST(Antimeridian, MovesNothingForLessThanADegree) {
  // two ranges of land and two gaps: 180 degrees and a bit apart, one gap hardly wider than the other
  const auto partsMoved = [](double east) {
    Layer layer =
        degrees({feature("W", rectangle(-100, 0, -90, 1)), feature("E", rectangle(80, 0, east, 1))});
    return joinAcrossAntimeridian(layer).parts;
  };
  // from -100 to 90.5 are 190.5 degrees; the other way, from 80 to 270, 190: half a degree less
  EXPECT_EQ(partsMoved(90.5), 0U);
  EXPECT_EQ(partsMoved(91), 1U) << "a whole one";
}

TEST(Antimeridian, MovesHolesThatWereCutWithTheirShell) {
  Polygon part{{{179, 0}, {-175, 0}, {-175, 8}, {179, 8}, {179, 0}}, {rectangle(-179, 2, -177, 4)}};
  EXPECT_TRUE(continueAcrossAntimeridian(part));
  EXPECT_EQ(part.shell, (Ring{{179, 0}, {185, 0}, {185, 8}, {179, 8}, {179, 0}}));
  EXPECT_EQ(part.holes[0], rectangle(181, 2, 183, 4));
  Polygon both{{{179, 0}, {-175, 0}, {-175, 8}, {179, 8}, {179, 0}},
               {Ring{{179.5, 2}, {-179.5, 2}, {-179.5, 4}, {179.5, 4}, {179.5, 2}}}};
  EXPECT_TRUE(continueAcrossAntimeridian(both));
  EXPECT_EQ(both.holes[0], (Ring{{179.5, 2}, {180.5, 2}, {180.5, 4}, {179.5, 4}, {179.5, 2}}));
  Polygon plain{rectangle(0, 0, 9, 9), {rectangle(1, 1, 2, 2)}};
  EXPECT_FALSE(continueAcrossAntimeridian(plain));
  Polygon westwards{{{-179, 0}, {179, 0}, {179, 8}, {-179, 8}, {-179, 0}}, {}};
  EXPECT_TRUE(continueAcrossAntimeridian(westwards));
  EXPECT_EQ(westwards.shell, (Ring{{-179, 0}, {-181, 0}, {-181, 8}, {-179, 8}, {-179, 0}}));
}

TEST(Antimeridian, WeighsPartsByTheirLand) {
  // the larger part lies east of Greenwich: it stays, and the smaller one moves, wherever it stands in the
  // list
  for (const bool isFirst : {true, false}) {
    std::vector<Feature> features{feature("large", rectangle(100, 0, 179, 30)),
                                  feature("small", rectangle(-179, 0, -150, 30))};
    if (!isFirst) std::swap(features[0], features[1]);
    Layer layer = degrees(std::move(features));
    const MeridianJoin join = joinAcrossAntimeridian(layer);
    EXPECT_EQ(join.west, 100);
    EXPECT_EQ(join.east, 210);
  }
  Layer layer =
      degrees({feature("small", rectangle(170, 0, 179, 30)), feature("large", rectangle(-179, 0, -100, 30))});
  const MeridianJoin join = joinAcrossAntimeridian(layer);
  EXPECT_EQ(join.west, -190);
  EXPECT_EQ(join.east, -100);
  // near the pole a degree of longitude is short: the same degrees weigh little
  Layer polar =
      degrees({feature("far", rectangle(-179, 80, -120, 88)), feature("near", rectangle(160, 0, 179, 8))});
  EXPECT_EQ(joinAcrossAntimeridian(polar).west, 160);
}

}  // namespace
}  // namespace geo
