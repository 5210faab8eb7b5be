#include "app/cli/plan/action/list_action.h"

#include "app/cli/plan/action/plan_options.h"
#include "app/cli/plan/plan_report.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "geo/report/message.h"
#include "planning/plan/circular.h"
#include "planning/plan/plan_store.h"
#include "planning/workspace/workspace.h"

namespace app::cli {

namespace plan = planning::plan;

std::string PlanListAction::summary() const {
  return geo::message("Lists versions of plans and outlines, and circulars with their receipts");
}

void PlanListAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  action
      .add_option("--date", m_options.date, geo::message("Day to tell the overdue by; otherwise today (UTC)"))
      ->type_name("DATE")
      ->check(isoDate());
}

int PlanListAction::run(const Console& console) {
  listPlans(console, m_options);
  return 0;
}

void listPlans(const Console& console, const PlanListOptions& options) {
  auto workspace = openWorkspace(console, options.workspace, true);
  const std::string today = dayOrToday(options.date);
  const auto plans = plan::documents(workspace, "plan");
  const auto outlines = plan::documents(workspace, "outline");
  const auto circulars = plan::circulars(workspace);
  const geo::Issues unreadable = plan::unreadableDocuments(workspace);
  if (console.json) {
    Json report = jsonReport(kPlanVerb);
    for (const char* list : {"plans", "outlines", "circulars"}) report[list] = Json::array();
    for (const auto& version : plans) report["plans"].push_back(toJson(version));
    for (const auto& version : outlines) report["outlines"].push_back(toJson(version));
    for (const auto& circular : circulars) report["circulars"].push_back(toJson(circular, today));
    if (!unreadable.empty()) report["issues"] = toJson(unreadable);
    printJson(console.out, report);
    return;
  }
  for (const auto& version : plans)
    console.out << geo::message("Plan of {}, version {}: {}, {} by {}: {}", version.name, version.version,
                                version.state, version.at, version.by, version.why)
                << '\n';
  for (const auto& version : outlines)
    console.out << geo::message("Outline {}, version {}: {}", version.name, version.version, version.why)
                << '\n';
  printCirculars(console.out, circulars, today);
  printIssues(console.out, unreadable);
  if (plans.empty()) console.out << geo::message("There are no plans; 'lianpian plan new' makes one") << '\n';
}

}  // namespace app::cli
