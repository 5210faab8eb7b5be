#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "planning/figures/figure_line.h"

/// Taking out of the workspace's tables what an import or an edit of the codebook had put there. Each within
/// the caller's transaction; the log is the caller's too.
namespace planning {

class Workspace;

/// Removes the figures `put` and stores `restored` as of the log's entry `revision`.
void replaceFigures(Workspace& workspace, const std::vector<LoggedFigure>& put,
                    const std::vector<LoggedFigure>& restored, std::int64_t revision);

void putUnitNotes(Workspace& workspace, const std::map<std::string, std::string>& notes);  ///< by code

/// Those without figures.
void dropUnusedIndicators(Workspace& workspace, const std::vector<std::string>& ids);
/// Counties that were known from a table and have no figures, as far as they stand behind all others.
void dropUnusedUnits(Workspace& workspace, const std::set<std::string>& codes);

/// Ids, and numbers that keep the codebook's order.
using IndicatorPlaces = std::vector<std::pair<std::string, std::int64_t>>;
/// Returns where they stood.
IndicatorPlaces takeOutIndicators(Workspace& workspace, const std::vector<std::string>& ids);
/// To where they stood, unless another one stands there now.
void moveBack(Workspace& workspace, const IndicatorPlaces& places);

}  // namespace planning
