#include "geo/report/error.h"
#include "geo/table/csv_reader.h"
#include "planning/figures/codebook.h"
#include "tests/fuzz/fuzz_target.h"

/// A codebook as a CSV file.
FUZZ_TARGET(codebook) {
  try {
    const auto read = geo::detail::readCsv(std::string(bytes), "codebook.csv", {});
    planning::Codebook::fromTable(read.table).derived();
  } catch (const geo::Error&) {
  }
}
