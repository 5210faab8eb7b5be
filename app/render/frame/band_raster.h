#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "app/render/frame/band_trace.h"
#include "app/render/frame/pixel_marks.h"

namespace app::render::frame {

/// Lines of this width and more, in pixels, show whether their bends are round.
inline constexpr double kRoundJoins = 1.4;

/// Finds what covers the pixels of some rows: units by signed areas, so that neighbours share each pixel of
/// their border exactly and no ghost line shows; and lines. Work and memory traffic are those of the pixels
/// that borders cross. Pixels, y downwards. Reused from band to band.
class BandRaster {
 public:
  /// Unit numbers are below `units`.
  void begin(int width, int top, int rows, std::size_t units);

  /// The two sides of a border walked in map direction.
  struct Sides {
    geo::UnitIndex left = geo::kOutside;
    geo::UnitIndex right = geo::kOutside;
  };
  /// With `hairline` > 0 the edge is also drawn as addHairline() does.
  void addFill(geo::Point a, geo::Point b, const Sides& sides, double hairline);
  /// After the last edge; `trace` is replaced.
  void finishFill(FillTrace& trace);

  /// A mask is collected first, edge by edge as of a shape or as strokes, then blended and emptied.
  void addMask(geo::Point a, geo::Point b);
  /// Bends are joined, sharp ones of wide lines by a round; ends are flat.
  void addLine(std::span<const geo::Point> whole, double width);
  void addDot(geo::Point centre, double width);
  void blendMask(const Bgra& colour);
  /// Lines thinner than half a pixel, in a mask of their own: without regard to how the width falls on
  /// neighbouring pixels.
  void addHairline(std::span<const geo::Point> line, double width);
  void blendHairlines(const Bgra& colour);
  /// All lines blended since the last time; `lines` is replaced.
  void finishLines(Overlay& lines);

 private:
  /// What borders between the same two units add in one pixel.
  struct Cell {
    float amount = 0;
    std::int32_t centres = 0;  ///< how often the right-hand unit gives way to the left-hand one at the centre
    Sides sides;
    std::uint32_t next = 0;  ///< in the same pixel
  };

  struct Dot {
    geo::Point centre;
    double width = 0;
    friend bool operator==(const Dot&, const Dot&) = default;
  };

  std::size_t at(std::size_t row, std::size_t column) const { return row * m_stride + column; }
  void addCell(std::size_t row, int column, const Sides& sides, float amount, int centres);
  void addSlantedFill(geo::Point a, geo::Point b, const Sides& sides, double hairline);
  bool isInOnePixel(geo::Point a, geo::Point b) const;
  bool isBeside(geo::Point a, geo::Point b) const;
  void addWeight(geo::UnitIndex unit, float amount);
  void addCells(std::uint32_t head);
  void addGatheredCells(std::uint32_t head);
  void tidyShares();
  void addSpan(std::size_t column, FillTrace& trace, std::size_t rowStart);

  std::span<const geo::Point> nearBand(std::span<const geo::Point> line, double width) const;
  void addToMask(std::size_t row, int column, float amount);
  void addCorner(geo::Point at, geo::Point before, geo::Point after, double half);
  void addMass(int y, double from, double to, double mass);
  void blend(std::size_t row, std::size_t column, const Bgra& colour, float share);

  std::size_t m_width = 0;
  int m_top = 0;
  int m_rows = 0;
  std::size_t m_stride = 0;  ///< width and two columns for what spills over

  PixelMarks m_cellMarks;
  std::vector<std::uint32_t> m_head;  ///< by pixel, into m_cells; where marked
  std::vector<Cell> m_cells;
  std::vector<Share> m_active;              ///< while a row is walked
  geo::UnitIndex m_centre = geo::kOutside;  ///< the same

  std::vector<float> m_weights;           ///< by unit + 1; 0 between calls
  std::vector<geo::UnitIndex> m_touched;  ///< of these

  PixelMarks m_maskMarks;
  std::vector<float> m_mask;  ///< zero where not marked; its running sum is the coverage
  std::vector<Dot> m_dots;    ///< that the mask has
  PixelMarks m_hairMarks;
  std::vector<float> m_hairs;  ///< zero where not marked
  PixelMarks m_lineMarks;
  std::vector<Bgra> m_lines;  ///< where marked
};

}  // namespace app::render::frame
