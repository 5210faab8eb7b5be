#include "app/cli/plan/action/check_actions.h"

#include "app/cli/plan/plan_report.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/summary_report.h"
#include "geo/report/message.h"
#include "geo/table/table_writer.h"
#include "planning/plan/figure_lookup.h"
#include "planning/plan/plan_check.h"
#include "planning/plan/plan_comparison.h"
#include "planning/plan/plan_draft.h"
#include "planning/plan/target_monitoring.h"
#include "planning/workspace/workspace.h"

#include <algorithm>

namespace app::cli {

namespace plan = planning::plan;
using planning::Workspace;

std::string PlanCheckAction::summary() const {
  return geo::message("Lists everything that does not fit; ends with 1 where there are errors");
}

void PlanCheckAction::setup(CLI::App& action) {
  addSubject(action, m_options.subject);
  addVersion(action, m_options.version);
}

int PlanCheckAction::run(const Console& console) {
  const auto& [subject, version] = m_options;
  Workspace workspace = openWorkspace(console, subject.workspace, true);
  geo::Issues issues = plan::verifyDocuments(workspace);
  const plan::Plan one = plan::loadPlan(workspace, subject.area, version, issues);
  plan::FigureLookup lookup(workspace);
  const geo::Issues found = plan::checkPlan(one, lookup);
  issues.insert(issues.end(), found.begin(), found.end());
  const auto count = [&issues](geo::Issue::Severity severity) {
    return std::ranges::count(issues, severity, &geo::Issue::severity);
  };
  const auto errors = count(geo::Issue::Severity::error);
  const auto progress = plan::progressOf(one);
  if (console.json) {
    Json report = jsonReport(kPlanVerb);
    report["area"] = subject.area;
    report["state"] = toString(one.state);
    report["issues"] = toJson(issues);
    report["progress"] = Json::array();
    for (const auto& chapter : progress) report["progress"].push_back(toJson(chapter));
    printJson(console.out, report);
  } else {
    printIssues(console.out, issues);
    printProgress(console.out, progress);
    console.out << geo::message("Plan of {}: {} errors, {} warnings, {} notes", subject.area, errors,
                                count(geo::Issue::Severity::warning), count(geo::Issue::Severity::note))
                << '\n';
  }
  return errors > 0 ? 1 : 0;
}

std::string PlanDiffAction::summary() const {
  return geo::message("Says what changed between two versions of a plan");
}

void PlanDiffAction::setup(CLI::App& action) {
  addSubject(action, m_options.subject);
  action
      .add_option("--from", m_options.from, geo::message("Version to compare with; otherwise the one before"))
      ->type_name("N")
      ->check(numberAtLeast(1));
  addVersion(action, m_options.to);
}

int PlanDiffAction::run(const Console& console) {
  const std::string& area = m_options.subject.area;
  Workspace workspace = openWorkspace(console, m_options.subject.workspace, true);
  const int to = m_options.to != 0 ? m_options.to : plan::document(workspace, "plan", area, 0).version;
  const int from = m_options.from != 0 ? m_options.from : std::max(1, to - 1);
  const auto changes =
      plan::compare(plan::loadPlan(workspace, area, from), plan::loadPlan(workspace, area, to));
  if (!console.json) {
    printChanges(console.out, changes);
    return 0;
  }
  Json report = jsonReport(kPlanVerb);
  report["area"] = area;
  report["from"] = from;
  report["to"] = to;
  report["changes"] = Json::array();
  for (const auto& change : changes) report["changes"].push_back(toJson(change));
  printJson(console.out, report);
  return 0;
}

std::string PlanMonitorAction::summary() const {
  return geo::message("Compares the plan's targets with the figures that came in");
}

void PlanMonitorAction::setup(CLI::App& action) {
  addSubject(action, m_options.subject);
  addVersion(action, m_options.version);
  action.add_option("-o,--output", m_options.output, geo::message("Table to write: .csv or .xlsx"))
      ->type_name("FILE")
      ->check(fileNameEnding({".csv", ".xlsx"}));
}

int PlanMonitorAction::run(const Console& console) {
  const auto& [subject, version, output] = m_options;
  Workspace workspace = openWorkspace(console, subject.workspace, true);
  const plan::Plan one = plan::loadPlan(workspace, subject.area, version);
  plan::FigureLookup lookup(workspace);
  const auto monitored = plan::monitorTargets(one, lookup);
  const geo::TableToWrite table = plan::monitoringTable(monitored);
  if (!output.empty()) geo::writeTable(output, table, {.byteOrderMark = true});
  if (console.json) {
    Json report = jsonReport(kPlanVerb);
    report["area"] = subject.area;
    report["targets"] = Json::array();
    for (const auto& target : monitored) report["targets"].push_back(toJson(target));
    report[table.name] = toJson(table);
    printJson(console.out, report);
  } else {
    printMonitored(console.out, monitored);
  }
  return 0;
}

}  // namespace app::cli
