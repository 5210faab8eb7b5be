#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "geo/table/table.h"

namespace planning {

std::optional<std::size_t> findColumn(const geo::Table& table, const std::string& name);

/// By the first of the names that a column has, in any case and without spaces.
std::optional<std::size_t> columnNamed(const geo::Table& table,
                                       std::initializer_list<std::string_view> names);

/// Throws geo::DataError naming the table and the column.
std::size_t requireColumn(const geo::Table& table, const std::string& name);

/// Text of a cell; empty where it is absent.
const std::string& cellText(const geo::Table::Row& row, std::size_t column);
const std::string& cellText(const geo::Table::Row& row, std::optional<std::size_t> column);

/// Number of a cell; absent where the cell is. Throws geo::DataError naming table, row and column where it is
/// text.
std::optional<double> cellNumber(const geo::Table& table, const geo::Table::Row& row, std::size_t column);

/// The same of a whole number that is an int; one that is not is refused in the same way, never rounded.
std::optional<int> cellWhole(const geo::Table& table, const geo::Table::Row& row, std::size_t column);

/// What the cells of a row say, as far as it fits a sentence: "注：… | 审核人：…".
std::string wordsOf(const geo::Table::Row& row);

/// "file.csv, row 12"
std::string placeOf(const geo::Table& table, const geo::Table::Row& row);

}  // namespace planning
