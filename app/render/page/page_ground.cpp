#include "app/render/page/page_ground.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "app/render/map/print_limits.h"
#include "geo/plane/transform.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace app::render {

geo::Box layerBox(const geo::Coverage& coverage, std::span<const geo::UnitIndex> units) {
  std::vector<char> wanted(coverage.unitCount(), 0);
  for (const geo::UnitIndex unit : units) wanted[static_cast<std::size_t>(unit)] = 1;
  const auto isWanted = [&](geo::UnitIndex unit) {
    return unit != geo::kOutside && wanted[static_cast<std::size_t>(unit)];
  };
  geo::Box box;
  for (const geo::Arc& arc : coverage.arcs)
    if (isWanted(arc.left) || isWanted(arc.right))
      for (const geo::Point& p : coverage.points(arc)) box.add(p);
  return box;
}

geo::Box layerBox(const geo::Coverage& coverage) {
  std::vector<geo::UnitIndex> all(coverage.unitCount());
  std::iota(all.begin(), all.end(), 0);
  const geo::Box box = layerBox(coverage, all);
  if (box.isEmpty()) throw geo::DataError(geo::message("The layer has no polygons to draw."));
  return box;
}

double roughMetres(const geo::Box& box, const geo::Crs& crs) {
  return (box.width() + box.height()) * (crs.isGeographic() ? 111320 : crs.metresPerUnit());
}

geo::Box layerExtent(const MapView& view, const geo::Crs& from, const geo::Crs& layer) {
  constexpr int kSamples = 16;
  const geo::Transform toLayer(from, layer);
  geo::Box box;
  for (int i = 0; i <= kSamples; ++i) {
    for (int j = 0; j <= kSamples; ++j) {
      const geo::Point p = toLayer.forward({view.extent.minX + view.extent.width() * i / kSamples,
                                            view.extent.minY + view.extent.height() * j / kSamples});
      if (std::isfinite(p.x) && std::isfinite(p.y)) box.add(p);
    }
  }
  return box;
}

double snapMetres(const MapView& view, const geo::Crs& crs) {
  return kSnapPoints * view.extent.width() / view.target.width() * std::max(crs.metresPerUnit(), 1e-9);
}

MapStyle pageLines(double scale, bool ofArea) {
  MapStyle style;
  style.snap = kSnapPoints;
  const double s = std::max(0.6, scale);
  style.countyWidth = std::max(kLeastLine, (ofArea ? 0.45 : 0.2) * s);
  style.provinceWidth = (ofArea ? 0.9 : 0.5) * s;
  style.outerWidth = (ofArea ? 0.9 : 0.7) * s;
  style.areaWidth = (ofArea ? 2.0 : 1.15) * s;
  style.casingWidth = (ofArea ? 3.6 : 2.3) * s;
  style.hatchSpacing = 2.6 * s;
  style.hatchWidth = std::max(kLeastLine, 0.3 * s);
  style.patternSpacing = 3.4 * s;
  style.patternWidth = std::max(kLeastLine, 0.4 * s);
  style.countyLine = QColor(ofArea ? "#8d8780" : "#a39c90");  // seen on yellow, too, where white is not
  return style;
}

int membersWithoutPolygon(const MapContent& content, const std::string& id) {
  const std::set<std::string> codes(content.coverage.codes.begin(), content.coverage.codes.end());
  int missing = 0;
  for (const planning::Area& area : content.areas)
    if (area.id == id)
      for (const planning::AreaMember& member : area.members) missing += codes.contains(member.unit) ? 0 : 1;
  return missing;
}

}  // namespace app::render
