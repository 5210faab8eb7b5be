#include "app/cli/plan/action/report_action.h"

#include "app/cli/plan/plan_paper.h"
#include "app/cli/plan/plan_report.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/usage_error.h"
#include "geo/report/message.h"
#include "planning/workspace/workspace.h"

namespace app::cli {

namespace plan = planning::plan;

std::string PlanReportAction::summary() const {
  return geo::message(
      "Writes the plan as a document with tables, maps and charts, or its data as a workbook");
}

void PlanReportAction::setup(CLI::App& action) {
  addSubject(action, m_options.subject);
  action.add_option("-o,--output", m_options.output, geo::message("Report to write: .docx, .pdf or .xlsx"))
      ->type_name("FILE")
      ->required()
      ->check(fileNameEnding({".docx", ".pdf", ".xlsx"}));
  addVersion(action, m_options.version);
  action.add_option("--language", m_options.language, geo::message("Language of a report: zh or en"))
      ->type_name("LANG")
      ->check(oneOf({"zh", "en"}));
  action
      .add_option("--template", m_options.templateFile,
                  geo::message("Document with named fields to fill in: .docx"))
      ->type_name("FILE")
      ->check(fileNameEnding({".docx"}));
  action.add_option("--date", m_options.date, geo::message("Day on the cover; otherwise today (UTC)"))
      ->type_name("DATE")
      ->check(isoDate());
}

int PlanReportAction::run(const Console& console) {
  const auto& [subject, asked, output, wanted, templateFile, date] = m_options;
  if (!templateFile.empty()) requireEnding(output, {".docx"}, "--template");
  auto workspace = openWorkspace(console, subject.workspace, true);
  const int version = plan::document(workspace, "plan", subject.area, asked).version;
  const plan::Plan one = plan::loadPlan(workspace, subject.area, version);
  const std::string language = wanted.empty() ? languageOf(console, workspace) : wanted;
  console.progress.report(geo::message("Writing {}", output), 0);
  const WrittenPaper written =
      writePaper(workspace, one, {output, language, dayOrToday(date), version, templateFile});
  for (const geo::Issue& issue : written.issues) console.err << "lianpian: " << issue.text << '\n';
  if (console.json) {
    Json report = jsonReport(kPlanVerb);
    report["area"] = subject.area;
    report["plan_version"] = version;
    report["file"] = output;
    report.update(toJson(written));
    printJson(console.out, report);
  } else {
    print(console.out, written, output);
  }
  return 0;
}

}  // namespace app::cli
