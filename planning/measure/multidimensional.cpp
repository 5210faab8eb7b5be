#include "planning/measure/multidimensional.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace planning::measure {
namespace {

/// Sums of weights such as 1/3 + 1/6 must reach a cut-off of 1/2.
constexpr double kSlack = 1e-12;

std::vector<double> scaledWeights(const Deprivations& table, const MpiOptions& options) {
  std::vector<double> weights(options.indicatorWeights.begin(), options.indicatorWeights.end());
  if (weights.size() != table.indicators || weights.empty())
    throw geo::DataError(
        geo::message("{} indicators have {} weights; each needs one.", table.indicators, weights.size()));
  for (const double weight : weights)
    if (!std::isfinite(weight) || weight <= 0)
      throw geo::DataError(geo::message("An indicator has the weight {}; weights are above zero.", weight));
  if (!(options.cutoff > 0 && options.cutoff <= 1))
    throw geo::DataError(geo::message(
        "The cut-off of the multidimensionally poor is {}; it lies above 0 and up to 1.", options.cutoff));
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  for (double& weight : weights) weight /= sum;
  return weights;
}

std::span<const double> rowOf(const Deprivations& table, std::size_t person) {
  return std::span(table.gaps).subspan(person * table.indicators, table.indicators);
}

/// Weighted share of deprivations of each person who is poor; 0 of the others.
std::vector<double> censoredScores(const Deprivations& table, std::span<const double> weights,
                                   double cutoff) {
  std::vector<double> scores(table.persons());
  for (std::size_t person = 0; person < scores.size(); ++person) {
    const std::span<const double> row = rowOf(table, person);
    double score = 0;
    for (std::size_t i = 0; i < row.size(); ++i)
      if (row[i] > 0) score += weights[i];
    scores[person] = score >= cutoff - kSlack ? score : 0;
  }
  return scores;
}

std::vector<double> poorOf(std::span<const double> scores) {
  std::vector<double> poor(scores.size());
  std::ranges::transform(scores, poor.begin(), [](double score) { return score > 0 ? 1.0 : 0.0; });
  return poor;
}

}  // namespace

Deprivations deprivations(std::span<const std::optional<double>> achievements,
                          std::span<const double> cutoffs) {
  if (cutoffs.empty() || achievements.size() % cutoffs.size() != 0)
    throw geo::DataError(geo::message("{} achievements cannot be rows of {} indicators.", achievements.size(),
                                      cutoffs.size()));
  for (const double cutoff : cutoffs)
    if (!std::isfinite(cutoff) || cutoff <= 0)
      throw geo::DataError(
          geo::message("An indicator has the cut-off {}; gaps need one above zero.", cutoff));
  Deprivations table{cutoffs.size(), {}, {}, {}};
  for (std::size_t person = 0; person * cutoffs.size() < achievements.size(); ++person) {
    const auto row = achievements.subspan(person * cutoffs.size(), cutoffs.size());
    if (!std::ranges::all_of(row, [](const std::optional<double>& value) { return value.has_value(); })) {
      table.incomplete.push_back(person);
      continue;
    }
    table.rows.push_back(person);
    for (std::size_t i = 0; i < row.size(); ++i)
      table.gaps.push_back(std::max(0.0, (cutoffs[i] - row[i].value_or(0)) / cutoffs[i]));
  }
  return table;
}

Mpi alkireFoster(const Deprivations& table, const MpiOptions& options) {
  const std::vector<double> weights = scaledWeights(table, options);
  const std::vector<double> scores = censoredScores(table, weights, options.cutoff);
  const std::vector<double> poor = poorOf(scores);
  const Sample all{scores, options.personWeights};
  const double total = totalWeight(all);
  Mpi mpi;
  mpi.headcount = weightedMean({poor, options.personWeights}, options.design);
  mpi.m0 = weightedMean(all, options.design);
  if (mpi.headcount.value > 0) mpi.intensity = weightedRatio(all, poor, options.design);
  mpi.indicators.resize(weights.size());
  for (std::size_t person = 0; person < scores.size(); ++person) {
    const std::span<const double> row = rowOf(table, person);
    const double share = all.weight(person) / total;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!(row[i] > 0)) continue;
      mpi.indicators[i].headcount += share;
      if (scores[person] <= 0) continue;
      mpi.indicators[i].censored += share;
      mpi.m1 += share * weights[i] * row[i];
      mpi.m2 += share * weights[i] * row[i] * row[i];
    }
  }
  for (std::size_t i = 0; i < weights.size(); ++i) {
    MpiIndicator& one = mpi.indicators[i];
    one.weight = weights[i];
    if (mpi.m0.value > 0) one.contribution = weights[i] * one.censored / mpi.m0.value;
  }
  return mpi;
}

std::vector<MpiPart> alkireFosterByGroup(const Deprivations& table, const MpiOptions& options,
                                         std::span<const std::uint32_t> groups) {
  const std::vector<double> scores = censoredScores(table, scaledWeights(table, options), options.cutoff);
  const Sample all{scores, options.personWeights};
  const double total = totalWeight(all);
  requireCompanions(scores.size(), groups.size());
  std::map<std::uint32_t, MpiPart> sums;
  double whole = 0;
  for (std::size_t person = 0; person < scores.size(); ++person) {
    MpiPart& part = sums[groups[person]];
    const double weight = all.weight(person);
    part.populationShare += weight;
    if (scores[person] > 0) part.headcount += weight;
    part.m0 += weight * scores[person];
    whole += weight * scores[person];
  }
  std::vector<MpiPart> parts;
  for (const auto& [group, sum] : sums) {
    if (sum.populationShare <= 0) continue;
    parts.push_back({group, sum.populationShare / total, sum.headcount / sum.populationShare,
                     sum.headcount > 0 ? sum.m0 / sum.headcount : 0, sum.m0 / sum.populationShare,
                     whole > 0 ? sum.m0 / whole : 0});
  }
  return parts;
}

}  // namespace planning::measure
