#include "planning/share/safe_totals.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdint>
#include <random>

namespace {

using planning::share::Counties;
using planning::share::Room;
using planning::share::SafeParts;
using planning::share::tellable;
using testing::ElementsAre;

/// Exact arithmetic in a prime field: a rank that is full there is full over the rationals.
constexpr std::int64_t kPrime = 1'000'000'007;

std::int64_t power(std::int64_t base, std::int64_t exponent) {
  std::int64_t result = 1;
  for (; exponent > 0; exponent /= 2, base = base * base % kPrime)
    if (exponent % 2 == 1) result = result * base % kPrime;
  return result;
}

std::size_t rankOf(std::vector<std::vector<std::int64_t>> rows) {
  std::size_t rank = 0;
  const std::size_t columns = rows.empty() ? 0 : rows[0].size();
  for (std::size_t column = 0; column < columns && rank < rows.size(); ++column) {
    const auto pivot = std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(rank), rows.end(),
                                    [column](const auto& row) { return row[column] != 0; });
    if (pivot == rows.end()) continue;
    std::swap(*pivot, rows[rank]);
    const std::int64_t inverse = power(rows[rank][column], kPrime - 2);
    for (std::size_t i = rank + 1; i < rows.size(); ++i) {
      const std::int64_t factor = rows[i][column] * inverse % kPrime;
      for (std::size_t j = column; j < columns; ++j)
        rows[i][j] = ((rows[i][j] - factor * rows[rank][j]) % kPrime + kPrime) % kPrime;
    }
    ++rank;
  }
  return rank;
}

std::string county(std::size_t number) { return "c" + std::to_string(number); }

/// The system of what one holder sees: a row a sum that is told, a column a county that it does not know,
/// each county with a weight that everybody knows.
struct System {
  std::vector<std::vector<std::int64_t>> rows;
  std::size_t columns = 0;

  System(const std::vector<Counties>& sums, const std::vector<bool>& told, const Counties& known,
         const std::vector<std::int64_t>& weights) {
    std::vector<std::size_t> unknown;
    for (std::size_t i = 0; i < weights.size(); ++i)
      if (!known.contains(county(i))) unknown.push_back(i);
    columns = unknown.size();
    for (std::size_t s = 0; s < sums.size(); ++s) {
      if (!told[s]) continue;
      auto& row = rows.emplace_back();
      for (const std::size_t i : unknown) row.push_back(sums[s].contains(county(i)) ? weights[i] : 0);
    }
  }

  /// Whether some combination of the sums is of these counties alone.
  bool tells(const std::vector<std::size_t>& few) const {
    std::vector<std::vector<std::int64_t>> others = rows;
    for (auto& row : others)
      for (const std::size_t column : few) row[column] = 0;
    return rankOf(rows) > rankOf(others);
  }
};

/// Whether some sum or difference of what is told, less what is known, is as small as figures from 0 to
/// `most` let it be; as each one's opposite is among them, none is as large either.
bool isAtLimit(const System& system, const Counties& known, const std::vector<std::int64_t>& figures,
               std::int64_t most) {
  std::vector<std::int64_t> unknown;
  for (std::size_t i = 0; i < figures.size(); ++i)
    if (!known.contains(county(i))) unknown.push_back(figures[i]);
  std::size_t combinations = 1;
  for (std::size_t i = 0; i < system.rows.size(); ++i) combinations *= 3;
  for (std::size_t one = 0; one < combinations; ++one) {
    std::vector<std::int64_t> combined(unknown.size());
    std::size_t rest = one;
    for (const auto& row : system.rows) {
      const auto times = static_cast<std::int64_t>(rest % 3) - 1;
      rest /= 3;
      for (std::size_t i = 0; i < combined.size(); ++i) combined[i] += times * row[i];
    }
    std::int64_t value = 0, least = 0;
    bool isOfAny = false;
    for (std::size_t i = 0; i < combined.size(); ++i) {
      isOfAny = isOfAny || combined[i] != 0;
      value += combined[i] * unknown[i];
      least += combined[i] < 0 ? combined[i] * most : 0;
    }
    if (isOfAny && value == least) return true;
  }
  return false;
}

}  // namespace

TEST(SafeTotals, TellsTheNationWhereThreeCountiesAreBehindIt) {
  EXPECT_THAT(tellable({{"a", "b", "c", "d"}}, {{"a"}}, {false}), ElementsAre(true));
  EXPECT_THAT(tellable({{"a", "b", "c", "d"}}, {{"a", "b"}}, {false}), ElementsAre(false));
  EXPECT_THAT(tellable({{"a", "b", "c", "d"}}, {{"a", "b", "c", "d"}}, {false}), ElementsAre(true));
}

TEST(SafeTotals, DoesNotTellASumThatASecondOneLeavesTwoCountiesOf) {
  // the nation less the area is d and e
  EXPECT_THAT(tellable({{"a", "b", "c", "d", "e"}, {"a", "b", "c"}}, {}, {false, false}),
              ElementsAre(true, false));
  EXPECT_THAT(tellable({{"a", "b", "c", "d", "e", "f"}, {"a", "b", "c"}}, {}, {false, false}),
              ElementsAre(true, true));
}

TEST(SafeTotals, KeepsWhatWasToldBeforeAndWithholdsTheOther) {
  EXPECT_THAT(tellable({{"a", "b", "c", "d", "e"}, {"a", "b", "c"}}, {}, {false, true}),
              ElementsAre(false, true));
}

TEST(SafeTotals, CountsWhatAnyHolderOfARoundKnows) {
  // who knows a and b would have c from the second sum
  EXPECT_THAT(tellable({{"a", "b", "c", "d", "e", "f", "g", "h"}, {"a", "b", "c"}}, {{"x"}, {"a", "b"}},
                       {false, false}),
              ElementsAre(true, false));
}

// Synthetic families of sums, areas and holders; for each holder the linear system over all that is told.
TEST(SafeTotals, LeaveNoCountyAndNoTwoToBeWorkedOutByAnyHolder) {
  std::mt19937 chance(20130601);
  const auto upTo = [&chance](std::size_t most) { return static_cast<std::size_t>(chance() % (most + 1)); };
  std::size_t told = 0, withheld = 0;
  for (int family = 0; family < 150; ++family) {
    const std::size_t count = 6 + upTo(10);
    std::vector<std::int64_t> weights;
    for (std::size_t i = 0; i < count; ++i) weights.push_back(1 + static_cast<std::int64_t>(upTo(5000)));
    std::vector<Counties> sums(1);
    for (std::size_t i = 0; i < count; ++i) sums[0].insert(county(i));
    for (std::size_t s = 0, more = 1 + upTo(4); s < more; ++s) {
      Counties some;
      for (std::size_t i = 0; i < count; ++i)
        if (upTo(1) == 0) some.insert(county(i));
      if (!some.empty()) sums.push_back(some);
    }
    std::vector<Counties> holders;
    for (std::size_t h = 0, more = upTo(4); h < more; ++h) {
      Counties known;
      for (std::size_t i = 0; i < count; ++i)
        if (upTo(3) == 0) known.insert(county(i));
      holders.push_back(known);
    }
    const std::vector<bool> may = tellable(sums, holders, std::vector<bool>(sums.size()));
    for (const bool one : may) ++(one ? told : withheld);
    holders.emplace_back();
    for (const Counties& known : holders) {
      const System system(sums, may, known, weights);
      for (std::size_t i = 0; i < system.columns; ++i) {
        EXPECT_FALSE(system.tells({i})) << family;
        for (std::size_t j = i + 1; j < system.columns; ++j) EXPECT_FALSE(system.tells({i, j})) << family;
      }
    }
  }
  EXPECT_GT(told, 100u);
  EXPECT_GT(withheld, 100u);
}

TEST(SafeParts, TellNoSumOfFiguresThatAreAllTheLeastOrAllTheMost) {
  const SafeParts parts({{"a", "b", "c", "d", "e", "f"}, {"a", "b", "c"}}, {});
  const Counties all{"a", "b", "c", "d", "e", "f"};
  const auto told = [&](const Room& room) { return parts.tellable({true, true}, {false, false}, room); };
  EXPECT_THAT(told({all, all}), ElementsAre(true, true));
  EXPECT_THAT(told({{"d"}, all}), ElementsAre(true, false)) << "a, b and c have 0";
  EXPECT_THAT(told({all, {"d", "f"}}), ElementsAre(true, false)) << "a, b and c have the most";
  EXPECT_THAT(told({{}, all}), ElementsAre(false, false)) << "all have 0";
}

TEST(SafeParts, TellNoSumThatLeavesOnlyTheLeastOfAnother) {
  // what the nation has is the area's: the rest would be told to be 0
  const SafeParts parts({{"a", "b", "c", "d", "e", "f"}, {"a", "b", "c"}}, {});
  const Counties all{"a", "b", "c", "d", "e", "f"};
  EXPECT_THAT(parts.tellable({true, true}, {false, false}, {{"a"}, all}), ElementsAre(true, false));
  EXPECT_THAT(parts.tellable({true, true}, {false, true}, {{"a"}, all}), ElementsAre(false, true));
  // and to who knows the area itself, the nation's sum alone tells it
  const SafeParts withHolder({{"a", "b", "c", "d", "e", "f"}, {"a", "b", "c"}}, {{"a", "b", "c"}});
  EXPECT_THAT(withHolder.tellable({true, true}, {false, false}, {{"a"}, all}), ElementsAre(false, true));
  EXPECT_FALSE(withHolder.isSafe({true, false}, {{"a"}, all}));
}

// Synthetic families as above, with figures from 0 to 9; for each holder all sums and differences of what is
// told: none of them may come out at the least or the most that its counties can have together.
TEST(SafeParts, LeaveNoFigureToBeToldByHowLargeTheSumsAre) {
  constexpr int kMost = 9;
  std::mt19937 chance(20130602);
  const auto upTo = [&chance](std::size_t most) { return static_cast<std::size_t>(chance() % (most + 1)); };
  std::size_t told = 0, withheld = 0;
  for (int family = 0; family < 150; ++family) {
    const std::size_t count = 9 + upTo(9);
    std::vector<std::int64_t> figures;
    Counties everybody;
    Room room;
    for (std::size_t i = 0; i < count; ++i) {
      const std::int64_t kinds[] = {0, 0, 0, kMost, static_cast<std::int64_t>(1 + upTo(7))};
      figures.push_back(kinds[upTo(4)]);
      everybody.insert(county(i));
      if (figures.back() > 0) room.above.insert(county(i));
      if (figures.back() < kMost) room.below.insert(county(i));
    }
    std::vector<Counties> sums{everybody};
    for (std::size_t s = 0, more = 1 + upTo(2); s < more; ++s) {
      Counties some;
      for (std::size_t i = 0; i < count; ++i)
        if (upTo(1) == 0) some.insert(county(i));
      sums.push_back(some);
    }
    std::vector<Counties> holders(upTo(2));
    for (Counties& known : holders)
      for (std::size_t i = 0; i < count; ++i)
        if (upTo(3) == 0) known.insert(county(i));
    const std::vector<bool> before(sums.size());
    const std::vector<bool> few = tellable(sums, holders, before);
    const std::vector<bool> may = SafeParts(sums, holders).tellable(few, before, room);
    for (std::size_t s = 0; s < sums.size(); ++s) {
      told += static_cast<std::size_t>(may[s]);
      withheld += static_cast<std::size_t>(few[s] && !may[s]);
      EXPECT_TRUE(few[s] || !may[s]);
    }
    holders.emplace_back();
    for (const Counties& known : holders)
      EXPECT_FALSE(
          isAtLimit(System(sums, may, known, std::vector<std::int64_t>(count, 1)), known, figures, kMost))
          << family;
  }
  EXPECT_GT(told, 100u);
  EXPECT_GT(withheld, 10u);
}

TEST(SafeParts, WouldBeToldWithoutThem) {
  const std::vector<Counties> sums{{"c0", "c1", "c2", "c3", "c4", "c5"}, {"c0", "c1", "c2"}};
  const std::vector<std::int64_t> ones(6, 1);
  EXPECT_TRUE(isAtLimit(System(sums, {true, true}, {}, ones), {}, {1, 0, 2, 0, 0, 0}, 9));
  EXPECT_TRUE(isAtLimit(System(sums, {true, true}, {}, ones), {}, {1, 0, 2, 9, 9, 9}, 9));
  EXPECT_FALSE(isAtLimit(System(sums, {true, false}, {}, ones), {}, {1, 0, 2, 0, 0, 0}, 9));
  EXPECT_TRUE(isAtLimit(System(sums, {true, false}, {"c0", "c1", "c2"}, ones), {"c0", "c1", "c2"},
                        {1, 0, 2, 0, 0, 0}, 9));
}

TEST(SafeTotals, WouldBeWorkedOutWithoutThem) {
  const std::vector<Counties> sums{{"c0", "c1", "c2", "c3"}, {"c0", "c1", "c2"}};
  EXPECT_TRUE(System(sums, {true, true}, {}, {3, 5, 7, 11}).tells({3}));
  EXPECT_FALSE(System(sums, {true, false}, {}, {3, 5, 7, 11}).tells({3}));
}

// three sums of which no two share a county: each fault goes with its own sum, and the third stays
TEST(SafeTotals, WithholdOnlyTheSumsThatTellTooMuch) {
  EXPECT_THAT(tellable({{"a", "b"}, {"c", "d"}, {"e", "f", "g"}}, {}, {false, false, false}),
              ElementsAre(false, false, true));
}

TEST(SafeParts, WithholdOnlyTheSumsThatTellTooMuch) {
  const SafeParts parts({{"a", "b", "c"}, {"d", "e", "f"}, {"g", "h", "i"}}, {});
  const Counties all{"a", "b", "c", "d", "e", "f", "g", "h", "i"};
  const Room room{{"g"}, {all.begin(), all.end()}};
  EXPECT_THAT(parts.tellable({true, true, true}, {false, false, false}, room),
              ElementsAre(false, false, true));
  EXPECT_TRUE(parts.isSafe({false, false, true}, room));
  EXPECT_FALSE(parts.isSafe({true, false, true}, room));
  EXPECT_TRUE(parts.isSafe({false, false, false}, room));
}
