#include "app/gui/model/workspace_worker.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include <semaphore>
#include <thread>

#include "geo/report/error.h"
#include "geo/store/database.h"
#include "tests/planning/small_workspace.h"

namespace app::gui {
namespace {

constexpr int kPatience = 30000;

/// Two synthetic workspaces; figure a of county 010101 is 3 in both.
class WorkspaceWorkerTest : public testing::Test {
 protected:
  WorkspaceWorkerTest() {
    for (const test::SmallWorkspace* const one : {&m_a, &m_b})
      one->open().putFigures({test::figure("010101", "a", 3)}, "synthetic");
    QObject::connect(&m_worker, &WorkspaceWorker::opened, &m_worker,
                     [this](const OpenedWorkspace& one) { m_document = one.document; });
  }
  DocumentPointer open(const test::SmallWorkspace& made) {
    m_worker.open(made.path());
    EXPECT_TRUE(settles());
    return m_document;
  }
  bool settles() {
    return QTest::qWaitFor([this] { return m_worker.isIdle(); }, kPatience);
  }
  static void put(planning::Workspace& workspace, double value) {
    workspace.putFigures({test::figure("010101", "a", value)}, "changed");
  }
  static double value(planning::Workspace& workspace) {
    return workspace.figures("a", "2010").at("010101").value.value();
  }
  double stored(const test::SmallWorkspace& made) {
    planning::Workspace workspace = made.open(true);
    return value(workspace);
  }
  /// Asks for a write of `put` and says what came of it.
  void askToPut(const DocumentPointer& document, double put, QString& problem) {
    m_worker.ask(
        document, [put](planning::Workspace& w, geo::Progress&) { WorkspaceWorkerTest::put(w, put); },
        &m_receiver,
        [&problem](const Result<std::monostate>& result) {
          problem = result ? QStringLiteral("done") : result.problem;
        });
  }

  test::SmallWorkspace m_a;
  test::SmallWorkspace m_b;
  QObject m_receiver;
  QObject m_other;
  DocumentPointer m_document;
  WorkspaceWorker m_worker;
};

TEST_F(WorkspaceWorkerTest, AJobOfAClosedWorkspaceIsRefusedWithOneSentenceAndNothingIsWritten) {
  const DocumentPointer a = open(m_a);
  m_worker.open(m_b.path());
  EXPECT_TRUE(m_worker.isOpening());
  QString problem;
  askToPut(a, 9, problem);
  ASSERT_TRUE(settles());
  EXPECT_FALSE(m_worker.isOpening());
  EXPECT_EQ(problem,
            "The workspace w.gpkg was closed before this was done; nothing was changed: open it again to "
            "repeat it.");
  EXPECT_EQ(stored(m_a), 3);
  EXPECT_EQ(stored(m_b), 3);
}

TEST_F(WorkspaceWorkerTest, TheSameFileOpenedAgainIsAnotherDocument) {
  const DocumentPointer first = open(m_a);
  const DocumentPointer second = open(m_a);
  QString ofFirst, ofSecond;
  askToPut(first, 8, ofFirst);
  askToPut(second, 9, ofSecond);
  ASSERT_TRUE(settles());
  EXPECT_TRUE(ofFirst.contains("was closed before"));
  EXPECT_EQ(ofSecond, "done");
  EXPECT_EQ(stored(m_a), 9);
}

TEST_F(WorkspaceWorkerTest, AWorkspaceThatCannotBeOpenedLeavesTheOpenOneItsJobs) {
  const DocumentPointer a = open(m_a);
  QSignalSpy failed(&m_worker, &WorkspaceWorker::openFailed);
  m_worker.open("/nowhere/none.gpkg");
  QString problem;
  askToPut(a, 9, problem);
  ASSERT_TRUE(settles());
  EXPECT_EQ(failed.count(), 1);
  EXPECT_EQ(problem, "done");
  EXPECT_EQ(stored(m_a), 9);
}

TEST_F(WorkspaceWorkerTest, AJobOfNoDocumentIsRefused) {
  open(m_a);
  QString problem;
  askToPut(nullptr, 9, problem);
  ASSERT_TRUE(settles());
  EXPECT_NE(problem, "done");
  EXPECT_EQ(stored(m_a), 3);
}

TEST_F(WorkspaceWorkerTest, AReadOfAClosedWorkspaceIsNotAnswered) {
  const DocumentPointer a = open(m_a);
  open(m_b);
  bool isAnswered = false;
  m_worker.read(
      a, [](planning::Workspace& w, geo::Progress&) { return value(w); }, &m_receiver,
      [&](const Result<double>&) { isAnswered = true; });
  ASSERT_TRUE(settles());
  EXPECT_FALSE(isAnswered);
}

// The write holds its transaction open until the read has been answered.
TEST_F(WorkspaceWorkerTest, AReadIsAnsweredWhileAWriteIsAtWorkAndSeesWhatIsCommitted) {
  const DocumentPointer a = open(m_a);
  std::binary_semaphore isWriting(0), mayCommit(0);
  QString written;
  m_worker.ask(
      a,
      [&](planning::Workspace& workspace, geo::Progress&) {
        geo::store::Transaction transaction(workspace.database());
        put(workspace, 9);
        isWriting.release();
        mayCommit.acquire();
        transaction.commit();
      },
      &m_other, [&](const Result<std::monostate>& result) { written = result ? "done" : result.problem; });
  isWriting.acquire();
  const auto read = [&](double& seen) {
    m_worker.read(
        a, [](planning::Workspace& w, geo::Progress&) { return value(w); }, &m_receiver,
        [&seen](Result<double> result) { seen = result ? *result : -1; });
  };
  double before = 0, after = 0;
  read(before);
  const bool isAnswered = QTest::qWaitFor([&] { return before != 0; }, kPatience);
  EXPECT_TRUE(written.isEmpty());
  mayCommit.release();
  ASSERT_TRUE(isAnswered);
  EXPECT_EQ(before, 3);
  ASSERT_TRUE(settles());
  EXPECT_EQ(written, "done");
  read(after);
  ASSERT_TRUE(settles());
  EXPECT_EQ(after, 9);
}

TEST_F(WorkspaceWorkerTest, AReadComesBehindTheWritesOfItsOwnReceiver) {
  const DocumentPointer a = open(m_a);
  QString written;
  double seen = 0;
  askToPut(a, 9, written);
  m_worker.read(
      a, [](planning::Workspace& w, geo::Progress&) { return value(w); }, &m_receiver,
      [&](Result<double> result) { seen = *result; });
  ASSERT_TRUE(settles());
  EXPECT_EQ(seen, 9);
}

// The first run reads once before the write and once after it.
TEST_F(WorkspaceWorkerTest, AReadThatAWriteDisturbsRunsAgainAndSeesOneState) {
  const DocumentPointer a = open(m_a);
  std::binary_semaphore hasRead(0), mayGoOn(0);
  int runs = 0;
  std::pair<double, double> seen;
  m_worker.read(
      a,
      [&](planning::Workspace& workspace, geo::Progress&) {
        const double first = value(workspace);
        if (++runs == 1) {
          hasRead.release();
          mayGoOn.acquire();
        }
        return std::pair(first, value(workspace));
      },
      &m_other, [&](Result<std::pair<double, double>> result) { seen = *result; });
  hasRead.acquire();
  QString written;
  askToPut(a, 9, written);
  const bool isWritten = QTest::qWaitFor([&] { return !written.isEmpty(); }, kPatience);
  mayGoOn.release();
  ASSERT_TRUE(isWritten && settles());
  EXPECT_EQ(runs, 2);
  EXPECT_EQ(seen, std::pair(9.0, 9.0));
}

TEST_F(WorkspaceWorkerTest, AStoppedJobEndsWithinAStatementAndItsTransactionIsUndone) {
  const DocumentPointer a = open(m_a);
  std::binary_semaphore isWriting(0);
  QString problem;
  m_worker.ask(
      a,
      [&](planning::Workspace& workspace, geo::Progress&) {
        geo::store::Transaction transaction(workspace.database());
        put(workspace, 9);
        isWriting.release();
        workspace.database()
            .prepare("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n")
            ->step();  // never ends by itself
        transaction.commit();
      },
      &m_receiver, [&](const Result<std::monostate>& result) { problem = result.problem; });
  isWriting.acquire();
  m_worker.stopJobs();
  ASSERT_TRUE(settles());
  EXPECT_EQ(problem, "Stopped; nothing was changed.");
  EXPECT_EQ(stored(m_a), 3);
  askToPut(a, 9, problem);
  ASSERT_TRUE(settles());
  EXPECT_EQ(problem, "done") << "only what was asked before is stopped";
}

TEST_F(WorkspaceWorkerTest, TheEndStopsLongJobsAndFinishesThoseThatMustNotBeLost) {
  const DocumentPointer a = open(m_a);
  bool hasStopped = false, hasRunLate = false;
  std::binary_semaphore isRunning(0);
  const auto nothing = [](const Result<std::monostate>&) {};
  m_worker.ask(
      a,
      [&](planning::Workspace&, geo::Progress& progress) {
        isRunning.release();
        while (!progress.isCancelled()) std::this_thread::yield();
        hasStopped = true;
      },
      &m_receiver, nothing);
  m_worker.ask(
      a, [&](planning::Workspace&, geo::Progress&) { hasRunLate = true; }, &m_receiver, nothing);
  m_worker.ask(
      a, [](planning::Workspace& workspace, geo::Progress&) { put(workspace, 9); }, &m_receiver, nothing,
      AtClosing::finish);
  isRunning.acquire();
  m_worker.finish();
  EXPECT_TRUE(hasStopped);
  EXPECT_FALSE(hasRunLate);
  EXPECT_EQ(stored(m_a), 9);
}

TEST_F(WorkspaceWorkerTest, AJobTellsHowFarItIs) {
  const DocumentPointer a = open(m_a);
  QSignalSpy told(&m_worker, &WorkspaceWorker::progressed);
  m_worker.ask(
      a, [](planning::Workspace&, geo::Progress& progress) { progress.report("Working", 0.5); }, &m_receiver,
      [](const Result<std::monostate>&) {});
  ASSERT_TRUE(settles());
  ASSERT_EQ(told.count(), 1);
  EXPECT_EQ(told[0][0].toString(), "Working");
  EXPECT_EQ(told[0][1].toDouble(), 0.5);
}

TEST_F(WorkspaceWorkerTest, NobodyIsAnsweredWhoIsGone) {
  const DocumentPointer a = open(m_a);
  bool isAnswered = false;
  {
    QObject gone;
    m_worker.read(
        a, [](planning::Workspace& w, geo::Progress&) { return value(w); }, &gone,
        [&](const Result<double>&) { isAnswered = true; });
  }
  ASSERT_TRUE(settles());
  EXPECT_FALSE(isAnswered);
}

}  // namespace
}  // namespace app::gui
