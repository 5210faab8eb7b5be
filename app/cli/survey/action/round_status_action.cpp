#include "app/cli/survey/action/round_status_action.h"

#include "app/cli/survey/round_report.h"
#include "app/cli/verb/counties_report.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "geo/report/message.h"
#include "geo/store/utc_clock.h"
#include "planning/survey/round.h"
#include "planning/workspace/workspace.h"

#include <algorithm>
#include <map>

namespace app::cli {
namespace {

namespace survey = planning::survey;

std::size_t count(const std::vector<survey::UnitStatus>& status, bool (*holds)(const survey::UnitStatus&)) {
  return static_cast<std::size_t>(std::ranges::count_if(status, holds));
}

}  // namespace

std::string RoundStatusAction::summary() const {
  return geo::message("Says who was sent something, who answered and who is overdue");
}

void RoundStatusAction::setup(CLI::App& action) {
  addSubject(action, m_options.subject);
  action
      .add_option("--date", m_options.date, geo::message("Day to tell the overdue by; otherwise today (UTC)"))
      ->type_name("DATE")
      ->check(isoDate());
}

int RoundStatusAction::run(const Console& console) {
  const std::string& round = m_options.subject.round;
  auto workspace = openWorkspace(console, m_options.subject.workspace, true);
  const std::string today = m_options.date.empty() ? geo::store::utcToday() : m_options.date;
  const std::vector<survey::UnitStatus> status = survey::roundStatus(workspace, round, today);
  const std::size_t sent = count(status, [](const survey::UnitStatus& unit) { return !unit.sentAt.empty(); });
  const std::size_t answered =
      count(status, [](const survey::UnitStatus& unit) { return unit.state != survey::State::draft; });
  const std::size_t late = count(status, [](const survey::UnitStatus& unit) { return unit.isLate; });
  const std::size_t overdue = count(status, [](const survey::UnitStatus& unit) { return unit.isOverdue; });
  const survey::Round asked = survey::requireRound(workspace, round);
  const auto counties = survey::askedCounties(workspace, asked);
  const planning::CountiesTaken taken = planning::countiesTaken(workspace, asked.period, asked.units);
  std::map<survey::State, std::size_t> states;
  for (const survey::UnitStatus& unit : status) ++states[unit.state];
  if (console.json) {
    Json report = jsonReport(kRoundVerb);
    report["round"] = round;
    report["date"] = today;
    report["asked"] = status.size();
    report["sent"] = sent;
    report["answered"] = answered;
    report["late"] = late;
    report["overdue"] = overdue;
    for (const auto& [state, units] : states) report["states"][toString(state)] = units;
    report["counties_taken"] = toJson(taken);
    report["units"] = Json::array();
    for (const survey::UnitStatus& unit : status)
      report["units"].push_back(toJson(unit, counties.at(unit.unit)));
    printJson(console.out, report);
    return 0;
  }
  console.out << geo::message("Round {} on {}: {} counties asked, {} sent, {} answered ({} late), {} overdue",
                              round, today, status.size(), sent, answered, late, overdue)
              << '\n';
  printCounties(console.out, taken);
  for (const auto& [state, units] : states) console.out << "  " << toString(state) << ": " << units << '\n';
  for (const survey::UnitStatus& unit : status)
    if (unit.isOverdue)
      console.out << "  - "
                  << geo::message("{} {} is overdue", counties.at(unit.unit).code,
                                  counties.at(unit.unit).name)
                  << '\n';
  return 0;
}

}  // namespace app::cli
