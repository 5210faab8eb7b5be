#include "planning/intake/table_blocks.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/table/digits.h"
#include "planning/intake/long_table.h"
#include "planning/intake/year_heads.h"
#include "planning/reading/place_name.h"
#include "planning/reading/table_columns.h"

namespace planning::forms {
namespace {

using Row = geo::Table::Row;

constexpr std::size_t kSample = 500;  // of rows, where they are to say what a column is

/// "5", "-5", ".5", "-.5".
bool isLikeFigure(const std::string& text) {
  std::size_t at = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
  if (at < text.size() && text[at] == '.') ++at;
  return at < text.size() && geo::isDigit(text[at]);
}

bool isStatement(const std::string& text) {
  return text.find(':') != std::string::npos || text.find("：") != std::string::npos;
}

std::size_t filledIn(const Row& row) {
  return static_cast<std::size_t>(
      std::count_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell.has_value(); }));
}

/// More figures than words in the first rows.
bool holdsFigures(const geo::Table& table, std::size_t column) {
  std::size_t filled = 0;
  std::size_t figures = 0;
  for (const Row& row : table.rows) {
    const std::string& text = cellText(row, column);
    if (text.empty()) continue;
    if (++filled > kSample) break;
    figures += isLikeFigure(text) ? 1U : 0U;
  }
  return figures * 2 > filled;
}

class Blocks {
 public:
  Blocks(geo::Table table, const KnownUnits& known, geo::Issues& issues)
      : m_table(std::move(table)), m_known(known), m_issues(issues) {}

  geo::Table run() {
    lookAtColumns();
    stackSides();
    takeHeads();
    takeYears();
    return std::move(m_table);
  }

 private:
  void note(const char* kind, std::string text) {
    m_issues.push_back({geo::Issue::Severity::note, kind, m_table.source, std::move(text)});
  }

  void lookAtColumns() {
    m_ofFigures.clear();
    m_named.clear();
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
      m_ofFigures.push_back(holdsFigures(m_table, i));
      m_named.emplace(m_table.columns[i], i);
    }
  }

  // Blocks beside each other.

  std::string unitIn(const std::string& text) const {
    if (text.empty()) return {};
    if (const auto code = m_known.codes().read(text, {}); code.isKnown && m_known.isOfBoundaries(code.text))
      return code.text;
    return m_known.byName({{}, text, {}, {}, 0}).code;
  }

  /// Names of units, or codes; numbers only where the first column is repeated.
  bool isOfUnits(std::size_t column) const {
    if (m_known.holdsNames(m_table, column)) return true;
    const std::string& head = m_table.columns[column];
    const bool mayBeCodes = m_named.at(head) == 0 && std::ranges::count(m_table.columns, head) > 1;
    if (m_ofFigures[column] && !mayBeCodes) return false;
    std::size_t filled = 0;
    std::size_t known = 0;
    for (const Row& row : m_table.rows) {
      const std::string& text = cellText(row, column);
      if (filled == kSample) break;
      filled += text.empty() ? 0U : 1U;
      known += unitIn(text).empty() ? 0U : 1U;
    }
    return filled > 0 && known * 2 >= filled;
  }

  /// The first row in which two columns name different units; null where they agree more often.
  const Row* whereApart(std::size_t a, std::size_t b) const {
    std::size_t same = 0;
    std::size_t apart = 0;
    const Row* first = nullptr;
    for (const Row& row : m_table.rows) {
      const std::string one = unitIn(cellText(row, a));
      const std::string other = unitIn(cellText(row, b));
      if (one.empty() || other.empty()) continue;
      ++(one == other ? same : apart);
      if (one != other && first == nullptr) first = &row;
    }
    return apart > same ? first : nullptr;
  }

  void stackSides() {
    std::vector<std::size_t> units;
    for (std::size_t i = 0; i < m_table.columns.size(); ++i)
      if (isOfUnits(i)) units.push_back(i);
    for (std::size_t i = 1; i < units.size(); ++i)
      if (const Row* const row = whereApart(units[0], units[i])) return stackFrom(units, i, *row);
    if (!units.empty()) refuseSmallTable(units.front());
  }

  void stackFrom(const std::vector<std::size_t>& units, std::size_t index, const Row& row) {
    const std::size_t from = units[index];
    const std::string& head = m_table.columns[from];
    const bool hasFigures =
        std::any_of(m_ofFigures.begin() + static_cast<std::ptrdiff_t>(units[0]) + 1,
                    m_ofFigures.begin() + static_cast<std::ptrdiff_t>(from), [](bool is) { return is; });
    const bool isRepeated = std::any_of(units.begin(), units.begin() + static_cast<std::ptrdiff_t>(index),
                                        [&](std::size_t i) { return m_table.columns[i] == head; });
    if (!isRepeated || !hasFigures)
      throw geo::DataError(
          geo::message("{}: columns \"{}\" and \"{}\" are of different units in the same row (row {}: {}, "
                       "{}); leave one of them "
                       "out of the file, or put its figures below the others",
                       m_table.source, m_table.columns[units[0]], head, row.number, cellText(row, units[0]),
                       cellText(row, from)));
    note("import.blocks_beside",
         geo::message(
             "{}: from the second column \"{}\" on another block of units stands beside the first; it is "
             "read as if it stood below",
             m_table.source, head));
    geo::Table right{m_table.source, {}, {}};
    right.columns.assign(m_table.columns.begin() + static_cast<std::ptrdiff_t>(from), m_table.columns.end());
    for (Row& whole : m_table.rows) {
      Row& part = right.rows.emplace_back();
      part.number = whole.number;
      if (whole.cells.size() <= from) continue;
      part.cells.assign(whole.cells.begin() + static_cast<std::ptrdiff_t>(from), whole.cells.end());
      whole.cells.resize(from);
    }
    m_table.columns.resize(from);
    std::erase_if(m_table.rows, [](const Row& one) { return filledIn(one) == 0; });
    right = Blocks(std::move(right), m_known, m_issues).run();
    std::erase_if(right.rows, [](const Row& one) { return filledIn(one) == 0; });
    append(right);
    lookAtColumns();
  }

  /// Words and figures to the right that end before the units do are no figures of these.
  void refuseSmallTable(std::size_t unit) const {
    for (std::size_t column = unit + 2; column + 1 < m_table.columns.size(); ++column) {
      if (m_ofFigures[column] || !m_ofFigures[column + 1] || !m_ofFigures[column - 1]) continue;
      std::size_t rows = 0;
      while (rows < m_table.rows.size() && !cellText(m_table.rows[rows], column).empty()) ++rows;
      const bool endsAlone = std::all_of(m_table.rows.begin(), m_table.rows.end(), [&](const Row& row) {
        const bool isAbove = &row < m_table.rows.data() + rows;
        for (std::size_t i = column; i < m_table.columns.size(); ++i)
          if (cellText(row, i).empty() == isAbove) return false;
        return true;
      });
      if (rows < 2 || rows * 5 >= m_table.rows.size() * 4 || !endsAlone) continue;
      throw geo::DataError(geo::message(
          "{}: from column \"{}\" on another table stands beside that of the units (rows {} to {}); "
          "take it out of the file",
          m_table.source, m_table.columns[column], m_table.rows.front().number,
          m_table.rows[rows - 1].number));
    }
  }

  // Blocks below each other.

  bool isHead(std::size_t index) const {
    const Row& row = m_table.rows[index];
    std::size_t repeats = 0;
    std::size_t words = 0;
    std::size_t filled = 0;
    for (std::size_t i = 0; i < row.cells.size() && i < m_table.columns.size(); ++i) {
      const std::string& text = cellText(row, i);
      if (text.empty()) continue;
      ++filled;
      if (m_ofFigures[i] && (isLikeFigure(text) && yearText(text).empty())) return false;
      if (isStatement(text)) return false;
      words += m_ofFigures[i] ? 1U : 0U;
      repeats += m_named.contains(text) ? 1U : 0U;
    }
    const auto figures = static_cast<std::size_t>(std::count(m_ofFigures.begin(), m_ofFigures.end(), true));
    if (filled < 2 || !hasFiguresBelow(index)) return false;
    if (repeats > 0 && repeats * 2 >= filled) return true;
    const bool areAllWords = figures > 1 && words == figures && filled * 5 >= m_table.columns.size() * 4;
    return index > 0 && areAllWords && !isOfUnit(row);
  }

  bool isOfUnit(const Row& row) const {
    return std::any_of(row.cells.begin(), row.cells.end(), [&](const auto& cell) {
      return cell && (m_known.isName(*cell) || m_known.isCode(*cell));
    });
  }

  bool hasFiguresBelow(std::size_t index) const {
    const std::size_t end = std::min(m_table.rows.size(), index + 4);
    for (std::size_t below = index + 1; below < end; ++below)
      for (std::size_t i = 0; i < m_table.columns.size(); ++i)
        if (m_ofFigures[i] && isLikeFigure(cellText(m_table.rows[below], i))) return true;
    return false;
  }

  void takeHeads() {
    std::vector<std::size_t> heads;
    if (std::count(m_ofFigures.begin(), m_ofFigures.end(), true) == 0) return;
    for (std::size_t i = 0; i < m_table.rows.size(); ++i)
      if (isHead(i)) heads.push_back(i);
    if (heads.empty()) return;
    std::vector<geo::Table> blocks;
    for (std::size_t h = 0; h < heads.size(); ++h) {
      const std::size_t end = h + 1 < heads.size() ? heads[h + 1] : m_table.rows.size();
      blocks.push_back(blockOf(heads[h], end));
      note("import.blocks_below",
           geo::message("{} names the columns anew; the rows below it are read by these "
                        "names",
                        placeOf(m_table, m_table.rows[heads[h]])));
    }
    m_table.rows.resize(heads.front());
    for (geo::Table& block : blocks) append(block);
  }

  /// The rows behind a head, under its names.
  geo::Table blockOf(std::size_t head, std::size_t end) {
    geo::Table block{m_table.source, {}, {}};
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
      std::string name = cellText(m_table.rows[head], i);
      const bool isUsed = std::any_of(m_table.rows.begin() + static_cast<std::ptrdiff_t>(head) + 1,
                                      m_table.rows.begin() + static_cast<std::ptrdiff_t>(end),
                                      [&](const Row& row) { return !cellText(row, i).empty(); });
      if (name.empty() && isUsed)
        throw geo::DataError(geo::message(
            "{} names the columns anew, but not column \"{}\", which has figures below it; name it "
            "there",
            placeOf(m_table, m_table.rows[head]), m_table.columns[i]));
      if (name.empty()) continue;
      // What is called otherwise but holds units is the same column.
      if (!m_ofFigures[i] && !findColumn(m_table, name)) name = m_table.columns[i];
      columns.push_back(i);
      block.columns.push_back(std::move(name));
    }
    for (std::size_t r = head + 1; r < end; ++r) {
      Row& row = block.rows.emplace_back();
      row.number = m_table.rows[r].number;
      for (const std::size_t column : columns)
        row.cells.push_back(column < m_table.rows[r].cells.size() ? m_table.rows[r].cells[column]
                                                                  : std::nullopt);
    }
    return block;
  }

  /// Puts the rows of a block below, or into the row that has the same units.
  void append(const geo::Table& block) {
    std::vector<std::size_t> places;
    std::optional<std::size_t> key;  // in the block
    for (std::size_t i = 0; i < block.columns.size(); ++i) {
      auto place = findColumn(m_table, block.columns[i]);
      if (place && std::find(places.begin(), places.end(), *place) != places.end()) place.reset();
      if (place && !key && !m_ofFigures[*place]) key = i;
      if (!place) {
        place = m_table.columns.size();
        m_table.columns.push_back(block.columns[i]);
        m_ofFigures.push_back(true);
      }
      places.push_back(*place);
    }
    if (!key && !places.empty() && findColumn(m_table, block.columns.front())) key = 0;
    std::unordered_map<std::string, std::size_t> known;
    if (key)
      for (std::size_t i = 0; i < m_table.rows.size(); ++i)
        known.emplace(cellText(m_table.rows[i], places[*key]), i);
    for (const Row& row : block.rows) {
      const auto same = key ? known.find(cellText(row, *key)) : known.end();
      const bool isSame =
          same != known.end() && !same->first.empty() && fitsInto(row, places, m_table.rows[same->second]);
      if (!isSame) m_table.rows.push_back({row.number, {}});
      Row& target = isSame ? m_table.rows[same->second] : m_table.rows.back();
      target.cells.resize(m_table.columns.size());
      for (std::size_t i = 0; i < places.size(); ++i)
        if (i < row.cells.size() && row.cells[i]) target.cells[places[i]] = row.cells[i];
    }
    for (Row& row : m_table.rows) row.cells.resize(m_table.columns.size());
  }

  static bool fitsInto(const Row& row, const std::vector<std::size_t>& places, const Row& target) {
    for (std::size_t i = 0; i < places.size(); ++i) {
      const std::string& mine = cellText(row, i);
      const std::string& theirs = cellText(target, places[i]);
      if (!mine.empty() && !theirs.empty() && mine != theirs) return false;
    }
    return true;
  }

  // Years above their rows.

  std::string yearAbove(const Row& row) const {
    if (filledIn(row) != 1) return {};
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      if (row.cells[i]) return i == 0 || !m_ofFigures[i] ? yearText(*row.cells[i]) : std::string();
    return {};
  }

  void takeYears() {
    if (periodColumnOf(m_table)) return;
    const auto first = std::find_if(m_table.rows.begin(), m_table.rows.end(),
                                    [&](const Row& row) { return !yearAbove(row).empty(); });
    if (first == m_table.rows.end() || m_known.isCode(cellText(*first, std::size_t{0}))) return;
    for (auto row = m_table.rows.begin(); row != first; ++row)
      for (std::size_t i = 0; i < m_table.columns.size(); ++i)
        if (m_ofFigures[i] && isLikeFigure(cellText(*row, i)))
          throw geo::DataError(geo::message(
              "{} dates the rows below it, and those above it have no year; put a year above them, "
              "too",
              placeOf(m_table, *first)));
    std::string year;
    std::string years;
    for (Row& row : m_table.rows) {
      if (const std::string next = yearAbove(row); !next.empty()) {
        year = next;
        years += (years.empty() ? "" : ", ") + next;
        row.cells.clear();
        continue;
      }
      row.cells.resize(m_table.columns.size());
      row.cells.emplace_back(year.empty() ? std::nullopt : std::optional(year));
    }
    std::erase_if(m_table.rows, [](const Row& row) { return row.cells.empty(); });
    m_table.columns.emplace_back("year");
    note("import.years_above",
         geo::message("{}: {} stand above the rows of their years", m_table.source, years));
  }

  geo::Table m_table;
  const KnownUnits& m_known;
  geo::Issues& m_issues;
  std::vector<bool> m_ofFigures;                         ///< by column
  std::unordered_map<std::string, std::size_t> m_named;  ///< the first of each name
};

}  // namespace

geo::Table joinBlocks(geo::Table table, const KnownUnits& known, geo::Issues& issues) {
  return Blocks(std::move(table), known, issues).run();
}

}  // namespace planning::forms
