#include "app/render/frame/frame_painter.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <tuple>

#include "app/render/frame/frame_colours.h"

namespace app::render::frame {
namespace {

constexpr double kHairline = 0.5;

using Points = std::span<const geo::Point>;

template <class Visit>
void eachEdge(Points line, Visit&& visit) {
  for (std::size_t i = 1; i < line.size(); ++i) visit(line[i - 1], line[i]);
}

/// Draws the borders of one band.
class BandPen {
 public:
  BandPen(const FrameScene& scene, const MapStyle& style, const PlacedBorders& borders, int band,
          BandRaster& raster)
      : m_scene(scene), m_style(style), m_borders(borders), m_band(band), m_raster(raster) {
    const int top = band * kBandRows;
    raster.begin(borders.part().width(), top, std::min(kBandRows, borders.part().height() - top),
                 scene.classOf.size());
  }

  /// Hairlines of county borders are walked with the fill, which goes along the same edges.
  void fillAndLines(FillTrace& fill, Overlay& lines) {
    const double hairline = m_style.countyWidth <= kHairline ? m_style.countyWidth : 0;
    m_borders.eachFill(m_band, [&](const Run& run, Points line) {
      const double width = run.line == Line::county ? hairline : 0;
      const BandRaster::Sides sides{run.left, run.right};
      eachEdge(line, [&](geo::Point a, geo::Point b) { m_raster.addFill(a, b, sides, width); });
    });
    m_raster.finishFill(fill);
    if (hairline > 0)
      m_raster.blendHairlines(Bgra(m_style.countyLine));
    else
      borders(Line::county, m_style.countyLine, m_style.countyWidth);
    borders(Line::context, m_style.contextLine, m_style.countyWidth);
    borders(Line::province, m_style.provinceLine, m_style.provinceWidth);
    borders(Line::outer, m_style.outerLine, m_style.outerWidth);
    areaOutlines();
    m_raster.finishLines(lines);
  }

  void selection(Overlay& lines) {
    m_borders.eachFill(m_band, [&](const Run& run, Points line) {
      if (run.line != Line::none && isSelected(m_scene, run.left) != isSelected(m_scene, run.right))
        stroke(line, m_style.selectionWidth);
    });
    blend(m_style.selectionLine, m_style.selectionWidth);
    m_raster.finishLines(lines);
  }

 private:
  void stroke(Points line, double width) const {
    if (width <= kHairline)
      m_raster.addHairline(line, width);
    else
      wideStroke(line, width);
  }
  void wideStroke(Points line, double width) const {
    m_raster.addLine(line, width);
    if (width < kRoundJoins) return;
    m_raster.addDot(line.front(), width);
    m_raster.addDot(line.back(), width);
  }
  void blend(const QColor& colour, double width) const {
    if (width <= kHairline)
      m_raster.blendHairlines(Bgra(colour));
    else
      m_raster.blendMask(Bgra(colour));
  }

  void borders(Line wanted, const QColor& colour, double width) const {
    if (width <= 0) return;
    bool any = false;
    m_borders.eachFill(m_band, [&](const Run& run, Points line) {
      if (run.line != wanted) return;
      stroke(line, width);
      any = true;
    });
    if (any) blend(colour, width);
  }

  double areaWidth(const Run& run) const {
    const bool isLesser =
        m_style.focusArea >= 0 && run.lowArea != m_style.focusArea && run.highArea != m_style.focusArea;
    return isLesser ? m_style.areaWidth / 2 : m_style.areaWidth;
  }

  void areaOutlines() const {
    bool any = false;
    m_borders.eachOutline(m_band, [&](const Run&, Points line) {
      wideStroke(line, m_style.casingWidth);
      any = true;
    });
    if (!any) return;
    m_raster.blendMask(Bgra(QColor(Qt::white)));
    byArea(&Run::highArea, [&](const Run& run, Points line) { wideStroke(line, areaWidth(run)); });
    byArea(&Run::lowArea, [&](const Run& run, Points line) { dashes(run, line); });
  }

  template <class Draw>
  void byArea(std::int16_t Run::*area, Draw&& draw) const {
    for (std::size_t wanted = 0; wanted < m_scene.areaColours.size(); ++wanted) {
      bool any = false;
      m_borders.eachOutline(m_band, [&](const Run& run, Points line) {
        if (run.*area != static_cast<int>(wanted)) return;
        draw(run, line);
        any = true;
      });
      if (any) m_raster.blendMask(Bgra(m_scene.areaColours[wanted]));
    }
  }

  /// A border between two areas shows both colours in turn.
  void dashes(const Run& run, Points line) const {
    const double width = areaWidth(run), dash = 4 * width;
    std::vector<geo::Point> piece = {line.front()};
    double left = dash;  // of the dash or the gap at hand
    bool isOn = true;
    eachEdge(line, [&](geo::Point a, geo::Point b) {
      const double length = std::hypot(b.x - a.x, b.y - a.y);
      double done = 0;
      while (length - done >= left) {
        done += left;
        left = dash;
        const double t = std::min(1.0, done / length);
        const geo::Point turn{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
        piece.push_back(turn);
        if (isOn) m_raster.addLine(piece, width);
        piece.assign(1, turn);
        isOn = !isOn;
      }
      left -= length - done;
      piece.push_back(b);
    });
    if (isOn) m_raster.addLine(piece, width);
  }

  const FrameScene& m_scene;
  const MapStyle& m_style;
  const PlacedBorders& m_borders;
  int m_band;
  BandRaster& m_raster;
};

auto lineLook(const MapStyle& style) {
  return std::tie(style.countyLine, style.contextLine, style.provinceLine, style.outerLine, style.countyWidth,
                  style.provinceWidth, style.outerWidth, style.areaWidth, style.casingWidth, style.drawAreas,
                  style.focusArea, style.selectionWidth);
}

void storeUnits(const FillTrace& trace, std::size_t row, int width, std::int32_t* units) {
  for (std::uint32_t i = trace.rowStart[row]; i < trace.rowStart[row + 1]; ++i) {
    const bool isLast = i + 1 == trace.rowStart[row + 1];
    std::fill(units + trace.spans[i].x, units + (isLast ? width : trace.spans[i + 1].x), trace.spans[i].unit);
  }
}

/// The picture's rows, reached without asking the image, which would look whether it is shared.
class Canvas {
 public:
  explicit Canvas(FramePicture& picture)
      : m_pixels(reinterpret_cast<QRgb*>(picture.image.bits())),
        m_pixelStride(picture.image.bytesPerLine() / qsizetype{sizeof(QRgb)}),
        m_units(picture.units->data()),
        m_width(picture.image.width()) {}

  QRgb* pixels(const QRect& part, int band, std::size_t row) const {
    return m_pixels + y(part, band, row) * m_pixelStride + part.left();
  }
  std::int32_t* units(const QRect& part, int band, std::size_t row) const {
    return m_units + y(part, band, row) * m_width + part.left();
  }

 private:
  static qsizetype y(const QRect& part, int band, std::size_t row) {
    return static_cast<qsizetype>(part.top()) + qsizetype{band} * kBandRows + static_cast<qsizetype>(row);
  }
  QRgb* m_pixels;
  qsizetype m_pixelStride;
  std::int32_t* m_units;
  qsizetype m_width;
};

}  // namespace

struct FramePainter::Sheet {
  const FrameScene& scene;
  const MapStyle& style;
  const PlacedBorders& borders;
  FrameColours colours;
  Canvas canvas;
};

FramePicture::FramePicture(QSize size)
    : image(size, QImage::Format_RGB32),
      units(std::make_shared<Units>(static_cast<std::size_t>(size.width()) *
                                    static_cast<std::size_t>(size.height()))) {}

FramePainter::FramePainter(WorkerPool& pool)
    : m_pool(pool), m_tools(static_cast<std::size_t>(pool.threads())) {}

FramePainter::~FramePainter() = default;

FramePicture FramePainter::draw(const FrameScene& scene, const MapStyle& style, const MapView& view) {
  FramePicture picture(view.target.size().toSize());
  redraw(scene, style, view, QRect({0, 0}, picture.image.size()), picture);
  return picture;
}

/// work(band, tools) for every band, on all threads.
template <class Work>
void FramePainter::eachBand(const PlacedBorders& borders, Work&& work) {
  std::atomic<int> next{0};
  m_pool.run([&](int thread) {
    for (int band = next++; band < borders.bandCount(); band = next++)
      work(band, m_tools[static_cast<std::size_t>(thread)]);
  });
}

void FramePainter::redraw(const FrameScene& scene, const MapStyle& style, const MapView& view,
                          const QRect& part, FramePicture& picture) {
  if (part.isEmpty()) return;
  const bool isWhole = part == QRect({0, 0}, picture.image.size());
  if (isWhole) m_traced.levels = nullptr;  // until the traces are whole
  PlacedBorders& borders = isWhole ? m_whole : m_part;
  borders.place(scene, style, view, part, m_pool);
  if (isWhole) m_traces.resize(static_cast<std::size_t>(borders.bandCount()));
  const Sheet sheet{scene, style, borders, FrameColours(scene, style, borders.hatchPhase(), part.size()),
                    Canvas(picture)};
  eachBand(borders, [&](int band, Tools& tools) {
    Trace& trace = isWhole ? m_traces[static_cast<std::size_t>(band)] : tools.part;
    BandPen(scene, style, borders, band, tools.raster).fillAndLines(trace.fill, trace.lines);
    for (std::size_t row = 0; row + 1 < trace.fill.rowStart.size(); ++row)
      storeUnits(trace.fill, row, part.width(), sheet.canvas.units(part, band, row));
    paint(sheet, band, trace, tools);
  });
  if (isWhole) keep(scene, style, view);
}

bool FramePainter::recolour(const FrameScene& scene, const MapStyle& style, const MapView& view,
                            const FramePicture& last, FramePicture& picture) {
  if (!isTraced(scene, style, view) || last.image.size() != picture.image.size() ||
      m_whole.part().size() != picture.image.size())
    return false;
  picture.units = last.units;
  const Sheet sheet{scene, style, m_whole,
                    FrameColours(scene, style, m_whole.hatchPhase(), m_whole.part().size()), Canvas(picture)};
  eachBand(m_whole, [&](int band, Tools& tools) {
    paint(sheet, band, m_traces[static_cast<std::size_t>(band)], tools);
  });
  return true;
}

void FramePainter::paint(const Sheet& sheet, int band, const Trace& trace, Tools& tools) {
  const QRect& part = sheet.borders.part();
  const bool hasSelection = !sheet.scene.selected.empty();
  if (hasSelection)
    BandPen(sheet.scene, sheet.style, sheet.borders, band, tools.raster).selection(tools.selection);
  for (std::size_t row = 0; row + 1 < trace.fill.rowStart.size(); ++row) {
    const std::span pixels(sheet.canvas.pixels(part, band, row), static_cast<std::size_t>(part.width()));
    sheet.colours.fill(trace.fill, row, band * kBandRows + static_cast<int>(row), pixels.data());
    layOver(trace.lines, row, pixels);
    if (hasSelection) layOver(tools.selection, row, pixels);
  }
}

void FramePainter::keep(const FrameScene& scene, const MapStyle& style, const MapView& view) {
  m_traced.view = view;
  m_traced.style = style;
  m_traced.areaColours.assign(scene.areaColours.begin(), scene.areaColours.end());
  m_traced.isContext.clear();
  for (const int classIndex : scene.classOf) m_traced.isContext.push_back(classIndex == kContext);
  m_traced.levels = scene.levels;
}

bool FramePainter::isTraced(const FrameScene& scene, const MapStyle& style, const MapView& view) const {
  return scene.levels == m_traced.levels && view.extent == m_traced.view.extent &&
         view.target == m_traced.view.target && lineLook(style) == lineLook(m_traced.style) &&
         std::ranges::equal(scene.areaColours, m_traced.areaColours) &&
         std::ranges::equal(scene.classOf, m_traced.isContext, {},
                            [](int classIndex) { return classIndex == kContext; });
}

}  // namespace app::render::frame
