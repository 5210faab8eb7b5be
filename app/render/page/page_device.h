#pragma once

#include <QPaintDevice>
#include <QPainter>
#include <QSizeF>

#include <cmath>
#include <utility>

namespace app::render {

/// A length of one along the transform's axes: pages only turn and scale alike both ways.
inline double lengthOf(const QTransform& transform) { return std::sqrt(std::abs(transform.determinant())); }

/// A page for a paint engine of our own, one point a unit.
template <typename Engine>
class PageDevice : public QPaintDevice {
 public:
  template <typename... Arguments>
  explicit PageDevice(QSizeF points, Arguments&&... arguments)
      : m_size(points), m_engine(std::forward<Arguments>(arguments)...) {}
  QPaintEngine* paintEngine() const override { return &m_engine; }

 protected:
  int metric(PaintDeviceMetric metric) const override {
    constexpr int kPageUnitsPerInch = 72;  // the point
    constexpr double kMmPerPoint = 25.4 / kPageUnitsPerInch;
    switch (metric) {
      case PdmWidth:
        return static_cast<int>(std::ceil(m_size.width()));
      case PdmHeight:
        return static_cast<int>(std::ceil(m_size.height()));
      case PdmWidthMM:
        return static_cast<int>(m_size.width() * kMmPerPoint);
      case PdmHeightMM:
        return static_cast<int>(m_size.height() * kMmPerPoint);
      case PdmDpiX:
      case PdmDpiY:
      case PdmPhysicalDpiX:
      case PdmPhysicalDpiY:
        return kPageUnitsPerInch;
      case PdmDevicePixelRatio:
        return 1;
      case PdmDepth:
        return 32;
      default:
        return QPaintDevice::metric(metric);
    }
  }

 private:
  QSizeF m_size;
  mutable Engine m_engine;
};

}  // namespace app::render
