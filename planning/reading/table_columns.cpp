#include "planning/reading/table_columns.h"

#include <cmath>
#include <limits>

#include "geo/report/error.h"
#include "geo/report/in_short.h"
#include "geo/report/message.h"
#include "planning/reading/number_text.h"
#include "planning/reading/place_name.h"

namespace planning {

std::optional<std::size_t> findColumn(const geo::Table& table, const std::string& name) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i] == name) return i;
  return std::nullopt;
}

std::optional<std::size_t> columnNamed(const geo::Table& table,
                                       std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names)
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      if (foldName(table.columns[i]) == name) return i;
  return std::nullopt;
}

std::size_t requireColumn(const geo::Table& table, const std::string& name) {
  if (const auto column = findColumn(table, name)) return *column;
  throw geo::DataError(geo::message("{}: the column \"{}\" is missing", table.source, name));
}

const std::string& cellText(const geo::Table::Row& row, std::size_t column) {
  static const std::string kEmpty;
  return column < row.cells.size() && row.cells[column] ? *row.cells[column] : kEmpty;
}

const std::string& cellText(const geo::Table::Row& row, std::optional<std::size_t> column) {
  static const std::string kEmpty;
  return column ? cellText(row, *column) : kEmpty;
}

std::optional<double> cellNumber(const geo::Table& table, const geo::Table::Row& row, std::size_t column) {
  const std::string& text = cellText(row, column);
  const NumberText number = parseNumberText(text);
  if (number.kind == NumberText::Kind::text)
    throw geo::DataError(geo::message("{}, column \"{}\": \"{}\" is not a number", placeOf(table, row),
                                      table.columns[column], geo::inShort(text)));
  return number.value;
}

std::optional<int> cellWhole(const geo::Table& table, const geo::Table::Row& row, std::size_t column) {
  const std::optional<double> number = cellNumber(table, row, column);
  if (!number) return std::nullopt;
  constexpr double kLargest = std::numeric_limits<int>::max();
  if (!(std::abs(*number) <= kLargest) || *number != std::floor(*number))
    throw geo::DataError(geo::message("{}, column \"{}\": \"{}\" is not a whole number", placeOf(table, row),
                                      table.columns[column], geo::inShort(cellText(row, column))));
  return static_cast<int>(*number);
}

std::string wordsOf(const geo::Table::Row& row) {
  std::string words;
  for (const auto& cell : row.cells)
    if (cell) words += (words.empty() ? "" : " | ") + *cell;
  return geo::inShort(words);
}

std::string placeOf(const geo::Table& table, const geo::Table::Row& row) {
  return geo::message("{}, row {}", table.source, row.number);
}

}  // namespace planning
