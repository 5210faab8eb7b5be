#pragma once

#include <QRectF>

#include "app/render/map/map_painter.h"

class QPainter;

namespace app::render {

/// A small map of the whole layer that shows where a page's units lie.
class LocatorMap {
 public:
  /// In the upper part of `room`, as high as the layer's shape asks for. `subject`: what the page shows, by
  /// unit; kContext is not marked. `scale`: of the page.
  LocatorMap(const MapContent& content, std::span<const int> subject, QRectF room, double scale);

  const QRectF& frame() const { return m_frame; }
  void paint(QPainter& painter) const;

  /// Whether a locator would be worth its room.
  static bool hasRoom(const QRectF& room) { return room.height() >= room.width() * 0.4; }

 private:
  MapSubject m_subject;
  MapView m_view;
  QRectF m_frame;
  double m_scale;
};

}  // namespace app::render
