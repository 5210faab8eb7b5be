#include "planning/intake/year_heads.h"

#include <algorithm>
#include <string_view>

#include "geo/table/digits.h"
#include "planning/intake/number_columns.h"
#include "planning/intake/survey_columns.h"
#include "planning/reading/place_name.h"

namespace planning::forms {
namespace {

using geo::isDigit;

/// Where a run of exactly four digits begins that is a year; npos where there is none or another one.
std::size_t yearAt(const std::string& text) {
  std::size_t found = std::string::npos;
  for (std::size_t i = 0; i < text.size();) {
    if (!isDigit(text[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    while (i < text.size() && isDigit(text[i])) ++i;
    const std::string_view run(text.data() + begin, i - begin);
    if (run.size() != 4 || !(run.starts_with("19") || run.starts_with("20"))) continue;
    if (found != std::string::npos) return std::string::npos;
    found = begin;
  }
  return found;
}

void drop(std::string& text, std::string_view part) {
  if (const std::size_t at = text.find(part); at != std::string::npos) text.erase(at, part.size());
}

std::string trimmedOf(std::string text, std::string_view signs) {
  while (!text.empty() && signs.find(text.front()) != std::string_view::npos) text.erase(0, 1);
  while (!text.empty() && signs.find(text.back()) != std::string_view::npos) text.pop_back();
  return text;
}

bool isOfFigures(const geo::Table& table, std::size_t column) {
  const bool isBlank = std::all_of(table.rows.begin(), table.rows.end(), [&](const geo::Table::Row& row) {
    return column >= row.cells.size() || !row.cells[column];
  });
  return isBlank || numbersOf(table, column).holdsFigures();
}

}  // namespace

std::optional<YearHead> yearHeadOf(const std::string& head) {
  const std::size_t at = yearAt(head);
  if (at == std::string::npos) return std::nullopt;
  std::string before = head.substr(0, at);
  std::string after = head.substr(at + 4);
  for (const std::string_view word : {"年末", "年底", "年度", "年"})
    if (after.starts_with(word)) {
      after.erase(0, word.size());
      break;
    }
  before = trimmedOf(before, " _-/.,");
  after = trimmedOf(after, " _-/.,");
  std::string stem = before.empty() || after.empty() || after.starts_with('(') || after.starts_with("（") ||
                             after.starts_with(')') || after.starts_with("）")
                         ? before + after
                         : before + " " + after;
  for (const std::string_view empty : {"()", "（）", "[]"}) drop(stem, empty);
  return YearHead{trimmedOf(stem, " _-/.,"), head.substr(at, 4)};
}

std::string yearText(const std::string& text) {
  const auto head = yearHeadOf(normaliseName(text));
  return head && head->stem.empty() ? head->year : std::string();
}

std::vector<YearSeries> findYearSeries(const geo::Table& table, const Codebook& codebook,
                                       const std::map<std::string, std::string>& chosen) {
  std::vector<YearSeries> series;
  for (const auto& [column, indicator] : chosen)
    if (!indicator.empty() && yearHeadOf(column)) return series;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string& name = table.columns[i];
    const auto head = yearHeadOf(name);
    if (!head || table.column(name) != i || indicatorOfHead(codebook, name) != nullptr ||
        !isOfFigures(table, i))
      continue;
    auto known = std::find_if(series.begin(), series.end(),
                              [&](const YearSeries& one) { return one.stem == head->stem; });
    if (known == series.end()) known = series.insert(series.end(), {head->stem, {}});
    known->columns.emplace(head->year, i);
  }
  std::erase_if(series, [](const YearSeries& one) { return one.columns.size() < 2; });
  return series;
}

}  // namespace planning::forms
