#include "geo/coverage/face_graph.h"

#include <algorithm>
#include <cassert>
#include <deque>
#include <limits>
#include <optional>

#include "geo/coverage/edge_grid.h"

namespace geo::detail {
namespace {

using Half = std::uint32_t;  ///< 2 * chain + (0 forward, 1 backward); its face is on its left
constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

struct Chain {
  std::uint32_t first, count;  ///< into the vertex sequence
  std::uint32_t edge;          ///< any of its edges, for the uses
  bool alongEdge;              ///< walked in that edge's own direction
};

/// A ray's hit: the edge as a fraction of x at height y, and how the edge leans just above it.
struct Hit {
  Int128 numerator;
  std::int64_t denominator;  ///< positive
  std::int64_t dx;           ///< per `denominator` upwards
  std::uint32_t edge;

  std::int32_t floorX() const {
    const Int128 quotient = numerator / denominator;
    return static_cast<std::int32_t>(quotient * denominator > numerator ? quotient - 1 : quotient);
  }
  bool isRightOf(const Hit& other) const {
    const Int128 mine = numerator * other.denominator;
    const Int128 others = other.numerator * denominator;
    if (mine != others) return mine > others;
    return static_cast<Int128>(dx) * other.denominator > static_cast<Int128>(other.dx) * denominator;
  }
};

class FaceTracer {
 public:
  FaceTracer(const NodedEdges& edges, const IntegerGrid& grid) : m_edges(edges), m_grid(grid) {}

  FaceGraph trace() {
    chainEdges();
    sortAroundNodes();
    walkCycles();
    nestComponents();
    carryWindings();
    return build();
  }

 private:
  GridPoint vertex(std::uint32_t i) const { return m_edges.vertices[i]; }
  std::uint32_t startVertex(Half h) const {
    const Chain& c = m_chains[h / 2];
    return h % 2 ? m_sequence[c.first + c.count - 1] : m_sequence[c.first];
  }
  std::uint32_t secondVertex(Half h) const {
    const Chain& c = m_chains[h / 2];
    return h % 2 ? m_sequence[c.first + c.count - 2] : m_sequence[c.first + 1];
  }

  void chainEdges() {
    const std::size_t vertexCount = m_edges.vertices.size();
    const std::size_t edgeCount = m_edges.edgeCount();
    m_incidentFirst.assign(vertexCount + 1, 0);
    for (std::size_t e = 0; e < edgeCount; ++e) {
      ++m_incidentFirst[m_edges.edges[e].a + 1];
      ++m_incidentFirst[m_edges.edges[e].b + 1];
    }
    for (std::size_t v = 1; v <= vertexCount; ++v) m_incidentFirst[v] += m_incidentFirst[v - 1];
    m_incident.resize(2 * edgeCount);
    std::vector<std::uint32_t> next(m_incidentFirst.begin(), m_incidentFirst.end() - 1);
    for (std::uint32_t e = 0; e < edgeCount; ++e) {
      m_incident[next[m_edges.edges[e].a]++] = e;
      m_incident[next[m_edges.edges[e].b]++] = e;
    }
    m_halfOfEdge.assign(edgeCount, kNone);
    m_sequence.reserve(edgeCount + edgeCount / 8);
    for (std::uint32_t v = 0; v < vertexCount; ++v) {
      if (degree(v) == 2) continue;
      for (std::uint32_t k = m_incidentFirst[v]; k < m_incidentFirst[v + 1]; ++k) walkChain(v, m_incident[k]);
    }
    for (std::uint32_t e = 0; e < edgeCount; ++e) walkChain(m_edges.edges[e].a, e);
    m_incident = {};
  }

  std::uint32_t degree(std::uint32_t v) const { return m_incidentFirst[v + 1] - m_incidentFirst[v]; }

  void walkChain(std::uint32_t from, std::uint32_t edge) {
    if (m_halfOfEdge[edge] != kNone) return;
    const auto chain = static_cast<std::uint32_t>(m_chains.size());
    Chain c{static_cast<std::uint32_t>(m_sequence.size()), 0, edge, m_edges.edges[edge].a == from};
    m_sequence.push_back(from);
    const std::uint32_t start = from;
    while (true) {
      const bool along = m_edges.edges[edge].a == from;
      m_halfOfEdge[edge] = 2 * chain + (along ? 0 : 1);  // the half that runs a -> b
      from = along ? m_edges.edges[edge].b : m_edges.edges[edge].a;
      m_sequence.push_back(from);
      if (from == start || degree(from) != 2) break;
      const std::uint32_t k = m_incidentFirst[from];
      edge = m_incident[k] == edge ? m_incident[k + 1] : m_incident[k];
    }
    c.count = static_cast<std::uint32_t>(m_sequence.size()) - c.first;
    m_chains.push_back(c);
  }

  /// next(h): the half that follows h around the face on its left.
  void sortAroundNodes() {
    const auto halves = static_cast<Half>(2 * m_chains.size());
    std::vector<Half> order(halves);
    for (Half h = 0; h < halves; ++h) order[h] = h;
    const auto upper = [](GridPoint o, GridPoint p) { return p.y > o.y || (p.y == o.y && p.x > o.x); };
    std::sort(order.begin(), order.end(), [&](Half g, Half h) {
      const std::uint32_t atG = startVertex(g);
      const std::uint32_t atH = startVertex(h);
      if (atG != atH) return atG < atH;
      const GridPoint o = vertex(atG);
      const GridPoint p = vertex(secondVertex(g));
      const GridPoint q = vertex(secondVertex(h));
      if (upper(o, p) != upper(o, q)) return upper(o, p);
      const std::int64_t turn = orientation(o, p, q);
      return turn != 0 ? turn > 0 : g < h;
    });
    m_next.resize(halves);
    m_nodeOfHalf.resize(halves);
    for (std::size_t i = 0; i < order.size();) {
      std::size_t end = i;
      while (end < order.size() && startVertex(order[end]) == startVertex(order[i])) ++end;
      for (std::size_t k = i; k < end; ++k) {
        // arriving along the twin of order[k], the face continues with the first half clockwise from order[k]
        m_next[order[k] ^ 1] = order[k == i ? end - 1 : k - 1];
        m_nodeOfHalf[order[k]] = m_nodeCount;
      }
      ++m_nodeCount;
      i = end;
    }
  }

  void walkCycles() {
    std::vector<Int128> area(m_chains.size(), 0);
    for (std::size_t c = 0; c < m_chains.size(); ++c)
      for (std::uint32_t k = 0; k + 1 < m_chains[c].count; ++k) {
        const GridPoint p = vertex(m_sequence[m_chains[c].first + k]);
        const GridPoint q = vertex(m_sequence[m_chains[c].first + k + 1]);
        area[c] += static_cast<Int128>(p.x) * q.y - static_cast<Int128>(q.x) * p.y;
      }
    m_cycle.assign(m_next.size(), kNone);
    for (Half h = 0; h < m_next.size(); ++h) {
      if (m_cycle[h] != kNone) continue;
      const auto cycle = static_cast<std::uint32_t>(m_faceOfCycle.size());
      Int128 sum = 0;
      for (Half at = h; m_cycle[at] == kNone; at = m_next[at]) {
        m_cycle[at] = cycle;
        sum += at % 2 ? -area[at / 2] : area[at / 2];
      }
      m_faceOfCycle.push_back(sum > 0 ? static_cast<UnitIndex>(m_faces++) : kUnknownFace);
      m_firstHalf.push_back(h);
    }
  }

  /// The contour of a component runs around it clockwise; it belongs to the face in which the component lies.
  void nestComponents() {
    std::vector<EdgeGrid::Segment> segments(m_edges.edgeCount());
    for (std::size_t e = 0; e < segments.size(); ++e)
      segments[e] = {vertex(m_edges.edges[e].a), vertex(m_edges.edges[e].b)};
    const EdgeGrid grid(segments);
    std::vector<std::uint32_t> inside(m_faceOfCycle.size(), kNone);  ///< contour -> cycle met by the ray
    for (std::uint32_t cycle = 0; cycle < m_faceOfCycle.size(); ++cycle)
      if (m_faceOfCycle[cycle] == kUnknownFace)
        inside[cycle] = cycleWestOf(leftmostVertex(cycle), segments, grid);
    for (std::uint32_t cycle = 0; cycle < m_faceOfCycle.size(); ++cycle) {
      std::uint32_t at = cycle;
      while (at != kNone && m_faceOfCycle[at] == kUnknownFace) at = inside[at];
      const UnitIndex face = at == kNone ? kOutside : m_faceOfCycle[at];
      for (std::uint32_t k = cycle; k != kNone && m_faceOfCycle[k] == kUnknownFace; k = inside[k])
        m_faceOfCycle[k] = face;
    }
  }

  GridPoint leftmostVertex(std::uint32_t cycle) const {
    const Half first = m_firstHalf[cycle];
    GridPoint best = vertex(startVertex(first));
    Half h = first;
    do {
      const Chain& c = m_chains[h / 2];
      for (std::uint32_t k = 0; k < c.count; ++k) best = std::min(best, vertex(m_sequence[c.first + k]));
      h = m_next[h];
    } while (h != first);
    return best;
  }

  /// Looks west along y + epsilon.
  std::uint32_t cycleWestOf(GridPoint p, std::span<const EdgeGrid::Segment> segments,
                            const EdgeGrid& grid) const {
    const std::int32_t row = grid.rowOf(p.y);
    std::optional<Hit> best;
    for (std::int32_t column = grid.columnOf(p.x); column >= 0; --column) {
      for (const std::uint32_t e : grid.edgesIn(column, row)) {
        const GridPoint low = segments[e].a.y < segments[e].b.y ? segments[e].a : segments[e].b;
        const GridPoint high = segments[e].a.y < segments[e].b.y ? segments[e].b : segments[e].a;
        if (low.y > p.y || high.y <= p.y) continue;
        if (orientation(low, high, p) >= 0) continue;  // p is not east of it
        const std::int64_t dy = high.y - low.y;
        const std::int64_t dx = high.x - low.x;
        const Hit hit{static_cast<Int128>(low.x) * dy + static_cast<Int128>(p.y - low.y) * dx, dy, dx, e};
        if (!best || hit.isRightOf(*best)) best = hit;
      }
      // an edge found in this cell may pass it further west than one that lies in the next cell only
      if (best && grid.columnOf(best->floorX()) >= column) break;
    }
    if (!best) return kNone;
    const bool rises = segments[best->edge].a.y < segments[best->edge].b.y;
    const Half upwardIsAlong = m_halfOfEdge[best->edge];
    return m_cycle[rises ? upwardIsAlong ^ 1
                         : upwardIsAlong];  // the half going down has the east on its left
  }

  void carryWindings() {
    std::vector<std::vector<Half>> halves(m_faces + 1);
    const auto slot = [&](UnitIndex face) {
      return face == kOutside ? m_faces : static_cast<std::size_t>(face);
    };
    for (Half h = 0; h < m_cycle.size(); ++h) halves[slot(m_faceOfCycle[m_cycle[h]])].push_back(h);
    m_windings.resize(m_faces + 1);
    std::vector<bool> known(m_faces + 1, false);
    known[m_faces] = true;
    std::deque<std::size_t> queue{m_faces};
    while (!queue.empty()) {
      const std::size_t face = queue.front();
      queue.pop_front();
      for (const Half h : halves[face]) {
        const std::size_t other = slot(m_faceOfCycle[m_cycle[h ^ 1]]);
        if (known[other]) continue;
        known[other] = true;
        m_windings[other] = crossed(m_windings[face], h);
        queue.push_back(other);
      }
    }
    m_windings.resize(m_faces);
  }

  /// The winding right of h, from the one on its left.
  std::vector<EdgeUse> crossed(const std::vector<EdgeUse>& from, Half h) const {
    const Chain& chain = m_chains[h / 2];
    const bool forward = (h % 2 == 0) == chain.alongEdge;  // h runs as the edge does
    std::vector<EdgeUse> result = from;
    for (const EdgeUse use : m_edges.usesOf(chain.edge)) {
      const std::int32_t change = forward ? -use.count : use.count;
      const auto at = std::lower_bound(result.begin(), result.end(), use.owner,
                                       [](const EdgeUse& u, Owner o) { return u.owner < o; });
      if (at == result.end() || at->owner != use.owner)
        result.insert(at, {use.owner, change});
      else if (at->count + change == 0)
        result.erase(at);
      else
        at->count += change;
    }
    return result;
  }

  FaceGraph build() {
    FaceGraph graph;
    graph.windings = std::move(m_windings);
    graph.arcs.codes.resize(m_faces);
    graph.arcs.nodeCount = m_nodeCount;
    graph.arcs.vertices.reserve(m_sequence.size());
    for (const std::uint32_t v : m_sequence) graph.arcs.vertices.push_back(m_grid.toPoint(vertex(v)));
    graph.arcs.arcs.reserve(m_chains.size());
    for (std::uint32_t c = 0; c < m_chains.size(); ++c)
      graph.arcs.arcs.push_back({m_chains[c].first, m_chains[c].count, m_faceOfCycle[m_cycle[2 * c]],
                                 m_faceOfCycle[m_cycle[2 * c + 1]], m_nodeOfHalf[2 * c],
                                 m_nodeOfHalf[2 * c + 1]});
    return graph;
  }

  static constexpr UnitIndex kUnknownFace = -2;

  const NodedEdges& m_edges;
  const IntegerGrid& m_grid;
  std::vector<std::uint32_t> m_incidentFirst, m_incident;
  std::vector<std::uint32_t> m_sequence;  ///< vertices of all chains
  std::vector<Chain> m_chains;
  std::vector<Half> m_halfOfEdge;  ///< by edge: the half that runs a -> b
  std::vector<Half> m_next;
  std::vector<std::uint32_t> m_nodeOfHalf;
  std::uint32_t m_nodeCount = 0;
  std::vector<std::uint32_t> m_cycle;  ///< by half
  std::vector<UnitIndex> m_faceOfCycle;
  std::vector<Half> m_firstHalf;  ///< by cycle
  std::size_t m_faces = 0;
  std::vector<std::vector<EdgeUse>> m_windings;
};

}  // namespace

FaceGraph traceFaces(const NodedEdges& edges, const IntegerGrid& grid) {
  return FaceTracer(edges, grid).trace();
}

}  // namespace geo::detail
