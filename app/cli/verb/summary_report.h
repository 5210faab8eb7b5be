#pragma once

#include "app/cli/verb/report.h"
#include "geo/table/table_writer.h"
#include "planning/summary/summary_table.h"

namespace app::cli {

/// {"period", "counties_taken", "groups": [{"id", "name_zh", "name_en", "members", "values": {indicator:
/// {"value", "covered", "population_share", "partial", "before", "difference", "growth_pct", ...}}}]}; a
/// value that is marked as partial is no total.
Json toJson(const planning::Summary& summary);

/// [{column: cell}]
Json toJson(const geo::TableToWrite& table);

}  // namespace app::cli
