#include "planning/intake/long_table.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/intake/row_dimensions.h"
#include "planning/intake/row_units.h"
#include "planning/intake/survey_columns.h"
#include "planning/reading/place_name.h"
#include "planning/reading/table_columns.h"
#include "planning/reading/unit_of_measure.h"

namespace planning::forms {
namespace {

/// The figures of one period while they are sorted in.
class Widening {
 public:
  Widening(const geo::Table& from, const LongColumns& columns) : m_from(columns) {
    m_table.source = from.source;
    m_table.columns = {columns.areNames ? kLongNameColumn : kLongCodeColumn};
    for (const std::size_t column : columns.above) m_table.columns.push_back(from.columns[column]);
  }

  /// False where another figure stands there. `unit`: what tells the units apart.
  bool put(const std::string& unit, const std::string& indicator, const std::string& value,
           const geo::Table::Row& from) {
    const auto [row, isNewRow] = m_rows.try_emplace(unit, m_table.rows.size());
    if (isNewRow) {
      geo::Table::Row& made = m_table.rows.emplace_back(geo::Table::Row{from.number, {}});
      made.cells.emplace_back(cellText(from, m_from.unit));
      for (const std::size_t column : m_from.above) made.cells.emplace_back(cellText(from, column));
    }
    const auto [column, isNewColumn] = m_columns.try_emplace(indicator, m_table.columns.size());
    if (isNewColumn) m_table.columns.push_back(indicator);
    auto& cells = m_table.rows[row->second].cells;
    if (cells.size() <= column->second) cells.resize(m_table.columns.size());
    auto& cell = cells[column->second];
    if (value.empty()) return true;
    if (cell && *cell != value) return false;
    cell = value;
    return true;
  }

  void remove(const std::string& unit, const std::string& indicator) {
    auto& cells = m_table.rows[m_rows.at(unit)].cells;
    for (const std::string& name : {indicator, indicator + kMeasureSuffix})
      if (const auto column = m_columns.find(name);
          column != m_columns.end() && column->second < cells.size())
        cells[column->second].reset();
  }

  geo::Table take() {
    for (geo::Table::Row& row : m_table.rows) row.cells.resize(m_table.columns.size());
    return std::move(m_table);
  }

 private:
  const LongColumns& m_from;
  geo::Table m_table;
  std::unordered_map<std::string, std::size_t> m_rows;
  std::unordered_map<std::string, std::size_t> m_columns;
};

}  // namespace

std::optional<std::size_t> periodColumnOf(const geo::Table& table) {
  return columnNamed(table,
                     {"period", "year", "time_period", "time",  "refyear", "fiscalyear", "年份", "年度",
                      "年",     "时期", "jahr",        "année", "annee",   "anno",       "año",  "ano",
                      "год",    "рік",  "연도",        "년도",  "年次",    "tahun",      "năm",  "yıl",
                      "rok",    "jaar", "år",          "ปี",     "سال",     "السنة",      "वर्ष"});
}

std::optional<std::size_t> indicatorColumn(const geo::Table& table, const Codebook& codebook) {
  const auto names = columnNamed(table, {"indicatorname", "indicator_name", "指标名称"});
  const auto codes = columnNamed(table, {"indicator", "indicator_id", "indicatorcode", "indicator_code",
                                         "variable", "series", "seriescode", "指标", "指标代码"});
  if (!names || !codes) return names ? names : codes;
  std::unordered_set<std::string_view> seen;
  const bool isKnown = std::any_of(table.rows.begin(), table.rows.end(), [&](const geo::Table::Row& row) {
    const std::string& name = cellText(row, *names);
    return seen.insert(name).second && indicatorOfHead(codebook, name) != nullptr;
  });
  return isKnown ? names : codes;
}

namespace {

/// A column called "unit" or 单位 may say in what the figures are measured, or who reports them.
std::optional<std::size_t> unitColumn(const geo::Table& table) {
  if (const auto coded =
          columnNamed(table, {"code", "unit_code", "代码", "行政区划代码", "单位代码", "县代码", "区划代码",
                              "countrycode", "country_code", "geo", "ref_area", "refarea", "iso3"}))
    return coded;
  const auto isPlace = [&](const std::optional<std::size_t>& column) {
    return column && unitCellsOf(table, *column) != UnitCells::measures;
  };
  if (const auto unit = columnNamed(table, {"unit"}); isPlace(unit)) return unit;
  if (const auto named = columnNamed(table, {"county", "县名", "县", "区县", "县市区", "单位名称"}))
    return named;
  const auto unit = columnNamed(table, {"单位", "單位"});
  return isPlace(unit) ? unit : std::nullopt;
}

}  // namespace

std::optional<LongColumns> findLongColumns(const geo::Table& table, const Codebook& codebook,
                                           const std::string& codeColumn, const std::string& onlyIndicator) {
  const auto unit = codeColumn.empty() ? unitColumn(table) : findColumn(table, codeColumn);
  const auto value = columnNamed(table, {"value", "figure", "obs_value", "数值", "指标值", "值", "数据"});
  if (!unit || !value) return std::nullopt;
  const auto indicator = indicatorColumn(table, codebook);
  const auto period = periodColumnOf(table);
  if (!indicator && !period) return std::nullopt;
  if (!indicator && onlyIndicator.empty())
    throw geo::DataError(
        geo::message("{}: column \"{}\" does not say what its figures are; say it with --indicator",
                     table.source, table.columns[*value]));
  const auto flag = columnNamed(table, {"obs_flag", "obs_status", "obsflag", "obsstatus"});
  const auto measure = measureColumnOf(table, [&](std::size_t i) {
    return i != unit && i != value && i != indicator && i != period && i != flag;
  });
  return LongColumns{*unit, indicator, indicator ? std::string() : onlyIndicator, *value, period,
                     flag,  measure};
}

namespace {

/// Names of indicators beside their codes say nothing new.
bool isBesideIndicators(const geo::Table& table, std::size_t column, const LongColumns& columns) {
  if (!columns.indicator) return false;
  std::unordered_map<std::string, std::string> said;
  return std::all_of(table.rows.begin(), table.rows.end(), [&](const geo::Table::Row& row) {
    const std::string& text = cellText(row, column);
    return said.try_emplace(cellText(row, columns.indicator), text).first->second == text;
  });
}

std::vector<std::size_t> unreadColumns(const geo::Table& table, const LongColumns& columns) {
  std::vector<std::size_t> unread;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (i != columns.unit && i != columns.value && i != columns.indicator && i != columns.period &&
        i != columns.flag && i != columns.measure &&
        std::ranges::find(columns.above, i) == columns.above.end())
      unread.push_back(i);
  return unread;
}

/// What tells the units apart: a name may be that of two in different provinces.
std::string unitOf(const geo::Table::Row& row, const LongColumns& columns) {
  std::string unit = cellText(row, columns.unit);
  for (const std::size_t column : columns.above) unit += '\t' + cellText(row, column);
  return unit;
}

const std::string& indicatorOf(const geo::Table::Row& row, const LongColumns& columns) {
  return columns.indicator ? cellText(row, columns.indicator) : columns.onlyIndicator;
}

/// Indicators of which some figures have a unit of measure that is known.
std::unordered_set<std::string> measuredIndicators(const geo::Table& table, const LongColumns& columns) {
  std::unordered_set<std::string> measured;
  for (const geo::Table::Row& row : table.rows)
    if (!cellText(row, columns.value).empty() && isUnitOfMeasure(cellText(row, columns.measure)))
      measured.insert(indicatorOf(row, columns));
  return measured;
}

/// Units of the other indicators: they may not tell figures apart.
void refuseUnknownUnits(const geo::Table& table, const LongColumns& columns,
                        const std::unordered_set<std::string>& measured, std::vector<RowPlace> places) {
  if (!columns.measure) return;
  geo::Table others{table.source, table.columns, {}};
  std::vector<RowPlace> placesOfOthers;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (measured.contains(indicatorOf(table.rows[i], columns))) continue;
    others.rows.push_back(table.rows[i]);
    placesOfOthers.push_back(std::move(places[i]));
  }
  refuseUnreadDimensions(others, {*columns.measure}, placesOfOthers);
}

void refuseDimensions(const geo::Table& table, const LongColumns& columns, std::vector<std::size_t> unread,
                      const std::unordered_set<std::string>& measured) {
  std::erase_if(unread, [&](std::size_t column) { return isBesideIndicators(table, column, columns); });
  std::vector<RowPlace> places;
  for (const geo::Table::Row& row : table.rows) {
    const bool hasFigure = !cellText(row, columns.value).empty() && !cellText(row, columns.unit).empty();
    const std::string unit = unitOf(row, columns);
    places.push_back({hasFigure ? unit + '\n' + cellText(row, columns.period) : std::string(),
                      cellText(row, columns.indicator), unit});
  }
  refuseUnreadDimensions(table, unread, places);
  refuseUnknownUnits(table, columns, measured, std::move(places));
}

/// With its mark behind it, as a footnote.
std::string figureOf(const geo::Table::Row& row, const LongColumns& columns) {
  const std::string& value = cellText(row, columns.value);
  if (value.starts_with(':')) return kNoFigureMark;
  const std::string mark = normaliseName(cellText(row, columns.flag));
  return value.empty() || mark.empty() || mark == "A" || mark == ":" ? value : value + "[" + mark + "]";
}

}  // namespace

Widened widen(const geo::Table& table, const LongColumns& columns) {
  Widened result;
  const std::vector<std::size_t> unread = unreadColumns(table, columns);
  const auto measured = measuredIndicators(table, columns);
  refuseDimensions(table, columns, unread, measured);
  for (const std::size_t column : unread) {
    result.unread.push_back(table.columns[column]);
    if (const std::string unit = unknownUnitOf(table, column); !unit.empty())
      result.issues.push_back(unitNotUnderstood(table, column, unit));
  }
  if (columns.measure)
    result.issues.push_back({geo::Issue::Severity::note, "column.units_of_rows", table.source,
                             geo::message("{}: each row is read in the unit that column \"{}\" says",
                                          table.source, table.columns[*columns.measure])});
  std::map<std::string, Widening> byPeriod;
  std::vector<std::pair<std::string, std::pair<std::string, std::string>>> conflicts;
  bool hasFigure = false;
  for (const geo::Table::Row& row : table.rows) {
    const std::string value = figureOf(row, columns);
    const std::string& name = cellText(row, columns.unit);
    const std::string& indicator = indicatorOf(row, columns);
    if (name.empty() || indicator.empty()) {
      if (value.empty()) continue;
      result.issues.push_back({geo::Issue::Severity::warning, "survey.long_row_incomplete",
                               placeOf(table, row),
                               geo::message("{}: the figure {} has no unit or no indicator and is left out",
                                            placeOf(table, row), value)});
      continue;
    }
    std::string period = normaliseName(cellText(row, columns.period));
    if (period.ends_with("年")) period.resize(period.size() - std::string_view("年").size());
    auto& wide = byPeriod.try_emplace(period, table, columns).first->second;
    hasFigure = hasFigure || !value.empty();
    const bool isMeasured = !value.empty() && measured.contains(indicator);
    const std::string unit = unitOf(row, columns);
    if (wide.put(unit, indicator, value, row) &&
        (!isMeasured || wide.put(unit, indicator + kMeasureSuffix, cellText(row, columns.measure), row)))
      continue;
    conflicts.emplace_back(period, std::pair(unit, indicator));
    result.issues.push_back(
        {geo::Issue::Severity::error, "survey.conflicting_figures", placeOf(table, row),
         geo::message("{}: {} of {} stands there twice with different figures: none is used",
                      placeOf(table, row), indicator, name)});
  }
  for (const auto& [period, place] : conflicts) byPeriod.at(period).remove(place.first, place.second);
  for (auto& [period, wide] : byPeriod) result.tables.push_back({period, wide.take()});
  if (!hasFigure) throw geo::DataError(geo::message("{} has no figure.", table.source));
  return result;
}

}  // namespace planning::forms
