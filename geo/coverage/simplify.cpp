#include "geo/coverage/simplify.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <memory>
#include <numbers>
#include <set>
#include <utility>
#include <vector>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo {
namespace {

constexpr float kForever = std::numeric_limits<float>::infinity();
constexpr double kMaxKey = 1e18;  ///< m²; a vertex still blocked at this size stays for ever

double cross(Point a, Point b, Point c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

bool isInTriangle(Point p, Point a, Point b, Point c) {
  const double d1 = cross(a, b, p);
  const double d2 = cross(b, c, p);
  const double d3 = cross(c, a, p);
  return !((d1 < 0 || d2 < 0 || d3 < 0) && (d1 > 0 || d2 > 0 || d3 > 0));
}

/// The vertices that are left, by cell; made anew whenever most of them have gone.
class VertexGrid {
 public:
  VertexGrid(const std::vector<Point>& vertices, const std::vector<std::uint32_t>& alive) {
    for (const std::uint32_t v : alive) m_box.add(vertices[v]);
    const double cells = std::max<double>(1, static_cast<double>(alive.size()) / 2);
    m_size =
        std::max(std::sqrt(std::max(m_box.width(), 1e-9) * std::max(m_box.height(), 1e-9) / cells), 1e-12);
    m_size = std::max(m_size, std::max(m_box.width(), m_box.height()) / cells);  // of a long thin layer
    m_columns = column(m_box.maxX) + 1;
    m_rows = row(m_box.maxY) + 1;
    m_first.assign(m_columns * m_rows + 1, 0);
    for (const std::uint32_t v : alive) ++m_first[cell(vertices[v]) + 1];
    for (std::size_t i = 1; i < m_first.size(); ++i) m_first[i] += m_first[i - 1];
    m_items.resize(alive.size());
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    for (const std::uint32_t v : alive) m_items[next[cell(vertices[v])]++] = {vertices[v], v};
  }

  /// Whether any vertex for which isAlive(v) lies in the closed triangle, its corners apart.
  template <class IsAlive>
  bool meets(Point a, Point b, Point c, IsAlive&& isAlive) const {
    Box box;
    for (const Point p : {a, b, c}) box.add(p);
    for (std::size_t r = row(box.minY); r <= row(box.maxY); ++r)
      for (std::size_t k = column(box.minX); k <= column(box.maxX); ++k)
        for (std::uint32_t i = m_first[r * m_columns + k]; i < m_first[r * m_columns + k + 1]; ++i) {
          const auto& [p, v] = m_items[i];
          if (box.contains(p) && p != a && p != b && p != c && isInTriangle(p, a, b, c) && isAlive(v))
            return true;
        }
    return false;
  }

 private:
  std::size_t column(double x) const { return static_cast<std::size_t>((x - m_box.minX) / m_size); }
  std::size_t row(double y) const { return static_cast<std::size_t>((y - m_box.minY) / m_size); }
  std::size_t cell(Point p) const { return row(p.y) * m_columns + column(p.x); }

  struct Item {  // the place with the number: cells are visited far more often than they are made
    Point at;
    std::uint32_t vertex;
  };

  Box m_box;
  double m_size = 1;
  std::size_t m_columns = 1;
  std::size_t m_rows = 1;
  std::vector<std::uint32_t> m_first;
  std::vector<Item> m_items;
};

struct Candidate {
  double key;
  std::uint32_t vertex;
  std::uint32_t stamp;
  friend bool operator<(const Candidate& a,
                        const Candidate& b) {  // smallest key on top; ties in vertex order
    return a.key != b.key ? a.key > b.key : a.vertex > b.vertex;
  }
};

/// The smallest candidate first, as one heap would have it; but only those of the lowest bucket are in a
/// heap, which the caches hold, while the others wait in no order.
class CandidateQueue {
 public:
  bool isEmpty() const { return m_size == 0; }

  void push(const Candidate& candidate) {
    ++m_size;
    const std::size_t bucket = bucketOf(candidate.key);
    if (bucket > m_current) return m_waiting[bucket].push_back(candidate);
    m_heap.push_back(candidate);
    std::push_heap(m_heap.begin(), m_heap.end());
  }

  Candidate pop() {
    while (m_heap.empty()) {
      m_heap = std::exchange(m_waiting[++m_current], {});
      std::make_heap(m_heap.begin(), m_heap.end());
    }
    std::pop_heap(m_heap.begin(), m_heap.end());
    const Candidate top = m_heap.back();
    m_heap.pop_back();
    --m_size;
    return top;
  }

 private:
  /// Sixteen buckets for each doubling: the leading bits of a positive number rise with it.
  static std::size_t bucketOf(double key) { return std::bit_cast<std::uint64_t>(std::abs(key)) >> 48; }

  static constexpr std::size_t kBuckets = std::size_t{1} << 15;
  std::vector<std::vector<Candidate>> m_waiting = std::vector<std::vector<Candidate>>(kBuckets);
  std::vector<Candidate> m_heap;  ///< of buckets up to m_current
  std::size_t m_current = 0;
  std::size_t m_size = 0;
};

class VertexRemover {
 public:
  explicit VertexRemover(Coverage& coverage) : m_coverage(coverage), m_count(coverage.vertices.size()) {}

  void run(Progress* progress) {
    prepare();
    std::unique_ptr<VertexGrid> grid;
    std::size_t gridSize = 0;
    double level = 0;
    for (std::size_t removed = 0; !m_queue.isEmpty();) {
      const Candidate top = m_queue.pop();
      const std::uint32_t v = top.vertex;
      if (isRemoved(v) || top.stamp != m_stamp[v]) continue;
      if (m_left < gridSize / 8 || !grid) {
        grid = std::make_unique<VertexGrid>(m_coverage.vertices, alive());
        gridSize = m_left;
      }
      if (!mayGo(v) || isBlocked(v, *grid)) {
        if (top.key < kMaxKey) push(v, std::max(top.key * 4, 1.0));
        continue;
      }
      level = std::max(level, top.key);
      remove(v, static_cast<float>(level));
      if (++removed % 65536 == 0)
        reportStep(progress, message("Preparing levels of detail"),
                   static_cast<double>(removed) / static_cast<double>(m_count));
    }
  }

 private:
  using NodePair = std::pair<std::uint32_t, std::uint32_t>;

  static NodePair nodesOf(const Arc& arc) { return std::minmax(arc.startNode, arc.endNode); }
  bool isRemoved(std::uint32_t v) const { return m_coverage.significance[v] != kForever; }
  Point at(std::uint32_t v) const { return m_coverage.vertices[v]; }

  void prepare() {
    m_coverage.significance.assign(m_count, kForever);
    m_arcOf.resize(m_count);
    m_previous.resize(m_count);
    m_next.resize(m_count);
    m_stamp.assign(m_count, 0);
    m_left = m_count;
    for (std::uint32_t k = 0; k < m_coverage.arcs.size(); ++k) {
      const Arc& arc = m_coverage.arcs[k];
      m_inside.push_back(arc.count - 2);
      if (arc.count == 2) m_straight.insert(nodesOf(arc));
      for (std::uint32_t v = arc.first; v < arc.first + arc.count; ++v) {
        m_arcOf[v] = k;
        m_previous[v] = v - 1;
        m_next[v] = v + 1;
      }
      for (std::uint32_t v = arc.first + 1; v + 1 < arc.first + arc.count; ++v) m_queue.push({key(v), v, 0});
    }
  }

  /// m² of the triangle with the neighbours.
  double key(std::uint32_t v) const {
    const Point p = at(v);
    const double area = std::abs(cross(at(m_previous[v]), p, at(m_next[v]))) / 2;
    if (!m_coverage.crs.isGeographic())
      return area * m_coverage.crs.metresPerUnit() * m_coverage.crs.metresPerUnit();
    const double metres = m_coverage.crs.semiMajorMetres() * std::numbers::pi / 180;
    return area * metres * metres * std::cos(p.y * std::numbers::pi / 180);
  }

  void push(std::uint32_t v, double k) { m_queue.push({k, v, ++m_stamp[v]}); }

  bool isEnd(std::uint32_t v) const {
    const Arc& arc = m_coverage.arcs[m_arcOf[v]];
    return v == arc.first || v + 1 == arc.first + arc.count;
  }

  /// A closed arc keeps three corners; an arc becomes straight only where no other straight one joins its
  /// nodes.
  bool mayGo(std::uint32_t v) {
    const std::uint32_t inside = m_inside[m_arcOf[v]];
    const Arc& arc = m_coverage.arcs[m_arcOf[v]];
    if (arc.startNode == arc.endNode) return inside > 2;
    return inside > 1 || !m_straight.contains(nodesOf(arc));
  }

  bool isBlocked(std::uint32_t v, const VertexGrid& grid) const {
    return grid.meets(at(m_previous[v]), at(v), at(m_next[v]),
                      [this](std::uint32_t w) { return !isRemoved(w); });
  }

  void remove(std::uint32_t v, float significance) {
    m_coverage.significance[v] = significance;
    --m_left;
    const Arc& arc = m_coverage.arcs[m_arcOf[v]];
    if (--m_inside[m_arcOf[v]] == 0) m_straight.insert(nodesOf(arc));
    const std::uint32_t before = m_previous[v];
    const std::uint32_t after = m_next[v];
    m_next[before] = after;
    m_previous[after] = before;
    for (const std::uint32_t w : {before, after})
      if (!isEnd(w)) push(w, key(w));
  }

  std::vector<std::uint32_t> alive() const {
    std::vector<std::uint32_t> result;
    for (std::uint32_t v = 0; v < m_count; ++v)
      if (!isRemoved(v)) result.push_back(v);
    return result;
  }

  Coverage& m_coverage;
  std::size_t m_count;
  std::vector<std::uint32_t> m_arcOf, m_previous, m_next, m_stamp;
  std::vector<std::uint32_t> m_inside;  ///< by arc: vertices between its nodes that are left
  std::set<NodePair> m_straight;        ///< nodes joined by an arc without vertices between
  std::size_t m_left = 0;
  CandidateQueue m_queue;
};

float thresholdOf(const Coverage& coverage, const SimplifyOptions& options) {
  if (options.toleranceMetres)
    return static_cast<float>(*options.toleranceMetres * *options.toleranceMetres / 2);
  std::vector<float> inside;
  for (const Arc& arc : coverage.arcs)
    for (std::uint32_t v = arc.first + 1; v + 1 < arc.first + arc.count; ++v)
      inside.push_back(coverage.significance[v]);
  const double share = std::clamp(options.keepShare.value_or(1), 0.0, 1.0);
  const auto drop = static_cast<std::size_t>(std::floor(static_cast<double>(inside.size()) * (1 - share)));
  if (drop == 0) return 0;
  if (drop >= inside.size()) return kForever;
  std::nth_element(inside.begin(), inside.begin() + static_cast<std::ptrdiff_t>(drop), inside.end());
  return inside[drop];
}

}  // namespace

void computeSignificance(Coverage& coverage, Progress* progress) { VertexRemover(coverage).run(progress); }

Coverage simplify(const Coverage& coverage, const SimplifyOptions& options, Progress* progress) {
  if (coverage.significance.size() != coverage.vertices.size()) {
    Coverage copy = coverage;
    computeSignificance(copy, progress);
    return simplify(copy, options, progress);
  }
  const float threshold = thresholdOf(coverage, options);
  Coverage result;
  result.crs = coverage.crs;
  result.codes = coverage.codes;
  result.nodeCount = coverage.nodeCount;
  for (const Arc& arc : coverage.arcs) {
    Arc out = arc;
    out.first = static_cast<std::uint32_t>(result.vertices.size());
    for (std::uint32_t v = arc.first; v < arc.first + arc.count; ++v) {
      const bool isEnd = v == arc.first || v + 1 == arc.first + arc.count;
      if (!isEnd && coverage.significance[v] < threshold) continue;
      result.vertices.push_back(coverage.vertices[v]);
      result.significance.push_back(coverage.significance[v]);
    }
    out.count = static_cast<std::uint32_t>(result.vertices.size()) - out.first;
    result.arcs.push_back(out);
  }
  return result;
}

}  // namespace geo
