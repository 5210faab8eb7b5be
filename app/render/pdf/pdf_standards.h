#pragma once

#include <qpdf/QPDF.hh>

#include <string>

#include "app/render/pdf/pdf_book.h"
#include "app/render/pdf/press_inks.h"

namespace app::render {

/// Says of a file what it is for: its description (XMP, the same in the older dictionary), the printing
/// condition or the colours of the screen that its numbers are of. Of a screen only the title and language.
/// `inks`: of the press, else null. Throws std::exception.
void declareStandard(QPDF& pdf, const PdfBook& book, const PressInks* inks);

/// A text as it stands in the description.
std::string xmpText(const std::string& text);

}  // namespace app::render
