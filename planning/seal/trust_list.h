#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "planning/seal/key_card.h"

namespace planning::seal {

struct TrustedKey {
  KeyCard card;
  std::string addedAt;
  bool byRollover = false;  ///< by the word of keys that were trusted; else its fingerprint was compared
  std::string retiredAt;    ///< empty: trusted today
  std::string why;          ///< it was retired
};

/// Something signed that was found good here: the newest of a line shows what is older.
struct Seen {
  std::string issuer;  ///< fingerprint
  std::string line;    ///< what follows each other: "package mlr 2011-2020"
  std::int64_t number = 0;
  std::string madeAt;
  std::string id;  ///< SHA-256 of what was signed
  std::string seenAt;
};

/// Whose signatures count here, kept in a file of one's own; whoever may write that file decides.
struct TrustList {
  std::vector<TrustedKey> keys;
  std::vector<Seen> seen;
};

/// An empty one where there is no such file yet. Throws geo::IoError, geo::DataError.
TrustList readTrustList(const std::filesystem::path& file);
void writeTrustList(const std::filesystem::path& file, const TrustList& list);

/// Null: not in the list.
const TrustedKey* findKey(const TrustList& list, const geo::seal::Key& signing);

/// `fingerprint` as it was read from paper; may be empty where keys that are trusted vouch for these, which
/// are then retired as replaced. Throws geo::DataError: another fingerprint, none at all, or there already.
const TrustedKey& trust(TrustList& list, const KeyCard& card, std::string_view fingerprint,
                        const std::string& now);

/// Throws geo::DataError where no key of the list has this fingerprint, or it is retired already.
const TrustedKey& retire(TrustList& list, std::string_view fingerprint, const std::string& why,
                         const std::string& now);

/// The one of the line with the highest number; null: none was seen.
const Seen* newestSeen(const TrustList& list, std::string_view issuer, std::string_view line);

}  // namespace planning::seal
