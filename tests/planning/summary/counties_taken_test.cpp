#include "planning/summary/counties_taken.h"

#include <gtest/gtest.h>

#include "planning/unit/county_years.h"
#include "planning/workspace/stored_years.h"
#include "tests/planning/small_workspace.h"

// Synthetic: 甲县 was 子县 under another code until 2011; 乙县 was made of 丑县 and others in 2012.

using namespace planning;

namespace {

class CountiesTakenTest : public testing::Test {
 protected:
  CountiesTakenTest() {
    putYears(m_workspace, {{"010108", "子县", "010101", {"010101"}, "0101", std::nullopt, 2011, false},
                           {"010101", "甲县", "010101", {"010101"}, "0101", 2012, std::nullopt, false},
                           {"010109", "丑县", "", {"010102", "020201"}, "0101", std::nullopt, 2011, false},
                           {"010102", "乙县", "010102", {"010102"}, "0101", 2012, std::nullopt, false}});
  }
  test::SmallWorkspace m_small;
  Workspace m_workspace = m_small.open();
};

}  // namespace

TEST_F(CountiesTakenTest, NamesThoseThatTheBoundariesHaveOtherwise) {
  const CountiesTaken taken = countiesTaken(m_workspace, "2011", {"010101", "010109", "020201"});
  EXPECT_EQ(taken.year, "2011");
  EXPECT_EQ(taken.count, 3U);
  ASSERT_EQ(taken.others.size(), 2U);
  EXPECT_EQ(taken.others[0].code, "010108");
  EXPECT_EQ(taken.others[0].unit, "010101");
  EXPECT_EQ(taken.others[0].unitName, "甲县");
  EXPECT_EQ(taken.others[1].name, "丑县");
  EXPECT_EQ(taken.others[1].unit, "");
  EXPECT_EQ(taken.others[1].within, (std::vector<std::string>{"010102", "020201"}));
}

TEST_F(CountiesTakenTest, HasNoneToNameInTheYearOfTheBoundaries) {
  const CountiesTaken taken = countiesTaken(m_workspace, "2016", {"010101", "010102"});
  EXPECT_EQ(taken.year, "2016");
  EXPECT_TRUE(taken.others.empty());
}

TEST_F(CountiesTakenTest, SaysNoYearWhereNothingIsKnownOfIt) {
  EXPECT_EQ(countiesTaken(m_workspace, "spring", {"010101"}).year, "");
  EXPECT_TRUE(countiesTaken(m_workspace, "spring", {"010101"}).others.empty());
}

TEST_F(CountiesTakenTest, NamesWhatNoBoundariesHave) {
  const CountiesTaken taken = countiesTaken(m_workspace, "2016", {"999999@2016"});
  ASSERT_EQ(taken.others.size(), 1U);
  EXPECT_EQ(taken.others[0].code, "999999");
}

TEST_F(CountiesTakenTest, KnowsThoseThatEndedTheYearBeforeAndNoOlderOnes) {
  const CountiesTaken next = countiesTaken(m_workspace, "2012", {"010109"});
  ASSERT_EQ(next.others.size(), 1U);
  EXPECT_EQ(next.others[0].code + next.others[0].name, "010109丑县");
  EXPECT_EQ(next.others[0].within, (std::vector<std::string>{"010102", "020201"}));
  const CountiesTaken later = countiesTaken(m_workspace, "2013", {"010109"});
  ASSERT_EQ(later.others.size(), 1U);
  EXPECT_EQ(later.others[0].code + later.others[0].name, "010109");
  EXPECT_TRUE(later.others[0].within.empty());
}

TEST_F(CountiesTakenTest, AreInTheOrderOfTheirCodes) {
  const CountiesTaken taken =
      countiesTaken(m_workspace, "2011", {"999999@2011", "010109", "020201", "010101"});
  std::vector<std::string> codes;
  for (const CountiesTaken::Other& one : taken.others) codes.push_back(one.code);
  EXPECT_EQ(codes, (std::vector<std::string>{"010108", "010109", "999999"}));
  EXPECT_EQ(taken.count, 4U);
  EXPECT_EQ(taken.others[0].name, "子县");
  EXPECT_TRUE(taken.others[0].within.empty());
  EXPECT_EQ(taken.others[2].name + taken.others[2].unit + taken.others[2].unitName, "");
}

TEST_F(CountiesTakenTest, SayNoYearWhereNoYearsAreKnown) {
  putYears(m_workspace, {});
  EXPECT_EQ(countiesTaken(m_workspace, "2011", {"010101"}).year, "");
}
