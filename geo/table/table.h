#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/report/issue.h"

namespace geo {

/// A table as text: nothing is guessed about types, leading zeros stay. An empty cell is absent.
struct Table {
  struct Row {
    int number = 0;  ///< as a user counts in the file (1 = first line or sheet row), for messages
    std::vector<std::optional<std::string>> cells;
  };

  std::string source;  ///< file name for messages
  std::vector<std::string> columns;
  std::vector<Row> rows;

  /// Index of a column by exact name.
  std::optional<std::size_t> column(const std::string& name) const;
};

}  // namespace geo
