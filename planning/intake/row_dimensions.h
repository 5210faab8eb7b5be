#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "geo/table/table.h"

namespace planning {

/// Where the figures of a row would go.
struct RowPlace {
  std::string place;   ///< unit, or unit and period; empty: none
  std::string group;   ///< indicator, where a row has only one
  std::string unit{};  ///< whose row it is
};

/// Throws geo::DataError naming the column where one that is not read tells rows of one place apart, or is
/// called sex, age, unit of measure or currency and is not the same in all rows; one that only gives each
/// unit a name of its own is none. `places`: of each row.
void refuseUnreadDimensions(const geo::Table& table, const std::vector<std::size_t>& unread,
                            const std::vector<RowPlace>& places);

}  // namespace planning
