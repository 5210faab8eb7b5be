#include "planning/audit/scale.h"

#include <gtest/gtest.h>

#include <cmath>

#include "planning/audit/indicator_list.h"

namespace planning::audit {
namespace {

Indicator of(IndicatorKind kind, int decimals, std::optional<double> max = {}) {
  Indicator indicator;
  indicator.kind = kind;
  indicator.decimals = decimals;
  indicator.max = max;
  return indicator;
}

TEST(Scale, OfACountIsItsLogarithmWithHalfAUnit) {
  for (const IndicatorKind kind : {IndicatorKind::count, IndicatorKind::money}) {
    const Scale scale(of(kind, 0));
    EXPECT_DOUBLE_EQ(scale(0), std::log(0.5));
    EXPECT_DOUBLE_EQ(scale(99.5), std::log(100));
    EXPECT_DOUBLE_EQ(scale(-7), std::log(0.5)) << "held at 0";
    EXPECT_DOUBLE_EQ(scale.noise(99.5), 0.1) << "1 / sqrt(100)";
  }
}

TEST(Scale, OfAShareOfAKnownWholeIsTheLogit) {
  const Scale scale(of(IndicatorKind::rate, 1, 100));
  EXPECT_DOUBLE_EQ(scale(50), 0);
  EXPECT_NEAR(scale(20), std::log(20.05 / 80.05), 1e-12);
  EXPECT_NEAR(scale(100), std::log(100.05 / 0.05), 1e-9);
  EXPECT_NEAR(scale(130), std::log(130.05 / 0.05), 1e-9) << "nothing is left of the whole";
  EXPECT_NEAR(scale.noise(20), 0.05 / 20.05, 1e-12);
  EXPECT_NEAR(scale.noise(80), 0.05 / 20.05, 1e-12) << "the same from the other end";
}

TEST(Scale, OfAMeanOrAShareWithoutWholeIsItsLogarithm) {
  for (const IndicatorKind kind : {IndicatorKind::mean, IndicatorKind::rate}) {
    const Scale scale(of(kind, 2));
    EXPECT_NEAR(scale(0.995), 0, 1e-12);
    EXPECT_NEAR(scale.noise(0.995), 0.005, 1e-12);
  }
  EXPECT_NEAR(Scale(of(IndicatorKind::mean, 0, 100))(99.5), std::log(100), 1e-12)
      << "only rates have a whole";
}

TEST(IndicatorList, IsTextWithCommasAndBack) {
  EXPECT_EQ(joinIndicators({"a", "b"}), "a,b");
  EXPECT_EQ(joinIndicators({}), "");
  EXPECT_EQ(splitIndicators(""), std::vector<std::string>{});
  EXPECT_EQ(splitIndicators("a"), std::vector<std::string>{"a"});
  EXPECT_EQ(splitIndicators("a, b,c"), (std::vector<std::string>{"a", "b", "c"}));
}

}  // namespace
}  // namespace planning::audit
