#include "planning/intake/table_mistakes.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
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

namespace {

/// The figures that were given, and those of the period before, by column; each read when it is first asked
/// for.
class Columns {
 public:
  Columns(Workspace& workspace, const std::vector<Indicator>& columns, const FigureList& figures)
      : m_workspace(workspace),
        m_columns(columns),
        m_figures(figures),
        m_period(nearestPeriod(workspace, figures.period(0))),
        m_order(figures.inTableOrder()),
        m_before(columns.size()) {}

  /// How the figures of a column fit into the place of another.
  Fit fit(std::size_t column, std::size_t target) {
    return fitOf(given(m_columns[column].id), m_columns[target], before(target));
  }

 private:
  Values given(const std::string& indicator) const {
    Values values;
    const auto from = std::ranges::lower_bound(
        m_order, indicator, {},
        [&](std::uint32_t index) -> const std::string& { return m_figures.indicator(index); });
    for (auto at = from; at != m_order.end() && m_figures.indicator(*at) == indicator; ++at)
      if (const auto value = m_figures.value(*at)) values.emplace(m_figures.unit(*at), *value);
    return values;
  }

  const Values& before(std::size_t column) {
    if (!m_before[column]) m_before[column] = storedValues(m_workspace, m_columns[column].id, m_period);
    return *m_before[column];
  }

  Workspace& m_workspace;
  const std::vector<Indicator>& m_columns;
  const FigureList& m_figures;
  std::string m_period;
  std::vector<std::uint32_t> m_order;
  std::vector<std::optional<Values>> m_before;
};

}  // namespace

std::optional<int> columnsShifted(Workspace& workspace, const std::vector<Indicator>& columns,
                                  const FigureList& figures) {
  if (columns.size() < 3 || figures.empty()) return std::nullopt;
  Columns given(workspace, columns, figures);
  struct Count {
    std::size_t fits = 0;
    std::size_t contradicts = 0;
  };
  const auto countMoved = [&](int by) {
    Count count;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const auto to = static_cast<std::ptrdiff_t>(i) - by;
      if (to < 0 || to >= static_cast<std::ptrdiff_t>(columns.size())) continue;
      const Fit fit = given.fit(i, static_cast<std::size_t>(to));
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
                                    const FigureList& figures) {
  PeriodLikeness likeness;
  for (const std::string& one : workspace.periods(""))
    if (one < period) likeness.before = one;
  if (likeness.before.empty()) return likeness;
  Values stored;
  const std::string* last = nullptr;
  for (const std::uint32_t index : figures.inTableOrder()) {
    const std::optional<double> value = figures.value(index);
    if (figures.period(index) != period || value.value_or(0) == 0) continue;
    const std::string& indicator = figures.indicator(index);
    if (last == nullptr || *last != indicator) stored = storedValues(workspace, indicator, likeness.before);
    last = &indicator;
    const auto known = stored.find(figures.unit(index));
    if (known == stored.end() || known->second == 0) continue;
    ++likeness.compared;
    if (known->second == *value) ++likeness.equal;
  }
  return likeness;
}

}  // namespace planning::forms
