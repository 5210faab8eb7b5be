#pragma once

#include "app/cli/verb/report.h"
#include "planning/survey/round.h"

namespace app::cli {

/// {"id", "name_zh", "name_en", "period", "previous_period", "deadline", "indicators", "units"}
Json toJson(const planning::survey::Round& round);
/// {"unit", "code", "name", "state", "sent_at", "sent_by", "sent_what", "answered_at", "overdue", "late"};
/// code and name are those of the round's year, unit is where the figures lie.
Json toJson(const planning::survey::UnitStatus& unit, const planning::survey::AskedCounty& county);

}  // namespace app::cli
