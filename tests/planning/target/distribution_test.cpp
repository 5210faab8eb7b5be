#include "planning/target/distribution.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "planning/measure/apportion.h"

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

TEST(DistributeTarget, SaysWhichBaseItCannotDivideBy) {
  const auto refused = [](std::int64_t base) {
    try {
      distributeTarget(1, {{"2", "B", 0, {}, {}}, {"1", "A", base, {}, {}}});
    } catch (const geo::DataError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  const auto most = static_cast<std::int64_t>(planning::allocation::kLargestWeight);
  const std::string end = "; a target is divided by values from 0 to " +
                          std::to_string(planning::allocation::kLargestWeight) + ".";
  EXPECT_EQ(refused(-1), "1 has the base value -1" + end);
  EXPECT_EQ(refused(most + 1), "1 has the base value " + std::to_string(most + 1) + end);
  EXPECT_EQ(refused(most), "");
}

TEST(DistributeTarget, RefusesWhatWouldRaiseACountyWhereTheSumFalls) {
  EXPECT_THROW(distributeTarget(150, {{"1", "A", 100, {}, {}}, {"2", "B", 100, {}, 20}}), geo::DataError);
  EXPECT_THROW(distributeTarget(150, {{"1", "A", 100, 101, {}}, {"2", "B", 100, {}, {}}}), geo::DataError);
  const auto all = distributeTarget(120, {{"1", "A", 100, {}, {}}, {"2", "B", 100, {}, 20}});
  EXPECT_EQ(all[0].target, 100);
  EXPECT_EQ(all[1].target, 20);
  const auto rising = distributeTarget(250, {{"1", "A", 100, {}, {}}, {"2", "B", 100, {}, 20}});
  EXPECT_EQ(rising[0].target, 230) << "the sum rises";
}

TEST(CheckSums, NamesWhatDoesNotAddUp) {
  const auto issues = checkSums({{"Wumeng", 100, {50, 30}, 1}, {"Qinba", 80, {50, 30}, 0}});
  ASSERT_EQ(issues.size(), 2U);
  EXPECT_EQ(issues[0].text, "The targets of Wumeng add up to 80, not to 100: -20 too much.");
  EXPECT_EQ(issues[1].text, "1 members of Wumeng have no target.");
}

TEST(DistributeTarget, LetsCountiesRiseWhereTheSumDoes) {
  const auto equal = distributeTarget(300, {{"1", "A", 100, {}, {}}, {"2", "B", 200, {}, {}}});
  EXPECT_EQ(equal[0].target, 100);
  EXPECT_EQ(equal[1].target, 200);
  const auto more = distributeTarget(301, {{"1", "A", 100, {}, {}}, {"2", "B", 200, {}, {}}});
  EXPECT_EQ(more[0].target + more[1].target, 301);
  EXPECT_FALSE(more[0].isBound);
  EXPECT_NEAR(more[1].exact, 301 * 2 / 3.0, 1e-9);
  EXPECT_EQ(more[1].base, 200);
  EXPECT_EQ(more[1].name, "B");
}

TEST(DistributeTarget, KeepsCaps) {
  const auto targets = distributeTarget(100, {{"1", "A", 100, {}, 20}, {"2", "B", 100, {}, {}}});
  EXPECT_EQ(targets[0].target, 20);
  EXPECT_TRUE(targets[0].isBound);
  EXPECT_EQ(targets[1].target, 80);
}

TEST(Contradicts, OfAllMembersIsAnotherSumEitherWay) {
  EXPECT_FALSE(contradicts({"", 10, {4, 6}, 0}));
  EXPECT_TRUE(contradicts({"", 10, {4, 5}, 0}));
  EXPECT_TRUE(contradicts({"", 10, {4, 7}, 0}));
  EXPECT_FALSE(contradicts({"", 10, {4, 7}, 0}, 0.1)) << "1 of 11";
  EXPECT_TRUE(contradicts({"", 10, {4, 7}, 0}, 0.09));
  EXPECT_FALSE(contradicts({"", 0.3, {0.1, 0.2}, 0})) << "the last bits";
}

TEST(Contradicts, OfSomeMembersIsMoreThanTheWholeOnly) {
  EXPECT_FALSE(contradicts({"", 10, {4}, 1}));
  EXPECT_FALSE(contradicts({"", 10, {10}, 1}));
  EXPECT_TRUE(contradicts({"", 10, {11}, 1}));
  EXPECT_EQ(sumOf({"", 10, {4, 5, -2}, 1}), 7);
  EXPECT_EQ(sumOf({}), 0);
}

TEST(CheckSums, AllowsTheToleranceOfTheWhole) {
  EXPECT_TRUE(checkSums({{"A", 100, {60, 41}, 0}}, 0.01).empty());
  EXPECT_EQ(checkSums({{"A", 100, {60, 41.1}, 0}}, 0.01).size(), 1U);
  EXPECT_TRUE(checkSums({{"A", 0, {0.5}, 0}}, 0.5).empty()) << "of 1 at least";
  const auto issues = checkSums({{"A", 100, {60, 42}, 2}}, 0.01);
  ASSERT_EQ(issues.size(), 2U);
  EXPECT_EQ(issues[0].severity, geo::Issue::Severity::error);
  EXPECT_EQ(issues[0].kind, "target.sum");
  EXPECT_EQ(issues[1].severity, geo::Issue::Severity::warning);
  EXPECT_EQ(issues[1].kind, "target.missing");
}

}  // namespace
