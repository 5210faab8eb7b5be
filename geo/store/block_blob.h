#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <utility>
#include <vector>

#include "geo/store/database.h"

/// Bytes made of blocks as they lie in memory, each padded to 8 bytes, with a checksum of all at the end.
namespace geo::store {

static_assert(std::endian::native == std::endian::little, "blocks are written as they lie in memory");

constexpr std::size_t padded(std::size_t bytes) { return (bytes + 7) / 8 * 8; }

/// FNV-1a (Fowler, Noll, Vo) over words of 8 bytes, with a shift so that high bits reach low ones. What is
/// left over at the end does not count.
inline std::uint64_t checksum(std::span<const std::byte> bytes, std::uint64_t hash = 0xcbf29ce484222325U) {
  for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, 8);
    hash = (hash ^ word) * 0x100000001b3U;
    hash ^= hash >> 32;
  }
  return hash;
}

/// Whether the last 8 bytes are the checksum of those before.
inline bool isSealed(std::span<const std::byte> blob) {
  std::uint64_t sum = 0;
  if (blob.size() < sizeof sum) return false;
  std::memcpy(&sum, blob.data() + blob.size() - sizeof sum, sizeof sum);
  return sum == checksum(blob.first(blob.size() - sizeof sum));
}

class BlockWriter {
 public:
  /// `size`: of all blocks, padded, and the checksum.
  explicit BlockWriter(std::size_t size) : m_blob(size) {}
  void block(const void* data, std::size_t bytes) {
    if (bytes > 0) std::memcpy(m_blob.data() + m_at, data, bytes);
    m_at += padded(bytes);
  }
  Blob seal() {
    const std::uint64_t sum = checksum(std::span(m_blob).first(m_at));
    block(&sum, sizeof sum);
    return std::move(m_blob);
  }

 private:
  Blob m_blob;
  std::size_t m_at = 0;
};

/// The caller has made sure that the blob is as long as the blocks that it asks for.
class BlockReader {
 public:
  BlockReader(std::span<const std::byte> blob, std::size_t at) : m_blob(blob), m_at(at) {}
  template <class T>
  std::vector<T> block(std::uint64_t count) {
    std::vector<T> values(count);
    if (count > 0) std::memcpy(values.data(), m_blob.data() + m_at, count * sizeof(T));
    m_at += padded(count * sizeof(T));
    return values;
  }

 private:
  std::span<const std::byte> m_blob;
  std::size_t m_at;
};

}  // namespace geo::store
