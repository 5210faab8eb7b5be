#pragma once

#include <map>
#include <string>
#include <vector>

#include "planning/figures/figure.h"
#include "planning/unit/area.h"

namespace planning {

class Workspace;

/// Figures of whole areas lie under "area:<id>" (areaUnit). The id; empty where `unit` is no area's. The
/// figures of all areas together lie under "area:" alone, which is no area either.
std::string areaOfFigure(const std::string& unit);

/// Whether a figure that lies under this is that of all areas together.
bool isOfAllAreas(const std::string& unit);

/// An indicator is one of areas in a period where it has figures of areas and none of counties.
/// `figures`: one indicator and period, by unit.
bool isOfAreas(const std::map<std::string, Figure>& figures);

/// Figures of areas handed to their members' units, so that a map can be drawn: each keeps the area's value,
/// flag and note, and `sourceCode` says whose it is ("area:wumeng"). A unit of several areas has the figure
/// of the last one that has one, as it is drawn in the last one's colour. Other figures come back unchanged.
std::map<std::string, Figure> figuresOnUnits(const std::map<std::string, Figure>& figures,
                                             const std::vector<Area>& areas);

/// Whether the source itself says that the number was not verified: its mark, the first words of the note,
/// is "unverified", or verifies another column of the row only. To be said wherever the figure is shown.
bool isUnverified(const Figure& figure);

/// One indicator of one area over the years.
struct AreaSeries {
  std::string area;             ///< id; empty: all areas together
  std::vector<Figure> figures;  ///< ascending by period; no period twice, gaps stay gaps

  friend bool operator==(const AreaSeries&, const AreaSeries&) = default;
};

/// In the order of the workspace's areas, all areas together at the end; areas without figures are left out.
std::vector<AreaSeries> areaSeries(Workspace& workspace, const std::string& indicator);

/// Periods in which the indicator has figures of areas, ascending.
std::vector<std::string> areaPeriods(Workspace& workspace, const std::string& indicator);

}  // namespace planning
