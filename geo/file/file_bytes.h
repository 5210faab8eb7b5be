#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace geo {

/// All bytes of a file. Throws IoError, also for what is none (a pipe, a device); DataError beyond
/// Limit::file.
std::string readBytes(const std::filesystem::path& file);

/// Writes a whole file beside its place and renames it, so that nothing half written is ever seen; replaces
/// an existing one. Throws IoError.
void writeBytes(const std::filesystem::path& file, std::string_view bytes);

}  // namespace geo
