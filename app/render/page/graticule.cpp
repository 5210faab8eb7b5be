#include "app/render/page/graticule.h"

#include <algorithm>
#include <cmath>

#include "app/render/map/clip.h"
#include "geo/plane/transform.h"

namespace app::render {
namespace {

/// Longitudes run on across the antimeridian, so that no meridian is in it twice.
geo::Box degreesOf(const MapView& view, const geo::Transform& toDegrees) {
  constexpr int kSamples = 24;
  geo::Box box;
  const geo::Point centre = toDegrees.forward(
      {(view.extent.minX + view.extent.maxX) / 2, (view.extent.minY + view.extent.maxY) / 2});
  for (int i = 0; i <= kSamples; ++i) {
    for (int j = 0; j <= kSamples; ++j) {
      geo::Point p = toDegrees.forward({view.extent.minX + view.extent.width() * i / kSamples,
                                        view.extent.minY + view.extent.height() * j / kSamples});
      if (std::isfinite(centre.x)) p.x = centre.x + std::remainder(p.x - centre.x, 360);
      if (std::isfinite(p.x) && std::isfinite(p.y)) box.add(p);
    }
  }
  return box;
}

double roundStep(double span, int wanted) {
  for (const double step :
       {1.0 / 60, 2.0 / 60, 5.0 / 60, 10.0 / 60, 15.0 / 60, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0})
    if (span / step <= wanted + 1) return step;
  return 30;
}

/// One line of the graticule in painter units.
QPolygonF sampled(const MapView& view, const geo::Transform& fromDegrees, geo::Point from, geo::Point to) {
  constexpr int kSamples = 120;
  QPolygonF line;
  for (int i = 0; i <= kSamples; ++i) {
    const double t = static_cast<double>(i) / kSamples;
    const geo::Point p = fromDegrees.forward({from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t});
    if (std::isfinite(p.x) && std::isfinite(p.y)) line << view.toTarget(p);
  }
  return line;
}

void addMarks(const QPolygonF& piece, const QRectF& frame, bool meridian, const QString& text,
              Graticule& graticule) {
  constexpr double kNear = 1e-6;
  for (const QPointF& end : {piece.front(), piece.back()}) {
    const bool top = std::abs(end.y() - frame.top()) < kNear,
               bottom = std::abs(end.y() - frame.bottom()) < kNear;
    const bool left = std::abs(end.x() - frame.left()) < kNear,
               right = std::abs(end.x() - frame.right()) < kNear;
    if (meridian && (top || bottom))
      graticule.marks.push_back(
          {end, top ? Graticule::Mark::Side::top : Graticule::Mark::Side::bottom, text});
    if (!meridian && (left || right))
      graticule.marks.push_back(
          {end, left ? Graticule::Mark::Side::left : Graticule::Mark::Side::right, text});
  }
}

}  // namespace

Graticule makeGraticule(const MapView& view, const geo::Crs& crs, int wanted) {
  const geo::Transform toDegrees(crs, geo::Crs::wgs84());
  const geo::Box box = degreesOf(view, toDegrees);
  Graticule graticule;
  if (box.isEmpty()) return graticule;
  const geo::Transform fromDegrees(geo::Crs::wgs84(), crs);
  graticule.stepDegrees = roundStep(std::max(box.width() * 0.7, box.height()), wanted);
  const double step = graticule.stepDegrees;
  const double south = std::max(-89.0, box.minY - step), north = std::min(89.0, box.maxY + step);
  const auto add = [&](geo::Point from, geo::Point to, bool meridian, double degrees) {
    for (const QPolygonF& piece : clipLine(sampled(view, fromDegrees, from, to), view.target)) {
      if (piece.size() < 2) continue;
      graticule.lines.addPolygon(piece);
      addMarks(piece, view.target, meridian, degreeText(degrees, meridian), graticule);
    }
  };
  const double west = box.minX - step, east = std::min(box.maxX + step, west + 360);
  for (int k = static_cast<int>(std::ceil(west / step)); k * step <= east && k * step < west + 360; ++k)
    add({k * step, south}, {k * step, north}, true, k * step);
  for (int k = static_cast<int>(std::ceil(box.minY / step)); k * step <= box.maxY; ++k)
    add({west, k * step}, {east, k * step}, false, k * step);
  return graticule;
}

QString degreeText(double degrees, bool isLongitude) {
  if (isLongitude) degrees = std::remainder(degrees, 360);
  const long minutes = std::lround(std::abs(degrees) * 60);
  QString text = QString::number(minutes / 60) + QChar(0x00B0);
  if (minutes % 60) text += QStringLiteral("%1").arg(minutes % 60, 2, 10, QChar('0')) + QChar(0x2032);
  if (minutes == 0 || (isLongitude && minutes == 180 * 60)) return text;
  return text + (isLongitude ? (degrees < 0 ? "W" : "E") : (degrees < 0 ? "S" : "N"));
}

}  // namespace app::render
