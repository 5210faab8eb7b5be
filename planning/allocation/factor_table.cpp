#include "planning/allocation/factor_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/reading/table_columns.h"
#include "planning/summary/summary_table.h"
#include "planning/target/wording.h"
#include "planning/workspace/workspace.h"

namespace planning::allocation {
namespace {

using enum geo::ColumnType;

std::optional<FactorUse> parseUse(std::string_view text) {
  if (text.empty() || text == "share") return FactorUse::share;
  if (text == "inverse") return FactorUse::inverse;
  return std::nullopt;
}

std::optional<std::int64_t> wholeCell(const geo::Table& table, const geo::Table::Row& row,
                                      std::optional<std::size_t> column) {
  if (!column) return std::nullopt;
  const std::optional<double> value = cellNumber(table, row, *column);
  if (!value) return std::nullopt;
  if (std::abs(*value) > static_cast<double>(kLargestTotal) || *value != std::floor(*value))
    throw geo::DataError(geo::message("{}, column \"{}\": {} is no amount in whole yuan.",
                                      placeOf(table, row), table.columns[*column], cellText(row, *column)));
  return static_cast<std::int64_t>(*value);
}

geo::Cell real6(double value) { return target::sixDecimals(value); }

std::string toString(Bound bound) {
  if (bound == Bound::floor) return "floor";
  return bound == Bound::cap ? "cap" : "";
}

/// Those of an area go by its list; the others are the counties of the year.
std::vector<CountyOfYear> claimantsOf(Workspace& workspace, const Territory& territory,
                                      const std::string& period, const std::vector<FiguresByKey>& figures) {
  if (!territory.isArea) return planning::countiesOf(workspace, territory, period, figures);
  std::map<std::string, Unit> units;
  for (Unit& unit : workspace.units(Level::county)) units.emplace(unit.code, std::move(unit));
  std::vector<CountyOfYear> counties;
  for (const std::string& code : territory.counties)
    counties.push_back({code, units[code].name, code, units[code].parent, {code}, true, false, false});
  return counties;
}

std::vector<geo::Column> columnsOf(const Allocation& allocation) {
  std::vector<geo::Column> columns{{"code", text}, {"name", text}, {"amount", integer}};
  for (const Factor& factor : allocation.factors) {
    columns.push_back({factor.id, real});
    columns.push_back({factor.id + "_share_pct", real});
    columns.push_back({factor.id + "_points", real});
  }
  for (const char* const name : {"multiplier", "score", "score_share_pct", "before_bounds"})
    columns.push_back({name, real});
  for (const char* const name : {"floor", "cap"}) columns.push_back({name, integer});
  for (const char* const name : {"bound", "missing"}) columns.push_back({name, text});
  return columns;
}

}  // namespace

std::optional<Factor> parseFactor(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const std::string_view rest = text.substr(colon + 1);
  const std::string_view number = rest.substr(0, rest.find(':'));
  Factor factor{std::string(text.substr(0, colon)), 0, FactorUse::share};
  const auto read = std::from_chars(number.data(), number.data() + number.size(), factor.weight);
  if (read.ec != std::errc() || read.ptr != number.data() + number.size()) return std::nullopt;
  if (number.size() == rest.size()) return factor;
  const std::optional<FactorUse> use = parseUse(rest.substr(number.size() + 1));
  if (!use) return std::nullopt;
  factor.use = *use;
  return factor;
}

std::vector<Factor> readFactors(const geo::Table& table) {
  const std::size_t idAt = requireColumn(table, "indicator");
  const std::size_t weightAt = requireColumn(table, "weight");
  const std::optional<std::size_t> useAt = findColumn(table, "use");
  std::vector<Factor> factors;
  for (const geo::Table::Row& row : table.rows) {
    const std::optional<double> weight = cellNumber(table, row, weightAt);
    const std::optional<FactorUse> use = parseUse(cellText(row, useAt));
    if (!weight || !use || cellText(row, idAt).empty())
      throw geo::DataError(
          geo::message("{}: a factor needs an indicator, a weight and, if any, the use 'share' or 'inverse'.",
                       placeOf(table, row)));
    factors.push_back({cellText(row, idAt), *weight, *use});
  }
  return factors;
}

std::string periodOf(Workspace& workspace, const std::vector<Factor>& factors, const std::string& period) {
  std::string last = period;
  if (period.empty())
    for (const Factor& factor : factors)
      last = std::max(last, lastPeriod(workspace, requireIndicator(workspace, factor.id).id));
  return last;
}

std::vector<FactorCounty> countiesOf(Workspace& workspace, const Territory& territory,
                                     const std::vector<Factor>& factors, const std::string& period) {
  std::vector<FiguresByKey> figures;
  for (const Factor& factor : factors) {
    const Indicator indicator = requireIndicator(workspace, factor.id);
    figures.push_back(
        workspace.figures(indicator.id, period.empty() ? lastPeriod(workspace, indicator.id) : period));
  }
  std::vector<FactorCounty> counties;
  for (const CountyOfYear& county :
       claimantsOf(workspace, territory, periodOf(workspace, factors, period), figures)) {
    FactorCounty one{county.code, county.name, {}, 1, {}, {}, county.key};
    for (const FiguresByKey& values : figures) {
      const auto found = values.find(county.key);
      one.values.push_back(found == values.end() ? std::nullopt : found->second.value);
    }
    counties.push_back(std::move(one));
  }
  return counties;
}

std::vector<FactorCounty> countiesOf(const geo::Table& table, const std::vector<Factor>& factors) {
  const std::size_t codeAt = requireColumn(table, "code");
  const std::optional<std::size_t> nameAt = findColumn(table, "name");
  std::vector<std::size_t> columns;
  for (const Factor& factor : factors) columns.push_back(requireColumn(table, factor.id));
  std::vector<FactorCounty> counties;
  for (const geo::Table::Row& row : table.rows) {
    FactorCounty county{cellText(row, codeAt), cellText(row, nameAt), {}, 1, {}, {}};
    for (const std::size_t column : columns) county.values.push_back(cellNumber(table, row, column));
    counties.push_back(std::move(county));
  }
  return counties;
}

void requireMembers(const std::vector<FactorCounty>& counties, const Territory& territory) {
  for (const FactorCounty& county : counties)
    if (!std::ranges::binary_search(territory.counties, county.code))
      throw geo::DataError(geo::message("{} is none of the {} counties that take part; check its code.",
                                        county.code, territory.counties.size()));
}

void applyMultipliers(const geo::Table& table, std::vector<FactorCounty>& counties) {
  const std::size_t codeAt = requireColumn(table, "code");
  const std::optional<std::size_t> multiplierAt = findColumn(table, "multiplier");
  const std::optional<std::size_t> floorAt = findColumn(table, "floor");
  const std::optional<std::size_t> capAt = findColumn(table, "cap");
  if (!multiplierAt && !floorAt && !capAt)
    throw geo::DataError(geo::message("{} has none of the columns multiplier, floor and cap.", table.source));
  std::map<std::string, FactorCounty*> byCode;
  for (FactorCounty& county : counties) byCode[county.code] = &county;
  std::set<std::string> seen;
  for (const geo::Table::Row& row : table.rows) {
    const std::string& code = cellText(row, codeAt);
    const auto found = byCode.find(code);
    if (found == byCode.end())
      throw geo::DataError(
          geo::message("{}: {} takes no part in the allocation.", placeOf(table, row), code));
    if (!seen.insert(code).second)
      throw geo::DataError(geo::message("{}: {} stands in the table twice.", placeOf(table, row), code));
    if (multiplierAt) found->second->multiplier = cellNumber(table, row, *multiplierAt).value_or(1);
    if (const auto floor = wholeCell(table, row, floorAt)) found->second->floor = floor;
    if (const auto cap = wholeCell(table, row, capAt)) found->second->cap = cap;
  }
}

geo::TableToWrite allocationTable(const Allocation& allocation) {
  geo::TableToWrite table{"allocation", columnsOf(allocation), {}};
  for (const CountyAmount& county : allocation.counties) {
    std::vector<geo::Cell> row{county.code, county.name, county.portion.amount};
    for (const FactorPart& part : county.parts) {
      row.emplace_back(part.value);
      row.push_back(real6(100 * part.share));
      row.push_back(real6(100 * part.points));
    }
    row.emplace_back(county.multiplier);
    for (const double value : {100 * county.score, 100 * county.scoreShare, county.unbounded})
      row.push_back(real6(value));
    row.emplace_back(county.floor);
    row.push_back(county.cap == kNoCap ? geo::Cell{} : geo::Cell{county.cap});
    row.emplace_back(toString(county.portion.bound));
    row.emplace_back();
    table.rows.push_back(std::move(row));
  }
  for (const Allocation::LeftOut& one : allocation.leftOut) {
    std::vector<geo::Cell> row(table.columns.size());
    row[0] = one.code;
    row[1] = one.name;
    row.back() = fmt::format("{}", fmt::join(one.missing, ", "));
    table.rows.push_back(std::move(row));
  }
  return table;
}

geo::TableToWrite explanationTable(const Allocation& allocation) {
  geo::TableToWrite table{
      "explanation", {{"code", text}, {"name", text}, {"line", integer}, {"text", text}}, {}};
  for (const CountyAmount& county : allocation.counties) {
    std::int64_t number = 0;
    for (std::string& line : explain(allocation, county))
      table.rows.push_back({county.code, county.name, ++number, std::move(line)});
  }
  return table;
}

}  // namespace planning::allocation
