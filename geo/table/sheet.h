#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace geo::detail {

/// Rows and columns of a sheet that are shown as one cell, each from 1, all inclusive.
struct MergedCells {
  int top = 0;
  int left = 0;
  int bottom = 0;
  int right = 0;
};

struct SheetCell {
  std::size_t column = 0;  ///< from 0
  std::string text;

  friend bool operator==(const SheetCell&, const SheetCell&) = default;
};

/// Holds its filled cells only: one in the last of 16,384 columns costs as much as one in the first.
struct SheetRow {
  int number = 0;  ///< from 1
  bool isHidden = false;
  std::vector<SheetCell> cells;  ///< by column, ascending
};

/// Empty where the row has nothing there.
inline const std::string& textAt(const SheetRow& row, std::size_t column) {
  static const std::string kNone;
  const auto found =
      std::lower_bound(row.cells.begin(), row.cells.end(), column,
                       [](const SheetCell& cell, std::size_t wanted) { return cell.column < wanted; });
  return found != row.cells.end() && found->column == column ? found->text : kNone;
}

struct Sheet {
  std::vector<SheetRow> rows;  ///< those with a filled cell
  std::vector<MergedCells> merged;
};

}  // namespace geo::detail
