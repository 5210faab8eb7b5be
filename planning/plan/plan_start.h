#pragma once

#include <functional>
#include <string>

#include "planning/plan/plan.h"
#include "planning/workspace/person.h"

namespace planning {
class Workspace;
}

namespace planning::plan {

/// Drafts the area's plan (plan_draft.h) and stores it as version 1. It follows the workspace's outline;
/// where there is none, what `outline` gives is stored as its first. One transaction. Texts in `language`
/// ("zh", "en"). Throws geo::DataError where the area has a plan already, or is not there.
Plan startPlan(Workspace& workspace, const std::function<Outline()>& outline, const std::string& area,
               const std::string& language, const Person& by);

}  // namespace planning::plan
