// What is done in the window belongs to the workspace that it shows.
#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QSpinBox>
#include <QTest>
#include <QTimer>
#include <QUrl>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <semaphore>

#include "app/gui/explore/map_room.h"
#include "app/gui/plan/plan_room.h"
#include "app/gui/survey/survey_room.h"
#include "app/gui/window/end_signals.h"
#include "app/gui/window/guarded_application.h"
#include "app/gui/window/main_window.h"
#include "app/gui/wizard/import_wizard.h"
#include "geo/report/error.h"
#include "tests/app/gui/made_workspace.h"
#include "tests/planning/plan/plan_workspace.h"

namespace app::gui {
namespace {

namespace fs = std::filesystem;
namespace plan = planning::plan;

constexpr int kPatience = 30000;

/// Two synthetic workspaces, each with version 1 of the plan of "hills".
class WorkspaceJobsTest : public testing::Test {
 protected:
  void SetUp() override {
    installLanguage(Language::english);
    for (const test::PlanWorkspace* const one : {&m_a, &m_b}) {
      planning::Workspace workspace = one->open();
      plan::putPlan(workspace, one->draft(), {"made up for tests", "Tester"});
    }
    auto worker = std::make_unique<WorkspaceWorker>();
    m_worker = worker.get();
    m_window = std::make_unique<MainWindow>(std::move(worker));
    m_window->show();
  }
  bool settles() {
    return QTest::qWaitFor([this] { return m_window->isSettled(); }, kPatience);
  }
  void open(const fs::path& path) {
    m_window->open(path);
    ASSERT_TRUE(settles());
  }
  /// The plan room of a workspace, with a note added to the plan and not saved.
  void editPlanOf(const test::PlanWorkspace& made) {
    open(made.path());
    m_window->switchTo<PlanRoom>().trigger();
    ASSERT_TRUE(settles());
    plan::Plan edited = *session().plan();
    edited.notes.push_back({plan::NoteKind::field, "2012-01-01", "A", "edited in A"});
    session().edit("note", edited);
    ASSERT_TRUE(session().isDirty());
  }
  void trigger(ActionId id) { m_window->actions()[id].trigger(); }
  bool isEnabled(ActionId id) { return m_window->actions()[id].isEnabled(); }
  PlanSession& session() { return m_window->room<PlanRoom>().plan(); }
  static plan::Plan stored(const test::PlanWorkspace& made) {
    planning::Workspace workspace = made.open();
    return plan::loadPlan(workspace, "hills");
  }
  static std::size_t versions(const test::PlanWorkspace& made) {
    planning::Workspace workspace = made.open();
    return plan::documents(workspace, "plan").size();
  }
  void drop(const QString& file) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);  // or nobody is dropped upon
    QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &event);
  }

  test::PlanWorkspace m_a;
  test::PlanWorkspace m_b;
  QTemporaryDir m_folder;
  std::unique_ptr<MainWindow> m_window;
  WorkspaceWorker* m_worker = nullptr;
};

TEST_F(WorkspaceJobsTest, AnEditOfOneWorkspaceIsNeverSavedInTheNextAndComesBack) {
  editPlanOf(m_a);
  m_window->open(m_b.path());
  trigger(ActionId::save);  // the title still says the first one
  m_window->room<PlanRoom>().save();
  ASSERT_TRUE(settles());
  EXPECT_EQ(versions(m_a), 1u);
  EXPECT_EQ(versions(m_b), 1u);
  EXPECT_TRUE(stored(m_b).notes.empty());
  EXPECT_TRUE(session().plan()->notes.empty());
  EXPECT_TRUE(m_window->messages().text().contains("were not saved; they are kept"));
  open(m_a.path());
  ASSERT_EQ(session().plan()->notes.size(), 1u);
  EXPECT_EQ(session().plan()->notes[0].text, "edited in A");
  EXPECT_TRUE(session().isDirty());
  trigger(ActionId::save);
  ASSERT_TRUE(settles());
  EXPECT_EQ(stored(m_a).notes.size(), 1u);
  EXPECT_EQ(versions(m_b), 1u);
}

TEST_F(WorkspaceJobsTest, WritingIsOffWhileAWorkspaceIsOpenedAndOnAgainAfterIt) {
  editPlanOf(m_a);
  ASSERT_TRUE(settles());
  EXPECT_TRUE(isEnabled(ActionId::save));
  const auto isOn = [this] {
    return std::vector<bool>{isEnabled(ActionId::save), isEnabled(ActionId::undo), session().mayEdit(),
                             isEnabled(ActionId::importFiles),
                             !m_window->room<PlanRoom>().desk().snapshot()->isReadOnly};
  };
  const std::vector<bool> on(5, true), off(5, false);
  EXPECT_EQ(isOn(), on);
  m_window->open("/nowhere/none.gpkg");
  EXPECT_EQ(isOn(), off);
  EXPECT_EQ(session().plan()->notes.size(), 1u) << "what is shown stays";
  ASSERT_TRUE(settles());
  EXPECT_EQ(isOn(), on);
}

TEST_F(WorkspaceJobsTest, TheSurveyRoomCannotBeWrittenToWhileAWorkspaceIsOpened) {
  open(m_a.path());
  m_window->switchTo<SurveyRoom>().trigger();
  ASSERT_TRUE(settles());
  SurveyDesk& desk = m_window->room<SurveyRoom>().desk();
  EXPECT_FALSE(desk.snapshot()->isReadOnly);
  m_window->open(m_b.path());
  EXPECT_TRUE(desk.snapshot()->isReadOnly);
  EXPECT_TRUE(m_window->room<SurveyRoom>().codebookDesk().isReadOnly());
  desk.audit();
  EXPECT_EQ(m_window->messages().sentence(), WorkspaceWorker::openingSentence());
  ASSERT_TRUE(settles());
  EXPECT_EQ(desk.snapshot()->document->path, m_b.path());
  EXPECT_FALSE(desk.snapshot()->isReadOnly);
}

TEST_F(WorkspaceJobsTest, SettingsThatAreEditedWhileAnotherWorkspaceIsOpenedAreOfferedAgain) {
  const fs::path path = makeWorkspace(m_folder, false);
  open(path);
  m_window->open(m_b.path());
  m_window->room<MapRoom>().panel().classBar().findChild<QSpinBox*>()->setValue(3);
  ASSERT_TRUE(m_window->keeper().isDirty());
  ASSERT_TRUE(settles());
  EXPECT_TRUE(m_window->messages().text().contains("Edits of synthetic.gpkg were not saved"));
  open(path);
  EXPECT_TRUE(m_window->messages().text().contains("were not saved when the program ended"));
}

TEST_F(WorkspaceJobsTest, ClosingStopsAJobThatTakesItsTime) {
  open(m_a.path());
  std::binary_semaphore isRunning(0);
  m_worker->ask(
      m_window->session().document(),
      [&](planning::Workspace&, geo::Progress& progress) {
        isRunning.release();
        while (!progress.isCancelled()) std::this_thread::yield();
      },
      m_window.get(), [](const Result<std::monostate>&) {});
  isRunning.acquire();
  EXPECT_TRUE(m_window->close());
}

TEST_F(WorkspaceJobsTest, TheEndKeepsUnsavedEdits) {
  editPlanOf(m_a);
  m_window->end();
  m_window.reset();
  EXPECT_EQ(versions(m_a), 1u);
  m_window = std::make_unique<MainWindow>();
  m_window->show();
  open(m_a.path());
  m_window->switchTo<PlanRoom>().trigger();
  ASSERT_TRUE(settles());
  EXPECT_EQ(session().plan()->notes.size(), 1u);
}

TEST_F(WorkspaceJobsTest, ADroppedWorkspaceIsOpenedAndAnotherGeoPackageIsForTheWizard) {
  drop(QString::fromStdString(m_a.path().string()));
  ASSERT_TRUE(QTest::qWaitFor([this] { return m_window->session().document() != nullptr; }, kPatience));
  EXPECT_EQ(m_window->session().document()->path, m_a.path());
  const QString other = m_folder.filePath("other.gpkg");
  QFile(other).open(QIODevice::WriteOnly);
  drop(other);
  EXPECT_TRUE(QTest::qWaitFor([this] { return m_window->findChild<ImportWizard*>() != nullptr; }, kPatience));
}

// To open a pipe would wait until somebody writes into it.
TEST_F(WorkspaceJobsTest, ADroppedPipeIsNeverOpened) {
  const std::string pipe = m_folder.filePath("pipe.gpkg").toStdString();
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  drop(QString::fromStdString(pipe));  // comes back
  ASSERT_TRUE(QTest::qWaitFor([this] { return m_window->findChild<ImportWizard*>() != nullptr; }, kPatience));
  EXPECT_EQ(::open(pipe.c_str(), O_WRONLY | O_NONBLOCK), -1);
  EXPECT_EQ(errno, ENXIO) << "nobody reads";
}

TEST_F(WorkspaceJobsTest, AnExceptionInASlotBecomesASentenceAndTheProgramGoesOn) {
  auto& application = dynamic_cast<GuardedApplication&>(*QCoreApplication::instance());
  QString said;
  application.setTell([&said](const QString& sentence) { said = sentence; });
  // called by the event loop: Qt's own click() leaks where an exception passes
  QObject object;
  QMetaObject::invokeMethod(
      &object, [] { throw geo::DataError("no such row"); }, Qt::QueuedConnection);
  EXPECT_TRUE(QTest::qWaitFor([&] { return said == "no such row"; }, kPatience));
  QTimer::singleShot(0, &object, [] { throw std::runtime_error("a bug"); });
  EXPECT_TRUE(QTest::qWaitFor([&] { return said.contains("a bug"); }, kPatience));
  application.setTell([](const QString& sentence) { ADD_FAILURE() << sentence.toStdString(); });
}

TEST(EndSignals, AreHeardByTheEventLoop) {
  for (const int signal : {SIGINT, SIGTERM}) {
    int heard = 0;
    const EndSignals listening([&heard] { ++heard; });
    ::raise(signal);
    EXPECT_EQ(heard, 0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return heard == 1; }, kPatience));
  }
}

}  // namespace
}  // namespace app::gui
