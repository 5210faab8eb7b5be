#pragma once

#include <vector>

#include "geo/report/issue.h"
#include "planning/map/map_settings.h"
#include "planning/workspace/indicator_look.h"

namespace planning {
class Workspace;
}

namespace app::render {

/// How other programs shall show each indicator that has a style, and the one that is shown: classes of its
/// newest period, as the layer `county_figures` carries it, in the words of the workspace's language. An
/// indicator of which no classes can be made (no figures, an unknown palette) is told in `issues`.
std::vector<planning::IndicatorLook> indicatorLooks(planning::Workspace& workspace,
                                                    const planning::MapSettings& settings,
                                                    geo::Issues& issues);

}  // namespace app::render
