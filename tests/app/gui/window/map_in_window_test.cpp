#include "tests/app/gui/window/shown_window.h"

#include <QAction>
#include <QComboBox>
#include <QListView>
#include <QSpinBox>

// What pointer, keys and panels do to the map.

namespace app::gui {
namespace {

using MapInWindow = ShownWindow;

TEST_F(MapInWindow, HoverFindsTheUnitUnderThePointer) {
  show();
  // Three rows and an even number of columns: a little left and up of the centre lies c05, right of it c06.
  EXPECT_EQ(map().unitAt(middle() + QPointF(-30, 0)), 5);
  EXPECT_EQ(map().unitAt(middle() + QPointF(30, 0)), 6);
  EXPECT_EQ(map().unitAt({1, 1}), geo::kOutside);
  QTest::mouseMove(&map(), (middle() + QPointF(-30, 0)).toPoint());
  EXPECT_TRUE(QTest::qWaitFor(
      [this] { return room().details().card().brief() == QString("County F\n50.0 %"); }, 5000));
}

TEST_F(MapInWindow, WheelZoomsAboutThePointer) {
  show();
  const QPointF at(300, 200);
  const geo::Point before = map().camera().toMap(at);
  const double scale = map().camera().unitsPerPixel;
  QWheelEvent wheel(at, map().mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                    false);
  QCoreApplication::sendEvent(&map(), &wheel);
  EXPECT_LT(map().camera().unitsPerPixel, scale);
  EXPECT_NEAR(map().camera().toMap(at).x, before.x, 1e-3);
  EXPECT_NEAR(map().camera().toMap(at).y, before.y, 1e-3);
  EXPECT_TRUE(settles());
}

TEST_F(MapInWindow, ArrowKeysPanAndHomeReturns) {
  show();
  const MapCamera whole = map().camera();
  QTest::keyClick(&map(), Qt::Key_Right);
  EXPECT_GT(map().camera().centre.x, whole.centre.x);
  QTest::keyClick(&map(), Qt::Key_Plus);
  EXPECT_LT(map().camera().unitsPerPixel, whole.unitsPerPixel);
  QTest::keyClick(&map(), Qt::Key_Home);
  EXPECT_EQ(map().camera(), whole);
}

TEST_F(MapInWindow, ClickOnAnAreaGoesToIt) {
  show();
  const double scale = map().camera().unitsPerPixel;
  auto* const areas = room().panel().findChild<QListView*>("areas");
  ASSERT_EQ(areas->model()->rowCount(), 2);
  const QPoint at = areas->visualRect(areas->model()->index(1, 0)).center();
  QTest::mouseClick(areas->viewport(), Qt::LeftButton, {}, at);
  EXPECT_LT(map().camera().unitsPerPixel, scale * 0.8);
  const geo::UnitIndex unit = map().unitAt(middle() + QPointF(-40, 0));
  EXPECT_EQ(unit, 10) << "the eastern plain is c10 and c11";
  EXPECT_TRUE(settles());
}

TEST_F(MapInWindow, ClassesFollowTheMethodAndTheNumberChosen) {
  show();
  const QImage before = map().grab().toImage();
  auto* const number = room().panel().classBar().findChild<QSpinBox*>();
  ASSERT_NE(number, nullptr);
  number->setValue(3);
  ASSERT_TRUE(settles());
  EXPECT_NE(map().grab().toImage(), before);
  auto* const method = room().panel().classBar().findChildren<QComboBox*>().front();
  for (int i = 0; i < method->count(); ++i) {
    m_window->messages().show({});
    method->setCurrentIndex(i);
    emit method->activated(i);
    ASSERT_TRUE(settles()) << i;
    // one synthetic county has the value 0
    const bool refused = method->currentText() == "geometric progression";
    EXPECT_EQ(m_window->messages().text().contains("need values above 0"), refused) << i;
    EXPECT_EQ(m_window->messages().text().isEmpty(), !refused) << i;
  }
}

TEST_F(MapInWindow, AClickSelectsAndTheSelectToolBrushes) {
  show();
  UnitSelection& selection = m_window->session().selection();
  const QPoint left = (middle() + QPointF(-30, 0)).toPoint(), right = (middle() + QPointF(30, 0)).toPoint();
  QTest::mouseClick(&map(), Qt::LeftButton, {}, left);
  EXPECT_EQ(selection.units(), std::vector<geo::UnitIndex>{5});
  QTest::mouseClick(&map(), Qt::LeftButton, Qt::ControlModifier, right);
  EXPECT_EQ(selection.units(), (std::vector<geo::UnitIndex>{5, 6}));
  m_window->actions()[ActionId::select].trigger();
  ASSERT_TRUE(settles());
  QTest::mousePress(&map(), Qt::LeftButton, {}, left);
  QTest::mouseMove(&map(), left + QPoint(4, 4));
  QTest::mouseMove(&map(), left + QPoint(12, 10));
  EXPECT_EQ(selection.units(), std::vector<geo::UnitIndex>{5}) << "while it is dragged";
  QTest::mouseRelease(&map(), Qt::LeftButton, {}, left + QPoint(12, 10));
  QTest::keyClick(&map(), Qt::Key_Escape);
  EXPECT_EQ(selection.count(), 0);
}

TEST_F(MapInWindow, ALimitDraggedInTheLegendIsOneStepThatCanBeUndone) {
  show();
  LegendWidget& legend = room().maps().active().legend();
  const QRectF box = legend.histogramRect();
  const std::vector<double> before = room().maps().active().theme()->classes.upper;
  const int y = static_cast<int>(box.center().y());
  const QPoint from(static_cast<int>(legend.histogram().x(legend.histogram().limit(1), box)), y);
  QTest::mouseMove(&legend, from);
  QTest::mousePress(&legend, Qt::LeftButton, {}, from);
  for (int x = 1; x <= 6; ++x) QTest::mouseMove(&legend, from + QPoint(x, 0));
  QTest::mouseRelease(&legend, Qt::LeftButton, {}, from + QPoint(6, 0));
  const std::vector<double> after = room().maps().active().theme()->classes.upper;
  EXPECT_GT(after[1], before[1]);
  EXPECT_EQ(after[0], before[0]);
  EXPECT_EQ(m_window->session().undoStack().count(), 1);
  m_window->actions()[ActionId::undo].trigger();
  EXPECT_EQ(room().maps().active().theme()->classes.upper, before);
  m_window->actions()[ActionId::redo].trigger();
  EXPECT_EQ(room().maps().active().theme()->classes.upper, after);
  EXPECT_TRUE(settles());
}

TEST_F(MapInWindow, MapsSideBySideMoveTogether) {
  show();
  room().roomActions()[MapRoomActions::Id::fourMaps].trigger();
  ASSERT_EQ(room().maps().maps(), 4);
  ASSERT_TRUE(settles());
  QTest::mouseClick(&room().maps().pane(2).map(), Qt::LeftButton, {}, {5, 5});
  EXPECT_EQ(room().maps().activeIndex(), 2);
  QTest::keyClick(&room().maps().pane(2).map(), Qt::Key_Plus);
  for (int i = 0; i < 4; ++i) {
    EXPECT_EQ(room().maps().pane(i).map().camera().centre, map().camera().centre) << i;
    EXPECT_EQ(room().maps().pane(i).map().camera().unitsPerPixel, map().camera().unitsPerPixel) << i;
  }
  room().roomActions()[MapRoomActions::Id::oneMap].trigger();
  EXPECT_EQ(room().maps().maps(), 1);
  EXPECT_TRUE(settles());
}

TEST_F(MapInWindow, BackReturnsToTheViewBefore) {
  show();
  ASSERT_TRUE(QTest::qWaitFor([this] { return !map().history().hasBack(); }));
  const MapCamera whole = map().camera();
  QTest::qWait(500);  // it comes to rest
  QTest::keyClick(&map(), Qt::Key_Plus);
  ASSERT_TRUE(QTest::qWaitFor([this] { return map().history().hasBack(); }, 5000));
  m_window->actions()[ActionId::back].trigger();
  EXPECT_EQ(map().camera(), whole);
  EXPECT_TRUE(settles());
}

TEST_F(MapInWindow, AnAreaIsUntickedInTheList) {
  show();
  auto* const areas = room().panel().findChild<QListView*>("areas");
  QTest::mouseClick(areas->viewport(), Qt::LeftButton, {},
                    {15, areas->visualRect(areas->model()->index(0, 0)).center().y()});
  ASSERT_EQ(m_window->session().settings().areas.size(), 1U);
  EXPECT_FALSE(m_window->session().settings().areas.front().outlined);
  m_window->actions()[ActionId::undo].trigger();
  EXPECT_TRUE(m_window->session().settings().areas.empty());
}

}  // namespace
}  // namespace app::gui
