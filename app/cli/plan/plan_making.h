#pragma once

#include <string>

#include "planning/plan/figure_lookup.h"
#include "planning/plan/plan.h"

namespace planning {
class Workspace;
}

namespace app::cli {

/// Stores the outline that ships where the workspace has none, and a plan to start from of the area; returns
/// the plan. Throws geo::DataError where there is one already.
planning::plan::Plan makePlan(planning::Workspace& workspace, const std::string& area,
                              const std::string& language, const std::string& by);

/// The plan to read; names of places as the workspace has them.
std::string markdownOf(planning::Workspace& workspace, planning::plan::FigureLookup& lookup,
                       const planning::plan::Plan& plan, const std::string& language);

}  // namespace app::cli
