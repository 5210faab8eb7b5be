#include "geo/report/remaining_time.h"

#include <cmath>

namespace geo {

void RemainingTime::report(std::string_view stage, double done, double seconds) {
  if (stage != m_stage || done < m_done) {
    m_stage = stage;
    m_start = m_then = seconds;
    m_done = m_doneThen = done;
    m_rate = 0;
    return;
  }
  m_done = done;
  const double passed = seconds - m_then;
  if (passed <= 0) return;
  const double rate = (done - m_doneThen) / passed;
  const double memory = (seconds - m_start) / 3;
  const bool isFirst = m_then == m_start;
  m_rate = isFirst ? rate : m_rate + (1 - std::exp(-passed / memory)) * (rate - m_rate);
  m_then = seconds;
  m_doneThen = done;
}

std::optional<double> RemainingTime::seconds() const {
  constexpr double kLeastSeconds = 1;
  constexpr double kLeastShare = 0.02;
  if (m_then - m_start < kLeastSeconds || m_done < kLeastShare || m_rate <= 0) return std::nullopt;
  return (1 - m_done) / m_rate;
}

}  // namespace geo
