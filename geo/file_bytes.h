#pragma once

#include <filesystem>
#include <string_view>

namespace geo {

/// Writes a whole file beside its place and renames it, so that nothing half written is ever seen; replaces
/// an existing one. Throws IoError.
void writeBytes(const std::filesystem::path& file, std::string_view bytes);

}  // namespace geo
