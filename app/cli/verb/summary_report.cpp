#include "app/cli/verb/summary_report.h"

#include "app/cli/verb/counties_report.h"

#include <cstddef>
#include <map>
#include <type_traits>
#include <variant>

namespace app::cli {

namespace {

Json toJson(const planning::GroupValue& value, const planning::GroupValue* before) {
  Json one = {{"value", value.value}, {"covered", value.covered}};
  if (value.populationShare) one["population_share"] = *value.populationShare;
  if (value.isPartial()) one["partial"] = planning::partialLabel(value);
  if (value.estimated) one["estimated"] = true;
  if (!value.note.empty()) one["note"] = value.note;
  if (!before) return one;
  const planning::Comparison comparison = planning::compare(value, *before);
  one["before"] = before->value;
  if (before->isPartial()) one["before_partial"] = planning::partialLabel(*before);
  one["difference"] = comparison.difference;
  one["growth_pct"] = comparison.growthPercent;
  return one;
}

}  // namespace

Json toJson(const geo::TableToWrite& table) {
  Json rows = Json::array();
  for (const std::vector<geo::Cell>& cells : table.rows) {
    Json row = Json::object();
    for (std::size_t i = 0; i < cells.size(); ++i)
      std::visit(
          [&](const auto& cell) {
            if constexpr (std::is_same_v<std::decay_t<decltype(cell)>, std::monostate>)
              row[table.columns[i].name] = nullptr;
            else
              row[table.columns[i].name] = cell;
          },
          cells[i]);
    rows.push_back(std::move(row));
  }
  return rows;
}

Json toJson(const planning::Summary& summary) {
  std::map<std::string, Json> valuesOf;
  for (std::size_t i = 0; i < summary.values.size(); ++i) {
    const planning::GroupValue& value = summary.values[i];
    valuesOf[value.group][value.indicator] =
        toJson(value, i < summary.previous.size() ? &summary.previous[i] : nullptr);
  }
  Json groups = Json::array();
  for (std::size_t i = 0; i < summary.groups.size(); ++i) {
    const planning::UnitGroup& group = summary.groups[i];
    Json one = {{"id", group.id},
                {"name_zh", group.nameZh},
                {"name_en", group.nameEn},
                {"members", planning::membersOf(summary, group)}};
    const planning::GroupState state = i < summary.states.size() ? summary.states[i] : planning::GroupState{};
    if (state.state) one["state"] = toString(*state.state);
    if (state.imputedShare) one["imputed_share"] = *state.imputedShare;
    one["values"] = valuesOf[group.id];
    groups.push_back(std::move(one));
  }
  Json report = {{"period", summary.period}};
  if (!summary.round.empty()) report["round"] = summary.round;
  if (!summary.against.empty()) report["against"] = summary.against;
  if (summary.level != planning::SummaryLevel::area) report["counties_taken"] = toJson(summary.counties);
  report["groups"] = groups;
  return report;
}

}  // namespace app::cli
