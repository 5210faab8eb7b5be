#include "planning/reading/number_text.h"

#include <gtest/gtest.h>

using planning::NumberText;
using planning::parseNumberText;

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
