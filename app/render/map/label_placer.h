#pragma once

#include <QRectF>
#include <QSizeF>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "app/render/map/map_painter.h"

namespace app::render {

/// Boxes that may not overlap. A question looks at those near it: a sheet of A0 has some thousands.
class LabelPlacer {
 public:
  explicit LabelPlacer(const QRectF& bounds) : m_bounds(bounds) {}
  void block(const QRectF& box);
  bool isFree(const QRectF& box) const;
  /// Whether a line crosses none of the boxes.
  bool isFreeLine(QPointF from, QPointF to) const;

 private:
  using Cell = std::pair<int, int>;
  struct CellHash {
    std::size_t operator()(const Cell& cell) const {
      constexpr std::uint64_t kSpread = 0x9e3779b97f4a7c15U;
      return static_cast<std::size_t>(
          (static_cast<std::uint64_t>(static_cast<std::uint32_t>(cell.first)) << 32U |
           static_cast<std::uint32_t>(cell.second)) *
              kSpread >>
          16U);
    }
  };
  /// False as soon as `visit` is, for the cells that a box touches.
  template <class Visit>
  static bool eachCell(const QRectF& box, Visit visit);

  QRectF m_bounds;
  std::unordered_map<Cell, std::vector<QRectF>, CellHash> m_taken;  ///< each box in all cells that it touches
};

/// A raster of which group stands where, one cell a painter unit times `cell`, to find room for labels and
/// legends.
class GroupMask {
 public:
  static constexpr int kAnyPart = -1;
  /// Cells of group[unit] == g hold g; others -1. Only groups in `wanted` are drawn.
  GroupMask(const MapSubject& subject, std::span<const int> group, std::span<const int> wanted,
            const MapView& view, double cell);

  /// Share of a box's cells that hold group g (any group for g < 0); cells outside of the view count as
  /// empty.
  double share(const QRectF& box, int g) const;
  /// The same with cells at the box's sides counted by the part of them that lies in it.
  double coveredShare(const QRectF& box, int g) const;

  int cellCount(int g) const;

  /// A piece of a group.
  struct Part {
    int number = 0;
    double area = 0;  ///< square painter units
    QPointF middle;   ///< the cell farthest from its border
  };
  /// The largest first; numbered for places().
  std::vector<Part> parts(int g) const;

  /// Places for the centre of a label of `size` with at least `leastShare` of it inside g, the roomiest
  /// first; `part`: centres in this one only.
  std::vector<QPointF> places(int g, QSizeF size, double leastShare, int part = kAnyPart) const;

 private:
  struct Cells {
    int left = 0, top = 0, width = 0, height = 0, count = 0;
  };
  int at(int x, int y) const {
    return m_cells[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) +
                   static_cast<std::size_t>(x)];
  }
  void findWindows();
  std::vector<float> distanceInside(const Cells& window, int g) const;
  std::vector<int> partNumbers(const Cells& window, int g) const;

  QRectF m_target;
  double m_cell;
  int m_width;
  int m_height;
  std::vector<int> m_cells;
  std::unordered_map<int, Cells> m_windows;
};

}  // namespace app::render
