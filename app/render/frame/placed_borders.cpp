#include "app/render/frame/placed_borders.h"

#include <atomic>
#include <cmath>
#include <limits>

namespace app::render::frame {
namespace {

constexpr double kPixelTolerance = 0.5;
constexpr std::size_t kShort = 16, kLong = 64;  // edges

double widest(const MapStyle& style) {
  return std::max({style.casingWidth, style.areaWidth, style.outerWidth, style.provinceWidth,
                   style.countyWidth, style.selectionWidth});
}

geo::UnitIndex groupOf(std::span<const geo::UnitIndex> group, geo::UnitIndex unit) {
  return unit == geo::kOutside || group.empty() ? -1 : group[static_cast<std::size_t>(unit)];
}

Line lineOf(const FrameScene& scene, const LevelArc& arc) {
  if (arc.left == geo::kOutside || arc.right == geo::kOutside) return Line::outer;
  if (groupOf(scene.provinceOf, arc.left) != groupOf(scene.provinceOf, arc.right)) return Line::province;
  const auto isContext = [&](geo::UnitIndex unit) {
    return scene.classOf[static_cast<std::size_t>(unit)] == kContext;
  };
  return isContext(arc.left) && isContext(arc.right) ? Line::context : Line::county;
}

/// Areas without an outline count as none.
std::int16_t outlinedArea(const FrameScene& scene, geo::UnitIndex unit) {
  const geo::UnitIndex area = groupOf(scene.areaOf, unit);
  const bool isOutlined = area >= 0 && scene.areaColours[static_cast<std::size_t>(area)].isValid();
  return static_cast<std::int16_t>(isOutlined ? area : -1);
}

}  // namespace

void PlacedBorders::Runs::bin(int bands) {
  bandStart.assign(static_cast<std::size_t>(bands) + 1, 0);
  const auto eachBand = [bands](const Run& run, auto&& visit) {
    const double height = static_cast<double>(bands) * kBandRows;
    if (run.bottom < 0 || run.top >= height) return;
    const int first = static_cast<int>(std::max(0.0, run.top)) / kBandRows,
              last = static_cast<int>(std::min(height - 1, run.bottom)) / kBandRows;
    for (int band = first; band <= last; ++band) visit(static_cast<std::size_t>(band));
  };
  for (const Run& run : all) eachBand(run, [&](std::size_t band) { ++bandStart[band + 1]; });
  for (std::size_t band = 0; band + 1 < bandStart.size(); ++band) bandStart[band + 1] += bandStart[band];
  binned.resize(bandStart.back());
  std::vector<std::uint32_t> next(bandStart.begin(), bandStart.end() - 1);
  for (std::uint32_t i = 0; i < all.size(); ++i)
    eachBand(all[i], [&](std::size_t band) { binned[next[band]++] = i; });
}

struct PlacedBorders::Placing {
  const FrameScene& scene;
  const Level& level;
  const Level* outlines;  ///< null: no areas
  geo::Point origin;
  double scale;
  double margin;
  geo::Box seen;
  int bands;

  void place(std::size_t from, std::size_t to, Chunk& chunk) const {
    chunk.vertices.clear();
    chunk.fills.all.clear();
    chunk.outlines.all.clear();
    for (std::size_t i = from; i < to; ++i) placeFill(level.arcs[i], chunk);
    for (std::size_t i = from; outlines != nullptr && i < to; ++i) placeOutline(outlines->arcs[i], chunk);
    chunk.fills.bin(bands);
    chunk.outlines.bin(bands);
  }

  /// A border wholly left of the part counts as the line between its ends: to its right that makes no
  /// difference.
  void placeFill(const LevelArc& arc, Chunk& chunk) const {
    if (arc.count < 2 || arc.box.maxY < seen.minY || arc.box.minY > seen.maxY || arc.box.minX > seen.maxX)
      return;
    const auto points = level.points(arc);
    Run run{0, 0, arc.left, arc.right};
    if (arc.box.maxX < seen.minX) {
      const geo::Point ends[] = {points.front(), points.back()};
      if (ends[0].y != ends[1].y) addRuns(ends, run, kShort, 0, chunk, chunk.fills);
      return;
    }
    run.line = lineOf(scene, arc);
    addRuns(points, run, kShort, margin, chunk, chunk.fills);
  }

  void placeOutline(const LevelArc& arc, Chunk& chunk) const {
    if (arc.count < 2 || !arc.box.intersects(seen)) return;
    Run run{0, 0, arc.left, arc.right};
    const std::int16_t left = outlinedArea(scene, arc.left), right = outlinedArea(scene, arc.right);
    if (left == right) return;
    run.lowArea = std::min(left, right);
    run.highArea = std::max(left, right);
    addRuns(outlines->points(arc), run, kLong, margin, chunk, chunk.outlines);
  }

  /// In pieces, so that a band visits little that is not its own; each piece of a wide line ends round.
  void addRuns(std::span<const geo::Point> line, Run run, std::size_t edges, double reach, Chunk& chunk,
               Runs& runs) const {
    for (std::size_t start = 0; start + 1 < line.size(); start += edges) {
      const auto piece = line.subspan(start, std::min(edges + 1, line.size() - start));
      run.first = static_cast<std::uint32_t>(chunk.vertices.size());
      run.count = static_cast<std::uint32_t>(piece.size());
      double top = std::numeric_limits<double>::infinity(), bottom = -top;
      for (const geo::Point& p : piece) {
        const geo::Point at{(p.x - origin.x) * scale, (origin.y - p.y) * scale};
        chunk.vertices.push_back(at);
        top = std::min(top, at.y);
        bottom = std::max(bottom, at.y);
      }
      run.top = top - reach;
      run.bottom = bottom + reach;
      runs.all.push_back(run);
    }
  }
};

void PlacedBorders::place(const FrameScene& scene, const MapStyle& style, const MapView& view,
                          const QRect& part, WorkerPool& pool) {
  constexpr std::size_t kChunks = 16;
  m_part = part;
  const double scale = view.unitsPerMapUnit();
  const geo::Point origin{view.extent.minX - (view.target.left() - part.left()) / scale,
                          view.extent.minY + (view.target.bottom() - part.top()) / scale};
  m_hatchPhase = std::fmod(-origin.x * scale, 1e6) + std::fmod(origin.y * scale, 1e6);
  const double margin = widest(style);
  const geo::Box seen{origin.x - margin / scale, origin.y - (part.height() + margin) / scale,
                      origin.x + (part.width() + margin) / scale, origin.y + margin / scale};
  const bool hasAreas = style.drawAreas && !scene.areaOf.empty();
  const Level& level = scene.levels->level(kPixelTolerance / scale);
  // From a coarser level: wide lines look ragged otherwise.
  const Level* const outlines = hasAreas ? &scene.levels->level(2 * kPixelTolerance / scale) : nullptr;
  const Placing placing{scene, level, outlines, origin, scale, margin, seen, bandCount()};
  m_chunks.resize(kChunks);
  std::atomic<std::size_t> next{0};
  pool.run([&](int) {
    const std::size_t arcs = level.arcs.size();
    for (std::size_t i = next++; i < kChunks; i = next++)
      placing.place(arcs * i / kChunks, arcs * (i + 1) / kChunks, m_chunks[i]);
  });
}

}  // namespace app::render::frame
