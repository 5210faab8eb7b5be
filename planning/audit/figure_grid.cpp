#include "planning/audit/figure_grid.h"

#include <cmath>

#include "planning/workspace/workspace.h"

namespace planning::audit {
namespace {

std::optional<std::size_t> find(const std::unordered_map<std::string, std::uint32_t>& map,
                                const std::string& key) {
  const auto found = map.find(key);
  return found == map.end() ? std::nullopt : std::optional<std::size_t>(found->second);
}

std::uint32_t numberOf(std::unordered_map<std::string, std::uint32_t>& map, std::vector<std::string>& list,
                       const std::string& key) {
  const auto [found, isNew] = map.try_emplace(key, static_cast<std::uint32_t>(list.size()));
  if (isNew) list.push_back(key);
  return found->second;
}

}  // namespace

std::optional<std::size_t> FigureGrid::row(const std::string& unit) const { return find(m_rowOf, unit); }
std::optional<std::size_t> FigureGrid::indicator(const std::string& id) const { return find(m_columnOf, id); }

void FigureGrid::add(const Figure& figure) {
  if (!figure.value || figure.period != m_period || !isPrimary(figure)) return;
  if (!std::isfinite(*figure.value)) {
    m_notFinite.push_back({figure.unit, figure.indicator});
    return;
  }
  const std::uint32_t row = numberOf(m_rowOf, m_units, figure.unit);
  const std::uint32_t column = numberOf(m_columnOf, m_indicators, figure.indicator);
  if (column == m_columns.size()) m_columns.emplace_back();
  Column& values = m_columns[column];
  if (values.size() <= row) values.resize(m_units.size());
  if (values[row]) {
    m_doubled.push_back({figure.unit, figure.indicator});
    return;
  }
  values[row] = figure.value;
  ++m_count;
}

void FigureGrid::finish() {
  for (Column& column : m_columns) column.resize(m_units.size());
}

FigureGrid gridOf(const std::vector<Figure>& figures, const std::string& period) {
  FigureGrid grid(period);
  for (const Figure& figure : figures) grid.add(figure);
  grid.finish();
  return grid;
}

FigureGrid readGrid(Workspace& workspace, const std::string& period) {
  FigureGrid grid(period);
  for (const Indicator& indicator : workspace.indicators())
    workspace.eachFigure(indicator.id, period, [&](const Figure& figure) { grid.add(figure); });
  grid.finish();
  return grid;
}

}  // namespace planning::audit
