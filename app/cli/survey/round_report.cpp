#include "app/cli/survey/round_report.h"

namespace app::cli {

namespace survey = planning::survey;

Json toJson(const survey::Round& round) {
  return {{"id", round.id},
          {"name_zh", round.nameZh},
          {"name_en", round.nameEn},
          {"period", round.period},
          {"previous_period", round.previousPeriod},
          {"deadline", round.deadline},
          {"indicators", round.indicators},
          {"units", round.units}};
}

Json toJson(const survey::UnitStatus& unit, const survey::AskedCounty& county) {
  return {{"unit", unit.unit},          {"code", county.code},
          {"name", county.name},        {"state", toString(unit.state)},
          {"sent_at", unit.sentAt},     {"sent_by", unit.sentBy},
          {"sent_what", unit.sentWhat}, {"answered_at", unit.answeredAt},
          {"overdue", unit.isOverdue},  {"late", unit.isLate}};
}

}  // namespace app::cli
