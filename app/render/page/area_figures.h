#pragma once

#include <QString>

#include "app/render/map/map_subject.h"
#include "app/render/page/legend.h"
#include "app/render/page/map_page.h"

namespace app::render {

/// A sum as a table shows it: "–" where there is none, and for a total of which a unit has no figure; "*"
/// behind one with estimated figures.
QString sumText(const planning::GroupValue& value, const planning::Indicator& indicator);

/// What stands beside the map of an area: its figure beside those of the provinces that it lies in and of all
/// units, and how its units lie among all. Nothing where the content has no sums; a picture for a document
/// has neither.
void addAreaFigures(const MapContent& content, const PageOptions& options,
                    const planning::ClassBreaks& classes, const MapStyle& style, Legend& legend);

}  // namespace app::render
