#pragma once

#include <ostream>

#include "app/cli/verb/report.h"
#include "planning/boundary/boundary_import.h"

namespace app::cli {

Json toJson(const planning::BoundaryImport& imported);
void print(std::ostream& out, const planning::BoundaryImport& imported);

}  // namespace app::cli
