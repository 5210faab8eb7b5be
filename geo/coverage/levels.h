#pragma once

#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "geo/coverage/coverage.h"

namespace geo {

/// Levels of detail go by powers of two of significance, in square metres; finer than the first everything
/// is kept.
inline constexpr int kFinestLevel = 6, kCoarsestLevel = 48;

/// The vertices of a coverage whose significance is at least 2^`exponent`, and the ends of its arcs;
/// ascending.
struct LevelVertices {
  int exponent = 0;
  std::vector<std::uint32_t> kept;

  friend bool operator==(const LevelVertices&, const LevelVertices&) = default;
};

/// Of arcs with `first` and `count`, ascending. O(vertices).
template <class ArcLike>
LevelVertices levelOfDetail(std::span<const ArcLike> arcs, std::span<const float> significance,
                            int exponent) {
  LevelVertices level{exponent, {}};
  const float least = std::exp2(static_cast<float>(exponent));
  for (const ArcLike& arc : arcs)
    for (std::uint32_t v = arc.first; v < arc.first + arc.count; ++v)
      if (v == arc.first || v + 1 == arc.first + arc.count || significance[v] >= least)
        level.kept.push_back(v);
  return level;
}

/// Ascending by exponent: those that keep at most half of the vertices, each fewer than the one before. None
/// of a coverage without significance, or whose arcs do not lie one behind the other.
std::vector<LevelVertices> levelsOfDetail(const Coverage& coverage);

}  // namespace geo
