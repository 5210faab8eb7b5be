#include "planning/workspace/figure_facts.h"

#include <algorithm>

#include "planning/workspace/workspace_impl.h"

namespace planning {
namespace {

using geo::store::Statement;

constexpr const char* kSelect =
    "SELECT unit, period, indicator, value, flag, source_code, note, revision FROM figures WHERE ";

std::vector<LoggedFigure> logged(Statement& row) {
  std::vector<LoggedFigure> figures;
  while (row.step())
    figures.push_back({{row.text(0), row.text(1), row.text(2), row.real(3),
                        parseFlag(row.text(4)).value_or(Flag::reported), row.text(5), row.text(6)},
                       row.integer(7)});
  return figures;
}

}  // namespace

std::set<std::string> countyPeriods(Workspace& workspace, const std::vector<std::string>& indicators) {
  std::set<std::string> periods;
  const auto row = workspace.database().prepare(
      "SELECT DISTINCT indicator, period FROM figures WHERE substr(unit, 1, 5) <> 'area:'");
  while (row->step())
    if (indicators.empty() || std::ranges::find(indicators, row->text(0)) != indicators.end())
      periods.insert(row->text(1));
  return periods;
}

std::map<std::string, FigureCount> figureCounts(Workspace& workspace) {
  std::map<std::string, FigureCount> counts;
  const auto row = workspace.database().prepare(
      "SELECT indicator, COUNT(*), MIN(value), MAX(value) FROM figures GROUP BY indicator");
  while (row->step())
    counts[row->text(0)] = {static_cast<std::size_t>(row->integer(1)), row->real(2), row->real(3)};
  return counts;
}

std::vector<LoggedFigure> figuresOfUnit(Workspace& workspace, const std::string& unit) {
  const auto row = workspace.database().prepare(std::string(kSelect) + "unit = ?");
  row->bind(1, unit);
  return logged(*row);
}

std::vector<LoggedFigure> figuresOfPeriod(Workspace& workspace, const std::string& period) {
  const auto row = workspace.database().prepare(std::string(kSelect) + "period = ? AND boundary_version = ?");
  row->bind(1, period);
  row->bind(2, boundaryVersion(workspace.database()));
  return logged(*row);
}

}  // namespace planning
