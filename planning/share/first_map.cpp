#include "planning/share/first_map.h"

#include <algorithm>

#include "planning/workspace/workspace.h"

namespace planning::share {

std::string shownFirst(const std::vector<Indicator>& indicators) {
  auto found = std::ranges::find(indicators, true, &Indicator::composite);
  if (found == indicators.end())
    found = std::ranges::find_if(indicators, [](const Indicator& one) {
      return one.kind == IndicatorKind::rate || one.kind == IndicatorKind::mean;
    });
  if (found == indicators.end()) found = indicators.begin();
  return found == indicators.end() ? std::string() : found->id;
}

MapSettings firstMap(Workspace& package) {
  MapSettings settings;
  std::vector<Indicator> shown;
  for (const Indicator& indicator : package.indicators()) {
    const std::vector<std::string> periods = package.periods(indicator.id);
    if (periods.empty()) continue;
    bool hasValue = false;
    package.eachFigure(indicator.id, periods.back(), [&hasValue](const Figure& figure) {
      hasValue = hasValue || figure.value.has_value();
    });
    if (!hasValue) continue;
    IndicatorStyle& style = settings.styles.emplace_back(styleOf({}, indicator));
    style.method = ClassMethod::quantile;
    shown.push_back(indicator);
  }
  settings.indicator = shownFirst(shown);
  if (!settings.indicator.empty()) settings.period = package.periods(settings.indicator).back();
  return settings;
}

}  // namespace planning::share
