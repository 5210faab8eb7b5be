#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <cmath>

#include "app/render/page/map_page.h"
#include "app/render/pdf/finished_pdf.h"
#include "geo/file/file_bytes.h"
#include "geo/plane/transform.h"
#include "geo/report/error.h"
#include "tests/app/render/pdf/pdf_edits.h"
#include "tests/app/render/synthetic_layer.h"
#include "tests/app/render/tool_output.h"

namespace app::render {
namespace {

using testing::ElementsAre;

class PdfSheets : public testing::Test {
 protected:
  QByteArray written(const PrintedPage& page) {
    exportPdf(page, path());
    return QByteArray::fromStdString(geo::readBytes(path()));
  }
  std::filesystem::path path() const { return m_folder.filePath("page.pdf").toStdString(); }
  QString name() const { return m_folder.filePath("page.pdf"); }

 private:
  QTemporaryDir m_folder;
};

TEST_F(PdfSheets, PartsOfAMapAreLayersInTheLanguageOfThePage) {
  EXPECT_THAT(layerNames(written(MapPage(letterCountry(), {.language = "en"}))),
              ElementsAre("Ground and graticule", "Fills", "Borders", "Outlines of areas", "Names", "Key",
                          "Frame, title and notes"));
  EXPECT_THAT(
      layerNames(written(MapPage(squareChina(), {}))),
      ElementsAre("底色与经纬网", "填色", "界线", "片区界线", "附图", "注记", "图例", "图廓、标题与附注"));
}

TEST_F(PdfSheets, WhatIsDrawnIsToldToWhoCannotSeeIt) {
  const MapPage page(letterCountry(), {.language = "en"});
  const std::string map =
      "/Figure: Map: " + page.title().toStdString() + " – " + page.subtitle().toStdString();
  EXPECT_THAT(tagsOf(written(page)), ElementsAre(map, "/P: ", "/P: ", "/P: "));
}

TEST_F(PdfSheets, BoxesAreThoseOfThePaper) {
  written(MapPage(squareChina(), {}));
  const auto info = outputOf("pdfinfo", {"-box", name()});
  if (!info) GTEST_SKIP() << "pdfinfo is not installed";
  // ISO 216: A3 is 297 by 420 mm
  for (const char* const box : {"MediaBox", "TrimBox", "BleedBox"})
    EXPECT_TRUE(info->contains(QRegularExpression(QString(box) + ":\\s+0.00\\s+0.00\\s+1190.55\\s+841.89")))
        << box << '\n'
        << info->toStdString();
}

TEST_F(PdfSheets, RefusesFewerPagesThanParts) {
  QByteArray painted = written(MapPage(letterCountry(), {}));
  PdfBook book;
  book.sheets.resize(1);
  book.sheets[0].parts.resize(2);
  EXPECT_THROW(finishedPdf(painted, book), geo::IoError);
  EXPECT_THROW(finishedPdf("no pdf", {}), geo::IoError);
}

/// The corners of a page by GDAL's reading of its PDF, and by the map that was laid out, in mm on the paper.
double cornersApartMm(const QJsonObject& gdal, const MapPage& page) {
  const MapFrame frame = page.maps().front();
  auto corners = frame.corners.value();
  geo::Transform(frame.crs.geographic(), frame.crs).forward(corners);
  const double unitsPerPoint = (corners[2].x - corners[1].x) / frame.box.width();
  const double left = corners[1].x - frame.box.left() * unitsPerPoint,
               top = corners[1].y + frame.box.top() * unitsPerPoint;
  const double right = left + page.sizePoints().width() * unitsPerPoint,
               bottom = top - page.sizePoints().height() * unitsPerPoint;
  const auto corner = [&gdal](const char* name) {
    const QJsonArray at = gdal["cornerCoordinates"].toObject()[QLatin1String(name)].toArray();
    return geo::Point{at[0].toDouble(), at[1].toDouble()};
  };
  const geo::Point upper = corner("upperLeft"), lower = corner("lowerRight");
  const double apart =
      std::max(std::hypot(upper.x - left, upper.y - top), std::hypot(lower.x - right, lower.y - bottom));
  return apart / unitsPerPoint * 25.4 / 72;
}

TEST_F(PdfSheets, GdalReadsTheCornersOfThePage) {
  for (const PageOptions& options :
       {PageOptions{}, PageOptions{.area = "wumeng", .paper = Paper::a4}, PageOptions{.paper = Paper::a0}}) {
    const MapPage page(squareChina(), options);
    written(page);
    const auto text = outputOf("gdalinfo", {"-json", name()});
    if (!text) GTEST_SKIP() << "gdalinfo is not installed";
    const QJsonObject gdal = QJsonDocument::fromJson(text->toUtf8()).object();
    ASSERT_TRUE(gdal["coordinateSystem"].toObject()["wkt"].toString().contains("Albers", Qt::CaseInsensitive))
        << text->toStdString();
    EXPECT_LT(cornersApartMm(gdal, page), 0.05) << options.area;
  }
}

TEST(MapFrames, AreOfTheMapAndItsInset) {
  const MapPage page(squareChina(), {});
  const auto frames = page.maps();
  ASSERT_EQ(frames.size(), 2U);
  EXPECT_EQ(frames[1].name, "南海诸岛");
  EXPECT_TRUE(page.contents().mapFrame.contains(frames[1].box));
  // lower left, upper left, upper right, lower right
  EXPECT_LT((*frames[0].corners)[0].y, (*frames[0].corners)[1].y);
  EXPECT_LT((*frames[0].corners)[1].x, (*frames[0].corners)[2].x);
}

}  // namespace
}  // namespace app::render
