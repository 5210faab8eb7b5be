#pragma once

#include <QSizeF>
#include <QString>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/render/page/page_navigation.h"
#include "app/render/page/page_parts.h"
#include "app/render/page/pdf_purpose.h"

class QPainter;

namespace app::render {

/// One sheet or picture, laid out and ready to be painted.
class PrintedPage {
 public:
  PrintedPage() = default;
  virtual ~PrintedPage() = default;
  PrintedPage(const PrintedPage&) = delete;
  PrintedPage& operator=(const PrintedPage&) = delete;

  virtual QSizeF sizePoints() const = 0;
  /// The painter's unit must be one point (scale it by dpi / 72 first).
  virtual void paint(QPainter& painter) const = 0;
  /// The same in parts, in their order; they refer to the page. One without a name, unless a page says more.
  virtual std::vector<PagePart> parts() const;
  virtual std::vector<MapFrame> maps() const { return {}; }
  virtual std::string language() const { return {}; }  ///< "zh", "en"; empty: not known
  virtual QString title() const = 0;                   ///< of the file
  virtual QString subtitle() const = 0;                ///< likewise

 protected:
  PrintedPage(PrintedPage&&) noexcept = default;
  PrintedPage& operator=(PrintedPage&&) noexcept = default;
};

/// Pages that are laid out when they are asked for, in their order: a book of any length in the memory of one
/// page.
struct PageSequence {
  QString title;              ///< of the file
  std::string language = {};  ///< "zh", "en"; empty: not known
  int count = 0;
  std::function<std::unique_ptr<PrintedPage>(int page)> make;
  PageNavigation navigation = {};
};

/// All write beside the target and rename, so that nothing half written is seen; all throw IoError.
/// PDF: vector, fonts embedded, text searchable, same bytes for the same input; its parts are layers, its
/// maps tell their coordinates. Throws DataError where the purpose cannot be met.
void exportPdf(const PrintedPage& page, const std::filesystem::path& file, const PdfPurpose& purpose = {});
/// Throws what making a page throws.
void exportPdf(const PageSequence& pages, const std::filesystem::path& file, const PdfPurpose& purpose = {});
/// Parts are groups, lines of text are text (export/svg_sheet.h).
void exportSvg(const PrintedPage& page, const std::filesystem::path& file);
/// Pictures are painted and written in strips: a sheet of any size.
void exportPng(const PrintedPage& page, const std::filesystem::path& file, int dpi = 300);
/// With the coordinates of the page's first map, a GeoTIFF; throws CrsError, too.
void exportTiff(const PrintedPage& page, const std::filesystem::path& file, int dpi = 300);
/// By the file's ending: .svg, .png, .tif, .tiff, else PDF. `dpi` of a picture, `purpose` of a PDF.
void exportPage(const PrintedPage& page, const std::filesystem::path& file, int dpi = 300,
                const PdfPurpose& purpose = {});
std::vector<std::string> pageEndings();     ///< ".pdf", …: what exportPage() writes
std::vector<std::string> pictureEndings();  ///< those of pictures

}  // namespace app::render
