#include "app/gui/map/view_history.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace app::gui {
namespace {

MapCamera at(double x) { return {{x, 0}, 1, {100, 100}}; }

TEST(ViewHistory, GoesBackAndForwardThroughTheViews) {
  ViewHistory history;
  EXPECT_FALSE(history.hasBack());
  for (const double x : {1.0, 2.0, 3.0}) history.visit(at(x));
  EXPECT_EQ(history.back(), at(2));
  EXPECT_EQ(history.back(), at(1));
  EXPECT_FALSE(history.hasBack());
  EXPECT_EQ(history.forward(), at(2));
}

TEST(ViewHistory, ANewViewForgetsWhatLayAhead) {
  ViewHistory history;
  for (const double x : {1.0, 2.0, 3.0}) history.visit(at(x));
  history.back();
  history.visit(at(9));
  EXPECT_FALSE(history.hasForward());
  EXPECT_EQ(history.back(), at(2));
}

TEST(ViewHistory, TheSameViewInAWindowOfAnotherSizeIsNoStep) {
  ViewHistory history;
  history.visit(at(1));
  history.visit(at(1).resized({300, 200}));
  EXPECT_FALSE(history.hasBack());
  EXPECT_THROW(history.back(), std::logic_error);
}

}  // namespace
}  // namespace app::gui
