#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "geo/report/issue.h"
#include "geo/table/table.h"
#include "planning/figures/codebook.h"

namespace planning {

/// What the cells of a column are that is called "unit", 单位.
enum class UnitCells {
  measures,  ///< units of measure, at least one of them known: 人, 万人
  offices,   ///< who reports: 县统计局
  unknown,
};
UnitCells unitCellsOf(const geo::Table& table, std::size_t column);

/// The column that says in what the figures of each row are measured: one that is called so, or whose cells
/// are all units of measure with a multiple among them. Only columns of which `isFree` is true are asked.
std::optional<std::size_t> measureColumnOf(const geo::Table& table,
                                           const std::function<bool(std::size_t)>& isFree);

/// Behind the name of a column: the column that says in what each of its figures is measured.
inline constexpr const char* kMeasureSuffix = " (unit of measure)";
std::optional<std::size_t> measureColumnFor(const geo::Table& table, std::size_t column);
bool isMeasureOfColumn(const geo::Table& table, std::size_t column);

/// The known units of a column, each once, in their order.
std::vector<std::string> unitsIn(const geo::Table& table, std::size_t column);

/// Of those that the first can be converted to the one with the smallest multiple: 人 of 万人, 人 and 户.
std::string commonUnit(const std::vector<std::string>& units);

/// By what a figure in `unit` is multiplied to be one of the indicator; absent where it measures something
/// else. Of an indicator without a unit a count is in ones, anything else as it stands.
std::optional<double> factorTo(const Indicator& indicator, const std::string& unit);

/// What a column that is called unit says in every row, where that is no known unit; empty otherwise.
std::string unknownUnitOf(const geo::Table& table, std::size_t column);
/// That figures are taken as they stand because of it.
geo::Issue unitNotUnderstood(const geo::Table& table, std::size_t column, const std::string& unit);

}  // namespace planning
