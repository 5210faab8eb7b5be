#include "app/cli/survey/round_command.h"

#include "app/cli/survey/correction_report.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/usage_error.h"
#include "geo/report/message.h"
#include "geo/store/utc_clock.h"
#include "planning/survey/correction.h"
#include "planning/survey/imputation.h"
#include "planning/survey/iso_date.h"
#include "planning/survey/round.h"
#include "planning/workspace/figure_lock.h"
#include "planning/workspace/workspace.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>

namespace app::cli {
namespace {

namespace survey = planning::survey;

Json toJson(const survey::Round& round) {
  return {{"id", round.id},
          {"name_zh", round.nameZh},
          {"name_en", round.nameEn},
          {"period", round.period},
          {"previous_period", round.previousPeriod},
          {"deadline", round.deadline},
          {"indicators", round.indicators},
          {"units", round.units}};
}

Json toJson(const survey::UnitStatus& unit) {
  return {{"unit", unit.unit},          {"state", toString(unit.state)},
          {"sent_at", unit.sentAt},     {"sent_by", unit.sentBy},
          {"sent_what", unit.sentWhat}, {"answered_at", unit.answeredAt},
          {"overdue", unit.isOverdue},  {"late", unit.isLate}};
}

/// "all", or codes of counties; that of a unit above counties stands for these. A code that nothing has
/// stays, for putRound() to say so.
std::vector<std::string> countiesOf(planning::Workspace& workspace, const std::vector<std::string>& words) {
  std::vector<std::string> counties;
  std::set<std::string> unknown(words.begin(), words.end());
  unknown.erase("all");
  for (const planning::Unit& unit : workspace.units(planning::Level::county)) {
    const bool isMeant = std::ranges::any_of(words, [&unit](const std::string& word) {
      return unit.code == word || unit.parent == word || (word == "all" && !unit.fromTable);
    });
    if (!isMeant) continue;
    counties.push_back(unit.code);
    unknown.erase(unit.code);
    unknown.erase(unit.parent);
  }
  counties.insert(counties.end(), unknown.begin(), unknown.end());
  return counties;
}

std::size_t count(const std::vector<survey::UnitStatus>& status, bool (*holds)(const survey::UnitStatus&)) {
  return static_cast<std::size_t>(std::ranges::count_if(status, holds));
}

}  // namespace

std::string RoundCommand::summary() const {
  return geo::message("Makes survey rounds; says who was sent what, who answered and who is overdue");
}

void RoundCommand::setup(CLI::App& verb) {
  addWorkspace(verb, m_workspace);
  verb.add_option("--action", m_action,
                  geo::message("list (unless given), new, status, sent, impute or orders"))
      ->type_name("ACTION")
      ->check(oneOf({"list", "new", "status", "sent", "impute", "orders"}));
  verb.add_option("--round", m_round, geo::message("The survey round"))->type_name("ID");
  verb.add_option("--period", m_period, geo::message("Year of the figures that the round asks"))
      ->type_name("YEAR")
      ->check(year());
  verb.add_option("--previous", m_previous, geo::message("Year of the figures to compare with"))
      ->type_name("YEAR")
      ->check(year());
  verb.add_option("--deadline", m_deadline, geo::message("Last day in time, as 2011-12-31"))
      ->type_name("DATE");
  verb.add_option("--indicator", m_indicators,
                  geo::message("Indicator, or several with commas; otherwise all"))
      ->type_name("ID")
      ->delimiter(',');
  verb.add_option("--unit", m_units, geo::message("Codes of counties or prefectures with commas, or 'all'"))
      ->type_name("CODE")
      ->delimiter(',');
  verb.add_option("--name-zh", m_nameZh, geo::message("Chinese name of the round"))->type_name("TEXT");
  verb.add_option("--name-en", m_nameEn, geo::message("English name of the round"))->type_name("TEXT");
  verb.add_option("--what", m_what, geo::message("What was sent: the name of a form or letter"))
      ->type_name("TEXT");
  verb.add_option("--by", m_by, geo::message("Name of the person who sent it"))->type_name("NAME");
  verb.add_option("--date", m_date, geo::message("Day to tell the overdue by; otherwise today (UTC)"))
      ->type_name("DATE");
  verb.add_option("--method", m_method, geo::message("How to impute: area-mean, ratio or nearest"))
      ->type_name("METHOD")
      ->check(oneOf({"area-mean", "ratio", "nearest"}));
}

int RoundCommand::list(const Console& console) const {
  planning::Workspace workspace = planning::Workspace::open(m_workspace, true);
  const std::vector<survey::Round> rounds = survey::rounds(workspace);
  if (console.json) {
    Json report = jsonReport(name());
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
    console.out << geo::message("There are no survey rounds; --action new makes one") << '\n';
  return 0;
}

int RoundCommand::make(const Console& console) const {
  planning::Workspace workspace = planning::Workspace::open(m_workspace, false);
  const survey::Round round{m_round,    m_nameZh,   m_nameEn,     m_period,
                            m_previous, m_deadline, m_indicators, countiesOf(workspace, m_units)};
  survey::putRound(workspace, round);
  if (console.json) {
    Json report = jsonReport(name());
    report["round"] = toJson(round);
    printJson(console.out, report);
  } else {
    console.out << geo::message("Round {} asks {} counties", round.id, round.units.size()) << '\n';
  }
  return 0;
}

int RoundCommand::status(const Console& console) const {
  if (!m_date.empty() && !survey::isIsoDate(m_date))
    throw UsageError(geo::message("'{}' is no date; write it as 2011-12-31", m_date));
  planning::Workspace workspace = planning::Workspace::open(m_workspace, true);
  const std::string today = m_date.empty() ? geo::store::utcToday() : m_date;
  const std::vector<survey::UnitStatus> status = survey::roundStatus(workspace, m_round, today);
  const std::size_t sent = count(status, [](const survey::UnitStatus& unit) { return !unit.sentAt.empty(); });
  const std::size_t answered =
      count(status, [](const survey::UnitStatus& unit) { return unit.state != survey::State::draft; });
  const std::size_t late = count(status, [](const survey::UnitStatus& unit) { return unit.isLate; });
  const std::size_t overdue = count(status, [](const survey::UnitStatus& unit) { return unit.isOverdue; });
  std::map<survey::State, std::size_t> states;
  for (const survey::UnitStatus& unit : status) ++states[unit.state];
  if (console.json) {
    Json report = jsonReport(name());
    report["round"] = m_round;
    report["date"] = today;
    report["asked"] = status.size();
    report["sent"] = sent;
    report["answered"] = answered;
    report["late"] = late;
    report["overdue"] = overdue;
    for (const auto& [state, units] : states) report["states"][toString(state)] = units;
    report["units"] = Json::array();
    for (const survey::UnitStatus& unit : status) report["units"].push_back(toJson(unit));
    printJson(console.out, report);
    return 0;
  }
  console.out << geo::message("Round {} on {}: {} counties asked, {} sent, {} answered ({} late), {} overdue",
                              m_round, today, status.size(), sent, answered, late, overdue)
              << '\n';
  for (const auto& [state, units] : states) console.out << "  " << toString(state) << ": " << units << '\n';
  for (const survey::UnitStatus& unit : status)
    if (unit.isOverdue) console.out << "  - " << geo::message("{} is overdue", unit.unit) << '\n';
  return 0;
}

int RoundCommand::send(const Console& console) const {
  planning::Workspace workspace = planning::Workspace::open(m_workspace, false);
  const std::vector<std::string> counties = m_units == std::vector<std::string>{"all"}
                                                ? survey::requireRound(workspace, m_round).units
                                                : countiesOf(workspace, m_units);
  survey::markSent(workspace, m_round, counties, m_what, m_by);
  if (console.json) {
    Json report = jsonReport(name());
    report["sent"] = counties;
    printJson(console.out, report);
  } else {
    console.out << geo::message("{} counties were sent {}", counties.size(), m_what) << '\n';
  }
  return 0;
}

int RoundCommand::impute(const Console& console) const {
  if (m_method.empty()) throw UsageError(geo::message("{} is missing", "--method"));
  planning::Workspace workspace = planning::Workspace::open(m_workspace, false);
  const survey::Round round = survey::requireRound(workspace, m_round);
  survey::ImputationRequest request{*survey::parseImputationMethod(m_method),
                                    round.period,
                                    m_previous.empty() ? round.previousPeriod : m_previous,
                                    m_indicators.empty() ? round.indicators : m_indicators,
                                    {}};
  std::vector<std::string> locked;
  for (const std::string& unit : round.units)
    (isLocked(survey::stateOf(workspace, round.id, unit)) ? locked : request.units).push_back(unit);
  const survey::Imputation imputed = survey::impute(workspace, request);
  survey::putSubmittedFigures(workspace, round, imputed.figures, geo::message("imputed by {}", m_method));
  if (console.json) {
    Json report = jsonReport(name());
    report["method"] = m_method;
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
  } else {
    console.out
        << geo::message(
               "{} figures imputed and flagged, {} stay missing, {} counties are locked and were left "
               "alone",
               imputed.figures.size(), imputed.left.size(), locked.size())
        << '\n';
  }
  return 0;
}

int RoundCommand::orders(const Console& console) const {
  planning::Workspace workspace = planning::Workspace::open(m_workspace, true);
  const survey::Round round = survey::requireRound(workspace, m_round);
  const std::vector<survey::CorrectionOrder> orders = survey::correctionOrders(workspace, round.id);
  if (console.json) {
    Json report = jsonReport(name());
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

int RoundCommand::run(const Console& console) {
  if (m_action == "list") return list(console);
  if (m_round.empty()) throw UsageError(geo::message("{} is missing", "--round"));
  if (m_action == "status") return status(console);
  if (m_action == "impute") return impute(console);
  if (m_action == "orders") return orders(console);
  if (m_units.empty()) throw UsageError(geo::message("{} is missing", "--unit"));
  if (m_action == "sent") {
    if (m_what.empty()) throw UsageError(geo::message("{} is missing", "--what"));
    return send(console);
  }
  if (m_period.empty()) throw UsageError(geo::message("{} is missing", "--period"));
  return make(console);
}

}  // namespace app::cli
