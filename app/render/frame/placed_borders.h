#pragma once

#include <QRect>

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "app/render/frame/frame_scene.h"
#include "app/render/frame/worker_pool.h"
#include "app/render/map/map_painter.h"

namespace app::render::frame {

inline constexpr int kBandRows = 16;

enum class Line : std::uint8_t { none, context, county, province, outer };

/// A run of a border in pixels from the upper left corner of the part that is drawn.
struct Run {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  geo::UnitIndex left = geo::kOutside;
  geo::UnitIndex right = geo::kOutside;
  double top = 0;
  double bottom = 0;
  Line line = Line::none;     ///< none: left of the part, only its sides matter
  std::int16_t lowArea = -1;  ///< of the two areas that it parts, the smaller index; -1: none
  std::int16_t highArea = -1;
};

/// The borders that a part of a frame shows, cut into runs and sorted by bands of rows.
class PlacedBorders {
 public:
  void place(const FrameScene& scene, const MapStyle& style, const MapView& view, const QRect& part,
             WorkerPool& pool);

  const QRect& part() const { return m_part; }
  int bandCount() const { return (m_part.height() + kBandRows - 1) / kBandRows; }
  /// Of the lines at 45 degrees that stay with the map: x + y of one of them, in pixels of the part.
  double hatchPhase() const { return m_hatchPhase; }

  /// visit(run, points) for all borders that cross a band, always in the same order.
  template <class Visit>
  void eachFill(int band, Visit&& visit) const {
    for (const Chunk& chunk : m_chunks) chunk.fills.each(band, chunk.vertices, visit);
  }
  /// The same for those that part areas, from a coarser level.
  template <class Visit>
  void eachOutline(int band, Visit&& visit) const {
    for (const Chunk& chunk : m_chunks) chunk.outlines.each(band, chunk.vertices, visit);
  }

 private:
  /// Runs and, for each band, which of them cross it, in their own order.
  struct Runs {
    std::vector<Run> all;
    std::vector<std::uint32_t> bandStart;  ///< into `binned`
    std::vector<std::uint32_t> binned;

    void bin(int bands);

    template <class Visit>
    void each(int band, const std::vector<geo::Point>& vertices, Visit& visit) const {
      const auto b = static_cast<std::size_t>(band);
      for (std::uint32_t i = bandStart[b]; i < bandStart[b + 1]; ++i) {
        const Run& run = all[binned[i]];
        visit(run, std::span(vertices).subspan(run.first, run.count));
      }
    }
  };
  /// Of consecutive borders of the layer; each is placed by one thread.
  struct Chunk {
    std::vector<geo::Point> vertices;
    Runs fills;
    Runs outlines;
  };
  struct Placing;

  std::vector<Chunk> m_chunks;
  QRect m_part;
  double m_hatchPhase = 0;
};

}  // namespace app::render::frame
