#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "geo/table/cell.h"

namespace geo {

struct TableToWrite {
  std::string name;  ///< of the sheet in a workbook; empty: the file's stem
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
};

struct TableWriteOptions {
  bool byteOrderMark = false;  ///< csv: without it, Excel in Chinese Windows takes UTF-8 for GBK
};

/// Writes .csv (RFC 4180, UTF-8, numbers with the fewest digits that read back the same) or .xlsx by
/// extension, all or nothing. Throws IoError.
void writeTable(const std::filesystem::path& file, const TableToWrite& table,
                const TableWriteOptions& options = {});

/// Writes an .xlsx with one sheet a table, all or nothing. Throws IoError.
void writeWorkbook(const std::filesystem::path& file, std::span<const TableToWrite> sheets);

/// The text that writeTable puts into a .csv.
std::string toCsv(const TableToWrite& table);

}  // namespace geo
