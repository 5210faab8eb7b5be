#include "geo/layer/geojson_scan.h"
#include "geo/layer/json_cursor.h"
#include "tests/fuzz/fuzz_target.h"

FUZZ_TARGET(geojson) {
  const auto content = geo::detail::scanGeoJson(bytes);
  if (content) FUZZ_REQUIRE(!geo::detail::jsonFault(bytes));
  if (const auto fault = geo::detail::jsonFault(bytes)) {
    FUZZ_REQUIRE(fault->byte >= 1 && fault->byte <= bytes.size() + 1);
    FUZZ_REQUIRE(fault->line >= 1);
  }
}
