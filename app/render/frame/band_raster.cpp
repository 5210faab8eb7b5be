#include "app/render/frame/band_raster.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "app/render/frame/edge_coverage.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace app::render::frame {
namespace {

const std::array<geo::Point, 8>& roundCorners() {
  static const std::array<geo::Point, 8> kCorners = [] {
    std::array<geo::Point, 8> corners;
    for (std::size_t i = 0; i < corners.size(); ++i) {
      const double angle =
          2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(corners.size());
      corners[i] = {std::cos(angle), std::sin(angle)};
    }
    return corners;
  }();
  return kCorners;
}

/// Rounds to bytes.
void storeBytes(std::span<const Bgra> pixels, QRgb* line) {
  std::size_t i = 0;
#ifdef __SSE2__  // the plain loop below took an eighth of a frame
  const auto wide = [&](std::size_t at) { return _mm_cvtps_epi32(_mm_load_ps(pixels[at].c)); };
  for (; i + 4 <= pixels.size(); i += 4) {
    const __m128i low = _mm_packs_epi32(wide(i), wide(i + 1)),
                  high = _mm_packs_epi32(wide(i + 2), wide(i + 3));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(line + i), _mm_packus_epi16(low, high));
  }
#endif
  const auto byte = [](float value) {
    return static_cast<QRgb>(std::clamp(std::nearbyintf(value), 0.0F, 255.0F));
  };
  for (; i < pixels.size(); ++i) {
    const float* const c = pixels[i].c;
    line[i] = byte(c[3]) << 24 | byte(c[2]) << 16 | byte(c[1]) << 8 | byte(c[0]);
  }
}

}  // namespace

void BandRaster::begin(int width, int top, int rows, const Bgra& paper) {
  m_width = width;
  m_top = top;
  m_rows = rows;
  m_stride = width + 2;
  m_paper = paper;
  const auto cells = static_cast<std::size_t>(m_stride) * static_cast<std::size_t>(rows);
  m_pixels.assign(cells, {});
  m_units.assign(cells, 0);
  if (m_mask.size() < cells) m_mask.resize(cells, 0);
  m_touched.assign(static_cast<std::size_t>(rows), {m_stride, -1});
}

void BandRaster::addFill(geo::Point a, geo::Point b, const Bgra& difference, int units) {
  if (a.y == b.y) return;
  const geo::Point top = a.y < b.y ? a : b, bottom = a.y < b.y ? b : a;
  const double slope = (bottom.x - top.x) / (bottom.y - top.y);
  walkRows(a, b, m_top, m_top + m_rows, [&](int y, double from, double to, double down) {
    const auto row = static_cast<std::size_t>(y - m_top) * static_cast<std::size_t>(m_stride);
    Bgra* const pixels = m_pixels.data() + row;
    coverRow(from, to, down, m_width, [&](int column, double amount) {
      const auto share = static_cast<float>(amount);
      float* const c = pixels[column].c;
      for (int i = 0; i < 4; ++i) c[i] += share * difference.c[i];
    });
    const double centre = y + 0.5;
    if (top.y > centre || bottom.y <= centre) return;
    const double column = std::ceil(top.x + (centre - top.y) * slope - 0.5);
    if (column < m_width)
      m_units[row + static_cast<std::size_t>(std::max(column, 0.0))] += down > 0 ? units : -units;
  });
}

void BandRaster::finishFill() {
  for (int row = 0; row < m_rows; ++row) {
    const auto start = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_stride);
    Bgra sum = m_paper;
    std::int32_t unit = geo::kOutside;
    for (std::size_t i = start; i < start + static_cast<std::size_t>(m_width); ++i) {
      for (int k = 0; k < 4; ++k) sum.c[k] += m_pixels[i].c[k];
      m_pixels[i] = sum;
      unit += m_units[i];
      m_units[i] = unit;
    }
  }
}

void BandRaster::touch(int row, int first, int last) {
  Touched& touched = m_touched[static_cast<std::size_t>(row)];
  touched.first = std::min(touched.first, first);
  touched.last = std::max(touched.last, last);
}

void BandRaster::addMask(geo::Point a, geo::Point b, float weight) {
  const int row = static_cast<int>(a.y), first = static_cast<int>(a.x);
  const bool isInOnePixel = a.x >= 0 && b.x >= 0 && row == static_cast<int>(b.y) &&
                            first == static_cast<int>(b.x) && first < m_width && row >= m_top &&
                            row < m_top + m_rows && std::min(a.y, b.y) >= 0;
  if (isInOnePixel) {  // most edges of a map of a country
    float* const mask =
        m_mask.data() + static_cast<std::size_t>(row - m_top) * static_cast<std::size_t>(m_stride) + first;
    const auto down = static_cast<float>(b.y - a.y) * weight;
    const float beyond = down * static_cast<float>((a.x + b.x) / 2 - first);
    mask[0] += down - beyond;
    mask[1] += beyond;
    return touch(row - m_top, first, first + 1);
  }
  walkRows(a, b, m_top, m_top + m_rows, [&](int y, double from, double to, double down) {
    float* const mask =
        m_mask.data() + static_cast<std::size_t>(y - m_top) * static_cast<std::size_t>(m_stride);
    int left = m_stride, right = -1;
    coverRow(from, to, down, m_width, [&](int column, double amount) {
      mask[column] += weight * static_cast<float>(amount);
      left = std::min(left, column);
      right = column;
    });
    if (right >= 0) touch(y - m_top, left, right);
  });
}

/// Each vertex is moved to both sides along the mean of its segments' normals, so that the two sides of a
/// line are two chains of edges; a sharp bend ends the one outline and starts another.
void BandRaster::addLine(std::span<const geo::Point> line, double width) {
  constexpr double kSharp = 0.5;  // cosine of 60 degrees
  const double half = width / 2;
  const auto cap = [this](geo::Point at, geo::Point from) {
    addMask({at.x + from.x, at.y + from.y}, {at.x - from.x, at.y - from.y}, 1);
  };
  geo::Point a, normal,
      start;  // of the segment at hand, `normal` of length 1; `start` is a's way to the side
  bool isOpen = false;
  const auto finish = [&](geo::Point b, geo::Point end) {
    addMask({a.x - start.x, a.y - start.y}, {b.x - end.x, b.y - end.y}, 1);
    addMask({b.x + end.x, b.y + end.y}, {a.x + start.x, a.y + start.y}, 1);
  };
  std::size_t held = 0;  // the segment at hand goes from a to line[held]
  for (std::size_t i = 1; i < line.size(); ++i) {
    const geo::Point from = line[isOpen ? held : 0], to = line[i];
    const double dx = to.x - from.x, dy = to.y - from.y, length = std::sqrt(dx * dx + dy * dy);
    if (!(length > 0)) continue;
    const geo::Point next{-dy / length, dx / length};
    const double cosine = normal.x * next.x + normal.y * next.y;
    if (isOpen && cosine > kSharp) {
      const double reach = half / (1 + cosine);
      const geo::Point side{(normal.x + next.x) * reach, (normal.y + next.y) * reach};
      finish(from, side);
      start = side;
    } else {
      if (isOpen) {
        const geo::Point end{normal.x * half, normal.y * half};
        finish(from, end);
        cap(from, {-end.x, -end.y});
        if (width >= kRoundJoins) addCorner(from, normal, next, half);
      }
      start = {next.x * half, next.y * half};
      cap(from, start);
    }
    a = from;
    normal = next;
    held = i;
    isOpen = true;
  }
  if (!isOpen) return;
  const geo::Point end{normal.x * half, normal.y * half};
  finish(line[held], end);
  cap(line[held], {-end.x, -end.y});
}

/// Fills the outer side of a sharp bend; `before` and `after` are normals of length 1.
void BandRaster::addCorner(geo::Point at, geo::Point before, geo::Point after, double half) {
  constexpr double kHairpin = -0.5;  // cosine of 120 degrees
  if (before.x * after.x + before.y * after.y < kHairpin) return addDot(at, 2 * half);
  const double turn = before.x * after.y - before.y * after.x;
  const double side = turn > 0 ? -half : half;
  const geo::Point& first = turn > 0 ? before : after;
  const geo::Point& second = turn > 0 ? after : before;
  const geo::Point p{at.x + first.x * side, at.y + first.y * side},
      q{at.x + second.x * side, at.y + second.y * side};
  addMask(at, p, 1);
  addMask(p, q, 1);
  addMask(q, at, 1);
}

/// A pixel's share is the length of the line in it times the width.
void BandRaster::addHairline(std::span<const geo::Point> line, double width) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    const geo::Point a = line[i - 1], b = line[i];
    const double dx = b.x - a.x, dy = b.y - a.y, mass = std::sqrt(dx * dx + dy * dy) * width;
    if (dy == 0) {
      const double row = std::floor(a.y);
      if (row >= m_top && row < m_top + m_rows) addMass(static_cast<int>(row), a.x, b.x, mass);
      continue;
    }
    const double perRow = mass / std::abs(dy);
    walkRows(a, b, m_top, m_top + m_rows, [&](int y, double from, double to, double down) {
      addMass(y, from, to, perRow * std::abs(down));
    });
  }
}

/// Shares `mass` out over the pixels of a row between two places. A mask's running sum is one pixel wide
/// here.
void BandRaster::addMass(int y, double from, double to, double mass) {
  const double low = std::min(from, to), high = std::max(from, to);
  if (!(high >= 0 && low < m_width)) return;
  float* const mask =
      m_mask.data() + static_cast<std::size_t>(y - m_top) * static_cast<std::size_t>(m_stride);
  const int first = static_cast<int>(std::max(low, 0.0)),
            last = static_cast<int>(std::min<double>(high, m_width - 1));
  const double perPixel = first == last && low >= 0 && high < m_width ? 0 : mass / (high - low);
  for (int x = first; x <= last; ++x) {
    const double share =
        perPixel == 0 ? mass : perPixel * (std::min<double>(high, x + 1) - std::max<double>(low, x));
    mask[x] += static_cast<float>(share);
    mask[x + 1] -= static_cast<float>(share);
  }
  touch(y - m_top, first, last + 1);
}

void BandRaster::addDot(geo::Point centre, double width) {
  if (centre.y - width > m_top + m_rows || centre.y + width < m_top) return;
  const auto corner = [&](std::size_t i) {  // in the turning sense of addLine
    const geo::Point& unit = roundCorners()[i % roundCorners().size()];
    return geo::Point{centre.x + unit.x * width / 2, centre.y + unit.y * width / 2};
  };
  for (std::size_t i = 0; i < roundCorners().size(); ++i) addMask(corner(i), corner(i + 1), 1);
}

/// `colour(x, y)` gives a colour and how much of it.
template <class Colour>
void BandRaster::blend(Colour&& colour) {
  constexpr float kLeast = 1.0F / 512;
  for (int row = 0; row < m_rows; ++row) {
    Touched& touched = m_touched[static_cast<std::size_t>(row)];
    if (touched.last < 0) continue;
    const auto start = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_stride);
    float sum = 0;
    for (int x = touched.first; x < m_width; ++x) {  // a mask may run on over the right edge
      float& cell = m_mask[start + static_cast<std::size_t>(x)];
      sum += cell;
      cell = 0;
      if (x > touched.last && std::abs(sum) < kLeast) break;
      const float covered = std::min(std::abs(sum), 1.0F);
      if (covered < kLeast) continue;
      const auto [rgb, share] = colour(x, m_top + row);
      const float part = covered * share;
      float* const c = m_pixels[start + static_cast<std::size_t>(x)].c;
      for (int k = 0; k < 4; ++k) c[k] += (rgb->c[k] - c[k]) * part;
    }
    for (int x = m_width; x < m_stride; ++x) m_mask[start + static_cast<std::size_t>(x)] = 0;
    touched = {m_stride, -1};
  }
}

void BandRaster::blendMask(const Bgra& colour) {
  blend([&](int, int) { return std::pair(&colour, 1.0F); });
}

void BandRaster::blendHatch(const Bgra& colour, double spacing, double width, double phase) {
  const double diagonal = spacing * std::numbers::sqrt2, half = width * std::numbers::sqrt2 / 2;
  blend([&](int x, int y) {
    const double at = (x + y + 1 - phase) / diagonal;
    const double off = std::abs(at - std::round(at)) * diagonal;  // from the nearest line, along x
    return std::pair(&colour, static_cast<float>(std::clamp(half + 0.5 - off, 0.0, 1.0)));
  });
}

void BandRaster::store(QImage& image, std::span<std::int32_t> units, int left, int down) const {
  for (int row = 0; row < m_rows; ++row) {
    const auto start = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_stride);
    const int y = m_top + row + down;
    storeBytes(std::span(m_pixels).subspan(start, static_cast<std::size_t>(m_width)),
               reinterpret_cast<QRgb*>(image.scanLine(y)) + left);
    std::copy_n(m_units.begin() + static_cast<std::ptrdiff_t>(start), m_width,
                units.begin() + static_cast<std::ptrdiff_t>(y) * image.width() + left);
  }
}

}  // namespace app::render::frame
