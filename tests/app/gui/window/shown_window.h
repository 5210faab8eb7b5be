#pragma once

#include <gtest/gtest.h>

#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include "app/gui/explore/map_room.h"
#include "app/gui/window/main_window.h"
#include "tests/app/gui/made_workspace.h"

namespace app::gui {

/// A window that shows the twelve made-up counties.
class ShownWindow : public testing::Test {
 protected:
  void TearDown() override { installLanguage(Language::english); }

  void show(bool bare = false) {
    installLanguage(Language::english);
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1000, 700);
    m_window->show();
    m_window->open(makeWorkspace(m_folder, bare));
    ASSERT_TRUE(settles());
  }
  bool settles() {
    return QTest::qWaitFor([this] { return m_window->isSettled(); }, 30000);
  }
  MapRoom& room() { return m_window->room<MapRoom>(); }
  MapWidget& map() { return m_window->map(); }
  QPointF middle() { return QRectF(map().rect()).center(); }

  QTemporaryDir m_folder;
  std::unique_ptr<MainWindow> m_window;
};

}  // namespace app::gui
