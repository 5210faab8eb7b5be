#include "geo/file/folded_text.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using geo::foldedText;

TEST(FoldedText, HasNoCaseWidthOrComposition) {
  EXPECT_EQ(foldedText("Río ALTO"), "río alto");
  EXPECT_EQ(foldedText("Ri\u0301o"), "río") << "a combining accent";
  EXPECT_EQ(foldedText("ＡＢＣ　１２"), "abc 12") << "full width";
  EXPECT_EQ(foldedText("ｶﾞ"), "ガ") << "half width";
  EXPECT_EQ(foldedText("Straße"), "strasse");
  EXPECT_EQ(foldedText("ﷺ"), "صلى الله عليه وسلم") << "one character of eighteen";
}

TEST(FoldedText, HasOneSpaceInsideAndNoneAround) {
  EXPECT_EQ(foldedText("  a \t\r\n b  "), "a b");
  EXPECT_EQ(foldedText("\v a\fb \r"), "a b");
  EXPECT_EQ(foldedText("a\x08"
                       "b\x0E"),
            "a\x08"
            "b\x0E")
      << "controls beside those of white space";
  EXPECT_EQ(foldedText(" "), "");
  EXPECT_EQ(foldedText(""), "");
}

TEST(FoldedText, TakesWhatIsNoUtf8) { EXPECT_EQ(foldedText("A\xFFz"), "a\uFFFDz"); }

}  // namespace
