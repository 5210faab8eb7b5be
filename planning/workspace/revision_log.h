#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

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

/// Whether an entry of this `what` has lines of figures as "before" and "after" (figure_line.h).
bool storesFigures(std::string_view what);

/// Appends to the submission's chain, within the caller's transaction; who and when are added. Each entry's
/// hash is the SHA-256 of the entry before and of its own fields, so that a later change to any entry shows.
/// Returns the entry's number.
std::int64_t appendRevision(geo::store::Database& database, const Revision& revision);

/// The "after" of a direct change: how many figures, and the SHA-256 of their lines.
std::string digestOfFigures(std::size_t count, const std::string& lines);

/// Number of the first entry that does not fit its hash or its predecessor; absent: every chain is whole.
/// Entries cut off a chain's end cannot be noticed from inside.
std::optional<std::int64_t> firstBrokenRevision(geo::store::Database& database);

/// The hash of fields of text, each written as its length in bytes, a colon and its bytes.
std::string hashOfFields(std::initializer_list<std::string_view> fields);

/// One entry as it is stored.
struct StoredRevision {
  std::int64_t number = 0;    ///< in the whole log
  std::int64_t sequence = 0;  ///< in its chain
  std::string by;
  std::string at;
  std::string previousHash;
  std::string hash;
  Revision revision;
  /// What is wrong with it: another kind of value, a hash or a number that does not fit; empty: nothing.
  /// An entry behind a broken one of its chain is not looked at.
  std::string fault;
};

/// All entries in the order of their numbers, each checked against its chain. Memory: one entry.
void eachRevision(geo::store::Database& database, const std::function<void(const StoredRevision&)>& visit);

}  // namespace planning
