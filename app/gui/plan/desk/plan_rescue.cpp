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
planning::Autosave fileOf(const PlanPlace& place, const std::string& area) {
  constexpr std::size_t kEnough = 12;
  return {place.workspace, place.identity, "plan-" + geo::store::sha256(area).substr(0, kEnough)};
}

}  // namespace

std::optional<RescuedPlan> rescuedPlan(const PlanPlace& place, const std::string& area, geo::Issues& issues) {
  const planning::Autosave file = fileOf(place, area);
  const std::optional<planning::Saved> saved = file.pending(issues);
  if (!saved) return std::nullopt;
  RescuedPlan rescued;
  rescued.at = saved->at;
  const std::size_t end = saved->text.find('\n');
  std::from_chars(saved->text.data(), saved->text.data() + std::min(end, saved->text.size()),
                  rescued.version);
  try {
    rescued.plan = std::make_shared<plan::Plan>(
        plan::planFromJson(end == std::string::npos ? std::string() : saved->text.substr(end + 1), issues));
  } catch (const geo::DataError& error) {  // of a newer program: the next edit must not replace it
    file.setAside(geo::message("The unsaved edits of the plan of {} cannot be read: {}", area, error.what()),
                  issues);
    return std::nullopt;
  }
  return rescued;
}

void keepPlan(const PlanPlace& place, const plan::Plan& plan, int version) {
  fileOf(place, plan.area).write(std::to_string(version) + '\n' + toJson(plan));
}

void forgetPlan(const PlanPlace& place, const std::string& area) { fileOf(place, area).discard(); }

}  // namespace app::gui
