#pragma once

#include <optional>
#include <span>
#include <vector>

namespace planning::audit {

/// Of at least one value; the mean of the two middle ones where their number is even. O(n).
double median(std::vector<double> values);

struct Spread {
  double centre = 0;  ///< median
  double scale = 0;   ///< 1.4826 MAD: the standard deviation where the values are normal
};

/// Median and scaled median absolute deviation. Where more than half of the values are equal (MAD 0), the
/// scale is 1.2533 times the mean absolute deviation (Iglewicz and Hoaglin 1993). Absent for fewer than 8
/// values: nothing can be said about the next one.
std::optional<Spread> spreadOf(std::vector<double> values);

/// (value - centre) / scale; 0 where all values are equal to this one. With 1.4826 MAD this is the modified z
/// of Iglewicz and Hoaglin (1993), who call 3.5 an outlier in normal data.
double modifiedZ(double value, const Spread& spread);

/// Medcouple, a measure of skewness within [-1, 1] that up to a quarter of outliers cannot spoil (Brys,
/// Hubert and Struyf 2004): the median of ((x - m) - (m - y)) / (x - y) over all x >= m >= y, m the median.
/// By bisection over its value, O(n log n), exact to 1e-12. At least one value.
double medcouple(std::span<const double> values);

struct Fences {
  double lower = 0;
  double upper = 0;
};

/// Adjusted box plot (Hubert and Vandervieren 2008): for a medcouple M >= 0
///   [Q1 - k exp(-4 M) IQR, Q3 + k exp(3 M) IQR],
/// for M < 0 with -3 and 4. k = 1.5 leaves 0.7 % of clean data outside. At least 8 values, else absent.
std::optional<Fences> adjustedBox(std::span<const double> values, double k);

}  // namespace planning::audit
