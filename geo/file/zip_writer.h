#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace geo::detail {

/// Name and bytes of a file in an archive.
using ZipEntry = std::pair<std::string, std::string>;

/// Writes an archive, all or nothing. Times are those of no clock: the same entries give the same bytes.
/// Throws IoError.
void writeZip(const std::filesystem::path& file, const std::vector<ZipEntry>& entries);

}  // namespace geo::detail
