#pragma once

#include "app/render/page/map_page.h"
#include "app/render/preflight/page_finding.h"

namespace app::render {

/// What a map has to keep: title, source, period and level against the figures, counts that add up, classes,
/// marks, islands and provinces of China, the approval number, names, scale bar, borders that are seen.
PageFindings mapFindings(const PageContents& page);

/// Whether an approval number is written as those who give it do: GS(2019)1822号, GS京(2023)1234号,
/// 京S(2022)001号, 图川审(2016)027号.
bool isApprovalNumber(const QString& text);

/// All that is found on a map before it is written: what the page itself says, what it shows (mapFindings)
/// and what it paints (paintFindings); errors first.
PageFindings preflight(const MapPage& page);

/// requirePrintable() of all that.
geo::Issues requirePrintable(const MapPage& page, bool strict);

}  // namespace app::render
