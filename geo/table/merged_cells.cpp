#include "geo/table/merged_cells.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "geo/table/digits.h"
#include "geo/table/head_rows.h"

namespace geo::detail {
namespace {

bool isBefore(const SheetCell& cell, std::size_t column) { return cell.column < column; }

void put(SheetRow& row, std::size_t column, const std::string& text) {
  const auto at = std::lower_bound(row.cells.begin(), row.cells.end(), column, isBefore);
  if (at != row.cells.end() && at->column == column)
    at->text = text;
  else
    row.cells.insert(at, {column, text});
}

/// Parts of columns that merged cells have taken, so that overlapping ones are not gone through again and
/// again.
class TakenParts {
 public:
  /// False where a part of it is taken already.
  bool take(std::size_t column, int top, int bottom) {
    std::map<int, int>& parts = m_parts[column];
    const auto next = parts.lower_bound(top);
    if (next != parts.end() && next->second <= bottom) return false;
    parts.emplace(bottom, top);
    return true;
  }

 private:
  std::map<std::size_t, std::map<int, int>> m_parts;  ///< column -> bottom -> top
};

/// Full-width digits, and those of Arabic, Indian and Thai scripts.
bool beginsWithForeignDigit(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kDigits{
      {{"０", "９"}, {"٠", "٩"}, {"۰", "۹"}, {"०", "९"}, {"০", "৯"}, {"๐", "๙"}}};
  return std::ranges::any_of(kDigits, [&](const auto& range) {
    const std::string_view begin = text.substr(0, range.first.size());
    return begin.size() == range.first.size() && range.first <= begin && begin <= range.second;
  });
}

/// Not a mark for none, which is said of all as well as of one.
bool isFigure(const std::string& text) {
  return beginsWithForeignDigit(text) || (isLikeNumber(text) && std::ranges::any_of(text, isDigit));
}

class Filling {
 public:
  Filling(std::vector<SheetRow>& rows, std::size_t first, const SheetRow& names,
          const std::vector<MergedCells>& merged)
      : m_rows(rows), m_first(first), m_merged(merged) {
    m_width = names.cells.empty() ? 0 : names.cells.back().column + 1;
    for (std::size_t i = first; i < rows.size(); ++i) m_byNumber[rows[i].number] = i;
    noteUsed(names);
    for (std::size_t i = first; i < rows.size(); ++i) noteUsed(rows[i]);
    for (const MergedCells& cells : merged)
      if (const auto text = textOf(cells); text && !isFigure(*text)) {
        int& right = m_words[{cells.top, cells.bottom}];
        right = std::max(right, cells.left);
      }
  }

  std::vector<SharedNumber> run() {
    for (const MergedCells& cells : m_merged) fill(cells);
    return std::move(m_shared);
  }

 private:
  void noteUsed(const SheetRow& row) {
    for (const SheetCell& cell : row.cells) {
      if (cell.column >= m_isUsed.size()) m_isUsed.resize(cell.column + 1);
      m_isUsed[cell.column] = true;
    }
  }

  /// Absent above the figures and where nothing stands.
  std::optional<std::string> textOf(const MergedCells& cells) const {
    const auto top = m_byNumber.find(cells.top);
    if (top == m_byNumber.end()) return std::nullopt;
    const std::string& text = textAt(m_rows[top->second], static_cast<std::size_t>(cells.left) - 1);
    return text.empty() ? std::nullopt : std::optional(text);
  }

  void fill(const MergedCells& cells) {
    const auto column = static_cast<std::size_t>(cells.left) - 1;
    const auto text = textOf(cells);
    if (!text || column >= m_width || !m_taken.take(column, cells.top, cells.bottom)) return;
    const auto top = m_byNumber.find(cells.top);
    const auto end = m_byNumber.upper_bound(cells.bottom);
    const bool isTall = std::next(top) != end;
    const bool isWide = coversOthers(cells);
    if (!isFigure(*text) || (!isWide && isTall && isSaidOfEach(cells))) {
      for (auto below = std::next(top); below != end; ++below) put(m_rows[below->second], column, *text);
      return;
    }
    if (!isTall && !isWide) return;
    const std::string range = columnLetters(column) + std::to_string(cells.top) + ":" +
                              columnLetters(static_cast<std::size_t>(cells.right) - 1) +
                              std::to_string(cells.bottom);
    const std::size_t right = std::min(static_cast<std::size_t>(cells.right), m_width);
    for (std::size_t one = column; one < right; ++one) {
      if (!m_isUsed[one] || (one > column && !m_taken.take(one, cells.top, cells.bottom))) continue;
      for (auto row = top; row != end; ++row) put(m_rows[row->second], one, range + " = " + *text);
    }
    m_shared.push_back({range, *text});
  }

  bool coversOthers(const MergedCells& cells) const {
    const std::size_t right = std::min(static_cast<std::size_t>(cells.right), m_isUsed.size());
    for (auto column = static_cast<std::size_t>(cells.left); column < right; ++column)
      if (m_isUsed[column]) return true;
    return false;
  }

  /// A code beside its name, or a year.
  bool isSaidOfEach(const MergedCells& cells) {
    const auto word = m_words.find({cells.top, cells.bottom});
    if (word != m_words.end() && word->second > cells.left) return true;
    return isOfYears(static_cast<std::size_t>(cells.left) - 1);
  }

  bool isOfYears(std::size_t column) {
    const auto [known, isNew] = m_ofYears.try_emplace(column, true);
    if (isNew)
      known->second = std::all_of(m_rows.begin() + static_cast<std::ptrdiff_t>(m_first), m_rows.end(),
                                  [&](const SheetRow& row) {
                                    const std::string& text = textAt(row, column);
                                    return text.empty() || isYear(text);
                                  });
    return known->second;
  }

  std::vector<SheetRow>& m_rows;
  std::size_t m_first;
  const std::vector<MergedCells>& m_merged;
  std::size_t m_width = 0;
  std::map<int, std::size_t> m_byNumber;       ///< rows of figures
  std::vector<bool> m_isUsed;                  ///< by column
  std::map<std::pair<int, int>, int> m_words;  ///< top and bottom -> rightmost column of a merged word
  std::map<std::size_t, bool> m_ofYears;       ///< by column
  TakenParts m_taken;
  std::vector<SharedNumber> m_shared;
};

}  // namespace

std::string columnLetters(std::size_t index) {
  std::string letters;
  for (std::size_t n = index + 1; n > 0; n = (n - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  return letters;
}

std::vector<SharedNumber> fillMerged(std::vector<SheetRow>& rows, std::size_t first, const SheetRow& names,
                                     const std::vector<MergedCells>& merged) {
  if (merged.empty()) return {};
  return Filling(rows, first, names, merged).run();
}

}  // namespace geo::detail
