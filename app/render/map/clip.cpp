#include "app/render/map/clip.h"

#include <array>
#include <optional>
#include <utility>

namespace app::render {
namespace {

/// A side of the rectangle as a half plane: inside where distance >= 0.
struct Side {
  double nx, ny, offset;
  double distance(QPointF p) const { return nx * p.x() + ny * p.y() + offset; }
};

std::array<Side, 4> sides(const QRectF& rect) {
  return {{{1, 0, -rect.left()}, {-1, 0, rect.right()}, {0, 1, -rect.top()}, {0, -1, rect.bottom()}}};
}

QPolygonF clipBySide(const QPolygonF& ring, const Side& side) {
  QPolygonF kept;
  kept.reserve(ring.size());
  QPointF last = ring.back();
  double lastDistance = side.distance(last);
  for (const QPointF& point : ring) {
    const double distance = side.distance(point);
    if ((distance >= 0) != (lastDistance >= 0))
      kept << last + (point - last) * (lastDistance / (lastDistance - distance));
    if (distance >= 0) kept << point;
    last = point;
    lastDistance = distance;
  }
  return kept;
}

std::optional<std::pair<double, double>> insideRange(QPointF a, QPointF b, const std::array<Side, 4>& box) {
  double from = 0, to = 1;
  for (const Side& side : box) {
    const double da = side.distance(a), db = side.distance(b);
    if (da < 0 && db < 0) return std::nullopt;
    if (da < 0) from = std::max(from, da / (da - db));
    if (db < 0) to = std::min(to, da / (da - db));
  }
  if (from > to) return std::nullopt;
  return std::pair{from, to};
}

}  // namespace

QPolygonF clipRing(const QPolygonF& ring, const QRectF& rect) {
  QPolygonF kept = ring;
  for (const Side& side : sides(rect)) {
    if (kept.size() < 3) return {};
    kept = clipBySide(kept, side);
  }
  return kept.size() < 3 ? QPolygonF() : kept;
}

std::vector<QPolygonF> clipLine(const QPolygonF& line, const QRectF& rect) {
  std::vector<QPolygonF> pieces;
  const auto box = sides(rect);
  bool open = false;
  for (qsizetype i = 1; i < line.size(); ++i) {
    const QPointF a = line[i - 1], b = line[i];
    const auto range = insideRange(a, b, box);
    if (!range) {
      open = false;
      continue;
    }
    if (!open || range->first > 0) pieces.emplace_back(QPolygonF() << a + (b - a) * range->first);
    pieces.back() << a + (b - a) * range->second;
    open = range->second >= 1;
  }
  return pieces;
}

}  // namespace app::render
