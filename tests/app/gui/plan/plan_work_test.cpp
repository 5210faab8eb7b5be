#include <QAbstractItemModelTester>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QToolButton>

#include "app/gui/explore/map_room.h"
#include "app/gui/plan/desk/plan_names.h"
#include "app/gui/window/main_window.h"
#include "planning/plan/plan_review.h"
#include "tests/app/gui/plan/plan_room_fixture.h"

namespace app::gui {
namespace {

void setProjects(plan::Plan& draft) {
  draft.projects = {test::project("p-1"), test::project("p-2", "010102"), test::project("p-3", "010102")};
  draft.projects[1].totalYuan = 400;
}

TEST_F(PlanRoomTest, MoneyIsSummedFourWaysAndTheTotalsBalance) {
  openPlan(setProjects);
  show(PlanRoom::projects);
  MoneyPanel& money = room().projectPanel().money();
  QComboBox& by = named<QComboBox>("Totals by");
  for (int way = 0; way < 4; ++way) {
    by.setCurrentIndex(way);
    emit by.activated(way);
    const CellTable& totals = money.totals();
    // three tasks of 100 + 200 yuan
    EXPECT_EQ(cell(totals, totals.rowCount() - 1, 1), "0.09") << way;
    EXPECT_EQ(money.balance(), "The parts add up to the total.");
  }
  EXPECT_EQ(cell(money.totals(), 0, 0), "Jia");
  EXPECT_EQ(cell(money.totals(), 0, 1), "0.03");
}

TEST_F(PlanRoomTest, AmountsAreEditedAndATotalThatDiffersIsSaid) {
  openPlan(setProjects);
  show(PlanRoom::projects);
  ProjectPanel& panel = room().projectPanel();
  EXPECT_TRUE(cell(panel.projects(), 1, ProjectPanel::found).contains("300")) << "not 400";
  panel.table().setCurrentIndex(panel.projects().index(1, 0));
  CellTable& amounts = panel.money().amounts();
  ASSERT_EQ(amounts.rowCount(), 2);
  EXPECT_EQ(cell(amounts, 0, 2), "0.01") << "central, 2012";
  write(amounts, 0, 2, "0.02");
  EXPECT_EQ(edited().projects[1].amounts[0].yuan, 200);
  EXPECT_EQ(cell(panel.projects(), 1, ProjectPanel::found), "");
  write(amounts, 0, 1, "1.00005");
  EXPECT_TRUE(message().contains("1.00005")) << "half a yuan";
  write(amounts, 0, 1, "1");
  EXPECT_EQ(edited().projects[1].amounts.back(), (plan::Amount{"central", 2011, 10000}));
  press("Take the sum as the total");
  EXPECT_EQ(edited().projects[1].totalYuan, 10400);
}

TEST_F(PlanRoomTest, ACountyChosenOnTheMapShowsItsTasksOnly) {
  openPlan(setProjects);
  show(PlanRoom::projects);
  MapWidget& map = room().projectPanel().map();
  std::optional<QPoint> at;
  for (int x = 4; x < map.width() && !at; x += 8)
    if (const int unit = map.unitAt(QPoint(x, map.height() / 2)); unit == 1) at = QPoint(x, map.height() / 2);
  ASSERT_TRUE(at) << "the second county, 010102";
  QTest::mouseClick(&map, Qt::LeftButton, {}, *at);
  ASSERT_TRUE(settles());
  EXPECT_EQ(room().projectPanel().projects().rowCount(), 2);
  EXPECT_EQ(m_session.selection().units(), std::vector<geo::UnitIndex>{1}) << "of all rooms";
  named<QPushButton>("Show the tasks of all counties again").click();
  EXPECT_EQ(room().projectPanel().projects().rowCount(), 3);
}

TEST_F(PlanRoomTest, TheMapOfTasksCountsThemByCounty) {
  openPlan(setProjects);
  const MapDocument& document = *m_session.document();
  const WordLook counts = projectLook(edited(), document, ProjectSubject::count);
  EXPECT_EQ(counts.theme->classOf, (std::vector<int>{1, 1, -1})) << "one and two tasks; not in the plan";
  const WordLook money = projectLook(edited(), document, ProjectSubject::money);
  EXPECT_EQ(money.theme->classOf, (std::vector<int>{1, 2, -1})) << "300 and 600 yuan";
  EXPECT_EQ(money.classes.at(2).units, 1);
}

TEST_F(PlanRoomTest, ATaskIsAddedNamedByItsCountyAndUndone) {
  openPlan();
  show(PlanRoom::projects);
  press("Add a task");
  CellTable& projects = room().projectPanel().projects();
  write(projects, 0, ProjectPanel::county, "Jia");
  EXPECT_EQ(edited().projects.at(0).county, "010101");
  write(projects, 0, ProjectPanel::quantity, "far");
  EXPECT_TRUE(message().contains("far"));
  EXPECT_EQ(edited().projects.at(0).quantity, std::nullopt);
  room().plan().undoStack().undo();
  room().plan().undoStack().undo();
  EXPECT_EQ(edited(), m_made.draft());
}

void setReview(plan::Plan& draft) {
  draft.state = plan::State::firstDraft;
  plan::openRound(draft, {0, "First", "2012-01-01", "2012-02-01", {"Sichuan", "Yunnan"}});
  plan::addComment(draft, {0, 1, 1, "Sichuan", "2012-01-10", "Say more", {}, {}});
}

TEST_F(PlanRoomTest, CommentsAreAnsweredWithAReasonUnlessAccepted) {
  openPlan(setReview);
  show(PlanRoom::review);
  EXPECT_EQ(cell(room().reviewPanel().rounds(), 0, 5), "Yunnan") << "has not commented in time";
  room().reviewPanel().table().setCurrentIndex(room().reviewPanel().comments().index(0, 0));
  QComboBox& answer = named<QComboBox>("Answer");
  answer.setCurrentIndex(2);
  press("Answer");
  EXPECT_FALSE(message().isEmpty()) << "declined without a reason";
  EXPECT_EQ(edited().comments[0].state, plan::CommentState::open);
  named<QLineEdit>("Reason of the answer").setText("it is said in chapter 2");
  press("Answer");
  EXPECT_EQ(edited().comments[0].state, plan::CommentState::declined);
  EXPECT_EQ(cell(room().reviewPanel().comments(), 0, ReviewPanel::state), "declined");
}

TEST_F(PlanRoomTest, AStateIsLeftOnlyByTheStepsThatItAllows) {
  openPlan(setReview);
  show(PlanRoom::review);
  press("Send out for comments");
  ASSERT_EQ(stored().state, plan::State::comments) << message().toStdString();
  press("Open for revision");
  EXPECT_TRUE(message().contains("still open")) << message().toStdString();
  EXPECT_EQ(stored().state, plan::State::comments);
  room().reviewPanel().table().setCurrentIndex(room().reviewPanel().comments().index(0, 0));
  press("Answer");
  press("Open for revision");
  EXPECT_EQ(stored().state, plan::State::revised) << message().toStdString();
  EXPECT_EQ(message(), "") << "a step that is made takes the sentence away";
}

TEST_F(PlanRoomTest, ANewRoundNeedsADeadline) {
  openPlan();
  show(PlanRoom::review);
  named<QLineEdit>("Title of the new round").setText("First");
  named<QLineEdit>("Who is asked").setText("Sichuan, Yunnan");
  press("Open the round");
  EXPECT_TRUE(message().contains("deadline")) << message().toStdString();
  named<QLineEdit>("Deadline of the new round").setText("2999-12-31");
  press("Open the round");
  ASSERT_EQ(edited().rounds.size(), 1U);
  EXPECT_EQ(edited().rounds[0].asked, (std::vector<std::string>{"Sichuan", "Yunnan"}));
}

/// Everything that the outline asks for is there, and the plan is in review.
void setComplete(plan::Plan& draft) {
  draft.outline.chapters.clear();
  draft.state = plan::State::review;
}

TEST_F(PlanRoomTest, AnApprovedPlanIsReadOnlyAndSaysWhy) {
  openPlan(setComplete);
  show(PlanRoom::review);
  press("Approve and freeze");
  ASSERT_EQ(stored().state, plan::State::approved) << message().toStdString();
  show(PlanRoom::chapters);
  room().chapterPanel().parts().setCurrentRow(2);
  EXPECT_TRUE(room().chapterPanel().text().editor().isReadOnly());
  QTest::keyClicks(&room().chapterPanel().text().editor(), "more");
  EXPECT_FALSE(room().plan().isDirty());
  show(PlanRoom::overview);
  EXPECT_TRUE(named<QLabel>("How far the plan is").text().contains("version 2 is frozen"));
  plan::Plan other = edited();
  other.titleEn = "Another";
  room().plan().edit("by another way", other);
  EXPECT_TRUE(message().contains("frozen"));
  EXPECT_NE(edited().titleEn, "Another");
  show(PlanRoom::review);
  press("Open for revision");
  EXPECT_EQ(stored().state, plan::State::revised);
  EXPECT_TRUE(room().plan().mayEdit());
}

TEST_F(PlanRoomTest, TheVersionBeforeOneThatCannotBeReadIsShownAndLocked) {
  openPlan([this](plan::Plan& draft) {
    planning::Workspace workspace = m_made.open();
    plan::putPlan(workspace, draft, {"made up for tests", "Tester"});
    plan::StoredDocument newer = plan::document(workspace, "plan", "hills", 1);
    newer.text.replace(newer.text.find("\"format\":1"), 10, "\"format\":7");
    newer.state = "a word of a newer program";
    plan::appendDocument(workspace, newer);
    draft.area = "elsewhere";  // what openPlan stores itself
  });
  ASSERT_NE(room().plan().plan(), nullptr);
  EXPECT_EQ(edited(), stored(1));
  EXPECT_FALSE(room().plan().mayEdit());
  EXPECT_TRUE(message().contains("format 7")) << message().toStdString();
  EXPECT_TRUE(room().plan().lock().contains("version 1 is shown"));
}

TEST_F(PlanRoomTest, TwoVersionsAreComparedInWords) {
  openPlan();
  plan::Plan other = edited();
  other.titleEn = "High hills";
  other.targets[0].end = 27;
  room().plan().edit("test", other);
  room().save();
  ASSERT_TRUE(settles());
  show(PlanRoom::versions);
  const QString changes = room().versionPanel().changes();
  EXPECT_TRUE(changes.startsWith("From version 1 to version 2: 2 changes.")) << changes.toStdString();
  EXPECT_TRUE(changes.contains("+ High hills")) << changes.toStdString();
  EXPECT_TRUE(changes.contains("+ 27")) << changes.toStdString();
  other.titleEn = "Low hills";
  room().plan().edit("test", other);
  ASSERT_TRUE(settles());
  EXPECT_TRUE(room().versionPanel().changes().contains("+ Low hills")) << "what is not saved, too";
}

TEST_F(PlanRoomTest, UnsavedEditsSurviveAProgramThatEnded) {
  openPlan();
  plan::Plan other = edited();
  other.titleEn = "Not saved";
  room().plan().edit("test", other);
  ASSERT_TRUE(settles());  // the moment after which edits are kept
  m_room.reset();          // nothing was asked
  enter();
  open();
  EXPECT_EQ(edited().titleEn, "Not saved");
  EXPECT_TRUE(message().contains("brought back")) << message().toStdString();
  EXPECT_EQ(versions(), 1U);
  for (QToolButton* const one : m_messages.findChildren<QToolButton*>())
    if (one->text() == "Give them up") one->click();
  ASSERT_TRUE(settles());
  EXPECT_EQ(edited(), m_made.draft());
  m_room.reset();
  enter();
  open();
  EXPECT_EQ(edited(), m_made.draft()) << "and they stay given up";
}

TEST_F(PlanRoomTest, SavedEditsAreNotBroughtBack) {
  openPlan();
  plan::Plan other = edited();
  other.titleEn = "Saved";
  room().plan().edit("test", other);
  ASSERT_TRUE(settles());
  room().save();
  ASSERT_TRUE(settles());
  m_room.reset();
  enter();
  open();
  EXPECT_EQ(edited().titleEn, "Saved");
  EXPECT_FALSE(room().plan().isDirty());
  EXPECT_EQ(message(), "");
}

TEST_F(PlanRoomTest, ReceiptsOfCircularsAreConfirmed) {
  {
    planning::Workspace workspace = m_made.open();
    plan::putOutline(workspace, test::smallOutline(), {"made up for tests", "Tester"});
    plan::issueCircular(workspace,
                        {0,
                         "test",
                         1,
                         "To all",
                         "2012-01-01",
                         "2012-02-01",
                         {{"Sichuan", {}, {}, {}}, {"Yunnan", {}, {}, {}}}},
                        {{}, "Tester"});
  }
  openPlan();
  const CellTable& receipts = room().overviewPanel().receipts();
  ASSERT_EQ(receipts.rowCount(), 2);
  EXPECT_EQ(cell(receipts, 0, 4), "overdue");
  QTableView& view = room().overviewPanel().receiptView();
  view.setCurrentIndex(view.model()->index(0, 0));
  press("Confirmed today");
  EXPECT_EQ(cell(receipts, 0, 4), "received") << message().toStdString();
  EXPECT_EQ(cell(receipts, 1, 4), "overdue");
}

TEST_F(PlanRoomTest, TablesKeepTheRulesOfModels) {
  openPlan(setProjects);
  const QAbstractItemModelTester tester(&room().projectPanel().projects(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
  show(PlanRoom::projects);
  plan::Plan other = edited();
  other.projects.erase(other.projects.begin());
  room().plan().edit("test", other);
  EXPECT_EQ(room().projectPanel().projects().rowCount(), 2);
  room().plan().undoStack().undo();
  EXPECT_EQ(room().projectPanel().projects().rowCount(), 3);
}

TEST_F(PlanRoomTest, EverythingIsSaidInChineseToo) {
  openPlan(setProjects);
  show(PlanRoom::projects);
  room().setLanguage("zh");
  ASSERT_TRUE(settles());
  EXPECT_EQ(cell(room().side().chapters(), 0, 0), "1 基本情况");
  EXPECT_EQ(cell(room().projectPanel().projects(), 0, ProjectPanel::county), "甲县");
}

TEST(TenThousandYuan, AreExactInBothDirections) {
  EXPECT_EQ(tenThousands(0), "0");
  EXPECT_EQ(tenThousands(1), "0.0001");
  EXPECT_EQ(tenThousands(-1), "-0.0001");
  EXPECT_EQ(tenThousands(12'500'000), "1,250");
  EXPECT_EQ(tenThousands(123'456'789), "12,345.6789");
  for (const std::int64_t yuan : {1LL, -15'000LL, 123'456'789LL, 999'999'999'999'999LL})
    EXPECT_EQ(yuanOf(tenThousands(yuan)), yuan);
  EXPECT_EQ(yuanOf("0.00005"), std::nullopt);
  EXPECT_EQ(yuanOf("much"), std::nullopt);
}

TEST(PlanRoomWindow, CtrlThreeShowsTheRoomWhoseEditsAreUndoneAndSaved) {
  const test::PlanWorkspace made;
  {
    planning::Workspace workspace = made.open();
    plan::putPlan(workspace, made.draft(), {"made up for tests", "Tester"});
  }
  installLanguage(Language::english);
  MainWindow window;
  window.resize(1300, 850);
  window.show();
  window.open(made.path());
  const auto settles = [&window] { return QTest::qWaitFor([&] { return window.isSettled(); }, 30000); };
  ASSERT_TRUE(settles());
  EXPECT_EQ(window.switchTo<PlanRoom>().shortcut(), QKeySequence("Ctrl+3"));
  window.switchTo<PlanRoom>().trigger();
  ASSERT_TRUE(settles());
  window.room<PlanRoom>().tabs().setCurrentIndex(PlanRoom::chapters);
  window.room<PlanRoom>().chapterPanel().parts().setCurrentRow(2);
  EXPECT_FALSE(window.actions()[ActionId::undo].isEnabled());
  QPlainTextEdit& editor = window.room<PlanRoom>().chapterPanel().text().editor();
  editor.setFocus();
  QTest::keyClicks(&editor, "high");
  ASSERT_TRUE(window.actions()[ActionId::undo].isEnabled());
  window.actions()[ActionId::undo].trigger();
  EXPECT_EQ(editor.toPlainText(), "");
  window.actions()[ActionId::redo].trigger();
  EXPECT_EQ(editor.toPlainText(), "high");
  window.actions()[ActionId::save].trigger();
  ASSERT_TRUE(settles());
  EXPECT_EQ(window.room<PlanRoom>().plan().version(), 2);
  window.switchTo<MapRoom>().trigger();
  EXPECT_FALSE(window.actions()[ActionId::undo].isEnabled()) << "the map's own steps";
}

}  // namespace
}  // namespace app::gui
