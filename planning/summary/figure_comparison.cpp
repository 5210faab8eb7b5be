#include "planning/summary/figure_comparison.h"

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>

#include "planning/workspace/workspace.h"

namespace planning {
namespace {

using ByUnit = std::unordered_map<std::string, Figure>;

/// Stored figures by period, indicator and unit.
std::map<std::pair<std::string, std::string>, ByUnit> storedFigures(Workspace& workspace,
                                                                    const std::vector<Figure>& figures) {
  std::set<std::string> periods;
  for (const Figure& figure : figures) periods.insert(figure.period);
  std::map<std::pair<std::string, std::string>, ByUnit> stored;
  for (const std::string& period : periods)
    for (Figure& figure : workspace.allFigures(period)) {
      ByUnit& units = stored[{figure.period, figure.indicator}];
      std::string unit = figure.unit;
      units.emplace(std::move(unit), std::move(figure));
    }
  return stored;
}

}  // namespace

FigureComparison compareWithStored(Workspace& workspace, const std::vector<Figure>& figures) {
  const auto stored = storedFigures(workspace, figures);
  FigureComparison comparison;
  for (const Figure& figure : figures) {
    const auto units = stored.find({figure.period, figure.indicator});
    if (units == stored.end() || !units->second.contains(figure.unit)) {
      ++comparison.added;
      continue;
    }
    const Figure& before = units->second.at(figure.unit);
    if (before == figure)
      ++comparison.same;
    else if (before.value == figure.value)
      ++comparison.annotated;
    else
      comparison.replaced.push_back({before, figure});
  }
  return comparison;
}

}  // namespace planning
