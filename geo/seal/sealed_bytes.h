#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "geo/seal/key_pair.h"

namespace geo::seal {

/// Bytes that only the owners of some box keys can read: "LPSEALED", version and number of recipients (u32
/// each, little-endian), for each recipient the stream's key sealed with crypto_box_seal, the stream's head,
/// then pieces of secretstream (XChaCha20-Poly1305), each bound to its place, the first also to all that
/// stands before it, the last tagged as final. It does not say who sealed it: what is sealed has to be
/// signed.
std::string sealFor(std::string_view bytes, std::span<const Key> recipients);

/// Whether it begins as such bytes do.
bool isSealed(std::string_view bytes);

/// All of it once the final tag was met, and nothing before. Throws DataError, a sentence with `source` each:
/// not sealed for these keys, cut off or changed; beyond Limit::file.
std::string openSealed(std::string_view sealed, const PrivateKeys& keys, const std::string& source);

}  // namespace geo::seal
