#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "geo/store/database.h"
#include "planning/workspace/person.h"

namespace geo::store {
class Sha256;
}

namespace planning {

class Workspace;

/// Submission of changes made directly, outside any survey round.
inline constexpr const char* kDirectSubmission = "direct";

struct Revision {
  std::string submission;
  std::string what;    ///< "figures", "areas"
  std::string before;  ///< what was there and is not any more
  std::string after;
  std::string why;
  Person by = {};  ///< who says so; unknown: the login name
};

/// Whether an entry of this `what` has lines of figures as "before" and "after" (figure_line.h).
bool storesFigures(std::string_view what);

/// Appends to the submission's chain, within the caller's transaction, which holds the chain's head until its
/// end; who and when are added. Each entry's hash is the SHA-256 of the entry before and of its own fields,
/// so that a later change to any entry shows. Returns the entry's number in the log, which the insert gives.
std::int64_t appendRevision(geo::store::Database& database, const Revision& revision);

/// A submission, which is what a chain of revisions belongs to.
struct Chain {
  std::string id;
  std::string unit;   ///< empty: of none
  std::string round;  ///< empty: of none
  std::string state;  ///< "open" of kDirectSubmission, otherwise as planning/survey has them
};
/// Leaves one of this id that is there already.
void openChain(geo::store::Database& database, const Chain& chain);
void putChainState(geo::store::Database& database, const std::string& submission, const std::string& state);
/// Of a submission that has no entries.
void dropChain(geo::store::Database& database, const std::string& submission);

/// Holds the head of a chain until the end of the caller's transaction: for those who read something first
/// that only one may continue (a plan's last version). Numbers that run through the whole workspace are given
/// under the head of kDirectSubmission. Who holds several takes that one first.
void lockChain(geo::store::Database& database, const std::string& submission);

/// Number of the last entry of the log; 0: none.
std::int64_t lastRevision(Workspace& workspace);

/// The "after" of a direct change: how many figures, and the SHA-256 of their lines.
std::string digestOfFigures(std::size_t count, const std::string& lines);
std::string digestOfFigures(std::size_t count, const geo::store::Sha256& lines);

/// Number of the first entry that does not fit its hash or its predecessor; absent: every chain is whole.
/// Entries cut off a chain's end cannot be noticed from inside.
std::optional<std::int64_t> firstBrokenRevision(geo::store::Database& database);

/// The hash of fields of text, each written as its length in bytes, a colon and its bytes.
std::string hashOfFields(std::initializer_list<std::string_view> fields);

/// One entry as it is stored.
struct StoredRevision {
  std::int64_t number = 0;    ///< in the whole log
  std::int64_t sequence = 0;  ///< in its chain
  std::string by;  ///< as it was hashed: the person's text, with the login behind it where that is another
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
void eachRevision(Workspace& workspace, const std::function<void(const StoredRevision&)>& visit);

}  // namespace planning
