#pragma once

#include "app/cli/plan/action/targets_options.h"
#include "app/cli/plan/targets_report.h"
#include "app/cli/verb/console.h"
#include "planning/workspace/workspace.h"

namespace app::cli {

/// The answer to what the options ask; `income` is null without a projection. Throws UsageError,
/// geo::DataError.
TargetsFound findTargets(const Console& console, planning::Workspace& workspace, const TargetOptions& options,
                         const IncomeOptions* income);

}  // namespace app::cli
