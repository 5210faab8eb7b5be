#include "geo/store/levels_blob.h"

#include <gtest/gtest.h>

#include "geo/coverage/simplify.h"
#include "geo/store/block_blob.h"
#include "tests/support/two_squares.h"

namespace {

using geo::LevelVertices;
using geo::store::Blob;
using geo::store::decodeLevels;
using geo::store::encodeLevels;

geo::Coverage ranked() {
  geo::Coverage coverage = test::twoSquares();
  geo::computeSignificance(coverage);
  return coverage;
}

const std::vector<LevelVertices> kLevels = {{7, {0, 1, 2, 3, 5, 6, 7, 9}}, {12, {0, 1, 2, 5, 6, 9}}};

TEST(LevelsBlob, GivesBackTheLevels) {
  const geo::Coverage coverage = ranked();
  EXPECT_EQ(decodeLevels(encodeLevels(kLevels, coverage), coverage), kLevels);
  EXPECT_EQ(decodeLevels(encodeLevels({}, coverage), coverage), std::vector<LevelVertices>());
}

TEST(LevelsBlob, NoticesEveryFlippedBit) {
  const geo::Coverage coverage = ranked();
  const Blob whole = encodeLevels(kLevels, coverage);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    Blob flipped = whole;
    flipped[at] ^= std::byte{1};
    ASSERT_FALSE(decodeLevels(flipped, coverage)) << "byte " << at;
  }
}

TEST(LevelsBlob, NoticesEveryCut) {
  const geo::Coverage coverage = ranked();
  const Blob whole = encodeLevels(kLevels, coverage);
  for (std::size_t size = 0; size < whole.size(); ++size)
    ASSERT_FALSE(decodeLevels(std::span(whole).first(size), coverage)) << size;
}

TEST(LevelsBlob, RefusesLevelsOfOtherBorders) {
  const geo::Coverage coverage = ranked();
  const Blob blob = encodeLevels(kLevels, coverage);
  geo::Coverage other = coverage;
  other.significance[1] = 3;
  EXPECT_FALSE(decodeLevels(blob, other));
  other = coverage;
  other.arcs.pop_back();
  EXPECT_FALSE(decodeLevels(blob, other));
  other = coverage;
  other.codes.emplace_back("a county without outline");
  EXPECT_TRUE(decodeLevels(blob, other));
}

TEST(LevelsBlob, RefusesVerticesThatAreNotThereOrOutOfOrder) {
  const geo::Coverage coverage = ranked();
  for (const LevelVertices& bad : {LevelVertices{7, {0, 100000}}, LevelVertices{7, {2, 1}},
                                   LevelVertices{7, {}}, LevelVertices{99, {0}}})
    EXPECT_FALSE(decodeLevels(encodeLevels(std::span(&bad, 1), coverage), coverage)) << bad.exponent;
}

/// The ends of every border are in every level.
TEST(LevelsBlob, RefusesALevelWithoutTheEndOfABorder) {
  const geo::Coverage coverage = ranked();
  const LevelVertices whole{7, {0, 1, 2, 5, 6, 9}};
  EXPECT_TRUE(decodeLevels(encodeLevels(std::span(&whole, 1), coverage), coverage));
  for (std::size_t i = 0; i < whole.kept.size(); ++i) {
    LevelVertices bad = whole;
    bad.kept.erase(bad.kept.begin() + static_cast<std::ptrdiff_t>(i));
    EXPECT_FALSE(decodeLevels(encodeLevels(std::span(&bad, 1), coverage), coverage)) << i;
  }
}

/// A count that no memory holds, under a checksum that is right.
TEST(LevelsBlob, RefusesCountsBeyondItsEnd) {
  const geo::Coverage coverage = ranked();
  for (const std::size_t word : {2U, 4U}) {  // of levels; of the first level's vertices
    Blob blob = encodeLevels(kLevels, coverage);
    const std::uint64_t large = std::uint64_t{1} << 60;
    std::memcpy(blob.data() + 8 * word, &large, 8);
    const std::uint64_t sum = geo::store::checksum(std::span(blob).first(blob.size() - 8));
    std::memcpy(blob.data() + blob.size() - 8, &sum, 8);
    EXPECT_FALSE(decodeLevels(blob, coverage)) << word;
  }
}

/// A closed border keeps two corners besides its ends.
TEST(LevelsBlob, OfAClosedBorderHaveFourVertices) {
  geo::Coverage coverage;
  coverage.codes = {"A"};
  coverage.nodeCount = 1;
  coverage.vertices = {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}};
  coverage.arcs = {{0, 5, 0, geo::kOutside, 0, 0}};
  coverage.significance.assign(5, 1.0F);
  const auto isTaken = [&](std::vector<std::uint32_t> kept) {
    const LevelVertices level{7, std::move(kept)};
    return decodeLevels(encodeLevels(std::span(&level, 1), coverage), coverage).has_value();
  };
  EXPECT_TRUE(isTaken({0, 1, 2, 3, 4}));
  EXPECT_TRUE(isTaken({0, 1, 3, 4}));
  EXPECT_FALSE(isTaken({0, 2, 4}));
  EXPECT_FALSE(isTaken({0, 1, 2, 3}));
}

TEST(LevelsBlob, TakesLevelsUpToTheCoarsest) {
  const geo::Coverage coverage = ranked();
  const auto isTaken = [&](const std::vector<LevelVertices>& levels) {
    return decodeLevels(encodeLevels(levels, coverage), coverage).has_value();
  };
  const std::vector<std::uint32_t> ends{0, 1, 2, 5, 6, 9};
  EXPECT_TRUE(isTaken({{geo::kCoarsestLevel, ends}}));
  EXPECT_FALSE(isTaken({{geo::kCoarsestLevel + 1, ends}}));
  EXPECT_TRUE(isTaken({{0, ends}}));
  std::vector<LevelVertices> all;
  for (int i = 0; i <= geo::kCoarsestLevel; ++i) all.push_back({i, ends});
  EXPECT_TRUE(isTaken(all));
  all.push_back({0, ends});
  EXPECT_FALSE(isTaken(all)) << "more than there are";
  EXPECT_TRUE(isTaken({{7, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}}})) << "every vertex";
  EXPECT_FALSE(isTaken({{7, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}}})) << "one more than there are";
  EXPECT_FALSE(isTaken({{7, {0, 1, 2, 5, 6, 9, 10}}})) << "one that is not there";
  EXPECT_FALSE(isTaken({{7, {0, 0, 1, 2, 5, 6, 9}}})) << "one twice";
  EXPECT_FALSE(isTaken({{7, {0, 1, 2, 5, 6, 8}}})) << "another end";
}

TEST(LevelsBlob, BeginsWithFourLettersAndItsFormat) {
  const Blob blob = encodeLevels(kLevels, ranked());
  const unsigned char expected[] = {'L', 'P', 'L', 'V', 1, 0, 0, 0};
  for (std::size_t i = 0; i < sizeof expected; ++i) EXPECT_EQ(blob[i], std::byte{expected[i]}) << i;
  EXPECT_EQ(blob[16], std::byte{2}) << "levels";
  // head, two entries, eight and six vertices of four bytes, the sum
  EXPECT_EQ(blob.size(), 24U + 2 * 16U + 32U + 24U + 8U);
}

}  // namespace
