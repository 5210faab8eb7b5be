#pragma once

#include <QImage>
#include <QRect>

#include <cstdint>
#include <span>
#include <vector>

#include "app/render/frame/band_raster.h"
#include "app/render/frame/level_set.h"
#include "app/render/frame/worker_pool.h"
#include "app/render/map_painter.h"

namespace app::render::frame {

/// What a frame shows. Spans are by unit.
struct FrameScene {
  LevelSet* levels = nullptr;
  std::span<const int> classOf;  ///< class, kNoData, kOffScale or kContext
  std::span<const geo::UnitIndex> provinceOf;
  std::span<const geo::UnitIndex> areaOf;
  std::span<const QColor> areaColours;
};

/// One drawn frame without text: the picture and which unit holds the centre of each pixel.
struct FramePicture {
  QImage image;                     ///< RGB32
  std::vector<std::int32_t> units;  ///< row by row; geo::kOutside where none is

  geo::UnitIndex unitAt(int x, int y) const {
    if (x < 0 || y < 0 || x >= image.width() || y >= image.height()) return geo::kOutside;
    return units[static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width()) +
                 static_cast<std::size_t>(x)];
  }
};

/// Draws a planar map into pixels, band by band on all threads of a pool. The same picture for any number of
/// threads. Fills, hatch, borders and area outlines in the order of paintMap().
class FramePainter {
 public:
  explicit FramePainter(WorkerPool& pool);
  ~FramePainter();

  /// The whole of `view.target`, which counts in pixels from (0, 0). Widths of `style` in pixels.
  FramePicture draw(const FrameScene& scene, const MapStyle& style, const MapView& view);
  /// The same, but only the pixels in `part` of a picture of the view's size.
  void redraw(const FrameScene& scene, const MapStyle& style, const MapView& view, const QRect& part,
              FramePicture& picture);

 private:
  WorkerPool& m_pool;
  std::vector<BandRaster> m_rasters;  ///< by thread
};

}  // namespace app::render::frame
