#include "geo/document/document_writer.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "geo/file/zip_archive.h"
#include "geo/report/error.h"
#include "tests/support/kept_parts.h"
#include "tests/support/kept_text.h"
#include "tests/support/scratch_folder.h"

namespace {

/// A PNG by its first bytes only: the writer keeps pictures as they are.
constexpr const char* kPng = "\x89PNG synthetic";

class DocumentWriter : public testing::Test {
 protected:
  DocumentWriter() {
    m_document.title = "Synthetic plan";
    m_document.language = "zh";
    m_document.words = {"目录", "表", "图"};
  }

  std::filesystem::path write(const char* name = "plan.docx") const {
    geo::writeDocx(m_folder / name, m_document);
    return m_folder / name;
  }
  std::string part(const std::string& name) const {
    return geo::detail::ZipArchive(write()).read(name).value_or("");
  }

  test::ScratchFolder m_folder;
  geo::Document m_document;
};

std::size_t countOf(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

TEST_F(DocumentWriter, ListsChaptersAndSectionsWithLinksToTheirBookmarks) {
  m_document.blocks = {geo::DocumentHeading{1, "基本情况"}, geo::DocumentHeading{2, "规划范围"},
                       geo::DocumentHeading{3, "not listed"}, geo::DocumentHeading{1, "总体要求"}};
  const std::string body = part("word/document.xml");
  EXPECT_EQ(countOf(body, "<w:hyperlink "), 3);
  EXPECT_EQ(countOf(body, "<w:bookmarkStart "), 3);
  EXPECT_NE(body.find(">第一节 规划范围<"), std::string::npos);
  EXPECT_NE(body.find(">第二章 总体要求<"), std::string::npos);
  EXPECT_NE(body.find("w:anchor=\"_Toc000003\""), std::string::npos);
  EXPECT_NE(part("word/settings.xml").find("<w:updateFields w:val=\"true\""), std::string::npos);
}

TEST_F(DocumentWriter, NumbersTablesAndPicturesByFields) {
  geo::DocumentTable table;
  table.caption = "A";
  table.columns = {{"name", "", 2, false}, {"value", "%", 1, true}};
  table.rows = {{"x", "1.5"}};
  m_document.blocks = {table, table, geo::DocumentPicture{"map", kPng, 100, 50, "a map", ""}};
  const std::string body = part("word/document.xml");
  EXPECT_EQ(countOf(body, " SEQ 表 "), 2);
  EXPECT_EQ(countOf(body, " SEQ 图 "), 1);
  EXPECT_EQ(countOf(body, "<w:tblHeader"), 2);
  EXPECT_NE(body.find("value (%)"), std::string::npos);
  EXPECT_NE(body.find("descr=\"a map\""), std::string::npos);
}

TEST_F(DocumentWriter, KeepsTheBytesOfAPictureAndFitsItIntoTheText) {
  m_document.blocks = {geo::DocumentPicture{"map", kPng, 312, 100, "", ""}};
  EXPECT_EQ(part("word/media/picture1.png"), kPng);
  // 312 mm is twice the width of the text: 156 x 50 mm, in units of 1/36000 mm.
  EXPECT_NE(part("word/document.xml").find("<wp:extent cx=\"5616000\" cy=\"1800000\""), std::string::npos);
}

TEST_F(DocumentWriter, EscapesWhatXmlReservesAndLeavesOutWhatItForbids) {
  m_document.blocks = {geo::DocumentParagraph{{{"a < b & \x01 c"}}}};
  EXPECT_NE(part("word/document.xml").find("a &lt; b &amp;  c"), std::string::npos);
}

TEST_F(DocumentWriter, GivesTheSameBytesForTheSameDocument) {
  m_document.blocks = {geo::DocumentHeading{1, "one"}};
  EXPECT_EQ(test::contentOf(write("a.docx")), test::contentOf(write("b.docx")));
}

TEST_F(DocumentWriter, PutsTheTitleAboveTheTextOfAPaperWithoutCover) {
  m_document.hasCover = false;
  m_document.coverLines = {"No. 7"};
  geo::DocumentParagraph to{{{"To: somebody"}}, geo::DocumentParagraph::Kind::flush};
  geo::DocumentParagraph from{{{"An office"}}, geo::DocumentParagraph::Kind::signature};
  m_document.blocks = {to, from, geo::DocumentHeading{3, "second page", 0, true}};
  const std::string body = part("word/document.xml");
  EXPECT_NE(body.find("w:val=\"PaperTitle\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Synthetic plan<"),
            std::string::npos);
  EXPECT_EQ(countOf(body, "\"PaperLine\""), 1);
  EXPECT_EQ(countOf(body, "\"Flush\""), 1);
  EXPECT_EQ(countOf(body, "\"SignatureLine\""), 1);
  EXPECT_EQ(countOf(body, "<w:pageBreakBefore"), 1);
  EXPECT_EQ(countOf(body, "<w:sectPr"), 1);
  EXPECT_EQ(part("word/settings.xml").find("updateFields"), std::string::npos) << "Word would ask";
}

TEST_F(DocumentWriter, MarksEveryPageOfADraft) {
  m_document.mark = "DRAFT";
  EXPECT_EQ(countOf(part("word/header.xml"), ">DRAFT<"), 1);
  EXPECT_EQ(countOf(part("word/document.xml"), ">DRAFT<"), 1);  // the cover has no header
  m_document.hasCover = false;
  EXPECT_EQ(countOf(part("word/document.xml"), ">DRAFT<"), 0);
  m_document.mark = "";
  EXPECT_EQ(countOf(part("word/header.xml"), "\"Mark\""), 0);
}

geo::Document oneOfEach(const std::string& language) {
  geo::Document document;
  document.language = language;
  document.title = "Synthetic plan";
  document.subtitle = "Made up";
  document.coverLines = {"An office", "2011"};
  document.header = "Synthetic";
  document.author = "An office";
  document.date = "2011-12-06";
  document.words = {"Contents", "Table", "Figure"};
  geo::DocumentParagraph marked;
  marked.runs = {{"plain "}, {"bold ", true}, {"to be supplied", false, true}};
  geo::DocumentTable table;
  table.caption = "Counties";
  table.columns = {{"name", "", 2, false}, {"rate", "%", 1, true}};
  table.rows = {{"x", "1.5"}, {"y", {"2.5", true}}};
  table.note = "A note";
  document.blocks = {geo::DocumentHeading{1, "Chapter", 3}, geo::DocumentHeading{2, "Section", 4},
                     geo::DocumentHeading{3, "Part"}, marked};
  using Kind = geo::DocumentParagraph::Kind;
  for (const Kind kind : {Kind::body, Kind::listed, Kind::note, Kind::flush, Kind::signature})
    document.blocks.emplace_back(geo::DocumentParagraph{{{"of a kind"}}, kind});
  document.blocks.emplace_back(table);
  document.blocks.emplace_back(geo::DocumentPicture{"map", kPng, 100, 50, "a map", "By an office"});
  return document;
}

TEST(DocumentParts, AreAsKept) {
  const test::ScratchFolder folder;
  geo::Document document = oneOfEach("zh");
  geo::writeDocx(folder / "zh.docx", document);
  test::expectKept(test::partsOf(folder / "zh.docx"), "document_parts_zh.txt");
  document = oneOfEach("en");
  document.hasCover = false;
  document.isClose = true;
  document.mark = "DRAFT";
  geo::writeDocx(folder / "en.docx", document);
  test::expectKept(test::partsOf(folder / "en.docx"), "document_parts_en.txt");
}

TEST_F(DocumentWriter, NumbersASectionThatStandsBeforeAnyChapter) {
  m_document.blocks = {geo::DocumentHeading{2, "前言"}, geo::DocumentHeading{2, "说明"}};
  const std::string body = part("word/document.xml");
  EXPECT_NE(body.find(">第一节 前言<"), std::string::npos);
  EXPECT_NE(body.find(">第二节 说明<"), std::string::npos);
}

TEST_F(DocumentWriter, FillsAShortRowWithEmptyCells) {
  geo::DocumentTable table;
  table.columns = {{"name", "", 2, false}, {"value", "%", 1, true}, {"more", "", 1, true}};
  table.rows = {{"x"}, {}};
  m_document.blocks = {table};
  const std::string body = part("word/document.xml");
  EXPECT_EQ(countOf(body, "<w:tr>"), 3U);
  EXPECT_EQ(countOf(body, "<w:tc>"), 9U);
}

TEST_F(DocumentWriter, RefusesAPictureThatIsNoPngAndLeavesNoFile) {
  m_document.blocks = {geo::DocumentPicture{"map", "JFIF", 10, 10, "", ""}};
  EXPECT_THROW(write(), geo::DataError);
  EXPECT_EQ(m_folder.fileCount(), 0);
}

TEST(DocumentHeadingNumber, CountsInChineseAndInEnglish) {
  EXPECT_EQ(geo::documentHeadingNumber("zh", 10, 0), "第十章 ");
  EXPECT_EQ(geo::documentHeadingNumber("zh", 3, 12), "第十二节 ");
  EXPECT_EQ(geo::documentHeadingNumber("zh", 21, 0), "第二十一章 ");
  EXPECT_EQ(geo::documentHeadingNumber("en", 3, 2), "3.2 ");
}

}  // namespace
