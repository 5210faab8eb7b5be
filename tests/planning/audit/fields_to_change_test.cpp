#include "planning/audit/fields_to_change.h"

#include <gtest/gtest.h>

#include <limits>

using namespace planning::audit;

// Fields: turnover 0, cost 1, profit 2, employees 3 and the like; examples made by hand after de Waal,
// Pannekoek and Scholtus (2011), chapter 3.

namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();

std::vector<std::size_t> fieldsOf(const std::optional<std::vector<FieldChange>>& changes) {
  std::vector<std::size_t> fields;
  for (const FieldChange& change : changes.value()) fields.push_back(change.field);
  return fields;
}

LinearEdit sum(std::size_t total, std::size_t a, std::size_t b) {
  return {{{a, 1}, {b, 1}, {total, -1}}, 0, 0};
}

}  // namespace

TEST(FieldsToChange, AreNoneWhereAllEditsHold) {
  EXPECT_TRUE(fieldsToChange({sum(0, 1, 2)}, {10, 4, 6}, {0, 0, 0}).value().empty());
}

TEST(FieldsToChange, IsTheOneFieldThatTwoBrokenSumsShare) {  // 0 = 1 + 2 = 3 + 4, and 0 is off by 90
  const auto changes = fieldsToChange({sum(0, 1, 2), sum(0, 3, 4)}, {100, 4, 6, 7, 3}, {0, 0, 0, 0, 0});
  ASSERT_EQ(fieldsOf(changes), std::vector<std::size_t>{0});
  EXPECT_NEAR(changes->front().value, 10, 1e-6);
}

TEST(FieldsToChange, IsThePartWhereAnotherSumOfTheTotalHolds) {  // 3 + 4 = 0 holds, so 1 or 2 is wrong
  const auto changes = fieldsToChange({sum(0, 1, 2), sum(0, 3, 4)}, {1000000, 400000, 599999, 300000, 700000},
                                      {0, 0, 0.9, 0, 0});
  ASSERT_EQ(fieldsOf(changes), std::vector<std::size_t>{2});
  EXPECT_NEAR(changes->front().value, 600000, 1e-3);
}

TEST(FieldsToChange, NeverLeavesANegativeValue) {  // 0 = 1 + 2 with 0 < 1: 2 alone would have to be -5
  const auto changes = fieldsToChange({sum(0, 1, 2)}, {5, 10, 3}, {0, 0, 1});
  const auto fields = fieldsOf(changes);
  ASSERT_EQ(fields.size(), 1U);
  EXPECT_NE(fields[0], 2U);
}

TEST(FieldsToChange, AreTwoWhereNoSingleOneHelps) {  // 0 = 1 + 2 and 3 = 4 + 5, both broken, nothing shared
  const auto changes = fieldsToChange({sum(0, 1, 2), sum(3, 4, 5)}, {10, 4, 7, 20, 4, 7}, {0, 0, 0, 0, 0, 0});
  EXPECT_EQ(fieldsOf(changes).size(), 2U);
}

TEST(FieldsToChange, SatisfyAnUpperLimitToo) {  // 1 <= 0
  const auto changes = fieldsToChange({{{{1, 1}, {0, -1}}, -kInfinite, 0}}, {5, 9}, {0, 0.5});
  ASSERT_EQ(fieldsOf(changes), std::vector<std::size_t>{1});
  EXPECT_LE(changes->front().value, 5 + 1e-9);
}

TEST(FieldsToChange, AreAbsentWhereEditsContradictEachOther) {
  EXPECT_FALSE(fieldsToChange({{{{0, 1}}, 4, 4}, {{{0, 1}}, 5, 5}}, {4}, {0}));
}

TEST(FieldsToChange, AreNeededForLessThanAUnitToo) {
  const auto changes = fieldsToChange({sum(0, 1, 2), sum(0, 3, 4)}, {10.25, 4, 6, 7, 3}, {0, 0, 0, 0, 0});
  ASSERT_EQ(fieldsOf(changes), std::vector<std::size_t>{0});
  EXPECT_NEAR(changes->front().value, 10, 1e-6);
}

TEST(FieldsToChange,
     AreTheMostSuspiciousOfThoseThatWouldDo) {  // 0 = 1 + 2, off by 3: each of the three would
  for (std::size_t field = 0; field < 3; ++field) {
    std::vector<double> suspicion{0.2, 0.2, 0.2};
    suspicion[field] = 0.9;
    EXPECT_EQ(fieldsOf(fieldsToChange({sum(0, 1, 2)}, {20, 9, 8}, suspicion)),
              std::vector<std::size_t>{field});
  }
}

TEST(FieldsToChange, SatisfyALowerLimitToo) {  // 1 - 0 >= 2
  const auto changes = fieldsToChange({{{{1, 1}, {0, -1}}, 2, kInfinite}}, {5, 4}, {0, 0.5});
  ASSERT_EQ(fieldsOf(changes), std::vector<std::size_t>{1});
  EXPECT_NEAR(changes->front().value, 7, 1e-6);
}
