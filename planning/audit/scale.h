#pragma once

#include <optional>

#include "planning/figures/indicator.h"

namespace planning::audit {

/// The scale on which values of an indicator are compared, so that neither skew nor the distance to 0 or 100
/// makes false alarms: log of counts and means, logit of shares of a known whole; half of the last digit
/// shown is added, so that 0 has a place. A share beyond its whole is held at it.
class Scale {
 public:
  explicit Scale(const Indicator& indicator);
  double operator()(double value) const;
  /// Standard deviation on the scale of what counting (Poisson) or rounding adds to a value.
  double noise(double value) const;

 private:
  bool m_isCount;
  std::optional<double> m_whole;
  double m_half;
};

}  // namespace planning::audit
