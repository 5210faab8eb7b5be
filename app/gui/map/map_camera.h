#pragma once

#include <QPointF>
#include <QSizeF>

#include "app/render/map/map_painter.h"

namespace app::gui {

/// Which part of the plane a widget shows. Plain value; pixels are device-independent.
struct MapCamera {
  geo::Point centre;
  double unitsPerPixel = 1;  ///< of the plane
  QSizeF size{1, 1};

  /// The smallest camera that holds `box` with a margin.
  static MapCamera fitted(const geo::Box& box, QSizeF size);

  render::MapView view() const;
  QPointF toPixel(geo::Point p) const;
  geo::Point toMap(QPointF pixel) const;

  /// What is under `from` comes to lie under `to`.
  MapCamera panned(QPointF from, QPointF to) const;
  /// `factor` > 1: closer. What is under `fixed` stays there.
  MapCamera zoomed(double factor, QPointF fixed) const;
  /// Same scale and centre in a widget of another size.
  MapCamera resized(QSizeF newSize) const;

  friend bool operator==(const MapCamera&, const MapCamera&) = default;
};

}  // namespace app::gui
