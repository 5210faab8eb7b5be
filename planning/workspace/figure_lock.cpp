#include "planning/workspace/figure_lock.h"

#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/workspace/stored_rounds.h"
#include "planning/workspace/survey_tables.h"
#include "planning/workspace/workspace.h"

namespace planning::survey {

FigureLocks::FigureLocks(Workspace& workspace) {
  geo::store::Database& database = workspace.database();
  if (!hasSurveyTables(database)) return;
  const auto row = database.prepare(
      "SELECT unit, state FROM submissions WHERE round = ? AND state NOT IN ('draft', 'submitted')");
  for (const Round& round : rounds(workspace)) {
    Held held{round.id, {}, {}};
    row->bind(1, round.id);
    while (row->step()) held.units.emplace(row->text(0), parseState(row->text(1)));
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
