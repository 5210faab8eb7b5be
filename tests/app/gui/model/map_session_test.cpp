#include "app/gui/model/map_session.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include <stdexcept>

namespace app::gui {
namespace {

planning::IndicatorStyle classesOf(const std::string& indicator, int classes) {
  planning::IndicatorStyle style;
  style.indicator = indicator;
  style.classes = classes;
  return style;
}

TEST(MapSession, UndoAndRedoBringBackTheSameValue) {
  MapSession session;
  const planning::MapSettings before = session.settings();
  session.edit("classes", session.with(classesOf("share", 7)));
  session.edit("area", session.with(planning::AreaLook{"west", false, "#102030"}));
  const planning::MapSettings after = session.settings();
  session.undoStack().undo();
  session.undoStack().undo();
  EXPECT_EQ(session.settings(), before);
  session.undoStack().redo();
  session.undoStack().redo();
  EXPECT_EQ(session.settings(), after);
}

TEST(MapSession, StepsOfOneGestureAreOneStepBack) {
  MapSession session;
  for (const int classes : {6, 7, 8})
    session.edit("classes", session.with(classesOf("share", classes)), "drag");
  session.endGesture();
  session.edit("classes", session.with(classesOf("share", 9)), "drag");
  EXPECT_EQ(session.undoStack().count(), 2);
  session.undoStack().undo();
  EXPECT_EQ(session.settings().styles.front().classes, 8);
  session.undoStack().undo();
  EXPECT_TRUE(session.settings().styles.empty());
}

TEST(MapSession, WhatIsOnlyLookedAtIsNoStepAndStaysWhenOneGoesBack) {
  MapSession session;
  session.edit("classes", session.with(classesOf("share", 7)));
  session.remember("income", "2013");
  session.undoStack().undo();
  EXPECT_EQ(session.settings().indicator, "income");
  EXPECT_EQ(session.undoStack().count(), 1);
}

TEST(MapSession, AnEditThatChangesNothingIsNoStep) {
  MapSession session;
  QSignalSpy changed(&session, &MapSession::settingsChanged);
  session.edit("nothing", session.settings());
  EXPECT_EQ(session.undoStack().count(), 0);
  EXPECT_EQ(changed.count(), 0);
}

TEST(UnitSelection, AddsRemovesTogglesAndReplaces) {
  UnitSelection selection;
  selection.reset(5);
  QSignalSpy changed(&selection, &UnitSelection::changed);
  const auto apply = [&](std::vector<geo::UnitIndex> units, UnitSelection::Mode mode) {
    selection.apply(units, mode);
    return selection.units();
  };
  using Units = std::vector<geo::UnitIndex>;
  EXPECT_EQ(apply({1, 3}, UnitSelection::Mode::replace), (Units{1, 3}));
  EXPECT_EQ(apply({4}, UnitSelection::Mode::add), (Units{1, 3, 4}));
  EXPECT_EQ(apply({3, 0}, UnitSelection::Mode::toggle), (Units{0, 1, 4}));
  EXPECT_EQ(apply({0}, UnitSelection::Mode::remove), (Units{1, 4}));
  EXPECT_EQ(changed.count(), 4);
  apply({1}, UnitSelection::Mode::add);
  EXPECT_EQ(changed.count(), 4) << "nothing changed";
  EXPECT_EQ(selection.count(), 2);
  EXPECT_THROW(apply({5}, UnitSelection::Mode::add), std::out_of_range);
  EXPECT_EQ(selection.count(), 2) << "a refused change changes nothing";
}

}  // namespace
}  // namespace app::gui
