#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "geo/store/database.h"

namespace planning {

/// Submission of changes made directly, outside any survey round.
inline constexpr const char* kDirectSubmission = "direct";

struct Revision {
  std::string submission;
  std::string what;    ///< "figures", "areas"
  std::string before;  ///< what was there and is not any more
  std::string after;
  std::string why;
  std::string by = {};  ///< who says so; empty: the login name
};

/// Appends to the submission's chain, within the caller's transaction; who and when are added. Each entry's
/// hash is the SHA-256 of the entry before and of its own fields, so that a later change to any entry shows.
/// Returns the entry's number.
std::int64_t appendRevision(geo::store::Database& database, const Revision& revision);

/// The "after" of a direct change: how many figures, and the SHA-256 of their lines.
std::string digestOfFigures(std::size_t count, const std::string& lines);

/// Number of the first entry that does not fit its hash or its predecessor; absent: every chain is whole.
/// Entries cut off a chain's end cannot be noticed from inside.
std::optional<std::int64_t> firstBrokenRevision(geo::store::Database& database);

}  // namespace planning
