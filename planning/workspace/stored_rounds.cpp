#include "planning/workspace/stored_rounds.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/figures/codebook.h"
#include "planning/figures/derived.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/survey_tables.h"
#include "planning/workspace/workspace.h"

namespace planning::survey {
namespace {

using geo::store::Database;

std::vector<std::string> list(Database& database, const char* sql, const std::string& round) {
  std::vector<std::string> found;
  const auto row = database.prepare(sql);
  row->bind(1, round);
  while (row->step()) found.push_back(row->text(0));
  return found;
}

/// Ids of submissions are round, slash, unit: those of a round lie between "2011/" and "20110".
template <class Take>
void eachOfRound(Database& database, const char* sql, const std::string& round, const Take& take) {
  const auto row = database.prepare(sql);
  row->bind(1, round + "/");
  row->bind(2, round + "0");
  while (row->step()) take(row->text(0).substr(round.size() + 1), row->text(1));
}

std::vector<std::string> words(const std::string& text) {
  std::vector<std::string> found;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) found.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return found;
}

}  // namespace

std::vector<Round> rounds(Workspace& workspace) {
  Database& database = workspace.database();
  std::vector<Round> found;
  if (!hasSurveyTables(database)) return found;
  const auto row = database.prepare(
      "SELECT id, name_zh, name_en, period, previous_period, deadline FROM rounds ORDER BY fid");
  while (row->step())
    found.push_back(
        {row->text(0), row->text(1), row->text(2), row->text(3), row->text(4), row->text(5),
         list(database, "SELECT indicator FROM round_indicators WHERE round = ? ORDER BY position",
              row->text(0)),
         list(database, "SELECT unit FROM round_units WHERE round = ? ORDER BY position", row->text(0))});
  return found;
}

std::optional<Round> findRound(Workspace& workspace, const std::string& id) {
  for (Round& round : rounds(workspace))
    if (round.id == id) return std::move(round);
  return std::nullopt;
}

Round requireRound(Workspace& workspace, const std::string& id) {
  std::vector<std::string> ids;
  for (Round& round : rounds(workspace)) {
    if (round.id == id) return std::move(round);
    ids.push_back(round.id);
  }
  if (ids.empty())
    throw geo::DataError(
        geo::message("{} has no survey rounds; make one with 'lianpian round'.", workspace.path().string()));
  throw geo::DataError(geo::message("There is no round '{}' in the workspace; there are: {}", id,
                                    fmt::format("{}", fmt::join(ids, ", "))));
}

std::map<std::string, State> roundStates(Workspace& workspace, const std::string& round) {
  std::map<std::string, State> states;
  eachOfRound(workspace.database(), "SELECT id, state FROM submissions WHERE id > ? AND id < ? ORDER BY id",
              round, [&states](const std::string& unit, const std::string& state) {
                states.emplace(unit, parseState(state));
              });
  return states;
}

std::string roundText(const Round& round) {
  return fmt::format(
      "id\t{}\nname_zh\t{}\nname_en\t{}\nperiod\t{}\nprevious_period\t{}\ndeadline\t{}\n"
      "indicators\t{}\nunits\t{}\n",
      round.id, round.nameZh, round.nameEn, round.period, round.previousPeriod, round.deadline,
      fmt::join(round.indicators, " "), fmt::join(round.units, " "));
}

std::optional<Round> parseRoundText(const std::string& text) {
  std::map<std::string, std::string> fields;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t tab = text.find('\t', at);
    if (tab < end) fields.emplace(text.substr(at, tab - at), text.substr(tab + 1, end - tab - 1));
    at = end + 1;
  }
  if (fields["id"].empty() || fields["period"].empty()) return std::nullopt;
  return Round{fields["id"],
               fields["name_zh"],
               fields["name_en"],
               fields["period"],
               fields["previous_period"],
               fields["deadline"],
               words(fields["indicators"]),
               words(fields["units"])};
}

std::map<std::string, Round> loggedRounds(Workspace& workspace) {
  std::map<std::string, Round> rounds;
  const auto row = workspace.database().prepare(
      "SELECT after FROM revisions WHERE submission = ? AND what = 'round' ORDER BY sequence");
  row->bind(1, std::string(kDirectSubmission));
  while (row->step())
    if (std::optional<Round> round = parseRoundText(row->text(0)))
      rounds.insert_or_assign(round->id, std::move(*round));
  return rounds;
}

std::map<std::string, State> loggedStates(Workspace& workspace, const std::string& round) {
  std::map<std::string, State> states;
  eachOfRound(workspace.database(),
              "SELECT submission, after FROM revisions WHERE submission > ? AND submission < ? AND what IN "
              "('submit', 'approve', 'return') ORDER BY submission, sequence",
              round, [&states](const std::string& unit, const std::string& state) {
                states.insert_or_assign(unit, parseState(state));
              });
  return states;
}

bool changesState(std::string_view what) { return what == "submit" || what == "approve" || what == "return"; }

std::set<std::string> askedAndComputed(Workspace& workspace, const Round& round) {
  std::set<std::string> ids(round.indicators.begin(), round.indicators.end());
  if (ids.empty()) return ids;
  for (const Indicator& indicator : Codebook::fromIndicators(workspace.indicators()).derived())
    if (std::ranges::any_of(Formula::parse(indicator.formula).operands(),
                            [&ids](const std::string& operand) { return ids.contains(operand); }))
      ids.insert(indicator.id);
  return ids;
}

}  // namespace planning::survey
