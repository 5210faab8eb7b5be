#include "geo/file/text_converter.h"

#include <gtest/gtest.h>

#include <string>

namespace geo::detail {
namespace {

bool isKnown(const std::string& name) { return TextConverter(name).isOpen(); }

std::string read(const std::string& bytes, const std::string& encoding) {
  return TextConverter(encoding).run(bytes).text;
}

TEST(TextConverter, TakesWindowsTableOfACodePageBeforeIbms) {
  // 0x80: the euro sign in Windows-1252; code page 437 has Ç there
  EXPECT_EQ(read("\x80", "CP1252"), "€");
  EXPECT_EQ(read("\x80", "CP437"), "Ç");
  EXPECT_EQ(read("\x80", "CP866"), "А");
  EXPECT_EQ(read("\xB9\xF3", "CP936"), "贵");
}

TEST(TextConverter, KnowsPlainNamesOnly) {
  for (const char* name : {"UTF-8", "ISO-8859-1", "Shift_JIS", "GB18030", "CP1251", "KOI8-R"})
    EXPECT_TRUE(isKnown(name)) << name;
  for (const char* name : {"", "CP", "CP125x", "CPx", "UTF 8", "UTF-8,swaplfnl", "../UTF-8", "UTF=8"})
    EXPECT_FALSE(isKnown(name)) << name;
}

TEST(TextConverter, CountsEachBadByteOnceAndBeginsAnew) {
  TextConverter utf8("UTF-8");
  EXPECT_EQ(utf8.run("a\xFF\xFE-\xFD").bad, 3U);
  EXPECT_EQ(utf8.run("a\xFF\xFE-\xFD").text, "a\uFFFD\uFFFD-\uFFFD");
  EXPECT_EQ(utf8.run("plain").bad, 0U);
  EXPECT_EQ(utf8.run("").text, "");
  EXPECT_EQ(utf8.run("\xE4\xB9").bad, 1U) << "cut at its end";
  EXPECT_EQ(utf8.run("\x8C").bad, 1U) << "no rest of the text before";
}

/// The inner buffer holds 4,096 units; a character beyond U+FFFF takes two of them.
TEST(TextConverter, KeepsCharactersOfTwoUnitsWholeWhereverTheyStand) {
  const std::string map = "\xF0\x9F\x97\xBA";  // U+1F5FA
  for (const std::size_t before : {0U, 1U, 4093U, 4094U, 4095U, 4096U, 4097U}) {
    std::string text(before, 'a');
    for (int i = 0; i < 5000; ++i) text += map;
    TextConverter utf8("UTF-8");
    const TextConverter::Result result = utf8.run(text + "z");
    EXPECT_TRUE(result.text == text + "z") << before;
    EXPECT_EQ(result.bad, 0U) << before;
  }
}

}  // namespace
}  // namespace geo::detail
