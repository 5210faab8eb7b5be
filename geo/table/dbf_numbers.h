#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace geo::detail {

/// A cell of a column of numbers in a .dbf whose text is another number, or none, to GDAL.
struct OddDbfNumber {
  std::size_t record = 0;  ///< from 0, with those that are deleted
  std::size_t field = 0;   ///< from 0
  std::string text;
};

/// GDAL reads "****", which a number too large for its field leaves, as none, "1,5" as 1, "1.5" in a field
/// without decimals as 1. Empty where the file is no .dbf.
std::vector<OddDbfNumber> oddDbfNumbers(const std::filesystem::path& dbf);

}  // namespace geo::detail
