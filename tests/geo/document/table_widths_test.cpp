#include "geo/document/table_widths.h"

#include <gtest/gtest.h>

#include <numeric>

namespace {

geo::DocumentTable table(const std::vector<std::pair<std::string, double>>& columns,
                         const std::vector<geo::DocumentCell>& row) {
  geo::DocumentTable made;
  for (const auto& [head, share] : columns) made.columns.push_back({head, "", share});
  made.rows = {row};
  return made;
}

// (letters * 0.58 em of 3.2 mm + 4 mm) of 156 mm
constexpr double shareOfLetters(int letters) { return (letters * 0.58 * 3.2 + 4) / 156; }

}  // namespace

TEST(TableWidths, AreThoseThatAreAskedForWhereWordsFit) {
  const std::vector<double> shares = geo::columnShares(table({{"No.", 1}, {"Name", 3}}, {"1", "A b c"}));
  ASSERT_EQ(shares.size(), 2u);
  EXPECT_DOUBLE_EQ(shares[0], 0.25);
  EXPECT_DOUBLE_EQ(shares[1], 0.75);
}

TEST(TableWidths, GiveAColumnWhatItsLongestWordNeedsFromThoseThatHaveRoom) {
  const std::vector<double> shares = geo::columnShares(
      table({{"Counties", 1}, {"Names", 15}, {"Level", 1}}, {"4", "Knott, Pike", "county"}));
  EXPECT_DOUBLE_EQ(shares[0], shareOfLetters(8));
  EXPECT_DOUBLE_EQ(shares[2], shareOfLetters(6)) << "the cell is longer than the head";
  EXPECT_DOUBLE_EQ(std::accumulate(shares.begin(), shares.end(), 0.0), 1);
}

TEST(TableWidths, KnowThatHanCharactersBreakAnywhereAndLettersBehindAHyphen) {
  const std::vector<double> shares =
      geo::columnShares(table({{"片区各县名称", 1}, {"x", 39}}, {"ab-cd 乌蒙山区", "y"}));
  EXPECT_DOUBLE_EQ(shares[0], shareOfLetters(3)) << "\"ab-\"";
}

TEST(TableWidths, BreakAWordThatIsLongerThanAFifthOfTheText) {
  const std::vector<double> shares =
      geo::columnShares(table({{std::string(100, 'x'), 1}, {"y", 19}}, {"1", "2"}));
  EXPECT_DOUBLE_EQ(shares[0], 0.2);
}

TEST(TableWidths, AreThoseThatAreAskedForWhereThereIsNoRoomForAllWords) {
  const std::string longWord(100, 'x');
  const std::vector<double> shares = geo::columnShares(
      table({{longWord, 1}, {longWord, 1}, {longWord, 1}, {longWord, 1}, {longWord, 1}, {longWord, 5}}, {}));
  EXPECT_DOUBLE_EQ(shares[0], 0.1);
  EXPECT_DOUBLE_EQ(shares[5], 0.5);
}
