#include "planning/survey/approval.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "geo/store/utc_clock.h"
#include "planning/figures/indicator.h"
#include "planning/unit/unit.h"
#include "planning/unit/units_above.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/workspace.h"

namespace planning::survey {
namespace {

using geo::store::Database;

constexpr std::array<std::pair<Role, const char*>, 4> kRoles{{{Role::county, "county"},
                                                              {Role::prefecture, "prefecture"},
                                                              {Role::province, "province"},
                                                              {Role::national, "national"}}};

State stateAfter(Role role) {
  return static_cast<State>(static_cast<int>(State::county) + static_cast<int>(role));
}
State stateBefore(Role role) { return static_cast<State>(static_cast<int>(stateAfter(role)) - 1); }

using States = std::map<std::string, State>;

/// What several functions need of one decision; `states` moves on with every unit.
struct Work {
  Workspace& workspace;
  Decision decision;
  Round round;
  RoundTree tree;
  States states;
  std::vector<StateChange> changes;
  std::map<std::string, std::string> reasons;  ///< by county, where it is not the comment alone

  void change(const std::string& county, State after) {
    State& state = states.at(county);
    changes.push_back({county, state, after});
    state = after;
  }
};

/// Counties may be called by their codes of the round's year.
Decision withKeys(Workspace& workspace, const Round& round, Decision decision) {
  std::map<std::string, std::string> keys;
  for (const auto& [key, county] : askedCounties(workspace, round))
    if (key != county.code) keys.emplace(county.code, key);
  for (const std::string& unit : round.units) keys.erase(unit);
  for (std::string& unit : decision.units)
    if (const auto found = keys.find(unit); found != keys.end()) unit = found->second;
  return decision;
}

/// A state that somebody typed into the table is no base for a decision.
States soundStates(Workspace& workspace, const std::string& round) {
  States states = roundStates(workspace, round);
  const std::map<std::string, State> said = loggedStates(workspace, round);
  for (const auto& [unit, state] : states) {
    const auto found = said.find(unit);
    const State logged = found == said.end() ? State::draft : found->second;
    if (logged != state)
      throw geo::DataError(
          geo::message("{} is in state {}, but the log says {}: it was changed outside the program, so "
                       "nothing is decided; "
                       "'lianpian trail' tells more.",
                       unit, toString(state), toString(logged)));
  }
  return states;
}

Work begin(Workspace& workspace, const Decision& decision) {
  if (decision.by.isUnknown())
    throw geo::DataError(geo::message("Nobody is named who decides; give a name with --by."));
  if (decision.units.empty()) throw geo::DataError(geo::message("No unit is named; give its code."));
  Round round = requireRound(workspace, decision.round);
  RoundTree tree(workspace, round);
  return {workspace,
          withKeys(workspace, round, decision),
          std::move(round),
          std::move(tree),
          soundStates(workspace, decision.round),
          {},
          {}};
}

/// The units that the decision means.
std::vector<std::string> unitsOf(const Work& work) {
  if (work.decision.units == std::vector<std::string>{kEveryUnit}) return work.tree.units(work.decision.role);
  return work.decision.units;
}

std::vector<std::string> countiesOf(const Work& work, Role level, const std::string& unit) {
  std::vector<std::string> counties = work.tree.counties(level, unit);
  if (counties.empty())
    throw geo::DataError(geo::message("Round {} asks nobody under '{}' at {} level; check the code.",
                                      work.round.id, unit, toString(level)));
  return counties;
}

/// One entry a change, states stored, all within the caller's transaction.
void store(Work& work, const char* what) {
  Database& database = work.workspace.database();
  const auto answered =
      database.prepare("UPDATE round_units SET answered_at = ? WHERE round = ? AND unit = ?");
  const std::string now = geo::store::utcNow();
  for (const StateChange& change : work.changes) {
    const std::string id = submissionId(work.round.id, change.unit);
    putChainState(database, id, toString(change.after));
    if (change.after == State::submitted && change.before == State::draft)
      answered->run({now, work.round.id, change.unit});
    if (change.after == State::draft) answered->run({geo::store::Null{}, work.round.id, change.unit});
    const auto reason = work.reasons.find(change.unit);
    appendRevision(database,
                   {id, what, toString(change.before), toString(change.after),
                    reason == work.reasons.end() ? work.decision.comment : reason->second, work.decision.by});
  }
  database.catalogue().touch("submissions");
  database.catalogue().touch("round_units");
}

/// Units with an open finding of severity error, and one rule that found it.
std::map<std::string, std::string> openErrors(Database& database, const std::string& period) {
  std::map<std::string, std::string> open;
  if (!database.hasTable("findings")) return open;
  const auto row = database.prepare(
      "SELECT unit, min(rule) FROM findings WHERE period = ? AND state = 'open' AND severity = 'error' GROUP "
      "BY unit");
  row->bind(1, period);
  while (row->step()) open.emplace(row->text(0), row->text(1));
  return open;
}

void refuseOpenErrors(const std::map<std::string, std::string>& open, const std::string& unit,
                      const std::vector<std::string>& counties) {
  if (open.empty()) return;
  std::vector<std::string> concerned = counties;
  concerned.push_back(unit);
  for (const std::string& one : concerned) {
    const auto found = open.find(one);
    if (found != open.end())
      throw geo::DataError(geo::message(
          "{} cannot be approved: the audit finding of rule {} for {} is open; explain or correct it first.",
          unit, found->second, one));
  }
}

void refuseUnready(const Work& work, const std::string& unit, const std::vector<std::string>& counties) {
  const State needed = stateBefore(work.decision.role);
  const auto isUnready = [&](const std::string& county) { return work.states.at(county) < needed; };
  const auto first = std::ranges::find_if(counties, isUnready);
  if (first == counties.end()) return;
  throw geo::DataError(geo::message(
      "{} cannot be approved at {} level: {} is in state {}, not {} ({} of {} counties are not).", unit,
      toString(work.decision.role), *first, toString(work.states.at(*first)), toString(needed),
      std::ranges::count_if(counties, isUnready), counties.size()));
}

/// Level of a unit that is returned: counties first, as one without a prefecture is both.
Role levelOf(const Work& work, const std::string& unit) {
  for (const Role level : {Role::county, Role::prefecture, Role::province})
    if (!work.tree.counties(level, unit).empty()) return level;
  throw geo::DataError(geo::message("Round {} asks nobody under '{}'; check the code.", work.round.id, unit));
}

/// The counties that a unit to be returned stands for, all in the state that is the role's turn.
std::vector<std::string> returnable(const Work& work, const std::string& unit, Role level) {
  const Role role = work.decision.role;
  if (level > role || (level == role && role != Role::county))
    throw geo::DataError(geo::message("{} cannot be returned at {} level; only a level above it returns it.",
                                      unit, toString(role)));
  std::vector<std::string> counties = countiesOf(work, level, unit);
  for (const std::string& county : counties)
    if (work.states.at(county) != stateBefore(role))
      throw geo::DataError(geo::message("{} cannot be returned at {} level: {} is in state {}, not {}.", unit,
                                        toString(role), county, toString(work.states.at(county)),
                                        toString(stateBefore(role))));
  return counties;
}

/// Approvals of the units above a county that was returned were given to a whole that is none any more.
void takeBackAbove(Work& work, const std::string& unit, Role level, const std::string& county) {
  for (int above = static_cast<int>(level) + 1; above < static_cast<int>(work.decision.role); ++above) {
    const Role parent = static_cast<Role>(above);
    for (const std::string& other : work.tree.counties(parent, work.tree.unitAbove(parent, county)))
      if (work.states.at(other) >= stateAfter(parent)) {
        work.reasons[other] = geo::message("{} was returned: {}", unit, work.decision.comment);
        work.change(other, stateBefore(parent));
      }
  }
}

}  // namespace

std::string toString(Role role) { return kRoles[static_cast<std::size_t>(role)].second; }

std::optional<Role> parseRole(const std::string& word) {
  for (const auto& [role, name] : kRoles)
    if (word == name) return role;
  return std::nullopt;
}

RoundTree::RoundTree(Workspace& workspace, const Round& round) {
  const std::vector<Unit> provinces = workspace.units(Level::province);
  const std::vector<Unit> prefectures = workspace.units(Level::prefecture);
  const UnitsAbove above(prefectures, provinces);
  std::map<std::string, Unit> counties;
  for (Unit& unit : workspace.units(Level::county)) counties.emplace(unit.code, std::move(unit));
  for (const std::string& county : round.units) {
    const auto found = counties.find(county);
    const auto unitAt = [&](Level level) {
      return found == counties.end() ? nullptr : above.at(found->second, level);
    };
    const Unit* const prefecture = unitAt(Level::prefecture);
    const Unit* const province = unitAt(Level::province);
    const std::string& middle = prefecture == nullptr ? county : prefecture->code;
    const std::array<std::pair<Role, std::string>, 4> places{
        {{Role::county, county},
         {Role::prefecture, middle},
         {Role::province, province == nullptr ? middle : province->code},
         {Role::national, kNation}}};
    for (const auto& [level, unit] : places) {
      m_members[level][unit].push_back(county);
      m_above[{level, county}] = unit;
    }
  }
}

std::vector<std::string> RoundTree::counties(Role level, const std::string& unit) const {
  const auto& members = m_members.at(level);
  const auto found = members.find(unit);
  return found == members.end() ? std::vector<std::string>{} : found->second;
}

const std::string& RoundTree::unitAbove(Role level, const std::string& county) const {
  return m_above.at({level, county});
}

std::vector<std::string> RoundTree::units(Role level) const {
  std::vector<std::string> units;
  for (const auto& [unit, counties] : m_members.at(level)) units.push_back(unit);
  return units;
}

std::vector<StateChange> submit(Workspace& workspace, const Decision& decision) {
  geo::store::Transaction transaction(workspace.database());
  Work work = begin(workspace, decision);
  if (decision.role != Role::county)
    throw geo::DataError(geo::message("Only the county itself submits its figures, not the {} level.",
                                      toString(decision.role)));
  std::set<std::string> withFigures;
  const std::set<std::string> asked = askedAndComputed(workspace, work.round);
  for (const Figure& figure : workspace.allFigures(work.round.period))
    if (asked.empty() || asked.contains(figure.indicator)) withFigures.insert(figure.unit);
  for (const std::string& unit : unitsOf(work)) {
    countiesOf(work, Role::county, unit);
    if (work.states.at(unit) != State::draft)
      throw geo::DataError(
          geo::message("{} was submitted already: it is in state {}.", unit, toString(work.states.at(unit))));
    if (!withFigures.contains(unit))
      throw geo::DataError(
          geo::message("{} has no figure that round {} asks; import its table first.", unit, work.round.id));
    work.change(unit, State::submitted);
  }
  store(work, "submit");
  transaction.commit();
  return work.changes;
}

std::vector<StateChange> approve(Workspace& workspace, const Decision& decision) {
  geo::store::Transaction transaction(workspace.database());
  Work work = begin(workspace, decision);
  const auto open = openErrors(workspace.database(), work.round.period);
  const State after = stateAfter(decision.role);
  for (const std::string& unit : unitsOf(work)) {
    const std::vector<std::string> counties = countiesOf(work, decision.role, unit);
    refuseUnready(work, unit, counties);
    if (std::ranges::all_of(counties,
                            [&](const std::string& county) { return work.states.at(county) >= after; }))
      throw geo::DataError(
          geo::message("{} is approved at {} level already.", unit, toString(decision.role)));
    refuseOpenErrors(open, unit, counties);
    for (const std::string& county : counties)
      if (work.states.at(county) < after) work.change(county, after);
  }
  store(work, "approve");
  transaction.commit();
  return work.changes;
}

std::vector<StateChange> giveBack(Workspace& workspace, const Decision& decision) {
  geo::store::Transaction transaction(workspace.database());
  Work work = begin(workspace, decision);
  if (decision.comment.find_first_not_of(" \t\n") == std::string::npos)
    throw geo::DataError(geo::message("A submission is returned with a comment that says why; give one."));
  std::vector<std::pair<Role, std::vector<std::string>>> returned;
  for (const std::string& unit : work.decision.units) {
    const Role level = levelOf(work, unit);
    returned.emplace_back(level, returnable(work, unit, level));
  }
  for (const auto& [level, counties] : returned)
    for (const std::string& county : counties) {
      const State lower = level == Role::county ? State::draft : stateBefore(level);
      if (work.states.at(county) > lower) work.change(county, lower);
    }
  for (std::size_t i = 0; i < returned.size(); ++i)
    takeBackAbove(work, work.decision.units[i], returned[i].first, returned[i].second.front());
  store(work, "return");
  transaction.commit();
  return work.changes;
}

std::vector<std::string> missingIndicators(Workspace& workspace, const Round& round,
                                           const std::string& unit) {
  std::vector<std::string> asked = round.indicators;
  if (asked.empty())
    for (const Indicator& indicator : workspace.indicators())
      if (indicator.formula.empty()) asked.push_back(indicator.id);
  // By the index of the figures, indicator first.
  const auto row = workspace.database().prepare(
      "SELECT 1 FROM figures WHERE indicator = ? AND period = ? AND boundary_version = ? AND unit = ?");
  row->bind(2, round.period);
  row->bind(3, workspace.info().boundaryVersion);
  row->bind(4, unit);
  std::erase_if(asked, [&row](const std::string& id) {
    row->bind(1, id);
    return row->step();
  });
  return asked;
}

}  // namespace planning::survey
