#pragma once

#include <optional>
#include <string>

#include "app/gui/plan/desk/plan_snapshot.h"

namespace app::gui {

/// Unsaved edits of an area's plan, kept in a file beside the workspace (planning/map/autosave.h, one an
/// area): the number of the version that they begin from, and the plan. They outlive the program.
/// The document's workspace need not be open any more.
std::optional<RescuedPlan> rescuedPlan(const MapDocument& document, const std::string& area,
                                       geo::Issues& issues);
void keepPlan(const MapDocument& document, const planning::plan::Plan& plan, int version);
void forgetPlan(const MapDocument& document, const std::string& area);

}  // namespace app::gui
