#include "geo/layer/antimeridian_cut.h"

#include <gtest/gtest.h>

#include <string>

#include "geo/layer/layer_writer.h"
#include "geo/plane/longitude.h"
#include "tests/support/geos_check.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/shapes.h"

namespace geo {
namespace {

using test::rectangle;

struct Cut {
  const char* what;
  MultiPolygon shape;
  std::size_t parts;
  int holes;
};

class CutAtAntimeridian : public testing::TestWithParam<Cut> {};

TEST_P(CutAtAntimeridian, KeepsTheLandWithinAHalfTurn) {
  const MultiPolygon cut = cutAtAntimeridian(GetParam().shape);
  EXPECT_EQ(cut.size(), GetParam().parts);
  EXPECT_EQ(test::whatGeosFindsInvalid({cut}), "");
  EXPECT_EQ(test::measures(cut).holes, GetParam().holes);
  EXPECT_NEAR(test::measures(cut).area, test::measures(GetParam().shape).area, 1e-9);
  EXPECT_GE(bounds(cut).minX, -180);
  EXPECT_LE(bounds(cut).maxX, 180);
}

TEST(AntimeridianCut, LeavesAloneWhatLiesAtNoLongitude) {
  for (const double east : {1e6, 1e300}) {
    const MultiPolygon far{{rectangle(0, 0, east, 1), {}}};
    EXPECT_EQ(cutAtAntimeridian(far), far);
  }
}

// a comb whose teeth reach across: west of the meridian one part, east of it three
const Ring kComb{{170, 0}, {190, 0}, {190, 1}, {175, 1}, {175, 2}, {190, 2}, {190, 3},
                 {175, 3}, {175, 4}, {190, 4}, {190, 5}, {170, 5}, {170, 0}};
const Ring kOnIt{{170, 0}, {180, 0}, {185, 1}, {180, 2}, {180, 3}, {170, 3}, {170, 0}};
// two halves that meet along half a degree of the meridian
const Ring kHourglass{{175, 0}, {180, 2}, {185, 0}, {185, 4}, {180, 2.5}, {175, 4}, {175, 0}};

INSTANTIATE_TEST_SUITE_P(
    Shapes, CutAtAntimeridian,
    testing::Values(Cut{"within", {{rectangle(170, 0, 180, 1), {}}}, 1, 0},
                    Cut{"across", {{rectangle(170, 0, 190, 1), {}}}, 2, 0},
                    Cut{"beyond", {{rectangle(181, 0, 190, 1), {rectangle(182, 0.2, 183, 0.4)}}}, 1, 1},
                    Cut{"west", {{rectangle(-190, 0, -170, 1), {}}}, 2, 0}, Cut{"comb", {{kComb, {}}}, 4, 0},
                    Cut{"comb, other way round", {{Ring(kComb.rbegin(), kComb.rend()), {}}}, 4, 0},
                    Cut{"corner on it", {{kOnIt, {}}}, 2, 0}, Cut{"waist on it", {{kHourglass, {}}}, 2, 0},
                    Cut{"hole across", {{rectangle(170, 0, 190, 9), {rectangle(175, 3, 185, 6)}}}, 2, 0},
                    Cut{"holes on both sides",
                        {{rectangle(170, 0, 190, 9), {rectangle(171, 3, 172, 6), rectangle(188, 3, 189, 6)}}},
                        2,
                        2}),
    [](const auto& one) {
      std::string name = one.param.what;
      std::erase_if(name, [](char c) { return c == ' ' || c == ','; });
      return name;
    });

TEST(OrdinaryLongitude, IsTheSameMeridianWithinAHalfTurn) {
  EXPECT_EQ(ordinaryLongitude(181.5), -178.5);
  EXPECT_EQ(ordinaryLongitude(-188), 172);
  EXPECT_EQ(ordinaryLongitude(180), 180);
  EXPECT_EQ(ordinaryLongitude(-180), -180);
  EXPECT_EQ(ordinaryLongitude(104.25), 104.25);
}

std::string written(const LayerToWrite& layer) {
  const test::ScratchFolder folder;
  writeLayer(folder / "a.geojson", layer);
  return test::contentOf(folder / "a.geojson");
}

TEST(LayerWriter, WritesOrdinaryLongitudes) {
  LayerToWrite layer;
  layer.columns = {{"code"}};
  layer.records = {{{std::string("A1")}, {{rectangle(179, -17, 181, -16), {}}}}};
  const std::string text = written(layer);
  EXPECT_NE(text.find("[-179,-17]"), std::string::npos) << text;
  EXPECT_EQ(text.find("181"), std::string::npos) << text;
}

TEST(LayerWriter, CutsAtTheAntimeridianWhatAProjectionHoldsTogether) {
  LayerToWrite layer;  // a square of 200 km about 180 E, 18 S in the plane of Fiji's own grid
  layer.crs = Crs::fromText("+proj=tmerc +lat_0=-18 +lon_0=180 +k=1 +datum=WGS84 +units=m +type=crs");
  layer.columns = {{"code"}};
  layer.records = {{{std::string("A1")}, {{rectangle(-1e5, -1e5, 1e5, 1e5), {}}}}};
  const std::string text = written(layer);
  EXPECT_NE(text.find("MultiPolygon"), std::string::npos) << text;
  EXPECT_NE(text.find("[180,"), std::string::npos) << text;
  EXPECT_NE(text.find("[-180,"), std::string::npos) << text;
}

TEST(AntimeridianCut, GivesRingsWithoutSpareVertices) {
  const MultiPolygon cut = cutAtAntimeridian({{rectangle(170, 0, 190, 1), {}}});
  ASSERT_EQ(cut.size(), 2U);
  EXPECT_EQ(bounds({cut[0]}), (Box{170, 0, 180, 1}));
  EXPECT_EQ(bounds({cut[1]}), (Box{-180, 0, -170, 1}));
  for (const Polygon& part : cut) {
    EXPECT_EQ(part.shell.size(), 5U);
    EXPECT_EQ(part.shell.front(), part.shell.back());
    EXPECT_EQ(signedArea(part.shell), 10);
  }
}

TEST(AntimeridianCut, ShiftsWholeTurnsBothWays) {
  const MultiPolygon hole{{rectangle(541, 0, 549, 9), {Ring{{542, 1}, {542, 2}, {543, 2}, {542, 1}}}}};
  const MultiPolygon east = cutAtAntimeridian(hole);
  ASSERT_EQ(east.size(), 1U);
  EXPECT_EQ(bounds(east), (Box{-179, 0, -171, 9}));
  ASSERT_EQ(east[0].holes.size(), 1U);
  EXPECT_EQ(bounds({{east[0].holes[0], {}}}), (Box{-178, 1, -177, 2}));
  EXPECT_EQ(bounds(cutAtAntimeridian({{rectangle(-359, 0, -350, 9), {}}})), (Box{1, 0, 10, 9}));
}

TEST(AntimeridianCut, CutsATriangleToo) {
  const MultiPolygon cut = cutAtAntimeridian({{Ring{{170, 0}, {190, 0}, {180, 5}, {170, 0}}, {}}});
  ASSERT_EQ(cut.size(), 2U);
  EXPECT_EQ(bounds({cut[0]}), (Box{170, 0, 180, 5}));
  EXPECT_EQ(bounds({cut[1]}), (Box{-180, 0, -170, 5}));
}

TEST(AntimeridianCut, LeavesWhatEndsThere) {
  for (const MultiPolygon& within : {MultiPolygon{{rectangle(-180, 0, 180, 1), {}}}, MultiPolygon{},
                                     MultiPolygon{{rectangle(-180, 0, -170, 1), {}}}})
    EXPECT_EQ(cutAtAntimeridian(within), within);
  const MultiPolygon far = cutAtAntimeridian({{rectangle(3590, 0, 3600, 1), {}}});
  EXPECT_EQ(bounds(far), (Box{-10, 0, 0, 1})) << "ten turns";
  const MultiPolygon farther{{rectangle(3590, 0, 3601, 1), {}}}, west{{rectangle(-3601, 0, -3590, 1), {}}};
  EXPECT_EQ(cutAtAntimeridian(farther), farther);
  EXPECT_EQ(cutAtAntimeridian(west), west);
}

}  // namespace
}  // namespace geo
