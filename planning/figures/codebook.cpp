#include "planning/figures/codebook.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "geo/report/error.h"
#include "geo/report/in_short.h"
#include "geo/report/message.h"
#include "planning/figures/derived.h"
#include "planning/figures/indicator_words.h"
#include "planning/reading/place_name.h"
#include "planning/reading/table_columns.h"

namespace planning {
namespace {

[[noreturn]] void failAt(const geo::Table& table, const geo::Table::Row& row, const char* field,
                         const std::string& text) {
  throw geo::DataError(geo::message("{}, column \"{}\": \"{}\" is not allowed there", placeOf(table, row),
                                    field, geo::inShort(text)));
}

IndicatorKind kindAt(const geo::Table& table, const geo::Table::Row& row) {
  const std::string& text = cellText(row, requireColumn(table, "kind"));
  if (const auto kind = parseIndicatorKind(text)) return *kind;
  failAt(table, row, "kind", text);
}

/// Empty where the codebook has no such column.
std::string textAt(const geo::Table& table, const geo::Table::Row& row, const char* column) {
  return cellText(row, findColumn(table, column));
}

std::optional<double> numberAt(const geo::Table& table, const geo::Table::Row& row, const char* column) {
  const auto found = findColumn(table, column);
  return found ? cellNumber(table, row, *found) : std::nullopt;
}

Direction directionAt(const geo::Table& table, const geo::Table::Row& row) {
  const std::string text = textAt(table, row, "direction");
  if (text.empty()) return Direction::none;
  if (const auto direction = parseDirection(text)) return *direction;
  failAt(table, row, "direction", text);
}

std::optional<int> decimalsAt(const geo::Table& table, const geo::Table::Row& row) {
  const std::optional<double> number = numberAt(table, row, "decimals");
  if (!number) return std::nullopt;
  if (!(*number >= 0 && *number <= kMostDecimals) || *number != std::floor(*number))
    throw geo::DataError(geo::message("{}, column \"{}\": a whole number from 0 to {} is needed there",
                                      placeOf(table, row), "decimals", kMostDecimals));
  return static_cast<int>(*number);
}

/// Longer ones are no names, and would be shown, searched and printed everywhere.
void requireShort(const geo::Table& table, const geo::Table::Row& row) {
  constexpr std::size_t kMostBytes = 4000;
  for (std::size_t i = 0; i < std::min(row.cells.size(), table.columns.size()); ++i)
    if (row.cells[i] && row.cells[i]->size() > kMostBytes)
      throw geo::DataError(geo::message("{}, column \"{}\": the text has {} bytes; {} are possible",
                                        placeOf(table, row), table.columns[i], row.cells[i]->size(),
                                        kMostBytes));
}

Indicator parseIndicator(const geo::Table& table, const geo::Table::Row& row) {
  const auto text = [&](const char* column) { return textAt(table, row, column); };
  const auto either = [&](const char* column, const char* other) {
    const std::string first = text(column);
    return first.empty() ? text(other) : first;
  };
  requireShort(table, row);
  Indicator indicator;
  indicator.id = cellText(row, requireColumn(table, "id"));
  if (indicator.id.empty()) failAt(table, row, "id", "");
  indicator.nameZh = either("name_zh", "name");
  indicator.nameEn = either("name_en", "name");
  indicator.unitZh = either("unit_zh", "unit");
  indicator.unitEn = either("unit_en", "unit");
  indicator.group = text("group");
  indicator.kind = kindAt(table, row);
  indicator.numerator = text("numerator");
  indicator.denominator = text("denominator");
  indicator.weight = text("weight");
  indicator.formula = text("formula");
  indicator.min = numberAt(table, row, "min");
  indicator.max = numberAt(table, row, "max");
  const bool isWhole = indicator.kind == IndicatorKind::count;
  indicator.decimals = decimalsAt(table, row).value_or(isWhole ? 0 : 2);
  indicator.direction = directionAt(table, row);
  indicator.composite = text("composite") == "1";
  indicator.source = text("source");
  if (!indicator.formula.empty()) (void)Formula::parse(indicator.formula);
  return indicator;
}

}  // namespace

Codebook Codebook::fromTable(const geo::Table& table) {
  Codebook book;
  std::set<std::string> groupIds;
  for (const geo::Table::Row& row : table.rows) {
    Indicator indicator = parseIndicator(table, row);
    if (book.find(indicator.id)) failAt(table, row, "id", indicator.id);
    const auto text = [&](const char* column) { return textAt(table, row, column); };
    const std::string level = text("level");
    if (level == "area")
      book.m_ofAreas.insert(indicator.id);
    else if (!level.empty() && level != "county")
      failAt(table, row, "level", level);
    if (groupIds.insert(indicator.group).second)
      book.m_groups.push_back({indicator.group, text("group_zh"), text("group_en")});
    if (const std::string complement = text("zero_complement"); !complement.empty())
      book.m_zeroRules.push_back({indicator.id, complement, text("zero_total")});
    if (const std::string label = text("source_label_zh"); !label.empty())
      book.m_sourceLabels.emplace_back(label, indicator.id);
    book.m_indicators.push_back(std::move(indicator));
  }
  (void)book.derived();  // says now what could never be computed
  requireComputable(book.m_indicators, table.source);
  return book;
}

Codebook Codebook::fromIndicators(std::vector<Indicator> indicators) {
  Codebook book;
  book.m_indicators = std::move(indicators);
  return book;
}

const Indicator* Codebook::find(const std::string& id) const {
  const auto found =
      std::find_if(m_indicators.begin(), m_indicators.end(), [&](const Indicator& i) { return i.id == id; });
  return found == m_indicators.end() ? nullptr : &*found;
}

const Indicator* Codebook::findByAnyName(const std::string& text) const {
  const auto all = allByAnyName(text);
  return all.size() == 1 ? all.front() : nullptr;
}

std::vector<const Indicator*> Codebook::allByAnyName(const std::string& text) const {
  if (text.empty()) return {};
  if (const Indicator* exact = find(text)) return {exact};
  const std::string wanted = normaliseName(text);
  std::vector<const Indicator*> found;
  for (const Indicator& indicator : m_indicators)
    if (wanted == normaliseName(indicator.nameZh) || wanted == normaliseName(indicator.nameEn))
      found.push_back(&indicator);
  if (!found.empty()) return found;
  for (const auto& [label, id] : m_sourceLabels)
    if (normaliseName(label) == wanted) found.push_back(find(id));
  return found;
}

std::vector<Indicator> Codebook::derived() const {
  std::vector<Indicator> ordered;
  std::set<std::string> known;
  std::vector<Indicator> open;
  for (const Indicator& indicator : m_indicators)
    if (indicator.formula.empty())
      known.insert(indicator.id);
    else
      open.push_back(indicator);
  while (!open.empty()) {
    const auto ready = std::find_if(open.begin(), open.end(), [&](const Indicator& indicator) {
      const auto operands = Formula::parse(indicator.formula).operands();
      return std::all_of(operands.begin(), operands.end(),
                         [&](const std::string& id) { return known.contains(id); });
    });
    if (ready == open.end())
      throw geo::DataError(
          geo::message("the formula of \"{}\" uses an indicator that is not in the codebook or itself: {}",
                       open.front().id, geo::inShort(open.front().formula)));
    known.insert(ready->id);
    ordered.push_back(*ready);
    open.erase(ready);
  }
  return ordered;
}

}  // namespace planning
