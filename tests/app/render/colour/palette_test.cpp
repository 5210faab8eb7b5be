#include "app/render/colour/palette.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "app/render/colour/colour_space.h"
#include "app/render/colour/colour_vision.h"
#include "geo/report/error.h"

namespace app::render {
namespace {

constexpr int kMostInTheWindow = 12;

double lightness(const QColor& colour) { return toLab(colour).l; }

class SequentialPalettes : public testing::TestWithParam<std::string> {};

TEST_P(SequentialPalettes, GrowDarkerFromLowToHighForEveryNumberOfClasses) {
  for (int classes = 1; classes <= kMostInTheWindow; ++classes) {
    const auto colours = paletteColours(GetParam(), classes);
    ASSERT_EQ(colours.size(), static_cast<std::size_t>(classes));
    for (std::size_t i = 1; i < colours.size(); ++i)
      EXPECT_LT(lightness(colours[i]), lightness(colours[i - 1])) << classes;
  }
}

INSTANTIATE_TEST_SUITE_P(All, SequentialPalettes, testing::ValuesIn(paletteNames(PaletteKind::sequential)));

class DivergingPalettes : public testing::TestWithParam<std::string> {};

TEST_P(DivergingPalettes, AreLightestInTheMiddle) {
  for (int classes = 3; classes <= kMostInTheWindow; ++classes) {
    const auto colours = paletteColours(GetParam(), classes);
    ASSERT_EQ(colours.size(), static_cast<std::size_t>(classes));
    for (std::size_t i = 1; i < colours.size(); ++i) {
      const double darker = lightness(colours[i - 1]) - lightness(colours[i]);
      if (2 * i == colours.size()) continue;  // the middle lies between them
      EXPECT_GT(2 * i < colours.size() ? -darker : darker, 0) << classes << ' ' << i;
    }
  }
}

TEST_P(DivergingPalettes, OfTwoClassesAreBothEnds) {
  const auto three = paletteColours(GetParam(), 3), two = paletteColours(GetParam(), 2);
  EXPECT_EQ(two, (std::vector<QColor>{three.front(), three.back()}));
}

INSTANTIATE_TEST_SUITE_P(All, DivergingPalettes, testing::ValuesIn(paletteNames(PaletteKind::diverging)));

TEST(Palette, OfAChangeHasTheSameDepthAtTheSameDistance) {
  planning::IndicatorStyle style;
  style.palette = "RdBu";
  const auto all = paletteColours("RdBu", 6);
  EXPECT_EQ(paletteColoursAbout(style, 3, 3), all);
  EXPECT_EQ(paletteColoursAbout(style, 1, 3), (std::vector<QColor>(all.begin() + 2, all.end())));
  EXPECT_EQ(paletteColoursAbout(style, 3, 0), (std::vector<QColor>(all.begin(), all.begin() + 3)));
  EXPECT_NO_THROW(requireDiverging("RdBu"));
  EXPECT_THROW(requireDiverging("Blues"), geo::DataError);
}

class AllPalettes : public testing::TestWithParam<std::string> {};

/// 2.3 is just noticeable side by side; a county and its legend are apart.
TEST_P(AllPalettes, KeepFiveClassesApartForEveryReader) {
  const auto colours = paletteColours(GetParam(), 5);
  for (const Vision vision : {Vision::normal, Vision::protanopia, Vision::deuteranopia, Vision::tritanopia})
    for (std::size_t i = 0; i < colours.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        EXPECT_GT(difference(simulate(colours[i], vision), simulate(colours[j], vision)), 6)
            << static_cast<int>(vision) << ' ' << i << ' ' << j;
}

TEST_P(AllPalettes, AreTurnedRound) {
  auto colours = paletteColours(GetParam(), 7);
  std::reverse(colours.begin(), colours.end());
  EXPECT_EQ(paletteColours(GetParam(), 7, PaletteOrder::reversed), colours);
}

TEST_P(AllPalettes, GoBetweenTheirColoursForMoreClassesThanTheyHave) {
  const auto colours = paletteColours(GetParam(), 40);
  const auto ends = paletteColours(GetParam(), 11);
  EXPECT_EQ(colours.front(), ends.front());
  EXPECT_EQ(colours.back(), ends.back());
  for (std::size_t i = 1; i < colours.size(); ++i) EXPECT_LT(difference(colours[i], colours[i - 1]), 15);
}

INSTANTIATE_TEST_SUITE_P(All, AllPalettes, testing::ValuesIn(paletteNames()));

TEST(Palette, HasTheColoursOfColorBrewer) {
  EXPECT_EQ(paletteColours("YlOrRd", 5),
            (std::vector<QColor>{"#ffffb2", "#fecc5c", "#fd8d3c", "#f03b20", "#bd0026"}));
  EXPECT_EQ(paletteColours("RdBu", 5),
            (std::vector<QColor>{"#ca0020", "#f4a582", "#f7f7f7", "#92c5de", "#0571b0"}));
  EXPECT_EQ(paletteColours("BrBG", 11).back(), QColor("#003c30"));
}

struct FiveColours {
  const char* name;
  std::vector<QColor> colours;  ///< from the dark end
};

class ViridisFamily : public testing::TestWithParam<FiveColours> {};

// viridisLite (R), five colours of each; between the tabled ones a channel may be off by a few steps.
TEST_P(ViridisFamily, HasThePublishedColours) {
  const auto ours = paletteColours(GetParam().name, 5, PaletteOrder::reversed);
  ASSERT_EQ(ours.size(), 5U);
  for (std::size_t i = 0; i < 5; ++i)
    EXPECT_LT(difference(ours[i], GetParam().colours[i]), 2.3) << ours[i].name().toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    All, ViridisFamily,
    testing::Values(FiveColours{"viridis", {"#440154", "#3b528b", "#21908c", "#5dc863", "#fde725"}},
                    FiveColours{"magma", {"#000004", "#51127c", "#b63679", "#fb8861", "#fcfdbf"}},
                    FiveColours{"inferno", {"#000004", "#56106e", "#bb3754", "#f98c0a", "#fcffa4"}},
                    FiveColours{"plasma", {"#0d0887", "#7e03a8", "#cc4678", "#f89441", "#f0f921"}},
                    FiveColours{"cividis", {"#00204d", "#414d6b", "#7c7b78", "#bcaf6f", "#ffea46"}}));

TEST(Palette, FollowsAStyle) {
  planning::IndicatorStyle style;
  style.palette = "PuOr";
  style.reversed = true;
  EXPECT_EQ(paletteColours(style, 3), (std::vector<QColor>{"#998ec3", "#f7f7f7", "#f1a340"}));
}

TEST(Palette, NamesEachPaletteOnce) {
  const auto names = paletteNames();
  EXPECT_EQ(std::set<std::string>(names.begin(), names.end()).size(), names.size());
}

TEST(Palette, NamesThePalettesThereAreForAnUnknownOne) {
  try {
    paletteColours("rainbow", 5);
    FAIL();
  } catch (const geo::DataError& error) {
    EXPECT_NE(std::string(error.what()).find("viridis"), std::string::npos);
  }
}

TEST(Palette, RefusesNumbersOfClassesThatNobodyReads) {
  EXPECT_THROW(paletteColours("Blues", 0), geo::DataError);
  EXPECT_THROW(paletteColours("Blues", 257), geo::DataError);
}

}  // namespace
}  // namespace app::render
