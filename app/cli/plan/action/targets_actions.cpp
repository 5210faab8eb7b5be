#include "app/cli/plan/action/targets_actions.h"

#include "app/cli/plan/action/targets_question.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/report.h"
#include "geo/report/message.h"
#include "geo/table/table_writer.h"

namespace app::cli {
namespace {

int answer(const Console& console, const TargetOptions& options, const IncomeOptions* income) {
  auto workspace = openWorkspace(console, options.workspace, true);
  const TargetsFound found = findTargets(console, workspace, options, income);
  const std::vector<geo::TableToWrite> tables = tablesOf(found);
  if (options.output.ends_with(".xlsx"))
    geo::writeWorkbook(options.output, tables);
  else if (!options.output.empty())
    geo::writeTable(options.output, found.counties.empty() ? tables.front() : tables.back(),
                    {.byteOrderMark = true});
  if (console.json) {
    Json report = jsonReport(kTargetsVerb);
    report.update(toJson(found));
    printJson(console.out, report);
  } else {
    print(console.out, found);
  }
  return 0;
}

}  // namespace

std::string TargetsPathAction::summary() const {
  return geo::message("Says which pace and path a year a target asks for, and how later years stand to it");
}

void TargetsPathAction::setup(CLI::App& action) { addTarget(action, m_options); }

int TargetsPathAction::run(const Console& console) {
  checkTarget(m_options);
  return answer(console, m_options, nullptr);
}

std::string TargetsProjectionAction::summary() const {
  return geo::message("Says that, and how many stay poor under a lognormal projection of incomes");
}

void TargetsProjectionAction::setup(CLI::App& action) {
  addTarget(action, m_options.target);
  addIncome(action, m_options.income);
}

int TargetsProjectionAction::run(const Console& console) {
  checkTarget(m_options.target);
  checkIncome(m_options.income);
  return answer(console, m_options.target, &m_options.income);
}

}  // namespace app::cli
