#include "app/cli/survey/action/round_list_actions.h"

#include "app/cli/survey/correction_report.h"
#include "app/cli/survey/round_report.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "geo/report/message.h"
#include "planning/survey/correction.h"
#include "planning/survey/round.h"
#include "planning/workspace/workspace.h"

namespace app::cli {

namespace survey = planning::survey;

std::string RoundListAction::summary() const { return geo::message("Lists the survey rounds"); }

void RoundListAction::setup(CLI::App& action) { addWorkspace(action, m_options.workspace); }

int RoundListAction::run(const Console& console) {
  auto workspace = openWorkspace(console, m_options.workspace, true);
  const std::vector<survey::Round> rounds = survey::rounds(workspace);
  if (console.json) {
    Json report = jsonReport(kRoundVerb);
    report["rounds"] = Json::array();
    for (const survey::Round& round : rounds) report["rounds"].push_back(toJson(round));
    printJson(console.out, report);
    return 0;
  }
  for (const survey::Round& round : rounds)
    console.out << geo::message("{}: figures of {}, {} counties, {} indicators, deadline {}", round.id,
                                round.period, round.units.size(),
                                round.indicators.empty() ? geo::message("all")
                                                         : std::to_string(round.indicators.size()),
                                round.deadline.empty() ? geo::message("none") : round.deadline)
                << '\n';
  if (rounds.empty())
    console.out << geo::message("There are no survey rounds; 'lianpian round new' makes one") << '\n';
  return 0;
}

std::string RoundOrdersAction::summary() const {
  return geo::message("Lists the correction orders of a round");
}

void RoundOrdersAction::setup(CLI::App& action) { addSubject(action, m_options.subject); }

int RoundOrdersAction::run(const Console& console) {
  auto workspace = openWorkspace(console, m_options.subject.workspace, true);
  const survey::Round round = survey::requireRound(workspace, m_options.subject.round);
  const std::vector<survey::CorrectionOrder> orders = survey::correctionOrders(workspace, round.id);
  if (console.json) {
    Json report = jsonReport(kRoundVerb);
    report["orders"] = Json::array();
    for (const survey::CorrectionOrder& order : orders) report["orders"].push_back(toJson(order));
    printJson(console.out, report);
    return 0;
  }
  for (const survey::CorrectionOrder& order : orders)
    console.out << geo::message("Correction order {}: {} figures of {} by {} at {}: {}", order.number,
                                order.after.size(), order.unit, order.by, order.at, order.reason)
                << '\n';
  console.out << geo::message("{} correction orders in round {}", orders.size(), round.id) << '\n';
  return 0;
}

}  // namespace app::cli
