#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace planning::measure {

/// Observations and how many each stands for; not owned. A missing value is left out beforehand, and counted.
struct Sample {
  std::span<const double> values;
  std::span<const double> weights = {};  ///< empty: each stands for one

  double weight(std::size_t i) const { return weights.empty() ? 1.0 : weights[i]; }
};

/// Sum of the weights. Throws geo::DataError: no observation, values that are not finite, as many weights as
/// there should not be, weights that are negative or all zero.
double totalWeight(const Sample& sample);

/// Throws geo::DataError unless there is one companion (weight, group, stratum) for each observation.
void requireCompanions(std::size_t observations, std::size_t companions);

/// How the observations were drawn; each span is empty or as long as the values.
struct Design {
  std::span<const std::uint32_t> strata = {};    ///< empty: one stratum
  std::span<const std::uint32_t> clusters = {};  ///< within the strata; empty: each observation is its own
};

struct Estimate {
  double value = 0;
  /// Of the design, by linearisation; absent where a stratum has one cluster only, which shows no variation.
  std::optional<double> standardError;
};

/// sum w y / sum w. Throws like totalWeight().
Estimate weightedMean(const Sample& sample, const Design& design = {});

/// sum w y / sum w x of `sample` (y) and `denominators` (x). The standard error is the ultimate cluster
/// estimator with replacement (Wolter 2007, Introduction to Variance Estimation, 6.5): with
/// u = w (y - R x) / sum w x summed by cluster, the sum over strata of n/(n-1) sum (u - mean u)^2.
/// Throws like totalWeight(), and where the denominators add up to zero.
Estimate weightedRatio(const Sample& sample, std::span<const double> denominators, const Design& design = {});

}  // namespace planning::measure
