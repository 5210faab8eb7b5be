#include "app/cli/plan/plan_command.h"

#include "app/cli/plan/plan_map.h"
#include "app/cli/plan/plan_report.h"
#include "app/cli/plan/targets_report.h"
#include "app/cli/verb/offscreen_gui.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/summary_report.h"
#include "app/cli/verb/usage_error.h"
#include "geo/report/message.h"
#include "geo/table/table_reader.h"
#include "geo/table/table_writer.h"
#include "planning/plan/figure_lookup.h"
#include "planning/plan/plan_lists.h"
#include "planning/plan/target_monitoring.h"
#include "planning/workspace/workspace.h"

#include <nlohmann/json.hpp>

namespace app::cli {

namespace plan = planning::plan;
using planning::Workspace;

int PlanCommand::showTable(const Console& console) const {
  requireEnding(m_output, {".csv", ".xlsx"});
  Workspace workspace = Workspace::open(m_workspace, true);
  const geo::TableToWrite table = plan::planListTable(plan::loadPlan(workspace, m_area, m_to), m_table);
  if (!m_output.empty()) geo::writeTable(m_output, table, {.byteOrderMark = true});
  if (console.json) {
    Json report = jsonReport(name());
    report["area"] = m_area;
    report[m_table] = toJson(table);
    printJson(console.out, report);
  } else if (m_output.empty()) {
    console.out << geo::toCsv(table);
  }
  return 0;
}

int PlanCommand::putTable(const Console& console) const {
  requireEnding(m_input, {".csv", ".xlsx"});
  const geo::Table table = geo::readTable(m_input, {.namesRow = 1, .firstRow = 2}).table;
  Workspace workspace = Workspace::open(m_workspace, false);
  const plan::Plan before = plan::loadPlan(workspace, m_area);
  plan::Plan edited = before;
  plan::putPlanList(edited, m_table, table);
  const auto changes = plan::compare(before, edited);
  const std::string why = m_why.empty() ? geo::message("Table {} put in", m_table) : m_why;
  const int version = plan::putPlan(workspace, edited, {why, m_by});
  if (!console.json) {
    printChanges(console.out, changes);
    return stored(console, version, toString(edited.state));
  }
  Json report = jsonReport(name());
  report["area"] = m_area;
  report["version"] = version;
  report["changes"] = Json::array();
  for (const auto& change : changes) report["changes"].push_back(toJson(change));
  printJson(console.out, report);
  return 0;
}

int PlanCommand::map(const Console& console) const {
  if (m_output.empty()) throw UsageError(geo::message("{} is missing", "--output"));
  requireEnding(m_output, {".pdf", ".svg", ".png"});
  Workspace workspace = Workspace::open(m_workspace, true);
  console.progress.report(geo::message("Drawing {}", m_output), 0);
  const OffscreenGui gui;
  const DrawnStructure drawn = drawStructure(
      workspace, {m_area, m_to, languageOf(console, workspace), m_page, m_picture, m_dpi}, m_output);
  if (console.json) {
    Json report = jsonReport(name());
    report["area"] = m_area;
    report["file"] = m_output;
    report.update(toJson(drawn));
    printJson(console.out, report);
  } else {
    console.out << geo::message("Map: {} ({} counties, {} zones, {} centres, {} axes, {} towns)", m_output,
                                drawn.counties, drawn.zones, drawn.centres, drawn.axes, drawn.towns)
                << '\n';
    printIssues(console.out, drawn.issues);
  }
  return 0;
}

int PlanCommand::monitor(const Console& console) const {
  requireEnding(m_output, {".csv", ".xlsx"});
  Workspace workspace = Workspace::open(m_workspace, true);
  const plan::Plan one = plan::loadPlan(workspace, m_area, m_to);
  plan::FigureLookup lookup(workspace);
  const auto monitored = plan::monitorTargets(one, lookup);
  const geo::TableToWrite table = plan::monitoringTable(monitored);
  if (!m_output.empty()) geo::writeTable(m_output, table, {.byteOrderMark = true});
  if (console.json) {
    Json report = jsonReport(name());
    report["area"] = m_area;
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
