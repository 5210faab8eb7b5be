#include "app/render/map/label_placer.h"

#include <QImage>
#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <utility>

namespace app::render {
namespace {

/// Sums over rectangles of cells in O(1).
class Integral {
 public:
  template <class Test>
  Integral(int width, int height, Test test)
      : m_stride(static_cast<std::size_t>(width) + 1),
        m_sums(m_stride * (static_cast<std::size_t>(height) + 1), 0) {
    for (int y = 0; y < height; ++y) {
      int row = 0;
      for (int x = 0; x < width; ++x) {
        row += test(x, y) ? 1 : 0;
        m_sums[index(x + 1, y + 1)] = m_sums[index(x + 1, y)] + row;
      }
    }
  }
  int sum(int left, int top, int right, int bottom) const {
    return m_sums[index(right, bottom)] - m_sums[index(left, bottom)] - m_sums[index(right, top)] +
           m_sums[index(left, top)];
  }

 private:
  std::size_t index(int x, int y) const {
    return static_cast<std::size_t>(y) * m_stride + static_cast<std::size_t>(x);
  }
  std::size_t m_stride;
  std::vector<int> m_sums;
};

constexpr double kPlacerCell = 32;  // of a grid of taken boxes, painter units: two or three names

struct Place {
  double score;
  QPointF at;
};

}  // namespace

template <class Visit>
bool LabelPlacer::eachCell(const QRectF& box, Visit visit) {
  const auto cell = [](double at) { return static_cast<int>(std::floor(at / kPlacerCell)); };
  for (int y = cell(box.top()); y <= cell(box.bottom()); ++y)
    for (int x = cell(box.left()); x <= cell(box.right()); ++x)
      if (!visit({x, y})) return false;
  return true;
}

void LabelPlacer::block(const QRectF& box) {
  eachCell(box, [&](const Cell& cell) {
    m_taken[cell].push_back(box);
    return true;
  });
}

bool LabelPlacer::isFree(const QRectF& box) const {
  if (!m_bounds.contains(box)) return false;
  return eachCell(box, [&](const Cell& cell) {
    const auto found = m_taken.find(cell);
    return found == m_taken.end() ||
           std::ranges::none_of(found->second, [&](const QRectF& taken) { return taken.intersects(box); });
  });
}

bool LabelPlacer::isFreeLine(QPointF from, QPointF to) const {
  const QLineF line(from, to);
  const auto isCrossed = [&](const QRectF& taken) {
    if (taken.contains(from) || taken.contains(to)) return true;
    return std::ranges::any_of(
        std::array{QLineF(taken.topLeft(), taken.bottomRight()),
                   QLineF(taken.bottomLeft(), taken.topRight())},
        [&](const QLineF& diagonal) { return line.intersects(diagonal) == QLineF::BoundedIntersection; });
  };
  return eachCell(QRectF(from, to).normalized(), [&](const Cell& cell) {
    const auto found = m_taken.find(cell);
    return found == m_taken.end() || std::ranges::none_of(found->second, isCrossed);
  });
}

GroupMask::GroupMask(const MapSubject& subject, std::span<const int> group, std::span<const int> wanted,
                     const MapView& view, double cell)
    : m_target(view.target),
      m_cell(cell),
      m_width(static_cast<int>(std::ceil(view.target.width() / cell))),
      m_height(static_cast<int>(std::ceil(view.target.height() / cell))) {
  QImage image(m_width, m_height, QImage::Format_RGB32);
  image.fill(0xff000000u);
  QPainter painter(&image);
  painter.scale(1 / cell, 1 / cell);
  painter.translate(-view.target.topLeft());
  const std::vector<QPainterPath> paths = groupPaths(subject, group, wanted, view);
  for (std::size_t i = 0; i < paths.size(); ++i)
    painter.fillPath(paths[i], QColor::fromRgb(static_cast<QRgb>(wanted[i] + 1) | 0xff000000u));
  painter.end();
  m_cells.reserve(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height));
  for (int y = 0; y < m_height; ++y) {
    const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
    for (int x = 0; x < m_width; ++x) m_cells.push_back(static_cast<int>(line[x] & 0xffffffu) - 1);
  }
  findWindows();
}

double GroupMask::share(const QRectF& box, int g) const {
  if (!box.intersects(m_target)) return 0;  // nor so far away that no integer counts the cells to it
  const int left = static_cast<int>(std::floor((box.left() - m_target.left()) / m_cell));
  const int right = static_cast<int>(std::ceil((box.right() - m_target.left()) / m_cell));
  const int top = static_cast<int>(std::floor((box.top() - m_target.top()) / m_cell));
  const int bottom = static_cast<int>(std::ceil((box.bottom() - m_target.top()) / m_cell));
  int inside = 0;
  for (int y = std::max(0, top); y < std::min(bottom, m_height); ++y)
    for (int x = std::max(0, left); x < std::min(right, m_width); ++x)
      inside += g < 0 ? at(x, y) >= 0 : at(x, y) == g;
  return static_cast<double>(inside) / std::max(1, (right - left) * (bottom - top));
}

double GroupMask::coveredShare(const QRectF& box, int g) const {
  const QRectF seen = box.intersected(m_target);
  if (seen.isEmpty()) return 0;
  const QRectF cells((seen.topLeft() - m_target.topLeft()) / m_cell, seen.size() / m_cell);
  double inside = 0;
  for (int y = static_cast<int>(cells.top()); y < std::min<double>(cells.bottom(), m_height); ++y)
    for (int x = static_cast<int>(cells.left()); x < std::min<double>(cells.right(), m_width); ++x)
      if (at(x, y) == g) {
        const QRectF part = cells.intersected(QRectF(x, y, 1, 1));
        inside += part.width() * part.height();
      }
  return inside * m_cell * m_cell / (box.width() * box.height());
}

void GroupMask::findWindows() {
  for (int y = 0; y < m_height; ++y) {
    for (int x = 0; x < m_width; ++x) {
      const int g = at(x, y);
      if (g < 0) continue;
      const auto [found, isNew] = m_windows.try_emplace(g, Cells{x, y, 1, 1, 0});
      Cells& window = found->second;
      const int right = std::max(window.left + window.width, x + 1);
      window.left = std::min(window.left, x);
      window.width = right - window.left;
      window.height = y + 1 - window.top;
      ++window.count;
    }
  }
}

int GroupMask::cellCount(int g) const {
  const auto found = m_windows.find(g);
  return found == m_windows.end() ? 0 : found->second.count;
}

/// Chamfer distance (3-4, Borgefors 1986) to the nearest cell outside of g, in cells.
std::vector<float> GroupMask::distanceInside(const Cells& window, int g) const {
  const int w = window.width, h = window.height;
  std::vector<float> distance(static_cast<std::size_t>(w) * static_cast<std::size_t>(h), 0.0F);
  const auto value = [&](int x, int y) {
    return x < 0 || y < 0 || x >= w || y >= h
               ? 0.0F
               : distance[static_cast<std::size_t>(y) * static_cast<std::size_t>(w) +
                          static_cast<std::size_t>(x)];
  };
  const auto relax = [&](int x, int y, int dy) {
    float best = std::min(value(x, y + dy), value(x - (dy < 0 ? 1 : -1), y)) + 1.0F;
    best = std::min(best, std::min(value(x - 1, y + dy), value(x + 1, y + dy)) + 4.0F / 3.0F);
    return best;
  };
  for (int y = 0; y < h; ++y)
    for (int x = 0; x < w; ++x)
      if (at(window.left + x, window.top + y) == g)
        distance[static_cast<std::size_t>(y) * static_cast<std::size_t>(w) + static_cast<std::size_t>(x)] =
            relax(x, y, -1);
  for (int y = h - 1; y >= 0; --y) {
    for (int x = w - 1; x >= 0; --x) {
      float& here =
          distance[static_cast<std::size_t>(y) * static_cast<std::size_t>(w) + static_cast<std::size_t>(x)];
      if (here > 0) here = std::min(here, relax(x, y, 1));
    }
  }
  return distance;
}

/// Of each cell of the window: its piece of g, cells that share a side being one; -1 outside.
std::vector<int> GroupMask::partNumbers(const Cells& window, int g) const {
  const int w = window.width, h = window.height;
  std::vector<int> numbers(static_cast<std::size_t>(w) * static_cast<std::size_t>(h), -1);
  const auto index = [w](int x, int y) {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(w) + static_cast<std::size_t>(x);
  };
  int count = 0;
  std::vector<std::pair<int, int>> reached;
  for (int y = 0; y < h; ++y) {
    for (int x = 0; x < w; ++x) {
      if (numbers[index(x, y)] >= 0 || at(window.left + x, window.top + y) != g) continue;
      numbers[index(x, y)] = count;
      reached.assign(1, {x, y});
      while (!reached.empty()) {
        const auto [cx, cy] = reached.back();
        reached.pop_back();
        for (const auto& [nx, ny] : {std::pair{cx - 1, cy}, {cx + 1, cy}, {cx, cy - 1}, {cx, cy + 1}}) {
          if (nx < 0 || ny < 0 || nx >= w || ny >= h || numbers[index(nx, ny)] >= 0 ||
              at(window.left + nx, window.top + ny) != g)
            continue;
          numbers[index(nx, ny)] = count;
          reached.emplace_back(nx, ny);
        }
      }
      ++count;
    }
  }
  return numbers;
}

std::vector<GroupMask::Part> GroupMask::parts(int g) const {
  const auto found = m_windows.find(g);
  if (found == m_windows.end()) return {};
  const Cells& window = found->second;
  const std::vector<int> numbers = partNumbers(window, g);
  const std::vector<float> distance = distanceInside(window, g);
  std::vector<Part> parts;
  std::vector<float> room;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (numbers[i] < 0) continue;
    const auto part = static_cast<std::size_t>(numbers[i]);
    if (part >= parts.size()) {
      parts.resize(part + 1);
      room.resize(part + 1, 0);
    }
    parts[part].number = numbers[i];
    parts[part].area += m_cell * m_cell;
    if (distance[i] <= room[part]) continue;
    room[part] = distance[i];
    const auto width = static_cast<std::size_t>(window.width);
    const std::size_t row = i / width, column = i % width;
    const QPointF cell(window.left + static_cast<double>(column), window.top + static_cast<double>(row));
    parts[part].middle = m_target.topLeft() + (cell + QPointF(0.5, 0.5)) * m_cell;
  }
  std::ranges::stable_sort(parts, std::greater<>(), &Part::area);
  return parts;
}

std::vector<QPointF> GroupMask::places(int g, QSizeF size, double leastShare, int part) const {
  const auto found = m_windows.find(g);
  if (found == m_windows.end()) return {};
  const Cells& window = found->second;
  const std::vector<int> numbers = part == kAnyPart ? std::vector<int>() : partNumbers(window, g);
  const std::vector<float> distance = distanceInside(window, g);
  const int w = std::max(1, static_cast<int>(std::ceil(size.width() / m_cell))),
            h = std::max(1, static_cast<int>(std::ceil(size.height() / m_cell)));
  const int x0 = std::max(0, window.left - w), y0 = std::max(0, window.top - h);
  const int x1 = std::min(m_width, window.left + window.width + w),
            y1 = std::min(m_height, window.top + window.height + h);
  const Integral inside(x1 - x0, y1 - y0, [&](int x, int y) { return at(x0 + x, y0 + y) == g; });
  std::vector<Place> places;
  for (int y = window.top; y < window.top + window.height; ++y) {
    for (int x = window.left; x < window.left + window.width; ++x) {
      const int left = x - w / 2, top = y - h / 2;
      if (part != kAnyPart &&
          numbers[static_cast<std::size_t>(y - window.top) * static_cast<std::size_t>(window.width) +
                  static_cast<std::size_t>(x - window.left)] != part)
        continue;
      if (left < 0 || top < 0 || left + w > m_width || top + h > m_height) continue;
      const double share =
          static_cast<double>(inside.sum(left - x0, top - y0, left - x0 + w, top - y0 + h)) / (w * h);
      if (share < leastShare) continue;
      const double room =
          distance[static_cast<std::size_t>(y - window.top) * static_cast<std::size_t>(window.width) +
                   static_cast<std::size_t>(x - window.left)];
      places.push_back(
          {share * 3 * w + room, m_target.topLeft() + QPointF(left + w / 2.0, top + h / 2.0) * m_cell});
    }
  }
  std::stable_sort(places.begin(), places.end(),
                   [](const Place& a, const Place& b) { return a.score > b.score; });
  std::vector<QPointF> points;
  for (const Place& place : places) points.push_back(place.at);
  return points;
}

}  // namespace app::render
