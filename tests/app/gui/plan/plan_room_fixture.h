#pragma once

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>
#include <string>

#include "app/gui/plan/plan_room.h"
#include "tests/app/gui/controls.h"
#include "tests/planning/plan/plan_workspace.h"

namespace app::gui {
namespace plan = planning::plan;

/// The synthetic workspace with the area "hills" of two counties: figure a is 3 and 4 in 2010.
class PlanRoomTest : public testing::Test {
 protected:
  PlanRoomTest() {
    QObject::connect(&m_worker, &WorkspaceWorker::opened, &m_session, [this](const OpenedWorkspace& opened) {
      m_session.start(opened.document, opened.settings);
      if (m_room) m_room->takeWorkspace(opened);
    });
    enter();
  }

  /// As when the program starts.
  void enter() {
    m_room = std::make_unique<PlanRoom>(m_session, m_worker, m_messages);
    m_room->setLanguage("en");
    m_room->resize(1300, 850);
    m_room->desk().findChild<QTimer*>()->setInterval(20);  // as if everybody thought that long
  }
  void open() {
    m_worker.open(m_made.path());
    ASSERT_TRUE(settles());
    m_room->show();
    ASSERT_TRUE(settles());
  }
  /// With version 1 of the plan; `edit` makes it other than the draft.
  void openPlan(const std::function<void(plan::Plan&)>& edit = {}) {
    plan::Plan draft = m_made.draft();
    if (edit) edit(draft);
    {
      planning::Workspace workspace = m_made.open();
      plan::putPlan(workspace, draft, {"made up for tests", "Tester"});
    }
    open();
  }
  bool settles() {
    return QTest::qWaitFor([this] { return m_worker.isIdle() && m_room->isSettled(); }, 30000);
  }
  PlanRoom& room() { return *m_room; }
  const plan::Plan& edited() { return *room().plan().plan(); }
  plan::Plan stored(int version = 0) {
    planning::Workspace workspace = planning::Workspace::open(m_made.path(), true);
    return plan::loadPlan(workspace, "hills", version);
  }
  std::size_t versions() {
    planning::Workspace workspace = planning::Workspace::open(m_made.path(), true);
    return plan::documents(workspace, "plan").size();
  }
  QString message() { return m_messages.text(); }
  void show(PlanRoom::Tab tab) {
    room().tabs().setCurrentIndex(tab);
    ASSERT_TRUE(settles());
  }
  template <class Widget>
  Widget& named(const char* accessibleName) {
    return test::named<Widget>(room(), accessibleName);
  }
  QPushButton& button(const char* text) { return test::button(room(), text, test::Buttons::visible); }
  void press(const char* text) {
    ASSERT_TRUE(button(text).isEnabled()) << text;
    button(text).click();
    ASSERT_TRUE(settles());
  }
  /// Writes into a cell as a delegate does.
  void write(CellTable& table, int row, int column, const char* text) {
    const QModelIndex at = table.index(row, column);
    ASSERT_TRUE(at.flags() & Qt::ItemIsEditable);
    table.setData(at, text, Qt::EditRole);
    ASSERT_TRUE(settles());
  }
  QString cell(const QAbstractItemModel& table, int row, int column) {
    return table.index(row, column).data().toString();
  }

  test::PlanWorkspace m_made;
  MapSession m_session;
  MessageBar m_messages;
  WorkspaceWorker m_worker;
  std::unique_ptr<PlanRoom> m_room;
};

}  // namespace app::gui
