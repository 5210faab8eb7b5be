#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>
#include <functional>
#include <vector>

#include "app/render/document/document_pages.h"
#include "app/render/export/pdf_text.h"
#include "app/render/page/map_page.h"
#include "app/render/page/png_picture.h"
#include "geo/file/xml_text.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace app::render {
namespace {

constexpr int kPdfUnitsPerInch = 600;
constexpr double kPointsPerInch = 72;

/// QSaveFile writes beside the target and renames; on any error the target stays as it was.
void saveWhole(const std::filesystem::path& file, const QByteArray& bytes) {
  QSaveFile target(QString::fromStdString(file.string()));
  const bool written =
      target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.commit();
  if (!written)
    throw geo::IoError(geo::message("{} cannot be written ({}); choose another place or free some space.",
                                    file.string(), target.errorString().toStdString()));
}

QPageLayout layoutOf(QSizeF points) {
  const QPageSize size(points, QPageSize::Point, QString(), QPageSize::FuzzyMatch);
  QPageLayout layout(size, QPageLayout::Portrait, QMarginsF());
  if (points.width() > points.height() &&
      size.size(QPageSize::Point).width() < size.size(QPageSize::Point).height())
    layout.setOrientation(QPageLayout::Landscape);
  return layout;
}

struct PdfPage {
  QPageLayout layout;
  std::function<void(QPainter&)> paint;
};

/// Pages are asked for one after the other, and none is kept.
void writePdf(const QString& title, int count, const std::function<PdfPage(int)>& pageAt,
              const PageNavigation& navigation, const std::filesystem::path& file) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&buffer);
    writer.setResolution(kPdfUnitsPerInch);
    writer.setCreator(QStringLiteral("Lianpian"));
    writer.setTitle(title);
    QPainter painter;
    for (int i = 0; i < count; ++i) {
      const PdfPage page = pageAt(i);
      writer.setPageLayout(page.layout);
      if (i == 0)
        painter.begin(&writer);
      else
        writer.newPage();
      painter.save();
      painter.scale(kPdfUnitsPerInch / kPointsPerInch, kPdfUnitsPerInch / kPointsPerInch);
      page.paint(painter);
      painter.restore();
    }
  }
  saveWhole(file, finishedPdf(bytes, navigation));
}

PdfPage pdfPage(const PrintedPage& page) {
  return {layoutOf(page.sizePoints()), [&page](QPainter& painter) { page.paint(painter); }};
}

}  // namespace

void exportPdf(const PageSequence& pages, const std::filesystem::path& file) {
  std::unique_ptr<PrintedPage> page;
  const auto pageAt = [&](int i) {
    page = pages.make(i);
    return pdfPage(*page);
  };
  writePdf(pages.title, pages.count, pageAt, pages.navigation, file);
}

void exportPdf(const DocumentPages& pages, const std::string& title, const std::filesystem::path& file) {
  const auto pageAt = [&pages](int i) {
    return PdfPage{layoutOf(pages.sizePoints()), [&pages, i](QPainter& painter) { pages.paint(painter, i); }};
  };
  writePdf(QString::fromStdString(title), pages.count(), pageAt, {}, file);
}

void exportPdf(const PrintedPage& page, const std::filesystem::path& file) {
  writePdf(
      page.title(), 1, [&page](int) { return pdfPage(page); }, {}, file);
}

namespace {

/// The generator writes what it is given as it is: a name with < in it would be an element, or a script.
QByteArray withTitle(QByteArray svg, const QString& title, const QString& description) {
  svg = QByteArray::fromStdString(geo::allowedInXml(svg.toStdString()));
  const auto element = [](const char* name, const QString& text) {
    return text.isEmpty()
               ? QByteArray()
               : QByteArray("<") + name + ">" +
                     QByteArray::fromStdString(geo::allowedInXml(text.toHtmlEscaped().toStdString())) + "</" +
                     name + ">\n";
  };
  const qsizetype behindRoot = svg.indexOf('>', svg.indexOf("<svg")) + 1;
  return svg.insert(behindRoot, "\n" + element("title", title) + element("desc", description));
}

}  // namespace

void exportSvg(const PrintedPage& page, const std::filesystem::path& file) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  {
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(kPointsPerInch));
    generator.setSize(QSize(static_cast<int>(std::lround(page.sizePoints().width())),
                            static_cast<int>(std::lround(page.sizePoints().height()))));
    generator.setViewBox(QRectF(QPointF(), page.sizePoints()));
    QPainter painter(&generator);
    page.paint(painter);
  }
  saveWhole(file, withTitle(bytes, page.title(), page.subtitle()));
}

void exportPng(const PrintedPage& page, const std::filesystem::path& file, int dpi) {
  saveWhole(file, pngPicture(page.sizePoints(), dpi, [&page](QPainter& painter) { page.paint(painter); }));
}

QByteArray pngPicture(QSizeF points, int dpi, const std::function<void(QPainter&)>& paint) {
  constexpr double kMetresPerInch = 0.0254;
  const double scale = dpi / kPointsPerInch;
  QImage image(static_cast<int>(std::lround(points.width() * scale)),
               static_cast<int>(std::lround(points.height() * scale)), QImage::Format_RGB32);
  if (image.isNull())
    throw geo::IoError(
        geo::message("There is no memory for a picture of {} dots an inch; choose fewer.", dpi));
  image.fill(Qt::white);
  // 72 dots an inch while painting: the painter's unit is the point.
  const int pointsPerMetre = static_cast<int>(std::lround(kPointsPerInch / kMetresPerInch));
  image.setDotsPerMeterX(pointsPerMetre);
  image.setDotsPerMeterY(pointsPerMetre);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.scale(scale, scale);
  paint(painter);
  painter.end();
  const int dotsPerMetre = static_cast<int>(std::lround(dpi / kMetresPerInch));
  image.setDotsPerMeterX(dotsPerMetre);
  image.setDotsPerMeterY(dotsPerMetre);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (!image.save(&buffer, "PNG"))
    throw geo::IoError(
        geo::message("There is no memory for a picture of {} dots an inch; choose fewer.", dpi));
  return bytes;
}

void exportPage(const PrintedPage& page, const std::filesystem::path& file, int dpi) {
  const QString ending = QString::fromStdString(file.extension().string()).toLower();
  if (ending == QStringLiteral(".svg"))
    exportSvg(page, file);
  else if (ending == QStringLiteral(".png"))
    exportPng(page, file, dpi);
  else
    exportPdf(page, file);
}

}  // namespace app::render
