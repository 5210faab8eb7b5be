#pragma once

#include <QSize>

#include <vector>

#include "app/render/frame/band_trace.h"
#include "app/render/frame/frame_scene.h"
#include "app/render/map/map_painter.h"

namespace app::render::frame {

/// The colours of units in one frame. While some are selected, the others are pale.
class FrameColours {
 public:
  /// The lines of the hatch are where (x + y + 1 - `hatchPhase`) is a multiple of their distance.
  FrameColours(const FrameScene& scene, const MapStyle& style, double hatchPhase, QSize size);

  /// A row of pixels that covers [0, size.width()).
  void fill(const FillTrace& trace, std::size_t traceRow, int y, QRgb* pixels) const;

 private:
  struct Paint {
    Bgra colour;
    Bgra hatch;
    QRgb rgb = 0;
    bool isHatched = false;
    std::vector<QRgb> byDiagonal;  ///< x + y; of one that is hatched
  };

  void addPaint(const QColor& colour, bool isHatched, const MapStyle& style, float paleness);
  const Paint& paintOf(geo::UnitIndex unit) const {
    return m_paints[m_paintOf[static_cast<std::size_t>(unit) + 1]];
  }
  QRgb mixed(std::span<const Share> shares, std::size_t diagonal) const;

  std::size_t m_width;
  std::vector<float> m_hatched;  ///< by x + y: share of a pixel that lines of the hatch cover
  std::vector<Paint> m_paints;
  std::vector<std::uint16_t> m_paintOf;  ///< by unit + 1
};

/// Lays lines over a row of pixels.
void layOver(const Overlay& lines, std::size_t row, std::span<QRgb> pixels);

}  // namespace app::render::frame
