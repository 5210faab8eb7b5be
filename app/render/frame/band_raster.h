#pragma once

#include <QColor>
#include <QImage>

#include <cstdint>
#include <span>
#include <vector>

#include "geo/coverage.h"

namespace app::render::frame {

/// A colour as stored (not linear), 0..255, in the order of the bytes of QRgb: blue, green, red, opacity.
struct alignas(16) Bgra {
  float c[4] = {0, 0, 0, 0};

  Bgra() = default;
  explicit Bgra(const QColor& colour)
      : c{static_cast<float>(colour.blue()), static_cast<float>(colour.green()),
          static_cast<float>(colour.red()), 255} {}
  friend Bgra operator-(Bgra a, const Bgra& b) {
    for (int i = 0; i < 4; ++i) a.c[i] -= b.c[i];
    return a;
  }
};

/// Lines of this width and more, in pixels, show whether their bends are round.
inline constexpr double kRoundJoins = 1.4;

/// Some rows of a frame while they are drawn: fills by signed areas, so that neighbours share each pixel of
/// their border exactly and no ghost line shows; which unit holds each pixel's centre; strokes on top.
/// Pixels, y downwards. Reused from band to band.
class BandRaster {
 public:
  void begin(int width, int top, int rows, const Bgra& paper);

  /// An edge of a border walked in map direction: `difference` is the colour on its left less that on its
  /// right, `units` the same of unit numbers.
  void addFill(geo::Point a, geo::Point b, const Bgra& difference, int units);
  /// After the last edge: the colours and units of all pixels.
  void finishFill();

  /// A mask is collected first, edge by edge as of a fill or as strokes, then blended and emptied.
  void addMask(geo::Point a, geo::Point b, float weight);
  /// Bends are joined, sharp ones of wide lines by a round; ends are flat.
  void addLine(std::span<const geo::Point> line, double width);
  /// Thinner than half a pixel: without regard to how the width falls on neighbouring pixels.
  void addHairline(std::span<const geo::Point> line, double width);
  void addDot(geo::Point centre, double width);
  void blendMask(const Bgra& colour);
  /// Lines at 45 degrees inside of the mask; `phase` is the sum of coordinates of some line, so that they
  /// stay with the map.
  void blendHatch(const Bgra& colour, double spacing, double width, double phase);

  /// Copies the rows into `image` with their upper left pixel at (left, top of the band + `down`), the units
  /// into `units` of rows `stride` long.
  void store(QImage& image, std::span<std::int32_t> units, int left, int down) const;

 private:
  struct Touched {
    int first, last;
  };
  void touch(int row, int first, int last);
  void addCorner(geo::Point at, geo::Point before, geo::Point after, double half);
  void addMass(int y, double from, double to, double mass);
  template <class Colour>
  void blend(Colour&& colour);

  int m_width = 0;
  int m_top = 0;
  int m_rows = 0;
  int m_stride = 0;  ///< width and two columns for what spills over
  Bgra m_paper;
  std::vector<Bgra> m_pixels;
  std::vector<std::int32_t> m_units;
  std::vector<float> m_mask;
  std::vector<Touched> m_touched;  ///< columns of the mask, by row
};

}  // namespace app::render::frame
