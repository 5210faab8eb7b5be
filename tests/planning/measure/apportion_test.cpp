#include "planning/measure/apportion.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

#include "geo/report/error.h"

namespace {

using namespace planning::allocation;

std::vector<std::int64_t> amounts(std::int64_t total, const std::vector<Claimant>& claimants) {
  std::vector<std::int64_t> result;
  for (const Portion& portion : apportion(total, claimants)) result.push_back(portion.amount);
  return result;
}
using Amounts = std::vector<std::int64_t>;

TEST(Apportion, GivesWhatRemainsToTheLargestRemainders) {
  // 10 by 1.5 : 3.5 : 5: quotas 1.5, 3.5, 5; the smaller code has the tie
  EXPECT_EQ(amounts(10, {{"b", 15}, {"a", 35}, {"c", 50}}), (Amounts{1, 4, 5}));
}

TEST(Apportion, MarksWhoWasRoundedUp) {
  // quotas 1.5, 3.5 and 5 as above; 7 by 1 : 1 : 1: 2 1/3 each and one more for the smallest code
  const auto portions = apportion(10, std::vector<Claimant>{{"b", 15}, {"a", 35}, {"c", 50}});
  EXPECT_EQ(portions[0].exact, 1.5);
  EXPECT_EQ(portions[1].exact, 3.5);
  EXPECT_EQ(portions[2].exact, 5);
  EXPECT_FALSE(portions[0].roundedUp);
  EXPECT_TRUE(portions[1].roundedUp);
  EXPECT_FALSE(portions[2].roundedUp);
  const auto thirds = apportion(7, std::vector<Claimant>{{"c", 1}, {"a", 1}, {"b", 1}});
  EXPECT_TRUE(thirds[1].roundedUp);
  EXPECT_FALSE(thirds[0].roundedUp || thirds[2].roundedUp);
  EXPECT_DOUBLE_EQ(thirds[0].exact, 7.0 / 3);
}

TEST(Apportion, MarksNobodyAtABound) {
  const auto portions = apportion(13, std::vector<Claimant>{{"a", 0, 3}, {"b", 1, 0, 4}, {"c", 1}});
  for (const Portion& portion : portions) EXPECT_FALSE(portion.roundedUp);
  EXPECT_EQ(portions[0].exact, 3);
  EXPECT_EQ(portions[1].exact, 4) << "not the 5 of its weight";
  EXPECT_EQ(portions[2].exact, 6);
  EXPECT_EQ(portions[0].bound, Bound::floor);
}

TEST(Apportion, DividesTheHamiltonExampleOfTheUnitedStates1790) {
  // free and represented populations of 1790 and 120 seats by largest remainder (vetoed bill of 1792;
  // Balinski and Young 1982, Fair Representation, table 1.1)
  const std::vector<Claimant> states{{"VA", 630560}, {"MA", 475327}, {"PA", 432879}, {"NC", 353523},
                                     {"NY", 331589}, {"MD", 278514}, {"CT", 236841}, {"SC", 206236},
                                     {"NJ", 179570}, {"NH", 141822}, {"VT", 85533},  {"GA", 70835},
                                     {"KY", 68705},  {"RI", 68446},  {"DE", 55540}};
  EXPECT_EQ(amounts(120, states), (Amounts{21, 16, 14, 12, 11, 9, 8, 7, 6, 5, 3, 2, 2, 2, 2}));
}

TEST(Apportion, FillsUpToFloorsAndCapsAndSharesTheRest) {
  // level 10: 1 x 10 below its floor of 15, 5 x 10 above its cap of 40; 45 left by 2 and 1
  EXPECT_EQ(amounts(100, {{"a", 1, 15}, {"b", 5, 0, 40}, {"c", 2}, {"d", 1}}), (Amounts{15, 40, 30, 15}));
}

TEST(Apportion, SaysWhichBoundHolds) {
  const auto portions = apportion(100, std::vector<Claimant>{{"a", 1, 16}, {"b", 5, 0, 40}, {"c", 3}});
  EXPECT_EQ(portions[0].bound, Bound::floor);
  EXPECT_EQ(portions[1].bound, Bound::cap);
  EXPECT_EQ(portions[2].bound, Bound::none);
  EXPECT_EQ(portions[2].amount, 44);
}

TEST(Apportion, GivesWhoHasNoWeightTheFloor) {
  EXPECT_EQ(amounts(10, {{"a", 0, 3}, {"b", 1}, {"c", 0}}), (Amounts{3, 7, 0}));
}

TEST(Apportion, IsExactForTheLargestNumbers) {
  const auto parts = amounts(kLargestTotal, {{"a", kLargestWeight}, {"b", kLargestWeight - 1}, {"c", 1}});
  EXPECT_EQ(parts[0] + parts[1] + parts[2], kLargestTotal);
  EXPECT_EQ(parts[0], kLargestTotal / 2);
  EXPECT_EQ(parts[2], kLargestTotal / (std::int64_t{1} << 41));
}

struct Case {
  std::int64_t total = 0;
  std::vector<Claimant> claimants;
};

/// Any total between all floors and all caps; half of the claimants with bounds, some without weight.
Case randomCase(std::mt19937_64& random) {
  const auto draw = [&random](std::int64_t most) {
    return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most + 1));
  };
  Case made;
  std::int64_t least = 0, most = 0;
  const std::int64_t scale = std::int64_t{1} << draw(30);
  for (std::int64_t i = 0, count = 1 + draw(40); i < count; ++i) {
    Claimant one{fmt::format("{:03}", i), draw(9) == 0 ? 0U : static_cast<std::uint64_t>(1 + draw(1000)), 0,
                 kNoCap};
    if (draw(1) == 0) one.floor = draw(scale);
    one.cap = one.floor + draw(scale);
    least += one.floor;
    most += one.weight > 0 ? one.cap : one.floor;
    if (one.weight > 0 && draw(7) == 0) one.cap = kNoCap;
    made.claimants.push_back(one);
  }
  made.total = least + draw(most - least);
  return made;
}

/// One level must explain all: nobody between the bounds is a unit or more away from weight x level, nobody
/// at its floor would have more, nobody at its cap less.
void expectOneLevel(const Case& made, const std::vector<Portion>& portions) {
  double level = -1;
  for (std::size_t i = 0; i < portions.size() && level < 0; ++i)
    if (portions[i].bound == Bound::none)
      level = portions[i].exact / static_cast<double>(made.claimants[i].weight);
  if (level < 0) return;
  for (std::size_t i = 0; i < portions.size(); ++i) {
    const double share = level * static_cast<double>(made.claimants[i].weight);
    const auto amount = static_cast<double>(portions[i].amount);
    const double slack = 1e-6 + 1e-9 * share;
    if (portions[i].bound == Bound::floor) {
      EXPECT_LE(share, amount + slack);
    }
    if (portions[i].bound == Bound::cap) {
      EXPECT_GE(share, amount - slack);
    }
    if (portions[i].bound == Bound::none) {
      EXPECT_LT(std::abs(share - amount), 1 + slack);
    }
  }
}

TEST(Apportion, KeepsTotalFloorsAndCapsInTenThousandRandomCases) {
  std::mt19937_64 random(20130507);
  for (int i = 0; i < 10000; ++i) {
    const Case made = randomCase(random);
    const std::vector<Portion> portions = apportion(made.total, made.claimants);
    std::int64_t sum = 0;
    for (std::size_t j = 0; j < portions.size(); ++j) {
      sum += portions[j].amount;
      ASSERT_GE(portions[j].amount, made.claimants[j].floor) << "case " << i;
      ASSERT_LE(portions[j].amount, made.claimants[j].cap) << "case " << i;
    }
    ASSERT_EQ(sum, made.total) << "case " << i;
    expectOneLevel(made, portions);
    ASSERT_FALSE(HasFailure()) << "case " << i;
  }
}

TEST(Apportion, DoesNotDependOnTheOrderInTenThousandRandomCases) {
  std::mt19937_64 random(20110512);
  for (int i = 0; i < 10000; ++i) {
    Case made = randomCase(random);
    const auto byCode = [&made] {
      std::map<std::string, std::int64_t> result;
      const std::vector<Portion> portions = apportion(made.total, made.claimants);
      for (std::size_t j = 0; j < portions.size(); ++j) result[made.claimants[j].code] = portions[j].amount;
      return result;
    };
    const auto before = byCode();
    std::ranges::shuffle(made.claimants, random);
    ASSERT_EQ(byCode(), before) << "case " << i;
  }
}

struct Impossible {
  const char* name;
  std::int64_t total;
  std::vector<Claimant> claimants;
  const char* says;
};
class ImpossibleApportion : public testing::TestWithParam<Impossible> {};

TEST_P(ImpossibleApportion, IsRefusedWithItsSentence) {
  try {
    (void)apportion(GetParam().total, GetParam().claimants);
    FAIL() << "was divided";
  } catch (const geo::DataError& error) {
    EXPECT_NE(std::string(error.what()).find(GetParam().says), std::string::npos) << error.what();
  }
}

INSTANTIATE_TEST_SUITE_P(
    Of, ImpossibleApportion,
    testing::Values(
        Impossible{
            "Floors", 10, {{"a", 1, 6}, {"b", 1, 5}}, "The floors add up to 11, more than the total of 10"},
        Impossible{
            "Caps", 10, {{"a", 1, 0, 4}, {"b", 1, 0, 5}}, "The caps add up to 9, less than the total of 10"},
        Impossible{"NoWeight", 10, {{"a", 0}, {"b", 1, 0, 5}}, "5 of the total of 10 can go to nobody"},
        Impossible{"Crossed", 10, {{"a", 1, 5, 4}}, "a has the floor 5 and the cap 4"},
        Impossible{"Twice", 10, {{"a", 1}, {"a", 1}}, "a takes part twice"},
        Impossible{"NegativeFloor", 10, {{"a", 1, -1}}, "a has the floor -1"},
        Impossible{"Heavy",
                   10,
                   {{"a", 1}, {"b", kLargestWeight + 1}},
                   "b has the weight 1099511627777; the largest that is divided exactly is 1099511627776"},
        Impossible{"Large", kLargestTotal + 1, {{"a", 1}}, "The total to divide is 9007199254740993"},
        Impossible{"Negative", -1, {{"a", 1}}, "The total to divide is -1"}),
    [](const auto& one) { return one.param.name; });

TEST(IntegerWeights, GiveTheLargestScoreTheLargestWeight) {
  using Weights = std::vector<std::uint64_t>;
  EXPECT_EQ(integerWeights(std::vector<double>{0.5, 2, 0}), (Weights{kLargestWeight / 4, kLargestWeight, 0}));
  EXPECT_EQ(integerWeights(std::vector<double>{3e-12}), (Weights{kLargestWeight}));
  EXPECT_EQ(integerWeights(std::vector<double>{1, 3}), (Weights{366503875925, kLargestWeight}));  // 2^40 / 3
  EXPECT_EQ(integerWeights(std::vector<double>{0, 0}), (Weights{0, 0}));
  EXPECT_TRUE(integerWeights({}).empty());
}

TEST(Apportion, RefusesMoreClaimantsThanItsProductsHaveRoomFor) {
  const auto refusal = [](std::size_t count) {
    try {
      (void)apportion(1, std::vector<Claimant>(count));  // all of one name
    } catch (const geo::DataError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(refusal(1048577), "1048577 counties are too many to divide a total among.");
  EXPECT_EQ(refusal(1048576), " takes part twice; keep one row.");
}

TEST(Apportion, TakesATotalOfNothingAndTheLargestOne) {
  EXPECT_EQ(amounts(0, {{"a", 1}, {"b", 2}}), (Amounts{0, 0}));
  EXPECT_EQ(amounts(kLargestTotal, {{"a", 1}}), (Amounts{kLargestTotal}));
  EXPECT_EQ(amounts(5, {{"a", kLargestWeight}, {"b", 0, 2, 2}}), (Amounts{3, 2}));
}

TEST(Apportion, GivesFloorsAndCapsThatJustAddUp) {
  EXPECT_EQ(amounts(11, {{"a", 1, 6}, {"b", 1, 5}}), (Amounts{6, 5}));
  EXPECT_EQ(amounts(9, {{"a", 1, 0, 4}, {"b", 1, 0, 5}}), (Amounts{4, 5}));
  EXPECT_EQ(amounts(5, {{"a", 0}, {"b", 1, 0, 5}}), (Amounts{0, 5}));
  EXPECT_EQ(amounts(7, {{"a", 0, 2}, {"b", 1, 0, 5}}), (Amounts{2, 5}));
}

}  // namespace
