#pragma once

#include <vector>

#include "geo/report/issue.h"
#include "planning/map/map_settings.h"
#include "planning/workspace/indicator_look.h"

namespace planning {

class Workspace;

/// What was saved; empty where the workspace has no such tables yet (they are made when settings are first
/// saved). What names an indicator, an area or counties that are no longer there is loaded all the same and
/// told in `issues`; rows that this program cannot read are told, too, and stay in the file. Throws
/// geo::IoError.
MapSettings loadSettings(Workspace& workspace, geo::Issues& issues);

/// Replaces what was saved, in one transaction, together with the styles that QGIS offers for the layer
/// `county_figures`: one of each look, that of `settings.indicator` the layer's own. Makes the tables where
/// they are lacking. Throws geo::DataError (checkSettings), geo::IoError.
void saveSettings(Workspace& workspace, const MapSettings& settings, const std::vector<IndicatorLook>& looks);

}  // namespace planning
