#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "geo/table.h"

namespace geo {

struct TableReadOptions {
  std::string sheet;                    ///< of a workbook with several; empty: the first
  std::optional<std::string> encoding;  ///< csv and dbf; absent: by content
};

struct TableRead {
  Table table;
  std::string driver;
  std::string encodingUsed;
  std::string encodingReason;
  bool encodingIsOpen = false;      ///< the format leaves it to the reader: TableReadOptions::encoding counts
  std::vector<std::string> sheets;  ///< that the source has; empty where it is one table
  Issues issues;
};

/// Reads csv, xlsx, ods, dbf or any OGR table, every cell as text. Throws IoError, DataError.
TableRead readTable(const std::filesystem::path& source, const TableReadOptions& options = {});

}  // namespace geo
