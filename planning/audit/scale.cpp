#include "planning/audit/scale.h"

#include <algorithm>
#include <cmath>

namespace planning::audit {

Scale::Scale(const Indicator& indicator)
    : m_isCount(indicator.kind == IndicatorKind::count || indicator.kind == IndicatorKind::money),
      m_whole(indicator.kind == IndicatorKind::rate ? indicator.max : std::nullopt),
      m_half(0.5 * std::pow(10, -indicator.decimals)) {}

double Scale::operator()(double value) const {
  const double least = std::max(value, 0.0) + m_half;
  if (!m_whole) return std::log(least);
  const double rest = std::max(*m_whole - value, 0.0) + m_half;
  return std::log(least / rest);
}

double Scale::noise(double value) const {
  const double least = std::max(value, 0.0) + m_half;
  if (m_isCount) return 1 / std::sqrt(least);
  const double rest = m_whole ? std::max(*m_whole - value, 0.0) + m_half : least;
  return m_half / std::min(least, rest);
}

}  // namespace planning::audit
