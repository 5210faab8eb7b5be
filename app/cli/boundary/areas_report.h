#pragma once

#include <ostream>
#include <vector>

#include "app/cli/verb/report.h"
#include "planning/areas/area_report.h"

namespace app::cli {

Json toJson(const std::vector<planning::AreaReport>& areas);
void print(std::ostream& out, const std::vector<planning::AreaReport>& areas, bool chineseNames);

}  // namespace app::cli
