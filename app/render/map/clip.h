#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace app::render {

/// The part of a closed ring inside a rectangle (Sutherland & Hodgman 1974). May run along the rectangle's
/// sides; filled odd-even it covers the right area. Empty where nothing is left.
QPolygonF clipRing(const QPolygonF& ring, const QRectF& rect);

/// The pieces of a line inside a rectangle (Liang & Barsky 1984, segment by segment).
std::vector<QPolygonF> clipLine(const QPolygonF& line, const QRectF& rect);

}  // namespace app::render
