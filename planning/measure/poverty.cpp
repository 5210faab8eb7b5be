#include "planning/measure/poverty.h"

#include <cmath>
#include <map>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace planning::measure {
namespace {

void requireLine(double line) {
  if (!std::isfinite(line) || line <= 0)
    throw geo::DataError(geo::message("The poverty line is {}; it must be above zero.", line));
}

double gapOf(double income, double line) { return income < line ? (line - income) / line : 0; }

}  // namespace

Fgt fgt(const Sample& incomes, double line, const Design& design) {
  requireLine(line);
  totalWeight(incomes);
  std::vector<double> part(incomes.values.size());
  const auto meanOf = [&](auto&& function) {
    for (std::size_t i = 0; i < part.size(); ++i) part[i] = function(gapOf(incomes.values[i], line));
    return weightedMean({part, incomes.weights}, design);
  };
  Fgt result;
  result.headcount = meanOf([](double gap) { return gap > 0 ? 1.0 : 0.0; });
  result.gap = meanOf([](double gap) { return gap; });
  result.severity = meanOf([](double gap) { return gap * gap; });
  return result;
}

std::vector<FgtPart> fgtByGroup(const Sample& incomes, double line, std::span<const std::uint32_t> groups) {
  requireLine(line);
  const double total = totalWeight(incomes);
  requireCompanions(incomes.values.size(), groups.size());
  std::map<std::uint32_t, FgtPart> sums;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    FgtPart& part = sums[groups[i]];
    const double weight = incomes.weight(i);
    const double gap = gapOf(incomes.values[i], line);
    part.populationShare += weight;
    if (gap > 0) part.headcount += weight;
    part.gap += weight * gap;
    part.severity += weight * gap * gap;
  }
  std::vector<FgtPart> parts;
  for (auto& [group, part] : sums) {
    const double weight = part.populationShare;
    if (weight <= 0) continue;
    parts.push_back(
        {group, weight / total, part.headcount / weight, part.gap / weight, part.severity / weight});
  }
  return parts;
}

}  // namespace planning::measure
