#pragma once

#include "app/gui/liaison/liaison_room.h"
#include "planning/liaison/register_store.h"
#include "tests/app/gui/controls.h"
#include "tests/planning/liaison/liaison_workspace.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <fstream>
#include <string>

namespace app::gui {

namespace liaison = planning::liaison;

/// The room with what it works with, in English, on a day of its own: 2012-02-01.
class LiaisonRoomBench {
 public:
  LiaisonRoomBench() {
    ::setenv("LIANPIAN_TEST_TIME", "1328054400", 1);
    QObject::connect(&worker, &WorkspaceWorker::opened, &session, [this](const OpenedWorkspace& opened) {
      session.start(opened.document, opened.settings);
      room.takeWorkspace(opened);
    });
    room.setLanguage("en");
    room.resize(1400, 900);
  }
  ~LiaisonRoomBench() { ::unsetenv("LIANPIAN_TEST_TIME"); }
  LiaisonRoomBench(const LiaisonRoomBench&) = delete;
  LiaisonRoomBench& operator=(const LiaisonRoomBench&) = delete;

  void open(const std::filesystem::path& path) {
    worker.open(path);
    ASSERT_TRUE(settles());
    room.show();
    ASSERT_TRUE(settles());
  }
  bool settles() {
    return QTest::qWaitFor([this] { return worker.isIdle() && room.isSettled(); }, 30000);
  }
  void showTab(LiaisonRoom::Tab tab) { room.tabs().setCurrentIndex(tab); }
  void press(const char* text) {
    QPushButton& button = test::button(room, text, test::Buttons::visible);
    ASSERT_TRUE(button.isEnabled()) << text;
    button.click();
    ASSERT_TRUE(settles());
  }
  void choose(FilteredTable& table, int row) {
    table.view().setCurrentIndex(table.shown().index(row, 0));
    ASSERT_TRUE(settles());
  }
  QString text(const FilteredTable& table, int row, int column) const {
    return table.shown().index(row, column).data().toString();
  }

  WorkspaceWorker worker;
  MapSession session;
  MessageBar messages;
  LiaisonRoom room{session, worker, messages};
};

/// The made-up register of two areas, three units, one round and two promises.
class LiaisonRoomTest : public testing::Test {
 protected:
  void show() { m_bench.open(m_made.path()); }
  bool settles() { return m_bench.settles(); }
  void press(const char* text) { m_bench.press(text); }
  void choose(FilteredTable& table, int row) { m_bench.choose(table, row); }
  QString text(const FilteredTable& table, int row, int column) const {
    return m_bench.text(table, row, column);
  }
  LiaisonRoom& room() { return m_bench.room; }
  const LiaisonSnapshot& snapshot() { return *room().desk().snapshot(); }
  QString message() { return m_bench.messages.text(); }
  template <class Widget>
  Widget& named(const char* accessibleName) {
    return test::named<Widget>(room(), accessibleName);
  }
  void write(const char* field, const QString& text) { named<QLineEdit>(field).setText(text); }
  void fillIn(const char* field, const QString& text) {
    auto* const line = qobject_cast<QLineEdit*>(room().registerPanel().form().editor(field));
    ASSERT_NE(line, nullptr) << field;
    line->setText(text);
  }
  void chooseWord(const char* field, const char* word) {
    auto* const words = qobject_cast<QComboBox*>(room().registerPanel().form().editor(field));
    ASSERT_NE(words, nullptr) << field;
    words->setCurrentIndex(words->findData(QString::fromUtf8(word)));
    ASSERT_GE(words->currentIndex(), 0) << word;
  }
  void edit(const std::function<void(liaison::Register&)>& change) {
    planning::Workspace workspace = m_made.open();
    liaison::editRegister(workspace, {"made up for tests"}, change);
  }
  /// What lies in the file.
  liaison::Register stored() {
    planning::Workspace workspace = m_made.open(true);
    return liaison::readRegister(workspace);
  }
  std::string file(const char* name, const std::string& text = {}) {
    const std::filesystem::path path = m_made.folder() / name;
    if (!text.empty()) std::ofstream(path) << text;
    return path.string();
  }

  test::LiaisonWorkspace m_made;
  LiaisonRoomBench m_bench;
};

}  // namespace app::gui
