#include "app/cli/liaison/promise_actions.h"

#include "app/cli/liaison/answer.h"
#include "app/cli/liaison/liaison_options.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/usage_error.h"
#include "geo/report/message.h"
#include "planning/liaison/inspections.h"
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

std::string inspectionText(const liaison::DueInspection& due) {
  const liaison::Inspection& one = due.inspection;
  return due.days < 0 ? geo::message("{} at {}: {}; was due on {}, {} days ago", one.id, one.organisation,
                                     one.finding, one.due, -due.days)
                      : geo::message("{} at {}: {}; is due on {}, in {} days", one.id, one.organisation,
                                     one.finding, one.due, due.days);
}

Json inspectionJson(const liaison::DueInspection& due) {
  const liaison::Inspection& one = due.inspection;
  return {{"id", one.id},       {"organisation", one.organisation},
          {"place", one.place}, {"finding", one.finding},
          {"due", one.due},     {"days", due.days}};
}

template <class Due>
std::ptrdiff_t overdueOf(const std::vector<Due>& due) {
  return std::ranges::count_if(due, [](const Due& one) { return one.days < 0; });
}

}  // namespace

std::string LiaisonDueAction::summary() const {
  return geo::message("Lists open promises and findings of inspections that are overdue or due soon");
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
  const std::string today = todayUnless(m_options.date);
  std::vector<liaison::DuePromise> due = liaison::duePromises(all, today, m_options.days);
  std::erase_if(due, [this](const liaison::DuePromise& one) {
    return !m_options.unit.empty() && one.promise.organisation != m_options.unit;
  });
  std::vector<liaison::DueInspection> found = liaison::dueInspections(all, today, m_options.days);
  std::erase_if(found, [this](const liaison::DueInspection& one) {
    return !m_options.unit.empty() && one.inspection.organisation != m_options.unit;
  });
  const auto overdue = overdueOf(due);
  const auto overdueFound = overdueOf(found);
  if (console.json) {
    Json report = jsonReport(kLiaisonVerb);
    report["date"] = today;
    report["overdue"] = overdue;
    report["promises"] = Json::array();
    for (const liaison::DuePromise& one : due) report["promises"].push_back(promiseJson(one));
    report["inspections_overdue"] = overdueFound;
    report["inspections"] = Json::array();
    for (const liaison::DueInspection& one : found) report["inspections"].push_back(inspectionJson(one));
    printJson(console.out, report);
    return 0;
  }
  console.out << geo::message("On {}: {} promises overdue, {} due within {} days", today, overdue,
                              std::ssize(due) - overdue, m_options.days)
              << '\n';
  for (const liaison::DuePromise& one : due) console.out << "  - " << dueText(one) << '\n';
  console.out << geo::message("Inspections: {} findings overdue, {} due within {} days", overdueFound,
                              std::ssize(found) - overdueFound, m_options.days)
              << '\n';
  for (const liaison::DueInspection& one : found) console.out << "  - " << inspectionText(one) << '\n';
  return 0;
}

std::string LiaisonCloseAction::summary() const {
  return geo::message("Closes a promise (done, late or withdrawn) or what an inspection found");
}

void LiaisonCloseAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  action.add_option("--promise", m_options.promise, geo::message("Id of the promise"))->type_name("ID");
  action.add_option("--inspection", m_options.inspection, geo::message("Id of the inspection"))
      ->type_name("ID");
  addLiaisonDate(action, m_options.end.day, geo::message("Day that it was done or withdrawn"))->required();
  action
      .add_option("--evidence", m_options.end.evidence,
                  geo::message("What shows that it was kept, or the finding mended"))
      ->type_name("TEXT");
  action.add_option("--reason", m_options.end.reason, geo::message("Why it is late or withdrawn"))
      ->type_name("TEXT");
  action.add_flag("--withdrawn", m_options.end.isWithdrawn, geo::message("It will not be done"));
  excludeAll(action, "--withdrawn", {"--evidence"});
  excludeAll(action, "--inspection", {"--promise", "--reason", "--withdrawn"});
  addAuthorship(action, m_options.authorship);
}

int LiaisonCloseAction::run(const Console& console) {
  const bool isPromise = m_options.inspection.empty();
  if (isPromise && m_options.promise.empty())
    throw UsageError(geo::message("--promise or --inspection says what is closed"));
  auto workspace = openWorkspace(console, m_options.workspace, false);
  std::string state = "closed";
  liaison::editRegister(
      workspace,
      orWhy(m_options.authorship, isPromise ? geo::message("Promise {} closed", m_options.promise)
                                            : geo::message("Inspection {} closed", m_options.inspection)),
      [&](liaison::Register& all) {
        if (isPromise) {
          liaison::closePromise(all, m_options.promise, m_options.end);
          state = liaison::stateWord(all, m_options.promise);
        } else {
          liaison::closeInspection(all, m_options.inspection, m_options.end.day, m_options.end.evidence);
        }
      });
  if (isPromise)
    answerFacts(console, kLiaisonVerb, {{"promise", m_options.promise}, {"state", state}},
                {geo::message("Promise {} is {}", m_options.promise, state)});
  else
    answerFacts(console, kLiaisonVerb, {{"inspection", m_options.inspection}, {"state", state}},
                {geo::message("Inspection {} is closed", m_options.inspection)});
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
