#include "app/gui/model/map_document.h"

#include "app/render/islands_inset.h"
#include "app/render/map_content.h"
#include "app/render/palette.h"
#include "geo/transform.h"

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
      projection(render::chooseProjection(content.coverage.crs, content.coverage.bounds(),
                                          render::isWholeChina(content))),
      locator(content.coverage),
      issues(workspace.issues()) {
  groupUnits();
  measure();
}

void MapDocument::groupUnits() {
  std::unordered_map<std::string, geo::UnitIndex> units;
  for (std::size_t i = 0; i < content.coverage.codes.size(); ++i)
    units.emplace(content.coverage.codes[i], static_cast<geo::UnitIndex>(i));
  m_areaOf.assign(units.size(), -1);
  m_members.resize(content.areas.size());
  for (std::size_t area = 0; area < content.areas.size(); ++area) {
    for (const planning::AreaMember& member : content.areas[area].members) {
      const geo::UnitIndex unit = unitOf(units, member.unit);
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

const planning::Unit* MapDocument::unitAbove(const std::string& code) const {
  for (const auto* level : {&prefectures, &content.provinces}) {
    const auto found = std::ranges::find(*level, code, &planning::Unit::code);
    if (found != level->end()) return &*found;
  }
  return nullptr;
}

std::vector<const planning::Unit*> MapDocument::parents(geo::UnitIndex unit) const {
  constexpr std::size_t kMostLevels = 4;  // a parent that is its own ancestor must not hang the window
  std::vector<const planning::Unit*> result;
  const planning::Unit* above = unitAbove(content.counties[static_cast<std::size_t>(unit)].parent);
  while (above != nullptr && result.size() < kMostLevels) {
    result.insert(result.begin(), above);
    above = unitAbove(above->parent);
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
    theme.period = theme.periods.empty() ? std::string() : theme.periods.back();
  theme.figures = workspace.figures(indicator.id, theme.period);
  const auto values = render::drawnValues(document.content.counties, indicator, theme.period, theme.figures);
  theme.classes = planning::classBreaks(values, style);
  theme.style = style;
  theme.style.indicator = indicator.id;
  theme.colours = render::paletteColours(style, static_cast<int>(theme.classes.upper.size()));
  theme.classOf = render::unitClasses(document.content.coverage.codes, theme.figures, theme.classes);
  return theme;
}

}  // namespace app::gui
