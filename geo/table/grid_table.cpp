#include "geo/table/grid_table.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "geo/file/text_encoding.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/table/csv_text.h"

namespace geo::detail {
namespace {

using Cells = std::vector<std::optional<std::string>>;

const std::string& textAt(const Table::Row& row, std::size_t column) {
  static const std::string kNone;
  return column < row.cells.size() && row.cells[column] ? *row.cells[column] : kNone;
}

/// Begins like a number, as also "1,234" and "12%" do, or is a mark for none.
bool isLikeNumber(const std::string& text) {
  static constexpr std::string_view kFirst = "0123456789+-.#/";
  return kFirst.find(text.front()) != std::string_view::npos || text.starts_with("—") ||
         text.starts_with("…") || text.starts_with("－");
}

constexpr std::size_t kSample = 50;

/// Most of what stands in the first rows of a column from `first` on are numbers.
bool isOfNumbers(const std::vector<Table::Row>& rows, std::size_t first, std::size_t column) {
  std::size_t filled = 0;
  std::size_t numbers = 0;
  for (std::size_t i = first; i < std::min(rows.size(), first + kSample); ++i) {
    const std::string& text = textAt(rows[i], column);
    if (text.empty()) continue;
    ++filled;
    if (isLikeNumber(text)) ++numbers;
  }
  return numbers > 0 && numbers * 2 >= filled;
}

std::ptrdiff_t filledCells(const Table::Row& row) {
  return std::count_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.has_value(); });
}

}  // namespace

std::string columnLetters(std::size_t index) {
  std::string letters;
  for (std::size_t n = index + 1; n > 0; n = (n - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  return letters;
}

void GridToTable::add(int number, const std::vector<std::string>& cells) {
  Row row{number, {}};
  row.cells.reserve(cells.size());
  for (const std::string& cell : cells) {
    std::string text = trimmed(cell);
    if (text.empty())
      row.cells.emplace_back();
    else
      row.cells.emplace_back(std::move(text));
  }
  while (!row.cells.empty() && !row.cells.back()) row.cells.pop_back();
  if (!row.cells.empty()) m_read.table.rows.push_back(std::move(row));
}

void GridToTable::note(const char* kind, std::string text, Issue::Severity severity) {
  m_read.issues.push_back({severity, kind, m_read.table.source, std::move(text)});
}

std::size_t GridToTable::firstNames() const {
  const auto& rows = m_read.table.rows;
  if (m_options.namesRow > 0) {
    const auto given = std::find_if(rows.begin(), rows.end(),
                                    [&](const Row& row) { return row.number == m_options.namesRow; });
    if (given == rows.end())
      throw DataError(message("{} has nothing in row {}, where its column names should be.",
                              m_read.table.source, m_options.namesRow));
    return static_cast<std::size_t>(given - rows.begin());
  }
  const auto found =
      std::find_if(rows.begin(), rows.end(), [](const Row& row) { return filledCells(row) > 1; });
  return found == rows.end() ? 0 : static_cast<std::size_t>(found - rows.begin());
}

/// Below the names, words stand only above numbers and where there is no name yet; what heads words has
/// nothing below it.
bool GridToTable::isMoreNames(std::size_t row, std::size_t names) const {
  const auto& rows = m_read.table.rows;
  if (row + 1 >= rows.size()) return false;
  bool aboveNumbers = false;
  const std::size_t width = std::max(rows[row].cells.size(), rows[names].cells.size());
  for (std::size_t column = 0; column < width; ++column) {
    const std::string& more = textAt(rows[row], column);
    if (more.empty()) continue;
    if (isLikeNumber(more)) return false;
    const bool numbers = isOfNumbers(rows, row + 1, column);
    if (!numbers && !textAt(rows[names], column).empty()) return false;
    aboveNumbers = aboveNumbers || numbers;
  }
  return aboveNumbers;
}

/// "甲 乙 1 2 3": how survey forms number their columns.
bool GridToTable::isNumbering(const Row& row) const {
  static constexpr std::string_view kStems = "甲乙丙丁戊己";
  constexpr int kEnoughAlone = 5;  // 1 2 3 may be a row of figures
  int next = 1;
  bool hasStem = false;
  for (const auto& cell : row.cells) {
    if (!cell) continue;
    if (*cell == std::to_string(next))
      ++next;
    else if (next > 1 || cell->size() != 3 || kStems.find(*cell) == std::string_view::npos)
      return false;
    else
      hasStem = true;
  }
  return next > (hasStem ? 2 : kEnoughAlone) && static_cast<std::size_t>(next) >= row.cells.size() / 2;
}

void GridToTable::joinNames(Row& names, const Row& more) const {
  names.cells.resize(std::max(names.cells.size(), more.cells.size()));
  std::string group;
  for (std::size_t column = 0; column < names.cells.size(); ++column) {
    auto& name = names.cells[column];
    const std::string& below = textAt(more, column);
    group = name ? (below.empty() ? std::string() : *name) : group;
    if (below.empty()) continue;
    name = group.empty() ? below : group + "/" + below;
  }
}

void GridToTable::keepTitles(std::size_t names) {
  const auto& rows = m_read.table.rows;
  if (names == 0) return;
  for (std::size_t i = 0; i < names; ++i)
    for (const auto& cell : rows[i].cells)
      if (cell) m_read.titles.push_back(*cell);
  note("table.rows_above_header", message("{}: the column names are in row {}; the rows above were left out.",
                                          m_read.table.source, rows[names].number));
}

void GridToTable::finish() {
  auto& rows = m_read.table.rows;
  if (rows.empty()) throw DataError(message("{} is empty.", m_read.table.source));
  const std::size_t names = firstNames();
  if (m_options.namesRow == 0) keepTitles(names);
  std::size_t first = names + 1;
  Row joined = rows[names];
  if (m_options.namesRow == 0) {
    constexpr std::size_t kMostBelow = 2;
    while (first <= names + kMostBelow && isMoreNames(first, names)) joinNames(joined, rows[first++]);
    if (first > names + 1)
      note("table.names_in_rows", message("{}: the column names are in rows {} to {}.", m_read.table.source,
                                          rows[names].number, rows[first - 1].number));
    if (first + 1 < rows.size() && isNumbering(rows[first])) {
      note("table.numbering_row",
           message("{}: row {} only numbers the columns.", m_read.table.source, rows[first].number));
      ++first;
    }
  } else {
    while (first < rows.size() && rows[first].number < m_options.firstRow) ++first;
  }
  takeNames(joined);
  const int lastNameRow = rows[first - 1].number;
  rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(first));
  if (rows.empty()) throw DataError(message("{} has column names but no rows.", m_read.table.source));
  fillMerged(lastNameRow);
  fitRows();
}

void GridToTable::takeNames(const Row& names) {
  std::map<std::string, int> seen;
  for (std::size_t i = 0; i < names.cells.size(); ++i) {
    m_read.table.columns.push_back(names.cells[i].value_or(columnLetters(i)));
    if (++seen[m_read.table.columns.back()] == 2)
      note("table.duplicate_column",
           message("{} has several columns '{}'; the first is used.", m_read.table.source,
                   m_read.table.columns.back()),
           Issue::Severity::warning);
  }
}

/// A word over several rows is said of each of them; a number is not known to be.
void GridToTable::fillMerged(int lastNameRow) {
  std::map<int, std::size_t> byNumber;
  if (!m_merged.empty())
    for (std::size_t i = 0; i < m_read.table.rows.size(); ++i) byNumber[m_read.table.rows[i].number] = i;
  for (const MergedCells& cells : m_merged) {
    if (cells.top <= lastNameRow || cells.bottom == cells.top) continue;
    const auto top = byNumber.find(cells.top);
    if (top == byNumber.end()) continue;
    const auto column = static_cast<std::size_t>(cells.left) - 1;
    const std::string text = textAt(m_read.table.rows[top->second], column);
    if (text.empty()) continue;
    if (isLikeNumber(text)) {
      note("table.merged_number",
           message("{}: cell {}{} is merged over {} rows; its number counts for the first only.",
                   m_read.table.source, columnLetters(column), cells.top, cells.bottom - cells.top + 1),
           Issue::Severity::warning);
      continue;
    }
    for (auto below = std::next(top); below != byNumber.end() && below->first <= cells.bottom; ++below) {
      Cells& row = m_read.table.rows[below->second].cells;
      if (row.size() <= column) row.resize(column + 1);
      row[column] = text;
    }
  }
}

void GridToTable::fitRows() {
  const std::size_t width = m_read.table.columns.size();
  for (Row& row : m_read.table.rows) {
    if (row.cells.size() > width)
      m_read.issues.push_back(
          {Issue::Severity::warning, "table.extra_cells",
           message("{}, row {}", m_read.table.source, row.number),
           message("{}: row {} has more cells than there are column names; they were left out.",
                   m_read.table.source, row.number)});
    row.cells.resize(width);
  }
}

}  // namespace geo::detail
