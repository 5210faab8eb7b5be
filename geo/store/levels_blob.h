#pragma once

#include <optional>
#include <span>
#include <vector>

#include "geo/coverage/levels.h"
#include "geo/store/database.h"

namespace geo::store {

/// Levels of detail as bytes: little-endian "LPLV", format version (u32), checksum of the arcs and the
/// significance that they are of (u64), count of levels (u64); exponent and count (u64 each) of every level;
/// the vertices of each (u32), padded to 8 bytes; last a 64-bit checksum of all before it.
Blob encodeLevels(std::span<const LevelVertices> levels, const Coverage& coverage);

/// Absent where the bytes are not whole, unchanged levels of this format and coverage.
std::optional<std::vector<LevelVertices>> decodeLevels(std::span<const std::byte> blob,
                                                       const Coverage& coverage);

}  // namespace geo::store
