#pragma once

#include <QPainter>
#include <QRectF>
#include <QString>

#include <array>
#include <functional>
#include <optional>
#include <string>

#include "geo/plane/box.h"
#include "geo/plane/crs.h"
#include "geo/plane/point.h"

namespace app::render {

/// A part of a page, painted over those before it.
struct PagePart {
  enum class Role {
    drawing,    ///< has to be seen
    text,       ///< can be read to somebody
    decoration  ///< says nothing
  };
  /// Of the layer by which a reader shows and hides it, in the language of the page; parts of one name are
  /// one layer. Empty: always shown.
  QString layer;
  Role role = Role::text;
  QString words;  ///< of a drawing: what it shows, for who does not see it
  std::function<void(QPainter&)> paint;
};

/// A map on a page, for programs that measure on it. Points from the upper left corner of the page.
struct MapFrame {
  QString name;
  QRectF box;
  geo::Box extent;  ///< of `box`, in units of the CRS
  geo::Crs crs;
  /// Longitude and latitude, on the datum of the CRS, of the lower left, upper left, upper right and lower
  /// right corner; absent where one lies off the earth.
  std::optional<std::array<geo::Point, 4>> corners;
};

struct MapView;

MapFrame mapFrame(const QString& name, const MapView& view, const geo::Crs& crs);

}  // namespace app::render
