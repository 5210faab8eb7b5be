#include "app/cli/survey/action/round_impute_action.h"

#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "geo/report/message.h"
#include "planning/survey/imputation.h"
#include "planning/survey/round.h"
#include "planning/workspace/figure_lock.h"
#include "planning/workspace/workspace.h"

namespace app::cli {
namespace {

namespace survey = planning::survey;

void printReport(const Console& console, const std::string& method, const survey::Imputation& imputed,
                 const std::vector<std::string>& locked) {
  Json report = jsonReport(kRoundVerb);
  report["method"] = method;
  report["imputed"] = Json::array();
  for (const planning::Figure& figure : imputed.figures)
    report["imputed"].push_back({{"unit", figure.unit},
                                 {"indicator", figure.indicator},
                                 {"value", *figure.value},
                                 {"note", figure.note}});
  report["left"] = Json::array();
  for (const survey::Imputation::Left& left : imputed.left)
    report["left"].push_back({{"unit", left.unit}, {"indicator", left.indicator}, {"reason", left.reason}});
  report["locked"] = locked;
  printJson(console.out, report);
}

}  // namespace

std::string RoundImputeAction::summary() const {
  return geo::message("Imputes missing figures of submissions that are not locked, and flags them");
}

void RoundImputeAction::setup(CLI::App& action) {
  addSubject(action, m_options.subject);
  action.add_option("--method", m_options.method, geo::message("How to impute: area-mean, ratio or nearest"))
      ->type_name("METHOD")
      ->required()
      ->check(oneOf({"area-mean", "ratio", "nearest"}));
  action.add_option("--previous", m_options.previous, geo::message("Year of the figures to compare with"))
      ->type_name("YEAR")
      ->check(year());
  action
      .add_option("--indicator", m_options.indicators,
                  geo::message("Indicator, or several with commas; otherwise all"))
      ->type_name("ID")
      ->delimiter(',');
}

int RoundImputeAction::run(const Console& console) {
  const auto& options = m_options;
  auto workspace = openWorkspace(console, options.subject.workspace, false);
  const survey::Round round = survey::requireRound(workspace, options.subject.round);
  survey::ImputationRequest request{*survey::parseImputationMethod(options.method),
                                    round.period,
                                    options.previous.empty() ? round.previousPeriod : options.previous,
                                    options.indicators.empty() ? round.indicators : options.indicators,
                                    {}};
  std::vector<std::string> locked;
  for (const std::string& unit : round.units)
    (isLocked(survey::stateOf(workspace, round.id, unit)) ? locked : request.units).push_back(unit);
  const survey::Imputation imputed = survey::impute(workspace, request);
  survey::putSubmittedFigures(workspace, round, imputed.figures,
                              geo::message("imputed by {}", options.method));
  if (console.json) {
    printReport(console, options.method, imputed, locked);
    return 0;
  }
  console.out << geo::message(
                     "{} figures imputed and flagged, {} stay missing, {} counties are locked and were left "
                     "alone",
                     imputed.figures.size(), imputed.left.size(), locked.size())
              << '\n';
  return 0;
}

}  // namespace app::cli
