#include "app/render/export/svg_sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QFile>
#include <QImage>
#include <QPainterPath>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <algorithm>
#include <functional>
#include <sstream>
#include <string>
#include <utility>

#include "app/render/map/map_text.h"
#include "app/render/page/map_page.h"
#include "app/render/page/png_picture.h"
#include "tests/app/render/synthetic_layer.h"
#include "tests/app/render/tool_output.h"

namespace app::render {
namespace {

/// A page of 100 by 50 points that paints what it is told.
class SmallPage : public PrintedPage {
 public:
  explicit SmallPage(std::function<void(QPainter&)> paint) : m_paint(std::move(paint)) {}
  QSizeF sizePoints() const override { return {100, 50}; }
  void paint(QPainter& painter) const override { m_paint(painter); }
  QString title() const override { return QStringLiteral("Made up"); }
  QString subtitle() const override { return {}; }

 private:
  std::function<void(QPainter&)> m_paint;
};

/// What one painting becomes, without what every file has.
std::string elements(const std::function<void(QPainter&)>& paint) {
  const std::string svg = svgSheet(SmallPage(paint)).toStdString();
  const std::size_t from = svg.find("<g id=\"part1\">\n") + 15;
  return svg.substr(from, svg.find("</g>") - from);
}

TEST(SvgSheet, IsAsLargeAsThePage) {
  const std::string svg = svgSheet(SmallPage([](QPainter&) {})).toStdString();
  EXPECT_THAT(svg, testing::HasSubstr("width=\"35.28mm\" height=\"17.64mm\" viewBox=\"0 0 100 50\""));
  EXPECT_THAT(svg, testing::HasSubstr("<title>Made up</title>"));
}

TEST(SvgSheet, ShapesKeepTheirKindAndColours) {
  EXPECT_EQ(elements([](QPainter& painter) {
              painter.scale(2, 2);
              painter.setPen(QPen(QColor("#112233"), 0.5));
              painter.setBrush(QColor(255, 0, 0, 51));
              painter.drawRect(QRectF(1, 2, 3, 4.125));
            }),
            "<rect x=\"2\" y=\"4\" width=\"6\" height=\"8.25\" fill=\"#ff0000\" fill-opacity=\"0.2\" "
            "stroke=\"#112233\" stroke-width=\"1\" stroke-linecap=\"square\" stroke-linejoin=\"bevel\"/>\n");
  EXPECT_EQ(elements([](QPainter& painter) {
              painter.setPen(Qt::NoPen);
              painter.setBrush(Qt::blue);
              painter.drawEllipse(QPointF(10, 20), 3, 3);
            }),
            "<circle cx=\"10\" cy=\"20\" r=\"3\" fill=\"#0000ff\"/>\n");
  EXPECT_EQ(elements([](QPainter& painter) {
              QPen pen(Qt::black, 0.4, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
              pen.setDashPattern({4, 2});
              painter.setPen(pen);
              painter.setBrush(Qt::red);  // of which a line has nothing
              painter.drawPolyline(QPolygonF({{0, 0}, {10, 0}, {10, -0.5}}));
            }),
            "<path d=\"M0 0l10 0 0-.5\" fill=\"none\" stroke=\"#000000\" stroke-width=\"0.4\" "
            "stroke-dasharray=\"1.6 0.8\"/>\n");
}

/// Steps are between rounded places: after a thousand thirds of a hundredth the end is where it was.
TEST(SvgSheet, PathsDoNotDriftAndAreClosed) {
  const std::string svg = elements([](QPainter& painter) {
    QPainterPath path(QPointF(1.005, 1));
    for (int i = 1; i <= 1000; ++i) path.lineTo(1.005 + i * 0.0133, 1);
    path.lineTo(1.005, 5.5);
    path.closeSubpath();
    path.moveTo(50, 10.07);
    path.cubicTo(51, 10, 52, 10, 53, 11.1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::green);
    painter.drawPath(path);
  });
  // all steps of the first part add up to nothing
  const std::size_t from = svg.find('l') + 1, to = svg.find('z');
  ASSERT_NE(to, std::string::npos) << svg;
  std::string steps = svg.substr(from, to - from), spaced;
  for (const char c : steps) spaced += c == '-' ? std::string(" -") : std::string(1, c);
  double x = 0, y = 0, dx = 0, dy = 0;
  std::istringstream read(spaced);
  while (read >> dx >> dy) {
    x += dx;
    y += dy;
  }
  EXPECT_NEAR(x, 0, 1e-9);
  EXPECT_NEAR(y, 0, 1e-9);
  EXPECT_THAT(svg,
              testing::HasSubstr("M50 10.07c1-.07 2-.07 3 1.03\" fill-rule=\"evenodd\" fill=\"#00ff00\"/>"));
}

TEST(SvgSheet, DotsOfAPatternStay) {
  EXPECT_EQ(
      elements([](QPainter& painter) {
        painter.setPen(QPen(Qt::black, 1, Qt::SolidLine, Qt::RoundCap));
        QPainterPath path(QPointF(3, 3));
        path.lineTo(3.001, 3);
        painter.drawPath(path);
      }),
      "<path d=\"M3 3l0 0\" fill=\"none\" stroke=\"#000000\" stroke-width=\"1\" stroke-linecap=\"round\" "
      "stroke-linejoin=\"bevel\"/>\n");
}

TEST(SvgSheet, ALineOfTextIsOneElementWithItsRim) {
  EXPECT_EQ(
      elements([](QPainter& painter) {
        drawTextCentred(painter, {50, 20}, "A & 乌蒙 ② b", {8, true, QColor("#222222"), 0.6});
      }),
      "<text x=\"50\" y=\"20\" font-size=\"8\" text-anchor=\"middle\" font-weight=\"bold\" fill=\"#222222\" "
      "stroke=\"#ffffff\" stroke-linejoin=\"round\" paint-order=\"stroke\" stroke-width=\"1.2\">"
      "A &amp; 乌蒙 ② b</text>\n");
  EXPECT_EQ(elements([](QPainter& painter) {
              painter.translate(10, 40);
              painter.rotate(-90);
              drawText(painter, {0, 0}, "up", {6});
            }),
            "<text x=\"0\" y=\"0\" font-size=\"6\" transform=\"matrix(0 -1 1 0 10 40)\" "
            "fill=\"#222222\">up</text>\n");
}

TEST(SvgSheet, PartsAreNamedGroups) {
  const MapPage page(squareChina(), {.language = "en"});
  QStringList groups;
  const QByteArray svg = svgSheet(page);
  QXmlStreamReader reader(svg);
  QStringList texts;
  while (!reader.atEnd()) {
    if (reader.readNext() != QXmlStreamReader::StartElement) continue;
    if (reader.name() == QStringLiteral("g"))
      groups << reader.attributes()
                    .value(QStringLiteral("http://www.inkscape.org/namespaces/inkscape"),
                           QStringLiteral("label"))
                    .toString();
    if (reader.name() == QStringLiteral("text")) texts << reader.readElementText();
  }
  ASSERT_FALSE(reader.hasError()) << reader.errorString().toStdString();
  EXPECT_EQ(groups, QStringList({"Ground and graticule", "Fills", "Borders", "Outlines of areas", "Insets",
                                 "Names", "Key", "Frame, title and notes"}));
  for (const auto& label : page.contents().labels)
    for (const QString& line : label.text.split('\n'))
      EXPECT_TRUE(texts.contains(line)) << line.toStdString();
}

/// Another program draws the file as we draw the page.
TEST(SvgSheet, LooksAsThePageDoes) {
  const QTemporaryDir folder;
  const QString svg = folder.filePath("page.svg"), png = folder.filePath("page.png");
  for (const MapPage& page : {MapPage(squareChina(), {.paper = Paper::a4}),
                              MapPage(letterCountry(), {.language = "en", .paper = Paper::a4})}) {
    exportSvg(page, svg.toStdString());
    if (!outputOf("rsvg-convert", {"-d", "192", "-p", "192", "-o", png, svg}))
      GTEST_SKIP() << "rsvg-convert is not installed";
    const QImage theirs = QImage(png).convertToFormat(QImage::Format_RGB32);
    const QImage ours = QImage::fromData(
        pngPicture(page.sizePoints(), 192, [&page](QPainter& painter) { page.paint(painter); }));
    ASSERT_NEAR(theirs.width(), ours.width(), 1);
    double sum = 0;
    int far = 0;
    const int width = std::min(theirs.width(), ours.width()),
              height = std::min(theirs.height(), ours.height());
    for (int y = 0; y < height; ++y)
      for (int x = 0; x < width; ++x) {
        const int apart = std::abs(qGray(theirs.pixel(x, y)) - qGray(ours.pixel(x, y)));
        sum += apart;
        far += apart > 64;
      }
    EXPECT_LT(sum / (width * height), 1.5);
    EXPECT_LT(far, width * height / 200);
  }
}

}  // namespace
}  // namespace app::render
