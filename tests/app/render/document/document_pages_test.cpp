#include "app/render/document/document_pages.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

#include "geo/report/error.h"
#include "tests/app/render/tool_output.h"

namespace app::render {
namespace {

std::string pngOf(int width, int height) {
  QImage image(width, height, QImage::Format_RGB32);
  image.fill(Qt::red);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG");
  return bytes.toStdString();
}

geo::DocumentBlock paragraphOf(const std::string& words) {
  geo::DocumentParagraph paragraph;
  paragraph.runs.push_back({words});
  return paragraph;
}

/// Synthetic: chapters with sections of growing length, so that headings come to stand at every height.
geo::Document syntheticDocument() {
  geo::Document document;
  document.title = "Synthetic plan";
  document.header = "Header line";
  document.words = {"Contents", "Table", "Figure"};
  for (int chapter = 1; chapter <= 3; ++chapter) {
    const std::string name = std::to_string(chapter);
    document.blocks.push_back(geo::DocumentHeading{1, "Chapter named " + name, 0});
    for (int section = 1; section <= 12; ++section) {
      const std::string place = name + "-" + std::to_string(section);
      document.blocks.push_back(geo::DocumentHeading{2, "Section named " + place + "!", 0});
      document.blocks.push_back(paragraphOf("First words of " + place + "! "));
      for (int line = 0; line < section + chapter; ++line) document.blocks.push_back(paragraphOf("more"));
    }
  }
  return document;
}

/// The text of each page, as pdftotext reads it from a PDF; absent where that is not installed.
std::optional<QStringList> textsOf(const DocumentPages& pages) {
  const QTemporaryDir folder;
  const QString file = folder.filePath("pages.pdf");
  exportPdf(pages, "Synthetic plan", file.toStdString());
  const std::optional<QString> text = outputOf("pdftotext", {"-enc", "UTF-8", file, "-"});
  if (!text) return std::nullopt;
  QStringList texts = text->split(u'\f');  // at the end of each page
  texts.removeLast();
  EXPECT_EQ(texts.size(), pages.count());
  return texts;
}

TEST(DocumentPages, EveryHeadingStandsOnThePageOfItsNumberTogetherWithWhatFollows) {
  const DocumentPages pages(syntheticDocument());
  const auto texts = textsOf(pages);
  if (!texts) GTEST_SKIP() << "pdftotext is not installed";
  const std::vector<int> numbers = pages.headingPages();
  ASSERT_EQ(numbers.size(), 39);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const std::size_t chapter = i / 13 + 1, section = i % 13;
    if (section == 0) continue;
    const QString& text = texts->at(numbers[i]);
    const QString place = QStringLiteral("%1-%2!").arg(chapter).arg(section);
    EXPECT_TRUE(text.contains("Section named " + place)) << place.toStdString();
    EXPECT_TRUE(text.contains("First words of " + place)) << place.toStdString();
  }
}

TEST(DocumentPages, OnlyTheCoverHasNoHeader) {
  const DocumentPages pages(syntheticDocument());
  const auto texts = textsOf(pages);
  if (!texts) GTEST_SKIP() << "pdftotext is not installed";
  for (int page = 0; page < pages.count(); ++page)
    EXPECT_EQ(texts->at(page).contains("Header line"), page != 0) << page;
}

TEST(DocumentPages, WithoutACoverBeginWithTheTextAndCarryTheMarkOfADraft) {
  geo::Document document;
  document.title = "Synthetic paper";
  document.hasCover = false;
  document.mark = "DRAFT";
  document.blocks = {paragraphOf("first words"), geo::DocumentHeading{3, "Second page", 0, true},
                     paragraphOf("second words")};
  const DocumentPages pages(document);
  ASSERT_EQ(pages.count(), 2);
  const auto texts = textsOf(pages);
  if (!texts) GTEST_SKIP() << "pdftotext is not installed";
  const QString &first = texts->at(0), &second = texts->at(1);
  for (const char* words : {"Synthetic paper", "first words", "DRAFT"})
    EXPECT_TRUE(first.contains(words)) << words;
  for (const char* words : {"Second page", "second words", "DRAFT"})
    EXPECT_TRUE(second.contains(words)) << words;
  const auto withoutBlanks = [](QString words) {
    return words.remove(' ');
  };  // pdftotext takes narrow ones out
  EXPECT_TRUE(withoutBlanks(first).contains(QStringLiteral("—1—")));
  EXPECT_TRUE(withoutBlanks(second).contains(QStringLiteral("—2—")));
}

TEST(DocumentPages, RepeatsTheHeadOfATableOnEachPageThatItGoesOnTo) {
  geo::Document document = syntheticDocument();
  document.blocks.clear();
  geo::DocumentTable table{"Long", {{"County", "", 2, false}, {"Poor", "persons", 1, true}}, {}, "a source"};
  for (int row = 0; row < 100; ++row) table.rows.push_back({"row " + std::to_string(row), "1,234"});
  document.blocks.push_back(table);
  const DocumentPages pages(document);
  ASSERT_GE(pages.count(), 3);
  const auto texts = textsOf(pages);
  if (!texts) GTEST_SKIP() << "pdftotext is not installed";
  for (const QString& text : *texts) {
    EXPECT_EQ(text.count("Poor (persons)"), text.contains("1,234") ? 1 : 0);
  }
}

TEST(DocumentPages, ClosesATableAtTheFootOfAPage) {
  geo::Document document;
  geo::DocumentTable table{"Long", {{"County", "", 2, false}, {"Poor", "persons", 1, true}}, {}, ""};
  for (int row = 0; row < 100; ++row)
    table.rows.push_back({row % 2 == 0 ? "a row\nof two lines" : "a row", "1"});
  document.blocks.push_back(table);
  const DocumentPages pages(document);
  ASSERT_GE(pages.count(), 3);
  constexpr int kDotsAMm = 4;
  QImage page(210 * kDotsAMm, 297 * kDotsAMm, QImage::Format_RGB32);
  page.fill(Qt::white);
  QPainter painter(&page);
  painter.scale(page.width() / pages.sizePoints().width(), page.height() / pages.sizePoints().height());
  pages.paint(painter, 1);
  painter.end();
  const auto darkIn = [&page](int y) {
    int dark = 0;
    for (int x = 0; x < page.width(); ++x) dark += qGray(page.pixel(x, y)) < 200 ? 1 : 0;
    return dark;
  };
  int last = 262 * kDotsAMm;  // the end of the text
  while (last > 0 && darkIn(last) == 0) --last;
  EXPECT_GT(last, 240 * kDotsAMm);
  EXPECT_GT(darkIn(last) + darkIn(last - 1), 150 * kDotsAMm);  // of 156 mm
}

TEST(DocumentPages, CutsNoRowOfATable) {
  geo::Document document;
  geo::DocumentTable table{"Long", {{"County", "", 2, false}, {"Poor", "persons", 1, true}}, {}, ""};
  for (int row = 0; row < 90; ++row) {
    const std::string name = std::to_string(row);
    table.rows.push_back({"first " + name + "!\nsecond " + name + "!\nthird " + name + "!", "1"});
  }
  document.blocks.push_back(table);
  const DocumentPages pages(document);
  ASSERT_GE(pages.count(), 4);
  int whole = 0;
  const auto texts = textsOf(pages);
  if (!texts) GTEST_SKIP() << "pdftotext is not installed";
  for (const QString& text : *texts) {
    for (int row = 0; row < 90; ++row) {
      const bool isHere = text.contains(QStringLiteral("first %1!").arg(row));
      EXPECT_EQ(text.contains(QStringLiteral("third %1!").arg(row)), isHere) << row;
      whole += isHere ? 1 : 0;
    }
  }
  EXPECT_EQ(whole, 90);
}

TEST(DocumentPages, KeepsAHeadingWithTheCaptionAndTheFirstRowBelowIt) {
  geo::Document document;
  document.words = {"Contents", "Table", "Figure"};
  for (int chapter = 0; chapter < 8; ++chapter) {
    const std::string number = std::to_string(chapter);
    document.blocks.push_back(geo::DocumentHeading{1, "Chapter", 0});
    for (int line = 0; line < 24 + chapter; ++line) document.blocks.push_back(paragraphOf("more"));
    document.blocks.push_back(geo::DocumentHeading{3, "Above " + number + "!", 0});
    geo::DocumentTable table{"Caption " + number + "!", {{"County"}}, {}, ""};
    for (int row = 0; row < 4; ++row)
      table.rows.push_back({"row " + number + "-" + std::to_string(row) + "!"});
    document.blocks.push_back(table);
  }
  const DocumentPages pages(document);
  int together = 0;
  const auto texts = textsOf(pages);
  if (!texts) GTEST_SKIP() << "pdftotext is not installed";
  for (const QString& text : *texts) {
    for (int chapter = 0; chapter < 8; ++chapter) {
      const bool isHere = text.contains(QStringLiteral("Above %1!").arg(chapter));
      EXPECT_EQ(text.contains(QStringLiteral("Caption %1!").arg(chapter)), isHere);
      EXPECT_EQ(text.contains(QStringLiteral("row %1-0!").arg(chapter)), isHere);
      together += isHere ? 1 : 0;
    }
  }
  EXPECT_EQ(together, 8);  // each once: nothing of the next page is written below the foot
}

TEST(DocumentPages, GivesTheContentsOfAWordDocumentItsPages) {
  const geo::Document document = withHeadingPages(syntheticDocument());
  const auto& first = std::get<geo::DocumentHeading>(document.blocks.front());
  EXPECT_EQ(first.page, DocumentPages(syntheticDocument()).headingPages().front());
  EXPECT_GT(first.page, 1);
}

TEST(DocumentPages, RefusesAPictureThatCannotBeRead) {
  geo::Document document = syntheticDocument();
  document.blocks.push_back(geo::DocumentPicture{"map", "\x89PNG cut off", 10, 10, "", ""});
  EXPECT_THROW(DocumentPages{document}, geo::DataError);
}

TEST(DocumentPages, FitsAWidePictureIntoTheText) {
  geo::Document document = syntheticDocument();
  document.blocks = {geo::DocumentPicture{"map", pngOf(60, 20), 600, 200, "", ""}};
  const DocumentPages pages(document);
  QImage page(210 * 2, 297 * 2, QImage::Format_RGB32);
  page.fill(Qt::white);
  QPainter painter(&page);
  painter.scale(page.width() / pages.sizePoints().width(), page.height() / pages.sizePoints().height());
  pages.paint(painter, 0);
  painter.end();
  int red = 0;
  for (int y = 0; y < page.height(); ++y)
    for (int x = 0; x < page.width(); ++x) red += page.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
  // 156 x 52 mm at two pixels a millimetre, give or take its rim
  EXPECT_NEAR(red, 312 * 104, 2 * (312 + 104));
}

}  // namespace
}  // namespace app::render
