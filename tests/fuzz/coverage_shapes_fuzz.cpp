#include "geo/coverage/adjacency.h"
#include "geo/coverage/planarity.h"
#include "geo/coverage/simplify.h"
#include "geo/coverage/soundness.h"
#include "geo/report/error.h"
#include "geo/store/coverage_blob.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/sealed_blob.h"

#include <cmath>

/// What is made of shared borders that a workspace brings along: outlines, places of labels, neighbours,
/// fewer vertices.
FUZZ_TARGET(coverage_shapes) {
  const auto coverage = geo::store::decodeCoverage(fuzz::sealed(bytes));
  if (!coverage) return;
  const std::vector<geo::MultiPolygon> shapes = geo::polygons(*coverage);
  const std::vector<geo::Point> labels = geo::labelPoints(*coverage);
  FUZZ_REQUIRE(shapes.size() == coverage->unitCount() && labels.size() == shapes.size());
  try {
    for (const geo::Neighbours& one : geo::adjacency(*coverage)) FUZZ_REQUIRE(one.a != one.b);
  } catch (const geo::CrsError&) {
    return;  // what lengths are in is not known
  }
  for (std::size_t i = 0; i < shapes.size(); ++i)
    FUZZ_REQUIRE(shapes[i].empty() == !std::isfinite(labels[i].x));
  geo::SimplifyOptions options;
  options.keepShare = 0.5;
  const geo::Coverage half = geo::simplify(*coverage, options);
  FUZZ_REQUIRE(half.vertices.size() <= coverage->vertices.size() && half.codes == coverage->codes);
  FUZZ_REQUIRE(geo::polygons(half).size() == shapes.size());
  // Of borders that cross, simplify() promises no more.
  if (geo::crossingEdges(*coverage) == 0) FUZZ_REQUIRE(geo::isSound(half));
}
