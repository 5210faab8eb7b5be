#include "geo/store/coverage_blob.h"

#include <gtest/gtest.h>

#include "tests/support/two_squares.h"

namespace {

using geo::store::Blob;
using geo::store::decodeCoverage;
using geo::store::encodeCoverage;

TEST(CoverageBlob, GivesBackTheCoverage) {
  geo::Coverage coverage = test::twoSquares();
  EXPECT_EQ(decodeCoverage(encodeCoverage(coverage)), coverage);
  coverage.significance.assign(coverage.vertices.size(), 0.25f);
  coverage.crs = geo::Crs::fromText("EPSG:2264");
  EXPECT_EQ(decodeCoverage(encodeCoverage(coverage)), coverage);
}

TEST(CoverageBlob, GivesBackAnEmptyCoverage) {
  const geo::Coverage empty;
  EXPECT_EQ(decodeCoverage(encodeCoverage(empty)), empty);
}

TEST(CoverageBlob, NoticesEveryFlippedBit) {
  const Blob whole = encodeCoverage(test::twoSquares());
  for (std::size_t at = 0; at < whole.size(); ++at)
    for (const int bit : {0, 7}) {
      Blob flipped = whole;
      flipped[at] ^= static_cast<std::byte>(1 << bit);
      ASSERT_FALSE(decodeCoverage(flipped)) << "byte " << at;
    }
}

TEST(CoverageBlob, NoticesEveryCut) {
  const Blob whole = encodeCoverage(test::twoSquares());
  for (std::size_t size = 0; size < whole.size(); ++size)
    ASSERT_FALSE(decodeCoverage(Blob(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size))))
        << size;
}

TEST(CoverageBlob, RefusesArcsThatPointNowhere) {
  geo::Coverage coverage = test::twoSquares();
  coverage.arcs[0].left = 3;
  EXPECT_FALSE(decodeCoverage(encodeCoverage(coverage)));
  coverage.arcs[0].left = 0;
  coverage.arcs[0].count = 1000;
  EXPECT_FALSE(decodeCoverage(encodeCoverage(coverage)));
}

}  // namespace
