#include "planning/query/unit_filter.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <unordered_map>

#include "geo/report/error.h"
#include "geo/report/in_short.h"
#include "geo/report/message.h"
#include "planning/areas/area_series.h"
#include "planning/query/pinyin.h"
#include "planning/reading/place_name.h"
#include "planning/unit/units_above.h"

namespace planning {
namespace {

using geo::Cell;
using geo::ColumnType;

constexpr std::size_t kUnitColumns = 8;  // before the indicators

void setText(Cell& cell, const std::string& text) {
  if (!text.empty()) cell = text;
}

std::vector<geo::Column> columnsOf(const UnitFilter::Input& input) {
  std::vector<geo::Column> columns{{"code", ColumnType::text},      {"name", ColumnType::text},
                                   {"name_en", ColumnType::text},   {"prefecture", ColumnType::text},
                                   {"province", ColumnType::text},  {"area", ColumnType::text},
                                   {"area_name", ColumnType::text}, {"area_km2", ColumnType::real}};
  std::set<std::string> taken;
  for (const geo::Column& column : columns) taken.insert(column.name);
  for (const Indicator& indicator : input.indicators) {
    std::string name = indicator.id;
    while (!taken.insert(foldedText(name)).second) name += '_';  // told apart without case
    columns.push_back({name, ColumnType::real});
  }
  return columns;
}

using FilterRows = std::vector<std::vector<Cell>>;

/// Values of counties where they belong; those of areas on their members where no county has one.
void setFigures(const UnitFilter::Input& input, FilterRows& rows) {
  std::unordered_map<std::string, std::size_t> rowOf, columnOf;
  for (const Unit& county : input.counties) rowOf.emplace(county.code, rowOf.size());
  for (const Indicator& indicator : input.indicators)
    columnOf.emplace(indicator.id, kUnitColumns + columnOf.size());
  const auto set = [&](const Figure& figure) {
    const auto row = rowOf.find(figure.unit);
    const auto column = columnOf.find(figure.indicator);
    const bool isKnown = row != rowOf.end() && column != columnOf.end();
    if (isKnown && figure.value) rows[row->second][column->second] = *figure.value;
    return isKnown;
  };
  std::map<std::string, std::map<std::string, Figure>> ofAreas;
  std::set<std::string> ofCounties;
  for (const Figure& figure : input.figures) {
    if (set(figure))
      ofCounties.insert(figure.indicator);
    else if (!areaOfFigure(figure.unit).empty())
      ofAreas[figure.indicator].emplace(figure.unit, figure);
  }
  for (const auto& [indicator, figures] : ofAreas) {
    if (ofCounties.contains(indicator)) continue;
    for (const auto& [unit, figure] : figuresOnUnits(figures, input.areas)) set(figure);
  }
}

FilterRows rowsOf(const UnitFilter::Input& input) {
  const UnitsAbove above(input.parents);
  std::unordered_map<std::string, const Area*> areas;
  for (const Area& area : input.areas)
    for (const AreaMember& member : area.members) areas.insert_or_assign(member.unit, &area);
  FilterRows rows;
  rows.reserve(input.counties.size());
  for (const Unit& county : input.counties) {
    const Unit* const prefecture = above.at(county, Level::prefecture);
    const Unit* const province = above.at(county, Level::province);
    std::vector<Cell> row(kUnitColumns + input.indicators.size());
    row[0] = county.code;
    setText(row[1], county.name);
    setText(row[2], county.nameEn);
    setText(row[3], prefecture ? prefecture->name : std::string());
    setText(row[4], province ? province->name : std::string());
    if (const auto area = areas.find(county.code); area != areas.end()) {
      setText(row[5], area->second->id);
      setText(row[6], area->second->nameZh);
    }
    if (county.hasGeometry) row[7] = county.areaKm2;
    rows.push_back(std::move(row));
  }
  setFigures(input, rows);
  return rows;
}

std::vector<std::string> namesOf(const std::vector<geo::Column>& columns) {
  std::vector<std::string> names;
  for (const geo::Column& column : columns) names.push_back(column.name);
  return names;
}

/// The three nearest by Levenshtein's distance; one that contains the word is nearer than any other.
std::string nearest(const std::string& word, std::vector<std::string> columns) {
  constexpr std::size_t kShown = 3;
  const std::string wanted = foldedText(word);
  const auto distance = [&](const std::string& column) {
    const std::string folded = foldedText(column);
    return folded.find(wanted) != std::string::npos ? 0 : nameDistance(wanted, folded);
  };
  std::ranges::stable_sort(columns, {}, distance);
  columns.resize(std::min(kShown, columns.size()));
  return fmt::format("{}", fmt::join(columns, ", "));
}

}  // namespace

UnitFilter::UnitFilter(const Input& input)
    : m_columns(namesOf(columnsOf(input))), m_filter(columnsOf(input), rowsOf(input)) {}

std::string UnitFilter::sentence(const std::string& expression,
                                 const geo::store::ExpressionFault& fault) const {
  using geo::store::ExpressionFault;
  // from 1 and in characters, as a user counts
  const std::size_t at = codePoints(std::string_view(expression).substr(0, fault.at.value_or(0))).size() + 1;
  const std::string word = geo::inShort(fault.word);
  switch (fault.kind) {
    case ExpressionFault::Kind::empty:
      return geo::message("The filter is empty; write a condition such as {} > 30.", m_columns.back());
    case ExpressionFault::Kind::unknownColumn:
      return geo::message("There is no column '{}' (character {}); the nearest are: {}.", word, at,
                          nearest(word, m_columns));
    case ExpressionFault::Kind::unknownFunction:
      return geo::message("There is no function '{}' (character {}).", word, at);
    case ExpressionFault::Kind::notAllowed:
      if (!fault.word.empty()) return geo::message("The function '{}' cannot be used in a filter.", word);
      return geo::message(
          "A filter is one condition over columns; it cannot ask other tables or run statements.");
    case ExpressionFault::Kind::syntax:
      if (fault.word.empty())
        return geo::message(
            "The filter ends too early (character {}); a value, a quote or a parenthesis is missing.", at);
      return geo::message("The filter cannot be understood at '{}' (character {}).", word, at);
    case ExpressionFault::Kind::other:
      break;
  }
  return geo::message("The filter cannot be used: {}.", word);
}

std::vector<std::size_t> UnitFilter::matching(const std::string& expression) const {
  geo::store::RowFilter::Answer answer = m_filter.ask(expression);
  if (answer.fault) throw geo::DataError(sentence(expression, *answer.fault));
  return std::move(answer.rows);
}

}  // namespace planning
