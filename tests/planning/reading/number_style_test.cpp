#include "planning/reading/number_style.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace planning;

using Counts = std::vector<int>;

Counts countsOf(const NumberStyleVotes& votes) {
  return {votes.decimalPoint, votes.decimalComma, votes.openComma, votes.openPoint};
}

Counts countsOf(std::string_view cell) {
  NumberStyleVotes votes;
  votes.add(cell);
  return countsOf(votes);
}

TEST(NumberStyle, IsDecidedByACellThatCanBeReadInOneStyleOnly) {
  for (const char* cell :
       {"2940.5", "1,234.5", "1,234,567", "0.125", "-0.5", "１２．５", "1.5万", "1234.567"})
    EXPECT_EQ(countsOf(cell), (Counts{1, 0, 0, 0})) << cell;
  for (const char* cell :
       {"2940,5", "0,125", "1.234,5", "1.234.567", "-0,5", "１２，５", "1,5 тыс.", "1234,567"})
    EXPECT_EQ(countsOf(cell), (Counts{0, 1, 0, 0})) << cell;
}

TEST(NumberStyle, IsOpenWhereBothReadingsAreNumbers) {
  for (const char* cell : {"12,500", "-12,500", "1,234"})
    EXPECT_EQ(countsOf(cell), (Counts{0, 0, 1, 0})) << cell;
  for (const char* cell : {"12.500", "-12.500", "1.234"})
    EXPECT_EQ(countsOf(cell), (Counts{0, 0, 0, 1})) << cell;
}

TEST(NumberStyle, IsNotSaidByWhatIsNoNumberOrHasNoSign) {
  for (const char* cell :
       {"", "500", "-500", "5.", "5,", ".", ",", "..", "31.12.2010", "1.2.3", "无", "贫困", "1 234", "١٫٥"})
    EXPECT_EQ(countsOf(cell), (Counts{0, 0, 0, 0})) << cell;
}

TEST(NumberStyle, AddsTheVotesOfAllColumns) {
  NumberStyleVotes votes{1, 2, 3, 4};
  votes += {10, 20, 30, 40};
  EXPECT_EQ(countsOf(votes), (Counts{11, 22, 33, 44}));
  votes.add("12,500");
  votes.add("2,5");
  EXPECT_EQ(countsOf(votes), (Counts{11, 23, 34, 44}));
}

constexpr NumberStyle kPoint{'.', ','};
constexpr NumberStyle kComma{',', '.'};

struct Choice {
  const char* name;
  NumberStyleVotes column, table;
  NumbersOfColumn of;
  StyleChoice choice;
  NumberStyle style;
  bool isByCount = false;
};
class NumberStyleChoice : public testing::TestWithParam<Choice> {};

TEST_P(NumberStyleChoice, FollowsFromColumnTableAndSeparator) {
  const Choice& one = GetParam();
  const ChosenStyle chosen = chooseNumberStyle(one.column, one.table, one.of);
  EXPECT_EQ(chosen.choice, one.choice);
  EXPECT_EQ(chosen.style, one.style);
  EXPECT_EQ(chosen.isByCount, one.isByCount);
}

constexpr NumberStyleVotes kNothing{}, kPointTable{1, 0, 0, 0}, kCommaTable{0, 1, 0, 0},
    kMixedTable{1, 1, 0, 0}, kOpenComma{0, 0, 1, 0}, kOpenPoint{0, 0, 0, 1}, kOpenBoth{0, 0, 1, 1};
constexpr NumbersOfColumn kWorkbook{}, kSemicolons{';', false}, kCommas{',', false}, kWholeWorkbook{0, true},
    kWholeSemicolons{';', true}, kWholeCommas{',', true};
constexpr StyleChoice kDecided = StyleChoice::decided, kOpen = StyleChoice::open;

INSTANTIATE_TEST_SUITE_P(
    OfItsOwnCells, NumberStyleChoice,
    testing::Values(Choice{"MostPoints", {2, 1, 0, 9}, kCommaTable, kSemicolons, kDecided, kPoint},
                    Choice{"MostCommas", {1, 2, 9, 0}, kPointTable, kWorkbook, kDecided, kComma},
                    Choice{"OnePoint", {1, 0, 0, 5}, kCommaTable, kSemicolons, kDecided, kPoint},
                    Choice{"AsMany", {1, 1, 0, 0}, kCommaTable, kSemicolons, StyleChoice::undecided, kPoint},
                    Choice{"NoSigns", kNothing, kCommaTable, kSemicolons, kDecided, kPoint}),
    [](const auto& one) { return std::string(one.param.name); });

INSTANTIATE_TEST_SUITE_P(
    OfItsTable, NumberStyleChoice,
    testing::Values(
        Choice{"CommaTableWorkbookOpenPoint", kOpenPoint, kCommaTable, kWorkbook, kOpen, kComma},
        Choice{"CommaTableWorkbookOpenBoth", kOpenBoth, kCommaTable, kWorkbook, kOpen, kComma},
        Choice{"CommaTableWorkbookOpenComma", kOpenComma, kCommaTable, kWorkbook, kDecided, kComma},
        Choice{"CommaTableTextOpenPoint", kOpenPoint, kCommaTable, kSemicolons, kDecided, kComma},
        Choice{"CommaTableTextOpenBoth", kOpenBoth, kCommaTable, kSemicolons, kDecided, kComma},
        Choice{"PointTableTextOpenBoth", kOpenBoth, kPointTable, kSemicolons, kOpen, kPoint},
        Choice{"PointTableTextOpenComma", kOpenComma, kPointTable, kSemicolons, kDecided, kPoint},
        Choice{"PointTableTextOpenPoint", kOpenPoint, kPointTable, kSemicolons, kDecided, kPoint},
        Choice{"PointTableTextWholeOpenPoint", kOpenPoint, kPointTable, kWholeSemicolons, kOpen, kComma,
               true},
        Choice{"MixedTableTextOpenComma", kOpenComma, kMixedTable, kSemicolons, kOpen, kPoint},
        Choice{"MixedTableWholeOpenComma", kOpenComma, kMixedTable, kWholeSemicolons, kOpen, kPoint},
        Choice{"MixedTableTextOpenPoint", kOpenPoint, kMixedTable, kSemicolons, kOpen, kPoint},
        Choice{"OpenCommaTableTextOpenPoint", kOpenPoint, {0, 0, 1, 0}, kSemicolons, kDecided, kPoint}),
    [](const auto& one) { return std::string(one.param.name); });

INSTANTIATE_TEST_SUITE_P(
    OfItsSeparator, NumberStyleChoice,
    testing::Values(
        Choice{"BothOpen", kOpenBoth, kNothing, kWorkbook, kOpen, kPoint},
        Choice{"CommaInAWorkbook", kOpenComma, kNothing, kWorkbook, kDecided, kPoint},
        Choice{"CommaBetweenCommas", kOpenComma, kNothing, kCommas, kDecided, kPoint},
        Choice{"CommaBetweenSemicolons", kOpenComma, kNothing, kSemicolons, kOpen, kPoint},
        Choice{"CommaOfACount", kOpenComma, kNothing, kWholeSemicolons, kDecided, kPoint},
        Choice{"PointInAWorkbook", kOpenPoint, kNothing, kWorkbook, kDecided, kPoint},
        Choice{"PointBetweenCommas", kOpenPoint, kNothing, kCommas, kDecided, kPoint},
        Choice{"PointBetweenSemicolons", kOpenPoint, kNothing, kSemicolons, kOpen, kPoint},
        Choice{"PointOfACountInAWorkbook", kOpenPoint, kNothing, kWholeWorkbook, kOpen, kComma, true},
        Choice{"PointOfACountBetweenCommas", kOpenPoint, kNothing, kWholeCommas, kDecided, kComma, true},
        Choice{"PointOfACount", kOpenPoint, kNothing, kWholeSemicolons, kDecided, kComma, true}),
    [](const auto& one) { return std::string(one.param.name); });

}  // namespace
