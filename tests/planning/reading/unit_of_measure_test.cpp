#include "planning/reading/unit_of_measure.h"

#include <gtest/gtest.h>

using planning::conversionFactor;
using planning::splitHead;

TEST(UnitOfMeasure, ConvertsByTheMeaningOfItsWords) {
  EXPECT_EQ(conversionFactor("万人", "人"), 1e4);
  EXPECT_EQ(conversionFactor("人", "万人"), 1e-4);
  EXPECT_EQ(conversionFactor("千人", "persons"), 1e3);
  EXPECT_EQ(conversionFactor("亿元", "万元"), 1e4);
  EXPECT_EQ(conversionFactor("公顷", "km2"), 0.01);
  EXPECT_EQ(conversionFactor("‰", "%"), 0.1);
  EXPECT_EQ(conversionFactor("万户", "户(长表)"), 1e4);
  EXPECT_EQ(conversionFactor("10 000 persons", "人"), 1e4);
  EXPECT_DOUBLE_EQ(*conversionFactor("亩", "公顷"), 1.0 / 15);
  EXPECT_EQ(conversionFactor("万元/人", "元/人"), 1e4);
  EXPECT_EQ(conversionFactor("Number", "人"), 1.0);
  EXPECT_EQ(conversionFactor("thousand", "number"), 1e3);
}

TEST(UnitOfMeasure, RefusesWhatMeasuresSomethingElse) {
  for (const auto& [from, to] : {std::pair("户", "人"), std::pair("元", "元/人"), std::pair("%", "人"),
                                 std::pair("斤", "人"), std::pair("人", "")})
    EXPECT_FALSE(conversionFactor(from, to)) << from << ' ' << to;
}

TEST(UnitOfMeasure, FindsTheUnitInAColumnsName) {
  EXPECT_EQ(splitHead("农村贫困人口（万人）").name, "农村贫困人口");
  EXPECT_EQ(splitHead("农村贫困人口（万人）").unit, "万人");
  EXPECT_EQ(splitHead("收入(单位:元)").unit, "元");
  EXPECT_EQ(splitHead("常住人口/人").unit, "人");
  EXPECT_EQ(splitHead("旅游收入,亿元").name, "旅游收入");
}

TEST(UnitOfMeasure, LeavesANameAloneWhoseBracketIsNoUnit) {
  EXPECT_EQ(splitHead("通电户(人口率)").name, "通电户(人口率)");
  EXPECT_EQ(splitHead("15岁及以上人口(推算)").unit, "");
}
