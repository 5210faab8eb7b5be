#include "tests/support/geos_check.h"

#define GEOS_USE_ONLY_R_API
#include <geos_c.h>

#include <cmath>
#include <memory>

namespace test {
namespace {

using namespace geo;

GEOSContextHandle_t context() {
  static const std::unique_ptr<std::remove_pointer_t<GEOSContextHandle_t>, decltype(&GEOS_finish_r)> handle(
      GEOS_init_r(), &GEOS_finish_r);
  return handle.get();
}

struct GeometryCloser {
  void operator()(GEOSGeometry* g) const { GEOSGeom_destroy_r(context(), g); }
};
using Geometry = std::unique_ptr<GEOSGeometry, GeometryCloser>;

GEOSGeometry* linearRing(const Ring& ring) {
  GEOSCoordSequence* points = GEOSCoordSeq_create_r(context(), static_cast<unsigned>(ring.size()), 2);
  for (unsigned i = 0; i < ring.size(); ++i) GEOSCoordSeq_setXY_r(context(), points, i, ring[i].x, ring[i].y);
  return GEOSGeom_createLinearRing_r(context(), points);
}

Geometry toGeos(const MultiPolygon& shape) {
  std::vector<GEOSGeometry*> parts;
  for (const Polygon& part : shape) {
    std::vector<GEOSGeometry*> holes;
    for (const Ring& hole : part.holes) holes.push_back(linearRing(hole));
    parts.push_back(GEOSGeom_createPolygon_r(context(), linearRing(part.shell), holes.data(),
                                             static_cast<unsigned>(holes.size())));
  }
  return Geometry(GEOSGeom_createCollection_r(context(), GEOS_MULTIPOLYGON, parts.data(),
                                              static_cast<unsigned>(parts.size())));
}

}  // namespace

std::string whatGeosFindsInvalid(const std::vector<MultiPolygon>& shapes) {
  std::string result;
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    const Geometry shape = toGeos(shapes[i]);
    if (GEOSisValid_r(context(), shape.get()) == 1) continue;
    char* reason = GEOSisValidReason_r(context(), shape.get());
    result += std::to_string(i) + ": " + reason + "; ";
    GEOSFree_r(context(), reason);
  }
  return result;
}

UnionMeasures geosUnion(const std::vector<MultiPolygon>& shapes) {
  std::vector<GEOSGeometry*> all;
  for (const MultiPolygon& shape : shapes) all.push_back(toGeos(shape).release());
  const Geometry collection(GEOSGeom_createCollection_r(context(), GEOS_GEOMETRYCOLLECTION, all.data(),
                                                        static_cast<unsigned>(all.size())));
  const Geometry merged(GEOSUnaryUnion_r(context(), collection.get()));
  UnionMeasures result;
  GEOSArea_r(context(), merged.get(), &result.area);
  for (int i = 0; i < GEOSGetNumGeometries_r(context(), merged.get()); ++i) {
    const GEOSGeometry* part = GEOSGetGeometryN_r(context(), merged.get(), i);
    ++result.rings;
    result.holes += GEOSGetNumInteriorRings_r(context(), part);
  }
  return result;
}

UnionMeasures measures(const MultiPolygon& shape) {
  UnionMeasures result;
  for (const Polygon& part : shape) {
    ++result.rings;
    result.holes += static_cast<int>(part.holes.size());
    result.area += std::abs(signedArea(part.shell));
    for (const Ring& hole : part.holes) result.area -= std::abs(signedArea(hole));
  }
  return result;
}

}  // namespace test
