#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "geo/report/issue.h"
#include "planning/figures/indicator.h"
#include "planning/summary/members.h"
#include "planning/unit/county_years.h"
#include "planning/unit/unit.h"

namespace planning {

class Workspace;

/// What a target is for, or money is divided among: one unit, or one area, and its counties.
struct Territory {
  std::string id;  ///< code of the unit, or id of the area; empty: all counties
  std::string name;
  bool isArea = false;
  Level level = Level::county;        ///< of a unit
  std::vector<std::string> counties;  ///< codes of boundaries, ascending, each once
  std::size_t withoutUnit = 0;  ///< members of the area that have no unit of their own in the boundaries
};

/// At most one of both is given; an area by id or name. Neither: all counties. `period`: the counties of a
/// unit are those at the end of its year, under the keys of their figures; empty: those of the boundaries.
/// Throws geo::DataError: there is no such unit or area (names the areas there are).
Territory requireTerritory(Workspace& workspace, const std::string& unit, const std::string& area,
                           const std::string& period = {});

/// Its counties for which one value each is needed of every indicator (planning/summary/members.h). Of a
/// unit, not of an area.
std::vector<CountyOfYear> countiesOf(Workspace& workspace, const Territory& territory,
                                     const std::string& period, const std::vector<FiguresByKey>& figures);

struct TerritoryValue {
  double value = 0;
  int covered = 0;  ///< members that were added up; 0: the territory's own figure
  int members = 0;
  bool isUnverified = false;        ///< the source's own mark
  std::vector<std::string> keys{};  ///< of the members that were to be added up

  bool isPartial() const { return covered < members; }
};

/// Of one indicator by year: the figure stored for the territory itself, else the aggregate of its counties,
/// in every period whose name is a year.
std::map<int, TerritoryValue> territoryValues(Workspace& workspace, const Territory& territory,
                                              const Indicator& indicator);

/// What is to be said of values from `firstYear` on that are no whole or no verified figures.
geo::Issues territoryIssues(const std::map<int, TerritoryValue>& values, int firstYear);

/// The value of the base year. Throws geo::DataError that names the years with figures, or counts
/// the members where only some have one.
TerritoryValue requireValue(const std::map<int, TerritoryValue>& values, const Territory& territory,
                            const Indicator& indicator, int year);

}  // namespace planning
