#include "planning/figures/combine.h"

#include <gtest/gtest.h>

#include <map>

namespace planning {
namespace {

using Parts = std::vector<PartFigure>;

/// Synthetic: figures of three parts.
const std::map<std::string, Parts>& figures() {
  static const std::map<std::string, Parts> kFigures{{"poor", {{2.0}, {3.0}, {5.0}}},
                                                     {"men", {{10.0}, {20.0}, {}}},
                                                     {"women", {{10.0}, {20.0, true}, {40.0}}},
                                                     {"income", {{100.0}, {400.0}, {700.0}}},
                                                     {"none", {{0.0}, {0.0}, {0.0}}}};
  return kFigures;
}

Combined combined(const Indicator& indicator, bool allNeeded = false) {
  return combine(
      indicator, 3, [](const std::string& id) { return figures().at(id); }, allNeeded);
}

Indicator of(const std::string& id, IndicatorKind kind) {
  Indicator indicator;
  indicator.id = id;
  indicator.kind = kind;
  return indicator;
}

Indicator rate(const std::string& above, const std::string& below, const std::string& unit) {
  Indicator indicator = of("rate", IndicatorKind::rate);
  indicator.numerator = above;
  indicator.denominator = below;
  indicator.unitEn = unit;
  return indicator;
}

TEST(Combine, SumsCountsAndMoney) {
  for (const IndicatorKind kind : {IndicatorKind::count, IndicatorKind::money}) {
    const Combined sum = combined(of("poor", kind));
    EXPECT_EQ(sum.value, 10);
    EXPECT_EQ(sum.covered, 3);
    EXPECT_FALSE(sum.estimated);
    EXPECT_TRUE(sum.aggregated);
  }
}

TEST(Combine, SumsThePartsThatHaveAFigureUnlessAllAreNeeded) {
  const Combined some = combined(of("men", IndicatorKind::count));
  EXPECT_EQ(some.value, 30);
  EXPECT_EQ(some.covered, 2);
  EXPECT_EQ(some.has, (std::vector<std::uint8_t>{1, 1, 0}));
  EXPECT_FALSE(combined(of("men", IndicatorKind::count), true).value);
  EXPECT_EQ(combined(of("poor", IndicatorKind::count), true).value, 10);
}

TEST(Combine, DividesSumsInTheUnitOfTheRate) {
  // (2 + 3) / (20 + 40); the third part lacks one of the two figures below
  const Combined share = combined(rate("poor", "men+women", "%"));
  EXPECT_DOUBLE_EQ(share.value.value(), 100.0 * 5 / 60);
  EXPECT_EQ(share.covered, 2);
  EXPECT_TRUE(share.estimated) << "one of the women's figures is";
  EXPECT_DOUBLE_EQ(combined(rate("poor", "women", "‰")).value.value(), 1000.0 * 10 / 70);
  EXPECT_DOUBLE_EQ(combined(rate("poor", "women", "persons")).value.value(), 10.0 / 70);
  Indicator inChinese = rate("poor", "women", "");
  inChinese.unitZh = "%";
  EXPECT_DOUBLE_EQ(combined(inChinese).value.value(), 100.0 * 10 / 70);
  EXPECT_FALSE(combined(rate("poor", "none", "%")).value) << "nothing below the line";
}

TEST(Combine, WeighsMeans) {
  Indicator income = of("income", IndicatorKind::mean);
  income.weight = "women";
  EXPECT_DOUBLE_EQ(combined(income).value.value(), (10 * 100 + 20 * 400 + 40 * 700) / 70.0);
  income.unitEn = "%";
  EXPECT_DOUBLE_EQ(combined(income).value.value(), 37000 / 70.0) << "a mean has the unit of its values";
  EXPECT_FALSE(combined(of("income", IndicatorKind::mean)).aggregated) << "no weight";
  const Combined alone = combine(
      of("income", IndicatorKind::mean), 1,
      [](const std::string&) {
        return Parts{{700.0, true}};
      },
      false);
  EXPECT_EQ(alone.value, 700) << "of one part nothing is weighed";
  EXPECT_TRUE(alone.estimated);
  EXPECT_EQ(alone.covered, 1);
  Indicator half = rate("poor", "", "%");
  EXPECT_FALSE(combined(half).aggregated) << "no denominator";
}

}  // namespace
}  // namespace planning
