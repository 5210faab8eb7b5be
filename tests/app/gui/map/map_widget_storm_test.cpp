// Input in masses: the window stays in hand and ends with the frame that was asked for last.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QTest>
#include <QWheelEvent>

#include <random>

#include "app/gui/map/map_widget.h"
#include "tests/app/gui/made_workspace.h"

namespace app::gui {
namespace {

class MapWidgetStorm : public testing::Test {
 protected:
  void SetUp() override {
    auto workspace = planning::Workspace::open(makeWorkspace(m_folder, false), true);
    m_map.resize(400, 300);
    m_map.show();
    m_map.setDocument(std::make_shared<MapDocument>(workspace), false);
  }
  void turnWheel(int angle) {
    const QPointF at(150, 120);
    QWheelEvent event(at, m_map.mapToGlobal(at), {}, {0, angle}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&m_map, &event);
  }
  bool settles() {
    return QTest::qWaitFor([this] { return m_map.isFinal(); }, 30000);
  }

  QTemporaryDir m_folder;
  MapWidget m_map;
};

TEST_F(MapWidgetStorm, OfTheWheelEndsWithTheLastFrame) {
  std::mt19937 random(7);
  for (int turn = 0; turn < 400; ++turn) {
    turnWheel(random() % 2 == 0 ? 120 : -120);
    if (turn % 50 == 0) QCoreApplication::processEvents();
  }
  for (int turn = 0; turn < 200; ++turn) turnWheel(-1200);  // against the farthest view
  for (int turn = 0; turn < 200; ++turn) turnWheel(1200);   // against the nearest
  EXPECT_TRUE(settles());
  EXPECT_GT(m_map.camera().unitsPerPixel, 0);
  m_map.showWhole();
  EXPECT_TRUE(settles());
  EXPECT_NE(m_map.unitAt({200, 150}), geo::kOutside);
}

TEST_F(MapWidgetStorm, OfSizesDownToOnePixelEndsWithTheLastFrame) {
  m_map.setMinimumSize(1, 1);
  for (const QSize size : {QSize(1, 1), QSize(1, 900), QSize(1600, 1), QSize(1, 1), QSize(640, 480)}) {
    m_map.resize(size);
    turnWheel(120);
    turnWheel(-120);
    EXPECT_TRUE(settles()) << size.width() << ' ' << size.height();
  }
  m_map.showWhole();
  EXPECT_TRUE(settles());
  EXPECT_NE(m_map.unitAt({320, 240}), geo::kOutside);
}

}  // namespace
}  // namespace app::gui
