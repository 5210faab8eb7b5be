#include "app/cli/summary_report.h"

#include <nlohmann/json.hpp>

#include <map>

namespace app::cli {

Json toJson(const planning::Summary& summary) {
  std::map<std::string, Json> valuesOf;
  for (const planning::GroupValue& value : summary.values) {
    Json one = {{"value", value.value ? Json(*value.value) : Json()}, {"covered", value.covered}};
    if (value.estimated) one["estimated"] = true;
    if (!value.note.empty()) one["note"] = value.note;
    valuesOf[value.group][value.indicator] = std::move(one);
  }
  Json groups = Json::array();
  for (const planning::UnitGroup& group : summary.groups)
    groups.push_back({{"id", group.id},
                      {"name_zh", group.nameZh},
                      {"name_en", group.nameEn},
                      {"members", planning::membersOf(summary, group)},
                      {"values", valuesOf[group.id]}});
  return {{"period", summary.period}, {"groups", groups}};
}

}  // namespace app::cli
