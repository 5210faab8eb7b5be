#include "app/gui/model/map_document.h"

#include "app/render/colour/palette.h"
#include "app/render/map/map_content.h"
#include "app/render/page/islands_inset.h"
#include "geo/plane/transform.h"
#include "planning/areas/area_series.h"
#include "planning/map/drawn_period.h"
#include "planning/workspace/figure_sources.h"
#include "planning/workspace/workspace.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace app::gui {
namespace {

geo::UnitIndex unitOf(const std::unordered_map<std::string, geo::UnitIndex>& units, const std::string& code) {
  const auto found = units.find(code);
  return found == units.end() ? geo::kOutside : found->second;
}

}  // namespace

MapDocument::MapDocument(planning::Workspace& workspace)
    : path(workspace.path()),
      content(render::loadBoundaries(workspace)),
      prefectures(workspace.units(planning::Level::prefecture)),
      indicators(workspace.indicators()),
      projection(render::chooseProjection(content.coverage, content.coverage.bounds(),
                                          render::isWholeChina(content))),
      levels(workspace.levels(content.coverage)),
      issues(workspace.issues()) {
  m_above = planning::UnitsAbove(prefectures, content.provinces);
  groupUnits();
  measure();
}

void MapDocument::groupUnits() {
  for (std::size_t i = 0; i < content.coverage.codes.size(); ++i)
    m_unitsByCode.emplace(content.coverage.codes[i], static_cast<geo::UnitIndex>(i));
  m_areaOf.assign(content.coverage.codes.size(), -1);
  m_members.resize(content.areas.size());
  for (std::size_t area = 0; area < content.areas.size(); ++area) {
    for (const planning::AreaMember& member : content.areas[area].members) {
      const geo::UnitIndex unit = unitOf(m_unitsByCode, member.unit);
      if (unit == geo::kOutside || m_areaOf[static_cast<std::size_t>(unit)] == static_cast<int>(area))
        continue;
      m_areaOf[static_cast<std::size_t>(unit)] = static_cast<int>(area);
      m_members[area].push_back(unit);
    }
  }
}

/// Boxes in the plane from every tenth vertex and the ends: a margin is added where they are used.
void MapDocument::measure() {
  constexpr std::uint32_t kStep = 10;
  const geo::Transform toPlane(content.coverage.crs, projection.crs);
  m_unitBoxes.resize(content.coverage.unitCount());
  std::vector<geo::Point> points;
  for (const geo::Arc& arc : content.coverage.arcs) {
    points.clear();
    for (std::uint32_t i = 0; i < arc.count; i += kStep)
      points.push_back(content.coverage.vertices[arc.first + i]);
    points.push_back(content.coverage.vertices[arc.first + arc.count - 1]);
    toPlane.forward(points);
    for (const geo::Point& p : points) {
      if (!std::isfinite(p.x) || !std::isfinite(p.y)) continue;
      for (const geo::UnitIndex unit : {arc.left, arc.right})
        if (unit != geo::kOutside) m_unitBoxes[static_cast<std::size_t>(unit)].add(p);
      extent.add(p);
    }
  }
}

geo::Box MapDocument::areaExtent(std::size_t area) const {
  geo::Box box;
  for (const geo::UnitIndex unit : m_members[area]) box.add(m_unitBoxes[static_cast<std::size_t>(unit)]);
  return box;
}

std::vector<const planning::Unit*> MapDocument::parents(geo::UnitIndex unit) const {
  std::vector<const planning::Unit*> result;
  const planning::Unit* above = m_above.above(content.counties[static_cast<std::size_t>(unit)]);
  for (; above != nullptr; above = m_above.above(*above)) result.insert(result.begin(), above);
  return result;
}

std::vector<geo::UnitIndex> MapDocument::unitsOf(const std::vector<std::string>& codes) const {
  std::vector<geo::UnitIndex> result;
  for (const std::string& code : codes)
    if (const geo::UnitIndex unit = unitOf(m_unitsByCode, code); unit != geo::kOutside)
      result.push_back(unit);
  std::ranges::sort(result);
  return result;
}

std::vector<geo::UnitIndex> MapDocument::unitsBelow(const std::string& code) const {
  std::vector<geo::UnitIndex> result;
  for (std::size_t i = 0; i < content.counties.size(); ++i) {
    const auto unit = static_cast<geo::UnitIndex>(i);
    if (std::ranges::any_of(parents(unit), [&](const planning::Unit* one) { return one->code == code; }))
      result.push_back(unit);
  }
  return result;
}

MapTheme MapTheme::load(planning::Workspace& workspace, const MapDocument& document,
                        const planning::Indicator& indicator, const std::string& period,
                        const planning::IndicatorStyle& style) {
  MapTheme theme;
  theme.indicator = indicator;
  theme.periods = workspace.periods(indicator.id);
  theme.period = period;
  if (std::ranges::find(theme.periods, period) == theme.periods.end())
    theme.period = planning::drawnPeriod(workspace, indicator).period;
  theme.source = planning::figureSource(workspace, indicator, theme.period);
  const auto figures = workspace.figures(indicator.id, theme.period);
  theme.ofAreas = planning::isOfAreas(figures);
  theme.figures = planning::figuresOnUnits(figures, document.content.areas);
  render::drawnValues(document.content.counties, indicator, theme.period, theme.figures);  // throws for none
  if (theme.ofAreas) theme.series = planning::areaSeries(workspace, indicator.id);
  theme.values = render::valuesOfAllPeriods(workspace, document.content.counties, indicator, theme.ofAreas);
  theme.style = style;
  theme.classify(document);
  return theme;
}

std::shared_ptr<const MapTheme> MapTheme::restyled(const MapDocument& document,
                                                   const planning::IndicatorStyle& other) const {
  auto result = std::make_shared<MapTheme>(*this);
  result->style = other;
  result->classify(document);
  return result;
}

void MapTheme::classify(const MapDocument& document) {
  style.indicator = indicator.id;
  classes = planning::classBreaks(values, style);
  colours = render::paletteColours(style, static_cast<int>(classes.upper.size()));
  classOf = render::unitClasses(document.content.coverage.codes, figures, classes);
}

}  // namespace app::gui
