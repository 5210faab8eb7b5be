#include "app/cli/liaison/yearly_actions.h"

#include "app/cli/liaison/answer.h"
#include "app/cli/liaison/liaison_options.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "geo/report/message.h"
#include "geo/table/workbook_writer.h"
#include "planning/liaison/coverage_check.h"
#include "planning/liaison/yearly_form.h"
#include "planning/workspace/workspace.h"

namespace app::cli {

namespace liaison = planning::liaison;

std::string LiaisonFormAction::summary() const {
  return geo::message("Writes the yearly form of the units, to be filled in and taken in again");
}

void LiaisonFormAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  addYear(action, m_options.year);
  action.add_option("-o,--output", m_options.output, geo::message("File of the form, .xlsx"))
      ->type_name("FILE")
      ->required()
      ->check(fileNameEnding({".xlsx"}));
  addRound(action, m_options.round);
}

int LiaisonFormAction::run(const Console& console) {
  auto workspace = openWorkspace(console, m_options.workspace, true);
  const std::string language = console.language.empty() ? workspace.info().language : console.language;
  const liaison::Register all = liaison::readRegister(workspace);
  const std::string round = liaison::roundOrLast(all, m_options.round).id;
  const geo::FormWorkbook form = liaison::yearlyForm(all, round, m_options.year, language != "en");
  geo::writeFormWorkbook(m_options.output, form);
  const std::size_t units = form.forms.front().rows.size();
  if (console.json) {
    Json report = jsonReport(kLiaisonVerb);
    report["year"] = m_options.year;
    report["round"] = round;
    report["units"] = units;
    report["fields"] = all.formFields.size();
    printJson(console.out, report);
  } else {
    console.out << geo::message("Yearly form of {}: {} units, {} fields", m_options.year, units,
                                all.formFields.size())
                << '\n';
  }
  return 0;
}

std::string LiaisonYearlyAction::summary() const {
  return geo::message("Lists what units agreed to and reported in a year, field by field");
}

void LiaisonYearlyAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  addYear(action, m_options.year);
  action.add_option("-o,--output", m_options.output, geo::message("Writes the list: .csv or .xlsx"))
      ->type_name("FILE")
      ->check(fileNameEnding({".csv", ".xlsx"}));
}

int LiaisonYearlyAction::run(const Console& console) {
  auto workspace = openWorkspace(console, m_options.workspace, true);
  const geo::TableToWrite table = liaison::yearlyTable(liaison::readRegister(workspace), m_options.year);
  answerList(console, m_options.output, table, "figures", {{"year", m_options.year}});
  return 0;
}

}  // namespace app::cli
