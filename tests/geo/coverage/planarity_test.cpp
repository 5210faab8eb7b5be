#include "geo/coverage/planarity.h"

#include <gtest/gtest.h>

#include "geo/coverage/clean.h"
#include "tests/support/shapes.h"

namespace geo {
namespace {

TEST(Planarity, OfACleanedLayerHasNoCrossing) {
  EXPECT_EQ(crossingEdges(clean(test::wigglyGrid(5, 4, 30, 0.2), {}).coverage), 0U);
}

TEST(Planarity, FindsACornerThatWasMovedBeyondAnEdge) {
  Coverage coverage = clean(test::layer({test::feature("A", test::rectangle(0, 0, 1000, 1000)),
                                         test::feature("B", test::rectangle(1001, 400, 2000, 600))}),
                            {})
                          .coverage;
  for (Point& p : coverage.vertices)
    if (p.x == 1001) p.x = 999;
  EXPECT_EQ(crossingEdges(coverage), 2U);  // the two long sides of B with the east side of A
}

}  // namespace
}  // namespace geo
