#include "app/render/frame/frame_painter.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <memory>

#include "app/render/frame/band_raster.h"

namespace app::render::frame {
namespace {

constexpr int kBandRows = 16;
constexpr double kPixelTolerance = 0.5;
constexpr double kHairline = 0.5;

enum class Line : std::uint8_t { none, context, county, province, outer };

/// A run of a border in the pixels of the part that is drawn.
struct Run {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  geo::UnitIndex left = geo::kOutside;
  geo::UnitIndex right = geo::kOutside;
  double top = 0;
  double bottom = 0;
  Line line = Line::none;
  bool strokes = true;        ///< false: left of the part, only its sides matter
  std::int16_t lowArea = -1;  ///< of the two areas that it parts, the smaller index; -1: none
  std::int16_t highArea = -1;
};

double widest(const MapStyle& style) {
  return std::max(
      {style.casingWidth, style.areaWidth, style.outerWidth, style.provinceWidth, style.countyWidth});
}

/// Runs and, for each band, which of them it crosses, in their own order.
struct Runs {
  std::vector<Run> all;
  std::vector<std::uint32_t> bandStart;  ///< into `binned`
  std::vector<std::uint32_t> binned;

  void bin(int bands) {
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
    std::vector<std::uint32_t> next = bandStart;
    for (std::uint32_t i = 0; i < all.size(); ++i)
      eachBand(all[i], [&](std::size_t band) { binned[next[band]++] = i; });
  }

  std::span<const std::uint32_t> ofBand(int band) const {
    const auto b = static_cast<std::size_t>(band);
    return std::span(binned).subspan(bandStart[b], bandStart[b + 1] - bandStart[b]);
  }
};

/// Everything that the bands need, in pixels from the part's upper left corner.
class FramePlan {
 public:
  FramePlan(const FrameScene& scene, const MapStyle& style, const MapView& view, const QRect& part)
      : m_scene(scene), m_style(style), m_part(part) {
    setColours();
    place(*scene.levels, view);
    m_fills.bin(bandCount());
    m_outlines.bin(bandCount());
  }

  int bandCount() const { return (m_part.height() + kBandRows - 1) / kBandRows; }

  void drawBand(int band, BandRaster& raster) const {
    const int top = band * kBandRows;
    raster.begin(m_part.width(), top, std::min(kBandRows, m_part.height() - top), Bgra(m_style.paper));
    const Indices runs = m_fills.ofBand(band);
    fill(runs, raster);
    hatch(runs, raster);
    line(runs, raster, Line::context, m_style.contextLine, m_style.countyWidth);
    line(runs, raster, Line::county, m_style.countyLine, m_style.countyWidth);
    line(runs, raster, Line::province, m_style.provinceLine, m_style.provinceWidth);
    line(runs, raster, Line::outer, m_style.outerLine, m_style.outerWidth);
    areaOutlines(m_outlines.ofBand(band), raster);
  }

 private:
  using Indices = std::span<const std::uint32_t>;

  std::span<const geo::Point> points(const Run& run) const {
    return {m_vertices.data() + run.first, run.count};
  }

  void setColours() {
    m_colours.resize(m_scene.classOf.size() + 1);
    m_colours[0] = Bgra(m_style.paper);
    for (std::size_t i = 0; i < m_scene.classOf.size(); ++i)
      m_colours[i + 1] = Bgra(classColour(m_style, m_scene.classOf[i]));
  }
  const Bgra& colourOf(geo::UnitIndex unit) const { return m_colours[static_cast<std::size_t>(unit) + 1]; }
  int classOf(geo::UnitIndex unit) const {
    return unit == geo::kOutside ? kContext : m_scene.classOf[static_cast<std::size_t>(unit)];
  }
  static geo::UnitIndex groupOf(std::span<const geo::UnitIndex> group, geo::UnitIndex unit) {
    return unit == geo::kOutside || group.empty() ? -1 : group[static_cast<std::size_t>(unit)];
  }

  Line lineOf(const LevelArc& arc) const {
    if (arc.left == geo::kOutside || arc.right == geo::kOutside) return Line::outer;
    if (groupOf(m_scene.provinceOf, arc.left) != groupOf(m_scene.provinceOf, arc.right))
      return Line::province;
    const bool isContext = classOf(arc.left) == kContext && classOf(arc.right) == kContext;
    return isContext ? Line::context : Line::county;
  }

  /// Projects the borders that can be seen. One wholly left of the part counts as the line between its ends:
  /// to its right that makes no difference.
  void place(LevelSet& levels, const MapView& view) {
    const double scale = view.unitsPerMapUnit();
    const geo::Point origin{view.extent.minX - (view.target.left() - m_part.left()) / scale,
                            view.extent.minY + (view.target.bottom() - m_part.top()) / scale};
    m_hatchPhase = std::fmod(-origin.x * scale, 1e6) + std::fmod(origin.y * scale, 1e6);
    const double margin = widest(m_style);
    const geo::Box seen{origin.x - margin / scale, origin.y - (m_part.height() + margin) / scale,
                        origin.x + (m_part.width() + margin) / scale, origin.y + margin / scale};
    const Level& level = levels.level(kPixelTolerance / scale);
    for (const LevelArc& arc : level.arcs) {
      if (arc.count < 2 || arc.box.maxY < seen.minY || arc.box.minY > seen.maxY || arc.box.minX > seen.maxX)
        continue;
      const auto points = level.points(arc);
      Run run{0, 0, arc.left, arc.right};
      if (arc.box.maxX < seen.minX) {
        const geo::Point ends[] = {points.front(), points.back()};
        if (ends[0].y != ends[1].y) addRuns(ends, run, origin, scale, 0, kShort, m_fills);
        continue;
      }
      run.line = lineOf(arc);
      addRuns(points, run, origin, scale, margin, kShort, m_fills);
    }
    if (!m_style.drawAreas || m_scene.areaOf.empty()) return;
    const Level& coarser = levels.level(2 * kPixelTolerance / scale);  // wide lines look ragged otherwise
    for (const LevelArc& arc : coarser.arcs) {
      if (arc.count < 2 || !arc.box.intersects(seen)) continue;
      Run run{0, 0, arc.left, arc.right};
      const auto [low, high] =
          std::minmax({groupOf(m_scene.areaOf, arc.left), groupOf(m_scene.areaOf, arc.right)});
      if (low == high) continue;
      run.lowArea = static_cast<std::int16_t>(low);
      run.highArea = static_cast<std::int16_t>(high);
      addRuns(coarser.points(arc), run, origin, scale, margin, kLong, m_outlines);
    }
  }

  static constexpr std::size_t kShort = 16, kLong = 64;  // edges

  /// In pieces, so that a band visits little that is not its own; each piece of a wide line ends round.
  void addRuns(std::span<const geo::Point> line, Run run, geo::Point origin, double scale, double margin,
               std::size_t edges, Runs& runs) {
    for (std::size_t start = 0; start + 1 < line.size(); start += edges) {
      const auto piece = line.subspan(start, std::min(edges + 1, line.size() - start));
      run.first = static_cast<std::uint32_t>(m_vertices.size());
      run.count = static_cast<std::uint32_t>(piece.size());
      run.top = 1e9;
      run.bottom = -1e9;
      for (const geo::Point& p : piece) {
        m_vertices.push_back({(p.x - origin.x) * scale, (origin.y - p.y) * scale});
        run.top = std::min(run.top, m_vertices.back().y - margin);
        run.bottom = std::max(run.bottom, m_vertices.back().y + margin);
      }
      runs.all.push_back(run);
    }
  }

  template <class Visit>
  void eachEdge(const Run& arc, Visit&& visit) const {
    const auto line = points(arc);
    for (std::size_t i = 1; i < line.size(); ++i) visit(line[i - 1], line[i]);
  }

  void fill(Indices runs, BandRaster& raster) const {
    for (const std::uint32_t i : runs) {
      const Run& arc = m_fills.all[i];
      const Bgra difference = colourOf(arc.left) - colourOf(arc.right);
      eachEdge(arc,
               [&](geo::Point a, geo::Point b) { raster.addFill(a, b, difference, arc.left - arc.right); });
    }
    raster.finishFill();
  }

  void hatch(Indices runs, BandRaster& raster) const {
    bool any = false;
    for (const std::uint32_t i : runs) {
      const Run& arc = m_fills.all[i];
      const float weight = static_cast<float>(classOf(arc.left) == kNoData) -
                           static_cast<float>(classOf(arc.right) == kNoData);
      if (weight == 0) continue;
      any = true;
      eachEdge(arc, [&](geo::Point a, geo::Point b) { raster.addMask(a, b, weight); });
    }
    if (any) raster.blendHatch(Bgra(m_style.hatch), m_style.hatchSpacing, m_style.hatchWidth, m_hatchPhase);
  }

  void stroke(const Run& run, double width, BandRaster& raster) const {
    const auto line = points(run);
    if (width <= kHairline) return raster.addHairline(line, width);
    raster.addLine(line, width);
    if (width < kRoundJoins) return;
    raster.addDot(line.front(), width);
    raster.addDot(line.back(), width);
  }

  void line(Indices runs, BandRaster& raster, Line wanted, const QColor& colour, double width) const {
    if (width <= 0) return;
    bool any = false;
    for (const std::uint32_t i : runs) {
      if (m_fills.all[i].line != wanted) continue;
      stroke(m_fills.all[i], width, raster);
      any = true;
    }
    if (any) raster.blendMask(Bgra(colour));
  }

  double areaWidth(const Run& arc) const {
    const bool isLesser =
        m_style.focusArea >= 0 && arc.lowArea != m_style.focusArea && arc.highArea != m_style.focusArea;
    return isLesser ? m_style.areaWidth / 2 : m_style.areaWidth;
  }

  void areaOutlines(Indices runs, BandRaster& raster) const {
    if (runs.empty()) return;
    for (const std::uint32_t i : runs) stroke(m_outlines.all[i], m_style.casingWidth, raster);
    raster.blendMask(Bgra(QColor(Qt::white)));
    byArea(runs, &Run::highArea, raster, [&](const Run& run) { stroke(run, areaWidth(run), raster); });
    byArea(runs, &Run::lowArea, raster, [&](const Run& run) { dashes(run, raster); });
  }

  template <class Draw>
  void byArea(Indices runs, std::int16_t Run::*area, BandRaster& raster, Draw&& draw) const {
    for (std::size_t wanted = 0; wanted < m_scene.areaColours.size(); ++wanted) {
      bool any = false;
      for (const std::uint32_t i : runs) {
        const Run& run = m_outlines.all[i];
        if (run.*area != static_cast<int>(wanted)) continue;
        draw(run);
        any = true;
      }
      if (any) raster.blendMask(Bgra(m_scene.areaColours[wanted]));
    }
  }

  /// A border between two areas shows both colours in turn.
  void dashes(const Run& arc, BandRaster& raster) const {
    const double width = areaWidth(arc), dash = 4 * width;
    double along = 0;
    eachEdge(arc, [&](geo::Point a, geo::Point b) {
      const double length = std::hypot(b.x - a.x, b.y - a.y);
      double done = 0;
      while (done < length) {
        const double inPeriod = std::fmod(along + done, 2 * dash);
        const bool on = inPeriod < dash;
        const double step = std::max(std::min((on ? dash : 2 * dash) - inPeriod, length - done), 1e-3);
        if (on) {
          const double s = done / length, t = std::min(1.0, (done + step) / length);
          const geo::Point ends[] = {{a.x + (b.x - a.x) * s, a.y + (b.y - a.y) * s},
                                     {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}};
          raster.addLine(ends, width);
        }
        done += step;
      }
      along += length;
    });
  }

  const FrameScene& m_scene;
  const MapStyle& m_style;
  QRect m_part;
  double m_hatchPhase = 0;
  std::vector<Bgra> m_colours;  ///< by unit + 1
  std::vector<geo::Point> m_vertices;
  Runs m_fills;     ///< all borders
  Runs m_outlines;  ///< of areas, from a coarser level
};

}  // namespace

FramePainter::FramePainter(WorkerPool& pool)
    : m_pool(pool), m_rasters(static_cast<std::size_t>(pool.threads())) {}

FramePainter::~FramePainter() = default;

FramePicture FramePainter::draw(const FrameScene& scene, const MapStyle& style, const MapView& view) {
  const QSize size = view.target.size().toSize();
  FramePicture picture{QImage(size, QImage::Format_RGB32),
                       std::vector<std::int32_t>(static_cast<std::size_t>(size.width()) *
                                                 static_cast<std::size_t>(size.height()))};
  redraw(scene, style, view, QRect({0, 0}, size), picture);
  return picture;
}

void FramePainter::redraw(const FrameScene& scene, const MapStyle& style, const MapView& view,
                          const QRect& part, FramePicture& picture) {
  if (part.isEmpty()) return;
  const FramePlan plan(scene, style, view, part);
  picture.image.bits();  // detach before the threads write
  std::atomic<int> next{0};
  m_pool.run([&](int thread) {
    BandRaster& raster = m_rasters[static_cast<std::size_t>(thread)];
    for (int band = next++; band < plan.bandCount(); band = next++) {
      plan.drawBand(band, raster);
      raster.store(picture.image, picture.units, part.left(), part.top());
    }
  });
}

}  // namespace app::render::frame
