#include "app/render/frame/band_raster.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

#include "app/render/frame/edge_coverage.h"

namespace app::render::frame {
namespace {

constexpr std::uint32_t kNone = 0xffffffffU;
constexpr float kLeastCover = 1.0F / 512;  ///< of a line: less cannot be seen

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

}  // namespace

void BandRaster::begin(int width, int top, int rows, std::size_t units) {
  m_width = static_cast<std::size_t>(width);
  m_top = top;
  m_rows = rows;
  m_stride = m_width + 2;
  const auto height = static_cast<std::size_t>(rows);
  for (PixelMarks* marks : {&m_cellMarks, &m_maskMarks, &m_hairMarks, &m_lineMarks})
    marks->begin(m_stride, height);
  m_cells.clear();
  m_weights.resize(units + 1, 0);
  const std::size_t pixels = m_stride * height;
  if (m_head.size() >= pixels) return;
  m_head.resize(pixels);
  m_mask.resize(pixels, 0);
  m_hairs.resize(pixels, 0);
  m_lines.resize(pixels);
}

/// Edges of one border follow each other, so the cell that they share is the newest of the pixel.
void BandRaster::addCell(std::size_t row, int column, const Sides& sides, float amount, int centres) {
  const auto x = static_cast<std::size_t>(column);
  std::uint32_t& head = m_head[at(row, x)];
  std::uint32_t next = kNone;
  if (!m_cellMarks.set(row, x)) {
    Cell& newest = m_cells[head];
    if (newest.sides.left == sides.left && newest.sides.right == sides.right) {
      newest.amount += amount;
      newest.centres += centres;
      return;
    }
    next = head;
  }
  head = static_cast<std::uint32_t>(m_cells.size());
  m_cells.push_back({amount, centres, sides, next});
}

bool BandRaster::isInOnePixel(geo::Point a, geo::Point b) const {
  if (!(a.x >= 0 && b.x >= 0 && a.x < static_cast<double>(m_width) && b.x < static_cast<double>(m_width)))
    return false;
  return a.y >= m_top && b.y >= m_top && a.y < m_top + m_rows && b.y < m_top + m_rows &&
         static_cast<int>(a.x) == static_cast<int>(b.x) && static_cast<int>(a.y) == static_cast<int>(b.y);
}

/// Many edges of a run that crosses the band do not.
bool BandRaster::isBeside(geo::Point a, geo::Point b) const {
  return (a.y <= m_top && b.y <= m_top) || (a.y >= m_top + m_rows && b.y >= m_top + m_rows);
}

void BandRaster::addFill(geo::Point a, geo::Point b, const Sides& sides, double hairline) {
  if (isBeside(a, b) && a.y != b.y) return;
  if (!isInOnePixel(a, b)) return addSlantedFill(a, b, sides, hairline);
  const int column = static_cast<int>(a.x), y = static_cast<int>(a.y);  // most edges of a map of a country
  const auto row = static_cast<std::size_t>(y - m_top);
  if (hairline > 0) {
    const double dx = b.x - a.x, dy = b.y - a.y;
    m_hairMarks.set(row, static_cast<std::size_t>(column));
    m_hairs[at(row, static_cast<std::size_t>(column))] +=
        static_cast<float>(std::sqrt(dx * dx + dy * dy) * hairline);
  }
  if (a.y == b.y) return;
  const double down = b.y - a.y, beyond = down * ((a.x + b.x) / 2 - column);
  const double centre = y + 0.5, low = std::min(a.y, b.y), high = std::max(a.y, b.y);
  int here = 0, next = 0;
  if (low <= centre && high > centre)
    (a.x + (centre - a.y) * (b.x - a.x) / down > column + 0.5 ? next : here) = down > 0 ? 1 : -1;
  addCell(row, column, sides, static_cast<float>(down - beyond), here);
  addCell(row, column + 1, sides, static_cast<float>(beyond), next);
}

void BandRaster::addSlantedFill(geo::Point a, geo::Point b, const Sides& sides, double hairline) {
  if (a.y == b.y) {
    const geo::Point ends[] = {a, b};
    if (hairline > 0) addHairline(ends, hairline);
    return;
  }
  const geo::Point top = a.y < b.y ? a : b, bottom = a.y < b.y ? b : a;
  const double dx = b.x - a.x, dy = b.y - a.y, slope = dx / dy;
  const double massPerRow = hairline > 0 ? std::sqrt(slope * slope + 1) * hairline : 0;
  const int width = static_cast<int>(m_width);
  walkRows(a, b, m_top, m_top + m_rows, [&](int y, double from, double to, double down) {
    const auto row = static_cast<std::size_t>(y - m_top);
    coverRow(from, to, down, width,
             [&](int column, double amount) { addCell(row, column, sides, static_cast<float>(amount), 0); });
    if (massPerRow > 0) addMass(y, from, to, massPerRow * std::abs(down));
    const double centre = y + 0.5;
    if (top.y > centre || bottom.y <= centre) return;
    const double column = std::ceil(top.x + (centre - top.y) * slope - 0.5);
    if (column < width) addCell(row, static_cast<int>(std::max(column, 0.0)), sides, 0, down > 0 ? 1 : -1);
  });
}

void BandRaster::addWeight(geo::UnitIndex unit, float amount) {
  for (Share& share : m_active)
    if (share.unit == unit) {
      share.weight += amount;
      return;
    }
  m_active.push_back({unit, amount});
}

void BandRaster::addCells(std::uint32_t head) {
  for (std::uint32_t i = head; i != kNone; i = m_cells[i].next) {
    const Cell& cell = m_cells[i];
    addWeight(cell.sides.left, cell.amount);
    addWeight(cell.sides.right, -cell.amount);
    m_centre += cell.centres * (cell.sides.left - cell.sides.right);
  }
}

/// The same for the first column, where all borders left of the part are gathered: of many units.
void BandRaster::addGatheredCells(std::uint32_t head) {
  m_touched.clear();
  const auto add = [this](geo::UnitIndex unit, float amount) {
    m_weights[static_cast<std::size_t>(unit) + 1] += amount;
    m_touched.push_back(unit);
  };
  for (const Share& share : m_active) add(share.unit, share.weight);
  for (std::uint32_t i = head; i != kNone; i = m_cells[i].next) {
    const Cell& cell = m_cells[i];
    add(cell.sides.left, cell.amount);
    add(cell.sides.right, -cell.amount);
    m_centre += cell.centres * (cell.sides.left - cell.sides.right);
  }
  m_active.clear();
  for (const geo::UnitIndex unit : m_touched)
    if (float& weight = m_weights[static_cast<std::size_t>(unit) + 1]; weight != 0)
      m_active.push_back({unit, std::exchange(weight, 0.0F)});
}

/// Drops units that are left; what rounding left of them would add up along a row. A pixel of one unit is
/// that unit's to the bit.
void BandRaster::tidyShares() {
  constexpr float kRounding = 1e-5F;
  std::erase_if(m_active, [](const Share& share) { return std::abs(share.weight) < kRounding; });
  if (m_active.size() == 1) m_active.front().weight = 1;
}

void BandRaster::addSpan(std::size_t column, FillTrace& trace, std::size_t rowStart) {
  Span span{static_cast<std::uint16_t>(column), 0, m_centre, 0};
  const bool isWhole = m_active.size() == 1 && m_active.front().unit == m_centre;
  if (isWhole && trace.spans.size() > rowStart && trace.spans.back().shares == 0 &&
      trace.spans.back().unit == m_centre)
    return;
  if (!isWhole) {
    span.shares = static_cast<std::uint16_t>(m_active.size());
    span.first = static_cast<std::uint32_t>(trace.shares.size());
    trace.shares.insert(trace.shares.end(), m_active.begin(), m_active.end());
  }
  trace.spans.push_back(span);
}

void BandRaster::finishFill(FillTrace& trace) {
  trace.clear();
  for (std::size_t row = 0; row < static_cast<std::size_t>(m_rows); ++row) {
    const std::size_t rowStart = trace.spans.size();
    m_centre = geo::kOutside;
    m_active.assign(1, {});
    bool isEmpty = true;
    m_cellMarks.drain(row, [&](std::size_t column) {
      if (column >= m_width) return;
      if (column > 0 && isEmpty) addSpan(0, trace, rowStart);
      isEmpty = false;
      if (column == 0)
        addGatheredCells(m_head[at(row, column)]);
      else
        addCells(m_head[at(row, column)]);
      tidyShares();
      addSpan(column, trace, rowStart);
    });
    if (isEmpty) addSpan(0, trace, rowStart);
    trace.rowStart.push_back(static_cast<std::uint32_t>(trace.spans.size()));
  }
}

void BandRaster::addToMask(std::size_t row, int column, float amount) {
  const auto x = static_cast<std::size_t>(column);
  m_maskMarks.set(row, x);
  m_mask[at(row, x)] += amount;
}

void BandRaster::addMask(geo::Point a, geo::Point b) {
  if (a.y == b.y || isBeside(a, b)) return;
  if (isInOnePixel(a, b)) {
    const auto row = static_cast<std::size_t>(static_cast<int>(a.y) - m_top);
    const int column = static_cast<int>(a.x);
    const auto down = static_cast<float>(b.y - a.y);
    const float beyond = down * static_cast<float>((a.x + b.x) / 2 - column);
    addToMask(row, column, down - beyond);
    return addToMask(row, column + 1, beyond);
  }
  const int width = static_cast<int>(m_width);
  walkRows(a, b, m_top, m_top + m_rows, [&](int y, double from, double to, double down) {
    const auto row = static_cast<std::size_t>(y - m_top);
    coverRow(from, to, down, width,
             [&](int column, double amount) { addToMask(row, column, static_cast<float>(amount)); });
  });
}

/// Without what lies at its ends so far from the band that it cannot show there. The segment next to one that
/// shows stays: it says how they are joined.
std::span<const geo::Point> BandRaster::nearBand(std::span<const geo::Point> line, double width) const {
  const double upper = m_top - width, lower = m_top + m_rows + width;
  const auto isFar = [&](const geo::Point* from) {  // two segments
    return (from[0].y < upper && from[1].y < upper && from[2].y < upper) ||
           (from[0].y > lower && from[1].y > lower && from[2].y > lower);
  };
  while (line.size() > 2 && isFar(line.data())) line = line.subspan(1);
  while (line.size() > 2 && isFar(&line[line.size() - 3])) line = line.first(line.size() - 1);
  return line;
}

/// Each vertex is moved to both sides along the mean of its segments' normals, so that the two sides of a
/// line are two chains of edges; a sharp bend ends the one outline and starts another.
void BandRaster::addLine(std::span<const geo::Point> whole, double width) {
  constexpr double kSharp = 0.5;  // cosine of 60 degrees
  const double half = width / 2;
  const std::span<const geo::Point> line = nearBand(whole, width);
  const auto cap = [this](geo::Point at, geo::Point from) {
    addMask({at.x + from.x, at.y + from.y}, {at.x - from.x, at.y - from.y});
  };
  geo::Point a, normal,
      start;  // of the segment at hand, `normal` of length 1; `start` is a's way to the side
  bool isOpen = false;
  const auto finish = [&](geo::Point b, geo::Point end) {
    addMask({a.x - start.x, a.y - start.y}, {b.x - end.x, b.y - end.y});
    addMask({b.x + end.x, b.y + end.y}, {a.x + start.x, a.y + start.y});
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
  addMask(at, p);
  addMask(p, q);
  addMask(q, at);
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

/// Shares `mass` out over the pixels of a row between two places.
void BandRaster::addMass(int y, double from, double to, double mass) {
  const double low = std::min(from, to), high = std::max(from, to);
  const auto width = static_cast<double>(m_width);
  if (!(high >= 0 && low < width)) return;
  const auto row = static_cast<std::size_t>(y - m_top);
  const auto first = static_cast<std::size_t>(std::max(low, 0.0)),
             last = static_cast<std::size_t>(std::min(high, width - 1));
  const double perPixel = first == last && low >= 0 && high < width ? 0 : mass / (high - low);
  for (std::size_t x = first; x <= last; ++x) {
    const auto left = static_cast<double>(x);
    const double share = perPixel == 0 ? mass : perPixel * (std::min(high, left + 1) - std::max(low, left));
    m_hairMarks.set(row, x);
    m_hairs[at(row, x)] += static_cast<float>(share);
  }
}

void BandRaster::addDot(geo::Point centre, double width) {
  if (centre.y - width > m_top + m_rows || centre.y + width < m_top) return;
  const Dot dot{centre, width};
  if (std::ranges::find(m_dots, dot) != m_dots.end()) return;  // borders meet in their ends
  m_dots.push_back(dot);
  const auto corner = [&](std::size_t i) {  // in the turning sense of addLine
    const geo::Point& unit = roundCorners()[i % roundCorners().size()];
    return geo::Point{centre.x + unit.x * width / 2, centre.y + unit.y * width / 2};
  };
  for (std::size_t i = 0; i < roundCorners().size(); ++i) addMask(corner(i), corner(i + 1));
}

void BandRaster::blend(std::size_t row, std::size_t column, const Bgra& colour, float share) {
  Bgra& pixel = m_lines[at(row, column)];
  if (m_lineMarks.set(row, column)) {
    pixel = {};
    pixel.c[3] = 1;
  }
  pixel.approach(colour, share);
}

void BandRaster::blendMask(const Bgra& colour) {
  m_dots.clear();
  for (std::size_t row = 0; row < static_cast<std::size_t>(m_rows); ++row) {
    float sum = 0;
    std::size_t from = 0;
    const auto blendUpTo = [&](std::size_t end) {
      const float covered = std::min(std::abs(sum), 1.0F);
      if (covered < kLeastCover) return;
      for (std::size_t x = from; x < end; ++x) blend(row, x, colour, covered);
    };
    m_maskMarks.drain(row, [&](std::size_t column) {
      blendUpTo(std::min(column, m_width));
      float& cell = m_mask[at(row, column)];
      sum += cell;
      cell = 0;
      from = column;
    });
    blendUpTo(m_width);
  }
}

void BandRaster::blendHairlines(const Bgra& colour) {
  for (std::size_t row = 0; row < static_cast<std::size_t>(m_rows); ++row)
    m_hairMarks.drain(row, [&](std::size_t column) {
      float& cell = m_hairs[at(row, column)];
      const float covered = std::min(cell, 1.0F);
      cell = 0;
      if (covered >= kLeastCover) blend(row, column, colour, covered);
    });
}

void BandRaster::finishLines(Overlay& lines) {
  lines.clear();
  for (std::size_t row = 0; row < static_cast<std::size_t>(m_rows); ++row) {
    m_lineMarks.drain(row, [&](std::size_t column) {
      lines.x.push_back(static_cast<std::uint16_t>(column));
      lines.value.push_back(m_lines[at(row, column)]);
    });
    lines.rowStart.push_back(static_cast<std::uint32_t>(lines.x.size()));
  }
}

}  // namespace app::render::frame
