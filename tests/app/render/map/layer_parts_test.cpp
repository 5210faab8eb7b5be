#include "app/render/map/layer_parts.h"

#include <gtest/gtest.h>

#include "app/render/page/map_page.h"
#include "geo/coverage/clean.h"
#include "tests/app/render/synthetic_layer.h"
#include "tests/support/shapes.h"

namespace app::render {
namespace {

/// Made up: ten squares of 4 degrees in two rows, and what is put beside them.
geo::Coverage mainlandAnd(const std::vector<geo::Ring>& others) {
  std::vector<geo::Feature> features;
  for (int i = 0; i < 10; ++i) {
    const double x = i % 5 * 4;
    const double y = 40 + i / 5 * 4;
    features.push_back(test::feature("M" + std::to_string(i), test::rectangle(x, y, x + 4, y + 4)));
  }
  for (const geo::Ring& other : others)
    features.push_back(test::feature("X" + std::to_string(features.size()), other));
  return geo::clean(test::layer(std::move(features), "EPSG:4326"), {}).coverage;
}

TEST(LayerParts, FarFromTheRestAreApart) {
  const auto parts =
      distantParts(mainlandAnd({test::rectangle(-62, 15, -61, 16), test::rectangle(-60, 14, -59, 15),
                                test::rectangle(55, -21, 56, -20)}));
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(parts[0].units, 10U);
  EXPECT_EQ(parts[0].box, (geo::Box{0, 40, 20, 48}));
  EXPECT_EQ(parts[1].units, 2U);  // within 3 degrees of each other
  EXPECT_EQ(parts[2].units, 1U);
}

TEST(LayerParts, NearbyIslandsStay) {
  EXPECT_TRUE(distantParts(mainlandAnd({test::rectangle(21, 41, 22, 42)})).empty());
}

TEST(LayerParts, ThatSaveLittleStay) {
  EXPECT_TRUE(distantParts(mainlandAnd({test::rectangle(24, 41, 25, 42)})).empty());
}

TEST(LayerParts, ThatAreMoreThanAThirdOfTheLayerStay) {
  std::vector<geo::Ring> others;
  for (int i = 0; i < 6; ++i) others.push_back(test::rectangle(60 + i, 0, 61 + i, 1));
  EXPECT_TRUE(distantParts(mainlandAnd(others)).empty());
}

TEST(LayerParts, OfAProjectedLayerAreNotLookedFor) {
  EXPECT_TRUE(distantParts(geo::clean(test::wigglyGrid(3, 2, 4, 0), {}).coverage).empty());
}

/// Countries roughly as they lie: boxes in degrees, each cut into some units side by side.
struct Group {
  double west, south, east, north;
  int units;
};

struct Land {
  const char* what;
  std::vector<Group> groups;
  std::vector<std::size_t> parts;  ///< units of the map and of each inset; none: one map
};

class LandWithParts : public testing::TestWithParam<Land> {};

TEST_P(LandWithParts, HasTheseInsets) {
  std::vector<geo::Feature> features;
  for (const Group& group : GetParam().groups)
    for (int i = 0; i < group.units; ++i) {
      const double width = (group.east - group.west) / group.units;
      features.push_back(test::feature(
          "U" + std::to_string(features.size()),
          test::rectangle(group.west + i * width, group.south, group.west + (i + 1) * width, group.north)));
    }
  std::vector<std::size_t> sizes;
  for (const LayerPart& part :
       distantParts(geo::clean(test::layer(std::move(features), "EPSG:4326"), {}).coverage))
    sizes.push_back(part.units);
  EXPECT_EQ(sizes, GetParam().parts) << GetParam().what;
}

INSTANTIATE_TEST_SUITE_P(
    OfTheWorld, LandWithParts,
    testing::Values(
        Land{"France with five departments overseas",
             {{-5, 42, 8, 51, 94},
              {8.5, 41.3, 9.6, 43, 2},
              {-54.6, 2.1, -51.6, 5.8, 1},
              {-61.8, 14.4, -60.8, 16.5, 2},
              {55.2, -21.4, 55.9, -20.8, 1},
              {45, -13, 45.3, -12.6, 1}},
             {96, 2, 1, 1, 1}},
        Land{"the US with territories",
             {{-125, 24, -67, 49, 49},
              {-188, 51, -130, 71, 1},
              {-160, 19, -155, 22, 1},
              {-67.5, 17.7, -64.5, 18.5, 2},
              {-171, -14.6, -168, -11, 1},
              {-215.4, 13.2, -214, 20.6, 2}},
             {49, 2, 2, 1, 1, 1}},
        Land{"Portugal with the Azores and Madeira",
             {{-9.5, 37, -6.2, 42.2, 18}, {-31.3, 36.9, -25, 39.7, 1}, {-17.3, 32.4, -16.3, 33.1, 1}},
             {18, 1, 1}},
        Land{"Spain with the Canaries",
             {{-9.3, 36, 3.3, 43.8, 48}, {1.2, 38.6, 4.3, 40.1, 1}, {-18.2, 27.6, -13.4, 29.4, 2}},
             {49, 2}},
        Land{"Ecuador with the Galapagos", {{-81, -5, -75.2, 1.4, 23}, {-92, -1.4, -89.2, 1.7, 1}}, {23, 1}},
        Land{"Norway with Svalbard", {{4.6, 58, 31.1, 71.2, 11}, {10, 76.4, 33.5, 80.8, 1}}, {11, 1}},
        Land{"Denmark with Greenland", {{8, 54.5, 15.2, 57.8, 98}, {-73, 59.7, -11, 83.7, 5}}, {98, 5}},
        Land{"Indonesia, island beside island",
             {{95, -6, 106, 6, 10},
              {105, -9, 116, -5, 7},
              {108, -4, 119, 4, 5},
              {119, -6, 125, 2, 6},
              {124, -9, 141, 3, 10}},
             {}},
        Land{"Japan to Okinawa", {{129, 31, 146, 45.6, 46}, {122.9, 24, 131.4, 28, 1}}, {}},
        Land{"Brazil in one piece", {{-74, -34, -34.8, 5.3, 27}}, {}},
        Land{"South Africa with Prince Edward Islands",
             {{16.4, -35, 33, -22, 9}, {37.5, -47, 38.1, -46.5, 1}},
             {9, 1}},
        Land{"islands that are a country of two halves", {{0, 0, 2, 1, 5}, {30, 0, 32, 1, 4}}, {}}));

TEST(MapPage, ShowsDistantPartsInFramesWithTheirScale) {
  MapContent content = letterCountry();
  content.coverage = mainlandAnd({test::rectangle(-62, 15, -61, 16), test::rectangle(55, -21, 56, -20)});
  content.areas.clear();
  content.counties.resize(content.coverage.unitCount());
  content.figures.clear();
  for (std::size_t i = 0; i < content.counties.size(); ++i) {
    planning::Unit& unit = content.counties[i];
    unit = {};
    unit.code = content.coverage.codes[i];
    unit.name = unit.code;
    planning::Figure figure;
    figure.unit = unit.code;
    figure.value = static_cast<double>(i);
    content.figures[unit.code] = figure;
  }
  const MapPage page(content, {.language = "en"});
  int scales = 0;
  std::vector<std::string> names;
  for (const PageContents::Label& label : page.contents().labels) {
    scales += label.text.startsWith("1:") ? 1 : 0;
    names.push_back(label.text.toStdString());
    EXPECT_TRUE(page.contents().mapFrame.contains(label.box)) << label.text.toStdString();
  }
  EXPECT_EQ(scales, 2);
  int counted = 0;
  for (const auto& row : page.contents().legend) counted += row.units;
  EXPECT_EQ(counted, 12);
  for (const char* name : {"M0", "X10", "X11"})
    EXPECT_NE(std::ranges::find(names, name), names.end()) << name;
}

}  // namespace
}  // namespace app::render
