#include "planning/query/unit_summary.h"

#include <algorithm>
#include <set>

#include "planning/areas/area_list.h"
#include "planning/summary/members.h"
#include "planning/workspace/workspace.h"

namespace planning {
namespace {

std::vector<Indicator> indicatorsIn(const std::vector<Figure>& figures,
                                    const std::vector<Indicator>& codebook) {
  std::set<std::string> used;
  for (const Figure& figure : figures) used.insert(figure.indicator);
  std::vector<Indicator> result;
  for (const Indicator& indicator : codebook)
    if (used.contains(indicator.id)) result.push_back(indicator);
  return result;
}

std::vector<std::string> idsOf(const std::vector<Indicator>& indicators) {
  std::vector<std::string> ids;
  for (const Indicator& indicator : indicators) ids.push_back(indicator.id);
  return ids;
}

}  // namespace

UnitSummary::UnitSummary(Input input)
    : m_indicators(indicatorsIn(input.figures, input.indicators)),
      m_ids(idsOf(m_indicators)),
      m_table(input.figures, Codebook::fromIndicators(std::move(input.indicators))),
      m_figures(std::move(input.figures)) {
  std::unordered_map<std::string, std::size_t> place;
  for (const std::string& id : m_ids) place.emplace(id, place.size());
  for (std::size_t i = 0; i < m_figures.size(); ++i) {
    const auto indicator = place.find(m_figures[i].indicator);
    if (indicator == place.end()) continue;
    auto& figures = m_figuresOf.try_emplace(m_figures[i].unit, m_ids.size(), -1).first->second;
    figures[indicator->second] = static_cast<std::int32_t>(i);
  }
  for (const Area& area : input.areas)
    for (const AreaMember& member : area.members)
      if (!member.unit.empty()) m_areaOf.insert_or_assign(member.unit, area.id);
  for (const UnitGroup& province : groupByProvince(input.units))
    for (const std::string& unit : province.keys) m_provinceOf.emplace(unit, province.id);
  if (input.members) {
    std::erase_if(input.units, [](const Unit& unit) { return unit.level == Level::county; });
    std::ranges::move(*input.members, std::back_inserter(input.units));
  }
  const std::vector<UnitGroup> provinces = groupByProvince(input.units);
  m_areas = valuesOf(groupByArea(input.areas));
  takePublished(input.areas);
  m_provinces = valuesOf(provinces);
  m_provinces.erase(std::string());
  m_nation = aggregate(m_table, groupNation(input.units), m_ids);
}

UnitSummary UnitSummary::load(Workspace& workspace, const std::string& period) {
  Input input{workspace.allFigures(period), {}, workspace.areas(), workspace.indicators(), {}};
  input.members =
      membersIn(workspace, FigureTable(input.figures, Codebook::fromIndicators(input.indicators)), period);
  for (const Level level : {Level::county, Level::prefecture, Level::province})
    std::ranges::move(workspace.units(level), std::back_inserter(input.units));
  return UnitSummary(std::move(input));
}

UnitSummary::Values UnitSummary::valuesOf(const std::vector<UnitGroup>& groups) const {
  Values values;
  for (const UnitGroup& group : groups) values.emplace(group.id, aggregate(m_table, {group}, m_ids));
  return values;
}

/// Where members have no figures and the area has one of its own, that one is the area's value.
void UnitSummary::takePublished(const std::vector<Area>& areas) {
  for (const Area& area : areas)
    for (GroupValue& value : m_areas.at(area.id)) {
      const auto indicator = static_cast<std::size_t>(&value - m_areas.at(area.id).data());
      const Figure* published = figureOf(areaUnit(area.id), indicator);
      if (value.value || published == nullptr) continue;
      value.value = published->value;
      value.note = published->note;
      value.estimated = published->flag == Flag::estimated;
    }
}

const Figure* UnitSummary::figureOf(const std::string& unit, std::size_t indicator) const {
  const auto found = m_figuresOf.find(unit);
  if (found == m_figuresOf.end() || found->second[indicator] < 0) return nullptr;
  return &m_figures[static_cast<std::size_t>(found->second[indicator])];
}

std::vector<UnitComparison> UnitSummary::compare(const std::string& unit) const {
  const auto area = m_areaOf.find(unit);
  const auto province = m_provinceOf.find(unit);
  const auto* ofItsArea = area == m_areaOf.end() ? nullptr : ofArea(area->second);
  const auto* ofItsProvince = province == m_provinceOf.end() ? nullptr : ofProvince(province->second);
  std::vector<UnitComparison> rows;
  for (std::size_t i = 0; i < m_indicators.size(); ++i)
    rows.push_back({&m_indicators[i], figureOf(unit, i), ofItsArea ? &(*ofItsArea)[i] : nullptr,
                    ofItsProvince ? &(*ofItsProvince)[i] : nullptr, &m_nation[i]});
  return rows;
}

std::vector<GroupValue> UnitSummary::sum(std::span<const std::string> units) const {
  UnitGroup group;
  for (const std::string& unit : units) {
    const std::vector<std::string> rows = m_table.wholeSources(unit);
    if (rows.empty())
      group.keys.push_back(unit);
    else
      group.keys.insert(group.keys.end(), rows.begin(), rows.end());
  }
  std::ranges::sort(group.keys);
  group.keys.erase(std::unique(group.keys.begin(), group.keys.end()), group.keys.end());
  group.members = static_cast<int>(group.keys.size());
  return aggregate(m_table, {group}, m_ids);
}

const std::vector<GroupValue>* UnitSummary::ofArea(const std::string& area) const {
  const auto found = m_areas.find(area);
  return found == m_areas.end() ? nullptr : &found->second;
}

const std::vector<GroupValue>* UnitSummary::ofProvince(const std::string& province) const {
  const auto found = m_provinces.find(province);
  return found == m_provinces.end() ? nullptr : &found->second;
}

}  // namespace planning
