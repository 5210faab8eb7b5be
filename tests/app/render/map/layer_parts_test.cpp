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
