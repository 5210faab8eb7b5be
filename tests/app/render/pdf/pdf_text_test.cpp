#include "app/render/pdf/pdf_text.h"

#include <gtest/gtest.h>

namespace app::render {
namespace {

TEST(UnifiedIdeographs, ReplaceKangxiRadicalsAndSupplementInBfchar) {
  // U+2F2D mountain, U+2ED3 long (simplified), U+2EC4 west: CMap of three glyphs.
  const std::string cmap = "3 beginbfchar\n<0001> <2F2D>\n<0002> <2ED3>\n<0003> <2EC4>\nendbfchar\n";
  EXPECT_EQ(withUnifiedIdeographs(cmap),
            "3 beginbfchar\n<0001> <5C71>\n<0002> <957F>\n<0003> <897F>\nendbfchar\n");
}

TEST(UnifiedIdeographs, OfOneGlyphAreThoseOfSimplifiedText) {
  // Households and the glue of Jiaozhou; a full-width slash.
  EXPECT_EQ(withUnifiedIdeographs("3 beginbfchar\n<0001> <2F3E>\n<0002> <3B35>\n<0003> <2215>\nendbfchar\n"),
            "3 beginbfchar\n<0001> <6237>\n<0002> <80F6>\n<0003> <FF0F>\nendbfchar\n");
}

TEST(UnifiedIdeographs, LeaveGlyphNumbersOfARangeAlone) {
  const std::string cmap = "1 beginbfrange\n<2F2D> <2F2E> [<2F2D> <0041> ]\nendbfrange\n";
  EXPECT_EQ(withUnifiedIdeographs(cmap), "1 beginbfrange\n<2F2D> <2F2E> [<5C71> <0041> ]\nendbfrange\n");
}

TEST(UnifiedIdeographs, WriteSurrogatesForIdeographsBeyondThePlane) {
  EXPECT_EQ(withUnifiedIdeographs("1 beginbfchar\n<0001> <2E87>\nendbfchar"),
            "1 beginbfchar\n<0001> <D841DE28>\nendbfchar");
}

TEST(UnifiedIdeographs, LeaveTextOutsideOfSectionsAlone) {
  const std::string header = "/CIDInit /ProcSet findresource begin\n<2F2D> <0000>\n";
  EXPECT_EQ(withUnifiedIdeographs(header), header);
}

TEST(WithoutNothing, TheGlyphOfWhatIsMissingStandsForNoCharacter) {
  EXPECT_EQ(
      withoutNothing("2 beginbfrange\n<0000> <0000> <0000>\n<0001> <0002> [<0041> <0042> ]\nendbfrange"),
      "1 beginbfrange\n<0001> <0002> [<0041> <0042> ]\nendbfrange");
  EXPECT_EQ(withoutNothing(
                "begincmap\n3 beginbfrange\n<0000> <0000> <0000>\n<0001> <00FF> [..]\n<0100> <0101> [..]\n"),
            "begincmap\n2 beginbfrange\n<0001> <00FF> [..]\n<0100> <0101> [..]\n");
  EXPECT_EQ(withoutNothing("1 beginbfrange\n<0001> <0001> <0041>\n"),
            "1 beginbfrange\n<0001> <0001> <0041>\n");
}

}  // namespace
}  // namespace app::render
