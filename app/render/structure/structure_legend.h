#pragma once

#include <vector>

#include "app/render/page/legend.h"
#include "app/render/page/page_notes.h"
#include "app/render/structure/structure_map.h"

namespace app::render {

/// Of what a structure map draws, nothing else: zones by kind, levels of centres, axes by number, sizes of
/// towns, the stops among them that are seen, borders, the area. `rows`: all but the last two, for tests.
Legend structureLegend(const StructureMap& structure, const MapContent& content,
                       const planning::plan::Plan& plan, const MapSubject& subject, const MapStyle& style,
                       const PageWords& words, int stops, std::vector<PageContents::LegendRow>& rows);

}  // namespace app::render
