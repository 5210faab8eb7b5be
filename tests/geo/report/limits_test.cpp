#include "geo/report/limits.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "tests/support/scratch_folder.h"

namespace {

using geo::Limit;

TEST(Limits, AreSetByTheirNames) {
  const geo::LimitForNow before(Limit::cells, 5);
  EXPECT_TRUE(geo::setLimit("cells=40000000"));
  EXPECT_EQ(geo::valueOf(Limit::cells), 40'000'000U);
  for (const char* wrong : {"", "cells", "cells=", "cells=0", "cells=-1", "cells=1x",
                            "cells=99999999999999999999", "sells=1", "=1", "cells =1"})
    EXPECT_FALSE(geo::setLimit(wrong)) << wrong;
  EXPECT_EQ(geo::valueOf(Limit::cells), 40'000'000U);
}

TEST(Limits, AreNamedInTheSentence) {
  const geo::LimitForNow before(Limit::merged, 1500);
  try {
    geo::requireWithin("t.xlsx", Limit::merged, 1500);
    geo::requireWithin("t.xlsx", Limit::merged, 1501);
    FAIL() << "no error";
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(
        error.what(),
        "t.xlsx goes beyond the limit of 1,500 merged ranges; make it smaller, or read it with a higher "
        "limit: --limit merged=N.");
  }
}

/// Name and value of every limit stand in a row of the page.
TEST(Limits, AreInTheDocumentsAsTheyAre) {
  const std::string page = test::contentOf(TEST_DATA "/../../docs/limits.md");
  for (std::size_t i = 0; i < geo::kLimits; ++i) {
    const auto limit = static_cast<Limit>(i);
    std::string digits = std::to_string(geo::valueOf(limit));
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
    const std::string row = "| `" + std::string(geo::nameOf(limit)) + "` | " + digits + " ";
    EXPECT_NE(page.find(row), std::string::npos) << row;
  }
}

TEST(Limits, AreListedByName) {
  EXPECT_EQ(geo::limitNames(),
            "file, unpacked, names, depth, nodes, text, cells, columns, merged, features, vertices, "
            "crossings, value, "
            "seconds, expression");
}

TEST(Limits, AreTakenUpToTheirOwnEnds) {
  const geo::LimitForNow before(Limit::cells, 5);
  EXPECT_TRUE(geo::setLimit("cells=1"));
  EXPECT_EQ(geo::valueOf(Limit::cells), 1U);
  EXPECT_TRUE(geo::setLimit("cells=1000000000000"));
  EXPECT_EQ(geo::valueOf(Limit::cells), 1'000'000'000'000U);
  EXPECT_FALSE(geo::setLimit("cells=1000000000001"));
  EXPECT_EQ(geo::valueOf(Limit::cells), 1'000'000'000'000U);
  geo::setLimit(Limit::cells, 0);
  EXPECT_EQ(geo::valueOf(Limit::cells), 20'000'000U) << "0 is the default";
}

}  // namespace
