#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

namespace geo::detail {

/// Reads back a workbook that was written by way of temporary files: the library that writes them does not
/// look whether the disk took all of it, and would pack a cut sheet as if it were whole. `cells`: how many
/// each sheet has. Throws IoError, naming `target`, for a part that is cut or has cells fewer or more.
void requireWholeWorkbook(const std::filesystem::path& written, const std::vector<std::size_t>& cells,
                          const std::filesystem::path& target);

}  // namespace geo::detail
