#include "geo/report/error.h"
#include "geo/store/geopackage.h"
#include "tests/fuzz/fuzz_target.h"

namespace {

namespace geopackage = geo::store::geopackage;

geo::store::Blob blobOf(std::string_view bytes) {
  const auto* const begin = reinterpret_cast<const std::byte*>(bytes.data());
  return {begin, begin + bytes.size()};
}

}  // namespace

/// A geometry column: the header of a GeoPackage and WKB.
FUZZ_TARGET(wkb) {
  try {
    const geo::MultiPolygon shape = geopackage::decode(blobOf(bytes));
    const geo::MultiPolygon again = geopackage::decode(geopackage::encode(shape, 4326));
    FUZZ_REQUIRE(geo::vertexCount(again) == geo::vertexCount(shape));
  } catch (const geo::Error&) {
  }
}
