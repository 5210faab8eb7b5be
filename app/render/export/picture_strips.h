#pragma once

#include <QSizeF>

#include <cstdint>
#include <functional>
#include <span>

#include "geo/raster/picture.h"

class QPainter;

namespace app::render {

inline constexpr double kPointsPerInch = 72;

geo::PictureSize pictureSize(QSizeF points, int dpi);

/// Paints a picture in strips, so that a wall map needs no more memory than a page: `paint` is called for
/// each strip, its unit is one point; `take` gets the rows of the strip. `rowsAtOnce` 0: as many as are good.
/// Throws IoError where there is no memory.
void paintStrips(const geo::PictureSize& size, const std::function<void(QPainter&)>& paint,
                 const std::function<void(std::span<const std::uint32_t> pixels)>& take, int rowsAtOnce = 0);

}  // namespace app::render
