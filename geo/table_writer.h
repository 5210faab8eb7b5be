#pragma once

#include <filesystem>
#include <string>

#include "geo/table.h"

namespace geo {

/// RFC 4180 with LF at line ends. An absent cell is empty.
std::string toCsv(const Table& table);

/// By the file's ending: .csv (UTF-8 with byte order mark, as spreadsheets want it) or .xlsx (columns in
/// which every cell is a number without leading zeros become numbers). Written beside its place and renamed;
/// replaces an existing file. Throws IoError.
void writeTable(const Table& table, const std::filesystem::path& file);

}  // namespace geo
