#pragma once

#include <qpdf/QPDF.hh>

#include "app/render/pdf/press_inks.h"

namespace app::render {

/// Every colour of the file becomes inks: those set in streams and the pixels of pictures. Text and nearly
/// grey lines are on the black plate only. Throws DataError where a page has colours that are not known here
/// (gradients, packed pictures).
void takeToInks(QPDF& pdf, const PressInks& inks);

}  // namespace app::render
