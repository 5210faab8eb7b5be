#pragma once

#include <optional>
#include <span>

namespace planning {

/// What a box plot shows of some values (Tukey 1977).
struct BoxSummary {
  double minimum = 0;
  double lowerQuartile = 0;  ///< quantiles of type 7 (Hyndman & Fan 1996)
  double median = 0;
  double upperQuartile = 0;
  double maximum = 0;
  double lowerWhisker = 0;  ///< the least value within 1.5 interquartile ranges of the lower quartile
  double upperWhisker = 0;  ///< the greatest one of the upper quartile
  int n = 0;
};

/// Values that are not finite are left out; empty where none is left. Values beyond the whiskers are
/// outliers.
std::optional<BoxSummary> boxSummary(std::span<const double> values);

}  // namespace planning
