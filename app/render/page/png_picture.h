#pragma once

#include <QByteArray>
#include <QSizeF>

#include <functional>

class QPainter;

namespace app::render {

/// The bytes of a PNG of the size on paper; the painter's unit is one point. Throws IoError where there is no
/// memory for it.
QByteArray pngPicture(QSizeF points, int dpi, const std::function<void(QPainter&)>& paint);

}  // namespace app::render
