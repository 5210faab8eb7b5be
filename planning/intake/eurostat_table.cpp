#include "planning/intake/eurostat_table.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "planning/intake/head_words.h"
#include "planning/intake/long_table.h"
#include "planning/reading/place_name.h"
#include "planning/reading/table_columns.h"

namespace planning::forms {
namespace {

std::vector<std::string> parted(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find(',', from), text.size());
    parts.push_back(normaliseName(text.substr(from, end - from)));
    from = end + 1;
  }
  return parts;
}

/// "12.5 b" and "12.5b" as "12.5[b]"; a mark for none for ":".
std::optional<std::string> figureText(const std::string& text) {
  if (text.empty()) return std::nullopt;
  if (text.starts_with(':')) return kNoFigureMark;
  const std::size_t end = text.find_last_of("0123456789") + 1;  // 0 where there is no digit
  const std::string flag = normaliseName(text.substr(end));
  const bool isFlag = !flag.empty() && std::ranges::all_of(flag, [](char c) { return c >= 'a' && c <= 'z'; });
  return end == 0 || !isFlag ? text : text.substr(0, end) + "[" + flag + "]";
}

/// Keys besides the place that are not the same in every row.
std::vector<std::size_t> differing(const std::vector<std::vector<std::string>>& keys, std::size_t place) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < place; ++i) {
    std::set<std::string> values;
    for (const auto& row : keys) values.insert(i < row.size() ? row[i] : std::string());
    if (values.size() > 1) found.push_back(i);
  }
  return found;
}

/// Eurostat, code list UNIT: NR "Number", THS "Thousand", MIO "Million", PC "Percentage".
std::string unitInWords(const std::string& code) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kUnits{
      {{"NR", "number"}, {"THS", "thousand"}, {"MIO", "million"}, {"PC", "percent"}}};
  const auto found = std::ranges::find(kUnits, code, &std::pair<std::string_view, std::string_view>::first);
  return found == kUnits.end() ? code : std::string(found->second);
}

}  // namespace

void spellUnits(geo::Table& table) {
  const auto unit = columnNamed(table, {"unit"});
  for (const char* const other : {"geo", "time_period", "obs_value"})
    if (!unit || !columnNamed(table, {other})) return;
  for (geo::Table::Row& row : table.rows)
    if (*unit < row.cells.size() && row.cells[*unit])
      row.cells[*unit] = unitInWords(normaliseName(*row.cells[*unit]));
}

std::optional<EurostatTable> fromEurostat(const geo::Table& table) {
  if (table.columns.empty()) return std::nullopt;
  const std::string& head = table.columns.front();
  const std::size_t slash = head.find('\\');
  if (slash == std::string::npos || !foldName(head.substr(slash + 1)).starts_with("time"))
    return std::nullopt;
  const std::vector<std::string> names = parted(head.substr(0, slash));
  const std::size_t place = names.size() - 1;
  std::vector<std::vector<std::string>> keys;
  for (const geo::Table::Row& row : table.rows) keys.push_back(parted(cellText(row, std::size_t{0})));
  const std::vector<std::size_t> others = differing(keys, place);

  EurostatTable eurostat{{table.source, {names[place]}, {}}, {}};
  geo::Table& made = eurostat.table;
  if (!others.empty()) made.columns.emplace_back("indicator");
  std::optional<std::size_t> measure;
  for (std::size_t i = 0; i < place; ++i) {
    if (std::ranges::find(others, i) != others.end()) continue;
    if (!measure && isNamedAs(HeadMeaning::measure, names[i]))
      measure = i;
    else
      eurostat.unread.push_back(names[i]);
  }
  if (measure) made.columns.push_back(names[*measure]);
  for (std::size_t i = 1; i < table.columns.size(); ++i)
    made.columns.push_back(normaliseName(table.columns[i]));
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    geo::Table::Row row{table.rows[r].number, {}};
    row.cells.emplace_back(place < keys[r].size() ? keys[r][place] : std::string());
    std::string indicator;
    for (const std::size_t i : others)
      indicator += (indicator.empty() ? "" : "/") + (i < keys[r].size() ? keys[r][i] : std::string());
    if (!others.empty()) row.cells.emplace_back(std::move(indicator));
    if (measure)
      row.cells.emplace_back(*measure < keys[r].size() ? unitInWords(keys[r][*measure]) : std::string());
    for (std::size_t i = 1; i < table.columns.size(); ++i)
      row.cells.push_back(figureText(cellText(table.rows[r], i)));
    made.rows.push_back(std::move(row));
  }
  return eurostat;
}

}  // namespace planning::forms
