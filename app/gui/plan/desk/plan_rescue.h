#pragma once

#include <optional>
#include <string>

#include "app/gui/plan/desk/plan_snapshot.h"

namespace planning {
class Workspace;
}

namespace app::gui {

/// Unsaved edits of an area's plan, kept in a file beside the workspace (planning/map/autosave.h, one an
/// area): the number of the version that they begin from, and the plan. They outlive the program.
std::optional<RescuedPlan> rescuedPlan(planning::Workspace& workspace, const std::string& area,
                                       geo::Issues& issues);
void keepPlan(planning::Workspace& workspace, const planning::plan::Plan& plan, int version);
void forgetPlan(planning::Workspace& workspace, const std::string& area);

}  // namespace app::gui
