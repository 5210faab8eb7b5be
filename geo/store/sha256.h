#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace geo::store {

/// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

/// Its 32 bytes, where many are kept.
using Sha256Bytes = std::array<unsigned char, 32>;
Sha256Bytes sha256Bytes(std::string_view bytes);

/// The same of bytes that come piece by piece.
class Sha256 {
 public:
  Sha256();
  void add(std::string_view bytes);
  /// Of all that was added so far.
  std::string digest() const;

 private:
  struct Free {
    void operator()(void* context) const;
  };
  std::unique_ptr<void, Free> m_context;  ///< of OpenSSL
};

}  // namespace geo::store
