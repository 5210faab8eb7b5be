#include "app/cli/plan/action/new_action.h"

#include "app/cli/plan/plan_making.h"
#include "app/cli/plan/plan_report.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/report.h"
#include "geo/report/message.h"
#include "planning/plan/plan_draft.h"
#include "planning/workspace/workspace.h"

#include <CLI/CLI.hpp>

namespace app::cli {

namespace plan = planning::plan;

std::string PlanNewAction::summary() const {
  return geo::message("Makes a plan to start from, of the outline and the figures there are");
}

void PlanNewAction::setup(CLI::App& action) {
  addSubject(action, m_options.subject);
  action.add_option("--by", m_options.by, geo::message("Name of the person who does it"))->type_name("NAME");
}

int PlanNewAction::run(const Console& console) {
  auto workspace = openWorkspace(console, m_options.subject.workspace, false);
  const plan::Plan made =
      makePlan(workspace, m_options.subject.area, languageOf(console, workspace), m_options.by);
  const auto progress = plan::progressOf(made);
  if (console.json) {
    Json report = jsonReport(kPlanVerb);
    report["area"] = made.area;
    report["counties"] = made.counties.size();
    report["linked_figures"] = made.figures.size();
    report["targets"] = made.targets.size();
    report["progress"] = Json::array();
    for (const auto& chapter : progress) report["progress"].push_back(toJson(chapter));
    printJson(console.out, report);
    return 0;
  }
  console.out << geo::message("Plan of {}: {} chapters, {} counties, {} linked figures, {} targets",
                              made.area, made.chapters.size(), made.counties.size(), made.figures.size(),
                              made.targets.size())
              << '\n';
  printProgress(console.out, progress);
  return 0;
}

}  // namespace app::cli
