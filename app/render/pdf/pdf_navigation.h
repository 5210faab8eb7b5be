#pragma once

#include <qpdf/QPDF.hh>

#include "app/render/pdf/pdf_book.h"

namespace app::render {

/// Bookmarks and links of a file whose sheets are put together; no links where it goes to the press.
void addNavigation(QPDF& pdf, const PdfBook& book);

}  // namespace app::render
