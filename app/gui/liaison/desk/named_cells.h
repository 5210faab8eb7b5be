#pragma once

#include <string>
#include <vector>

#include "geo/table/table_writer.h"

namespace app::gui {

/// A row of a table that planning has made, read by the names of its columns. The table outlives this.
class NamedCells {
 public:
  NamedCells(const geo::TableToWrite& table, const std::vector<geo::Cell>& row)
      : m_table(table), m_row(row) {}

  /// Absent where the row has nothing there. Throws std::out_of_range where the table has no such column.
  const geo::Cell& cell(const char* column) const;
  std::string text(const char* column) const;  ///< empty where it is none
  bool isTrue(const char* column) const { return text(column) == "true"; }

 private:
  const geo::TableToWrite& m_table;
  const std::vector<geo::Cell>& m_row;
};

}  // namespace app::gui
