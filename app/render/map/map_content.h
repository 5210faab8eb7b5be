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

/// Boundaries with the figures of one indicator, those of areas on their members' units, and how the
/// workspace shows it; an empty `period` is planning::drawnPeriod(), which is told where it is not the
/// newest. Throws DataError: no such indicator, no figures.
MapContent loadContent(planning::Workspace& workspace, const std::string& indicator,
                       const std::string& period);

/// Values of the units that have geometry: what class breaks are made from; an area's figure that its members
/// share counts once. Throws DataError where there are none.
std::vector<double> drawnValues(const std::vector<planning::Unit>& counties,
                                const planning::Indicator& indicator, const std::string& period,
                                const std::map<std::string, planning::Figure>& figures);

/// Fills indicator, period, figures, style and source of a content that has its boundaries.
void loadFigures(planning::Workspace& workspace, const planning::Indicator& indicator,
                 const std::string& period, MapContent& content);

/// The same over all periods, so that a colour means the same in each of them; of figures of areas those of
/// the areas. Empty where there are none.
std::vector<double> valuesOfAllPeriods(planning::Workspace& workspace,
                                       const std::vector<planning::Unit>& counties,
                                       const planning::Indicator& indicator, bool ofAreas);

/// Classes of a content's values as its style, or another, has it; of categories one each. Throws DataError
/// where there are none.
planning::ClassBreaks contentClasses(const MapContent& content, const planning::IndicatorStyle& style);

/// Class of each unit, kNoData or kOffScale.
std::vector<int> unitClasses(const std::vector<std::string>& codes,
                             const std::map<std::string, planning::Figure>& figures,
                             const planning::ClassBreaks& classes);

/// The source's colour of an area, else one by its place in the list.
QColor areaColour(const planning::Area& area, std::size_t index);

}  // namespace app::render
