#include "planning/allocation/factor_method.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace planning::allocation {
namespace {

std::vector<Factor> scaled(std::vector<Factor> factors) {
  double sum = 0;
  for (const Factor& factor : factors) {
    if (!std::isfinite(factor.weight) || factor.weight <= 0)
      throw geo::DataError(
          geo::message("Factor {} has the weight {}; weights are above zero.", factor.id, factor.weight));
    sum += factor.weight;
  }
  if (!std::isfinite(sum))
    throw geo::DataError(geo::message("The weights of the factors are too large to be added up."));
  if (factors.empty())
    throw geo::DataError(geo::message("There is no factor to divide a total by; name at least one."));
  for (Factor& factor : factors) factor.weight /= sum;
  return factors;
}

std::vector<std::string> missingOf(const FactorPolicy& policy, const FactorCounty& county) {
  if (county.values.size() != policy.factors.size())
    throw geo::DataError(geo::message("{} has {} values for {} factors.", county.code, county.values.size(),
                                      policy.factors.size()));
  std::vector<std::string> missing;
  for (std::size_t i = 0; i < policy.factors.size(); ++i)
    if (!county.values[i]) missing.push_back(policy.factors[i].id);
  return missing;
}

void requireSense(const FactorPolicy& policy, const FactorCounty& county) {
  for (std::size_t i = 0; i < policy.factors.size(); ++i) {
    const double value = county.values[i].value_or(0);
    const bool isInverse = policy.factors[i].use == FactorUse::inverse;
    if (!std::isfinite(value) || value < 0 || (isInverse && value == 0))
      throw geo::DataError(
          geo::message("{} has {} as its factor {}; a factor is not negative, and not zero where "
                       "less gives more.",
                       county.code, value, policy.factors[i].id));
  }
  if (!std::isfinite(county.multiplier) || county.multiplier < 0)
    throw geo::DataError(geo::message("{} has the multiplier {}; multipliers are not negative.", county.code,
                                      county.multiplier));
}

void requireComplete(const Allocation& allocation) {
  if (allocation.leftOut.empty()) return;
  const Allocation::LeftOut& first = allocation.leftOut.front();
  throw geo::DataError(
      geo::message("{} counties lack factors, first {} ({}); supply them or leave these counties out.",
                   allocation.leftOut.size(), first.code, fmt::format("{}", fmt::join(first.missing, ", "))));
}

double usedValue(double value, FactorUse use) { return use == FactorUse::inverse ? 1 / value : value; }

/// Sums run in the order of codes, so that the last digit does not depend on the order of the rows.
std::vector<std::size_t> byCode(const std::vector<CountyAmount>& counties) {
  std::vector<std::size_t> order(counties.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return counties[a].code < counties[b].code; });
  return order;
}

void addFactor(Allocation& allocation, std::size_t index, std::span<const std::size_t> order) {
  const Factor& factor = allocation.factors[index];
  double sum = 0;
  for (const std::size_t i : order) sum += usedValue(allocation.counties[i].parts[index].value, factor.use);
  if (sum <= 0)
    throw geo::DataError(geo::message("Factor {} is zero in every county; leave it out.", factor.id));
  if (!std::isfinite(sum))
    throw geo::DataError(
        geo::message("The values of factor {} cannot be added up; give them in another unit.", factor.id));
  for (CountyAmount& county : allocation.counties) {
    FactorPart& part = county.parts[index];
    part.share = usedValue(part.value, factor.use) / sum;
    part.points = part.share * factor.weight;
    county.score += part.points;
  }
}

void divide(Allocation& allocation, std::span<const std::size_t> order) {
  double sum = 0;
  std::vector<double> scores;
  std::vector<Claimant> claimants;
  for (CountyAmount& county : allocation.counties) {
    county.score *= county.multiplier;
    scores.push_back(county.score);
  }
  for (const std::size_t i : order) sum += scores[i];
  const std::vector<std::uint64_t> weights = integerWeights(scores);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    CountyAmount& county = allocation.counties[i];
    county.scoreShare = sum > 0 ? county.score / sum : 0;
    county.unbounded = static_cast<double>(allocation.total) * county.scoreShare;
    claimants.push_back({county.code, weights[i], county.floor, county.cap});
  }
  const std::vector<Portion> portions = apportion(allocation.total, claimants);
  for (std::size_t i = 0; i < portions.size(); ++i) allocation.counties[i].portion = portions[i];
}

}  // namespace

Allocation allocate(const FactorPolicy& policy, const std::vector<FactorCounty>& counties) {
  Allocation allocation{policy.total, scaled(policy.factors), {}, {}};
  for (const FactorCounty& county : counties) {
    if (std::vector<std::string> missing = missingOf(policy, county); !missing.empty()) {
      allocation.leftOut.push_back({county.code, county.name, std::move(missing)});
      continue;
    }
    requireSense(policy, county);
    CountyAmount amount;
    amount.code = county.code;
    amount.name = county.name;
    amount.multiplier = county.multiplier;
    amount.floor = county.floor.value_or(policy.floor);
    amount.cap = county.cap.value_or(policy.cap.value_or(kNoCap));
    for (const std::optional<double>& value : county.values)
      amount.parts.push_back({value.value_or(0), 0, 0});
    allocation.counties.push_back(std::move(amount));
  }
  if (!policy.leaveOutIncomplete) requireComplete(allocation);
  if (allocation.counties.empty())
    throw geo::DataError(
        geo::message("There is no county with all factors to divide {} among.", policy.total));
  const std::vector<std::size_t> order = byCode(allocation.counties);
  for (std::size_t i = 0; i < allocation.factors.size(); ++i) addFactor(allocation, i, order);
  divide(allocation, order);
  return allocation;
}

std::vector<std::string> explain(const Allocation& allocation, const CountyAmount& county) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < county.parts.size(); ++i) {
    const Factor& factor = allocation.factors[i];
    const FactorPart& part = county.parts[i];
    lines.push_back(
        factor.use == FactorUse::inverse
            ? geo::message("{}: {}, inverted {:.6f} % of all, times weight {:.4f} = {:.6f} points", factor.id,
                           part.value, 100 * part.share, factor.weight, 100 * part.points)
            : geo::message("{}: {}, {:.6f} % of all, times weight {:.4f} = {:.6f} points", factor.id,
                           part.value, 100 * part.share, factor.weight, 100 * part.points));
  }
  lines.push_back(geo::message("points times multiplier {}: score {:.6f}, {:.6f} % of all scores",
                               county.multiplier, 100 * county.score, 100 * county.scoreShare));
  lines.push_back(geo::message("total {} times that share: {:.2f}", allocation.total, county.unbounded));
  const Portion& portion = county.portion;
  if (portion.bound == Bound::floor)
    lines.push_back(geo::message("the floor of {} holds", county.floor));
  else if (portion.bound == Bound::cap)
    lines.push_back(geo::message("the cap of {} holds", county.cap));
  else if (std::abs(portion.exact - county.unbounded) >= 0.005)
    lines.push_back(geo::message("what floors and caps of others leave: {:.2f}", portion.exact));
  if (portion.bound == Bound::none)
    lines.push_back(portion.roundedUp ? geo::message("rounded up, by largest remainder")
                                      : geo::message("rounded down, by largest remainder"));
  lines.push_back(geo::message("amount: {}", portion.amount));
  return lines;
}

}  // namespace planning::allocation
