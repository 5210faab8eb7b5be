#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/table/table.h"
#include "geo/table/table_writer.h"
#include "planning/allocation/factor_method.h"
#include "planning/areas/territory.h"

namespace planning {
class Workspace;
}

namespace planning::allocation {

/// "poor:0.6" or "income:0.3:inverse". Absent where it is neither.
std::optional<Factor> parseFactor(std::string_view text);

/// Columns indicator, weight and, if any, use ("share" or "inverse"). Throws geo::DataError naming the row.
std::vector<Factor> readFactors(const geo::Table& table);

/// The year of which the counties are: that of the figures, or where each factor has its own last one
/// (`period` empty) the last of these.
std::string periodOf(Workspace& workspace, const std::vector<Factor>& factors, const std::string& period);

/// The counties of a territory with their figures of one period as factors. Those of a unit are the counties
/// at the end of the year: one that ended before takes no part beside the one that it went into.
std::vector<FactorCounty> countiesOf(Workspace& workspace, const Territory& territory,
                                     const std::vector<Factor>& factors, const std::string& period);

/// Rows of a table as counties: columns code, name (may be missing) and one a factor; an empty cell is
/// missing. Throws geo::DataError: a column is missing, a cell is no number.
std::vector<FactorCounty> countiesOf(const geo::Table& table, const std::vector<Factor>& factors);

/// Throws geo::DataError for a county that is none of the territory's.
void requireMembers(const std::vector<FactorCounty>& counties, const Territory& territory);

/// Column code and any of multiplier, floor and cap, for single counties. Throws geo::DataError: no such
/// column, a code twice, a code that takes no part, an amount that is not whole.
void applyMultipliers(const geo::Table& table, std::vector<FactorCounty>& counties);

/// One row a county: code, name; of each factor value, share and points; multiplier, score, share, amount
/// before bounds, floor, cap, bound, amount, and what is missing of those left out.
geo::TableToWrite allocationTable(const Allocation& allocation);

/// code, line, text: what explain() says of each county.
geo::TableToWrite explanationTable(const Allocation& allocation);

}  // namespace planning::allocation
