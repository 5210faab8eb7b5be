#include "geo/table/grid_table.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "geo/file/text_encoding.h"
#include "geo/report/error.h"
#include "geo/report/limits.h"
#include "geo/report/message.h"
#include "geo/table/csv_text.h"
#include "geo/table/digits.h"
#include "geo/table/head_rows.h"
#include "geo/table/merged_cells.h"

namespace geo::detail {
namespace {

/// Columns up to the last filled one.
std::size_t widthOf(const SheetRow& row) { return row.cells.empty() ? 0 : row.cells.back().column + 1; }

/// A name that was broken into lines to fit its cell; Chinese needs no space between them.
std::string oneLine(const std::string& name) {
  std::string line;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] != '\n' && name[i] != '\r') {
      line += name[i];
      continue;
    }
    while (i + 1 < name.size() && (name[i + 1] == '\n' || name[i + 1] == '\r' || name[i + 1] == ' ')) ++i;
    const bool isAscii = !line.empty() && i + 1 < name.size() &&
                         static_cast<unsigned char>(line.back()) < 0x80 &&
                         static_cast<unsigned char>(name[i + 1]) < 0x80;
    if (isAscii && line.back() != ' ' && name[i + 1] != '(') line += ' ';
  }
  return line;
}

}  // namespace

void GridToTable::merge(const MergedCells& cells) {
  const auto [top, bottom] = std::minmax(cells.top, cells.bottom);
  const auto [left, right] = std::minmax(cells.left, cells.right);
  if (top >= 1 && left >= 1) m_merged.push_back({top, left, bottom, right});
}

void GridToTable::add(int number, std::vector<SheetCell> cells) {
  for (SheetCell& cell : cells) cell.text = trimmed(cell.text);
  std::erase_if(cells, [](const SheetCell& cell) { return cell.text.empty(); });
  if (!cells.empty()) m_rows.push_back({number, false, std::move(cells)});
}

void GridToTable::add(int number, const std::vector<std::string>& cells) {
  std::vector<SheetCell> filled;
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (!cells[i].empty()) filled.push_back({i, cells[i]});
  add(number, std::move(filled));
}

void GridToTable::note(const char* kind, std::string text, Issue::Severity severity) {
  m_read.issues.push_back({severity, kind, m_read.table.source, std::move(text)});
}

std::size_t GridToTable::firstNames() const {
  if (m_options.namesRow > 0) {
    const auto given = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const Row& row) { return row.number == m_options.namesRow; });
    if (given == m_rows.end())
      throw DataError(message("{} has nothing in row {}, where its column names should be.",
                              m_read.table.source, m_options.namesRow));
    return static_cast<std::size_t>(given - m_rows.begin());
  }
  return findNamesRow(m_rows);
}

/// "甲 乙 1 2 3": how survey forms number their columns.
bool GridToTable::isNumbering(const Row& row) const {
  static constexpr std::string_view kStems = "甲乙丙丁戊己";
  constexpr int kEnoughAlone = 5;  // 1 2 3 may be a row of figures
  int next = 1;
  bool hasStem = false;
  for (const SheetCell& cell : row.cells) {
    if (cell.text == std::to_string(next))
      ++next;
    else if (next > 1 || cell.text.size() != 3 || kStems.find(cell.text) == std::string_view::npos)
      return false;
    else
      hasStem = true;
  }
  return next > (hasStem ? 2 : kEnoughAlone) && static_cast<std::size_t>(next) >= widthOf(row) / 2;
}

/// A name heads what stands below it and below the columns without a name behind it.
GridToTable::Row GridToTable::joinNames(const Row& names, const Row& more) const {
  Row joined{names.number, false, {}};
  std::string group;
  auto name = names.cells.begin();
  auto below = more.cells.begin();
  while (name != names.cells.end() || below != more.cells.end()) {
    const bool hasName =
        name != names.cells.end() && (below == more.cells.end() || name->column <= below->column);
    const bool hasBelow =
        below != more.cells.end() && (name == names.cells.end() || below->column <= name->column);
    if (hasName) group = hasBelow ? name->text : std::string();
    if (hasBelow)
      joined.cells.push_back({below->column, group.empty() ? below->text : group + "/" + below->text});
    else
      joined.cells.push_back(*name);
    if (hasName) ++name;
    if (hasBelow) ++below;
  }
  return joined;
}

void GridToTable::keepTitles(std::size_t names) {
  if (names == 0) return;
  for (std::size_t i = 0; i < names; ++i)
    for (const SheetCell& cell : m_rows[i].cells) m_read.titles.push_back(cell.text);
  note("table.rows_above_header", message("{}: the column names are in row {}; the rows above were left out.",
                                          m_read.table.source, m_rows[names].number));
}

/// Returns the row behind those that name or number the columns.
std::size_t GridToTable::readNames(Row& names) {
  const std::size_t row = firstNames();
  names = m_rows[row];
  std::size_t first = row + 1;
  if (m_options.namesRow > 0 && m_options.firstRow > 0) {
    while (first < m_rows.size() && m_rows[first].number < m_options.firstRow) ++first;
    return first;
  }
  keepTitles(row);
  if (m_options.namesRow > 0) return first;
  constexpr std::size_t kMostBelow = 2;
  while (first <= row + kMostBelow && isMoreNames(m_rows, first, row))
    names = joinNames(names, m_rows[first++]);
  if (first > row + 1)
    note("table.names_in_rows", message("{}: the column names are in rows {} to {}.", m_read.table.source,
                                        m_rows[row].number, m_rows[first - 1].number));
  if (first + 1 < m_rows.size() && isNumbering(m_rows[first])) {
    note("table.numbering_row",
         message("{}: row {} only numbers the columns.", m_read.table.source, m_rows[first].number));
    ++first;
  }
  return first;
}

void GridToTable::finish() {
  if (m_rows.empty()) throw DataError(message("{} is empty.", m_read.table.source));
  Row names;
  const std::size_t first = readNames(names);
  if (first == m_rows.size())
    throw DataError(message("{} has column names but no rows.", m_read.table.source));
  for (const SharedNumber& one : fillMerged(m_rows, first, names, m_merged))
    note("table.merged_number",
         message(
             "{}: the number {} stands in the merged cells {}, for several rows or columns at once; none of "
             "them gets it. Write into each cell what belongs there.",
             m_read.table.source, one.number, one.range),
         Issue::Severity::warning);
  makeTable(names, first);
}

/// A figure there may be the second half of one: "1,234" without quotation marks.
void GridToTable::noteBeyond(const Row& row, std::size_t width) {
  const bool hasFigure = std::any_of(row.cells.begin(), row.cells.end(), [&](const SheetCell& cell) {
    return cell.column >= width && isDigit(cell.text.front());
  });
  const std::string place = message("{}, row {}", m_read.table.source, row.number);
  if (hasFigure)
    m_read.issues.push_back(
        {Issue::Severity::error, "table.figures_beyond", place,
         message("{}: row {} has figures behind the last column that has a name; put numbers with a comma in "
                 "quotation marks, or give each column a name.",
                 m_read.table.source, row.number)});
  else
    m_read.issues.push_back(
        {Issue::Severity::warning, "table.extra_cells", place,
         message("{}: row {} has more cells than there are column names; they were left out.",
                 m_read.table.source, row.number)});
}

void GridToTable::makeTable(const Row& names, std::size_t first) {
  const std::size_t width = widthOf(names);
  std::vector<bool> isUsed(width);
  for (const SheetCell& name : names.cells) isUsed[name.column] = true;
  for (std::size_t i = first; i < m_rows.size(); ++i)
    for (const SheetCell& cell : m_rows[i].cells)
      if (cell.column < width) isUsed[cell.column] = true;

  std::map<std::string, int> seen;
  std::vector<std::size_t> places(width);  // in the table, of columns that are used
  auto& columns = m_read.table.columns;
  for (std::size_t i = 0; i < width; ++i) {
    if (!isUsed[i]) continue;
    places[i] = columns.size();
    const std::string& name = textAt(names, i);
    columns.push_back(name.empty() ? columnLetters(i) : oneLine(name));
    if (++seen[columns.back()] == 2)
      note("table.duplicate_column",
           message("{} has several columns '{}'; the first is used.", m_read.table.source, columns.back()),
           Issue::Severity::warning);
  }

  requireWithin(m_read.table.source, Limit::columns, columns.size());
  requireWithin(m_read.table.source, Limit::cells, (m_rows.size() - first) * columns.size());
  m_read.table.rows.reserve(m_rows.size() - first);
  for (std::size_t i = first; i < m_rows.size(); ++i) {
    Row row = std::move(m_rows[i]);
    if (widthOf(row) > width) noteBeyond(row, width);
    Table::Row& made = m_read.table.rows.emplace_back();
    made.number = row.number;
    made.cells.resize(columns.size());
    for (SheetCell& cell : row.cells)
      if (cell.column < width) made.cells[places[cell.column]] = std::move(cell.text);
  }
}

}  // namespace geo::detail
