#pragma once

#include <vector>

#include "geo/document/document.h"

namespace geo {

/// The width of the text that pages and Word documents have: of an A4 page by GB/T 9704-2012, whose margins
/// are 37, 35, 28 and 26 mm.
inline constexpr double kTextWidthMm = 156;

/// Of the width by column; their sum is 1. As the columns ask for, but a column whose longest word would be
/// broken gets what it needs from those that have room. Words are measured by their letters, not by a font;
/// one that is longer than a fifth of the text is broken.
std::vector<double> columnShares(const DocumentTable& table);

}  // namespace geo
