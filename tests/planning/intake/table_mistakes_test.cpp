#include "planning/intake/table_mistakes.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "tests/planning/small_workspace.h"

// Figures are made up: of three units, in columns of ranges and of a last period that are known.

using namespace planning;
using forms::columnsShifted;
using forms::likenessToLastPeriod;
using forms::PeriodLikeness;

namespace {

const std::vector<std::string> kUnits{"010101", "010102", "020201"};

Figure figureOf(const std::string& unit, const std::string& period, const std::string& indicator,
                double value) {
  return {unit, period, indicator, value, Flag::reported, "", ""};
}

/// One figure a unit.
FigureList columnsOf(const std::map<std::string, std::vector<double>>& columns,
                     const std::string& period = "2011") {
  FigureList figures;
  for (const auto& [indicator, values] : columns)
    for (std::size_t i = 0; i < values.size(); ++i)
      figures.add(figureOf(kUnits[i], period, indicator, values[i]));
  return figures;
}

std::vector<Indicator> plain(const std::vector<std::string>& ids) {
  std::vector<Indicator> all;
  for (const std::string& id : ids) all.push_back(test::indicator(id));
  return all;
}

class ColumnsShifted : public testing::Test {
 protected:
  ColumnsShifted() { m_workspace.putIndicators(plain({"a", "b", "c", "d"})); }

  void store(const std::map<std::string, std::vector<double>>& columns, const std::string& period = "2010") {
    m_workspace.putFigures(columnsOf(columns, period).all(), "before");
  }
  std::optional<int> shift(const std::map<std::string, std::vector<double>>& columns,
                           const std::vector<Indicator>& indicators) {
    return columnsShifted(m_workspace, indicators, columnsOf(columns));
  }

  test::SmallWorkspace m_made;
  Workspace m_workspace = m_made.open();
  std::vector<Indicator> m_four = plain({"a", "b", "c", "d"});
};

const std::map<std::string, std::vector<double>> kLast{
    {"a", {1, 2, 3}}, {"b", {10, 20, 30}}, {"c", {100, 200, 300}}, {"d", {1000, 2000, 3000}}};

}  // namespace

TEST_F(ColumnsShifted, AreToldByTheFiguresOfTheLastPeriod) {
  store(kLast);
  EXPECT_EQ(shift(kLast, m_four), std::nullopt) << "where each stands in its place";
  EXPECT_EQ(shift({{"b", {1, 2, 3}}, {"c", {10, 20, 30}}, {"d", {100, 200, 300}}}, m_four), 1);
  EXPECT_EQ(shift({{"a", {10, 20, 30}}, {"b", {100, 200, 300}}, {"c", {1000, 2000, 3000}}}, m_four), -1);
  EXPECT_EQ(shift({{"a", {1000, 2000, 3000}}, {"b", {10, 20, 30}}, {"c", {1, 2, 3}}}, m_four), std::nullopt)
      << "mixed up otherwise";
}

TEST_F(ColumnsShifted, NeedThreeColumnsAndThreeUnits) {
  store(kLast);
  EXPECT_EQ(shift({{"b", {1, 2, 3}}, {"c", {10, 20, 30}}}, plain({"a", "b", "c"})), 1);
  EXPECT_EQ(shift({{"b", {1, 2, 3}}, {"c", {10, 20, 30}}}, plain({"b", "c"})), std::nullopt);
  EXPECT_EQ(shift({{"b", {1, 2}}, {"c", {10, 20}}, {"d", {100, 200}}}, m_four), std::nullopt);
  EXPECT_EQ(shift({}, m_four), std::nullopt);
}

TEST_F(ColumnsShifted, ChangeByMoreThanAFactorOfThreeInHalfOfTheUnits) {
  store(kLast);
  EXPECT_EQ(shift({{"b", {29, 58, 87}}, {"c", {290, 580, 870}}, {"d", {2900, 5800, 8700}}}, m_four),
            std::nullopt)
      << "2.9 times more is a large change";
  EXPECT_EQ(shift({{"a", {3.5, 7, 10.5}}, {"b", {35, 70, 105}}, {"c", {350, 700, 1050}}}, m_four), -1)
      << "3.5 times more than in their place, 2.9 times less than to the right";
  EXPECT_EQ(shift({{"b", {2.9, 5.8, 8.7}}, {"c", {29, 58, 87}}, {"d", {290, 580, 870}}}, m_four), 1);
  // The middle one of three units decides.
  EXPECT_EQ(shift({{"b", {10, 2, 3}}, {"c", {100, 20, 30}}, {"d", {1000, 200, 300}}}, m_four), 1);
  EXPECT_EQ(shift({{"b", {10, 20, 3}}, {"c", {100, 200, 30}}, {"d", {1000, 2000, 300}}}, m_four),
            std::nullopt);
}

TEST_F(ColumnsShifted, SayNothingWhereNothingIsKnownOfHalfOfTheUnits) {
  store({{"a", {1}}, {"b", {10}}, {"c", {100}}, {"d", {1000}}});
  EXPECT_EQ(shift({{"b", {1, 2, 3}}, {"c", {10, 20, 30}}, {"d", {100, 200, 300}}}, m_four), std::nullopt);
  store({{"a", {1, 0, -3}}, {"b", {10, 0, -3}}, {"c", {100, 0, -3}}, {"d", {1000, 0, -3}}});
  EXPECT_EQ(shift({{"b", {1, 2, 3}}, {"c", {10, 20, 30}}, {"d", {100, 200, 300}}}, m_four), std::nullopt)
      << "what was 0 or below changed by no factor";
}

TEST_F(ColumnsShifted, TakeThePeriodBeforeOrElseTheNextOne) {
  store(kLast, "2009");
  store({{"a", {50, 51, 52}}, {"b", {5, 6, 7}}}, "2008");
  store({{"a", {50, 51, 52}}, {"b", {5, 6, 7}}}, "2013");
  EXPECT_EQ(shift({{"b", {1, 2, 3}}, {"c", {10, 20, 30}}, {"d", {100, 200, 300}}}, m_four), 1);
}

TEST_F(ColumnsShifted, TakeTheNextPeriodWhereThereIsNoneBefore) {
  store(kLast, "2012");
  store({{"a", {50, 51, 52}}, {"b", {5, 6, 7}}}, "2013");
  EXPECT_EQ(shift({{"b", {1, 2, 3}}, {"c", {10, 20, 30}}, {"d", {100, 200, 300}}}, m_four), 1);
}

TEST_F(ColumnsShifted, AreToldByTheRangesOfTheirIndicators) {
  std::vector<Indicator> ranged = m_four;
  for (std::size_t i = 0; i < ranged.size(); ++i) {
    ranged[i].min = std::vector<double>{0, 10, 100, 1000}[i];
    ranged[i].max = std::vector<double>{9, 99, 999, 9999}[i];
  }
  EXPECT_EQ(shift(kLast, ranged), std::nullopt);
  EXPECT_EQ(shift({{"b", {1, 2, 3}}, {"c", {10, 20, 30}}, {"d", {100, 200, 300}}}, ranged), 1);
  EXPECT_EQ(shift({{"a", {10, 20, 30}}, {"b", {100, 200, 300}}, {"c", {1000, 2000, 3000}}}, ranged), -1);
  EXPECT_EQ(shift({{"a", {9, 9, 9}}, {"b", {10, 99, 99}}, {"c", {100, 999, 999}}}, ranged), std::nullopt)
      << "at their limits";
  EXPECT_EQ(shift({{"b", {9, 9, 10}}, {"c", {10, 99, 100}}, {"d", {999, 100, 100}}}, ranged), 1)
      << "two units of three are outside";
  EXPECT_EQ(shift({{"b", {10, 9, 11}}, {"c", {100, 99, 101}}, {"d", {1000, 999, 1001}}}, ranged),
            std::nullopt)
      << "only one of three is";
}

TEST_F(ColumnsShifted, AreNotToldWhereOneColumnContradicts) {
  store(kLast);
  EXPECT_EQ(
      shift({{"a", {1, 2, 3}}, {"b", {10, 20, 30}}, {"c", {5, 6, 7}}, {"d", {1000, 2000, 3000}}}, m_four),
      std::nullopt);
  EXPECT_EQ(
      shift({{"a", {1, 2, 3}}, {"b", {10, 20, 30}}, {"c", {10, 20, 30}}, {"d", {100, 200, 300}}}, m_four),
      std::nullopt)
      << "half of them, but not all agree once moved";
}

TEST(LikenessToLastPeriod, CountsWhatIsEqualInBoth) {
  const test::SmallWorkspace made;
  Workspace workspace = made.open();
  workspace.putFigures(columnsOf({{"a", {1, 2, 0}}, {"b", {4, 5, 6}}}, "2010").all(), "before");
  workspace.putFigures(columnsOf({{"a", {7, 8, 9}}}, "2008").all(), "earlier");
  workspace.putFigures(columnsOf({{"a", {1, 2, 3}}, {"b", {4, 5, 6}}}, "2012").all(), "later");
  FigureList figures = columnsOf({{"a", {1, 3, 9}}, {"b", {4, 0}}});
  Figure blank = figureOf(kUnits[2], "2011", "b", 0);  // without value
  blank.value.reset();
  figures.add(blank);
  figures.add(columnsOf({{"b", {4, 5, 6}}}, "2014"));
  const PeriodLikeness likeness = likenessToLastPeriod(workspace, "2011", figures);
  EXPECT_EQ(likeness.before, "2010");
  EXPECT_EQ(likeness.compared, 3U) << "a of two units, as the third had 0, and b of one, as the second has 0";
  EXPECT_EQ(likeness.equal, 2U);
  EXPECT_EQ(likenessToLastPeriod(workspace, "2008", figures).before, "");
  EXPECT_EQ(likenessToLastPeriod(workspace, "2014", figures).before, "2012");
  EXPECT_EQ(likenessToLastPeriod(workspace, "2014", figures).equal, 3U);
  EXPECT_EQ(likenessToLastPeriod(workspace, "2009", figures).before, "2008");
  EXPECT_EQ(likenessToLastPeriod(workspace, "2009", figures).compared, 0U);
}

TEST(LikenessToLastPeriod, IsACopyFromTwentyFiguresAndNineteenOfTwentyOn) {
  const auto isCopy = [](std::size_t compared, std::size_t equal) {
    return PeriodLikeness{"2010", compared, equal}.isCopy();
  };
  EXPECT_TRUE(isCopy(20, 19));
  EXPECT_FALSE(isCopy(20, 18));
  EXPECT_FALSE(isCopy(19, 19));
  EXPECT_TRUE(isCopy(40, 38));
  EXPECT_FALSE(isCopy(40, 37));
  EXPECT_TRUE(isCopy(21, 20));
}
