#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "geo/table/cell.h"

namespace geo {

/// What may be typed into the cells of a column, said beside the cell and checked by the spreadsheet.
struct InputRule {
  std::optional<double> least;
  std::optional<double> most;
  std::vector<std::string> choices;  ///< a drop-down; empty: numbers
  std::string title;                 ///< at most 32 characters are shown
  std::string hint;                  ///< at most 255
  std::string complaint;             ///< at most 255
  int decimals = 0;                  ///< shown
};

struct FormColumn {
  std::string machineName;  ///< in the hidden first row: what the column is, whatever its heads say
  std::string group;        ///< equal ones beside each other share one cell
  std::string head;
  std::string unit;
  double width = 10;               ///< in digits
  std::optional<InputRule> input;  ///< absent: locked
};

/// A table to be filled in. Row 1, hidden: machine names; 2 title; 3 instructions; 4 groups, 5 heads, 6
/// units; rows of figures from kFirstFormRow on. Protected without a password: only input cells take changes.
struct FormSheet {
  std::string name;
  std::string title;
  std::string instructions;
  std::size_t frozenColumns = 0;
  std::vector<FormColumn> columns;
  std::vector<std::vector<Cell>> rows;
};
inline constexpr int kFormNamesRow = 1;
inline constexpr int kFirstFormRow = 7;

/// A table to be read. Row 1 title; 2 heads, which stay in sight; then the rows; notes below an empty one.
struct TextSheet {
  struct Column {
    std::string head;
    double width = 10;
    std::optional<int> decimals = std::nullopt;  ///< of numbers; absent: as they are
  };
  std::string name;
  std::string title;
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
  std::vector<std::string> notes = {};
  bool isLocked = true;
};

struct FormWorkbook {
  std::vector<FormSheet> forms;
  std::vector<TextSheet> texts;
  std::string factsSheet;  ///< name of a hidden sheet with `facts` below the heads "key" and "value"
  std::vector<std::pair<std::string, std::string>> facts;
  std::string font;
  std::string author;
  std::string footer;  ///< of printed pages, before their number: "Page" gives "Page 1 / 3"
};

/// Writes an .xlsx, all or nothing: A4 across, heads repeated on every page. Throws IoError.
void writeFormWorkbook(const std::filesystem::path& file, const FormWorkbook& workbook);

}  // namespace geo
