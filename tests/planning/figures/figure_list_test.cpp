#include "planning/figures/figure_list.h"

#include <gtest/gtest.h>

using namespace planning;

// Made up.

namespace {

std::vector<Figure> figures() {
  return {{"020101", "2011", "poor", 7.5, Flag::estimated, "020109", "half of it"},
          {"010101", "2011", "poor", std::nullopt, Flag::notCollected, "", "flood"},
          {"010101", "2010", "poor", 0, Flag::reported, "", ""},
          {"010101", "2011", "people", -0.1, Flag::imputed, "", ""}};
}

}  // namespace

TEST(FigureList, GivesBackWhatWasPut) {
  const FigureList list(figures());
  EXPECT_EQ(list.all(), figures());
  EXPECT_EQ(list.unit(0), "020101");
  EXPECT_EQ(list.value(1), std::nullopt);
  EXPECT_EQ(list.value(2), 0);
}

TEST(FigureList, IsWholeWhenItIsCopiedAndTheOtherGrows) {
  FigureList list(figures());
  const FigureList copy = list;
  list.add({"030101", "2012", "wells", 1, Flag::reported, "", "new"});
  EXPECT_EQ(copy.all(), figures());
  EXPECT_EQ(list.size(), 5U);
  FigureList both = copy;
  both.add(list);
  EXPECT_EQ(both.size(), 9U);
  EXPECT_EQ(both[8].note, "new");
}

TEST(FigureList, SaysTheOrderOfTheStoredTable) {
  EXPECT_EQ(FigureList(figures()).inTableOrder(), (std::vector<std::uint32_t>{3, 2, 1, 0}));
}
