#include "planning/survey/figure_states.h"

#include <utility>

#include "planning/workspace/stored_rounds.h"

namespace planning::survey {

FigureStates::FigureStates(Workspace& workspace) {
  for (const Round& round : rounds(workspace)) {
    Asked asked{askedAndComputed(workspace, round), {}};
    for (const auto& [unit, state] : roundStates(workspace, round.id))
      asked.byUnit.emplace(unit, Answer{round.id, state});
    m_byPeriod[round.period].push_back(std::move(asked));
  }
}

const FigureStates::Answer* FigureStates::find(const std::string& unit, const std::string& period,
                                               const std::string& indicator) const {
  const auto asked = m_byPeriod.find(period);
  if (asked == m_byPeriod.end()) return nullptr;
  const Answer* furthest = nullptr;
  for (const Asked& one : asked->second) {
    if (!one.indicators.empty() && !one.indicators.contains(indicator)) continue;
    const auto answer = one.byUnit.find(unit);
    if (answer != one.byUnit.end() && (furthest == nullptr || answer->second.state > furthest->state))
      furthest = &answer->second;
  }
  return furthest;
}

}  // namespace planning::survey
