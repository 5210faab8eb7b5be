#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "geo/table/sheet.h"

namespace geo::detail {

/// A number that stands for several rows or columns at once.
struct SharedNumber {
  std::string range;  ///< "B2:C2"
  std::string number;
};

/// Puts into each row of merged cells what is said of it, from row `first` of `rows` on: a word, a year in a
/// column of years, a code before a word that is merged over the same rows. A number whose other rows or
/// columns hold nothing at all stays where it is. Any other number is said of none of its cells: each of them
/// gets "B2:C2 = 12" as its text, and the number is returned. `names`: of the columns.
std::vector<SharedNumber> fillMerged(std::vector<SheetRow>& rows, std::size_t first, const SheetRow& names,
                                     const std::vector<MergedCells>& merged);

/// "A", "B", ... "AA" as a spreadsheet names its columns; `index` from 0.
std::string columnLetters(std::size_t index);

}  // namespace geo::detail
