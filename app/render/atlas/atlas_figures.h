#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/render/atlas/atlas_groups.h"
#include "app/render/map/map_subject.h"
#include "planning/areas/area_series.h"
#include "planning/summary/summary_table.h"
#include "planning/workspace/figure_sources.h"

namespace planning {
class Workspace;
}

namespace app::render {

/// What the tables of an atlas say beside the map's own figures.
struct AtlasFigures {
  planning::Summary
      groups;             ///< of the map's period, by what has a page; without indicators where there is none
  planning::Summary all;  ///< likewise of all units together
  std::map<std::string, planning::FigureOrigin> origins;  ///< of the map's figures
  std::vector<planning::AreaSeries> years;  ///< of the map's indicator, where its figures are those of areas
};

/// Sums of the period of the content, all indicators that have figures in it; nothing to sum, as for figures
/// of whole areas, gives summaries without indicators. Throws what summarise() throws of a damaged workspace.
AtlasFigures loadAtlasFigures(planning::Workspace& workspace, const MapContent& content, AtlasBy by);

}  // namespace app::render
