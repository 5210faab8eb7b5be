#pragma once

#include <cstring>
#include <span>
#include <string_view>

#include "geo/store/block_blob.h"

namespace fuzz {

/// Bytes whose last eight are replaced by the checksum of those before, which chance would never meet.
inline geo::store::Blob sealed(std::string_view bytes) {
  const auto* const begin = reinterpret_cast<const std::byte*>(bytes.data());
  geo::store::Blob blob(begin, begin + bytes.size());
  if (blob.size() < sizeof(std::uint64_t)) return blob;
  const std::span<const std::byte> content(blob.data(), blob.size() - sizeof(std::uint64_t));
  const std::uint64_t sum = geo::store::checksum(content);
  std::memcpy(blob.data() + content.size(), &sum, sizeof sum);
  return blob;
}

}  // namespace fuzz
