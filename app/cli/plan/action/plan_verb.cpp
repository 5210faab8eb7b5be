#include "app/cli/plan/action/plan_verb.h"

#include "app/cli/plan/action/check_actions.h"
#include "app/cli/plan/action/circular_actions.h"
#include "app/cli/plan/action/list_action.h"
#include "app/cli/plan/action/map_action.h"
#include "app/cli/plan/action/new_action.h"
#include "app/cli/plan/action/put_action.h"
#include "app/cli/plan/action/report_action.h"
#include "app/cli/plan/action/review_actions.h"
#include "app/cli/plan/action/show_action.h"
#include "app/cli/plan/action/state_actions.h"
#include "geo/report/message.h"

namespace app::cli {

PlanVerb::PlanVerb()
    : ActionVerb(listOf<PlanListAction, PlanNewAction, PlanShowAction, PlanReportAction, PlanPutAction,
                        PlanCheckAction, PlanDiffAction, PlanMoveAction, PlanApproveAction, PlanReviewAction,
                        PlanCommentAction, PlanAnswerAction, PlanIssueAction, PlanReceivedAction,
                        PlanMapAction, PlanMonitorAction>()) {}

std::string PlanVerb::summary() const {
  return geo::message("Makes, checks, compares, reviews and approves plans of areas");
}

}  // namespace app::cli
