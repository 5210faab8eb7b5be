#pragma once

#include "app/cli/verb/report.h"
#include "planning/survey/round.h"

namespace app::cli {

/// {"id", "name_zh", "name_en", "period", "previous_period", "deadline", "indicators", "units"}
Json toJson(const planning::survey::Round& round);
/// {"unit", "state", "sent_at", "sent_by", "sent_what", "answered_at", "overdue", "late"}
Json toJson(const planning::survey::UnitStatus& unit);

}  // namespace app::cli
