#include "planning/audit/change_model.h"

#include <algorithm>
#include <cmath>

namespace planning::audit {
namespace {

constexpr double kLeastScale = 0.01;
constexpr std::size_t kFewestCounts = 3;

}  // namespace

ChangeModel::ChangeModel(const Frame& frame)
    : isTaken(frame.now.units().size()),
      m_frame(frame),
      m_scale(frame.now.indicators().size()),
      m_spread(frame.now.indicators().size()),
      m_rowEffect(frame.now.units().size()) {
  std::vector<double> centre(m_scale.size());
  std::vector<std::vector<double>> countsOf(m_rowEffect.size());
  for (std::size_t c = 0; c < m_scale.size(); ++c) {
    frame.ask();
    if (!frame.columnBefore[c] || !frame.indicator[c] || frame.isDerived(c)) continue;
    m_scale[c].emplace(*frame.indicator[c]);
    std::vector<double> all;
    std::vector<std::pair<std::size_t, double>> byRow;
    for (const std::size_t row : frame.counties) {
      const auto& now = frame.now.column(c)[row];
      const auto before = frame.valueBefore(row, c);
      if (!now || !before) continue;
      all.push_back((*m_scale[c])(*now) - (*m_scale[c])(*before));
      byRow.emplace_back(row, all.back());
    }
    if (all.empty()) continue;
    centre[c] = median(std::move(all));
    if (frame.isCount(c))
      for (const auto& [row, change] : byRow) countsOf[row].push_back(change - centre[c]);
  }
  for (std::size_t row = 0; row < countsOf.size(); ++row)
    if (countsOf[row].size() >= kFewestCounts) m_rowEffect[row] = median(countsOf[row]);
  for (std::size_t c = 0; c < m_scale.size(); ++c) {
    frame.ask();
    if (!m_scale[c]) continue;
    std::vector<double> rest;
    for (const std::size_t row : frame.counties) {
      const auto& now = frame.now.column(c)[row];
      const auto before = frame.valueBefore(row, c);
      if (now && before)
        rest.push_back((*m_scale[c])(*now) - (*m_scale[c])(*before) -
                       (frame.isCount(c) ? m_rowEffect[row] : 0));
    }
    m_spread[c] = spreadOf(std::move(rest));
  }
}

std::optional<double> ChangeModel::difference(std::size_t row, std::size_t column, double now,
                                              double before) const {
  if (!m_spread[column]) return std::nullopt;
  const Scale& scale = *m_scale[column];
  const double own = m_frame.isCount(column) ? m_rowEffect[row] : 0;
  const double change = scale(now) - scale(before) - own - m_spread[column]->centre;
  const double spread = std::max(m_spread[column]->scale, kLeastScale);
  return change / std::hypot(spread, scale.noise(now), scale.noise(before));
}

std::optional<double> ChangeModel::score(std::size_t row, std::size_t column) const {
  const auto& now = m_frame.now.column(column)[row];
  return now ? scoreOf(row, column, *now) : std::nullopt;
}

std::optional<double> ChangeModel::scoreOf(std::size_t row, std::size_t column, double value) const {
  const auto before = m_frame.valueBefore(row, column);
  return before ? difference(row, column, value, *before) : std::nullopt;
}

std::optional<double> ChangeModel::scoreAgainst(std::size_t row, std::size_t other,
                                                std::size_t column) const {
  const auto& now = m_frame.now.column(column)[row];
  const auto before = m_frame.valueBefore(other, column);
  if (!now || !before || !m_spread[column]) return std::nullopt;
  const Scale& scale = *m_scale[column];
  return (scale(*now) - scale(*before) - m_spread[column]->centre) /
         std::hypot(std::max(m_spread[column]->scale, kLeastScale), scale.noise(*now), scale.noise(*before));
}

std::optional<double> ChangeModel::expected(std::size_t row, std::size_t column) const {
  const auto before = m_frame.valueBefore(row, column);
  if (!before || !m_spread[column]) return std::nullopt;
  const double own = m_frame.isCount(column) ? m_rowEffect[row] : 0;
  const double value = *before * std::exp(m_spread[column]->centre + own);
  const double digits = std::pow(10, m_frame.indicator[column]->decimals);
  return std::round(value * digits) / digits;
}

}  // namespace planning::audit
