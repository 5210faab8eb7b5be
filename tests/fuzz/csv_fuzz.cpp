#include "geo/report/error.h"
#include "geo/table/csv_reader.h"
#include "tests/fuzz/fuzz_target.h"

FUZZ_TARGET(csv) {
  try {
    const geo::TableRead read = geo::detail::readCsv(std::string(bytes), "fuzz.csv", {});
    for (const geo::Table::Row& row : read.table.rows)
      FUZZ_REQUIRE(row.cells.size() == read.table.columns.size());
  } catch (const geo::Error&) {
  }
}
