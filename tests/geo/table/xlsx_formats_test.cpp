#include "geo/table/xlsx_formats.h"

#include <gtest/gtest.h>

namespace geo::detail {
namespace {

std::string dated(const std::string& serial, bool since1904 = false) {
  return formattedNumber(serial, {NumberLook::date, 0}, since1904);
}

TEST(XlsxFormats, CountDaysFrom1900WithALeapDayThatNeverWas) {
  // what Excel and LibreOffice show for these serial numbers; day 60 is Excel's 29 February 1900
  EXPECT_EQ(dated("1"), "1900-01-01");
  EXPECT_EQ(dated("31"), "1900-01-31");
  EXPECT_EQ(dated("59"), "1900-02-28");
  EXPECT_EQ(dated("60"), "1900-02-28") << "the last day that there was";
  EXPECT_EQ(dated("61"), "1900-03-01");
  EXPECT_EQ(dated("40544"), "2011-01-01");
  EXPECT_EQ(dated("40544.75"), "2011-01-01") << "the time of the day is left out";
  EXPECT_EQ(dated("2958465"), "9999-12-31");
}

TEST(XlsxFormats, CountDaysFrom1904WithoutThatLeapDay) {
  EXPECT_EQ(dated("1", true), "1904-01-02");
  EXPECT_EQ(dated("59", true), "1904-02-29");
  EXPECT_EQ(dated("60", true), "1904-03-01");
  EXPECT_EQ(dated("39082", true), "2011-01-01");
}

TEST(XlsxFormats, LeaveANumberThatIsNoDayAsItIs) {
  EXPECT_EQ(dated("0.5"), "0.5");
  EXPECT_EQ(dated("0"), "0");
  EXPECT_EQ(dated("-3"), "-3");
  EXPECT_EQ(dated("2958466"), "2958466");
  EXPECT_EQ(dated("12 May"), "12 May");
}

TEST(XlsxFormats, KnowTheBuiltInDatesOfEastAsiaToo) {
  // ECMA-376 part 1, 18.8.30: 14-22 and 45-47 everywhere, 27-36 and 50-58 in Chinese, Japanese and Korean
  for (std::size_t id = 0; id <= 60; ++id) {
    const bool isDate =
        (id > 13 && id < 23) || (id > 26 && id < 37) || (id > 44 && id < 48) || (id > 49 && id < 59);
    const bool isPercent = id == 9 || id == 10;
    EXPECT_EQ(builtInFormat(id).look, isDate      ? NumberLook::date
                                      : isPercent ? NumberLook::percent
                                                  : NumberLook::plain)
        << id;
    EXPECT_EQ(builtInFormat(id).digits, 0U) << id;
  }
}

TEST(XlsxFormats, TellTheLookOfACode) {
  for (const char* code : {"yyyy/m/d", "[$-804]aaaa;m", "h:mm", "SS.0", "yyyy\"年\"m\"月\""})
    EXPECT_EQ(numberFormat(code).look, NumberLook::date) << code;
  for (const char* code : {"0%", "0.00%", "#,##0%;-0%"})
    EXPECT_EQ(numberFormat(code).look, NumberLook::percent) << code;
  for (const char* code : {"General", "Standard", "@", "0", "#,##0.00", "0\"d\"", "0\\d", "[Red]0", "0_m",
                           "*y0", "0\"never closed ym"})
    EXPECT_EQ(numberFormat(code).look, NumberLook::plain) << code;
  EXPECT_EQ(numberFormat("000000").look, NumberLook::padded);
  EXPECT_EQ(numberFormat("000000").digits, 6U);
  EXPECT_EQ(numberFormat("00;-0").digits, 2U);
}

std::string shownBy(const char* code, const char* stored) {
  return formattedNumber(stored, numberFormat(code), false);
}

TEST(XlsxFormats, KeepTheLettersThatAreShownBehindANumber) {
  EXPECT_EQ(shownBy("0.00\"万\"", "1.2"), "1.2 万");
  EXPECT_EQ(shownBy("#,##0 \"тыс.\"", "12"), "12 тыс.");
  EXPECT_EQ(shownBy("0万", "3"), "3 万");
  EXPECT_EQ(shownBy("0\\k", "3"), "3 k");
  EXPECT_EQ(shownBy("General\"人\"", "3"), "3 人");
  EXPECT_EQ(shownBy("G/通用格式\"人\"", "3"), "3 人");
  EXPECT_EQ(shownBy("0.0\"‰\"", "5"), "5 ‰");
  EXPECT_EQ(shownBy("000\"村\"", "7"), "007");
  EXPECT_EQ(shownBy("0\"万\";-0\"千\";\"none\"", "-3"), "-3 千");
  EXPECT_EQ(shownBy("[>=10000]0\"万\";0", "3"), "3");
}

TEST(XlsxFormats, SayThatANumberIsShownInAnotherScale) {
  for (const char* code :
       {"#,##0,", "0.0,,", "#,##0, \"тыс.\"", "0!.0,\"万\"", "0\\.0,", "[>=10000]0!.0,\"万\";0"})
    EXPECT_EQ(shownBy(code, "12345"), "12345 shown in another scale") << code;
}

TEST(XlsxFormats, LeaveOutWhatSaysNoOtherAmount) {
  for (const char* code :
       {"#,##0", "#,##0.00", "0", "#,##0_);(#,##0)", "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)",
        "0.00E+00", "# ?/?", "[$¥-804]#,##0", "\"R$ \"#,##0", "#,##0 \"€\"", "#,##0\\ [$€-407]", "[Red]0",
        "0_m", "*y0", "0 ", "# ##0", "#\\ ##0", "##\\,##\\,##0;0"})
    EXPECT_EQ(shownBy(code, "12345").substr(0, 5), "12345") << code;
  for (const char* code : {"#,##0", "#,##0_);(#,##0)", "# ?/?", "#,##0 \"€\"", "#\\ ##0", "[$¥-804]#,##0"})
    EXPECT_EQ(shownBy(code, "12345"), "12345") << code;
}

TEST(XlsxFormats, WritePercentsAndLeadingZeros) {
  EXPECT_EQ(formattedNumber("0.125", {NumberLook::percent, 0}, false), "12.5%");
  EXPECT_EQ(formattedNumber("10101", {NumberLook::padded, 6}, false), "010101");
  EXPECT_EQ(formattedNumber("1234567", {NumberLook::padded, 6}, false), "1234567");
  EXPECT_EQ(formattedNumber("123456", {NumberLook::padded, 6}, false), "123456");
  EXPECT_EQ(formattedNumber("1.5", {NumberLook::padded, 6}, false), "1.5");
  EXPECT_EQ(formattedNumber("0.10000000000000001", {}, false), "0.1");
  EXPECT_EQ(formattedNumber("12345678901234567890", {}, false), "12345678901234567890");
}

TEST(XlsxFormats, CompareWithTheLimitOfACondition) {
  const auto words = [](const char* condition, const char* stored) {
    return shownBy((std::string("[") + condition + "]0\"万\";0").c_str(), stored);
  };
  EXPECT_EQ(words(">100", "100"), "100");
  EXPECT_EQ(words(">100", "101"), "101 万");
  EXPECT_EQ(words(">=100", "100"), "100 万");
  EXPECT_EQ(words(">=100", "99"), "99");
  EXPECT_EQ(words("<100", "100"), "100");
  EXPECT_EQ(words("<100", "99"), "99 万");
  EXPECT_EQ(words("<=100", "100"), "100 万");
  EXPECT_EQ(words("<=100", "101"), "101");
  EXPECT_EQ(words("<>100", "100"), "100");
  EXPECT_EQ(words("<>100", "101"), "101 万");
  EXPECT_EQ(words("=100", "100"), "100 万");
  EXPECT_EQ(words("=100", "101"), "101");
}

TEST(XlsxFormats, TakeTheSectionOfTheSign) {
  const char* const code = "0\"a\";0\"b\";0\"c\"";
  EXPECT_EQ(shownBy(code, "1"), "1 a");
  EXPECT_EQ(shownBy(code, "-1"), "-1 b");
  EXPECT_EQ(shownBy(code, "0"), "0 c");
  EXPECT_EQ(shownBy("0\"a\";0\"b\"", "0"), "0 a") << "no section for zero";
  EXPECT_EQ(shownBy("[Red]0\"a\";[Blue]-0\"b\"", "1"), "1 a") << "a colour is no condition";
  EXPECT_EQ(shownBy("[Red]0\"a\";[Blue]-0\"b\"", "-1"), "-1 b");
  EXPECT_EQ(shownBy("[>9]0\"a\";[>5]0\"b\"", "1"), "1 b") << "the last where none is met";
}

TEST(XlsxFormats, CutACodeAtItsOwnSemicolonsOnly) {
  EXPECT_EQ(shownBy("0\"a;b\";0\"c\"", "1"), "1 a;b");
  EXPECT_EQ(shownBy("\"x;\"0\"a\"", "1"), "1 a");
  EXPECT_EQ(shownBy("0\\;\"a\"", "1"), "1 ;a") << "an escaped one is text";
  EXPECT_EQ(shownBy("0\"a\"\\k", "1"), "1 ak");
  EXPECT_EQ(shownBy("0\" 万 \"", "1"), "1 万");
  EXPECT_EQ(shownBy("#\"万\"0", "1"), "1") << "within the number";
}

TEST(XlsxFormats, SkipWhatOnlyFillsTheCell) {
  for (const char* code : {"0_k", "0*k", "0.00E+00", "0.0e-0", "0[$-804]", "0 "})
    EXPECT_EQ(shownBy(code, "12345"), "12345") << code;
}

}  // namespace
}  // namespace geo::detail
