#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geo/coverage/integer_grid.h"
#include "geo/report/progress.h"

namespace geo::detail {

/// Index of a ring owner: two per unit, its shells and its holes.
using Owner = std::uint32_t;

/// How often an owner's rings run along an edge: +1 a -> b with the owner's inside on the left, -1 the other
/// way.
struct EdgeUse {
  Owner owner = 0;
  std::int32_t count = 0;

  friend bool operator==(const EdgeUse&, const EdgeUse&) = default;
  friend auto operator<=>(const EdgeUse&, const EdgeUse&) = default;
};

/// A place where two rings of one unit cross or overlap improperly.
struct SelfCrossing {
  Owner owner = 0;
  GridPoint where;
};

/// Straight edges that meet in their end vertices only, each with the rings that use it.
struct NodedEdges {
  struct Edge {
    std::uint32_t a = 0;  ///< vertex index, a < b
    std::uint32_t b = 0;
    std::uint32_t firstUse =
        0;  ///< uses [firstUse, next edge's firstUse), by owner; a last sentinel edge ends them
  };

  std::vector<GridPoint> vertices;
  std::vector<Edge> edges;  ///< sorted by (a, b), with a sentinel
  std::vector<EdgeUse> uses;
  std::vector<SelfCrossing> selfCrossings;
  std::size_t crossings = 0;  ///< pairs of edges that crossed

  std::size_t edgeCount() const { return edges.size() - 1; }
  std::span<const EdgeUse> usesOf(std::size_t edge) const {
    return {uses.data() + edges[edge].firstUse, edges[edge + 1].firstUse - edges[edge].firstUse};
  }
};

/// Collects rings and cuts their edges at every crossing and touch. Crossings are rounded to the grid; edges
/// that moved by this are tested again until nothing crosses, so the result is planar. Uses that cancel (two
/// parts of a unit side by side, spikes) are dropped with their edge.
class EdgeNoder {
 public:
  /// `ring` closed or not; consecutive equal points are allowed. Orientation as the caller means it.
  void addRing(std::span<const GridPoint> ring, Owner owner);
  NodedEdges node(Progress* progress);  ///< call once; throws Cancelled, GeometryError

 private:
  struct Entry {
    std::uint32_t a, b;
    Owner owner;
    std::int32_t count;
  };

  std::uint32_t vertexIndex(GridPoint p);
  void growTable();
  void mergeEntries();

  std::vector<GridPoint> m_vertices;
  std::vector<std::uint32_t> m_table;  ///< open addressing by coordinates; 0 = free, else index + 1
  std::vector<Entry> m_entries;
  friend class CrossingFinder;
};

}  // namespace geo::detail
