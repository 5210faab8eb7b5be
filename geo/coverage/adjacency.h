#pragma once

#include <span>
#include <vector>

#include "geo/coverage/coverage.h"

namespace geo {

/// Two units that touch. Queen: a common node; rook: a common border, sharedKm > 0.
struct Neighbours {
  UnitIndex a = kOutside;  ///< a < b
  UnitIndex b = kOutside;
  double sharedKm = 0;

  bool isRook() const { return sharedKm > 0; }
  friend bool operator==(const Neighbours&, const Neighbours&) = default;
};

/// All queen pairs, sorted by (a, b). O(arcs log arcs) besides the lengths.
std::vector<Neighbours> adjacency(const Coverage& coverage);

/// Number of contiguous pieces (rook) that the units with group[unit] == g form, for each g in [0, groups).
std::vector<int> contiguousPieces(std::span<const Neighbours> pairs, std::span<const UnitIndex> group,
                                  int groups);

}  // namespace geo
