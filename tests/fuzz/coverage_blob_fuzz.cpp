#include "geo/store/block_blob.h"
#include "geo/store/coverage_blob.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/sealed_blob.h"

/// The bytes get a checksum that fits: what is behind it is asked.
FUZZ_TARGET(coverage_blob) {
  const geo::store::Blob blob = fuzz::sealed(bytes);
  const auto coverage = geo::store::decodeCoverage(blob);
  if (!coverage) return;
  const auto again = geo::store::decodeCoverage(geo::store::encodeCoverage(*coverage));
  FUZZ_REQUIRE(again.has_value());
  FUZZ_REQUIRE(again->codes == coverage->codes && again->arcs == coverage->arcs);
}
