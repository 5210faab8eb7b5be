#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <functional>
#include <new>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "app/render/document/document_pages.h"
#include "app/render/export/picture_strips.h"
#include "app/render/export/svg_sheet.h"
#include "app/render/page/map_page.h"
#include "app/render/page/png_picture.h"
#include "app/render/pdf/finished_pdf.h"
#include "geo/raster/png_writer.h"
#include "geo/raster/tiff_writer.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace app::render {
namespace {

constexpr int kPdfUnitsPerInch = 600;

/// QSaveFile writes beside the target and renames; on any error the target stays as it was.
class SavedFile {
 public:
  explicit SavedFile(const std::filesystem::path& file) : m_file(QString::fromStdString(file.string())) {
    check(m_file.open(QIODevice::WriteOnly));
  }
  void write(std::string_view bytes) {
    const auto count = static_cast<qint64>(bytes.size());
    check(m_file.write(bytes.data(), count) == count);
  }
  void commit() { check(m_file.commit()); }

 private:
  void check(bool isDone) const {
    if (!isDone)
      throw geo::IoError(geo::message("{} cannot be written ({}); choose another place or free some space.",
                                      m_file.fileName().toStdString(), m_file.errorString().toStdString()));
  }

  QSaveFile m_file;
};

void saveWhole(const std::filesystem::path& file, const QByteArray& bytes) {
  SavedFile target(file);
  target.write({bytes.data(), static_cast<std::size_t>(bytes.size())});
  target.commit();
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

/// Absent where a corner lies off the earth, or the projection has no name in ESRI's WKT.
std::optional<PdfMap> mapOf(const MapFrame& frame, double height) {
  PdfMap map{frame.name.toStdString(), frame.box.left(),         height - frame.box.bottom(),
             frame.box.right(),        height - frame.box.top(), {},
             frame.crs.toEsriWkt()};
  if (!frame.corners || map.wkt.empty()) return std::nullopt;
  for (const geo::Point& corner : *frame.corners) map.corners.insert(map.corners.end(), {corner.y, corner.x});
  return map;
}

PaintedSheet sheetOf(const PrintedPage& page) {
  PaintedSheet sheet;
  const QSizeF size = page.sizePoints();
  sheet.sheet.width = size.width();
  sheet.sheet.height = size.height();
  sheet.parts = page.parts();
  for (const PagePart& part : sheet.parts) sheet.sheet.parts.push_back(partOf(part));
  for (const MapFrame& frame : page.maps())
    if (auto map = mapOf(frame, size.height())) sheet.sheet.maps.push_back(std::move(*map));
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

void exportSvg(const PrintedPage& page, const std::filesystem::path& file) {
  saveWhole(file, svgSheet(page));
}

namespace {

/// std::bad_alloc as a sentence: at many dots an inch it is the user's to mend.
void paintPicture(const geo::PictureSize& size, const std::function<void(QPainter&)>& paint,
                  const std::function<void(std::span<const std::uint32_t>)>& take) {
  try {
    paintStrips(size, paint, take);
  } catch (const std::bad_alloc&) {
    throw geo::IoError(
        geo::message("There is no memory for a picture of {} by {} dots; choose fewer dots an inch.",
                     size.width, size.height));
  }
}

void writePng(const geo::PictureSize& size, const std::function<void(QPainter&)>& paint,
              const std::function<void(std::string_view)>& take) {
  geo::PngWriter png(size, take);
  paintPicture(size, paint, [&png](std::span<const std::uint32_t> pixels) { png.addRows(pixels); });
  png.finish();
}

/// The page on earth, by its first map.
std::optional<geo::PicturePlace> placeOf(const PrintedPage& page, double pixelsPerPoint) {
  const std::vector<MapFrame> maps = page.maps();
  if (maps.empty()) return std::nullopt;
  const MapFrame& map = maps.front();
  const double acrossPoint = map.extent.width() / map.box.width(),
               downPoint = map.extent.height() / map.box.height();
  return geo::PicturePlace{
      map.crs,
      {map.extent.minX - map.box.left() * acrossPoint, map.extent.maxY + map.box.top() * downPoint},
      acrossPoint / pixelsPerPoint,
      downPoint / pixelsPerPoint};
}

}  // namespace

void exportPng(const PrintedPage& page, const std::filesystem::path& file, int dpi) {
  SavedFile target(file);
  writePng(
      pictureSize(page.sizePoints(), dpi), [&page](QPainter& painter) { page.paint(painter); },
      [&target](std::string_view bytes) { target.write(bytes); });
  target.commit();
}

void exportTiff(const PrintedPage& page, const std::filesystem::path& file, int dpi) {
  const geo::PictureSize size = pictureSize(page.sizePoints(), dpi);
  const QString title = page.subtitle().isEmpty() ? page.title() : page.title() + " – " + page.subtitle();
  geo::TiffWriter tiff(file, size, placeOf(page, dpi / kPointsPerInch), title.toStdString());
  paintPicture(
      size, [&page](QPainter& painter) { page.paint(painter); },
      [&tiff](std::span<const std::uint32_t> pixels) { tiff.addRows(pixels); });
  tiff.commit();
}

QByteArray pngPicture(QSizeF points, int dpi, const std::function<void(QPainter&)>& paint) {
  QByteArray png;
  writePng(pictureSize(points, dpi), paint, [&png](std::string_view bytes) {
    png.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
  });
  return png;
}

std::vector<std::string> pageEndings() { return {".pdf", ".svg", ".png", ".tif", ".tiff"}; }
std::vector<std::string> pictureEndings() { return {".png", ".tif", ".tiff"}; }

void exportPage(const PrintedPage& page, const std::filesystem::path& file, int dpi,
                const PdfPurpose& purpose) {
  const QString ending = QString::fromStdString(file.extension().string()).toLower();
  if (ending == QStringLiteral(".svg"))
    exportSvg(page, file);
  else if (ending == QStringLiteral(".png"))
    exportPng(page, file, dpi);
  else if (ending == QStringLiteral(".tif") || ending == QStringLiteral(".tiff"))
    exportTiff(page, file, dpi);
  else
    exportPdf(page, file, purpose);
}

}  // namespace app::render
