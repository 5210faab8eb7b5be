#pragma once

#include <vector>

#include "geo/coverage/clean.h"
#include "geo/coverage/coverage.h"
#include "planning/unit/county_years.h"
#include "planning/unit/unit.h"
#include "planning/workspace/workspace_info.h"

namespace planning {

/// Everything that `lianpian new` stores at once.
struct Boundaries {
  WorkspaceInfo info;
  std::vector<Unit> counties;     ///< by UnitIndex of `coverage`
  std::vector<Unit> prefectures;  ///< from dissolve; may be empty
  std::vector<Unit> provinces;
  geo::Coverage coverage;  ///< counties
  std::vector<geo::Repair> repairs;
  std::vector<CountyYears> years;  ///< of the counties; empty where nothing is known
};

}  // namespace planning
