#include "geo/table/head_rows.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "geo/table/digits.h"

namespace geo::detail {
namespace {

constexpr std::size_t kSample = 50;
constexpr std::size_t kMostTitles = 50;
constexpr std::size_t kMostBelow = 2;

/// Where a figure is expected: none.
bool isMark(const std::string& text) {
  static constexpr std::array<std::string_view, 12> kMarks{"NA",   "N/A", "n/a", "na", "NULL", "null",
                                                           "None", "nan", "NaN", "无", "缺",   ":"};
  return std::find(kMarks.begin(), kMarks.end(), text) != kMarks.end();
}

/// Says something of the whole table: 单位：万人, 表号：…, 表2-1 …, Unit: persons.
bool isStatement(std::string_view text) {
  if (text.find("：") != std::string_view::npos || text.find(": ") != std::string_view::npos ||
      text.ends_with(':'))
    return true;
  if (!text.starts_with("表")) return false;
  text.remove_prefix(std::string_view("表").size());
  while (text.starts_with(' ')) text.remove_prefix(1);
  return !text.empty() && isDigit(text.front());
}

class Heads {
 public:
  explicit Heads(const std::vector<SheetRow>& rows) : m_rows(rows) {}

  std::size_t find() const {
    std::size_t best = m_rows.size();
    double bestShare = 0;
    for (std::size_t row = 0; row + 1 < m_rows.size() && row < kMostTitles; ++row) {
      if (m_rows[row].cells.size() < 2 || !hasWord(row)) continue;
      const double share = shareNamed(row);
      constexpr double kEnough = 0.6;
      if (share >= kEnough) return withoutTitles(row);
      if (share <= bestShare) continue;
      best = row;
      bestShare = share;
    }
    return best < m_rows.size() ? best : firstOfTwoCells();
  }

 private:
  std::size_t firstOfTwoCells() const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [](const SheetRow& row) { return row.cells.size() > 1; });
    return found == m_rows.end() ? 0 : static_cast<std::size_t>(found - m_rows.begin());
  }

  bool hasWord(std::size_t row) const {
    return std::any_of(m_rows[row].cells.begin(), m_rows[row].cells.end(),
                       [](const SheetCell& cell) { return !isLikeNumber(cell.text); });
  }

  /// Columns in which half of the next rows have something.
  std::set<std::size_t> columnsBelow(std::size_t row) const {
    std::map<std::size_t, std::size_t> filled;
    const std::size_t end = std::min(m_rows.size(), row + 1 + kSample);
    for (std::size_t i = row + 1; i < end; ++i)
      for (const SheetCell& cell : m_rows[i].cells) ++filled[cell.column];
    std::set<std::size_t> columns;
    for (const auto& [column, count] : filled)
      if (count * 2 >= end - row - 1) columns.insert(column);
    return columns;
  }

  static std::size_t namedBy(const SheetRow& row, const std::set<std::size_t>& columns) {
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(),
                      [&](const SheetCell& cell) { return columns.contains(cell.column); }));
  }

  /// Of the columns below, by this row and those that add to it.
  double shareNamed(std::size_t row) const {
    std::set<std::size_t> open = columnsBelow(row);
    const auto all = static_cast<double>(open.size());
    if (open.empty()) return 0;
    for (const SheetCell& cell : m_rows[row].cells) open.erase(cell.column);
    for (std::size_t more = row + 1; more <= row + kMostBelow && isMoreNames(m_rows, more, row); ++more)
      for (const SheetCell& cell : m_rows[more].cells) open.erase(cell.column);
    return 1 - static_cast<double>(open.size()) / all;
  }

  /// Words, some of them above numbers.
  bool isLikeNames(std::size_t row) const {
    bool aboveNumbers = false;
    for (const SheetCell& cell : m_rows[row].cells) {
      if (isMark(cell.text) || (isLikeNumber(cell.text) && !isYear(cell.text))) return false;
      aboveNumbers = aboveNumbers || isOfNumbers(m_rows, row + 1, cell.column);
    }
    return aboveNumbers;
  }

  bool areDistinct(std::size_t row) const {
    std::set<std::string_view> names;
    return std::all_of(m_rows[row].cells.begin(), m_rows[row].cells.end(),
                       [&](const SheetCell& cell) { return names.insert(cell.text).second; });
  }

  /// The row below has the names; this one has no groups of them.
  bool isTitleOf(std::size_t row, std::size_t names) const {
    if (names + 1 >= m_rows.size() || !isLikeNames(names)) return false;
    const std::set<std::size_t> columns = columnsBelow(names);
    const std::size_t mine = namedBy(m_rows[row], columns);
    const std::size_t theirs = namedBy(m_rows[names], columns);
    if (theirs < mine) return false;
    const auto& cells = m_rows[row].cells;
    if (std::any_of(cells.begin(), cells.end(), [](const SheetCell& cell) { return isStatement(cell.text); }))
      return true;
    if (theirs == mine) return false;
    const auto years =
        std::count_if(cells.begin(), cells.end(), [](const SheetCell& cell) { return isYear(cell.text); });
    if (years == 1) return true;
    // Groups stand above the figures; what stands above the codes is no group where the names do without.
    return !columns.empty() && !textAt(m_rows[row], *columns.begin()).empty() &&
           !textAt(m_rows[names], *columns.begin()).empty() && areDistinct(names);
  }

  std::size_t withoutTitles(std::size_t row) const {
    while (isTitleOf(row, row + 1)) ++row;
    return row;
  }

  const std::vector<SheetRow>& m_rows;
};

}  // namespace

bool isYear(std::string_view text) {
  if (text.ends_with("年")) text.remove_suffix(std::string_view("年").size());
  return text.size() == 4 && areDigits(text) && (text.starts_with("19") || text.starts_with("20"));
}

bool isLikeNumber(const std::string& text) {
  static constexpr std::string_view kFirst = "0123456789+-.#/";
  return kFirst.find(text.front()) != std::string_view::npos || text.starts_with("—") ||
         text.starts_with("…") || text.starts_with("－");
}

bool isOfNumbers(const std::vector<SheetRow>& rows, std::size_t first, std::size_t column) {
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

namespace {

/// Years below the names of what they are of: "2015; 2016; 2015; 2016". Words beside them only where a name
/// above heads several columns; a year in the first column is a code.
bool areYearsBelow(const std::vector<SheetRow>& rows, std::size_t row, std::size_t names) {
  const std::size_t first = std::min(rows[names].cells.front().column, rows[row + 1].cells.front().column);
  std::size_t years = 0;
  bool isHeaded = false;
  bool hasWords = false;
  for (const SheetCell& cell : rows[row].cells) {
    if (!isYear(cell.text)) {
      hasWords = true;
      continue;
    }
    ++years;
    if (cell.column == first || isYear(textAt(rows[names], cell.column))) return false;
    isHeaded = isHeaded || textAt(rows[names], cell.column).empty();
  }
  return years > 1 && (isHeaded || !hasWords);
}

}  // namespace

bool isMoreNames(const std::vector<SheetRow>& rows, std::size_t row, std::size_t names) {
  if (row + 1 >= rows.size()) return false;
  const std::vector<SheetCell>& cells = rows[row].cells;
  const bool isAlone = cells.size() == 1 && cells.front().column == rows[names].cells.front().column;
  if (isAlone) return false;  // a sub-head or remark below the first name
  const bool hasYears = areYearsBelow(rows, row, names);
  bool aboveNumbers = false;
  for (const SheetCell& more : cells) {
    const bool isName = !isLikeNumber(more.text) || (hasYears && isYear(more.text));
    if (!isName || isStatement(more.text)) return false;
    const bool numbers = isOfNumbers(rows, row + 1, more.column);
    if (!numbers && !textAt(rows[names], more.column).empty()) return false;
    aboveNumbers = aboveNumbers || numbers;
  }
  return aboveNumbers;
}

std::size_t findNamesRow(const std::vector<SheetRow>& rows) { return Heads(rows).find(); }

}  // namespace geo::detail
