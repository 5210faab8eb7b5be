#pragma once

#include <vector>

#include "geo/coverage/clean.h"
#include "geo/coverage/face_graph.h"

namespace geo::detail {

/// Which unit each face belongs to after cleaning, and what had to be decided for that.
struct FaceOwners {
  std::vector<UnitIndex> owner;  ///< by face; kOutside: a gap that stays
  std::vector<double> inputKm2;  ///< by unit: the faces it claimed
  std::vector<Repair> repairs;   ///< overlaps and gaps
};

/// `codes` by unit break ties. Rules as in clean.h.
FaceOwners assignFaces(const FaceGraph& graph, const std::vector<std::string>& codes,
                       const CleanOptions& options);

}  // namespace geo::detail
