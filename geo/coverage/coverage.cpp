#include "geo/coverage/coverage.h"

#include <algorithm>
#include <array>
#include <limits>

#include "geo/coverage/ring_builder.h"

namespace geo {
namespace {

/// Joins the arcs that stay into longer ones wherever exactly two meet in a node.
class ArcJoiner {
 public:
  ArcJoiner(const Coverage& from, std::span<const UnitIndex> group, Coverage& to)
      : m_from(from),
        m_group(group),
        m_to(to),
        m_nodes(from.nodeCount, kNone),
        m_used(from.arcs.size(), false) {}

  void join() {
    countEnds();
    for (std::uint32_t i = 0; i < m_from.arcs.size(); ++i) {
      const Arc& arc = m_from.arcs[i];
      if (!isKept(arc)) continue;
      if (m_degree[arc.startNode] != 2) walk(i, true);
      if (m_degree[arc.endNode] != 2) walk(i, false);
    }
    for (std::uint32_t i = 0; i < m_from.arcs.size(); ++i)  // what is left is closed and free of nodes
      if (isKept(m_from.arcs[i])) walk(i, true);
  }

 private:
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  UnitIndex groupOf(UnitIndex unit) const {
    return unit == kOutside ? kOutside : m_group[static_cast<std::size_t>(unit)];
  }
  bool isKept(const Arc& arc) const { return groupOf(arc.left) != groupOf(arc.right); }

  void countEnds() {
    m_degree.assign(m_from.nodeCount, 0);
    m_ends.assign(m_from.nodeCount, {kNone, kNone});
    for (std::uint32_t i = 0; i < m_from.arcs.size(); ++i) {
      const Arc& arc = m_from.arcs[i];
      if (!isKept(arc)) continue;
      for (const std::uint32_t node : {arc.startNode, arc.endNode}) {
        if (m_degree[node] < 2) m_ends[node][m_degree[node]] = i;
        ++m_degree[node];
      }
    }
  }

  std::uint32_t nodeOf(std::uint32_t old) {
    if (m_nodes[old] == kNone) m_nodes[old] = m_to.nodeCount++;
    return m_nodes[old];
  }

  void append(const Arc& arc, bool forward, bool isFirst) {
    const auto take = [&](std::size_t i) {
      m_to.vertices.push_back(m_from.vertices[i]);
      if (!m_from.significance.empty()) m_to.significance.push_back(m_from.significance[i]);
    };
    const std::size_t skip = isFirst ? 0 : 1;
    for (std::size_t k = skip; k < arc.count; ++k)
      take(forward ? arc.first + k : arc.first + arc.count - 1 - k);
  }

  void walk(std::uint32_t index, bool forward) {
    if (m_used[index]) return;
    const Arc& head = m_from.arcs[index];
    Arc out;
    out.first = static_cast<std::uint32_t>(m_to.vertices.size());
    out.left = groupOf(forward ? head.left : head.right);
    out.right = groupOf(forward ? head.right : head.left);
    out.startNode = nodeOf(forward ? head.startNode : head.endNode);
    std::uint32_t node = 0;
    for (bool isFirst = true;; isFirst = false) {
      m_used[index] = true;
      const Arc& arc = m_from.arcs[index];
      append(arc, forward, isFirst);
      node = forward ? arc.endNode : arc.startNode;
      if (m_degree[node] != 2) break;
      const std::uint32_t next = m_ends[node][0] == index ? m_ends[node][1] : m_ends[node][0];
      if (m_used[next]) break;
      index = next;
      forward = m_from.arcs[next].startNode == node;
    }
    out.endNode = nodeOf(node);
    out.count = static_cast<std::uint32_t>(m_to.vertices.size()) - out.first;
    m_to.arcs.push_back(out);
  }

  const Coverage& m_from;
  std::span<const UnitIndex> m_group;
  Coverage& m_to;
  std::vector<std::uint32_t> m_nodes;
  std::vector<bool> m_used;
  std::vector<std::uint32_t> m_degree;
  std::vector<std::array<std::uint32_t, 2>> m_ends;
};

}  // namespace

Box Coverage::bounds() const {
  Box box;
  for (const Point p : vertices) box.add(p);
  return box;
}

std::vector<MultiPolygon> polygons(const Coverage& coverage) {
  const detail::RingBuilder builder(coverage);
  std::vector<MultiPolygon> result(coverage.unitCount());
  for (std::size_t i = 0; i < result.size(); ++i) result[i] = builder.polygon(static_cast<UnitIndex>(i));
  return result;
}

Coverage dissolve(const Coverage& coverage, std::span<const UnitIndex> group,
                  std::vector<std::string> groupCodes) {
  Coverage result;
  result.crs = coverage.crs;
  result.codes = std::move(groupCodes);
  ArcJoiner(coverage, group, result).join();
  return result;
}

}  // namespace geo
