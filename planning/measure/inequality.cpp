#include "planning/measure/inequality.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace planning::measure {
namespace {

struct Sums {
  double weight = 0;
  double income = 0;
  double logarithm = 0;  ///< sum of w y ln y

  double theil() const { return income > 0 ? logarithm / income - std::log(income / weight) : 0; }
  void add(double value, double times) {
    weight += times;
    income += times * value;
    if (value > 0) logarithm += times * value * std::log(value);
  }
};

Sums checkedSums(const Sample& sample) {
  totalWeight(sample);
  Sums sums;
  for (std::size_t i = 0; i < sample.values.size(); ++i) {
    if (sample.values[i] < 0)
      throw geo::DataError(
          geo::message("Observation {} is {}; inequality is measured on values that are not negative.", i + 1,
                       sample.values[i]));
    sums.add(sample.values[i], sample.weight(i));
  }
  if (sums.income <= 0)
    throw geo::DataError(geo::message("All values are zero; there is nothing to be distributed unequally."));
  return sums;
}

}  // namespace

double gini(const Sample& sample) {
  const Sums sums = checkedSums(sample);
  std::vector<std::pair<double, double>> sorted;
  sorted.reserve(sample.values.size());
  for (std::size_t i = 0; i < sample.values.size(); ++i)
    sorted.emplace_back(sample.values[i], sample.weight(i));
  std::ranges::sort(sorted);
  double below = 0;
  double area = 0;
  for (const auto& [value, weight] : sorted) {
    const double income = weight * value;
    area += weight * (2 * below + income);
    below += income;
  }
  return std::max(0.0, 1 - area / (sums.weight * sums.income));
}

double theil(const Sample& sample) { return std::max(0.0, checkedSums(sample).theil()); }

TheilSplit theilByGroup(const Sample& sample, std::span<const std::uint32_t> groups) {
  const Sums all = checkedSums(sample);
  requireCompanions(sample.values.size(), groups.size());
  std::map<std::uint32_t, Sums> byGroup;
  for (std::size_t i = 0; i < groups.size(); ++i) byGroup[groups[i]].add(sample.values[i], sample.weight(i));
  TheilSplit split;
  split.total = std::max(0.0, all.theil());
  for (const auto& [group, sums] : byGroup) {
    if (sums.weight <= 0) continue;
    TheilPart part{group, sums.weight / all.weight, sums.income / all.income, std::max(0.0, sums.theil()), 0,
                   0};
    part.within = part.incomeShare * part.theil;
    if (part.incomeShare > 0)
      part.between = part.incomeShare * std::log(part.incomeShare / part.populationShare);
    split.within += part.within;
    split.between += part.between;
    split.parts.push_back(part);
  }
  return split;
}

}  // namespace planning::measure
