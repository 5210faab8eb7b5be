// A room that the window has never heard of is added to the list: what the window does for it.
#include "app/gui/room/room.h"

#include "app/gui/liaison/liaison_room.h"
#include "app/gui/look/icons.h"
#include "app/gui/survey/survey_room.h"
#include "app/gui/window/main_window.h"
#include "tests/app/gui/made_workspace.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QMenuBar>
#include <QMessageBox>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolBar>
#include <QUndoCommand>
#include <QUndoStack>

#include <memory>

namespace app::gui {
namespace {

/// Without a map; each edit is one empty step.
class TestRoom : public Room {
 public:
  TestRoom() {
    m_stamp.setText("Stamp");
    m_stamp.setIcon(lineIcon("copy"));
    connect(&m_undo, &QUndoStack::indexChanged, this, &TestRoom::changed);
    connect(&m_undo, &QUndoStack::cleanChanged, this, &TestRoom::changed);
  }

  QString id() const override { return "test"; }
  QString title() const override {
    return installedLanguage() == Language::chinese ? QStringLiteral("试验室(&T)") : "&Test room";
  }
  QIcon icon() const override { return lineIcon("pan"); }
  std::vector<MenuEntry> entries() const override { return {{&m_stamp, MenuId::file}}; }
  QUndoStack& undoStack() override { return m_undo; }
  bool isSettled() const override { return !isBusy; }
  bool isDirty() const override { return !m_undo.isClean(); }
  void save() override {
    ++saves;
    QTimer::singleShot(0, this, [this] {
      if (!isFull) m_undo.setClean();
      emit saveEnded();
    });
  }
  void takeWorkspace(const OpenedWorkspace& opened) override { document = opened.document; }
  void setLanguage(const std::string& shown) override { language = shown; }
  void reloadFigures() override { ++reloads; }

  void edit() { m_undo.push(new QUndoCommand); }
  QAction& stamp() { return m_stamp; }

  DocumentPointer document;
  std::string language;
  int saves = 0, reloads = 0, givenUp = 0;
  bool isBusy = false;
  bool isFull = false;  ///< nothing can be saved

 protected:
  void giveUpEdits() override { ++givenUp; }

 private:
  QUndoStack m_undo;
  mutable QAction m_stamp;
};

/// Answers the next question by one of its buttons.
class Answer : public QObject {
 public:
  explicit Answer(QMessageBox::StandardButton button) : m_button(button) { startTimer(5); }
  QString question() const { return m_question; }

 protected:
  void timerEvent(QTimerEvent*) override {
    auto* const box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
    if (box == nullptr || !m_question.isEmpty()) return;
    m_question = box->text();
    box->button(m_button)->click();
  }

 private:
  QMessageBox::StandardButton m_button;
  QString m_question;
};

class RoomTest : public testing::Test {
 protected:
  void SetUp() override {
    installLanguage(Language::english);
    auto worker = std::make_unique<WorkspaceWorker>();
    m_worker = worker.get();
    m_window = std::make_unique<MainWindow>(std::move(worker), [](const RoomContext& context) {
      Rooms rooms = makeRooms(context);
      rooms.push_back(std::make_unique<TestRoom>());
      return rooms;
    });
    m_window->show();
  }
  void TearDown() override { installLanguage(Language::english); }

  void open() {
    m_window->open(makeWorkspace(m_folder, false));
    ASSERT_TRUE(settles());
  }
  bool settles() {
    return QTest::qWaitFor([this] { return m_window->isSettled(); }, 30000);
  }
  TestRoom& room() { return m_window->room<TestRoom>(); }
  QAction& action(ActionId id) { return m_window->actions()[id]; }
  void enter() { m_window->switchTo<TestRoom>().trigger(); }
  QList<QAction*> menu(MenuId id) {
    return m_window->menuBar()->actions().at(static_cast<int>(id))->menu()->actions();
  }
  QToolBar& bar() { return *m_window->findChild<QToolBar*>("tools"); }
  /// Whether the window went, when the question was answered so.
  bool closes(QMessageBox::StandardButton button, QString* question = nullptr) {
    const Answer answer(button);
    const bool isClosed = m_window->close();
    if (question != nullptr) *question = answer.question();
    return isClosed;
  }

  QTemporaryDir m_folder;
  WorkspaceWorker* m_worker = nullptr;
  std::unique_ptr<MainWindow> m_window;
};

TEST_F(RoomTest, StandsLastInTheMenuAndTheToolBarWithTheNextKey) {
  QAction& shows = m_window->switchTo<TestRoom>();
  EXPECT_EQ(menu(MenuId::view).indexOf(&shows), 5) << "after the rooms of the program";
  EXPECT_EQ(shows.text(), "&Test room");
  EXPECT_EQ(shows.shortcut(), QKeySequence("Ctrl+6"));
  EXPECT_EQ(shows.toolTip(), "Test room (Ctrl+6)");
  const QList<QAction*> tools = bar().actions();
  EXPECT_EQ(tools.indexOf(&shows), tools.indexOf(m_window->rooms().switches()[4]) + 1);
  EXPECT_FALSE(room().isVisible());
  shows.trigger();
  EXPECT_TRUE(room().isVisible());
  EXPECT_TRUE(shows.isChecked());
  EXPECT_FALSE(m_window->rooms().switches().front()->isChecked());
}

TEST_F(RoomTest, TheLiaisonRoomHasItsKeyWhateverRoomsStandBeforeIt) {
  EXPECT_EQ(m_window->switchTo<LiaisonRoom>().shortcut(), QKeySequence("Ctrl+5"));
  EXPECT_EQ(m_window->rooms().switches()[2]->shortcut(), QKeySequence("Ctrl+3"));
}

TEST_F(RoomTest, ItsActionsStandBeforeTheLastOfTheMenuThatItNames) {
  const QList<QAction*> file = menu(MenuId::file);
  EXPECT_EQ(file.at(file.size() - 3), &room().stamp());
  EXPECT_TRUE(file.at(file.size() - 2)->isSeparator());
  EXPECT_EQ(file.back(), &action(ActionId::quit));
  EXPECT_TRUE(bar().actions().contains(&room().stamp())) << "it has an icon";
  EXPECT_TRUE(m_window->actions().all().contains(&room().stamp())) << "the search finds it";
}

TEST_F(RoomTest, TakesTheWorkspaceThatIsOpened) {
  EXPECT_EQ(room().document, nullptr);
  open();
  EXPECT_EQ(room().document, m_window->session().document());
  EXPECT_TRUE(room().isWritable());
  emit m_worker->issuesFound({"A table is damaged."}, true);
  EXPECT_TRUE(QTest::qWaitFor([this] { return !room().isWritable(); }, 5000));
}

TEST_F(RoomTest, ItsStepsAreTheWindowsWhileItIsShown) {
  open();
  room().edit();
  EXPECT_FALSE(action(ActionId::undo).isEnabled()) << "the maps have steps of their own";
  enter();
  ASSERT_TRUE(action(ActionId::undo).isEnabled());
  action(ActionId::undo).trigger();
  EXPECT_EQ(room().undoStack().index(), 0);
  EXPECT_FALSE(action(ActionId::undo).isEnabled());
  action(ActionId::redo).trigger();
  EXPECT_EQ(room().undoStack().index(), 1);
}

TEST_F(RoomTest, ItsEditsShowInTheTitleUntilTheyAreSaved) {
  open();
  EXPECT_EQ(m_window->windowTitle(), QStringLiteral("synthetic.gpkg[*] – Lianpian"));
  EXPECT_FALSE(m_window->isWindowModified());
  room().edit();
  EXPECT_TRUE(m_window->isWindowModified());
  EXPECT_FALSE(action(ActionId::save).isEnabled()) << "another room is shown";
  enter();
  ASSERT_TRUE(action(ActionId::save).isEnabled());
  action(ActionId::save).trigger();
  EXPECT_EQ(room().saves, 1);
  EXPECT_TRUE(QTest::qWaitFor([this] { return !m_window->isWindowModified(); }, 5000));
  EXPECT_FALSE(action(ActionId::save).isEnabled());
}

TEST_F(RoomTest, TheSettingsOfAllRoomsAreSavedFromItToo) {
  open();
  enter();
  planning::MapSettings settings = m_window->session().settings();
  settings.selections.push_back({"South", {"c00"}});
  m_window->session().edit("Keep a selection", settings);
  EXPECT_TRUE(m_window->isWindowModified());
  action(ActionId::save).trigger();
  EXPECT_TRUE(QTest::qWaitFor([this] { return !m_window->isWindowModified(); }, 10000));
  EXPECT_EQ(room().saves, 0);
}

TEST_F(RoomTest, ClosingAsksWhereEditsWouldBeLost) {
  open();
  room().edit();
  QString question;
  EXPECT_FALSE(closes(QMessageBox::Cancel, &question));
  EXPECT_EQ(question, QStringLiteral("Save the edits in “Test room”?"));
  EXPECT_TRUE(m_window->isVisible());
  EXPECT_EQ(room().saves + room().givenUp, 0);
  EXPECT_TRUE(closes(QMessageBox::Discard));
  EXPECT_EQ(room().givenUp, 1);
  EXPECT_FALSE(m_window->isVisible());
}

TEST_F(RoomTest, ClosingWaitsUntilEditsAreSaved) {
  open();
  room().edit();
  EXPECT_TRUE(closes(QMessageBox::Save));
  EXPECT_EQ(room().saves, 1);
  EXPECT_FALSE(room().isDirty());
}

TEST_F(RoomTest, TheWindowStaysWhereEditsCouldNotBeSaved) {
  open();
  room().edit();
  room().isFull = true;
  EXPECT_FALSE(closes(QMessageBox::Save));
  EXPECT_TRUE(room().isDirty());
}

TEST_F(RoomTest, WithoutEditsNothingIsAsked) {
  open();
  EXPECT_TRUE(m_window->close());
}

TEST_F(RoomTest, AnotherWorkspaceIsNotOpenedBeforeTheQuestionIsAnswered) {
  open();
  room().edit();
  const Answer answer(QMessageBox::Cancel);
  m_window->open("/nowhere/none.gpkg");
  EXPECT_FALSE(answer.question().isEmpty());
  EXPECT_TRUE(m_window->isSettled()) << "nothing was asked of the worker";
}

TEST_F(RoomTest, TheLanguageReachesItAndItsEntry) {
  EXPECT_EQ(room().language, "en");
  m_window->setLanguage(Language::chinese);
  EXPECT_EQ(room().language, "zh");
  EXPECT_EQ(m_window->switchTo<TestRoom>().text(), QStringLiteral("试验室(&T)"));
  EXPECT_EQ(m_window->switchTo<TestRoom>().iconText(), QStringLiteral("试验室"));
}

TEST_F(RoomTest, WithoutAMapOfItsOwnThereIsNothingToZoom) {
  open();
  EXPECT_TRUE(action(ActionId::zoomIn).isEnabled());
  enter();
  for (const ActionId id : {ActionId::zoomIn, ActionId::zoomOut, ActionId::whole, ActionId::addBookmark})
    EXPECT_FALSE(action(id).isEnabled()) << static_cast<int>(id);
  action(ActionId::select).trigger();
  m_window->switchTo<SurveyRoom>().trigger();
  EXPECT_TRUE(action(ActionId::zoomIn).isEnabled());
  EXPECT_EQ(m_window->map().tool(), MapTool::select);
}

TEST_F(RoomTest, TheWindowIsSettledWhenItIs) {
  open();
  room().isBusy = true;
  EXPECT_FALSE(m_window->isSettled());
  const QSignalSpy settled(m_window.get(), &MainWindow::settled);
  room().isBusy = false;
  emit room().settled();
  EXPECT_EQ(settled.count(), 1);
}

TEST_F(RoomTest, HearsOfFiguresThatAnotherRoomChanged) {
  open();
  emit m_window->room<SurveyRoom>().figuresChanged();
  EXPECT_EQ(room().reloads, 1);
  emit room().figuresChanged();
  EXPECT_EQ(room().reloads, 1) << "it knows its own";
  EXPECT_TRUE(settles());
}

}  // namespace
}  // namespace app::gui
