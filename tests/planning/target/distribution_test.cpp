#include "planning/target/distribution.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"

namespace {

using namespace planning::target;

TEST(DistributeTarget, DividesByBaseAndAddsUpExactly) {
  const auto targets =
      distributeTarget(100, {{"1", "A", 500, {}, {}}, {"2", "B", 300, {}, {}}, {"3", "C", 201, {}, {}}});
  EXPECT_EQ(targets[0].target, 50);
  EXPECT_EQ(targets[1].target, 30);
  EXPECT_EQ(targets[2].target, 20);
}

TEST(DistributeTarget, KeepsFloorsAndNeverRaisesACountyWhereTheSumFalls) {
  const auto targets =
      distributeTarget(100, {{"1", "A", 90, {}, {}}, {"2", "B", 90, 70, {}}, {"3", "C", 0, {}, {}}});
  EXPECT_EQ(targets[0].target, 30);
  EXPECT_EQ(targets[1].target, 70);
  EXPECT_TRUE(targets[1].isBound);
  EXPECT_EQ(targets[2].target, 0);
}

TEST(DistributeTarget, RefusesANegativeBase) {
  EXPECT_THROW(distributeTarget(1, {{"1", "A", -1, {}, {}}}), geo::DataError);
}

TEST(CheckSums, NamesWhatDoesNotAddUp) {
  const auto issues = checkSums({{"Wumeng", 100, {50, 30}, 1}, {"Qinba", 80, {50, 30}, 0}});
  ASSERT_EQ(issues.size(), 2U);
  EXPECT_EQ(issues[0].text, "The targets of Wumeng add up to 80, not to 100: -20 too much.");
  EXPECT_EQ(issues[1].text, "1 members of Wumeng have no target.");
}

}  // namespace
