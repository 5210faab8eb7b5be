#include "planning/survey/round.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "geo/store/utc_clock.h"
#include "planning/survey/iso_date.h"
#include "planning/unit/units_above.h"
#include "planning/workspace/figure_delivery.h"
#include "planning/workspace/figure_lock.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/stored_years.h"
#include "planning/workspace/survey_tables.h"
#include "planning/workspace/workspace_impl.h"

namespace planning::survey {
namespace {

using geo::store::Database;

/// The first of `asked` that is not in `known`, or that comes twice.
std::optional<std::string> stranger(const std::vector<std::string>& asked,
                                    const std::set<std::string>& known) {
  std::set<std::string> seen;
  for (const std::string& word : asked)
    if (!known.contains(word) || !seen.insert(word).second) return word;
  return std::nullopt;
}

/// Units of the boundaries that were no counties in the year of the round.
void refuseOtherYears(Workspace& workspace, const Round& round) {
  const std::optional<int> year = yearOfPeriod(round.period);
  if (!year || storedYears(workspace).empty()) return;
  std::set<std::string> kept;
  if (hasSurveyTables(workspace.database()))
    if (const std::optional<Round> before = findRound(workspace, round.id))
      kept.insert(before->units.begin(), before->units.end());
  const std::vector<CountyOfYear> counties = countiesOfPeriod(workspace, round.period);
  for (const CountyOfYear& county : counties) kept.insert(county.key);
  for (const CountyOfYear& county : countiesOfPeriod(workspace, std::to_string(*year - 1)))
    kept.insert(county.key);
  for (const Unit& unit : workspace.units(Level::county)) {
    if (unit.fromTable || kept.contains(unit.code) ||
        std::ranges::find(round.units, unit.code) == round.units.end())
      continue;
    std::vector<std::string> instead;
    for (const CountyOfYear& county : counties)
      if (std::ranges::find(county.within, unit.code) != county.within.end())
        instead.push_back(county.code + " " + county.name);
    throw geo::DataError(geo::message("There was no county {} {} at the end of {}; its land was in: {}.",
                                      unit.code, unit.name, round.period,
                                      fmt::format("{}", fmt::join(instead, ", "))));
  }
}

/// Counties of the round's year that the boundaries do not have, without outline.
void addCounties(Workspace& workspace, const Round& round) {
  std::set<std::string> wanted(round.units.begin(), round.units.end());
  for (const Unit& unit : workspace.units(Level::county)) wanted.erase(unit.code);
  if (wanted.empty()) return;
  std::vector<Unit> added;
  for (Unit& unit : unitsOfPeriod(countiesOfPeriod(workspace, round.period))) {
    if (!wanted.contains(unit.code)) continue;
    unit.note = geo::message("county of {}: not one of the boundaries", round.period);
    added.push_back(std::move(unit));
  }
  workspace.putUnits(added);
}

void check(Workspace& workspace, const Round& round) {
  if (round.id.empty() || round.id.find('/') != std::string::npos)
    throw geo::DataError(geo::message("A round needs a short name without '/'; '{}' is none.", round.id));
  if (round.period.empty())
    throw geo::DataError(geo::message("Round {} has no period; give the year of its figures.", round.id));
  if (!round.deadline.empty() && !isIsoDate(round.deadline))
    throw geo::DataError(geo::message("The deadline '{}' of round {} is no date; write it as 2011-12-31.",
                                      round.deadline, round.id));
  if (round.units.empty())
    throw geo::DataError(geo::message("Round {} asks no county; name some.", round.id));
  std::set<std::string> ids;
  for (const Indicator& indicator : workspace.indicators()) ids.insert(indicator.id);
  if (const auto id = stranger(round.indicators, ids))
    throw geo::DataError(geo::message(
        "Round {} asks the indicator '{}', which the codebook does not have or the round names twice.",
        round.id, *id));
  std::set<std::string> codes;
  for (const Unit& unit : workspace.units(Level::county)) codes.insert(unit.code);
  refuseOtherYears(workspace, round);
  if (const auto code = stranger(round.units, codes))
    throw geo::DataError(geo::message(
        "Round {} asks the county '{}', which the workspace does not have or the round names twice.",
        round.id, *code));
}

/// Once a submission has left draft, what was asked stays what was asked.
void checkChange(Workspace& workspace, const Round& before, const Round& round) {
  Round renamed = round;
  renamed.nameZh = before.nameZh;
  renamed.nameEn = before.nameEn;
  renamed.deadline = before.deadline;
  if (renamed == before) return;
  for (const auto& states : {roundStates(workspace, round.id), loggedStates(workspace, round.id)})
    for (const auto& [unit, state] : states)
      if (state != State::draft)
        throw geo::DataError(geo::message(
            "Round {} has begun ({} is in state {}): only its names and its deadline can be changed; "
            "make another round for other questions.",
            round.id, unit, toString(state)));
  // a chain of revisions cannot be taken away, so neither can its unit
  const std::set<std::string> units(round.units.begin(), round.units.end());
  const auto written = workspace.database().prepare("SELECT count(*) FROM revisions WHERE submission = ?");
  for (const std::string& unit : before.units) {
    if (units.contains(unit)) continue;
    written->bind(1, submissionId(round.id, unit));
    written->step();
    if (written->integer(0) > 0)
      throw geo::DataError(geo::message(
          "Round {} cannot leave out {}, which has figures in it already; keep the county.", round.id, unit));
  }
}

/// Keys of the counties that words mean; a word that means none stays.
std::vector<std::string> chosen(Workspace& workspace, const std::vector<CountyOfYear>& counties,
                                const std::vector<std::string>& words) {
  const std::vector<Unit> prefectures = workspace.units(Level::prefecture);
  const std::vector<Unit> provinces = workspace.units(Level::province);
  const UnitsAbove above(prefectures, provinces);
  const std::vector<Unit> units = unitsOfPeriod(counties);
  std::set<std::string> unknown(words.begin(), words.end());
  const bool isEvery = unknown.erase(kEveryCounty) > 0;
  const std::set<std::string> wanted = unknown;
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < units.size(); ++i) {
    std::vector<std::string> names{counties[i].code, counties[i].key, units[i].parent};
    for (const Unit* one = above.above(units[i]); one != nullptr; one = above.above(*one))
      names.push_back(one->code);
    bool isMeant = isEvery;
    for (const std::string& name : names) {
      if (!wanted.contains(name)) continue;
      unknown.erase(name);
      isMeant = true;
    }
    if (isMeant) keys.push_back(counties[i].key);
  }
  keys.insert(keys.end(), unknown.begin(), unknown.end());
  return keys;
}

void writeUnits(Database& database, const Round& round) {
  std::vector<std::string> before;
  const auto asked = database.prepare("SELECT unit FROM round_units WHERE round = ?");
  asked->bind(1, round.id);
  while (asked->step()) before.push_back(asked->text(0));
  const std::set<std::string> units(round.units.begin(), round.units.end());
  const auto drop = database.prepare("DELETE FROM round_units WHERE round = ? AND unit = ?");
  for (const std::string& unit : before) {
    if (units.contains(unit)) continue;
    drop->run({round.id, unit});
    dropChain(database, submissionId(round.id, unit));
  }
  const auto put = database.prepare(
      "INSERT INTO round_units (round, position, unit) VALUES (?, ?, ?) ON CONFLICT (round, unit) DO UPDATE "
      "SET position = excluded.position");
  std::int64_t position = 0;
  for (const std::string& unit : round.units) {
    put->run({round.id, ++position, unit});
    openChain(database, {submissionId(round.id, unit), unit, round.id, toString(State::draft)});
  }
}

}  // namespace

std::vector<std::string> countiesToAsk(Workspace& workspace, const std::string& period,
                                       const std::vector<std::string>& words) {
  return chosen(workspace, countiesOfPeriod(workspace, period), words);
}

std::vector<std::string> countiesWithin(Workspace& workspace, const std::string& period,
                                        const std::vector<std::string>& units) {
  const std::set<std::string> wanted(units.begin(), units.end());
  std::vector<std::string> keys;
  for (const CountyOfYear& county : countiesOfPeriod(workspace, period))
    if (std::ranges::any_of(county.within, [&](const std::string& unit) { return wanted.contains(unit); }))
      keys.push_back(county.key);
  return keys;
}

std::map<std::string, AskedCounty> askedCounties(Workspace& workspace, const Round& round) {
  std::map<std::string, AskedCounty> counties;
  for (const std::string& unit : round.units) counties[unit] = {unit.substr(0, unit.find('@')), ""};
  const auto name = [&](const std::string& key, const std::string& code, const std::string& text) {
    if (const auto found = counties.find(key); found != counties.end()) found->second = {code, text};
  };
  for (const Unit& unit : workspace.units(Level::county))
    name(unit.code, unit.code.substr(0, unit.code.find('@')), unit.name);
  for (const CountyOfYear& county : countiesOfPeriod(workspace, round.period))
    name(county.key, county.code, county.name);
  return counties;
}

std::vector<std::string> countiesAsked(Workspace& workspace, const Round& round,
                                       const std::vector<std::string>& words) {
  std::map<std::string, Unit> units;
  for (Unit& unit : workspace.units(Level::county)) units.emplace(unit.code, std::move(unit));
  std::vector<CountyOfYear> asked;
  for (const auto& [key, county] : askedCounties(workspace, round))
    asked.push_back({county.code, county.name, key, units[key].parent, {}, true, false, false});
  return chosen(workspace, asked, words);
}

std::string submissionId(const std::string& round, const std::string& unit) { return round + "/" + unit; }

void putRound(Workspace& workspace, const Round& round) {
  Database& database = workspace.database();
  geo::store::Transaction transaction(database);
  addCounties(workspace, round);
  check(workspace, round);
  makeSurveyTables(database);
  const std::optional<Round> before = findRound(workspace, round.id);
  if (before == round) return;
  if (before) checkChange(workspace, *before, round);
  database
      .prepare(
          "INSERT INTO rounds (id, name_zh, name_en, period, previous_period, deadline) VALUES (?, ?, ?, ?, "
          "?, ?) ON CONFLICT (id) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en, "
          "period = excluded.period, previous_period = excluded.previous_period, deadline = "
          "excluded.deadline")
      ->run({round.id, orNull(round.nameZh), orNull(round.nameEn), round.period, orNull(round.previousPeriod),
             orNull(round.deadline)});
  database.prepare("DELETE FROM round_indicators WHERE round = ?")->run({round.id});
  const auto put =
      database.prepare("INSERT INTO round_indicators (round, position, indicator) VALUES (?, ?, ?)");
  std::int64_t position = 0;
  for (const std::string& id : round.indicators) put->run({round.id, ++position, id});
  writeUnits(database, round);
  appendRevision(database, {kDirectSubmission, "round", before ? roundText(*before) : "", roundText(round),
                            geo::message("round {}", round.id)});
  for (const char* table : {"rounds", "round_indicators", "round_units", "submissions"})
    database.catalogue().touch(table);
  transaction.commit();
}

State stateOf(Workspace& workspace, const std::string& round, const std::string& unit) {
  const auto row = workspace.database().prepare("SELECT state FROM submissions WHERE id = ?");
  row->bind(1, submissionId(round, unit));
  if (!row->step()) throw geo::DataError(geo::message("Round {} does not ask the county {}.", round, unit));
  return parseState(row->text(0));
}

void putSubmittedFigures(Workspace& workspace, const Round& round, const std::vector<Figure>& figures,
                         const std::string& why) {
  const Round stored = requireRound(workspace, round.id);
  const std::set<std::string> units(stored.units.begin(), stored.units.end());
  const std::set<std::string> indicators = askedAndComputed(workspace, stored);
  std::map<std::string, FigureDelivery> deliveries;
  for (const Figure& figure : figures) {
    if (figure.period != stored.period)
      throw geo::DataError(geo::message("Round {} asks figures of {}, but one of {} is of {}.", stored.id,
                                        stored.period, figure.unit, figure.period));
    if (!units.contains(figure.unit))
      throw geo::DataError(geo::message("Round {} does not ask the county {}.", stored.id, figure.unit));
    if (!indicators.empty() && !indicators.contains(figure.indicator))
      throw geo::DataError(geo::message("Round {} does not ask {}, which there is a figure of for {}.",
                                        stored.id, figure.indicator, figure.unit));
    FigureDelivery& delivery = deliveries[figure.unit];
    if (delivery.figures.empty())
      delivery = {submissionId(stored.id, figure.unit), "figures", "", why, {}, false};
    delivery.figures.add(figure);
  }
  std::vector<FigureDelivery> all;
  for (auto& [unit, delivery] : deliveries) all.push_back(std::move(delivery));
  workspace.putFigures(all);
}

void putFiguresByRound(Workspace& workspace, const FigureList& figures, const std::string& why) {
  struct Asked {
    Round round;
    std::set<std::string> units;
    std::set<std::string> indicators;
  };
  std::vector<Asked> asked;  // the last one first
  for (Round& round : rounds(workspace)) {
    std::set<std::string> units(round.units.begin(), round.units.end());
    std::set<std::string> indicators = askedAndComputed(workspace, round);
    asked.insert(asked.begin(), {std::move(round), std::move(units), std::move(indicators)});
  }
  if (asked.empty())
    return workspace.putFigures(
        std::vector<FigureDelivery>{{kDirectSubmission, "figures", "", why, figures, false}});
  std::map<std::string, FigureDelivery> deliveries;
  for (const Figure& figure : figures) {
    const auto found = std::ranges::find_if(asked, [&figure](const Asked& one) {
      return one.round.period == figure.period && one.units.contains(figure.unit) &&
             (one.indicators.empty() || one.indicators.contains(figure.indicator));
    });
    const std::string chain =
        found == asked.end() ? kDirectSubmission : submissionId(found->round.id, figure.unit);
    FigureDelivery& delivery = deliveries[chain];
    if (delivery.figures.empty()) delivery = {chain, "figures", "", why, {}, false};
    delivery.figures.add(figure);
  }
  std::vector<FigureDelivery> all;
  for (auto& [chain, delivery] : deliveries) all.push_back(std::move(delivery));
  workspace.putFigures(all);
}

void markSent(Workspace& workspace, const std::string& round, const std::vector<std::string>& units,
              const std::string& what, const Person& by) {
  Database& database = workspace.database();
  geo::store::Transaction transaction(database);
  requireRound(workspace, round);
  const std::string now = geo::store::utcNow();
  const auto put = database.prepare(
      "UPDATE round_units SET sent_at = ?, sent_by = ?, sent_what = ? WHERE round = ? AND unit = ?");
  for (const std::string& unit : units) {
    stateOf(workspace, round, unit);
    put->run({now, toText(by), what, round, unit});
    appendRevision(database, {submissionId(round, unit), "sent", "", what, "", by});
  }
  database.catalogue().touch("round_units");
  transaction.commit();
}

std::set<std::string> roundsWithApproval(Workspace& workspace) {
  std::set<std::string> found;
  const auto row =
      workspace.database().prepare("SELECT DISTINCT round, state FROM submissions WHERE round IS NOT NULL");
  while (row->step())
    if (!row->text(0).empty() && isLocked(parseState(row->text(1)))) found.insert(row->text(0));
  return found;
}

std::vector<UnitStatus> roundStatus(Workspace& workspace, const std::string& round,
                                    const std::string& today) {
  const Round asked = requireRound(workspace, round);
  const auto row = workspace.database().prepare(
      "SELECT u.unit, s.state, u.sent_at, u.sent_by, u.sent_what, u.answered_at FROM round_units u JOIN "
      "submissions s ON s.round = u.round AND s.unit = u.unit WHERE u.round = ? ORDER BY u.position");
  row->bind(1, round);
  std::vector<UnitStatus> status;
  const std::string& deadline = asked.deadline;
  while (row->step()) {
    UnitStatus unit{
        row->text(0), parseState(row->text(1)), row->text(2), row->text(3), row->text(4), row->text(5), false,
        false};
    if (!deadline.empty()) {
      unit.isOverdue = unit.state == State::draft && today.substr(0, 10) > deadline;
      unit.isLate = !unit.answeredAt.empty() && unit.answeredAt.substr(0, 10) > deadline;
    }
    status.push_back(std::move(unit));
  }
  return status;
}

}  // namespace planning::survey
