#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geo/coverage/coverage.h"
#include "geo/coverage/edge_noder.h"

namespace geo::detail {

/// The planar subdivision made by noded edges: every bounded face is a "unit" of `arcs`, and knows how often
/// each owner's rings wind around it.
struct FaceGraph {
  Coverage arcs;                               ///< codes are empty; coordinates are those of the source
  std::vector<std::vector<EdgeUse>> windings;  ///< by face; counts never 0, by owner

  std::size_t faceCount() const { return windings.size(); }
};

/// Chains edges into arcs, walks the faces, finds which face each separate component lies in, and carries the
/// windings from the outside inwards. O(n log n).
FaceGraph traceFaces(const NodedEdges& edges, const IntegerGrid& grid);

}  // namespace geo::detail
