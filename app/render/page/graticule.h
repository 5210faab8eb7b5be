#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QString>

#include <vector>

#include "app/render/map/map_painter.h"
#include "geo/plane/crs.h"

namespace app::render {

/// Lines of equal longitude and latitude in a view, and where they meet its frame.
struct Graticule {
  struct Mark {
    enum class Side { top, bottom, left, right };
    QPointF at;
    Side side = Side::top;
    QString text;  ///< "105°E", "27°30′N"
  };
  double stepDegrees = 0;
  QPainterPath lines;
  std::vector<Mark> marks;  ///< meridians at top and bottom, parallels left and right
};

/// About `wanted` meridians at a round step of degrees or minutes. Empty where the CRS has no inverse in the
/// view.
Graticule makeGraticule(const MapView& view, const geo::Crs& crs, int wanted = 7);

/// "105°E", "30°S", "27°30′N"; longitudes beyond 180 wrap.
QString degreeText(double degrees, bool isLongitude);

}  // namespace app::render
