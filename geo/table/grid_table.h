#pragma once

#include <string>
#include <vector>

#include "geo/table/table_reader.h"
#include "geo/table/xlsx_file.h"

namespace geo::detail {

/// "A", "B", ... "AA" as a spreadsheet names its columns; `index` from 0.
std::string columnLetters(std::size_t index);

/// Puts rows of text, of which one or several are the names of the columns, into a Table.
class GridToTable {
 public:
  GridToTable(TableRead& read, const TableReadOptions& options) : m_read(read), m_options(options) {}

  void add(int number, const std::vector<std::string>& cells);
  void merge(const MergedCells& cells) { m_merged.push_back(cells); }

  /// The names are in the first row with two filled cells (titles above a table have one) and in rows below
  /// it that divide or add to it: "population" above "men" and "women" becomes "population/men". Throws
  /// DataError where nothing or only names are there.
  void finish();

 private:
  using Row = Table::Row;
  void note(const char* kind, std::string text, Issue::Severity severity = Issue::Severity::note);
  std::size_t firstNames() const;
  bool isMoreNames(std::size_t row, std::size_t names) const;
  bool isNumbering(const Row& row) const;
  void joinNames(Row& names, const Row& more) const;
  void takeNames(const Row& names);
  void keepTitles(std::size_t names);
  void fillMerged(int lastNameRow);
  void fitRows();

  TableRead& m_read;
  const TableReadOptions& m_options;
  std::vector<MergedCells> m_merged;
};

}  // namespace geo::detail
