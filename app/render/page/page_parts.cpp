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

std::optional<MapFrame> mapFrame(const QString& name, const MapView& view, const geo::Crs& crs) {
  MapFrame frame{name, view.target, {}, crs.toEsriWkt()};
  const geo::Box& box = view.extent;
  frame.corners = {{{box.minX, box.minY}, {box.minX, box.maxY}, {box.maxX, box.maxY}, {box.maxX, box.minY}}};
  geo::Transform(crs, crs.geographic()).forward(frame.corners);
  const bool isOnEarth = std::ranges::all_of(
      frame.corners, [](const geo::Point& p) { return std::isfinite(p.x) && std::isfinite(p.y); });
  if (!isOnEarth || frame.wkt.empty()) return std::nullopt;
  return frame;
}

}  // namespace app::render
