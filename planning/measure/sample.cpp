#include "planning/measure/sample.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace planning::measure {
namespace {

struct Stratum {
  std::size_t clusters = 0;
  double sum = 0;
  double squares = 0;
  void add(double value) {
    ++clusters;
    sum += value;
    squares += value * value;
  }
};

std::optional<double> errorOf(std::span<const Stratum> strata) {
  double variance = 0;
  for (const Stratum& stratum : strata) {
    if (stratum.clusters < 2) return std::nullopt;
    const auto n = static_cast<double>(stratum.clusters);
    variance += n / (n - 1) * std::max(0.0, stratum.squares - stratum.sum * stratum.sum / n);
  }
  return std::sqrt(variance);
}

/// `shares`: what each observation adds to the linearised estimate.
std::optional<double> standardError(std::span<const double> shares, const Design& design) {
  std::vector<Stratum> strata;
  if (design.strata.empty() && design.clusters.empty()) {
    strata.emplace_back();
    for (const double share : shares) strata.front().add(share);
    return errorOf(strata);
  }
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> clusters;
  for (std::size_t i = 0; i < shares.size(); ++i)
    clusters[{design.strata.empty() ? 0 : design.strata[i],
              design.clusters.empty() ? static_cast<std::uint32_t>(i) : design.clusters[i]}] += shares[i];
  const std::uint32_t* last = nullptr;
  for (const auto& [key, sum] : clusters) {
    if (!last || *last != key.first) strata.emplace_back();
    last = &key.first;
    strata.back().add(sum);
  }
  return errorOf(strata);
}

}  // namespace

double totalWeight(const Sample& sample) {
  if (sample.values.empty())
    throw geo::DataError(geo::message("There are no observations to measure; check what was selected."));
  if (!sample.weights.empty()) requireCompanions(sample.values.size(), sample.weights.size());
  double total = 0;
  for (std::size_t i = 0; i < sample.values.size(); ++i) {
    const double weight = sample.weight(i);
    if (!std::isfinite(sample.values[i]) || !std::isfinite(weight) || weight < 0)
      throw geo::DataError(geo::message(
          "Observation {} has the value {} and the weight {}; values must be numbers and weights not "
          "negative.",
          i + 1, sample.values[i], weight));
    total += weight;
  }
  if (total <= 0)
    throw geo::DataError(
        geo::message("All weights are zero; leave them out where each observation counts once."));
  return total;
}

void requireCompanions(std::size_t observations, std::size_t companions) {
  if (observations != companions)
    throw geo::DataError(
        geo::message("{} observations have {} weights, groups or other companions; each needs one.",
                     observations, companions));
}

Estimate weightedMean(const Sample& sample, const Design& design) {
  return weightedRatio(sample, std::vector<double>(sample.values.size(), 1.0), design);
}

Estimate weightedRatio(const Sample& sample, std::span<const double> denominators, const Design& design) {
  totalWeight(sample);
  const std::size_t count = sample.values.size();
  requireCompanions(count, denominators.size());
  if (!design.strata.empty()) requireCompanions(count, design.strata.size());
  if (!design.clusters.empty()) requireCompanions(count, design.clusters.size());
  double top = 0;
  double bottom = 0;
  for (std::size_t i = 0; i < count; ++i) {
    top += sample.weight(i) * sample.values[i];
    bottom += sample.weight(i) * denominators[i];
  }
  if (!std::isfinite(bottom) || bottom == 0)
    throw geo::DataError(
        geo::message("The denominators of a ratio add up to {}; there is no ratio.", bottom));
  Estimate estimate{top / bottom, {}};
  std::vector<double> shares(count);
  for (std::size_t i = 0; i < count; ++i)
    shares[i] = sample.weight(i) * (sample.values[i] - estimate.value * denominators[i]) / bottom;
  estimate.standardError = standardError(shares, design);
  return estimate;
}

}  // namespace planning::measure
