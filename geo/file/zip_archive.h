#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace geo::detail {

/// A zip file that is read entry by entry. No entry may inflate to more than half of Limit::unpacked, and all
/// that are read together to no more than that: a small file that claims more is made to fill the memory.
/// Throws IoError, and DataError beyond that limit and beyond Limit::names.
class ZipArchive {
 public:
  explicit ZipArchive(const std::filesystem::path& path);
  /// The same of bytes in memory; `path` is for sentences only.
  ZipArchive(std::string bytes, const std::filesystem::path& path);
  ~ZipArchive();
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;

  /// Names of all entries, in the order of the archive.
  std::vector<std::string> names() const;

  /// Bytes of an entry; absent where the archive has none of that name.
  std::optional<std::string> read(const std::string& name);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace geo::detail
