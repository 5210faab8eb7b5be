#include "app/gui/plan/desk/plan_rescue.h"

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/sha256.h"
#include "planning/map/autosave.h"
#include "planning/plan/plan_json.h"
#include "planning/workspace/workspace.h"

#include <algorithm>
#include <charconv>

namespace app::gui {
namespace {

namespace plan = planning::plan;

/// An area's id may have any letters, a file name may not.
planning::Autosave fileOf(planning::Workspace& workspace, const std::string& area) {
  constexpr std::size_t kEnough = 12;
  return {workspace.path(), workspace.identity(), "plan-" + geo::store::sha256(area).substr(0, kEnough)};
}

}  // namespace

std::optional<RescuedPlan> rescuedPlan(planning::Workspace& workspace, const std::string& area,
                                       geo::Issues& issues) {
  const std::optional<planning::Saved> saved = fileOf(workspace, area).pending(issues);
  if (!saved) return std::nullopt;
  RescuedPlan rescued;
  rescued.at = saved->at;
  const std::size_t end = saved->text.find('\n');
  std::from_chars(saved->text.data(), saved->text.data() + std::min(end, saved->text.size()),
                  rescued.version);
  try {
    rescued.plan = std::make_shared<plan::Plan>(
        plan::planFromJson(end == std::string::npos ? std::string() : saved->text.substr(end + 1)));
  } catch (const geo::Error& error) {  // of a program with other fields
    issues.push_back(
        {geo::Issue::Severity::warning, "autosave.unreadable", area,
         geo::message("The unsaved edits of the plan of {} cannot be read: {}", area, error.what())});
    return std::nullopt;
  }
  return rescued;
}

void keepPlan(planning::Workspace& workspace, const plan::Plan& plan, int version) {
  fileOf(workspace, plan.area).write(std::to_string(version) + '\n' + toJson(plan));
}

void forgetPlan(planning::Workspace& workspace, const std::string& area) {
  fileOf(workspace, area).discard();
}

}  // namespace app::gui
