#include "planning/intake/import_difference.h"

#include <cmath>
#include <map>

#include "geo/report/message.h"
#include "planning/unit/unit.h"
#include "planning/workspace/workspace.h"

namespace planning::forms {
namespace {

geo::Cell cellOf(const std::optional<double>& value) { return value ? geo::Cell(*value) : geo::Cell(); }

geo::Cell changeOf(const Figure& stored, const Figure& put) {
  if (!stored.value || !put.value || *stored.value == 0) return {};
  constexpr double kPercent = 100;
  return std::round((*put.value / *stored.value - 1) * kPercent * kPercent) / kPercent;
}

}  // namespace

geo::TableToWrite differenceTable(Workspace& workspace, const FigureComparison& comparison) {
  std::map<std::string, std::string> names;
  for (const Unit& unit : workspace.units(Level::county)) names.emplace(unit.code, unit.name);
  using geo::ColumnType;
  geo::TableToWrite table;
  table.name = geo::message("Differences");
  table.columns = {{"unit", ColumnType::text},      {"name", ColumnType::text},
                   {"indicator", ColumnType::text}, {"period", ColumnType::text},
                   {"stored", ColumnType::real},    {"new", ColumnType::real},
                   {"change_pct", ColumnType::real}};
  for (const FigureReplacement& one : comparison.replaced)
    table.rows.push_back({one.put.unit, names[one.put.unit], one.put.indicator, one.put.period,
                          cellOf(one.stored.value), cellOf(one.put.value), changeOf(one.stored, one.put)});
  return table;
}

}  // namespace planning::forms
