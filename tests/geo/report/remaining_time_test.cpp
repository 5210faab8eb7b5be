#include "geo/report/remaining_time.h"

#include <gtest/gtest.h>

namespace {

using geo::RemainingTime;

TEST(RemainingTime, IsExactAtASteadyRate) {
  RemainingTime time;
  for (int second = 0; second <= 6; ++second) time.report("Cutting", 0.1 * second, 100.0 + second);
  ASSERT_TRUE(time.seconds());
  EXPECT_NEAR(*time.seconds(), 4, 1e-9);
}

TEST(RemainingTime, SaysNothingBeforeThereIsAnythingToGoBy) {
  RemainingTime time;
  EXPECT_FALSE(time.seconds());
  time.report("Cutting", 0, 0);
  time.report("Cutting", 0.5, 0.9);
  EXPECT_FALSE(time.seconds()) << "less than a second";
  time.report("Joining", 0, 1);
  time.report("Joining", 0.01, 4);
  EXPECT_FALSE(time.seconds()) << "less than a fiftieth";
}

TEST(RemainingTime, StartsOverWithEachStage) {
  RemainingTime time;
  time.report("Cutting", 0, 0);
  time.report("Cutting", 0.9, 9);
  time.report("Joining", 0, 10);
  EXPECT_FALSE(time.seconds());
  time.report("Joining", 0.5, 12);
  EXPECT_NEAR(*time.seconds(), 2, 1e-9);
}

TEST(RemainingTime, FollowsWorkThatSlowsDown) {
  RemainingTime time;
  for (int second = 0; second <= 10; ++second) time.report("Cutting", 0.05 * second, second);
  for (int second = 11; second <= 30; ++second) time.report("Cutting", 0.5 + 0.01 * (second - 10), second);
  // 0.3 are left: 30 s at the present rate, 13 s at the mean rate of the stage
  EXPECT_GT(*time.seconds(), 22);
  EXPECT_LT(*time.seconds(), 30);
}

TEST(RemainingTime, KeepsReportsOfTheSameMomentTogether) {
  RemainingTime time;
  time.report("Cutting", 0, 0);
  for (const double done : {0.1, 0.2, 0.3}) time.report("Cutting", done, 0);
  time.report("Cutting", 0.4, 4);
  EXPECT_NEAR(*time.seconds(), 6, 1e-9);
}

TEST(RemainingTime, SaysNothingWhileNothingMoves) {
  RemainingTime time;
  time.report("Cutting", 0.5, 0);
  time.report("Cutting", 0.5, 5);
  EXPECT_FALSE(time.seconds());
}

TEST(RemainingTime, IsSaidFromASecondAndAFiftiethOn) {
  RemainingTime time;
  time.report("Cutting", 0, 100);
  time.report("Cutting", 0.5, 100.99);
  EXPECT_FALSE(time.seconds());
  time.report("Joining", 0, 200);
  time.report("Joining", 0.5, 201);
  ASSERT_TRUE(time.seconds()) << "a second";
  EXPECT_NEAR(*time.seconds(), 1, 1e-9);
  time.report("Writing", 0, 300);
  time.report("Writing", 0.02, 304);
  ASSERT_TRUE(time.seconds()) << "a fiftieth";
  EXPECT_NEAR(*time.seconds(), 196, 1e-9) << "49 times 4";
}

TEST(RemainingTime, StartsOverWhereAStageBeginsAgain) {
  RemainingTime time;
  time.report("Cutting", 0, 0);
  time.report("Cutting", 0.9, 9);
  time.report("Cutting", 0.1, 10);
  EXPECT_FALSE(time.seconds());
  time.report("Cutting", 0.3, 12);
  ASSERT_TRUE(time.seconds());
  EXPECT_NEAR(*time.seconds(), 7, 1e-9) << "0.1 a second, of the second round only";
}

}  // namespace
