#pragma once

#include <sodium.h>

/// For .cpp files of this folder only.
namespace geo::seal {

/// Before anything else of libsodium; again: does nothing. Throws std::runtime_error where the system has no
/// chance to draw keys from.
void startSodium();

inline const unsigned char* bytesOf(const char* text) { return reinterpret_cast<const unsigned char*>(text); }

}  // namespace geo::seal
