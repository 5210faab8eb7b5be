#pragma once

#include "app/cli/report.h"
#include "planning/summary_table.h"

namespace app::cli {

/// {"period", "groups": [{"id", "name_zh", "name_en", "members", "values": {indicator: {"value", "covered",
/// ...}}}]}
Json toJson(const planning::Summary& summary);

}  // namespace app::cli
