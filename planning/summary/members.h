#pragma once

#include <map>
#include <string>
#include <vector>

#include "planning/figures/figure.h"
#include "planning/summary/figure_table.h"
#include "planning/unit/county_years.h"
#include "planning/unit/unit.h"

namespace planning {

class Workspace;

/// Who is counted in the sums of one period, under the keys of their figures: every county that has figures
/// of its own, and every other one that there was at the end of the year. Not counted: one whose figures were
/// composed of those of others, or whose land is told under the counties that became it in that year or that
/// it became; one that was formed in that year of parts of others, has no figures and was asked by no round.
/// Where nothing is known of the year: the counties of the boundaries, and those of tables that have figures.
std::vector<Unit> membersIn(Workspace& workspace, const FigureTable& figures, const std::string& period);

/// Value by key, of one indicator in one period.
using FiguresByKey = std::map<std::string, Figure>;

/// The counties at the end of the period's year for which one value each is needed of every indicator. A
/// county that came into being in that year and lacks one stands aside for those that it came of, where these
/// have figures; one that was formed of parts and lacks one, for what it was a part of.
std::vector<CountyOfYear> countiesFor(Workspace& workspace, const std::string& period,
                                      const std::vector<FiguresByKey>& figures);

}  // namespace planning
