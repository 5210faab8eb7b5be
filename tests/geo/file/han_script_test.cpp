#include "geo/file/han_script.h"

#include <gtest/gtest.h>

namespace {

// Blocks and scripts: Unicode 15, Blocks.txt and Scripts.txt.
TEST(HanScript, IsThatOfAllBlocksOfIdeographs) {
  for (const char* text : {"\u4E00", "\u9FFF",          // unified ideographs, first and last
                           "\u3400", "\u4DBF",          // extension A
                           "\U00020000", "\U0002A6D6",  // extension B
                           "\U0002B820", "\U00030000",  // extensions E and G
                           "\uF900", "\U0002F800",      // compatibility ideographs
                           "\u2E80", "\u2F00",          // radicals
                           "々", "〇"})
    EXPECT_TRUE(geo::hasHan(text)) << text;
}

TEST(HanScript, IsNotThatOfItsNeighbours) {
  for (const char* text : {"", "Tongren", "Đồng Nhân", "さいたま", "サイタマ", "서울", "กรุงเทพ", "ㄅ",
                           "\u4DC0",  // a hexagram, between extension A and the unified ideographs
                           "\uA000",  // Yi, behind them
                           "、", "（）", "Ａ１", "\U0001F600"})
    EXPECT_FALSE(geo::hasHan(text)) << text;
}

TEST(HanScript, IsFoundAmongOthersAndNeverInWhatIsNoUtf8) {
  EXPECT_TRUE(geo::hasHan("Guizhou 贵州"));
  EXPECT_TRUE(geo::hasHan("さいたま市"));
  EXPECT_TRUE(geo::hasHan("\xFF市"));
  EXPECT_FALSE(geo::hasHan("\xE5\xB8"));          // the first two bytes of 市
  EXPECT_FALSE(geo::hasHan("\xB9\xF3\xD6\xDD"));  // 贵州 in GB 18030
}

}  // namespace
