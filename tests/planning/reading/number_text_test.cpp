#include "planning/reading/number_text.h"

#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <utility>

using planning::NumberStyle;
using planning::NumberText;
using planning::parseMeasuredText;
using planning::parseNumberText;

namespace {

constexpr NumberStyle kComma{',', '.'};

}  // namespace

TEST(NumberText, ReadsPlainNumbers) {
  EXPECT_EQ(parseNumberText("3.25").value, 3.25);
  EXPECT_EQ(parseNumberText("-7").value, -7);
  EXPECT_EQ(parseNumberText("1e3").value, 1000);
  EXPECT_EQ(parseNumberText("12%").value, 12);
}

TEST(NumberText, AcceptsThousandsSeparatorsAndSaysSo) {
  const NumberText number = parseNumberText("1,234,567.5");
  EXPECT_EQ(number.value, 1234567.5);
  EXPECT_TRUE(number.thousandsSeparator);
}

TEST(NumberText, RefusesCommasThatPartNoThousands) {
  for (const char* text : {"1,23", "1,2345", ",123", "1234,567", "0.1,234", "1,,234"})
    EXPECT_EQ(parseNumberText(text).kind, NumberText::Kind::text) << text;
}

TEST(NumberText, AcceptsFullWidthDigitsAndSaysSo) {
  const NumberText number = parseNumberText("１２３．５");
  EXPECT_EQ(number.value, 123.5);
  EXPECT_TRUE(number.fullWidth);
}

TEST(NumberText, TellsMissingFromBlankFromText) {
  for (const char* text : {"—", "－", "…", "……", "-", "N/A", "不详"})
    EXPECT_EQ(parseNumberText(text).kind, NumberText::Kind::missing) << text;
  for (const char* text : {"", "  ", "　"})
    EXPECT_EQ(parseNumberText(text).kind, NumberText::Kind::blank) << text;
  for (const char* text : {"约300", "nan", "inf", "1e999", "0x10", "12 34a"})
    EXPECT_EQ(parseNumberText(text).kind, NumberText::Kind::text) << text;
}

TEST(NumberText, KeepsTheSignForTheColumnsUnitToExplain) {
  EXPECT_EQ(parseNumberText("12%").sign, "%");
  EXPECT_EQ(parseNumberText("3.5‰").sign, "‰");
}

TEST(NumberText, TakesFootnoteMarksOffAndKeepsThem) {
  for (const auto& [text, mark] :
       {std::pair("1234①", "①"), std::pair("1234*", "*"), std::pair("1234[注1]", "[注1]"),
        std::pair("1234（2）", "(2)"), std::pair("1234 ②③", "②③")}) {
    EXPECT_EQ(parseNumberText(text).value, 1234) << text;
    EXPECT_EQ(parseNumberText(text).footnote, mark) << text;
  }
}

TEST(NumberText, TakesSpacesForThousandsOnlyBetweenGroupsOfThree) {
  EXPECT_EQ(parseNumberText("1 234 567").value, 1234567);
  EXPECT_TRUE(parseNumberText("1 234").thousandsSeparator);
  EXPECT_EQ(parseNumberText("1，234").value, 1234);
  EXPECT_EQ(parseNumberText("12 34").kind, NumberText::Kind::text);
  EXPECT_EQ(parseNumberText("- 5").value, -5);
}

TEST(NumberText, TellsDatesAndErrorsOfFormulas) {
  for (const char* text : {"2010-12-31", "2010/1/5"})
    EXPECT_EQ(parseNumberText(text).kind, NumberText::Kind::date) << text;
  for (const char* text : {"#DIV/0!", "#REF!", "#N/A", "Err:502"})
    EXPECT_EQ(parseNumberText(text).kind, NumberText::Kind::error) << text;
}

TEST(NumberText, TakesLakhsWithACommaBetweenGroups) {
  for (const auto& [text, value] : {std::pair("1,23,456", 123456), std::pair("12,34,567", 1234567),
                                    std::pair("1,23,45,678", 12345678), std::pair("12,345", 12345)})
    EXPECT_EQ(parseNumberText(text).value, value) << text;
  for (const char* text :
       {"123,45,678", "1,2,345", "12,34", "1,23,45", "12 34 567", "12'34'567", "1,234,56", "12,345,67,890"})
    EXPECT_FALSE(parseNumberText(text).value) << text;
  EXPECT_FALSE(parseNumberText("12.34.567", kComma).value);
}

TEST(NumberText, ReadsTheStyleThatItIsGiven) {
  EXPECT_EQ(parseNumberText("1.234,5", kComma).value, 1234.5);
  EXPECT_EQ(parseNumberText("1.234.567", kComma).value, 1234567);
  EXPECT_EQ(parseNumberText("1 234,5", kComma).value, 1234.5);
  EXPECT_EQ(parseNumberText("12.500", kComma).value, 12500);
  EXPECT_EQ(parseNumberText("12,500", kComma).value, 12.5);
  EXPECT_FALSE(parseNumberText("3.25", kComma).value);
  EXPECT_FALSE(parseNumberText("1,234.5", kComma).value);
  EXPECT_FALSE(parseNumberText("1.234,5").value);
  EXPECT_EQ(parseNumberText("1'234,5", {',', '\''}).value, 1234.5);
  EXPECT_EQ(parseNumberText("1'234.5", {'.', '\''}).value, 1234.5);
  EXPECT_FALSE(parseNumberText("1.234,5", {',', '\''}).value);
  EXPECT_FALSE(parseNumberText("1,234", {'.', 0}).value);
  EXPECT_EQ(parseNumberText("1 234", {'.', 0}).value, 1234);
  EXPECT_EQ(parseNumberText("0,5", {',', 0}).value, 0.5);
}

TEST(NumberText, SaysWhetherGroupsWereParted) {
  for (const char* text : {"1,234", "1 234", "1'234", "1\u2019234", "1\u00A0234", "1\u2009234", "1\u202F234",
                           "+1,234", "1,234.0"}) {
    EXPECT_EQ(parseNumberText(text).value, 1234) << text;
    EXPECT_TRUE(parseNumberText(text).thousandsSeparator) << text;
    EXPECT_FALSE(parseNumberText(text).fullWidth) << text;
  }
  EXPECT_EQ(parseNumberText("-1,234").value, -1234);
  for (const char* text : {"1234", " 1234 ", "1234.5", "'1234", "-1234", "+1234", "12%"})
    EXPECT_FALSE(parseNumberText(text).thousandsSeparator) << text;
}

TEST(NumberText, NeverBeginsAGroupWithALoneZero) {
  for (const char* text : {"0,125", "0 125", "0'125", "-0,125"})
    EXPECT_FALSE(parseNumberText(text).value) << text;
  EXPECT_EQ(parseNumberText("0.125").value, 0.125);
}

TEST(NumberText, TakesSignsOfEveryKindBeforeANumber) {
  for (const auto& [text, value] :
       {std::pair("+5", 5.0), std::pair("-5", -5.0), std::pair("–5", -5.0), std::pair("\u22125", -5.0),
        std::pair("- 5", -5.0), std::pair("－5", -5.0), std::pair(".5", 0.5), std::pair("-.5", -0.5)})
    EXPECT_EQ(parseNumberText(text).value, value) << text;
  for (const char* text : {"++5", "--5", "+-5", "5-", "–", "–x", "5–6"})
    EXPECT_FALSE(parseNumberText(text).value) << text;
}

TEST(NumberText, KnowsEverySignForNoFigure) {
  for (const char* text :
       {"-",  "--",  "---",  "—",  "——", "–",      "…",      "……",     "...", "..",  "/",    "N/A",
        "NA", "n/a", "不详", "缺", "无", "无数据", "未采集", "不适用", "－",  " - ", "不 详"})
    EXPECT_EQ(parseNumberText(text).kind, NumberText::Kind::missing) << text;
  for (const char* text : {"----", "—— ——", "na", "无。", "//", "."})
    EXPECT_EQ(parseNumberText(text).kind, NumberText::Kind::text) << text;
}

TEST(NumberText, KnowsEveryErrorOfAFormulaAndAFormula) {
  for (const char* text :
       {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "Err:508"})
    EXPECT_EQ(parseNumberText(text).kind, NumberText::Kind::error) << text;
  EXPECT_EQ(parseNumberText("=A1+B1").kind, NumberText::Kind::formula);
  for (const char* text : {"#5", "#REF", "A=1", "Error"})
    EXPECT_EQ(parseNumberText(text).kind, NumberText::Kind::text) << text;
}

TEST(NumberText, TellsADateByItsYearAndItsTwoSigns) {
  for (const char* text : {"2010-12-31", "2010/1/5", "2010-1-5", "31.12.2010", "1.1.2010", "1/1/2010",
                           "1-12-2010", "31/12/2010"})
    EXPECT_EQ(parseNumberText(text).kind, NumberText::Kind::date) << text;
  for (const char* text :
       {"2010.12.31", "12.5.201", "123.4.2010", "2010--15", "2010-12-", "2010-1a-5", "2010-12-311", "2010-1-",
        "1.234.2010", "2010-12/31", "2010-1-1-1", "31.12.20100", "-12-2010", "1..12.2010", "1..20101"})
    EXPECT_EQ(parseNumberText(text).kind, NumberText::Kind::text) << text;
}

TEST(NumberText, TakesEachSignOfAFootnoteAndNoOther) {
  for (const char* mark :
       {"*", "†", "‡", "\u00B9", "\u00B2", "\u00B3", "\u2460", "\u2473", "**", "[1]", "(注)", "[注1]"}) {
    const NumberText number = parseNumberText(std::string("12") + mark);
    EXPECT_EQ(number.value, 12) << mark;
    EXPECT_EQ(number.footnote, mark);
  }
  for (const char* mark : {"\u245F", "\u2474", "§", "[1", "1)", "\u00B4", "]"})
    EXPECT_EQ(parseNumberText(std::string("12") + mark).kind, NumberText::Kind::text) << mark;
  for (const auto& [text, value] :
       {std::pair("-5*", -5.0), std::pair("+5*", 5.0), std::pair(".5*", 0.5), std::pair("5①", 5.0)})
    EXPECT_EQ(parseNumberText(text).value, value) << text;
  for (const char* text : {"①", "*5", "[1]", "x*"}) EXPECT_FALSE(parseNumberText(text).value) << text;
  EXPECT_EQ(parseNumberText("12%*").sign, "%");
  EXPECT_EQ(parseNumberText("12%*").footnote, "*");
  EXPECT_EQ(parseNumberText("12").footnote, "");
}

TEST(NumberText, SaysWhatMayBeNegativeToATableThatWritesSo) {
  for (const char* text : {"(1,234)", "（5）", "(0.5)", "△5", "▲5", "▼5", "▲1,234", "△ 5"}) {
    EXPECT_TRUE(parseNumberText(text).mayBeNegative) << text;
    EXPECT_EQ(parseNumberText(text).kind, NumberText::Kind::text) << text;
  }
  for (const char* text :
       {"(abc)", "()", "(", "(12345", "12345)", "(-5)", "(12 34)", "△", "△x", "▽5", "5", "1234(2)", "x5"})
    EXPECT_FALSE(parseNumberText(text).mayBeNegative) << text;
  EXPECT_TRUE(parseNumberText("(1.234,5)", kComma).mayBeNegative);
  EXPECT_FALSE(parseNumberText("(1.234,5)").mayBeNegative);
}

TEST(NumberText, TellsAFieldThatWasTooNarrow) {
  for (const char* text : {"**", "*****"}) EXPECT_TRUE(parseNumberText(text).isOverflow) << text;
  for (const char* text : {"*", "**5", "5**", "x"}) EXPECT_FALSE(parseNumberText(text).isOverflow) << text;
}

TEST(NumberText, ReadsDigitsOfOtherScriptsAndTheirSigns) {
  EXPECT_EQ(parseNumberText("١٢٣").value, 123);
  EXPECT_EQ(parseNumberText("१२.५").value, 12.5);
  for (const NumberStyle& style : {NumberStyle{}, kComma}) {  // these signs mean the same everywhere
    EXPECT_EQ(parseNumberText("١٫٥", style).value, 1.5);
    EXPECT_EQ(parseNumberText("١٬٢٣٤٬٥٦٧", style).value, 1234567);
    EXPECT_TRUE(parseNumberText("١٬٢٣٤", style).thousandsSeparator);
  }
  EXPECT_EQ(parseNumberText("١٢\u066A").sign, "%");
}

TEST(NumberText, LeavesOutMarksThatNobodySees) {
  for (const char* mark : {"\u200E", "\u200F", "\u061C", "\uFEFF"}) {
    EXPECT_EQ(parseNumberText(std::string(mark) + "12").value, 12) << mark;
    EXPECT_EQ(parseNumberText("1" + std::string(mark) + "2").value, 12) << mark;
  }
  EXPECT_EQ(parseNumberText("'123").value, 123) << "how a spreadsheet is told that it is text";
  EXPECT_FALSE(parseNumberText("''123").value);
}

TEST(NumberText, HasNoOtherLengthThanANumberHas) {
  EXPECT_EQ(parseNumberText("12345678901234567").value, 12345678901234567.0);
  EXPECT_EQ(parseNumberText("123456789012345678901234").value, 123456789012345678901234.0);
  EXPECT_EQ(parseNumberText("-0.00000000000000000001").value, -1e-20);
}

TEST(MeasuredText, HasTheUnitBehindTheNumberForItsSign) {
  for (const auto& [text, value, unit] :
       {std::tuple("1.2万", 1.2, "万"), std::tuple("300 ha", 300.0, "ha"), std::tuple("-5万元", -5.0, "万元"),
        std::tuple("1,234人", 1234.0, "人"), std::tuple("+5人", 5.0, "人"),
        std::tuple("1 234 人", 1234.0, "人"), std::tuple("5 thousand", 5.0, "thousand"),
        std::tuple("7 тыс. чел.", 7.0, "тыс.чел.")}) {
    const NumberText number = parseMeasuredText(text);
    EXPECT_EQ(number.kind, NumberText::Kind::number) << text;
    EXPECT_EQ(number.value, value) << text;
    EXPECT_EQ(number.sign, unit) << text;
  }
  EXPECT_EQ(parseMeasuredText("1,2 万", kComma).value, 1.2);
  EXPECT_EQ(parseMeasuredText("1.234 ha", kComma).value, 1234);
}

TEST(MeasuredText, IsTheCellItselfWhereNoUnitStandsThere) {
  for (const char* text : {"3村", "5 mil", "5 Mil", "万", "人5", "5 apples", "1.2.3万", "5人左右",
                           "2010-12-31人", "- 人", "(5)万", "△5万"})
    EXPECT_EQ(parseMeasuredText(text).kind, NumberText::Kind::text) << text;
  EXPECT_EQ(parseMeasuredText("12%").sign, "%");
  EXPECT_EQ(parseMeasuredText("12").value, 12);
  EXPECT_EQ(parseMeasuredText("不详").kind, NumberText::Kind::missing);
  EXPECT_EQ(parseMeasuredText("").kind, NumberText::Kind::blank);
  EXPECT_TRUE(parseMeasuredText("(5)").mayBeNegative);
  EXPECT_TRUE(parseMeasuredText("***").isOverflow);
}
