#include "planning/workspace/stored_rounds.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/figures/codebook.h"
#include "planning/figures/derived.h"
#include "planning/workspace/survey_tables.h"
#include "planning/workspace/workspace.h"

namespace planning::survey {
namespace {

using geo::store::Database;

std::vector<std::string> list(Database& database, const char* sql, const std::string& round) {
  std::vector<std::string> words;
  const auto row = database.prepare(sql);
  row->bind(1, round);
  while (row->step()) words.push_back(row->text(0));
  return words;
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
  const auto row = workspace.database().prepare("SELECT unit, state FROM submissions WHERE round = ?");
  row->bind(1, round);
  while (row->step()) states.emplace(row->text(0), parseState(row->text(1)));
  return states;
}

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
