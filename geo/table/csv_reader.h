#pragma once

#include <filesystem>
#include <string>

#include "geo/table/table_reader.h"

namespace geo::detail {

/// The table in the bytes of a csv file; `source` is for sentences only. Throws DataError.
TableRead readCsv(std::string bytes, const std::filesystem::path& source, const TableReadOptions& options);

}  // namespace geo::detail
