#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "geo/table/table.h"

namespace geo {

struct TableReadOptions {
  std::string sheet;                    ///< of a workbook with several; empty: the first
  std::optional<std::string> encoding;  ///< csv and dbf; absent: by content
  int namesRow = 0;                     ///< row that holds the column names; 0: found by content
  int firstRow = 0;                     ///< with `namesRow`: the first row of figures; 0: the next
  bool isPreview = false;  ///< an encoding that is not clear is told in encodingCandidates, and guessed
};

struct TableRead {
  Table table;
  std::string driver;
  std::string encodingUsed;
  std::string encodingReason;
  std::string encodingCandidates;   ///< of a preview: not clear, it may be one of these
  bool encodingIsOpen = false;      ///< the format leaves it to the reader: TableReadOptions::encoding counts
  char separator = 0;               ///< of a csv
  std::vector<std::string> sheets;  ///< that the source has and shows; empty where it is one table
  std::vector<std::string> hiddenSheets;
  std::vector<std::string> titles;  ///< cells above the column names
  int hiddenRows = 0;               ///< of a sheet; they are read like the others
  Issues issues;
};

/// Reads csv, xlsx, ods, xls or dbf, every cell as text: in a workbook a date is "2010-12-31", an
/// error of a formula "#DIV/0!", a formula without a stored result
/// "=A1+B1". Throws IoError, DataError (also for an
/// encoding that is not clear).
TableRead readTable(const std::filesystem::path& source, const TableReadOptions& options = {});

}  // namespace geo
