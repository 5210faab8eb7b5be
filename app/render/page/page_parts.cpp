#include "app/render/page/page_parts.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "app/render/map/map_painter.h"
#include "app/render/page/printed_page.h"
#include "geo/plane/transform.h"

namespace app::render {

std::vector<PagePart> PrintedPage::parts() const {
  return {{{}, PagePart::Role::text, {}, [this](QPainter& painter) { paint(painter); }}};
}

MapFrame mapFrame(const QString& name, const MapView& view, const geo::Crs& crs) {
  const geo::Box& box = view.extent;
  std::array<geo::Point, 4> corners{
      {{box.minX, box.minY}, {box.minX, box.maxY}, {box.maxX, box.maxY}, {box.maxX, box.minY}}};
  geo::Transform(crs, crs.geographic()).forward(corners);
  const bool isOnEarth = std::ranges::all_of(
      corners, [](const geo::Point& p) { return std::isfinite(p.x) && std::isfinite(p.y); });
  return {name, view.target, box, crs, isOnEarth ? std::optional(corners) : std::nullopt};
}

}  // namespace app::render
