#include "app/render/palette.h"

#include <gtest/gtest.h>

#include "geo/error.h"

namespace app::render {
namespace {

class Palettes : public testing::TestWithParam<std::string> {};

TEST_P(Palettes, GrowDarkerFromLowToHighForEveryNumberOfClasses) {
  for (int classes = 1; classes <= 9; ++classes) {
    const auto colours = paletteColours(GetParam(), classes);
    ASSERT_EQ(colours.size(), static_cast<std::size_t>(classes));
    for (std::size_t i = 1; i < colours.size(); ++i)
      EXPECT_LT(qGray(colours[i].rgb()), qGray(colours[i - 1].rgb()));
  }
}

INSTANTIATE_TEST_SUITE_P(All, Palettes, testing::ValuesIn(paletteNames()));

TEST(Palette, HasColorBrewersFiveClassYlOrRd) {
  const auto colours = paletteColours("YlOrRd", 5);
  EXPECT_EQ(colours.front(), QColor("#ffffb2"));
  EXPECT_EQ(colours.back(), QColor("#bd0026"));
}

TEST(Palette, NamesThePalettesThereAreForAnUnknownOne) {
  try {
    paletteColours("rainbow", 5);
    FAIL();
  } catch (const geo::DataError& error) {
    EXPECT_NE(std::string(error.what()).find("viridis"), std::string::npos);
  }
  EXPECT_THROW(paletteColours("Blues", 10), geo::DataError);
}

}  // namespace
}  // namespace app::render
