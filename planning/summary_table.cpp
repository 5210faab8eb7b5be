#include "planning/summary_table.h"

#include "geo/error.h"
#include "geo/message.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace planning {
namespace {

std::string joinedIds(const std::vector<Indicator>& indicators) {
  constexpr std::size_t kShown = 12;
  std::string text;
  for (std::size_t i = 0; i < std::min(kShown, indicators.size()); ++i)
    text += (i == 0 ? "" : ", ") + indicators[i].id;
  return indicators.size() > kShown ? text + ", …" : text;
}

std::vector<UnitGroup> groupsOf(Workspace& workspace, SummaryLevel level) {
  if (level == SummaryLevel::area) {
    const std::vector<Area> areas = workspace.areas();
    if (areas.empty())
      throw geo::DataError(geo::message("{} has no areas; store them with 'lianpian areas --list --members'",
                                        workspace.path().string()));
    return groupByArea(areas);
  }
  std::vector<Unit> units = workspace.units(Level::county);
  for (const Level above : {Level::prefecture, Level::province})
    std::ranges::copy(workspace.units(above), std::back_inserter(units));
  return level == SummaryLevel::prefecture ? groupByPrefecture(units) : groupByProvince(units);
}

geo::Cell number(const std::optional<double>& value, int decimals) {
  if (!value) return {};
  if (decimals == 0) return static_cast<std::int64_t>(std::llround(*value));
  const double scale = std::pow(10.0, decimals);
  return std::round(*value * scale) / scale;
}

}  // namespace

Indicator requireIndicator(Workspace& workspace, const std::string& id) {
  const std::vector<Indicator> indicators = workspace.indicators();
  const auto found = std::ranges::find(indicators, id, &Indicator::id);
  if (found == indicators.end())
    throw geo::DataError(geo::message("There is no indicator '{}' in the workspace; there are: {}", id,
                                      joinedIds(indicators)));
  return *found;
}

std::string lastPeriod(Workspace& workspace, const std::string& indicator) {
  const std::vector<std::string> periods = workspace.periods(indicator);
  if (periods.empty())
    throw geo::DataError(geo::message(
        "{} has no figures of this; import a table with 'lianpian import' first", workspace.path().string()));
  return periods.back();
}

Summary summarise(Workspace& workspace, SummaryLevel level, const std::string& period,
                  const std::vector<std::string>& indicators) {
  Summary summary;
  summary.groups = groupsOf(workspace, level);
  const std::vector<Figure> figures =
      workspace.allFigures(summary.period = period.empty() ? lastPeriod(workspace, "") : period);
  const std::vector<Indicator> known = workspace.indicators();
  if (indicators.empty())
    std::ranges::copy_if(
        known, std::back_inserter(summary.indicators), [&figures](const Indicator& indicator) {
          return std::ranges::any_of(figures,
                                     [&](const Figure& figure) { return figure.indicator == indicator.id; });
        });
  for (const std::string& id : indicators) summary.indicators.push_back(requireIndicator(workspace, id));

  std::vector<std::string> ids;
  for (const Indicator& indicator : summary.indicators) ids.push_back(indicator.id);
  summary.values = aggregate(figures, summary.groups, Codebook::fromIndicators(known), ids);
  return summary;
}

int membersOf(const Summary& summary, const UnitGroup& group) {
  int members = group.members;
  for (const GroupValue& value : summary.values)
    if (value.group == group.id) members = std::max(members, value.members);
  return members;
}

geo::TableToWrite summaryTable(const Summary& summary) {
  using enum geo::ColumnType;
  geo::TableToWrite table;
  table.columns = {{"id", text}, {"name_zh", text}, {"name_en", text}, {"members", integer}};
  for (const Indicator& indicator : summary.indicators) {
    table.columns.push_back({indicator.id, indicator.decimals == 0 ? integer : real});
    table.columns.push_back({indicator.id + "_covered", integer});
  }
  std::map<std::pair<std::string, std::string>, const GroupValue*> valueOf;
  for (const GroupValue& value : summary.values) valueOf[{value.group, value.indicator}] = &value;
  for (const UnitGroup& group : summary.groups) {
    std::vector<geo::Cell> row{group.id, group.nameZh, group.nameEn, std::int64_t{membersOf(summary, group)}};
    for (const Indicator& indicator : summary.indicators) {
      const auto found = valueOf.find({group.id, indicator.id});
      const GroupValue value = found == valueOf.end() ? GroupValue{} : *found->second;
      row.push_back(number(value.value, indicator.decimals));
      row.emplace_back(std::int64_t{value.covered});
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace planning
