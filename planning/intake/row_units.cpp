#include "planning/intake/row_units.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "geo/report/message.h"
#include "geo/table/digits.h"
#include "planning/intake/head_words.h"
#include "planning/reading/place_name.h"
#include "planning/reading/table_columns.h"
#include "planning/reading/unit_of_measure.h"

namespace planning {
namespace {

/// An office, or a place that has one, by how its name ends.
bool isNamedLikeOffice(const std::string& name) {
  static constexpr std::array<std::string_view, 40> kEnds{
      "局",   "办",     "办公室", "委",         "委员会",   "院",         "厅",      "处",
      "科",   "部",     "队",     "站",         "社",       "厂",         "中心",    "政府",
      "公司", "学校",   "小学",   "中学",       "医院",     "街道",       "省",      "市",
      "县",   "区",     "旗",     "州",         "盟",       "乡",         "镇",      "乡镇",
      "农场", "office", "bureau", "department", "ministry", "commission", "council", "authority"};
  const std::string folded = foldName(name);
  return folded.size() > 3 &&
         std::ranges::any_of(kEnds, [&](std::string_view end) { return folded.ends_with(end); });
}

std::vector<std::string> valuesOf(const geo::Table& table, std::size_t column) {
  std::vector<std::string> values;
  std::set<std::string_view> seen;
  for (const geo::Table::Row& row : table.rows)
    if (const std::string& text = cellText(row, column); !text.empty() && seen.insert(text).second)
      values.push_back(text);
  return values;
}

bool isNumber(const std::string& text) {
  return std::ranges::all_of(text,
                             [](char c) { return geo::isDigit(c) || c == '.' || c == ',' || c == ' '; });
}

}  // namespace

UnitCells unitCellsOf(const geo::Table& table, std::size_t column) {
  const std::vector<std::string> values = valuesOf(table, column);
  const auto isAmount = [](const std::string& value) { return isNumber(value) && !isUnitOfMeasure(value); };
  if (std::ranges::any_of(values, isAmount) || std::ranges::all_of(values, isNumber))
    return UnitCells::unknown;  // "Units" may be dwellings
  if (std::ranges::any_of(values, [](const std::string& value) { return isUnitOfMeasure(value); }))
    return UnitCells::measures;
  const auto offices = static_cast<std::size_t>(std::ranges::count_if(values, isNamedLikeOffice));
  return offices > 0 && offices * 2 >= values.size() ? UnitCells::offices : UnitCells::unknown;
}

std::optional<std::size_t> measureColumnOf(const geo::Table& table,
                                           const std::function<bool(std::size_t)>& isFree) {
  std::optional<std::size_t> byContent;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (!isFree(i)) continue;
    if (isNamedAs(HeadMeaning::measure, table.columns[i])) {
      if (unitCellsOf(table, i) == UnitCells::measures) return i;
      continue;
    }
    if (byContent || table.rows.empty()) continue;
    const std::string& first = cellText(table.rows.front(), i);
    if (isNumber(first) || (!first.empty() && !isUnitOfMeasure(first))) continue;
    const std::vector<std::string> values = valuesOf(table, i);
    const bool areUnits = std::ranges::all_of(
        values, [](const std::string& value) { return isUnitOfMeasure(value) && !isNumber(value); });
    const bool hasMultiple = std::ranges::any_of(
        values, [](const std::string& value) { return multipleOf(value).value_or(1) > 1; });
    if (areUnits && hasMultiple) byContent = i;
  }
  return byContent;
}

std::optional<std::size_t> measureColumnFor(const geo::Table& table, std::size_t column) {
  return table.column(table.columns[column] + kMeasureSuffix);
}

bool isMeasureOfColumn(const geo::Table& table, std::size_t column) {
  const std::string& name = table.columns[column];
  return name.ends_with(kMeasureSuffix) &&
         table.column(name.substr(0, name.size() - std::string_view(kMeasureSuffix).size())).has_value();
}

std::vector<std::string> unitsIn(const geo::Table& table, std::size_t column) {
  std::vector<std::string> units = valuesOf(table, column);
  std::erase_if(units, [](const std::string& value) { return !isUnitOfMeasure(value); });
  return units;
}

std::string commonUnit(const std::vector<std::string>& units) {
  if (units.empty()) return {};
  std::string common = units.front();
  for (const std::string& unit : units) {
    const auto factor = conversionFactor(unit, common);
    if (factor && *factor < 1) common = unit;
  }
  return common;
}

std::optional<double> factorTo(const Indicator& indicator, const std::string& unit) {
  if (indicator.unitZh.empty() && indicator.unitEn.empty()) {
    const auto multiple = multipleOf(unit);
    if (indicator.kind == IndicatorKind::count) return multiple;
    return multiple.value_or(1) == 1 ? std::optional(1.0) : std::nullopt;
  }
  const auto factor = conversionFactor(unit, indicator.unitZh);
  return factor ? factor : conversionFactor(unit, indicator.unitEn);
}

std::string unknownUnitOf(const geo::Table& table, std::size_t column) {
  const bool isPower = isNamedAs(HeadMeaning::power, table.columns[column]);
  if (!isPower && !isNamedAs(HeadMeaning::measure, table.columns[column])) return {};
  if (!isPower && unitCellsOf(table, column) != UnitCells::unknown) return {};
  const std::vector<std::string> values = valuesOf(table, column);
  const bool isOne = values.size() == 1 && !(isPower && values.front() == "0");  // no zeros are lacking
  return isOne ? values.front() : std::string();
}

geo::Issue unitNotUnderstood(const geo::Table& table, std::size_t column, const std::string& unit) {
  return {
      geo::Issue::Severity::warning, "import.unit_not_understood", table.source,
      geo::message("{}: column \"{}\" says the unit \"{}\", which is not known; figures are taken as they "
                   "stand",
                   table.source, table.columns[column], unit)};
}

}  // namespace planning
