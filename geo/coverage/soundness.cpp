#include "geo/coverage/soundness.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace geo {
namespace {

constexpr double kLargest = 1e9;  ///< as far as coordinates are taken from boundary files

class SoundnessCheck {
 public:
  explicit SoundnessCheck(const Coverage& coverage) : m_coverage(coverage) {}

  bool run() {
    const auto all = [](const auto& range, auto holds) {
      return std::all_of(range.begin(), range.end(), holds);
    };
    return all(m_coverage.vertices, isUsable) && hasSignificance() && hasSides() && hasOwnVertices() &&
           hasNodes() && isBalanced() && hasLand();
  }

 private:
  static bool isUsable(Point p) { return std::abs(p.x) <= kLargest && std::abs(p.y) <= kLargest; }

  bool hasSignificance() const {
    const auto& significance = m_coverage.significance;
    return significance.empty() ||
           (significance.size() == m_coverage.vertices.size() &&
            std::all_of(significance.begin(), significance.end(), [](float value) { return value >= 0; }));
  }

  bool isSide(UnitIndex unit) const {
    return unit >= kOutside && unit < static_cast<UnitIndex>(m_coverage.unitCount());
  }

  bool hasSides() const {
    return std::all_of(m_coverage.arcs.begin(), m_coverage.arcs.end(), [this](const Arc& arc) {
      return isSide(arc.left) && isSide(arc.right) && arc.left != arc.right;
    });
  }

  bool hasOwnVertices() const {
    std::vector<bool> isTaken(m_coverage.vertices.size(), false);
    for (const Arc& arc : m_coverage.arcs) {
      const std::uint32_t least = arc.startNode == arc.endNode ? 4 : 2;
      if (arc.count < least || std::size_t{arc.first} + arc.count > isTaken.size()) return false;
      for (std::size_t v = arc.first; v < std::size_t{arc.first} + arc.count; ++v) {
        if (isTaken[v]) return false;
        isTaken[v] = true;
      }
    }
    return true;
  }

  bool hasNodes() const {
    std::vector<std::optional<Point>> places(m_coverage.nodeCount);
    const auto fits = [&](std::uint32_t node, Point at) {
      if (node >= places.size()) return false;
      if (!places[node]) places[node] = at;
      return *places[node] == at;
    };
    return std::all_of(m_coverage.arcs.begin(), m_coverage.arcs.end(), [&](const Arc& arc) {
      const auto points = m_coverage.points(arc);
      return fits(arc.startNode, points.front()) && fits(arc.endNode, points.back());
    });
  }

  /// As many sides of a unit leave a node as come to it.
  bool isBalanced() const {
    struct End {
      UnitIndex unit;
      std::uint32_t node;
      int step;
    };
    std::vector<End> ends;
    const auto add = [&](UnitIndex unit, std::uint32_t from, std::uint32_t to) {
      if (unit == kOutside) return;
      ends.push_back({unit, from, 1});
      ends.push_back({unit, to, -1});
    };
    for (const Arc& arc : m_coverage.arcs) {
      add(arc.left, arc.startNode, arc.endNode);
      add(arc.right, arc.endNode, arc.startNode);
    }
    std::sort(ends.begin(), ends.end(), [](const End& a, const End& b) {
      return a.unit != b.unit ? a.unit < b.unit : a.node < b.node;
    });
    for (std::size_t i = 0; i < ends.size();) {
      const End& first = ends[i];
      int sum = 0;
      for (; i < ends.size() && ends[i].unit == first.unit && ends[i].node == first.node; ++i)
        sum += ends[i].step;
      if (sum != 0) return false;
    }
    return true;
  }

  /// Rings with the unit on their right would enclose all the world but the unit.
  bool hasLand() const {
    const Box box = m_coverage.bounds();
    if (m_coverage.vertices.empty()) return true;
    const Point origin = box.centre();
    std::vector<double> areas(m_coverage.unitCount(), 0);
    for (const Arc& arc : m_coverage.arcs) {
      double twice = 0;
      const auto points = m_coverage.points(arc);
      for (std::size_t i = 0; i + 1 < points.size(); ++i)
        twice += (points[i].x - origin.x) * (points[i + 1].y - origin.y) -
                 (points[i + 1].x - origin.x) * (points[i].y - origin.y);
      if (arc.left != kOutside) areas[static_cast<std::size_t>(arc.left)] += twice;
      if (arc.right != kOutside) areas[static_cast<std::size_t>(arc.right)] -= twice;
    }
    const double size = std::max(box.width(), box.height());
    const double rounding = size * size * 1e-12;
    return std::all_of(areas.begin(), areas.end(), [rounding](double twice) { return twice >= -rounding; });
  }

  const Coverage& m_coverage;
};

}  // namespace

bool isSound(const Coverage& coverage) { return SoundnessCheck(coverage).run(); }

}  // namespace geo
