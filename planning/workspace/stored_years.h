#pragma once

#include <string>
#include <vector>

#include "planning/unit/county_years.h"

namespace geo::store {
class Database;
}

namespace planning {

class Workspace;

/// The counties of the boundaries, without those that only a table has.
std::vector<Unit> boundaryCounties(Workspace& workspace);

/// What is stored of the years of counties; empty where nothing is known.
std::vector<CountyYears> storedYears(Workspace& workspace);
/// Whether anything was ever stored of them: workspaces of older programs have none.
bool knowsYears(Workspace& workspace);
/// Replaces them, in one transaction.
void putYears(Workspace& workspace, const std::vector<CountyYears>& years);
/// Within the caller's transaction.
void writeYears(geo::store::Database& database, const std::vector<CountyYears>& years);

/// The counties at the end of the year of a period; where that is no year, or nothing is known of years,
/// those of the boundaries.
std::vector<CountyOfYear> countiesOfPeriod(Workspace& workspace, const std::string& period);

/// The same as units of the workspace: the code is that under which the figures of the period lie, the name
/// that of the year. `fromTable` where it is none of the boundaries.
std::vector<Unit> unitsOfPeriod(const std::vector<CountyOfYear>& counties);

}  // namespace planning
