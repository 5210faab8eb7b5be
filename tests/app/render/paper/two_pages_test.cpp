#include "app/render/paper/two_pages.h"

#include <gtest/gtest.h>

#include "app/render/document/document_pages.h"

namespace app::render {
namespace {

/// Synthetic: so many paragraphs of a line and a picture, then a page of a table with so many rows.
class TwoPages : public testing::Test {
 protected:
  static constexpr std::size_t kMostRows = 10;

  static geo::Document documentOf(std::size_t paragraphs, std::size_t otherRows,
                                  const geo::DocumentPicture& picture, std::size_t rows) {
    geo::Document document;
    document.hasCover = false;
    document.title = "Synthetic briefing";
    document.words = {"Contents", "Table", "Figure"};
    geo::DocumentParagraph line;
    line.runs.push_back({"line"});
    for (std::size_t i = 0; i < paragraphs; ++i) document.blocks.emplace_back(line);
    document.blocks.emplace_back(picture);
    document.blocks.emplace_back(geo::DocumentHeading{3, "Figures", 0, true});
    geo::DocumentTable table{"Rows", {{"Name", "", 1, false}}, {}, "", ""};
    for (std::size_t i = 0; i < otherRows + rows; ++i) table.rows.push_back({"row"});
    document.blocks.emplace_back(table);
    return document;
  }
  static TwoPageRoom room(std::size_t paragraphs, std::size_t otherRows) {
    return roomOnTwoPages([=](const geo::DocumentPicture& picture,
                              std::size_t rows) { return documentOf(paragraphs, otherRows, picture, rows); },
                          kMostRows);
  }
};

}  // namespace

TEST_F(TwoPages, TakeTheTallestPictureThatFits) {
  const TwoPageRoom much = room(2, 2);
  EXPECT_TRUE(much.isTwoPages);
  EXPECT_EQ(much.rows, kMostRows);
  EXPECT_EQ(much.pictureMm, 110);
  const TwoPageRoom little = room(9, 2);
  EXPECT_TRUE(little.isTwoPages);
  EXPECT_LT(little.pictureMm, 110);
  EXPECT_GE(little.pictureMm, 60);
}

TEST_F(TwoPages, ShowFewerRowsWhereThereAreTooMany) {
  const TwoPageRoom full = room(2, 20);
  EXPECT_TRUE(full.isTwoPages);
  EXPECT_LT(full.rows, kMostRows);
}

TEST_F(TwoPages, AreNotEnoughForATextThatIsTooLong) {
  EXPECT_FALSE(room(60, 2).isTwoPages);
  EXPECT_FALSE(room(2, 90).isTwoPages);
}

}  // namespace app::render
