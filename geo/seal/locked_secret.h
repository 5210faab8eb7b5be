#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "geo/seal/secret.h"

namespace geo::seal {

/// What a pass phrase costs whoever tries one (Argon2id).
struct PhraseCost {
  std::uint64_t passes = 3;
  std::uint64_t memory = std::uint64_t{256} << 20U;  ///< bytes
  friend bool operator==(const PhraseCost&, const PhraseCost&) = default;
};

/// A secret under a pass phrase: the key by Argon2id from the phrase and the salt, the bytes by
/// XChaCha20-Poly1305, which also binds the label that stands beside them in the open.
struct LockedSecret {
  PhraseCost cost;
  std::array<unsigned char, 16> salt{};
  std::array<unsigned char, 24> nonce{};
  std::string bytes;
};

LockedSecret lock(const Secret& secret, const Secret& phrase, std::string_view label,
                  const PhraseCost& cost = {});

/// Absent: another phrase, or something of it or of the label was changed. Throws geo::DataError where the
/// cost is beyond 16 passes and 1 GB, or below what Argon2id takes: nobody's own file asks that.
std::optional<Secret> unlock(const LockedSecret& locked, const Secret& phrase, std::string_view label);

}  // namespace geo::seal
