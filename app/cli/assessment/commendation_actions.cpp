#include "app/cli/assessment/commendation_actions.h"

#include "app/cli/assessment/assess_verb.h"
#include "app/cli/liaison/answer.h"
#include "app/cli/liaison/liaison_options.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/summary_report.h"
#include "app/cli/verb/usage_error.h"
#include "geo/report/message.h"
#include "geo/table/table_writer.h"
#include "planning/assessment/commendation.h"
#include "planning/workspace/workspace.h"

#include <variant>

namespace app::cli {
namespace {

namespace assessment = planning::assessment;
namespace liaison = planning::liaison;

constexpr const char* kOnNotice = "on_notice";
constexpr const char* kApproved = "approved";
constexpr const char* kDeclined = "declined";

Json quotaJson(const assessment::QuotaUse& use) {
  return {{"quota", use.quota}, {"on_notice", use.onNotice}, {"approved", use.approved}};
}

std::string cellText(const geo::TableToWrite& table, const std::vector<geo::Cell>& row, const char* column) {
  for (std::size_t i = 0; i < row.size(); ++i)
    if (table.columns[i].name == column)
      if (const auto* const text = std::get_if<std::string>(&row[i])) return *text;
  return {};
}

void printTable(const Console& console, const geo::TableToWrite& table) {
  for (const std::vector<geo::Cell>& row : table.rows) {
    const auto cell = [&](const char* column) { return cellText(table, row, column); };
    const std::string person = cell("person").empty() ? std::string() : " " + cell("person");
    console.out << "  - "
                << geo::message("{}: {} {}{} [{}], opinions {}, objections answered {}", cell("nomination"),
                                cell("kind"), cell("organisation"), person, cell("state"), cell("opinions"),
                                cell("objections"))
                << '\n';
    if (!cell("lacks").empty()) console.out << "      " << cell("lacks") << '\n';
  }
}

}  // namespace

std::string AssessNominationsAction::summary() const {
  return geo::message("Lists the nominations of a scheme: conditions, opinions, notice, what each lacks");
}

void AssessNominationsAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  action.add_option("--scheme", m_options.scheme, geo::message("Id of the scheme of commendation"))
      ->type_name("ID")
      ->required();
  action.add_option("-o,--output", m_options.output, geo::message("Writes the list: .csv or .xlsx"))
      ->type_name("FILE")
      ->check(fileNameEnding({".csv", ".xlsx"}));
}

int AssessNominationsAction::run(const Console& console) {
  using enum liaison::NomineeKind;
  auto workspace = openWorkspace(console, m_options.workspace, true);
  const liaison::Register all = liaison::readRegister(workspace);
  const geo::TableToWrite table = assessment::commendationTable(all, m_options.scheme);
  const std::string round = assessment::requireScheme(all, m_options.scheme).round;
  const assessment::QuotaUse collectives = assessment::quotaUse(all, m_options.scheme, collective);
  const assessment::QuotaUse persons = assessment::quotaUse(all, m_options.scheme, person);
  const assessment::FiledReports filed = assessment::filedReports(all, round);
  if (console.json || !m_options.output.empty()) {
    answerList(console, m_options.output, table, "nominations",
               {{"verb", kAssessVerb},
                {"scheme", m_options.scheme},
                {"round", round},
                {"collectives", quotaJson(collectives)},
                {"persons", quotaJson(persons)},
                {"experience_reports", filed.experience},
                {"summary", filed.hasSummary}});
    return 0;
  }
  console.out << assessment::sentenceOf(collective, collectives) << '\n'
              << assessment::sentenceOf(person, persons) << '\n'
              << assessment::sentenceOf(round, filed) << '\n';
  printTable(console, table);
  return 0;
}

std::string AssessDecideAction::summary() const {
  return geo::message("Puts a nomination on public notice, approves or declines it");
}

void AssessDecideAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  action.add_option("--nomination", m_options.decision.nomination, geo::message("Id of the nomination"))
      ->type_name("ID")
      ->required();
  action
      .add_option("--state", m_options.state,
                  geo::message("What becomes of it: on_notice, approved or declined"))
      ->type_name("STATE")
      ->required()
      ->check(oneOf({kOnNotice, kApproved, kDeclined}));
  addLiaisonDate(action, m_options.day,
                 geo::message("First day of the notice, or the day that it was decided"))
      ->required();
  action.add_option("--until", m_options.until, geo::message("Last day of the notice"))
      ->type_name("DATE")
      ->check(isoDate());
  action.add_option("--document", m_options.decision.document, geo::message("The document that approves it"))
      ->type_name("TEXT");
  action.add_option("--reason", m_options.decision.reason, geo::message("Why it is declined"))
      ->type_name("TEXT");
  addAuthorship(action, m_options.authorship);
}

int AssessDecideAction::run(const Console& console) {
  using enum liaison::CommendationState;
  liaison::Commendation decision = m_options.decision;
  decision.state = m_options.state == kOnNotice   ? onNotice
                   : m_options.state == kApproved ? approved
                                                  : declined;
  if (decision.state != onNotice && !m_options.until.empty())
    throw UsageError(geo::message("{} is for {} only", "--until", kOnNotice));
  if (decision.state != approved && !decision.document.empty())
    throw UsageError(geo::message("{} is for {} only", "--document", kApproved));
  if (decision.state != declined && !decision.reason.empty())
    throw UsageError(geo::message("{} is for {} only", "--reason", kDeclined));
  (decision.state == onNotice ? decision.noticeFrom : decision.decidedOn) = m_options.day;
  decision.noticeTo = m_options.until;
  auto workspace = openWorkspace(console, m_options.workspace, false);
  liaison::editRegister(
      workspace,
      orWhy(m_options.authorship, geo::message("Nomination {} {}", decision.nomination, m_options.state)),
      [&decision](liaison::Register& all) { assessment::decide(all, decision); });
  if (console.json) {
    Json report = jsonReport(kAssessVerb);
    report["nomination"] = decision.nomination;
    report["state"] = m_options.state;
    printJson(console.out, report);
  } else {
    console.out << geo::message("Nomination {} is {}", decision.nomination, m_options.state) << '\n';
  }
  return 0;
}

}  // namespace app::cli
