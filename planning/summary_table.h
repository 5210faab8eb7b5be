#pragma once

#include <string>
#include <vector>

#include "geo/table_writer.h"
#include "planning/aggregate.h"
#include "planning/indicator.h"
#include "planning/workspace.h"

namespace planning {

enum class SummaryLevel { area, province, prefecture };

struct Summary {
  std::string period;
  std::vector<Indicator> indicators;
  std::vector<UnitGroup> groups;
  std::vector<GroupValue> values;  ///< group by group, in the order of `indicators`
};

/// Adds up the figures of one period; an empty `period` is the last one, empty `indicators` are all that
/// aggregate. Throws DataError: no figures, no areas, no such indicator (names those there are).
Summary summarise(Workspace& workspace, SummaryLevel level, const std::string& period,
                  const std::vector<std::string>& indicators);

/// Members of a group: as published, or else as many as the fullest indicator counts.
int membersOf(const Summary& summary, const UnitGroup& group);

/// One row a group: id, names, members, then for each indicator its value and the members covered
/// ("<id>_covered"). Values are rounded to the decimals of the codebook.
geo::TableToWrite summaryTable(const Summary& summary);

/// The last period that has figures of the indicator (of any, when empty). Throws DataError where there is
/// none.
std::string lastPeriod(Workspace& workspace, const std::string& indicator);

/// Throws DataError that names the indicators there are.
Indicator requireIndicator(Workspace& workspace, const std::string& id);

}  // namespace planning
