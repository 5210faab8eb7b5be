#include "app/cli/plan/action/state_actions.h"

#include "app/cli/plan/plan_report.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "geo/report/message.h"
#include "planning/plan/plan_review.h"
#include "planning/workspace/workspace.h"

namespace app::cli {

namespace plan = planning::plan;
using planning::Workspace;

std::string PlanMoveAction::summary() const { return geo::message("Moves a plan to its next state"); }

void PlanMoveAction::setup(CLI::App& action) {
  addSubject(action, m_options.subject);
  action
      .add_option("--state", m_options.state,
                  geo::message("State to move to: first_draft, comments, revised or review"))
      ->type_name("STATE")
      ->required()
      ->check(oneOf({"first_draft", "comments", "revised", "review"}));
  addAuthorship(action, m_options.authorship);
}

int PlanMoveAction::run(const Console& console) {
  const auto& [subject, state, authorship] = m_options;
  Workspace workspace = openWorkspace(console, subject.workspace, false);
  plan::Plan one = plan::loadPlan(workspace, subject.area);
  plan::moveTo(one, plan::parseState(state));
  printStored(console, subject.area, plan::putPlan(workspace, one, authorship), state);
  return 0;
}

std::string PlanApproveAction::summary() const {
  return geo::message("Checks a plan that is in review and freezes it");
}

void PlanApproveAction::setup(CLI::App& action) {
  addSubject(action, m_options.subject);
  addAuthorship(action, m_options.authorship);
}

int PlanApproveAction::run(const Console& console) {
  const auto& [subject, authorship] = m_options;
  Workspace workspace = openWorkspace(console, subject.workspace, false);
  printStored(console, subject.area, plan::approvePlan(workspace, subject.area, authorship), "approved");
  return 0;
}

}  // namespace app::cli
