#include "planning/intake/table_mistakes.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "planning/workspace/workspace.h"

namespace planning::forms {
namespace {

using Values = std::unordered_map<std::string, double>;  // by unit

/// The last period with figures before this one; where there is none, the next.
std::string nearestPeriod(Workspace& workspace, const std::string& period) {
  std::string before;
  std::string after;
  for (const std::string& one : workspace.periods("")) {
    if (one < period) before = one;
    if (one > period && after.empty()) after = one;
  }
  return before.empty() ? after : before;
}

Values storedValues(Workspace& workspace, const std::string& indicator, const std::string& period) {
  Values values;
  if (!period.empty())
    workspace.eachFigure(indicator, period, [&](const Figure& figure) {
      if (figure.value) values.emplace(figure.unit, *figure.value);
    });
  return values;
}

enum class Fit { unknown, fits, contradicts };

Fit fitOf(const Values& figures, const Indicator& indicator, const Values& before) {
  if (figures.size() < 3) return Fit::unknown;
  std::size_t outside = 0;
  std::vector<double> changes;
  for (const auto& [unit, value] : figures) {
    if ((indicator.min && value < *indicator.min) || (indicator.max && value > *indicator.max)) ++outside;
    const auto known = before.find(unit);
    if (known != before.end() && known->second > 0 && value > 0)
      changes.push_back(std::abs(std::log(value / known->second)));
  }
  if (outside * 2 >= figures.size()) return Fit::contradicts;
  if (changes.size() * 2 < figures.size() || changes.size() < 3)
    return indicator.max ? Fit::fits : Fit::unknown;
  const auto middle = changes.begin() + static_cast<std::ptrdiff_t>(changes.size() / 2);
  std::nth_element(changes.begin(), middle, changes.end());
  return *middle > std::log(3.0) ? Fit::contradicts : Fit::fits;
}

}  // namespace

std::optional<int> columnsShifted(Workspace& workspace, const std::vector<Indicator>& columns,
                                  const std::vector<Figure>& figures) {
  if (columns.size() < 3 || figures.empty()) return std::nullopt;
  std::map<std::string, Values> given;
  for (const Figure& figure : figures)
    if (figure.value) given[figure.indicator].emplace(figure.unit, *figure.value);
  const std::string period = nearestPeriod(workspace, figures.front().period);
  std::vector<Values> before;
  for (const Indicator& column : columns) before.push_back(storedValues(workspace, column.id, period));
  struct Count {
    std::size_t fits = 0;
    std::size_t contradicts = 0;
  };
  const auto countMoved = [&](int by) {
    Count count;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const auto to = static_cast<std::ptrdiff_t>(i) - by;
      if (to < 0 || to >= static_cast<std::ptrdiff_t>(columns.size())) continue;
      const auto target = static_cast<std::size_t>(to);
      const Fit fit = fitOf(given[columns[i].id], columns[target], before[target]);
      if (fit == Fit::fits) ++count.fits;
      if (fit == Fit::contradicts) ++count.contradicts;
    }
    return count;
  };
  const Count asIs = countMoved(0);
  if (asIs.contradicts < 2 || asIs.contradicts < asIs.fits) return std::nullopt;
  for (const int by : {1, -1}) {
    const Count moved = countMoved(by);
    if (moved.fits >= 2 && moved.contradicts * 10 <= moved.fits) return by;
  }
  return std::nullopt;
}

PeriodLikeness likenessToLastPeriod(Workspace& workspace, const std::string& period,
                                    const std::vector<Figure>& figures) {
  PeriodLikeness likeness;
  for (const std::string& one : workspace.periods(""))
    if (one < period) likeness.before = one;
  if (likeness.before.empty()) return likeness;
  std::map<std::string, std::vector<const Figure*>> byIndicator;
  for (const Figure& figure : figures)
    if (figure.period == period && figure.value && *figure.value != 0)
      byIndicator[figure.indicator].push_back(&figure);
  for (const auto& [indicator, put] : byIndicator) {
    const Values stored = storedValues(workspace, indicator, likeness.before);
    for (const Figure* figure : put) {
      const auto known = stored.find(figure->unit);
      if (known == stored.end() || known->second == 0) continue;
      ++likeness.compared;
      if (known->second == *figure->value) ++likeness.equal;
    }
  }
  return likeness;
}

}  // namespace planning::forms
