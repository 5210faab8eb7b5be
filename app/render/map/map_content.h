#pragma once

#include <string>
#include <vector>

#include "app/render/map/map_subject.h"

namespace planning {
class Workspace;
}

namespace app::render {

/// Boundaries, names and areas of a workspace, without figures.
MapContent loadBoundaries(planning::Workspace& workspace);

/// Boundaries with the figures of one indicator, those of areas on their members' units; an empty `period` is
/// the last one. Throws DataError: no such indicator, no figures.
MapContent loadContent(planning::Workspace& workspace, const std::string& indicator,
                       const std::string& period);

/// Values of the units that have geometry: what class breaks are made from; an area's figure that its members
/// share counts once. Throws DataError where there are none.
std::vector<double> drawnValues(const std::vector<planning::Unit>& counties,
                                const planning::Indicator& indicator, const std::string& period,
                                const std::map<std::string, planning::Figure>& figures);

/// Class of each unit, kNoData or kOffScale.
std::vector<int> unitClasses(const std::vector<std::string>& codes,
                             const std::map<std::string, planning::Figure>& figures,
                             const planning::ClassBreaks& classes);

/// The source's colour of an area, else one by its place in the list.
QColor areaColour(const planning::Area& area, std::size_t index);

}  // namespace app::render
