#pragma once

#include <QSizeF>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "geo/document/document.h"

class QPainter;

namespace app::render {

/// A document laid out on A4 pages as its .docx asks: cover, contents with page numbers (or a title above the
/// text and neither), chapters on new pages, heads of tables on each page that they go on to, no heading or
/// caption left alone at the foot of a page. Units are points.
class DocumentPages {
 public:
  /// Throws geo::DataError where a picture cannot be read.
  explicit DocumentPages(const geo::Document& document);
  ~DocumentPages();
  DocumentPages(const DocumentPages&) = delete;
  DocumentPages& operator=(const DocumentPages&) = delete;

  int count() const;
  QSizeF sizePoints() const;
  void paint(QPainter& painter, int page) const;

  /// The number printed on the page of each heading that the contents list, in their order.
  std::vector<int> headingPages() const;
  /// Gives the headings of the document that was laid out their pages, for contents that are read before
  /// they are refreshed.
  void numberHeadings(geo::Document& document) const;

 private:
  void paintMargins(QPainter& painter, int page) const;

  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

/// All or nothing. Throws geo::IoError.
void exportPdf(const DocumentPages& pages, const std::string& title, const std::filesystem::path& file);

/// A paper as .pdf or .docx, by the ending of the file; all or nothing. Throws geo::IoError, and what the
/// layout throws.
void writePaper(const std::filesystem::path& file, geo::Document document);

/// numberHeadings() of the document's own layout.
geo::Document withHeadingPages(geo::Document document);

}  // namespace app::render
