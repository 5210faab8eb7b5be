#include "app/cli/survey/audit_command.h"

#include "app/cli/survey/audit_report.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/side_table.h"
#include "app/cli/verb/usage_error.h"
#include "app/data/shipped_data.h"
#include "app/text/language.h"
#include "geo/file/file_bytes.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/table/table_writer.h"
#include "planning/audit/audit.h"
#include "planning/workspace/workspace.h"
#include "planning/workspace/workspace_transaction.h"

namespace app::cli {
namespace {

namespace audit = planning::audit;

constexpr const char* kShippedRules = "audit_rules.csv";
constexpr const char* kNone = "none";

/// The workspace's own; at the first audit those that ship become its own.
std::vector<audit::Rule> rulesOf(const Console& console, planning::Workspace& workspace,
                                 const std::string& added) {
  if (audit::storedRules(workspace).empty())
    audit::putRules(workspace, audit::parseRules(shippedTable(kShippedRules)));
  if (!added.empty()) audit::putRules(workspace, audit::parseRules(readSideTable(console, added)));
  return audit::storedRules(workspace);
}

std::vector<planning::Unit> allUnits(planning::Workspace& workspace) {
  std::vector<planning::Unit> units;
  using planning::Level;
  for (const Level level : {Level::county, Level::prefecture, Level::province})
    for (planning::Unit& unit : workspace.units(level)) units.push_back(std::move(unit));
  return units;
}

void write(const std::string& file, const AuditOutcome& outcome, const Json& report) {
  if (file.ends_with(".json")) {
    geo::writeBytes(file, report.text() + '\n');
    return;
  }
  const std::vector<geo::TableToWrite> sheets = audit::findingSheets(
      outcome.findings, outcome.units, outcome.rules, outcome.runs, installedLanguage() == Language::chinese);
  if (file.ends_with(".csv"))
    geo::writeTable(file, sheets.front(), {.byteOrderMark = true});
  else
    geo::writeWorkbook(file, sheets);
}

}  // namespace

std::string AuditCommand::summary() const {
  return geo::message("Asks the figures every rule; keeps, explains and lists what they find");
}

void AuditCommand::setup(CLI::App& verb) {
  addWorkspace(verb, m_workspace);
  verb.add_option("--period", m_period, geo::message("Year of the figures; otherwise the last one"))
      ->type_name("YEAR")
      ->check(year());
  verb.add_option(
          "--against", m_against,
          geo::message("Year to compare with; otherwise the one before; 'none' compares with nothing"))
      ->type_name("YEAR")
      ->check(year() | oneOf({kNone}));
  verb.add_option("-o,--output", m_output,
                  geo::message("Findings to write: .csv, .json, or .xlsx with a score board"))
      ->type_name("FILE")
      ->check(fileNameEnding({".csv", ".xlsx", ".json"}));
  verb.add_option("--rules", m_rules,
                  geo::message("Adds the rules of this table to the workspace, or replaces them by id"))
      ->type_name("FILE");
  auto* const explain =
      verb.add_option("--explain", m_explain,
                      geo::message("Finding that is right although it looks wrong, or several with commas"))
          ->type_name("ID")
          ->delimiter(',');
  auto* const waive = verb.add_option("--waive", m_waive,
                                      geo::message("Finding that is left as it is, or several with commas"))
                          ->type_name("ID")
                          ->delimiter(',');
  auto* const reason =
      verb.add_option("--reason", m_reason, geo::message("Why a finding is explained or waived"))
          ->type_name("TEXT");
  auto* const by =
      verb.add_option("--by", m_by, geo::message("Who explains or waives it"))->type_name("NAME");
  for (auto* const option : {explain, waive}) option->needs(reason)->needs(by);
  explain->excludes(waive);
  for (const char* const settling : {"--explain", "--waive"})
    excludeAll(verb, settling, {"--period", "--against", "--output", "--rules"});
}

int AuditCommand::settle(const Console& console) const {
  planning::Workspace workspace = openWorkspace(console, m_workspace, false);
  const bool explains = !m_explain.empty();
  const std::vector<std::int64_t>& ids = explains ? m_explain : m_waive;
  audit::settleFindings(workspace, ids,
                        explains ? audit::FindingState::explained : audit::FindingState::waived, m_reason,
                        m_by);
  if (console.json) {
    Json report = jsonReport(name());
    report["settled"] = ids;
    report["state"] = explains ? "explained" : "waived";
    printJson(console.out, report);
  } else {
    console.out << (explains ? geo::message("{} findings explained", ids.size())
                             : geo::message("{} findings waived", ids.size()))
                << '\n';
  }
  return 0;
}

int AuditCommand::run(const Console& console) {
  if (!m_explain.empty() || !m_waive.empty()) return settle(console);
  if (!m_reason.empty() || !m_by.empty())
    throw UsageError(
        geo::message("{} needs {}", m_reason.empty() ? "--by" : "--reason", "--explain, --waive"));
  planning::Workspace workspace = openWorkspace(console, m_workspace, false);
  const std::string period = m_period.empty() ? audit::newestPeriod(workspace) : m_period;
  if (period.empty())
    throw geo::DataError(
        geo::message("{} has no figures to audit; 'lianpian import' stores some.", m_workspace));
  const std::string against = m_against == kNone  ? std::string()
                              : m_against.empty() ? audit::periodBefore(workspace, period)
                                                  : m_against;
  AuditOutcome outcome;
  planning::WorkspaceTransaction transaction(workspace);  // rules that cannot be asked are not kept either
  outcome.rules = rulesOf(console, workspace, m_rules);
  outcome.report = audit::auditPeriod(workspace, period, against, outcome.rules, &console.progress);
  outcome.run = audit::storeFindings(workspace, outcome.report);
  transaction.commit();
  outcome.findings = audit::storedFindings(workspace, period);
  outcome.runs = audit::auditRuns(workspace);
  outcome.units = allUnits(workspace);
  Json report = jsonReport(name());
  report.update(toJson(outcome));
  if (!m_output.empty()) write(m_output, outcome, report);
  if (console.json)
    printJson(console.out, report);
  else
    print(console.out, outcome);
  return 0;
}

}  // namespace app::cli
