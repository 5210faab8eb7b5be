#include "app/cli/plan/plan_making.h"

#include "app/data/shipped_data.h"
#include "planning/plan/plan_markdown.h"
#include "planning/plan/plan_start.h"
#include "planning/workspace/workspace.h"

namespace app::cli {

namespace plan = planning::plan;

plan::Plan makePlan(planning::Workspace& workspace, const std::string& area, const std::string& language,
                    const std::string& by) {
  return plan::startPlan(workspace, shippedOutline, area, language, by);
}

std::string markdownOf(planning::Workspace& workspace, plan::FigureLookup& lookup, const plan::Plan& plan,
                       const std::string& language) {
  return plan::toMarkdown(plan, lookup, plan::placeNames(workspace, lookup, plan.area, language), language);
}

}  // namespace app::cli
