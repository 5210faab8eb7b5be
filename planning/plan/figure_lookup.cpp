#include "planning/plan/figure_lookup.h"

#include <algorithm>

#include "planning/areas/area_list.h"
#include "planning/areas/area_series.h"
#include "planning/plan/plan_text.h"
#include "planning/reading/place_name.h"
#include "planning/summary/summary_table.h"
#include "planning/workspace/workspace.h"

namespace planning::plan {

FigureLookup::FigureLookup(Workspace& workspace)
    : m_workspace(workspace),
      m_codebook(Codebook::fromIndicators(workspace.indicators())),
      m_areas(workspace.areas()) {}

const Area* FigureLookup::area(const std::string& id) const {
  const auto found = std::ranges::find(m_areas, id, &Area::id);
  return found == m_areas.end() ? nullptr : &*found;
}

std::string FigureLookup::provinceInEnglish(const std::string& province) {
  if (!m_provinces) m_provinces = m_workspace.units(Level::province);
  for (const Unit& unit : *m_provinces)
    if (!unit.nameEn.empty() && isSamePlace(unit.name, province)) return unit.nameEn;
  return province;
}

const std::vector<std::string>& FigureLookup::periods(const std::string& indicator) {
  const auto found = m_periods.find(indicator);
  if (found != m_periods.end()) return found->second;
  return m_periods[indicator] = m_workspace.periods(indicator);
}

const std::map<std::string, Figure>& FigureLookup::figures(const std::string& indicator,
                                                           const std::string& period) {
  const auto key = std::make_pair(indicator, period);
  const auto found = m_figures.find(key);
  if (found != m_figures.end()) return found->second;
  return m_figures[key] = m_workspace.figures(indicator, period);
}

const FigureTable& FigureLookup::table(const std::string& period) {
  auto& table = m_tables[period];
  if (!table) table = std::make_unique<FigureTable>(m_workspace.allFigures(period), m_codebook);
  return *table;
}

void FigureLookup::sumUp(const Area& area, LinkedFigure& figure) {
  const std::vector<std::string>& years = periods(figure.link.indicator);
  if (std::ranges::find(years, figure.link.year) == years.end()) return;
  const FigureTable& all = table(figure.link.year);
  const std::vector<GroupValue> values = aggregate(all, groupByArea({area}, all), {figure.link.indicator});
  if (values.empty() || !values.front().value) return;
  figure.value = values.front().value;
  figure.flag = values.front().estimated ? toString(Flag::estimated) : toString(Flag::reported);
  figure.note = partialLabel(values.front());
}

LinkedFigure FigureLookup::read(const FigureLink& link) {
  LinkedFigure figure;
  figure.link = link;
  const Indicator* known = indicator(link.indicator);
  if (!known) return figure;
  figure.unitZh = known->unitZh;
  figure.unitEn = known->unitEn;
  figure.decimals = known->decimals;
  figure.source = known->source;
  const auto& stored = figures(link.indicator, link.year);
  if (const auto found = stored.find(link.unit); found != stored.end()) {
    figure.value = found->second.value;
    figure.flag = isUnverified(found->second) ? "unverified" : toString(found->second.flag);
    figure.note = found->second.note;
  } else if (const Area* whole = area(areaOfFigure(link.unit))) {
    sumUp(*whole, figure);
  }
  return figure;
}

FigureState FigureLookup::stateOf(const LinkedFigure& held) {
  if (!indicator(held.link.indicator)) return FigureState::indicatorDeleted;
  const LinkedFigure now = read(held.link);
  if (!now.value) return held.value ? FigureState::gone : FigureState::same;
  if (!held.value) return FigureState::supplied;
  return *now.value == *held.value && now.flag == held.flag ? FigureState::same : FigureState::changed;
}

FigureLink FigureLookup::linkOf(const AreaMember& member, const std::string& indicator,
                                const std::string& year) {
  const auto& stored = figures(indicator, year);
  const bool fromBaseline = !member.sourceCode.empty() && stored.contains(member.sourceCode);
  return {indicator, fromBaseline || member.unit.empty() ? member.sourceCode : member.unit, year};
}

void holdFigures(Plan& plan, FigureLookup& lookup) {
  std::vector<LinkedFigure> figures;
  for (const FigureLink& link : linksOf(plan)) {
    const LinkedFigure* held = heldFigure(plan, link);
    figures.push_back(held ? *held : lookup.read(link));
  }
  plan.figures = std::move(figures);
}

}  // namespace planning::plan
