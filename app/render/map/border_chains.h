#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "app/render/map/map_subject.h"

namespace app::render {

/// An arc walked forward or backward.
struct ArcStep {
  std::uint32_t arc = 0;
  bool reversed = false;
};
using ArcChain = std::vector<ArcStep>;

/// Closed loops around the units with group[unit] == g, which lie to their left. Loops may touch in nodes,
/// never cross. O(arcs).
std::vector<ArcChain> groupLoops(const MapSubject& subject, std::span<const int> group, int g);

/// The arcs that `wanted` picks, joined at nodes where exactly two of them meet, so that lines have clean
/// joins.
std::vector<ArcChain> joinedArcs(const MapSubject& subject,
                                 const std::function<bool(const MapSubject::ArcRef&)>& wanted);

/// Indices into subject.vertices along a chain; the joints only once.
std::vector<std::uint32_t> chainVertices(const MapSubject& subject, const ArcChain& chain);

}  // namespace app::render
