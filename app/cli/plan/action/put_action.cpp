#include "app/cli/plan/action/put_action.h"

#include "app/cli/plan/plan_report.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/side_table.h"
#include "geo/file/file_bytes.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/plan/figure_lookup.h"
#include "planning/plan/plan_comparison.h"
#include "planning/plan/plan_json.h"
#include "planning/plan/plan_lists.h"
#include "planning/workspace/workspace.h"

namespace app::cli {

namespace plan = planning::plan;
using planning::Workspace;

std::string PlanPutAction::summary() const {
  return geo::message("Stores an edited plan, outline or list of a plan as the next version");
}

void PlanPutAction::setup(CLI::App& action) {
  addSubjectOrOutline(action, m_options.subject);
  action
      .add_option("--input", m_options.input,
                  geo::message("Edited plan or outline, .json; with --table a table, .csv or .xlsx"))
      ->type_name("FILE")
      ->required()
      ->check(fileNameEnding({".json", ".csv", ".xlsx"}));
  action
      .add_option("--table", m_options.table,
                  geo::message("Only this list of the plan, as a table: targets, projects, amounts, places, "
                               "axes, zones or notes"))
      ->type_name("NAME")
      ->check(oneOf(plan::planListNames()));
  addAuthorship(action, m_options.authorship);
}

int PlanPutAction::run(const Console& console) {
  const auto& [subject, input, table, authorship] = m_options;
  if (!table.empty()) {
    putTable(console);
    return 0;
  }
  requireEnding(input, {".json"});
  const std::string text = geo::readBytes(input);
  Workspace workspace = openWorkspace(console, subject.workspace, false);
  geo::Issues issues;
  if (subject.area == kOutlineArea) {
    const int version = plan::putOutline(workspace, plan::outlineFromJson(text, issues), authorship);
    printStored(console, subject.area, version, "issued", issues);
    return 0;
  }
  plan::Plan edited = plan::planFromJson(text, issues);
  if (edited.area != subject.area)
    throw geo::DataError(
        geo::message("{} holds the plan of '{}', not of '{}'.", input, edited.area, subject.area));
  plan::FigureLookup lookup(workspace);
  plan::holdFigures(edited, lookup);
  const int version = plan::putPlan(workspace, edited, authorship);
  printStored(console, subject.area, version, toString(edited.state), issues);
  return 0;
}

void PlanPutAction::putTable(const Console& console) const {
  const auto& [subject, input, name, authorship] = m_options;
  requireEnding(input, {".csv", ".xlsx"});
  const geo::Table table = readSideTable(console, input, {.namesRow = 1, .firstRow = 2});
  Workspace workspace = openWorkspace(console, subject.workspace, false);
  const plan::Plan before = plan::loadPlan(workspace, subject.area);
  plan::Plan edited = before;
  plan::putPlanList(edited, name, table);
  const auto changes = plan::compare(before, edited);
  const std::string why = authorship.why.empty() ? geo::message("Table {} put in", name) : authorship.why;
  const int version = plan::putPlan(workspace, edited, {why, authorship.by});
  if (!console.json) {
    printChanges(console.out, changes);
    printStored(console, subject.area, version, toString(edited.state));
    return;
  }
  Json report = jsonReport(kPlanVerb);
  report["area"] = subject.area;
  report["version"] = version;
  report["changes"] = Json::array();
  for (const auto& change : changes) report["changes"].push_back(toJson(change));
  printJson(console.out, report);
}

}  // namespace app::cli
