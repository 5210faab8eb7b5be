#include "app/cli/plan/action/circular_actions.h"

#include "app/cli/plan/action/list_action.h"
#include "app/cli/plan/plan_report.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/data/shipped_data.h"
#include "geo/report/message.h"
#include "planning/plan/circular.h"
#include "planning/workspace/workspace.h"
#include "planning/workspace/workspace_transaction.h"

#include <utility>

namespace app::cli {

namespace plan = planning::plan;
using planning::Workspace;

std::string PlanIssueAction::summary() const { return geo::message("Issues the outline with a circular"); }

void PlanIssueAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  addVersion(action, m_options.outlineVersion);
  action.add_option("--text", m_options.title, geo::message("Title of the circular"))->type_name("TEXT");
  action.add_option("--receiver", m_options.receivers, geo::message("Provinces or offices, with commas"))
      ->type_name("NAME")
      ->delimiter(',');
  action.add_option("--deadline", m_options.deadline, geo::message("Last day in time, as 2011-12-31"))
      ->type_name("DATE");
  addDay(action, m_options.date);
  addAuthorship(action, m_options.authorship);
}

int PlanIssueAction::run(const Console& console) {
  const auto& options = m_options;
  Workspace workspace = openWorkspace(console, options.workspace, false);
  if (plan::documents(workspace, kOutlineArea).empty())
    plan::putOutline(workspace, shippedOutline(),
                     {geo::message("The outline that ships"), options.authorship.by});
  plan::Circular circular{0,
                          plan::documents(workspace, kOutlineArea).front().name,
                          options.outlineVersion,
                          options.title,
                          dayOrToday(options.date),
                          options.deadline,
                          {}};
  for (const std::string& receiver : options.receivers) circular.receipts.push_back({receiver, {}, {}, {}});
  const int number = plan::issueCircular(workspace, std::move(circular), options.authorship);
  if (console.json) {
    Json report = jsonReport(kPlanVerb);
    report["circular"] = number;
    printJson(console.out, report);
  } else {
    console.out << geo::message("Circular {} was issued to {} receivers", number, options.receivers.size())
                << '\n';
  }
  return 0;
}

std::string PlanReceivedAction::summary() const {
  return geo::message("Confirms that a circular was received");
}

void PlanReceivedAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  action.add_option("--number", m_options.circular, geo::message("Number of the circular"))
      ->type_name("N")
      ->check(numberAtLeast(1));
  action.add_option("--receiver", m_options.receivers, geo::message("Provinces or offices, with commas"))
      ->type_name("NAME")
      ->delimiter(',')
      ->required();
  addDay(action, m_options.date);
  addAuthorship(action, m_options.authorship);
}

int PlanReceivedAction::run(const Console& console) {
  const auto& options = m_options;
  {
    Workspace workspace = openWorkspace(console, options.workspace, false);
    planning::WorkspaceTransaction transaction(workspace);
    for (const std::string& receiver : options.receivers)
      plan::markReceived(workspace, options.circular, receiver, dayOrToday(options.date), options.authorship);
    transaction.commit();
  }
  listPlans(console, {options.workspace, options.date});
  return 0;
}

}  // namespace app::cli
