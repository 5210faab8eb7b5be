#pragma once

#include <optional>
#include <span>

#include "geo/coverage/coverage.h"
#include "geo/store/database.h"

namespace geo::store {

/// A coverage as bytes: little-endian blocks as they lie in memory, so that reading is a few copies
/// (milliseconds for 370,000 vertices). Layout: "LPCV", format version (u32), counts of codes, bytes of
/// codes, vertices, arcs, significance (u64 each), node count, CRS definition, codes, vertices, arcs,
/// significance, each block padded to 8 bytes; last a 64-bit checksum of all before it.
Blob encodeCoverage(const Coverage& coverage);

/// Absent where the bytes are not a whole, unchanged coverage of this format, or the coverage is not sound
/// (isSound): the checksum keeps nobody from writing another one.
std::optional<Coverage> decodeCoverage(std::span<const std::byte> blob);

}  // namespace geo::store
