#include "planning/summary/figure_table.h"

#include <algorithm>

namespace planning {

FigureTable::FigureTable(const std::vector<Figure>& figures, const Codebook& codebook)
    : m_codebook(codebook), m_period(figures.empty() ? std::string() : figures.front().period) {
  for (const Figure& figure : figures)
    if (isPrimary(figure)) m_rows.try_emplace(figure.unit, static_cast<std::uint32_t>(m_rows.size()));
  for (const Indicator& indicator : codebook.indicators()) m_columns.try_emplace(indicator.id);
  for (const Figure& figure : figures) {
    if (!isPrimary(figure)) {
      if (!m_rows.contains(figure.unit)) m_sources.try_emplace(figure.unit, figure.sourceCode);
      continue;
    }
    const auto found = m_columns.find(figure.indicator);
    if (found == m_columns.end()) continue;
    Column& column = found->second;
    column.values.resize(m_rows.size());
    column.estimated.resize(m_rows.size());
    column.imputed.resize(m_rows.size());
    const std::uint32_t at = m_rows.at(figure.unit);
    column.values[at] = figure.value;
    column.imputed[at] = figure.flag == Flag::imputed && figure.value ? 1 : 0;
    column.estimated[at] = figure.flag == Flag::estimated || figure.flag == Flag::imputed ? 1 : 0;
  }
  std::erase_if(m_columns, [](const auto& entry) { return entry.second.values.empty(); });
}

std::optional<std::uint32_t> FigureTable::row(const std::string& key) const {
  const auto found = m_rows.find(key);
  return found == m_rows.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> FigureTable::wholeSources(const std::string& key) const {
  const auto found = m_sources.find(key);
  if (found == m_sources.end()) return {};
  std::vector<std::string> keys;
  const std::string& sources = found->second;
  for (std::size_t at = 0; at <= sources.size();) {
    const std::size_t end = std::min(sources.find('+', at), sources.size());
    const std::string code = sources.substr(at, end - at);
    // a row whose code is also a boundary unit's lies under "code@period" (SurveyImport)
    const std::string apart = code + "@" + m_period;
    const bool isApart = m_rows.contains(apart);
    if (!isApart && !m_rows.contains(code)) return {};
    keys.push_back(isApart ? apart : code);
    at = end + 1;
  }
  return keys;
}

const FigureTable::Column* FigureTable::column(const std::string& indicator) const {
  const auto found = m_columns.find(indicator);
  return found == m_columns.end() ? nullptr : &found->second;
}

}  // namespace planning
