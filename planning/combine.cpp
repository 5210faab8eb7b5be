#include <algorithm>

#include "planning/survey_rows.h"

namespace planning {
namespace {

using Part = std::map<std::string, Figure>;

std::vector<std::string> idsOf(const std::string& sum) {
  std::vector<std::string> ids(1);
  for (const char c : sum) {
    if (c == '+')
      ids.emplace_back();
    else
      ids.back() += c;
  }
  return ids;
}

/// Sum of figures of one part; notes whether one is estimated.
std::optional<double> sumIn(const Part& part, const std::string& ids, bool& estimated) {
  double sum = 0;
  for (const std::string& id : idsOf(ids)) {
    const auto found = part.find(id);
    if (found == part.end() || !found->second.value) return std::nullopt;
    estimated = estimated || found->second.flag == Flag::estimated;
    sum += *found->second.value;
  }
  return sum;
}

double scaleOf(const Indicator& indicator) {
  if (indicator.unitEn == "%" || indicator.unitZh == "%") return 100;
  return indicator.unitEn == "‰" || indicator.unitZh == "‰" ? 1000 : 1;
}

}  // namespace

Combined combine(const Indicator& indicator, const std::vector<const Part*>& parts, bool allNeeded) {
  Combined result;
  const bool isSum = indicator.kind == IndicatorKind::count || indicator.kind == IndicatorKind::money;
  const bool isRatio = !isSum && !indicator.numerator.empty() && !indicator.denominator.empty();
  if (!isSum && !isRatio && indicator.weight.empty()) {
    result.aggregated = false;
    return result;
  }
  double above = 0;
  double below = 0;
  for (const Part* part : parts) {
    const auto value = sumIn(*part, isRatio ? indicator.numerator : indicator.id, result.estimated);
    const auto weight =
        isSum ? std::optional(1.0)
              : sumIn(*part, isRatio ? indicator.denominator : indicator.weight, result.estimated);
    if (!value || !weight) continue;
    ++result.covered;
    above += isSum || isRatio ? *value : *value * *weight;
    below += *weight;
  }
  const bool complete = result.covered == static_cast<int>(parts.size());
  if (result.covered == 0 || (allNeeded && !complete) || (!isSum && below == 0)) return result;
  result.value = isSum ? above : isRatio ? scaleOf(indicator) * above / below : above / below;
  return result;
}

}  // namespace planning
