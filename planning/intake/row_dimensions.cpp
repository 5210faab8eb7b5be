#include "planning/intake/row_dimensions.h"

#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/intake/head_words.h"
#include "planning/intake/row_units.h"
#include "planning/reading/table_columns.h"

namespace planning {
namespace {

/// It divides what is counted, or says in what it is measured. 单位 may also be the office that reports.
bool isDimension(const geo::Table& table, std::size_t column) {
  const std::string& head = table.columns[column];
  for (const HeadMeaning meaning : {HeadMeaning::currency, HeadMeaning::division, HeadMeaning::power})
    if (isNamedAs(meaning, head)) return true;
  return isNamedAs(HeadMeaning::measure, head) && unitCellsOf(table, column) != UnitCells::offices;
}

/// As many names as units, each that of one: more than what a few units of measure could be by chance.
bool namesUnits(const geo::Table& table, std::size_t column, const std::vector<RowPlace>& places) {
  constexpr std::size_t kFewest = 4;
  std::map<std::string, std::string> names;
  std::set<std::string> taken;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const std::string& text = cellText(table.rows[i], column);
    if (text.empty() || places[i].unit.empty()) continue;
    const auto [named, isNew] = names.try_emplace(places[i].unit, text);
    if (isNew ? !taken.insert(text).second : named->second != text) return false;
  }
  return names.size() >= kFewest;
}

[[noreturn]] void refuse(const geo::Table& table, std::size_t column, const std::string& one,
                         const std::string& other) {
  throw geo::DataError(geo::message(
      "{}: column \"{}\" tells rows apart ({}, {}) and is not read, so that different figures would "
      "count as one; keep the rows of one of them, or give each a column of its own",
      table.source, table.columns[column], one, other));
}

void refuseNamed(const geo::Table& table, std::size_t column, const std::vector<RowPlace>& places) {
  constexpr std::size_t kFew = 3;  // else half of the rows may have a value of their own: names, no kinds
  std::map<std::string, std::pair<std::set<std::string>, std::size_t>> byGroup;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const std::string& text = cellText(table.rows[i], column);
    if (text.empty()) continue;
    auto& [values, filled] = byGroup[places[i].group];
    values.insert(text);
    ++filled;
  }
  for (const auto& [group, seen] : byGroup)
    if (seen.first.size() > 1 && (seen.first.size() <= kFew || seen.first.size() * 2 <= seen.second))
      refuse(table, column, *seen.first.begin(), *std::next(seen.first.begin()));
}

void refuseTelling(const geo::Table& table, std::size_t column, const std::vector<RowPlace>& places,
                   const std::map<std::string, std::vector<std::size_t>>& repeated) {
  std::set<std::string> values;
  std::size_t filled = 0;
  const std::string* one = nullptr;
  const std::string* other = nullptr;
  for (const auto& [place, rows] : repeated) {
    const std::string& first = cellText(table.rows[rows.front()], column);
    for (const std::size_t row : rows) {
      const std::string& text = cellText(table.rows[row], column);
      if (text.empty() || places[row].group != places[rows.front()].group) continue;
      values.insert(text);
      ++filled;
      if (first.empty() || text == first) continue;
      one = &first;
      other = &text;
    }
  }
  const bool areRemarks = values.size() * 2 > filled;
  if (one != nullptr && !areRemarks) refuse(table, column, *one, *other);
}

}  // namespace

void refuseUnreadDimensions(const geo::Table& table, const std::vector<std::size_t>& unread,
                            const std::vector<RowPlace>& places) {
  if (unread.empty()) return;
  std::map<std::string, std::vector<std::size_t>> byPlace;
  for (std::size_t i = 0; i < places.size(); ++i)
    if (!places[i].place.empty()) byPlace[places[i].place + '\n' + places[i].group].push_back(i);
  std::erase_if(byPlace, [](const auto& one) { return one.second.size() < 2; });
  for (const std::size_t column : unread)
    if (isDimension(table, column) && !namesUnits(table, column, places)) refuseNamed(table, column, places);
  if (byPlace.empty()) return;
  for (const std::size_t column : unread) refuseTelling(table, column, places, byPlace);
}

}  // namespace planning
