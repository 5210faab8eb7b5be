#include "planning/areas/area_series.h"

#include <algorithm>
#include <utility>

#include "planning/areas/area_list.h"
#include "planning/workspace/workspace.h"

namespace planning {
namespace {

constexpr const char* kIncome = "rural_income_yuan";

bool isAreaKey(const std::string& unit) { return unit.starts_with(areaUnit({})); }

}  // namespace

std::string areaOfFigure(const std::string& unit) {
  return isAreaKey(unit) ? unit.substr(areaUnit({}).size()) : std::string();
}

bool isOfAllAreas(const std::string& unit) { return unit == areaUnit({}); }

bool isOfAreas(const std::map<std::string, Figure>& figures) {
  return !figures.empty() &&
         std::ranges::all_of(figures, [](const auto& entry) { return isAreaKey(entry.first); });
}

std::map<std::string, Figure> figuresOnUnits(const std::map<std::string, Figure>& figures,
                                             const std::vector<Area>& areas) {
  if (!isOfAreas(figures)) return figures;
  std::map<std::string, Figure> onUnits;
  for (const Area& area : areas) {
    const auto found = figures.find(areaUnit(area.id));
    if (found == figures.end()) continue;
    for (const AreaMember& member : area.members) {
      if (member.unit.empty()) continue;
      Figure figure = found->second;
      figure.sourceCode = std::exchange(figure.unit, member.unit);
      onUnits.insert_or_assign(member.unit, std::move(figure));
    }
  }
  return onUnits;
}

bool isUnverified(const Figure& figure) {
  if (figure.note.starts_with("unverified")) return true;
  return figure.note.starts_with("verified income") && figure.indicator != kIncome;
}

std::vector<AreaSeries> areaSeries(Workspace& workspace, const std::string& indicator) {
  std::vector<AreaSeries> series;
  for (const Area& area : workspace.areas()) series.push_back({area.id, {}});
  series.push_back({});
  for (const std::string& period : workspace.periods(indicator)) {
    const std::map<std::string, Figure> figures = workspace.figures(indicator, period);
    for (AreaSeries& one : series)
      if (const auto found = figures.find(areaUnit(one.area)); found != figures.end())
        one.figures.push_back(found->second);
  }
  std::erase_if(series, [](const AreaSeries& one) { return one.figures.empty(); });
  return series;
}

std::vector<std::string> areaPeriods(Workspace& workspace, const std::string& indicator) {
  std::vector<std::string> periods = workspace.periods(indicator);
  std::erase_if(periods, [&](const std::string& period) {
    return std::ranges::none_of(workspace.figures(indicator, period),
                                [](const auto& entry) { return isAreaKey(entry.first); });
  });
  return periods;
}

}  // namespace planning
