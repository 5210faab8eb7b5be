#include "app/gui/map/map_camera.h"

#include <algorithm>

namespace app::gui {

MapCamera MapCamera::fitted(const geo::Box& box, QSizeF size) {
  const render::MapView view = render::MapView::fitted(box, QRectF({0, 0}, size), 0.02);
  return {box.centre(), 1 / view.unitsPerMapUnit(), size};
}

render::MapView MapCamera::view() const {
  const double halfWidth = size.width() / 2 * unitsPerPixel, halfHeight = size.height() / 2 * unitsPerPixel;
  return {{centre.x - halfWidth, centre.y - halfHeight, centre.x + halfWidth, centre.y + halfHeight},
          QRectF({0, 0}, size)};
}

QPointF MapCamera::toPixel(geo::Point p) const {
  return {size.width() / 2 + (p.x - centre.x) / unitsPerPixel,
          size.height() / 2 - (p.y - centre.y) / unitsPerPixel};
}

geo::Point MapCamera::toMap(QPointF pixel) const {
  return {centre.x + (pixel.x() - size.width() / 2) * unitsPerPixel,
          centre.y - (pixel.y() - size.height() / 2) * unitsPerPixel};
}

MapCamera MapCamera::panned(QPointF from, QPointF to) const {
  MapCamera result = *this;
  result.centre.x -= (to.x() - from.x()) * unitsPerPixel;
  result.centre.y += (to.y() - from.y()) * unitsPerPixel;
  return result;
}

MapCamera MapCamera::zoomed(double factor, QPointF fixed) const {
  const geo::Point under = toMap(fixed);
  MapCamera result = *this;
  result.unitsPerPixel = unitsPerPixel / factor;
  result.centre = {under.x + (centre.x - under.x) / factor, under.y + (centre.y - under.y) / factor};
  return result;
}

MapCamera MapCamera::resized(QSizeF newSize) const {
  return {centre, unitsPerPixel, {std::max(1.0, newSize.width()), std::max(1.0, newSize.height())}};
}

}  // namespace app::gui
