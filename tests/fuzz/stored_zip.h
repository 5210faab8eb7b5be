#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fuzz {

namespace detail {

inline std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

inline void put(std::string& bytes, std::uint32_t value, int size) {
  for (int i = 0; i < size; ++i) bytes += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

/// What both headers of an entry say.
inline void putEntry(std::string& bytes, const std::string& name, const std::string& content) {
  put(bytes, 20, 2);  // version
  put(bytes, 0, 2);   // flags
  put(bytes, 0, 2);   // stored
  put(bytes, 0x21, 4);
  put(bytes, crc32(content), 4);
  put(bytes, static_cast<std::uint32_t>(content.size()), 4);
  put(bytes, static_cast<std::uint32_t>(content.size()), 4);
  put(bytes, static_cast<std::uint32_t>(name.size()), 2);
  put(bytes, 0, 2);
}

}  // namespace detail

/// A zip file (APPNOTE 6.3) in memory whose entries are stored as they are.
inline std::string storedZip(const std::vector<std::pair<std::string, std::string>>& entries) {
  using detail::put;
  std::string zip;
  std::string directory;
  for (const auto& [name, content] : entries) {
    put(directory, 0x02014b50, 4);
    put(directory, 20, 2);
    detail::putEntry(directory, name, content);
    put(directory, 0, 2);  // comment
    put(directory, 0, 2);  // disk
    put(directory, 0, 2);
    put(directory, 0, 4);
    put(directory, static_cast<std::uint32_t>(zip.size()), 4);
    directory += name;
    put(zip, 0x04034b50, 4);
    detail::putEntry(zip, name, content);
    zip += name + content;
  }
  const auto start = static_cast<std::uint32_t>(zip.size());
  zip += directory;
  put(zip, 0x06054b50, 4);
  put(zip, 0, 4);
  put(zip, static_cast<std::uint32_t>(entries.size()), 2);
  put(zip, static_cast<std::uint32_t>(entries.size()), 2);
  put(zip, static_cast<std::uint32_t>(directory.size()), 4);
  put(zip, start, 4);
  put(zip, 0, 2);
  return zip;
}

}  // namespace fuzz
