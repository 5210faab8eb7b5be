#include "app/cli/plan/action/show_action.h"

#include "app/cli/plan/plan_making.h"
#include "app/cli/plan/plan_report.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/summary_report.h"
#include "app/cli/verb/usage_error.h"
#include "app/data/shipped_data.h"
#include "geo/file/file_bytes.h"
#include "geo/report/message.h"
#include "geo/table/table_writer.h"
#include "planning/plan/figure_lookup.h"
#include "planning/plan/plan_json.h"
#include "planning/plan/plan_lists.h"
#include "planning/workspace/workspace.h"

namespace app::cli {

namespace plan = planning::plan;
using planning::Workspace;

std::string PlanShowAction::summary() const {
  return geo::message("Writes a plan or the outline to edit or to read, or one list of the plan as a table");
}

void PlanShowAction::setup(CLI::App& action) {
  addSubjectOrOutline(action, m_options.subject);
  addVersion(action, m_options.version);
  action
      .add_option("--table", m_options.table,
                  geo::message("Only this list of the plan, as a table: targets, projects, amounts, places, "
                               "axes, zones or notes"))
      ->type_name("NAME")
      ->check(oneOf(plan::planListNames()));
  action
      .add_option("-o,--output", m_options.output,
                  geo::message("File to write: .json to edit, .md to read; with --table .csv or .xlsx; "
                               "otherwise standard output"))
      ->type_name("FILE")
      ->check(fileNameEnding({".json", ".md", ".csv", ".xlsx"}));
}

int PlanShowAction::run(const Console& console) {
  if (!m_options.table.empty()) {
    writeTable(console);
    return 0;
  }
  requireEnding(m_options.output, {".json", ".md"});
  const std::string shown = text(console);
  if (m_options.output.empty()) {
    console.out << shown << '\n';
    return 0;
  }
  geo::writeBytes(m_options.output, shown);
  if (console.json) {
    Json report = jsonReport(kPlanVerb);
    report["area"] = m_options.subject.area;
    report["file"] = m_options.output;
    printJson(console.out, report);
  }
  return 0;
}

std::string PlanShowAction::text(const Console& console) const {
  const auto& [path, area] = m_options.subject;
  const bool isMarkdown = m_options.output.ends_with(".md");
  Workspace workspace = openWorkspace(console, path, true);
  if (area == kOutlineArea) {
    if (isMarkdown) throw UsageError(geo::message("The outline is written as .json only"));
    const auto outlines = plan::documents(workspace, kOutlineArea);
    return plan::toReadableJson(outlines.empty()
                                    ? shippedOutline()
                                    : plan::loadOutline(workspace, outlines.front().name, m_options.version));
  }
  const plan::Plan one = plan::loadPlan(workspace, area, m_options.version);
  if (!isMarkdown && (!m_options.output.empty() || console.json)) return plan::toReadableJson(one);
  plan::FigureLookup lookup(workspace);
  return markdownOf(workspace, lookup, one, languageOf(console, workspace));
}

void PlanShowAction::writeTable(const Console& console) const {
  requireEnding(m_options.output, {".csv", ".xlsx"});
  Workspace workspace = openWorkspace(console, m_options.subject.workspace, true);
  const geo::TableToWrite table = plan::planListTable(
      plan::loadPlan(workspace, m_options.subject.area, m_options.version), m_options.table);
  if (!m_options.output.empty()) geo::writeTable(m_options.output, table, {.byteOrderMark = true});
  if (console.json) {
    Json report = jsonReport(kPlanVerb);
    report["area"] = m_options.subject.area;
    report[m_options.table] = toJson(table);
    printJson(console.out, report);
  } else if (m_options.output.empty()) {
    console.out << geo::toCsv(table);
  }
}

}  // namespace app::cli
