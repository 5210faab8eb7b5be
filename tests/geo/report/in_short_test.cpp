#include "geo/report/in_short.h"

#include <gtest/gtest.h>

namespace {

TEST(InShort, QuotesUpToSixtyCharactersAsTheyAre) {
  EXPECT_EQ(geo::inShort(""), "");
  const std::string sixty(60, 'a');
  EXPECT_EQ(geo::inShort(sixty), sixty);
  EXPECT_EQ(geo::inShort(sixty + "b"), sixty + "…");
}

TEST(InShort, CutsBetweenCharactersNotBytes) {
  EXPECT_EQ(geo::inShort("贫困发生率", 5), "贫困发生率");
  EXPECT_EQ(geo::inShort("贫困发生率", 2), "贫困…");
}

}  // namespace
