#pragma once

#include <array>
#include <string>
#include <string_view>

#include "geo/seal/secret.h"

namespace geo::seal {

using Key = std::array<unsigned char, 32>;
using Signature = std::array<unsigned char, 64>;

/// What others may know of a pair of pairs: one to check signatures with (Ed25519), one to seal for
/// (X25519).
struct PublicKeys {
  Key signing{};
  Key box{};
  friend bool operator==(const PublicKeys&, const PublicKeys&) = default;
};

/// Ten groups of four digits to be compared on paper: the first 20 bytes of SHA-256 of a prefix and both
/// keys, so that neither can be put in another's place.
std::string fingerprint(const PublicKeys& keys);

/// The digits alone, lower case, however they were typed: "4F2A 11..", "4f2a-11..".
std::string plainFingerprint(std::string_view typed);

class PrivateKeys {
 public:
  static constexpr std::size_t kSeedBytes = 64;

  static PrivateKeys make();                 ///< by the system's chance
  static PrivateKeys ofSeeds(Secret seeds);  ///< kSeedBytes: of the signing and the box pair
  const Secret& seeds() const { return m_seeds; }
  const PublicKeys& publicKeys() const { return m_public; }

  /// Ed25519 over the message as it is: whoever signs puts a prefix before it that says what it is, so that
  /// no signature can be taken for one of another kind.
  Signature sign(std::string_view message) const;

  const Secret& boxKey() const { return m_box; }

 private:
  Secret m_seeds;
  Secret m_signing;
  Secret m_box;
  PublicKeys m_public;
};

bool isSignedBy(std::string_view message, const Signature& signature, const Key& signing);

}  // namespace geo::seal
