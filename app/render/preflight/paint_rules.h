#pragma once

#include "app/render/map/print_limits.h"
#include "app/render/preflight/page_finding.h"
#include "app/render/preflight/painted_page.h"

namespace app::render {

/// What a page of any kind has to keep: text on the sheet, with glyphs, apart from other text, of 6 points or
/// more (or `leastText`) and told from its ground (4.5:1); lines of 0.25 points or more. A rule that several
/// texts break in one way is told once each.
PageFindings paintFindings(const PaintedPage& page, double leastText = kLeastText);

/// requirePrintable() of that: for pages that are no maps of an indicator.
geo::Issues requirePrintable(const PrintedPage& page, bool strict);

/// WCAG 2.1, contrast ratio: 1 to 21.
double contrast(const QColor& one, const QColor& other);

}  // namespace app::render
