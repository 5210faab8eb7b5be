#pragma once

#include <QByteArray>

#include "app/render/pdf/pdf_book.h"

namespace app::render {

/// Finishes a PDF that Qt painted, one page for each part of each sheet of the book: text becomes searchable
/// (pdf_text.h), sheets, layers and coordinates are put together (pdf_sheets.h), bookmarks and links added,
/// colours taken to inks, the standard declared; the same input gives the same bytes, objects are packed.
/// Throws IoError where the bytes are no PDF, DataError where the purpose cannot be met.
QByteArray finishedPdf(const QByteArray& painted, const PdfBook& book);

}  // namespace app::render
