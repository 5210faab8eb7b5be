#pragma once

#include <string>
#include <vector>

#include "geo/report/issue.h"
#include "geo/table/table.h"
#include "planning/areas/territory.h"
#include "planning/target/distribution.h"
#include "planning/workspace/workspace.h"

namespace app::cli {

struct TargetToDivide {
  std::string indicator;
  std::string baseYear;
  double target = 0;
};

/// Keys of the counties that a target is divided among.
std::vector<std::string> keysToDivideAmong(planning::Workspace& workspace,
                                           const planning::Territory& territory,
                                           const TargetToDivide& wanted);

/// The target divided among the counties by their base values. Throws geo::DataError where one has none or a
/// number is no whole one.
std::vector<planning::target::CountyTarget> countyTargets(planning::Workspace& workspace,
                                                          const planning::Territory& territory,
                                                          const TargetToDivide& wanted);

/// Targets of counties, columns code and target: whether they add up, and whom they leave out. Throws
/// geo::DataError for a code that is no county of the territory, or stands there twice.
geo::Issues checkCountyTargets(const geo::Table& table, const planning::Territory& territory, double wanted);

}  // namespace app::cli
