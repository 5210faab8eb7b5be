#include "app/cli/plan_making.h"

#include "app/data/shipped_data.h"
#include "planning/plan/plan_start.h"

namespace app::cli {

planning::plan::Plan makePlan(planning::Workspace& workspace, const std::string& area,
                              const std::string& language, const std::string& by) {
  return planning::plan::startPlan(workspace, shippedOutline, area, language, by);
}

}  // namespace app::cli
