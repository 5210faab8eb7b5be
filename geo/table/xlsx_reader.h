#pragma once

#include "geo/table/table_reader.h"
#include "geo/table/xlsx_file.h"

namespace geo::detail {

/// The table in the sheet that is asked for, or in the first that is shown. Throws IoError, DataError.
TableRead readXlsx(XlsxFile& file, const TableReadOptions& options);

}  // namespace geo::detail
