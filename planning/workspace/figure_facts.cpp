#include "planning/workspace/figure_facts.h"

#include <algorithm>

#include "planning/workspace/workspace_impl.h"

namespace planning {
namespace {

using geo::store::Statement;

constexpr const char* kSelectLogged =
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

std::set<std::string> indicatorsOfAreas(Workspace& workspace) {
  std::set<std::string> indicators;
  const auto ofAreas = workspace.database().prepare(
      "SELECT DISTINCT indicator FROM figures WHERE unit >= 'area:' AND unit < 'area;'");
  while (ofAreas->step()) indicators.insert(ofAreas->text(0));
  std::erase_if(indicators, [&](const std::string& indicator) {
    const auto county = workspace.database().prepare(
        "SELECT unit FROM figures WHERE indicator = ? AND substr(unit, 1, 5) <> 'area:' LIMIT 1");
    county->bind(1, indicator);
    return county->step();
  });
  return indicators;
}

std::map<std::string, FigureCount> figureCounts(Workspace& workspace) {
  std::map<std::string, FigureCount> counts;
  const auto row = workspace.database().prepare(
      "SELECT indicator, COUNT(*), MIN(value), MAX(value) FROM figures GROUP BY indicator");
  while (row->step())
    counts[row->text(0)] = {static_cast<std::size_t>(row->integer(1)), row->real(2), row->real(3)};
  return counts;
}

std::map<std::string, std::map<std::string, PeriodCount>> figuresByPeriod(Workspace& workspace) {
  std::map<std::string, std::map<std::string, PeriodCount>> counts;
  const auto row = workspace.database().prepare(
      "SELECT indicator, period, substr(unit, 1, 5) = 'area:', COUNT(value) FROM figures "
      "WHERE boundary_version = ? GROUP BY 1, 2, 3");
  row->bind(1, boundaryVersion(workspace.database()));
  while (row->step()) {
    PeriodCount& count = counts[row->text(0)][row->text(1)];
    (row->integer(2) != 0 ? count.areas : count.counties) = static_cast<std::size_t>(row->integer(3));
  }
  return counts;
}

std::vector<LoggedFigure> figuresOfUnit(Workspace& workspace, const std::string& unit) {
  const auto row = workspace.database().prepare(std::string(kSelectLogged) + "unit = ?");
  row->bind(1, unit);
  return logged(*row);
}

std::vector<LoggedFigure> figuresOfPeriod(Workspace& workspace, const std::string& period) {
  const auto row =
      workspace.database().prepare(std::string(kSelectLogged) + "period = ? AND boundary_version = ?");
  row->bind(1, period);
  row->bind(2, boundaryVersion(workspace.database()));
  return logged(*row);
}

}  // namespace planning
