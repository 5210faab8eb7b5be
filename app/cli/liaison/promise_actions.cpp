#include "app/cli/liaison/promise_actions.h"

#include "app/cli/liaison/answer.h"
#include "app/cli/liaison/liaison_options.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "geo/report/message.h"
#include "geo/store/utc_clock.h"
#include "planning/liaison/who_is_where.h"
#include "planning/workspace/workspace.h"

#include <algorithm>

namespace app::cli {
namespace {

namespace liaison = planning::liaison;

constexpr int kLongestDays = 3650;

std::string dueText(const liaison::DuePromise& due) {
  const liaison::Promise& one = due.promise;
  return due.days < 0 ? geo::message("{} of {} for {}: {}; was due on {}, {} days ago", one.id,
                                     one.organisation, one.place, one.item, one.due, -due.days)
                      : geo::message("{} of {} for {}: {}; is due on {}, in {} days", one.id,
                                     one.organisation, one.place, one.item, one.due, due.days);
}

Json promiseJson(const liaison::DuePromise& due) {
  const liaison::Promise& one = due.promise;
  return {{"id", one.id},
          {"organisation", one.organisation},
          {"carried_from", one.carriedFrom},
          {"place", one.place},
          {"item", one.item},
          {"need", one.need},
          {"due", one.due},
          {"days", due.days}};
}

}  // namespace

std::string LiaisonDueAction::summary() const {
  return geo::message("Lists open promises that are overdue or due soon");
}

void LiaisonDueAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  addUnit(action, m_options.unit);
  addLiaisonDate(action, m_options.date, geo::message("Day to tell the overdue by; otherwise today (UTC)"));
  action.add_option("--days", m_options.days, geo::message("How many days ahead; 0: only what is overdue"))
      ->type_name("N")
      ->check(numberBetween(0, kLongestDays));
}

int LiaisonDueAction::run(const Console& console) {
  auto workspace = openWorkspace(console, m_options.workspace, true);
  const liaison::Register all = liaison::readRegister(workspace);
  if (!m_options.unit.empty()) liaison::requireOrganisation(all, m_options.unit);
  const std::string today = m_options.date.empty() ? geo::store::utcToday() : m_options.date;
  std::vector<liaison::DuePromise> due = liaison::duePromises(all, today, m_options.days);
  std::erase_if(due, [this](const liaison::DuePromise& one) {
    return !m_options.unit.empty() && one.promise.organisation != m_options.unit;
  });
  const auto overdue =
      std::ranges::count_if(due, [](const liaison::DuePromise& one) { return one.days < 0; });
  if (console.json) {
    Json report = jsonReport(kLiaisonVerb);
    report["date"] = today;
    report["overdue"] = overdue;
    report["promises"] = Json::array();
    for (const liaison::DuePromise& one : due) report["promises"].push_back(promiseJson(one));
    printJson(console.out, report);
    return 0;
  }
  console.out << geo::message("On {}: {} promises overdue, {} due within {} days", today, overdue,
                              std::ssize(due) - overdue, m_options.days)
              << '\n';
  for (const liaison::DuePromise& one : due) console.out << "  - " << dueText(one) << '\n';
  return 0;
}

std::string LiaisonCloseAction::summary() const {
  return geo::message("Closes a promise: done, late or withdrawn");
}

void LiaisonCloseAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  action.add_option("--promise", m_options.promise, geo::message("Id of the promise"))
      ->type_name("ID")
      ->required();
  addLiaisonDate(action, m_options.end.day, geo::message("Day that it was done or withdrawn"))->required();
  action.add_option("--evidence", m_options.end.evidence, geo::message("What shows that it was kept"))
      ->type_name("TEXT");
  action.add_option("--reason", m_options.end.reason, geo::message("Why it is late or withdrawn"))
      ->type_name("TEXT");
  action.add_flag("--withdrawn", m_options.end.isWithdrawn, geo::message("It will not be done"));
  excludeAll(action, "--withdrawn", {"--evidence"});
  addAuthorship(action, m_options.authorship);
}

int LiaisonCloseAction::run(const Console& console) {
  auto workspace = openWorkspace(console, m_options.workspace, false);
  std::string state;
  liaison::editRegister(workspace,
                        orWhy(m_options.authorship, geo::message("Promise {} closed", m_options.promise)),
                        [&](liaison::Register& all) {
                          liaison::closePromise(all, m_options.promise, m_options.end);
                          state = liaison::stateWord(all, m_options.promise);
                        });
  answerFacts(console, kLiaisonVerb, {{"promise", m_options.promise}, {"state", state}},
              {geo::message("Promise {} is {}", m_options.promise, state)});
  return 0;
}

std::string LiaisonNeedsAction::summary() const {
  return geo::message("Lists what villages and others need, and what was promised against it");
}

void LiaisonNeedsAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  action
      .add_option("--place", m_options.place,
                  geo::message("Only of this area, county, township or village, and what lies in it"))
      ->type_name("ID");
  action.add_option("-o,--output", m_options.output, geo::message("Writes the list: .csv or .xlsx"))
      ->type_name("FILE")
      ->check(fileNameEnding({".csv", ".xlsx"}));
}

int LiaisonNeedsAction::run(const Console& console) {
  auto workspace = openWorkspace(console, m_options.workspace, true);
  const geo::TableToWrite table =
      liaison::needsTable(liaison::readRegister(workspace), liaison::knownPlaces(workspace), m_options.place);
  answerList(console, m_options.output, table, "needs");
  return 0;
}

}  // namespace app::cli
