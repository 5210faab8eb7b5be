#pragma once

#include <QImage>
#include <QRect>

#include <cstdint>
#include <memory>
#include <vector>

#include "app/render/frame/band_raster.h"
#include "app/render/frame/frame_scene.h"
#include "app/render/frame/placed_borders.h"
#include "app/render/frame/worker_pool.h"
#include "app/render/map/map_painter.h"

namespace app::render::frame {

/// One drawn frame without text: the picture and which unit holds the centre of each pixel.
struct FramePicture {
  using Units = std::vector<std::int32_t>;

  explicit FramePicture(QSize size);

  QImage image;                  ///< RGB32
  std::shared_ptr<Units> units;  ///< row by row, kOutside where none is; pictures of one view may share them

  geo::UnitIndex unitAt(int x, int y) const {
    if (x < 0 || y < 0 || x >= image.width() || y >= image.height()) return geo::kOutside;
    return (*units)[static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width()) +
                    static_cast<std::size_t>(x)];
  }
};

/// Draws a planar map into pixels, band by band on all threads of a pool. The same picture for any number of
/// threads. Fills, hatch, borders and area outlines in the order of paintMap(), the outline of the selection
/// on top. Frames are at most 65,535 pixels wide.
class FramePainter {
 public:
  explicit FramePainter(WorkerPool& pool);
  ~FramePainter();

  /// The whole of `view.target`, which counts in pixels from (0, 0). Widths of `style` in pixels.
  FramePicture draw(const FrameScene& scene, const MapStyle& style, const MapView& view);
  /// The same, but only the pixels in `part` of a picture of the view's size, whose units no other shares.
  void redraw(const FrameScene& scene, const MapStyle& style, const MapView& view, const QRect& part,
              FramePicture& picture);

  /// Draws the whole frame drawn last once more with other classes, class colours or another selection, into
  /// `picture`, which then shares the units of `last`: the same pixels as redraw() would give, without
  /// walking the borders again. False, and nothing drawn, where view, lines, areas or context have changed;
  /// the layer must be the same.
  bool recolour(const FrameScene& scene, const MapStyle& style, const MapView& view, const FramePicture& last,
                FramePicture& picture);

 private:
  struct Trace {
    FillTrace fill;
    Overlay lines;
  };
  /// Everything that the traces depend on but the layer.
  struct Traced {
    MapView view;
    MapStyle style;
    const LevelSet* levels = nullptr;
    std::vector<QColor> areaColours;
    std::vector<bool> isContext;
  };
  /// What a thread draws with.
  struct Tools {
    BandRaster raster;
    Trace part;  ///< of parts, which are not kept
    Overlay selection;
  };
  struct Sheet;
  template <class Work>
  void eachBand(const PlacedBorders& borders, Work&& work);
  static void paint(const Sheet& sheet, int band, const Trace& trace, Tools& tools);
  void keep(const FrameScene& scene, const MapStyle& style, const MapView& view);
  bool isTraced(const FrameScene& scene, const MapStyle& style, const MapView& view) const;

  WorkerPool& m_pool;
  std::vector<Tools> m_tools;  ///< by thread
  PlacedBorders m_whole;
  PlacedBorders m_part;
  std::vector<Trace> m_traces;  ///< of the whole frame drawn last, by band
  Traced m_traced;
};

}  // namespace app::render::frame
