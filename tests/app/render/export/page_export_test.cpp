#include <gtest/gtest.h>

#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include "app/render/map/map_text.h"
#include "app/render/page/map_page.h"
#include "geo/report/error.h"
#include "tests/app/render/synthetic_layer.h"
#include "tests/app/render/tool_output.h"

namespace app::render {
namespace {

QByteArray contentOf(const QString& file) {
  QFile f(file);
  f.open(QIODevice::ReadOnly);
  return f.readAll();
}

class PageExport : public testing::Test {
 protected:
  QString file(const QString& name) const { return m_folder.filePath(name); }
  std::filesystem::path path(const QString& name) const { return file(name).toStdString(); }
  std::optional<QString> textOf(const MapPage& page) const {
    exportPdf(page, path("text.pdf"));
    return outputOf("pdftotext", {"-enc", "UTF-8", file("text.pdf"), "-"});
  }

 private:
  QTemporaryDir m_folder;
};

TEST_F(PageExport, PdfHasEveryAreaNameAndTheTrappedWordsInItsText) {
  PageOptions options;
  for (const std::string& word : trappedWords()) options.notes.push_back(word);
  const auto text = textOf(MapPage(squareChina(), options));
  if (!text) GTEST_SKIP() << "pdftotext is not installed";
  for (const std::string& word : trappedWords())
    EXPECT_TRUE(text->contains(QString::fromStdString(word))) << word;
  for (const QChar c : *text)
    EXPECT_FALSE(c.unicode() >= 0x2E80 && c.unicode() < 0x2FE0) << static_cast<int>(c.unicode());
  EXPECT_TRUE(text->contains("100°E"));
}

TEST_F(PageExport, PdfHasEachDrawnCountyNameOnce) {
  MapContent content = squareChina();
  for (std::size_t i = 0; i < content.counties.size(); ++i)
    content.counties[i].name = "高" + std::to_string(100 + i) + "县";
  const MapPage page(content, {.area = "wumeng"});
  const auto text = textOf(page);
  if (!text) GTEST_SKIP() << "pdftotext is not installed";
  int drawn = 0;
  for (const auto& label : page.contents().labels) {
    if (label.kind != PageContents::Kind::countyName) continue;
    EXPECT_EQ(text->count(label.text), 1) << label.text.toStdString();
    ++drawn;
  }
  EXPECT_EQ(drawn, 6);
}

TEST_F(PageExport, EnglishPdfOfAnotherCountryHasNoHanCharacter) {
  const auto text = textOf(MapPage(letterCountry(), {.language = "en"}));
  if (!text) GTEST_SKIP() << "pdftotext is not installed";
  EXPECT_TRUE(text->contains("Western hills"));
  for (const QChar c : *text) EXPECT_LT(static_cast<int>(c.unicode()), 0x2E80);
}

TEST_F(PageExport, PdfEmbedsAllItsFonts) {
  exportPdf(MapPage(squareChina(), {}), path("fonts.pdf"));
  const auto fonts = outputOf("pdffonts", {file("fonts.pdf")});
  if (!fonts) GTEST_SKIP() << "pdffonts is not installed";
  EXPECT_EQ(fontsNotEmbedded(*fonts), QStringList());
}

TEST_F(PageExport, PdfDrawsTextAsWideAsItWasMeasured) {
  const MapPage page(letterCountry(), {.language = "en"});
  exportPdf(page, path("wide.pdf"));
  const auto boxes = outputOf("pdftotext", {"-bbox", file("wide.pdf"), "-"});
  if (!boxes) GTEST_SKIP() << "pdftotext is not installed";
  const QRegularExpression word(
      "xMin=\"([0-9.]+)\" yMin=\"[0-9.]+\" xMax=\"([0-9.]+)\" yMax=\"[0-9.]+\">parallels<");
  const auto match = word.match(*boxes);
  ASSERT_TRUE(match.hasMatch());
  EXPECT_NEAR(match.captured(2).toDouble() - match.captured(1).toDouble(), textWidth("parallels", {6.5}),
              0.3);
}

TEST_F(PageExport, GivesTheSameBytesTwice) {
  const MapContent content = squareChina();
  for (const char* name : {"1", "2"}) {
    const MapPage page(content, {});
    exportPdf(page, path(QString(name) + ".pdf"));
    exportSvg(page, path(QString(name) + ".svg"));
    exportPng(page, path(QString(name) + ".png"), 50);
    exportTiff(page, path(QString(name) + ".tif"), 50);
  }
  for (const char* kind : {".pdf", ".svg", ".png", ".tif"})
    EXPECT_EQ(contentOf(file(QString("1") + kind)), contentOf(file(QString("2") + kind))) << kind;
}

TEST_F(PageExport, SequenceHasItsPagesBookmarksAndLinks) {
  const MapContent content = squareChina();
  PageSequence pages{.title = "Made up", .count = 3, .make = {}, .navigation = {}};
  const char* const areas[] = {"wumeng", "tibet", "khingan"};
  pages.make = [&](int page) {
    return std::make_unique<MapPage>(content, PageOptions{.area = areas[page], .paper = Paper::a4});
  };
  pages.navigation.bookmarks = {{"乌蒙 & more", 0, 0}, {"Tables", 1, 1}, {"Third", 2, 0}};
  pages.navigation.links = {{0, QRectF(10, 20, 100, 12), 2}};
  exportPdf(pages, path("pages.pdf"));
  const auto info = outputOf("pdfinfo", {file("pages.pdf")});
  if (!info) GTEST_SKIP() << "pdfinfo is not installed";
  EXPECT_TRUE(info->contains(QRegularExpression("Pages:\\s+3")));
  EXPECT_TRUE(info->contains(QRegularExpression("Title:\\s+Made up")));
  EXPECT_FALSE(info->contains("CreationDate"));
  const auto xml = outputOf("pdftohtml", {"-xml", "-i", "-stdout", file("pages.pdf")});
  ASSERT_TRUE(xml);
  QString outline = xml->mid(xml->indexOf("<outline>")).simplified();
  outline = outline.left(outline.lastIndexOf("</outline>") + 10).remove(' ');
  EXPECT_EQ(outline.toStdString(),
            "<outline><itempage=\"1\">乌蒙&amp;more</item><outline><itempage=\"2\">Tables</item></outline>"
            "<itempage=\"3\">Third</item></outline>");
}

TEST_F(PageExport, PngHasTheSizeAndTheDotsAskedFor) {
  exportPng(MapPage(letterCountry(), {.language = "en", .paper = Paper::a4}), path("map.png"), 100);
  const QImage image(file("map.png"));
  EXPECT_EQ(image.size(), QSize(1169, 827));
  EXPECT_EQ(image.dotsPerMeterX(), 3937);
}

/// The corners of the map on the picture, by GDAL's reading, are where the map has them.
TEST_F(PageExport, TiffLiesWhereTheMapDoes) {
  const MapPage page(squareChina(), {.area = "wumeng", .paper = Paper::a4});
  exportTiff(page, path("map.tif"), 150);
  const auto text = outputOf("gdalinfo", {"-json", file("map.tif")});
  if (!text) GTEST_SKIP() << "gdalinfo is not installed";
  const QJsonObject gdal = QJsonDocument::fromJson(text->toUtf8()).object();
  const QJsonArray place = gdal["geoTransform"].toArray();
  ASSERT_EQ(place.size(), 6);
  EXPECT_TRUE(gdal["coordinateSystem"].toObject()["wkt"].toString().contains("Albers"));
  const MapFrame frame = page.maps().front();
  const auto onMap = [&](QPointF points) {
    const QPointF pixel = points * 150 / 72;
    return geo::Point{place[0].toDouble() + pixel.x() * place[1].toDouble(),
                      place[3].toDouble() + pixel.y() * place[5].toDouble()};
  };
  const double tolerance = frame.extent.width() * 1e-9;
  EXPECT_NEAR(onMap(frame.box.topLeft()).x, frame.extent.minX, tolerance);
  EXPECT_NEAR(onMap(frame.box.topLeft()).y, frame.extent.maxY, tolerance);
  EXPECT_NEAR(onMap(frame.box.bottomRight()).x, frame.extent.maxX, tolerance);
  EXPECT_NEAR(onMap(frame.box.bottomRight()).y, frame.extent.minY, tolerance);
  exportPng(page, path("map.png"), 150);
  const auto sums = outputOf("gdalinfo", {"-checksum", file("map.tif")});
  const auto same = outputOf("gdalinfo", {"-checksum", file("map.png")});
  const QRegularExpression checksum("Checksum=\\d+");
  QStringList ofTiff, ofPng;
  for (auto match = checksum.globalMatch(*sums); match.hasNext();) ofTiff << match.next().captured();
  for (auto match = checksum.globalMatch(*same); match.hasNext();) ofPng << match.next().captured();
  EXPECT_EQ(ofTiff.size(), 3);
  EXPECT_EQ(ofTiff, ofPng);
}

TEST_F(PageExport, SvgHasItsTextAsText) {
  exportSvg(MapPage(letterCountry(), {.language = "en"}), path("map.svg"));
  const QByteArray svg = contentOf(file("map.svg"));
  EXPECT_TRUE(svg.contains("Western hills</text>"));
  EXPECT_TRUE(svg.contains("<title>Households without tap water</title>"));
}

/// Names come from foreign files.
TEST_F(PageExport, SvgIsWholeWhateverTheNamesHold) {
  const QString evil = QStringLiteral("A & B <script>alert(1)</script>") + QChar(0x1b) + QChar(0xFFFE);
  PageOptions options;
  options.language = "en";
  options.title = options.subtitle = evil.toStdString();
  options.notes = {evil.toStdString()};
  exportSvg(MapPage(letterCountry(), options), path("map.svg"));
  const QByteArray svg = contentOf(file("map.svg"));
  QXmlStreamReader reader(svg);
  while (!reader.atEnd())
    if (reader.readNext() == QXmlStreamReader::StartElement) {
      EXPECT_NE(reader.name(), QStringLiteral("script"));
    }
  EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
  EXPECT_TRUE(svg.contains("<title>A &amp; B &lt;script"));
}

TEST_F(PageExport, APageOfChinaSaysThatItIsNotApprovedUntilItHasANumber) {
  PageOptions options;
  options.language = "en";
  const auto svgOf = [&](const MapContent& content) {
    exportSvg(MapPage(content, options), path("map.svg"));
    return contentOf(file("map.svg"));
  };
  EXPECT_TRUE(svgOf(squareChina()).contains("Not an approved map"));
  EXPECT_FALSE(svgOf(letterCountry()).contains("approved"));
  options.approvalNumber = "GS 1";
  const QByteArray approved = svgOf(squareChina());
  EXPECT_TRUE(approved.contains("Approval number: GS 1"));
  EXPECT_FALSE(approved.contains("Not an approved map"));
}

TEST_F(PageExport, FailureLeavesAnErrorAndNoFile) {
  const MapPage page(letterCountry(), {.language = "en"});
  EXPECT_THROW(exportPdf(page, path("missing/map.pdf")), geo::IoError);
  EXPECT_THROW(exportSvg(page, path("missing/map.svg")), geo::IoError);
  EXPECT_THROW(exportPng(page, path("missing/map.png"), 50), geo::IoError);
  EXPECT_THROW(exportTiff(page, path("missing/map.tif"), 50), geo::IoError);
  EXPECT_FALSE(QFileInfo::exists(file("missing")));
}

}  // namespace
}  // namespace app::render
