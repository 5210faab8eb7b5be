#include "app/render/colour/colour_vision.h"

#include <gtest/gtest.h>

#include <cmath>

#include "app/render/colour/colour_space.h"

namespace app::render {
namespace {

/// The share of light that a channel stands for, times 1000.
int light(int channel) { return static_cast<int>(std::lround(1000 * toLinear(QColor(channel, 0, 0))[0])); }

struct Column {
  Vision vision;
  QColor primary;
  int red, green, blue;  ///< in thousandths; what is below 0 or above 1 cannot be shown
};

class ColourVision : public testing::TestWithParam<Column> {};

// A pure primary shows one column of the published matrix (Machado et al. 2009, severity 1).
TEST_P(ColourVision, ShowsAPrimaryAsThePublishedColumn) {
  const Column& expected = GetParam();
  const QColor seen = simulate(expected.primary, expected.vision);
  EXPECT_NEAR(light(seen.red()), expected.red, 4);  // half a step of 255
  EXPECT_NEAR(light(seen.green()), expected.green, 4);
  EXPECT_NEAR(light(seen.blue()), expected.blue, 4);
}

INSTANTIATE_TEST_SUITE_P(Machado2009, ColourVision,
                         testing::Values(Column{Vision::protanopia, "#ff0000", 152, 115, 0},
                                         Column{Vision::protanopia, "#00ff00", 1000, 786, 0},
                                         Column{Vision::protanopia, "#0000ff", 0, 99, 1000},
                                         Column{Vision::deuteranopia, "#ff0000", 367, 280, 0},
                                         Column{Vision::deuteranopia, "#00ff00", 861, 673, 43},
                                         Column{Vision::deuteranopia, "#0000ff", 0, 47, 969},
                                         Column{Vision::tritanopia, "#ff0000", 1000, 0, 5},
                                         Column{Vision::tritanopia, "#00ff00", 0, 931, 691},
                                         Column{Vision::tritanopia, "#0000ff", 0, 148, 304}));

TEST(ColourVision, SeesGreyAsGrey) {
  for (const Vision vision : kVisions)
    for (const int level : {0, 1, 77, 128, 254, 255}) {
      const QColor seen = simulate(QColor(level, level, level), vision);
      EXPECT_NEAR(seen.red(), level, 1);
      EXPECT_NEAR(seen.green(), level, 1);
      EXPECT_NEAR(seen.blue(), level, 1);
    }
}

TEST(ColourVision, LosesTheDifferenceBetweenRedAndGreenOfOneLightness) {
  const QColor red("#d7301f"), green("#5e8b3a");
  const double apart = difference(red, green);
  EXPECT_LT(difference(simulate(red, Vision::deuteranopia), simulate(green, Vision::deuteranopia)),
            apart / 2);
  EXPECT_GT(difference(simulate(red, Vision::tritanopia), simulate(green, Vision::tritanopia)), apart / 2);
}

// Luminances of the primaries of sRGB (IEC 61966-2-1): 0.2126, 0.7152, 0.0722.
TEST(ColourVision, KeepsTheLuminanceInGrey) {
  EXPECT_NEAR(light(simulate("#ff0000", Vision::greyscale).red()), 213, 4);
  EXPECT_NEAR(light(simulate("#00ff00", Vision::greyscale).red()), 715, 4);
  EXPECT_NEAR(light(simulate("#0000ff", Vision::greyscale).red()), 72, 4);
}

// L*a*b* of the primaries for D65, as tabled by Lindbloom.
TEST(ColourSpace, GivesTheLabOfThePrimaries) {
  const Lab red = toLab("#ff0000");
  EXPECT_NEAR(red.l, 53.24, 0.02);
  EXPECT_NEAR(red.a, 80.09, 0.02);
  EXPECT_NEAR(red.b, 67.20, 0.02);
  const Lab white = toLab("#ffffff");
  EXPECT_NEAR(white.l, 100, 0.01);
  EXPECT_NEAR(white.a, 0, 0.02);
  EXPECT_NEAR(white.b, 0, 0.02);
}

TEST(ColourSpace, ComesBackFromLab) {
  for (int red = 0; red < 256; red += 51)
    for (int green = 0; green < 256; green += 51)
      for (int blue = 0; blue < 256; blue += 51) {
        const QColor colour(red, green, blue);
        EXPECT_EQ(fromLab(toLab(colour)), colour);
      }
}

}  // namespace
}  // namespace app::render
