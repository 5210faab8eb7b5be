#include "planning/summary/figure_comparison.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "planning/workspace/workspace.h"

namespace planning {
namespace {

std::unordered_map<std::string, Figure> storedLike(Workspace& workspace, const Figure& figure) {
  std::unordered_map<std::string, Figure> stored;
  workspace.eachFigure(figure.indicator, figure.period,
                       [&](const Figure& one) { stored.emplace(one.unit, one); });
  return stored;
}

}  // namespace

FigureComparison compareWithStored(Workspace& workspace, const FigureList& figures) {
  FigureComparison comparison;
  std::vector<std::pair<std::uint32_t, FigureReplacement>> replaced;
  std::unordered_map<std::string, Figure> stored;
  Figure last;
  for (const std::uint32_t index : figures.inTableOrder()) {
    Figure figure = figures[index];
    if (figure.indicator != last.indicator || figure.period != last.period)
      stored = storedLike(workspace, figure);
    last = figure;
    const auto before = stored.find(figure.unit);
    if (before == stored.end())
      ++comparison.added;
    else if (before->second == figure)
      ++comparison.same;
    else if (before->second.value == figure.value)
      ++comparison.annotated;
    else
      replaced.push_back({index, {before->second, std::move(figure)}});
  }
  std::ranges::sort(replaced, {}, &std::pair<std::uint32_t, FigureReplacement>::first);
  for (auto& [index, one] : replaced) comparison.replaced.push_back(std::move(one));
  return comparison;
}

std::vector<Figure> keptFigures(Workspace& workspace, const FigureList& figures, const TableExtent& extent) {
  std::unordered_map<std::string_view, std::unordered_set<std::string_view>> put;
  for (std::size_t i = 0; i < figures.size(); ++i)
    if (figures.period(i) == extent.period) put[figures.indicator(i)].insert(figures.unit(i));
  std::vector<Figure> kept;
  for (const std::string& indicator : extent.indicators) {
    const auto& units = put[indicator];
    workspace.eachFigure(indicator, extent.period, [&](const Figure& stored) {
      if (stored.value && extent.units.contains(stored.unit) && !units.contains(stored.unit))
        kept.push_back(stored);
    });
  }
  return kept;
}

}  // namespace planning
