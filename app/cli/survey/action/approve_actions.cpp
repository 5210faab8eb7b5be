#include "app/cli/survey/action/approve_actions.h"

#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "geo/report/message.h"
#include "planning/survey/approval.h"
#include "planning/workspace/workspace.h"

#include <fmt/format.h>

#include <algorithm>

namespace app::cli {
namespace {

namespace survey = planning::survey;
using planning::Workspace;

void addDecision(CLI::App& action, SubmitOptions& options) {
  addSubject(action, options.subject);
  action
      .add_option(
          "--unit", options.units,
          geo::message("Code, or several with commas; 'nation'; 'all' for every unit of the role's level"))
      ->type_name("CODE")
      ->delimiter(',')
      ->required();
  action.add_option("--by", options.by, geo::message("Name of the person who decides"))
      ->type_name("NAME")
      ->required();
}

void addComment(CLI::App& action, SubmitOptions& options, const std::string& text) {
  action.add_option("--comment", options.comment, text)->type_name("TEXT");
}

void addRole(CLI::App& action, std::string& role) {
  action.add_option("--role", role, geo::message("Who decides: county, prefecture, province or national"))
      ->type_name("ROLE")
      ->required()
      ->check(oneOf({"county", "prefecture", "province", "national"}));
}

survey::Decision decisionOf(const SubmitOptions& options, survey::Role role) {
  return {options.subject.round, options.units, role, options.by, options.comment};
}

survey::Decision decisionOf(const SubmitOptions& options, const std::string& role) {
  return decisionOf(options, survey::parseRole(role).value());
}

Json toJson(const survey::StateChange& change) {
  return {{"unit", change.unit}, {"before", toString(change.before)}, {"after", toString(change.after)}};
}

void printChanges(const Console& console, const std::vector<survey::StateChange>& changes) {
  constexpr std::size_t kShown = 10;
  for (std::size_t i = 0; i < std::min(kShown, changes.size()); ++i)
    console.out << fmt::format("{}: {} -> {}", changes[i].unit, toString(changes[i].before),
                               toString(changes[i].after))
                << '\n';
  console.out << geo::message("{} counties changed their state", changes.size()) << '\n';
}

int reportChanges(const Console& console, const std::string& action,
                  const std::vector<survey::StateChange>& changes) {
  if (!console.json) {
    printChanges(console, changes);
    return 0;
  }
  Json report = jsonReport(kApproveVerb);
  report["action"] = action;
  report["changes"] = Json::array();
  for (const survey::StateChange& change : changes) report["changes"].push_back(toJson(change));
  printJson(console.out, report);
  return 0;
}

}  // namespace

std::string ApproveSubmitAction::summary() const {
  return geo::message("Submits the figures of counties; says which lack figures");
}

void ApproveSubmitAction::setup(CLI::App& action) {
  addDecision(action, m_options);
  addComment(action, m_options, geo::message("Why, for the log of changes"));
}

int ApproveSubmitAction::run(const Console& console) {
  Workspace workspace = openWorkspace(console, m_options.subject.workspace, false);
  const std::vector<survey::StateChange> changes =
      survey::submit(workspace, decisionOf(m_options, survey::Role::county));
  const survey::Round round = survey::requireRound(workspace, m_options.subject.round);
  std::size_t lacking = 0;
  Json list = Json::array();
  for (const survey::StateChange& change : changes) {
    const std::vector<std::string> missing = survey::missingIndicators(workspace, round, change.unit);
    Json one = toJson(change);
    one["missing"] = missing;
    if (!missing.empty()) ++lacking;
    list.push_back(std::move(one));
  }
  if (console.json) {
    Json report = jsonReport(kApproveVerb);
    report["action"] = name();
    report["changes"] = list;
    printJson(console.out, report);
    return 0;
  }
  printChanges(console, changes);
  if (lacking > 0)
    console.out << geo::message("{} of them lack figures that the round asks; --json lists these", lacking)
                << '\n';
  return 0;
}

std::string ApproveGrantAction::summary() const {
  return geo::message("Gives the approval of a county, prefecture, province or the nation");
}

void ApproveGrantAction::setup(CLI::App& action) {
  addDecision(action, m_options.what);
  addRole(action, m_options.role);
  addComment(action, m_options.what, geo::message("Why, for the log of changes"));
}

int ApproveGrantAction::run(const Console& console) {
  Workspace workspace = openWorkspace(console, m_options.what.subject.workspace, false);
  return reportChanges(console, name(),
                       survey::approve(workspace, decisionOf(m_options.what, m_options.role)));
}

std::string ApproveReturnAction::summary() const {
  return geo::message("Returns what was submitted or approved below, with a comment");
}

void ApproveReturnAction::setup(CLI::App& action) {
  addDecision(action, m_options.what);
  addRole(action, m_options.role);
  addComment(action, m_options.what, geo::message("Why it is returned; needed"));
}

int ApproveReturnAction::run(const Console& console) {
  Workspace workspace = openWorkspace(console, m_options.what.subject.workspace, false);
  return reportChanges(console, name(),
                       survey::giveBack(workspace, decisionOf(m_options.what, m_options.role)));
}

}  // namespace app::cli
