#include "planning/reading/script_digits.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using planning::plainSignOf;

/// UTF-8 of a character of two or three bytes.
std::string utf8(int code) {
  std::string text;
  if (code < 0x800) {
    text += static_cast<char>(0xC0 | (code >> 6));
  } else {
    text += static_cast<char>(0xE0 | (code >> 12));
    text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
  }
  text += static_cast<char>(0x80 | (code & 0x3F));
  return text;
}

// The zeros of the decimal digits (general category Nd) of the Basic Multilingual Plane, Unicode 15.
TEST(ScriptDigits, OfEachScriptArePlainOnes) {
  for (const int zero :
       {0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
        0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90,
        0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10})
    for (int digit = 0; digit < 10; ++digit)
      EXPECT_EQ(plainSignOf(utf8(zero + digit)), static_cast<char>('0' + digit))
          << std::hex << zero << ' ' << digit;
}

TEST(ScriptDigits, EndWithTheNineOfTheirScript) {
  for (const int other :
       {0x065F, 0x066D, 0x06FA, 0x0965, 0x0970, 0x0E5A, 0x0E4F, 0xABFA, 0xFF0F, 0xFF1A, 0x4E00})
    EXPECT_EQ(plainSignOf(utf8(other)), 0) << std::hex << other;
}

TEST(ScriptDigits, TakeTheMinusAndTheArabicPercentForPlainOnes) {
  EXPECT_EQ(plainSignOf("\u2212"), '-');
  EXPECT_EQ(plainSignOf("\u066A"), '%');
  for (const char* other : {"", "0", "-", "\u2211", "\u2213", "\u066B", "\u00B2", "\U0001D7CE"})
    EXPECT_EQ(plainSignOf(other), 0) << other;
}

}  // namespace
