#pragma once

#include <qpdf/QPDF.hh>

#include "app/render/pdf/pdf_book.h"

namespace app::render {

/// Puts the parts of each sheet, painted as pages one after the other, on one page: each a form (ISO 32000-1,
/// 8.10) on its layer (optional content, 8.11) and tagged for who cannot see it (14.7). Boxes are exact, the
/// painter's were whole points; for the press the sheet has its bleed around it. Maps tell their coordinates
/// (ISO 32000-2, 12.10). Throws std::exception where there are not as many pages as parts.
void assembleSheets(QPDF& pdf, const PdfBook& book);

/// Points that a sheet lies to the right of its page's left edge and above the lower one.
double bleedPoints(const PdfPurpose& purpose);

}  // namespace app::render
