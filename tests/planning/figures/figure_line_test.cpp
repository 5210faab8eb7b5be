#include "planning/figures/figure_line.h"

#include <gtest/gtest.h>

namespace planning {
namespace {

Figure figure() { return {"010101", "2011", "pop", 0.1, Flag::estimated, "010100", "a\tb\\n\nc"}; }

TEST(FigureLine, HasSevenFieldsOrEightWithTheRevision) {
  EXPECT_EQ(figureLine(figure()), "010101\t2011\tpop\t0.1\testimated\t010100\ta\\tb\\\\n\\nc\n");
  EXPECT_EQ(figureLine(figure(), 12), "010101\t2011\tpop\t0.1\testimated\t010100\ta\\tb\\\\n\\nc\t12\n");
  Figure none = figure();
  none.value.reset();
  none.note.clear();
  EXPECT_EQ(figureLine(none), "010101\t2011\tpop\t\testimated\t010100\t\n");
}

TEST(FigureLine, IsReadBackAsItWas) {
  Figure none = figure();
  none.value.reset();
  none.note = "\\";
  const auto read = parseFigureLines(figureLine(figure(), -3) + figureLine(none));
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, (std::vector<LoggedFigure>{{figure(), -3}, {none, {}}}));
  EXPECT_EQ(parseFigureLines(""), std::vector<LoggedFigure>{});
}

TEST(FigureLine, IsNoneWithAFieldMoreOrLessOrWrong) {
  for (const char* line :
       {"010101\t2011\tpop\t1\treported\t\n", "010101\t2011\tpop\t1\treported\t\t\t1\t\n",
        "010101\t2011\tpop\tx\treported\t\t\n", "010101\t2011\tpop\t1x\treported\t\t\n",
        "010101\t2011\tpop\t1\tguessed\t\t\n", "010101\t2011\tpop\t1\treported\t\t\tx\n",
        "010101\t2011\tpop\t1\treported\t\t\t\n", "010101\t2011\tpop\t1\treported\t\t", "\n"})
    EXPECT_FALSE(parseFigureLines(line)) << line;
}

}  // namespace
}  // namespace planning
