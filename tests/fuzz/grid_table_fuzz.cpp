#include "geo/report/error.h"
#include "geo/report/limits.h"
#include "geo/table/grid_table.h"
#include "tests/fuzz/fuzz_target.h"

#include <charconv>

namespace {

constexpr std::uint64_t kMostCells = 100'000;
constexpr std::uint64_t kMostColumns = 2000;

/// Takes the text before `end`, and `end`, away from the front.
std::string_view cut(std::string_view& text, char end) {
  const std::size_t at = std::min(text.find(end), text.size());
  const std::string_view front = text.substr(0, at);
  text.remove_prefix(std::min(at + 1, text.size()));
  return front;
}

int number(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

void addRow(geo::detail::GridToTable& grid, int row, std::string_view line) {
  constexpr int kMostLetters = 16'384;
  std::vector<geo::detail::SheetCell> cells;
  std::size_t next = 0;
  while (!line.empty()) {
    std::string_view cell = cut(line, '\t');
    if (cell.starts_with('@')) {
      cell.remove_prefix(1);
      next = std::max(next, static_cast<std::size_t>(std::clamp(number(cut(cell, ':')), 0, kMostLetters)));
    }
    if (!cell.empty()) cells.push_back({next, std::string(cell)});
    ++next;
  }
  grid.add(row, std::move(cells));
}

}  // namespace

/// A line a row, cells between tabs, "@12:x" in a column further on; "M 2 1 5 1" merges, "# 900" goes down to
/// a row. However far out they lie: no more memory than the limits of a table allow.
FUZZ_TARGET(grid_table) {
  const geo::LimitForNow cells(geo::Limit::cells, kMostCells);
  const geo::LimitForNow columns(geo::Limit::columns, kMostColumns);
  geo::TableRead read;
  const geo::TableReadOptions options;
  geo::detail::GridToTable grid(read, options);
  int row = 0;
  while (!bytes.empty()) {
    std::string_view line = cut(bytes, '\n');
    if (line.starts_with("# ")) {
      row = std::max(row, std::clamp(number(line.substr(2)), 0, 1'048'000));
    } else if (line.starts_with("M ")) {
      line.remove_prefix(2);
      const int top = number(cut(line, ' '));
      const int left = number(cut(line, ' '));
      const int bottom = number(cut(line, ' '));
      grid.merge({top, left, bottom, number(line)});
    } else {
      addRow(grid, ++row, line);
    }
  }
  try {
    grid.finish();
    const std::size_t width = read.table.columns.size();
    FUZZ_REQUIRE(width <= kMostColumns && width * read.table.rows.size() <= kMostCells);
    for (const geo::Table::Row& one : read.table.rows) FUZZ_REQUIRE(one.cells.size() == width);
  } catch (const geo::Error&) {
  }
}
