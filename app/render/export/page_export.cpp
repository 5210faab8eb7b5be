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
#include "app/render/page/map_page.h"
#include "app/render/page/png_picture.h"
#include "app/render/pdf/finished_pdf.h"
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

/// A sheet as it is painted, part by part.
struct PaintedSheet {
  PdfSheet sheet;
  std::vector<PagePart> parts;
};

PdfPart partOf(const PagePart& part) {
  using Role = PagePart::Role;
  const PdfPart::Role role = part.role == Role::drawing ? PdfPart::Role::drawing
                             : part.role == Role::text  ? PdfPart::Role::text
                                                        : PdfPart::Role::decoration;
  return {part.layer.toStdString(), role, part.words.toStdString()};
}

PdfMap mapOf(const MapFrame& frame, double height) {
  PdfMap map{frame.name.toStdString(),
             frame.box.left(),
             height - frame.box.bottom(),
             frame.box.right(),
             height - frame.box.top(),
             {},
             frame.wkt};
  for (const geo::Point& corner : frame.corners) map.corners.insert(map.corners.end(), {corner.y, corner.x});
  return map;
}

PaintedSheet sheetOf(const PrintedPage& page) {
  PaintedSheet sheet;
  const QSizeF size = page.sizePoints();
  sheet.sheet.width = size.width();
  sheet.sheet.height = size.height();
  sheet.parts = page.parts();
  for (const PagePart& part : sheet.parts) sheet.sheet.parts.push_back(partOf(part));
  for (const MapFrame& frame : page.maps()) sheet.sheet.maps.push_back(mapOf(frame, size.height()));
  return sheet;
}

/// Paints sheets on pages of one file, each part on a page of its own; they are asked for one after the
/// other, and none is kept.
QByteArray paintedPdf(PdfBook& book, int count, const std::function<PaintedSheet(int)>& sheetAt) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setResolution(kPdfUnitsPerInch);
  writer.setCreator(QStringLiteral("Lianpian"));
  writer.setTitle(QString::fromStdString(book.title));
  QPainter painter;
  for (int i = 0; i < count; ++i) {
    PaintedSheet sheet = sheetAt(i);
    writer.setPageLayout(layoutOf({sheet.sheet.width, sheet.sheet.height}));
    for (const PagePart& part : sheet.parts) {
      if (!painter.isActive())
        painter.begin(&writer);
      else
        writer.newPage();
      painter.save();
      painter.scale(kPdfUnitsPerInch / kPointsPerInch, kPdfUnitsPerInch / kPointsPerInch);
      part.paint(painter);
      painter.restore();
    }
    book.sheets.push_back(std::move(sheet.sheet));
  }
  painter.end();
  return bytes;
}

void writePdf(PdfBook book, int count, const std::function<PaintedSheet(int)>& sheetAt,
              const std::filesystem::path& file) {
  const QByteArray painted = paintedPdf(book, count, sheetAt);
  saveWhole(file, finishedPdf(painted, book));
}

}  // namespace

void exportPdf(const PageSequence& pages, const std::filesystem::path& file, const PdfPurpose& purpose) {
  std::unique_ptr<PrintedPage> page;
  const auto sheetAt = [&](int i) {
    page = pages.make(i);
    return sheetOf(*page);
  };
  writePdf({pages.title.toStdString(), pages.language, {}, pages.navigation, purpose}, pages.count, sheetAt,
           file);
}

void exportPdf(const DocumentPages& pages, const std::string& title, const std::filesystem::path& file) {
  const auto sheetAt = [&pages](int i) {
    PaintedSheet sheet;
    sheet.sheet.width = pages.sizePoints().width();
    sheet.sheet.height = pages.sizePoints().height();
    sheet.sheet.parts.emplace_back();
    sheet.parts.push_back(
        {{}, PagePart::Role::text, {}, [&pages, i](QPainter& painter) { pages.paint(painter, i); }});
    return sheet;
  };
  writePdf({title, {}, {}, {}, {}}, pages.count(), sheetAt, file);
}

void exportPdf(const PrintedPage& page, const std::filesystem::path& file, const PdfPurpose& purpose) {
  const auto sheetAt = [&page](int) { return sheetOf(page); };
  writePdf({page.title().toStdString(), page.language(), {}, {}, purpose}, 1, sheetAt, file);
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

void exportPage(const PrintedPage& page, const std::filesystem::path& file, int dpi,
                const PdfPurpose& purpose) {
  const QString ending = QString::fromStdString(file.extension().string()).toLower();
  if (ending == QStringLiteral(".svg"))
    exportSvg(page, file);
  else if (ending == QStringLiteral(".png"))
    exportPng(page, file, dpi);
  else
    exportPdf(page, file, purpose);
}

}  // namespace app::render
