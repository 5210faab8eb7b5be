#pragma once

#include <string>

#include "planning/plan/plan.h"
#include "planning/workspace.h"

namespace app::cli {

/// Stores the outline that ships where the workspace has none, and a plan to start from of the area; returns
/// the plan. Throws geo::DataError where there is one already.
planning::plan::Plan makePlan(planning::Workspace& workspace, const std::string& area,
                              const std::string& language, const std::string& by);

}  // namespace app::cli
