#include "app/cli/survey/action/approve_correct_action.h"

#include "app/cli/survey/correction_report.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/usage_error.h"
#include "geo/report/message.h"
#include "planning/reading/number_text.h"
#include "planning/survey/correction.h"
#include "planning/survey/round.h"
#include "planning/workspace/workspace.h"

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

std::string ApproveCorrectAction::summary() const {
  return geo::message("Corrects figures of one unit by a correction order; the state stays");
}

void ApproveCorrectAction::setup(CLI::App& action) {
  addSubject(action, m_options.subject);
  action.add_option("--unit", m_options.unit, geo::message("Code of the unit"))
      ->type_name("CODE")
      ->required();
  action
      .add_option("--set", m_options.settings,
                  geo::message("A corrected figure, indicator=value; may be repeated"))
      ->type_name("ID=VALUE")
      ->required();
  action.add_option("--by", m_options.by, geo::message("Name of the person who decides"))
      ->type_name("NAME")
      ->required();
  action.add_option("--comment", m_options.comment, geo::message("Why it is corrected; needed"))
      ->type_name("TEXT");
}

int ApproveCorrectAction::run(const Console& console) {
  const auto& options = m_options;
  auto workspace = openWorkspace(console, options.subject.workspace, false);
  const survey::Round round = survey::requireRound(workspace, options.subject.round);
  const std::vector<std::string> units = survey::countiesAsked(workspace, round, {options.unit});
  survey::CorrectionRequest request{
      round.id, units.size() == 1 ? units.front() : options.unit, options.comment, options.by, {}};
  for (const std::string& setting : options.settings) {
    planning::Figure figure = figureFrom(setting);
    figure.unit = request.unit;
    figure.period = round.period;
    request.figures.push_back(std::move(figure));
  }
  const survey::CorrectionOrder order = survey::correct(workspace, request);
  if (console.json) {
    Json report = jsonReport(kApproveVerb);
    report["order"] = toJson(order);
    printJson(console.out, report);
  } else {
    console.out << geo::message("Correction order {}: {} figures of {} changed; the state stays {}",
                                order.number, order.after.size(), order.unit,
                                toString(survey::stateOf(workspace, round.id, order.unit)))
                << '\n';
  }
  return 0;
}

}  // namespace app::cli
