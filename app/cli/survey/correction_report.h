#pragma once

#include "app/cli/verb/report.h"
#include "planning/survey/correction.h"

namespace app::cli {

/// {"number", "round", "unit", "reason", "by", "at", "before": [{"indicator", "value", "flag"}], "after"}
Json toJson(const planning::survey::CorrectionOrder& order);

}  // namespace app::cli
