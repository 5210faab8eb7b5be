#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace planning {

enum class ClassMethod {
  fisherJenks,
  quantile,
  equalInterval,
  manual,
  headTail,
  maximumBreaks,
  stdMean,
  boxPlot,
  pretty,
  geometric
};
std::string toString(ClassMethod method);  ///< "jenks", "quantile", "equal", "manual", "headtail",
                                           ///< "maxbreaks", "stdmean", "boxplot", "pretty", "geometric"
std::optional<ClassMethod> parseClassMethod(const std::string& text);

/// Classes of values: class i holds lower < value <= upper[i], the first from `minimum`. Fewer classes than
/// asked where there are fewer distinct values; one class where all values are equal.
struct ClassBreaks {
  ClassMethod method = ClassMethod::fisherJenks;
  double minimum = 0;
  std::vector<double> upper;  ///< ascending, distinct
  std::vector<int> counts;    ///< values in each class
  double goodness = 1;        ///< goodness of variance fit, 0..1

  /// Class of a value; values below the first or above the last break (manual) belong to no class.
  std::optional<int> classOf(double value) const;
  friend bool operator==(const ClassBreaks&, const ClassBreaks&) = default;
};

/// Sum of squared deviations from the class means is the least possible (Fisher 1958; Jenks 1977). Exact, O(k
/// n log n) by divide and conquer over equal-value groups; ties never part. Order of input does not matter.
/// Throws geo::DataError for k < 1, no values, or values that are not finite or beyond 1e300 (all methods).
ClassBreaks fisherJenks(std::span<const double> values, int k);
/// Linear interpolation between order statistics (Hyndman & Fan 1996, type 7).
ClassBreaks quantile(std::span<const double> values, int k);
ClassBreaks equalInterval(std::span<const double> values, int k);
/// `upper`: upper bounds, strictly ascending.
ClassBreaks manualBreaks(std::span<const double> values, std::vector<double> upper);
/// Splits at the mean, then the part above it at its mean, until one value (or only equal ones) is left
/// (Jiang 2013).
ClassBreaks headTail(std::span<const double> values);
/// At the middles of the k - 1 widest gaps.
ClassBreaks maximumBreaks(std::span<const double> values, int k);
/// Mean -2, -1, +1, +2 standard deviations (n - 1).
ClassBreaks stdMean(std::span<const double> values);
/// Quartiles and fences at 1.5 interquartile ranges.
ClassBreaks boxPlot(std::span<const double> values);
/// At multiples of 1, 2 or 5 times a power of ten; about `k` classes, the first from the multiple below the
/// values, the last to the one above them (pretty() of R: Becker, Chambers & Wilks 1988, The New S Language).
ClassBreaks pretty(std::span<const double> values, int k);
/// Each limit is the same multiple of the one before, from the smallest value to the largest (Evans 1977, The
/// selection of class intervals). There is none through or below zero: geo::DataError for a value <= 0, as
/// mapsf and others refuse it; values are not shifted.
ClassBreaks geometric(std::span<const double> values, int k);

/// The same without classes that lie outside of the values: the first begins and the last ends where they do.
ClassBreaks withinValues(const ClassBreaks& breaks, std::span<const double> values);

/// Of the values, and within them (withinValues). `k` is left aside by the methods that choose it themselves;
/// manual has no way to know its limits here: std::invalid_argument.
ClassBreaks classBreaks(std::span<const double> values, ClassMethod method, int k);

/// `text`: METHOD:K as typed ("jenks:5", "quantile:4", "manual:10,20,30"). Throws geo::DataError with what is
/// allowed.
ClassBreaks classBreaks(std::span<const double> values, const std::string& text);

}  // namespace planning
