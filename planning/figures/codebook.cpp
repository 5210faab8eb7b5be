#include "planning/figures/codebook.h"

#include <algorithm>
#include <set>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/figures/derived.h"
#include "planning/figures/indicator_words.h"
#include "planning/reading/place_name.h"
#include "planning/reading/table_columns.h"

namespace planning {
namespace {

[[noreturn]] void failAt(const geo::Table& table, const geo::Table::Row& row, const char* field,
                         const std::string& text) {
  throw geo::DataError(
      geo::message("{}, column \"{}\": \"{}\" is not allowed there", placeOf(table, row), field, text));
}

IndicatorKind kindAt(const geo::Table& table, const geo::Table::Row& row) {
  const std::string& text = cellText(row, requireColumn(table, "kind"));
  if (const auto kind = parseIndicatorKind(text)) return *kind;
  failAt(table, row, "kind", text);
}

Direction directionAt(const geo::Table& table, const geo::Table::Row& row) {
  const std::string& text = cellText(row, requireColumn(table, "direction"));
  if (text.empty()) return Direction::none;
  if (const auto direction = parseDirection(text)) return *direction;
  failAt(table, row, "direction", text);
}

Indicator parseIndicator(const geo::Table& table, const geo::Table::Row& row) {
  const auto text = [&](const char* column) { return cellText(row, requireColumn(table, column)); };
  Indicator indicator;
  indicator.id = text("id");
  if (indicator.id.empty()) failAt(table, row, "id", "");
  indicator.nameZh = text("name_zh");
  indicator.nameEn = text("name_en");
  indicator.unitZh = text("unit_zh");
  indicator.unitEn = text("unit_en");
  indicator.group = text("group");
  indicator.kind = kindAt(table, row);
  indicator.numerator = text("numerator");
  indicator.denominator = text("denominator");
  indicator.weight = text("weight");
  indicator.formula = text("formula");
  indicator.min = cellNumber(table, row, requireColumn(table, "min"));
  indicator.max = cellNumber(table, row, requireColumn(table, "max"));
  indicator.decimals = static_cast<int>(cellNumber(table, row, requireColumn(table, "decimals")).value_or(0));
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
    const auto text = [&](const char* column) { return cellText(row, requireColumn(table, column)); };
    if (groupIds.insert(indicator.group).second)
      book.m_groups.push_back({indicator.group, text("group_zh"), text("group_en")});
    if (const std::string complement = text("zero_complement"); !complement.empty())
      book.m_zeroRules.push_back({indicator.id, complement, text("zero_total")});
    if (const std::string label = text("source_label_zh"); !label.empty())
      book.m_sourceLabels.emplace_back(label, indicator.id);
    book.m_indicators.push_back(std::move(indicator));
  }
  (void)book.derived();  // says now what could never be computed
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
  if (text.empty()) return nullptr;
  if (const Indicator* exact = find(text)) return exact;
  const std::string wanted = normaliseName(text);
  for (const Indicator& indicator : m_indicators)
    if (wanted == normaliseName(indicator.nameZh) || wanted == normaliseName(indicator.nameEn))
      return &indicator;
  const Indicator* labelled = nullptr;
  for (const auto& [label, id] : m_sourceLabels) {
    if (normaliseName(label) != wanted) continue;
    if (labelled) return nullptr;  // the source uses one label for several columns
    labelled = find(id);
  }
  return labelled;
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
                       open.front().id, open.front().formula));
    known.insert(ready->id);
    ordered.push_back(*ready);
    open.erase(ready);
  }
  return ordered;
}

}  // namespace planning
