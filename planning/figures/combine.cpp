#include "planning/figures/combine.h"

namespace planning {
namespace {

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

/// By part, the sum of several figures; estimated where one of them is.
std::vector<PartFigure> sums(const std::string& ids,
                             const std::function<std::vector<PartFigure>(const std::string&)>& figuresOf) {
  std::vector<PartFigure> total;
  for (const std::string& id : idsOf(ids)) {
    const std::vector<PartFigure> figures = figuresOf(id);
    if (total.empty()) {
      total = figures;
      continue;
    }
    for (std::size_t i = 0; i < total.size(); ++i) {
      if (!total[i].value || !figures[i].value)
        total[i].value.reset();
      else
        *total[i].value += *figures[i].value;
      total[i].estimated = total[i].estimated || figures[i].estimated;
    }
  }
  return total;
}

double scaleOf(const Indicator& indicator) {
  if (indicator.unitEn == "%" || indicator.unitZh == "%") return 100;
  return indicator.unitEn == "‰" || indicator.unitZh == "‰" ? 1000 : 1;
}

}  // namespace

Combined combine(const Indicator& indicator, std::size_t parts,
                 const std::function<std::vector<PartFigure>(const std::string&)>& figuresOf,
                 bool allNeeded) {
  Combined result;
  const bool isSum = indicator.kind == IndicatorKind::count || indicator.kind == IndicatorKind::money;
  const bool isRatio = !isSum && !indicator.numerator.empty() && !indicator.denominator.empty();
  const bool isAsItIs = isSum || (!isRatio && indicator.weight.empty());  // each part counts as one
  if (isAsItIs && !isSum && parts > 1) {
    result.aggregated = false;
    return result;
  }
  const std::vector<PartFigure> values = sums(isRatio ? indicator.numerator : indicator.id, figuresOf);
  const std::vector<PartFigure> weights =
      isAsItIs ? std::vector<PartFigure>(parts, {1.0, false})
               : sums(isRatio ? indicator.denominator : indicator.weight, figuresOf);
  result.has.resize(parts);
  double above = 0;
  double below = 0;
  for (std::size_t i = 0; i < parts; ++i) {
    if (!values[i].value || !weights[i].value) continue;
    ++result.covered;
    result.has[i] = 1;
    result.estimated = result.estimated || values[i].estimated || weights[i].estimated;
    above += isSum || isRatio ? *values[i].value : *values[i].value * *weights[i].value;
    below += *weights[i].value;
  }
  const bool complete = result.covered == static_cast<int>(parts);
  if (result.covered == 0 || (allNeeded && !complete) || (!isSum && below == 0)) return result;
  result.value = isSum ? above : isRatio ? scaleOf(indicator) * above / below : above / below;
  return result;
}

}  // namespace planning
