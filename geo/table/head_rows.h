#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "geo/table/sheet.h"

namespace geo::detail {

/// Begins like a number, as also "1,234" and "12%" do, or is a mark for none.
bool isLikeNumber(const std::string& text);

/// 1950, 2010年
bool isYear(std::string_view text);

/// Most of what stands in the first rows of a column from `first` on are numbers.
bool isOfNumbers(const std::vector<SheetRow>& rows, std::size_t first, std::size_t column);

/// Below `names`, words stand only above numbers and where there is no name yet; what heads words has nothing
/// below it. Such a row adds to the names, as do years below what they are of.
bool isMoreNames(const std::vector<SheetRow>& rows, std::size_t row, std::size_t names);

/// Index of the row that names the columns, or of the first of several: the first that names most of the
/// columns in which the rows below have something. Titles, units of measure, form numbers and years above a
/// table may fill several cells of a row; they are passed over where the next row names as many columns.
/// 0 where no row has two filled cells. `rows` is not empty.
std::size_t findNamesRow(const std::vector<SheetRow>& rows);

}  // namespace geo::detail
