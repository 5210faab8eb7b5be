#include "app/cli/verb/option_checks.h"

#include <gtest/gtest.h>

using namespace app::cli;

TEST(OptionChecks, ANumberHasToBeTheWholeWord) {
  EXPECT_EQ(numberBetween(0, 1)("0.25"), "");
  EXPECT_NE(numberBetween(0, 1)("0.25x"), "");
  EXPECT_NE(numberBetween(0, 1)(""), "");
  EXPECT_NE(numberAtLeast(0)("inf"), "");
}

TEST(OptionChecks, LimitsThemselvesAreAllowed) {
  EXPECT_EQ(numberBetween(0, 1)("0"), "");
  EXPECT_EQ(numberBetween(0, 1)("1"), "");
  EXPECT_EQ(numberAtLeast(0)("0"), "");
}

TEST(OptionChecks, FileNameEndingsIgnoreCase) {
  EXPECT_EQ(fileNameEnding({".pdf"})("a/b.PDF"), "");
  EXPECT_NE(fileNameEnding({".pdf"})("a.pdf/b"), "");
}
