#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "planning/figures/figure_line.h"

/// What is asked of the table of figures besides the figures of one indicator and period.
namespace planning {

class Workspace;

/// Periods that have figures of counties, not only of whole areas; of these indicators, or of all when empty.
std::set<std::string> countyPeriods(Workspace& workspace, const std::vector<std::string>& indicators = {});

/// Indicators of which all figures are of areas, none of a county.
std::set<std::string> indicatorsOfAreas(Workspace& workspace);

struct FigureCount {
  std::size_t figures = 0;
  std::optional<double> least;
  std::optional<double> greatest;
};
/// By indicator, of all periods and boundaries.
std::map<std::string, FigureCount> figureCounts(Workspace& workspace);

struct PeriodCount {
  std::size_t counties = 0;  ///< counties, and rows of tables that are units, with a value
  std::size_t areas = 0;
};
/// By indicator and period, of the workspace's boundaries.
std::map<std::string, std::map<std::string, PeriodCount>> figuresByPeriod(Workspace& workspace);

/// Of one unit, with the entry of the log that put each; of all periods and boundaries. An unknown flag reads
/// as reported.
std::vector<LoggedFigure> figuresOfUnit(Workspace& workspace, const std::string& unit);
/// Of one period, of the workspace's boundaries.
std::vector<LoggedFigure> figuresOfPeriod(Workspace& workspace, const std::string& period);

}  // namespace planning
