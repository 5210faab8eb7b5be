#include "app/cli/survey/action/round_sending_actions.h"

#include "app/cli/survey/round_report.h"
#include "app/cli/verb/counties_report.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "geo/report/message.h"
#include "planning/survey/round.h"
#include "planning/workspace/workspace.h"

namespace app::cli {
namespace {

namespace survey = planning::survey;

void addUnits(CLI::App& action, std::vector<std::string>& units) {
  action
      .add_option("--unit", units,
                  geo::message("Codes of counties, prefectures or provinces with commas, or 'all'"))
      ->type_name("CODE")
      ->delimiter(',')
      ->required();
}

}  // namespace

std::string RoundNewAction::summary() const {
  return geo::message("Makes a survey round: what is asked, of whom, until when");
}

void RoundNewAction::setup(CLI::App& action) {
  addSubject(action, m_options.subject);
  action.add_option("--period", m_options.period, geo::message("Year of the figures that the round asks"))
      ->type_name("YEAR")
      ->required()
      ->check(year());
  addUnits(action, m_options.units);
  action.add_option("--previous", m_options.previous, geo::message("Year of the figures to compare with"))
      ->type_name("YEAR")
      ->check(year());
  action.add_option("--deadline", m_options.deadline, geo::message("Last day in time, as 2011-12-31"))
      ->type_name("DATE");
  action
      .add_option("--indicator", m_options.indicators,
                  geo::message("Indicator, or several with commas; otherwise all"))
      ->type_name("ID")
      ->delimiter(',');
  action.add_option("--name-zh", m_options.nameZh, geo::message("Chinese name of the round"))
      ->type_name("TEXT");
  action.add_option("--name-en", m_options.nameEn, geo::message("English name of the round"))
      ->type_name("TEXT");
}

int RoundNewAction::run(const Console& console) {
  const auto& options = m_options;
  auto workspace = openWorkspace(console, options.subject.workspace, false);
  const survey::Round round{
      options.subject.round, options.nameZh,
      options.nameEn,        options.period,
      options.previous,      options.deadline,
      options.indicators,    survey::countiesToAsk(workspace, options.period, options.units)};
  survey::putRound(workspace, round);
  const planning::CountiesTaken taken = planning::countiesTaken(workspace, round.period, round.units);
  if (console.json) {
    Json report = jsonReport(kRoundVerb);
    report["round"] = toJson(round);
    report["counties_taken"] = toJson(taken);
    printJson(console.out, report);
  } else {
    console.out << geo::message("Round {} asks {} counties", round.id, round.units.size()) << '\n';
    printCounties(console.out, taken);
  }
  return 0;
}

std::string RoundSentAction::summary() const { return geo::message("Notes who was sent what"); }

void RoundSentAction::setup(CLI::App& action) {
  addSubject(action, m_options.subject);
  addUnits(action, m_options.units);
  action.add_option("--what", m_options.what, geo::message("What was sent: the name of a form or letter"))
      ->type_name("TEXT")
      ->required();
  action.add_option("--by", m_options.by, geo::message("Name of the person who sent it"))->type_name("NAME");
}

int RoundSentAction::run(const Console& console) {
  const auto& options = m_options;
  auto workspace = openWorkspace(console, options.subject.workspace, false);
  const std::vector<std::string> counties =
      survey::countiesAsked(workspace, survey::requireRound(workspace, options.subject.round), options.units);
  survey::markSent(workspace, options.subject.round, counties, options.what, options.by);
  if (console.json) {
    Json report = jsonReport(kRoundVerb);
    report["sent"] = counties;
    printJson(console.out, report);
  } else {
    console.out << geo::message("{} counties were sent {}", counties.size(), options.what) << '\n';
  }
  return 0;
}

}  // namespace app::cli
