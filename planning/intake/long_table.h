#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "geo/report/issue.h"
#include "geo/table/table.h"
#include "planning/figures/codebook.h"

namespace planning::forms {

/// A table with one figure a row.
struct LongColumns {
  std::size_t unit = 0;
  std::optional<std::size_t> indicator;
  std::string onlyIndicator{};  ///< of all rows, where there is no column of it
  std::size_t value = 0;
  std::optional<std::size_t> period;
  std::optional<std::size_t> flag{};     ///< a mark of each figure: Eurostat's OBS_FLAG
  std::optional<std::size_t> measure{};  ///< in what each figure is measured
  bool areNames = false;                 ///< of units, in the column `unit`; else codes
  std::vector<std::size_t> above{};      ///< places above the units, beside their names
};

/// By the columns' names: unit or code, else county or 单位, indicator, value, period, in English or Chinese,
/// as the World Bank and Eurostat call them too. `codeColumn`: of the unit where its name says nothing;
/// `onlyIndicator`: what the figures are where no column says it. Throws geo::DataError where neither does.
std::optional<LongColumns> findLongColumns(const geo::Table& table, const Codebook& codebook,
                                           const std::string& codeColumn, const std::string& onlyIndicator);

/// A column that names indicators; its codes where the codebook does not know its names.
std::optional<std::size_t> indicatorColumn(const geo::Table& table, const Codebook& codebook);
std::optional<std::size_t> periodColumnOf(const geo::Table& table);

inline constexpr const char* kNoFigureMark = "…";       ///< for Eurostat's ":"
inline constexpr const char* kLongCodeColumn = "code";  ///< of the units in what widen() makes
inline constexpr const char* kLongNameColumn = "name";  ///< the same where they are named

struct PeriodTable {
  std::string period;  ///< empty: the table does not say
  geo::Table table;    ///< one row a unit, one column an indicator
};

struct Widened {
  std::vector<PeriodTable> tables;  ///< in the order of the periods
  std::vector<std::string> unread;  ///< columns
  geo::Issues issues;
};

/// A place without a figure has its row, so that it is counted. Two different figures for one place are both
/// left out and told, equal ones count once. Units of measure that are known stand in a column beside that of
/// the figures (kMeasureSuffix). Throws geo::DataError where a column that is not read tells figures apart.
Widened widen(const geo::Table& table, const LongColumns& columns);

}  // namespace planning::forms
