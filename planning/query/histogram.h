#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace planning {

/// Bins of one width over a range: bin i holds first + i width <= value < first + (i + 1) width.
struct HistogramBins {
  double first = 0;  ///< lower limit of the first bin, a multiple of the width
  double width = 1;  ///< 1, 2 or 5 times a power of ten
  int count = 0;

  double lower(int bin) const { return first + bin * width; }
  /// Of a value within the range; others go to the bin at the end.
  int binOf(double value) const;
};

/// Bins over all finite values, of the width of Freedman and Diaconis (1981), 2 IQR n^(-1/3), made round; at
/// most about `most` bins. One bin where all are equal; empty where there is none, and where they lie 1e300
/// apart.
std::optional<HistogramBins> histogramBins(std::span<const double> values, int most = 60);

}  // namespace planning
