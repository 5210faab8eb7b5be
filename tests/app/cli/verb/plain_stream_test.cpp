#include "app/cli/verb/plain_stream.h"

#include <gtest/gtest.h>

#include <sstream>

namespace {

std::string plain(const std::string& text) {
  std::ostringstream out;
  {
    app::cli::PlainStream stream(out);
    stream << text;
  }
  return out.str();
}

TEST(PlainStream, PassesTextOn) {
  const std::string text = "甲县\t1\r\nÄ – 𠮷 “x”…\n";
  EXPECT_EQ(plain(text), text);
  std::ostringstream out;
  app::cli::PlainStream stream(out);
  stream << "a" << 1 << ' ' << 2.5 << '\n';
  stream.flush();
  EXPECT_EQ(out.str(), "a1 2.5\n");
}

TEST(PlainStream, TakesCommandsOfTerminalsOut) {
  EXPECT_EQ(plain("\x1b[31mred\x1b]0;x\x07"), "\xEF\xBF\xBD[31mred\xEF\xBF\xBD]0;x\xEF\xBF\xBD");
  EXPECT_EQ(plain("\x7f\x08"), "\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(plain("\xC2\x9B"
                  "31m"),
            "\xEF\xBF\xBD"
            "31m");
  EXPECT_EQ(plain("over\rwritten"), "over\xEF\xBF\xBDwritten");
  EXPECT_EQ(plain("\xE2\x80\xAE"
                  "gpj.exe\xE2\x81\xA9"),
            "\xEF\xBF\xBDgpj.exe\xEF\xBF\xBD");
}

TEST(PlainStream, KeepsBytesThatAreNoUtf8) {
  EXPECT_EQ(plain("\xC2"), "\xC2");
  EXPECT_EQ(plain("\xE2\x80"), "\xE2\x80");
  EXPECT_EQ(plain("\xC2"
                  "A\xE2\x80"
                  "B"),
            "\xC2"
            "A\xE2\x80"
            "B");
}

}  // namespace
