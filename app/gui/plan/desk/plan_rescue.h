#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/gui/plan/desk/plan_snapshot.h"

namespace planning {
class Workspace;
}

namespace app::gui {

/// Unsaved edits of an area's plan, kept in a file beside the workspace (planning/map/autosave.h, one an
/// area): the number of the version that they begin from, and the plan. They outlive the program.
/// Which workspace they lie beside; it need not be open any more.
struct PlanPlace {
  std::filesystem::path workspace;
  std::string identity;  ///< planning::Workspace::identity()
};
std::optional<RescuedPlan> rescuedPlan(const PlanPlace& place, const std::string& area, geo::Issues& issues);
void keepPlan(const PlanPlace& place, const planning::plan::Plan& plan, int version);
void forgetPlan(const PlanPlace& place, const std::string& area);

}  // namespace app::gui
