#pragma once

#include <optional>

#include "geo/report/issue.h"
#include "planning/unit/county_years.h"
#include "planning/workspace/boundaries.h"

namespace planning {
class Workspace;
}

namespace app {

/// The counties of the census of 2010 and what became of them; empty where the data is not there.
planning::CountyRegister shippedCounties();

/// What is known of Chinese units beside their layer: the names of the prefectures in the layer's year,
/// names in Latin letters where there are none, and which county there was in which year.
void completeChineseUnits(planning::Boundaries& boundaries);

/// Adds the counties of other years to a workspace of Chinese codes that an older program made without them,
/// and says so; of one that is open to be read only, or cannot be written, says what that means. Absent where
/// nothing lacks or the data is not there.
std::optional<geo::Issue> addMissingYears(planning::Workspace& workspace);

}  // namespace app
