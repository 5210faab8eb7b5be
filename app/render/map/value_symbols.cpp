#include "app/render/map/value_symbols.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "geo/plane/transform.h"

namespace app::render {
namespace {

/// Points well inside of each group of units, in the layer's units; not finite for a group without polygons.
std::vector<geo::Point> anchorsOf(const geo::Coverage& coverage, const std::vector<geo::UnitIndex>& groupOf,
                                  std::size_t groups) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < groups; ++i) names.push_back(std::to_string(i));
  return geo::labelPoints(geo::dissolve(coverage, groupOf, std::move(names)));
}

}  // namespace

bool isTotal(const planning::Indicator& indicator) {
  return indicator.kind == planning::IndicatorKind::count || indicator.kind == planning::IndicatorKind::money;
}

std::vector<MapSubject::Symbol> valueSymbols(const MapContent& content, const MapSubject& subject) {
  std::vector<geo::Point> anchors;
  std::vector<std::optional<double>> values;
  std::vector<geo::UnitIndex> units;
  if (content.ofAreas) {
    anchors = anchorsOf(content.coverage, subject.areaOf, subject.areas.size());
    for (const MapSubject::AreaLook& area : subject.areas) values.push_back(area.value);
    units.assign(values.size(), geo::kOutside);
    for (std::size_t i = 0; i < subject.unitCount(); ++i)
      if (subject.areaOf[i] >= 0 && subject.classOf[i] == 0)
        units[static_cast<std::size_t>(subject.areaOf[i])] = static_cast<geo::UnitIndex>(i);
  } else {
    anchors = geo::labelPoints(content.coverage);
    values.resize(subject.unitCount());
    units.assign(values.size(), geo::kOutside);
    for (std::size_t i = 0; i < values.size(); ++i) {
      const auto figure = content.figures.find(content.coverage.codes[i]);
      if (figure != content.figures.end()) values[i] = figure->second.value;
      if (subject.classOf[i] == 0) units[i] = static_cast<geo::UnitIndex>(i);
    }
  }
  geo::Transform(content.coverage.crs, subject.crs).forward(anchors);
  std::vector<MapSubject::Symbol> symbols;
  for (std::size_t i = 0; i < values.size(); ++i)
    if (values[i] && units[i] != geo::kOutside && std::isfinite(anchors[i].x) && std::isfinite(anchors[i].y))
      symbols.push_back({anchors[i], *values[i], units[i]});
  std::ranges::stable_sort(symbols, std::greater<>(),
                           [](const MapSubject::Symbol& one) { return std::abs(one.value); });
  return symbols;
}

}  // namespace app::render
