#include "planning/summary/figure_comparison.h"

#include <gtest/gtest.h>

#include "tests/planning/small_workspace.h"

using namespace planning;

// Synthetic figures of 2010 and 2011.

namespace {

Figure of(const std::string& unit, const std::string& indicator, double value,
          const std::string& period = "2010") {
  Figure figure = test::figure(unit, indicator, value);
  figure.period = period;
  return figure;
}

std::string lineOf(const Figure& figure) {
  return figure.unit + " " + figure.indicator + " " + figure.period + " " +
         (figure.value ? std::to_string(static_cast<int>(*figure.value)) : "-");
}

class FigureComparisons : public testing::Test {
 protected:
  FigureComparisons() {
    m_workspace.putFigures({of("010101", "a", 1), of("010102", "a", 2), of("010101", "b", 3),
                            of("010101", "a", 4, "2011"), of("020201", "b", 5)},
                           "made up");
  }
  std::vector<std::string> kept(const FigureList& figures, const TableExtent& extent) {
    std::vector<std::string> lines;
    for (const Figure& figure : keptFigures(m_workspace, figures, extent)) lines.push_back(lineOf(figure));
    return lines;
  }

  test::SmallWorkspace m_small;
  Workspace m_workspace = m_small.open();
};
using Lines = std::vector<std::string>;

}  // namespace

TEST_F(FigureComparisons, TellWhatIsNewTheSameAnnotatedOrReplaced) {
  Figure noted = of("010102", "a", 2);
  noted.note = "checked";
  const FigureComparison comparison = compareWithStored(
      m_workspace, {of("020201", "b", 6), of("010101", "b", 3), of("010101", "a", 9, "2011"), noted,
                    of("010101", "a", 7), of("010102", "b", 1), of("020201", "a", 1)});
  EXPECT_EQ(comparison.added, 2U);
  EXPECT_EQ(comparison.same, 1U);
  EXPECT_EQ(comparison.annotated, 1U);
  EXPECT_TRUE(comparison.kept.empty());
  Lines lines;
  for (const FigureReplacement& one : comparison.replaced)
    lines.push_back(lineOf(one.stored) + " > " + lineOf(one.put));
  EXPECT_EQ(lines, (Lines{"020201 b 2010 5 > 020201 b 2010 6", "010101 a 2011 4 > 010101 a 2011 9",
                          "010101 a 2010 1 > 010101 a 2010 7"}))
      << "in the order of the figures";
}

TEST_F(FigureComparisons, KeepWhatTheTableHasARowAndAColumnForButNoFigure) {
  const TableExtent extent{"2010", {"010101", "010102"}, {"a", "b"}};
  EXPECT_EQ(kept({of("010101", "a", 7)}, extent), (Lines{"010102 a 2010 2", "010101 b 2010 3"}));
  EXPECT_EQ(kept({of("010101", "a", 7, "2011")}, extent),
            (Lines{"010101 a 2010 1", "010102 a 2010 2", "010101 b 2010 3"}))
      << "a figure of another period stands for none";
  EXPECT_EQ(kept({}, {"2011", {"010101"}, {"a", "b"}}), Lines{"010101 a 2011 4"});
  EXPECT_EQ(kept({}, {"2010", {"020201"}, {"a"}}), Lines{});
  Figure empty = of("020201", "a", 0);
  empty.value.reset();
  empty.flag = Flag::notCollected;
  m_workspace.putFigures({empty}, "made up");
  EXPECT_EQ(kept({}, {"2010", {"020201"}, {"a", "b"}}), Lines{"020201 b 2010 5"})
      << "nothing is nothing to keep";
}
