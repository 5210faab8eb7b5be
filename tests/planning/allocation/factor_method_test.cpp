#include "planning/allocation/factor_method.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

#include "geo/report/error.h"

namespace {

using namespace planning::allocation;

/// Made up: 1,000,000 yuan by poor persons (0.6), income inverted (0.3) and area (0.1).
FactorPolicy policy() {
  return {1000000,
          {{"poor", 6, FactorUse::share}, {"income", 3, FactorUse::inverse}, {"km2", 1, FactorUse::share}},
          0,
          {},
          false};
}
std::vector<FactorCounty> counties() {
  return {{"520101", "A", {3000, 2000, 100}, 1, {}, {}},
          {"520102", "B", {1000, 4000, 300}, 1, {}, {}},
          {"520103", "C", {1000, 4000, 600}, 1.5, {}, {}}};
}

std::string complaint(const FactorPolicy& policy, const std::vector<FactorCounty>& counties) {
  try {
    (void)allocate(policy, counties);
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return "";
}

TEST(FactorMethod, WeighsTheSharesOfEachFactor) {
  // A 0.6 x 3/5 + 0.3 x 1/2 + 0.1 x 1/10 = 0.52; B 0.12 + 0.075 + 0.03 = 0.225; C (0.12 + 0.075 + 0.06) x 1.5
  // = 0.3825; sum 1.1275
  const Allocation allocation = allocate(policy(), counties());
  EXPECT_NEAR(allocation.counties[0].score, 0.52, 1e-12);
  EXPECT_NEAR(allocation.counties[1].score, 0.225, 1e-12);
  EXPECT_NEAR(allocation.counties[2].score, 0.3825, 1e-12);
  EXPECT_EQ(allocation.counties[0].portion.amount, 461197);
  EXPECT_EQ(allocation.counties[1].portion.amount, 199557);
  EXPECT_EQ(allocation.counties[2].portion.amount, 339246);
}

TEST(FactorMethod, KeepsFloorsCapsAndTheTotal) {
  FactorPolicy bounded = policy();
  bounded.floor = 250000;
  bounded.cap = 400000;
  const Allocation allocation = allocate(bounded, counties());
  EXPECT_EQ(allocation.counties[0].portion.amount, 400000);
  EXPECT_EQ(allocation.counties[1].portion.amount, 250000);
  EXPECT_EQ(allocation.counties[2].portion.amount, 350000);
}

TEST(FactorMethod, ExplainsEachAmountLineByLine) {
  FactorPolicy bounded = policy();
  bounded.cap = 400000;
  const Allocation allocation = allocate(bounded, counties());
  EXPECT_EQ(explain(allocation, allocation.counties[0]),
            (std::vector<std::string>{
                "poor: 3000, 60.000000 % of all, times weight 0.6000 = 36.000000 points",
                "income: 2000, inverted 50.000000 % of all, times weight 0.3000 = 15.000000 points",
                "km2: 100, 10.000000 % of all, times weight 0.1000 = 1.000000 points",
                "points times multiplier 1: score 52.000000, 46.119734 % of all scores",
                "total 1000000 times that share: 461197.34", "the cap of 400000 holds", "amount: 400000"}));
}

TEST(FactorMethod, ExplainsWhatBoundsOfOthersLeaveAndHowItIsRounded) {
  // A at its cap: B and C share 600000 by 0.225 and 0.3825 of 0.6075: 222222.22 and 377777.78
  FactorPolicy bounded = policy();
  bounded.cap = 400000;
  const Allocation allocation = allocate(bounded, counties());
  const auto tail = [&](std::size_t county) {
    const std::vector<std::string> lines = explain(allocation, allocation.counties[county]);
    return std::vector<std::string>(lines.end() - 3, lines.end());
  };
  EXPECT_EQ(tail(1), (std::vector<std::string>{"what floors and caps of others leave: 222222.22",
                                               "rounded down, by largest remainder", "amount: 222222"}));
  EXPECT_EQ(tail(2), (std::vector<std::string>{"what floors and caps of others leave: 377777.78",
                                               "rounded up, by largest remainder", "amount: 377778"}));
  const std::vector<std::string> free =
      explain(allocate(policy(), counties()), allocate(policy(), counties()).counties[0]);
  EXPECT_EQ(free.size(), 7u) << "no line about others where nobody is at a bound";
}

TEST(FactorMethod, DoesNotDependOnTheOrderOfTheCounties) {
  std::mt19937_64 random(7);
  std::vector<FactorCounty> many;
  for (int i = 0; i < 300; ++i)
    many.push_back({std::to_string(100000 + i),
                    "",
                    {double(random() % 9973) / 7, 1 + double(random() % 97) / 3, 0.1 * i},
                    1,
                    {},
                    {}});
  const auto byCode = [](const std::vector<FactorCounty>& rows) {
    std::map<std::string, std::pair<std::int64_t, double>> result;
    for (const CountyAmount& one : allocate(policy(), rows).counties)
      result[one.code] = {one.portion.amount, one.scoreShare};
    return result;
  };
  const auto before = byCode(many);
  std::ranges::shuffle(many, random);
  EXPECT_EQ(byCode(many), before);
}

TEST(FactorMethod, NeverTakesAMissingFactorForZero) {
  auto rows = counties();
  rows[1].values[2].reset();
  EXPECT_EQ(complaint(policy(), rows),
            "1 counties lack factors, first 520102 (km2); supply them or leave these counties out.");
  FactorPolicy without = policy();
  without.leaveOutIncomplete = true;
  const Allocation allocation = allocate(without, rows);
  ASSERT_EQ(allocation.leftOut.size(), 1U);
  EXPECT_EQ(allocation.leftOut[0].missing, std::vector<std::string>{"km2"});
  EXPECT_EQ(allocation.counties[0].portion.amount + allocation.counties[1].portion.amount, 1000000);
}

TEST(FactorMethod, NamesCountyAndFactorOfWhatCannotBe) {
  auto negative = counties(), zero = counties(), multiplier = counties();
  negative[1].values[0] = -5;
  zero[2].values[1] = 0;
  multiplier[0].multiplier = -1;
  EXPECT_NE(complaint(policy(), negative).find("520102 has -5 as its factor poor"), std::string::npos);
  EXPECT_NE(complaint(policy(), zero).find("520103 has 0 as its factor income"), std::string::npos);
  EXPECT_NE(complaint(policy(), multiplier).find("520101 has the multiplier -1"), std::string::npos);
}

TEST(FactorMethod, RefusesWhatAddsUpToNoNumber) {
  auto large = counties(), small = counties();
  for (FactorCounty& county : large) county.values[0] = 1e308;
  for (FactorCounty& county : small) county.values[1] = 1e-310;
  EXPECT_NE(complaint(policy(), large).find("The values of factor poor cannot be added up"),
            std::string::npos);
  EXPECT_NE(complaint(policy(), small).find("The values of factor income cannot be added up"),
            std::string::npos);
  FactorPolicy heavy = policy();
  for (Factor& factor : heavy.factors) factor.weight = 1e308;
  EXPECT_NE(complaint(heavy, counties()).find("too large"), std::string::npos);
}

TEST(FactorMethod, RefusesFactorsThatDivideNothing) {
  auto rows = counties();
  for (FactorCounty& county : rows) county.values[2] = 0;
  EXPECT_NE(complaint(policy(), rows).find("Factor km2 is zero in every county"), std::string::npos);
  FactorPolicy none = policy(), weight = policy();
  none.factors.clear();
  weight.factors[0].weight = 0;
  EXPECT_NE(complaint(none, {}).find("There is no factor"), std::string::npos);
  EXPECT_NE(complaint(weight, counties()).find("Factor poor has the weight 0"), std::string::npos);
}

TEST(FactorMethod, RefusesRowsOfAnotherLengthAndNobody) {
  auto rows = counties();
  rows[1].values.pop_back();
  EXPECT_EQ(complaint(policy(), rows), "520102 has 2 values for 3 factors.");
  EXPECT_EQ(complaint(policy(), {}), "There is no county with all factors to divide 1000000 among.");
  FactorPolicy without = policy();
  without.leaveOutIncomplete = true;
  rows = counties();
  for (FactorCounty& county : rows) county.values[0].reset();
  EXPECT_EQ(complaint(without, rows), "There is no county with all factors to divide 1000000 among.");
}

TEST(FactorMethod, TakesZeroForAFactorThatIsNotInvertedAndForAMultiplier) {
  auto rows = counties();
  rows[0].values[0] = 0;
  rows[1].multiplier = 0;
  const Allocation allocation = allocate(policy(), rows);
  EXPECT_EQ(allocation.counties[0].parts[0].share, 0);
  EXPECT_EQ(allocation.counties[1].score, 0);
  EXPECT_EQ(allocation.counties[1].portion.amount, 0);
  rows[1].multiplier = INFINITY;
  EXPECT_NE(complaint(policy(), rows).find("520102 has the multiplier inf"), std::string::npos);
}

TEST(FactorMethod, KeepsWhatEachFactorGives) {
  const Allocation allocation = allocate(policy(), counties());
  EXPECT_NEAR(allocation.factors[0].weight, 0.6, 1e-12);
  EXPECT_NEAR(allocation.factors[2].weight, 0.1, 1e-12);
  const CountyAmount& a = allocation.counties[0];
  EXPECT_EQ(a.parts[1].value, 2000);
  EXPECT_NEAR(a.parts[1].share, 0.5, 1e-12);
  EXPECT_NEAR(a.parts[1].points, 0.15, 1e-12);
  EXPECT_NEAR(a.scoreShare, 0.52 / 1.1275, 1e-12);
  EXPECT_NEAR(a.unbounded, 1000000 * 0.52 / 1.1275, 1e-6);
  EXPECT_EQ(a.floor, 0);
  EXPECT_EQ(a.cap, kNoCap);
  EXPECT_EQ(allocation.total, 1000000);
}

TEST(FactorMethod, TakesACountysOwnFloorAndCapBeforeThoseOfAll) {
  FactorPolicy bounded = policy();
  bounded.floor = 250000;
  bounded.cap = 400000;
  auto rows = counties();
  rows[1].floor = 100000;
  rows[0].cap = 500000;
  const Allocation allocation = allocate(bounded, rows);
  EXPECT_EQ(allocation.counties[0].cap, 500000);
  EXPECT_EQ(allocation.counties[1].floor, 100000);
  EXPECT_EQ(allocation.counties[2].floor, 250000);
  EXPECT_EQ(allocation.counties[2].cap, 400000);
  EXPECT_EQ(allocation.counties[0].portion.amount, 461197) << "as without bounds";
}

TEST(FactorMethod, ExplainsAFloor) {
  FactorPolicy bounded = policy();
  bounded.floor = 250000;
  const Allocation allocation = allocate(bounded, counties());
  const std::vector<std::string> lines = explain(allocation, allocation.counties[1]);
  EXPECT_EQ(std::vector<std::string>(lines.end() - 2, lines.end()),
            (std::vector<std::string>{"the floor of 250000 holds", "amount: 250000"}));
}

/// Made up: one factor by which each has this much.
Allocation byOneFactor(std::int64_t total, std::vector<FactorCounty> rows) {
  return allocate({total, {{"poor", 1, FactorUse::share}}, 0, {}, false}, rows);
}

TEST(FactorMethod, ExplainsWhatLessThanAYuanOfOthersLeaves) {
  // shares 50.4 and 49.6 of 100; the cap of 50 leaves 50, which is 0.4 more
  const Allocation allocation = byOneFactor(100, {{"A", "", {504}, 1, {}, 50}, {"B", "", {496}, 1, {}, {}}});
  EXPECT_EQ(explain(allocation, allocation.counties[1]),
            (std::vector<std::string>{"poor: 496, 49.600000 % of all, times weight 1.0000 = 49.600000 points",
                                      "points times multiplier 1: score 49.600000, 49.600000 % of all scores",
                                      "total 100 times that share: 49.60",
                                      "what floors and caps of others leave: 50.00",
                                      "rounded down, by largest remainder", "amount: 50"}));
}

TEST(FactorMethod, GivesNothingWhereEveryMultiplierIsZero) {
  const auto rows = [](std::int64_t floor) {
    return std::vector<FactorCounty>{{"A", "", {3}, 0, floor, {}}, {"B", "", {1}, 0, floor, {}}};
  };
  const Allocation allocation = byOneFactor(20, rows(10));
  for (const CountyAmount& one : allocation.counties) {
    EXPECT_EQ(one.score, 0);
    EXPECT_EQ(one.scoreShare, 0);
    EXPECT_EQ(one.unbounded, 0);
    EXPECT_EQ(one.portion.amount, 10);
  }
  EXPECT_THROW(byOneFactor(21, rows(10)), geo::DataError);
}

TEST(FactorMethod, RefusesAWeightOrValueThatIsNoNumber) {
  FactorPolicy weight = policy();
  weight.factors[2].weight = -1;
  EXPECT_EQ(complaint(weight, counties()), "Factor km2 has the weight -1; weights are above zero.");
  weight.factors[2].weight = std::nan("");
  EXPECT_EQ(complaint(weight, counties()), "Factor km2 has the weight nan; weights are above zero.");
  auto rows = counties();
  rows[2].values[2] = INFINITY;
  EXPECT_EQ(
      complaint(policy(), rows),
      "520103 has inf as its factor km2; a factor is not negative, and not zero where less gives more.");
  rows = counties();
  rows[0].values[1] = -1;
  EXPECT_EQ(complaint(policy(), rows).find("520101 has -1 as its factor income"), 0U);
}

TEST(FactorMethod, NamesAllThatTheFirstCountyLacksAndHowManyLack) {
  auto rows = counties();
  rows[1].values = {{}, 1.0, {}};
  rows[2].values[0].reset();
  EXPECT_EQ(complaint(policy(), rows),
            "2 counties lack factors, first 520102 (poor, km2); supply them or leave these counties out.");
}

}  // namespace
