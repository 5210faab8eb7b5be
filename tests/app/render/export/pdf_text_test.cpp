#include "app/render/export/pdf_text.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"

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

TEST(FinishedPdf, RefusesBytesThatAreNoPdf) { EXPECT_THROW(finishedPdf("no pdf"), geo::IoError); }

}  // namespace
}  // namespace app::render
