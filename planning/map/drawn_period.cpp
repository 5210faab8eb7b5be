#include "planning/map/drawn_period.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "planning/areas/area_series.h"
#include "planning/summary/summary_table.h"
#include "planning/workspace/workspace.h"

namespace planning {

DrawnPeriod drawnPeriod(Workspace& workspace, const Indicator& indicator) {
  std::vector<std::pair<std::string, int>> units;
  int most = 0;
  for (const std::string& period : workspace.periods(indicator.id)) {
    int count = 0;
    workspace.eachFigure(indicator.id, period, [&count](const Figure& figure) {
      count += figure.value && !isOfAllAreas(figure.unit) ? 1 : 0;
    });
    units.emplace_back(period, count);
    most = std::max(most, count);
  }
  if (units.empty()) {
    const std::string last = lastPeriod(workspace, indicator.id);  // says that there are none
    return {last, 0, last, 0};
  }
  const auto drawn = std::find_if(units.rbegin(), units.rend(),
                                  [most](const auto& one) { return 2 * one.second > most || most == 0; });
  return {drawn->first, drawn->second, units.back().first, units.back().second};
}

}  // namespace planning
