#include "geo/solver/mixed_integer.h"

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

using geo::MixedIntegerProgram;

TEST(MixedInteger, FillsAKnapsackWithWholeThings) {
  // values 10, 13, 7 and weights 3, 4, 2 within 6: the second and third (20) beat the first and third (17)
  MixedIntegerProgram program;
  for (const double value : {10.0, 13.0, 7.0}) program.variables.push_back({0, 1, -value, true});
  program.rows.push_back({{{0, 3}, {1, 4}, {2, 2}}, -std::numeric_limits<double>::infinity(), 6});
  const auto solution = geo::minimise(program);
  ASSERT_TRUE(solution);
  EXPECT_EQ(*solution, (std::vector<double>{0, 1, 1}));
}

TEST(MixedInteger, TakesPartsOfWhatNeedNotBeWhole) {  // 7 for 2 is worth more than 10 for 3
  MixedIntegerProgram program;
  program.variables = {{0, 1, -10, false}, {0, 1, -7, false}};
  program.rows.push_back({{{0, 3}, {1, 2}}, -std::numeric_limits<double>::infinity(), 3.5});
  const auto solution = geo::minimise(program);
  ASSERT_TRUE(solution);
  EXPECT_NEAR((*solution)[0], 0.5, 1e-9);
  EXPECT_NEAR((*solution)[1], 1, 1e-9);
}

TEST(MixedInteger, HasNoAnswerWhereTheLimitsContradictEachOther) {
  MixedIntegerProgram program;
  program.variables = {{0, 1, 1, true}};
  program.rows.push_back({{{0, 1}}, 2, 3});
  EXPECT_FALSE(geo::minimise(program));
}

TEST(MixedInteger, RefusesALowerLimitAboveTheUpperOne) {
  MixedIntegerProgram program;
  program.variables = {{1, 0, 1, false}};
  EXPECT_THROW((void)geo::minimise(program), std::invalid_argument);
}
