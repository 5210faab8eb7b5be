#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace geo {

/// Bytes of a file. Throws IoError, one sentence each, for what is missing, a folder, a pipe, a device or a
/// socket: reading such a one may never end. Follows links.
std::uint64_t requireRegularFile(const std::filesystem::path& file);

/// Whether both are one file, by whatever names; false where one does not exist.
bool isSameFile(const std::filesystem::path& one, const std::filesystem::path& other);

/// Before anything is read or written: throws DataError where `output` is `input` or would replace it.
void requireOther(const std::filesystem::path& output, const std::filesystem::path& input);

/// A name made of what stands in a table, as that of a file in any system: no folder, no control character,
/// none of \\ / : * ? " < > |, no dot or space at its ends, at most 100 bytes of UTF-8; "_" where nothing is
/// left.
std::string asFileName(std::string_view text);

}  // namespace geo
