#include "planning/workspace/figure_lock.h"

#include <algorithm>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/database.h"
#include "planning/workspace/stored_rounds.h"
#include "planning/workspace/workspace.h"

namespace planning::survey {

FigureLocks::FigureLocks(Workspace& workspace) {
  if (!workspace.database().hasTable("revisions")) return;
  std::vector<Round> asked = rounds(workspace);
  // what the log says holds as well: who changes the tables outside and changes them back unlocks nothing
  for (const auto& [id, round] : loggedRounds(workspace))
    if (std::ranges::find(asked, round) == asked.end()) asked.push_back(round);
  std::map<std::string, std::unordered_map<std::string, State>> locked;
  for (const Round& round : asked) {
    const auto [states, isNew] = locked.try_emplace(round.id);
    if (!isNew) continue;
    for (const auto& said : {roundStates(workspace, round.id), loggedStates(workspace, round.id)})
      for (const auto& [unit, state] : said)
        if (isLocked(state)) states->second.emplace(unit, state);
  }
  for (const Round& round : asked) {
    Held held{round.id, {}, locked.at(round.id)};
    if (held.units.empty()) continue;
    held.indicators = askedAndComputed(workspace, round);
    m_held.emplace(round.period, std::move(held));
  }
}

const FigureLocks::Held* FigureLocks::holder(const Figure& figure) const {
  const auto [first, last] = m_held.equal_range(figure.period);
  for (auto held = first; held != last; ++held) {
    const std::set<std::string>& indicators = held->second.indicators;
    if (held->second.units.contains(figure.unit) &&
        (indicators.empty() || indicators.contains(figure.indicator)))
      return &held->second;
  }
  return nullptr;
}

void FigureLocks::refuseLocked(const std::vector<const Figure*>& figures) const {
  if (m_held.empty()) return;
  for (const Figure* figure : figures)
    if (const Held* held = holder(*figure))
      throw geo::DataError(geo::message(
          "The figures of {} in round {} are locked (state: {}), so {} of {} stays as it is; change it by a "
          "correction order, or have the submission returned.",
          figure->unit, held->round, toString(held->units.at(figure->unit)), figure->indicator,
          figure->period));
}

}  // namespace planning::survey
