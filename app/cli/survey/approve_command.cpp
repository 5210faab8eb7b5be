#include "app/cli/survey/approve_command.h"

#include <algorithm>
#include <cstddef>

#include "app/cli/survey/correction_report.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/usage_error.h"
#include "geo/report/message.h"
#include "planning/reading/number_text.h"
#include "planning/survey/approval.h"
#include "planning/survey/correction.h"
#include "planning/workspace/workspace.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace app::cli {
namespace {

namespace survey = planning::survey;

/// "poor=120", or "poor=" for no value.
planning::Figure figureFrom(const std::string& setting) {
  const std::size_t at = setting.find('=');
  if (at == std::string::npos || at == 0)
    throw UsageError(geo::message("'{}' is no correction; write it as indicator=value", setting));
  planning::Figure figure;
  figure.indicator = setting.substr(0, at);
  const std::string text = setting.substr(at + 1);
  if (text.empty()) {
    figure.flag = planning::Flag::notCollected;
    return figure;
  }
  figure.value = planning::parseNumberText(text).value;
  if (!figure.value)
    throw UsageError(geo::message("'{}' is no correction; write it as indicator=value", setting));
  return figure;
}

}  // namespace

std::string ApproveCommand::summary() const {
  return geo::message("Submits, approves, returns or corrects figures of a survey round");
}

void ApproveCommand::setup(CLI::App& verb) {
  addWorkspace(verb, m_workspace);
  verb.add_option("--round", m_round, geo::message("The survey round"))->type_name("ID")->required();
  verb.add_option(
          "--unit", m_units,
          geo::message("Code, or several with commas; 'nation'; 'all' for every unit of the role's level"))
      ->type_name("CODE")
      ->delimiter(',')
      ->required();
  verb.add_option("--action", m_action, geo::message("approve (unless given), submit, return or correct"))
      ->type_name("ACTION")
      ->check(oneOf({"approve", "submit", "return", "correct"}));
  verb.add_option("--role", m_role, geo::message("Who decides: county, prefecture, province or national"))
      ->type_name("ROLE")
      ->check(oneOf({"county", "prefecture", "province", "national"}));
  verb.add_option("--by", m_by, geo::message("Name of the person who decides"))
      ->type_name("NAME")
      ->required();
  verb.add_option("--comment", m_comment, geo::message("Why; needed to return and to correct"))
      ->type_name("TEXT");
  verb.add_option("--set", m_settings, geo::message("A corrected figure, indicator=value; may be repeated"))
      ->type_name("ID=VALUE");
}

int ApproveCommand::correct(const Console& console) const {
  if (m_units.size() != 1 || m_settings.empty())
    throw UsageError(geo::message("A correction is of one unit and says --set indicator=value"));
  planning::Workspace workspace = planning::Workspace::open(m_workspace, false);
  const survey::Round round = survey::requireRound(workspace, m_round);
  survey::CorrectionRequest request{m_round, m_units.front(), m_comment, m_by, {}};
  for (const std::string& setting : m_settings) {
    planning::Figure figure = figureFrom(setting);
    figure.unit = request.unit;
    figure.period = round.period;
    request.figures.push_back(std::move(figure));
  }
  const survey::CorrectionOrder order = survey::correct(workspace, request);
  if (console.json) {
    Json report = jsonReport(name());
    report["order"] = toJson(order);
    printJson(console.out, report);
  } else {
    console.out << geo::message("Correction order {}: {} figures of {} changed; the state stays {}",
                                order.number, order.after.size(), order.unit,
                                toString(survey::stateOf(workspace, m_round, order.unit)))
                << '\n';
  }
  return 0;
}

int ApproveCommand::run(const Console& console) {
  if (m_action == "correct") return correct(console);
  if (!m_settings.empty()) throw UsageError(geo::message("--set belongs to --action correct"));
  if (m_role.empty() && m_action != "submit") throw UsageError(geo::message("{} is missing", "--role"));
  planning::Workspace workspace = planning::Workspace::open(m_workspace, false);
  const survey::Decision decision{m_round, m_units, survey::parseRole(m_role).value_or(survey::Role::county),
                                  m_by, m_comment};
  const std::vector<survey::StateChange> changes = m_action == "submit"   ? submit(workspace, decision)
                                                   : m_action == "return" ? giveBack(workspace, decision)
                                                                          : approve(workspace, decision);
  const survey::Round round = survey::requireRound(workspace, m_round);
  std::size_t lacking = 0;
  Json list = Json::array();
  for (const survey::StateChange& change : changes) {
    Json one = {
        {"unit", change.unit}, {"before", toString(change.before)}, {"after", toString(change.after)}};
    if (m_action == "submit") {
      one["missing"] = survey::missingIndicators(workspace, round, change.unit);
      lacking += static_cast<std::size_t>(!one["missing"].empty());
    }
    list.push_back(std::move(one));
  }
  if (console.json) {
    Json report = jsonReport(name());
    report["action"] = m_action;
    report["changes"] = list;
    printJson(console.out, report);
    return 0;
  }
  constexpr std::size_t kShown = 10;
  for (std::size_t i = 0; i < std::min(kShown, changes.size()); ++i)
    console.out << fmt::format("{}: {} -> {}", changes[i].unit, toString(changes[i].before),
                               toString(changes[i].after))
                << '\n';
  console.out << geo::message("{} counties changed their state", changes.size()) << '\n';
  if (lacking > 0)
    console.out << geo::message("{} of them lack figures that the round asks; --json lists these", lacking)
                << '\n';
  return 0;
}

}  // namespace app::cli
