#pragma once

#include <string>
#include <vector>

#include "geo/table/sheet.h"
#include "geo/table/table_reader.h"

namespace geo::detail {

/// Puts rows of text, of which one or several are the names of the columns, into a Table. Until then only
/// filled cells are held.
class GridToTable {
 public:
  GridToTable(TableRead& read, const TableReadOptions& options) : m_read(read), m_options(options) {}

  /// By column, ascending.
  void add(int number, std::vector<SheetCell> cells);
  /// From the first column on.
  void add(int number, const std::vector<std::string>& cells);
  /// From either of two opposite corners to the other; one that lies outside the sheet merges nothing.
  void merge(const MergedCells& cells);

  /// The names are in the row that findNamesRow() finds and in rows below it that divide or add to it:
  /// "population" above "men" and "women" becomes "population/men". A column without a name is called by its
  /// letters, unless nothing stands in it. Throws DataError where nothing or only names are there, and beyond
  /// Limit::cells and columns: a table holds its absent cells, too, 20 million in about 1.5 GB.
  void finish();

 private:
  using Row = SheetRow;
  void note(const char* kind, std::string text, Issue::Severity severity = Issue::Severity::note);
  std::size_t firstNames() const;
  bool isNumbering(const Row& row) const;
  Row joinNames(const Row& names, const Row& more) const;
  void keepTitles(std::size_t names);
  std::size_t readNames(Row& names);
  void noteBeyond(const Row& row, std::size_t width);
  void makeTable(const Row& names, std::size_t first);

  TableRead& m_read;
  const TableReadOptions& m_options;
  std::vector<Row> m_rows;
  std::vector<MergedCells> m_merged;
};

}  // namespace geo::detail
