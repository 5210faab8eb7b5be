#include "planning/intake/year_heads.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "geo/report/error.h"
#include "geo/report/message.h"
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

namespace {

/// "FY" of FY2010 and "12" of 2010.12 name nothing.
bool isNoName(const std::string& stem) {
  static constexpr std::array<std::string_view, 13> kWords{
      "fy", "cy", "year", "yr", "jahr", "année", "año", "ano", "год", "г.", "연도", "년", "年"};
  const std::string folded = foldName(stem);
  const bool isDay =
      !folded.empty() && folded.size() <= 5 && folded.find_first_not_of("0123456789-./") == std::string::npos;
  return isDay || std::ranges::find(kWords, folded) != kWords.end();
}

/// "2015/16", "2015-16": no year of its own. "2015-12" is a month.
bool isSeason(const std::string& fromYear) {
  if (fromYear.size() < 7 || !isDigit(fromYear[5]) || !isDigit(fromYear[6])) return false;
  const auto twoDigits = [&](std::size_t at) { return (fromYear[at] - '0') * 10 + fromYear[at + 1] - '0'; };
  return fromYear[4] == '/' || ((twoDigits(2) + 1) % 100 == twoDigits(5) && fromYear.size() == 7);
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
  static constexpr std::array<std::string_view, 6> kBrackets{"(", ")", "（", "）", "[", "]"};
  const bool isJoined =
      before.empty() || after.empty() ||
      std::ranges::any_of(kBrackets, [&](std::string_view one) { return after.starts_with(one); });
  std::string stem = before + (isJoined ? "" : " ") + after;
  for (const std::string_view empty : {"()", "（）", "[]"}) drop(stem, empty);
  stem = trimmedOf(stem, " _-/.,");
  if (!isSeason(head.substr(at)) && isNoName(stem)) stem.clear();
  return YearHead{stem, head.substr(at, 4)};
}

std::string yearText(const std::string& text) {
  const auto head = yearHeadOf(normaliseName(text));
  const bool isAlone = head && head->stem.empty() && std::ranges::count_if(text, isDigit) <= 4;
  return isAlone ? head->year : std::string();
}

bool isYearOfPrices(const std::string& head) {
  static constexpr std::array<std::string_view, 12> kWords{
      "price", "constant", "=100", "base", "ppp", "usd", "价", "美元", "以来", "基期", "=1", "prix"};
  const std::string folded = foldName(head);
  return std::ranges::any_of(kWords,
                             [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

TitleYear yearOfTitles(const std::vector<std::string>& titles) {
  static constexpr std::array<std::string_view, 8> kOthers{"日期",    "月", "号",  "date",
                                                           "printed", "〔", "tel", "version"};
  TitleYear found;
  for (const std::string& title : titles) {
    const std::string folded = foldName(title);
    const auto head = yearHeadOf(title);
    const bool isOther = std::ranges::any_of(
        kOthers, [&](std::string_view word) { return folded.find(word) != std::string::npos; });
    if (!head || isOther || isYearOfPrices(title) || head->year == found.year) continue;
    if (!found.year.empty()) return {};
    found = {title, head->year};
  }
  return found;
}

namespace {

/// Two columns of one year: neither is better.
[[noreturn]] void failTwice(const geo::Table& table, std::size_t a, std::size_t b, const std::string& what) {
  throw geo::DataError(
      geo::message("{}: the columns \"{}\" and \"{}\" are both {}; leave one out with --column \"{}=\"",
                   table.source, table.columns[a], table.columns[b], what, table.columns[b]));
}

/// "Population" beside "Population 2015" and "Population 2016" would be the figures of both years.
void checkStems(const geo::Table& table, const Codebook& codebook, const std::vector<YearSeries>& series,
                const std::map<std::string, std::string>& chosen) {
  for (const YearSeries& one : series) {
    const Indicator* const meant = indicatorOfHead(codebook, one.stem);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const std::string& name = table.columns[i];
      if (one.stem.empty() || chosen.contains(name) || yearHeadOf(name) || !isOfFigures(table, i)) continue;
      const bool isSame = foldName(name) == foldName(one.stem) ||
                          (meant != nullptr && indicatorOfHead(codebook, name) == meant);
      if (isSame) failTwice(table, one.columns.begin()->second, i, one.stem);
    }
  }
}

}  // namespace

std::vector<YearSeries> findYearSeries(const geo::Table& table, const Codebook& codebook,
                                       const std::map<std::string, std::string>& chosen) {
  std::vector<YearSeries> series;
  for (const auto& [column, indicator] : chosen)
    if (!indicator.empty() && yearHeadOf(column)) return series;
  std::vector<std::pair<std::size_t, std::size_t>> twice;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string& name = table.columns[i];
    const auto head = yearHeadOf(name);
    if (!head || chosen.contains(name) || indicatorOfHead(codebook, name) != nullptr ||
        !isOfFigures(table, i))
      continue;
    auto known = std::find_if(series.begin(), series.end(),
                              [&](const YearSeries& one) { return one.stem == head->stem; });
    if (known == series.end()) known = series.insert(series.end(), {head->stem, {}});
    const auto [first, isNew] = known->columns.emplace(head->year, i);
    if (!isNew) twice.emplace_back(first->second, i);
  }
  std::erase_if(series, [](const YearSeries& one) { return one.columns.size() < 2; });
  if (series.empty()) return series;
  for (const auto& [a, b] : twice) failTwice(table, a, b, yearHeadOf(table.columns[a])->year);
  checkStems(table, codebook, series, chosen);
  return series;
}

}  // namespace planning::forms
