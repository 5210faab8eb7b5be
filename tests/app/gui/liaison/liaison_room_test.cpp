#include "app/gui/liaison/liaison_room.h"

#include "app/gui/liaison/desk/promise_cells.h"
#include "app/gui/look/look.h"
#include "app/gui/window/main_window.h"
#include "app/text/language.h"
#include "geo/store/file_lock.h"
#include "tests/app/gui/liaison/liaison_room_bench.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTranslator>

#include <filesystem>
#include <memory>

namespace app::gui {
namespace {

TEST_F(LiaisonRoomTest, OrganisationsStandWithTheirKindPlacesAndPromises) {
  edit([](liaison::Register& all) { all.assignments[1].confidence = "unverified: made up"; });
  show();
  FilteredTable& table = room().organisations().organisations();
  ASSERT_EQ(table.shown().rowCount(), 3);
  EXPECT_EQ(text(table, 0, OrganisationPanel::name), "Unit ma");
  EXPECT_EQ(text(table, 1, OrganisationPanel::name), "Unit mb ?") << "its assignment is not verified";
  EXPECT_EQ(text(table, 0, OrganisationPanel::kind), "ministry");
  EXPECT_EQ(text(table, 0, OrganisationPanel::places), "1");
  EXPECT_EQ(text(table, 0, OrganisationPanel::open), "2");
  EXPECT_EQ(text(table, 2, OrganisationPanel::places), "0");
  EXPECT_EQ(table.shown().index(0, OrganisationPanel::open).data(Qt::ToolTipRole).toString(), "2 overdue");
  EXPECT_EQ(room().organisations().rounds().model()->rowCount(), 1);
}

TEST_F(LiaisonRoomTest, TheMapColoursCountiesByTheirLeadingUnits) {
  show();
  EXPECT_EQ(room().legend().accessibleDescription(), "Unit ma, Unit mb: 2\nnone by rule: 1");
}

TEST_F(LiaisonRoomTest, AUnitChosenSelectsItsPlacesAndTheListsAreAboutIt) {
  edit([](liaison::Register& all) {
    all.assignments.push_back(test::assignment("mb", liaison::PlaceLevel::county, "020201"));
  });
  show();
  choose(room().organisations().organisations(), 0);
  EXPECT_EQ(m_bench.session.selection().units(), (std::vector<geo::UnitIndex>{0, 1})) << "ma: the hills";
  EXPECT_EQ(room().wherePanel().table().shown().rowCount(), 1);
  choose(room().organisations().organisations(), 1);
  EXPECT_EQ(m_bench.session.selection().units(), (std::vector<geo::UnitIndex>{0, 1, 2}));
  press("Unit mb ✕");
  EXPECT_TRUE(m_bench.session.selection().units().empty());
  EXPECT_EQ(room().wherePanel().table().shown().rowCount(), 4) << "and the plateau that has none by rule";
}

TEST_F(LiaisonRoomTest, ACountyChosenOnTheMapShowsWhoLooksAfterIt) {
  show();
  MapWidget& map = room().officeMap();
  std::optional<QPoint> at;
  for (int x = 0; x < map.width() && !at; x += 8)
    if (const QPoint here(x, map.height() / 2); map.unitAt(here) == 1) at = here + QPoint(8, 0);
  ASSERT_TRUE(at);
  QTest::mouseClick(&map, Qt::LeftButton, {}, *at);
  ASSERT_TRUE(settles());
  EXPECT_EQ(m_bench.session.selection().units(), std::vector<geo::UnitIndex>{1});
  EXPECT_EQ(room().organisations().organisations().current(), 0);
  EXPECT_EQ(room().wherePanel().table().current(), 0);
}

TEST_F(LiaisonRoomTest, WhoIsWhereNamesUnitsWithTheirMarksAndAreasWithoutOne) {
  edit([](liaison::Register& all) { all.assignments[0].confidence.clear(); });
  show();
  FilteredTable& table = room().wherePanel().table();
  ASSERT_EQ(table.shown().rowCount(), 3);
  EXPECT_EQ(text(table, 0, WherePanel::place), "Hills");
  EXPECT_EQ(text(table, 0, WherePanel::organisation), "Unit ma ?");
  EXPECT_EQ(text(table, 0, WherePanel::state), "in force");
  EXPECT_EQ(text(table, 1, WherePanel::confidence), "verified: synthetic");
  EXPECT_EQ(text(table, 2, WherePanel::organisation), "none, by rule");
  write("Words to filter by: Who is where", "unit mb");
  EXPECT_EQ(table.shown().rowCount(), 1);
}

TEST_F(LiaisonRoomTest, ADayThatIsAskedAboutShowsWhoWasThere) {
  edit([](liaison::Register& all) { all.assignments[1].from = "2012-06-01"; });
  show();
  QLineEdit& day = named<QLineEdit>("Day that is asked about");
  day.setText("2011-05-01");
  emit day.editingFinished();
  ASSERT_TRUE(settles());
  EXPECT_EQ(snapshot().topic.day, "2011-05-01");
  EXPECT_EQ(room().legend().accessibleDescription(), "Unit ma: 2\nnone by rule: 1");
  day.setText("May 2011");
  emit day.editingFinished();
  ASSERT_TRUE(settles());
  EXPECT_TRUE(message().contains("May 2011")) << message().toStdString();
  EXPECT_EQ(snapshot().topic.day, "2011-05-01") << "as before";
}

TEST_F(LiaisonRoomTest, PromisesAreListedTheLongestOverdueFirst) {
  edit([](liaison::Register& all) {
    all.promises.push_back(test::promise("p0", "mb", "010101"));
    all.promises.back().due = "2012-02-20";
    all.promises[1].due = "2011-12-01";
  });
  show();
  m_bench.showTab(LiaisonRoom::promises);
  FilteredTable& table = room().promisePanel().table();
  ASSERT_EQ(table.shown().rowCount(), 3);
  EXPECT_EQ(text(table, 0, static_cast<int>(PromiseColumn::when)), "62 days overdue");
  EXPECT_EQ(text(table, 1, static_cast<int>(PromiseColumn::when)), "32 days overdue");
  EXPECT_EQ(text(table, 2, static_cast<int>(PromiseColumn::when)), "in 19 days");
  EXPECT_EQ(table.shown().index(0, 0).data(Qt::BackgroundRole).value<QBrush>().color(),
            issueColour(geo::Issue::Severity::error));
  choose(table, 0);
  EXPECT_EQ(m_bench.session.selection().units(), std::vector<geo::UnitIndex>{1}) << "its county";
}

TEST_F(LiaisonRoomTest, APromiseIsClosedAsTheRulesWantIt) {
  show();
  m_bench.showTab(LiaisonRoom::promises);
  choose(room().promisePanel().table(), 0);
  press("Close the promise");
  EXPECT_TRUE(message().contains("no date")) << message().toStdString();
  write("Day that the promise was closed", "2012-01-15");
  write("Evidence", "photographs of the road");
  press("Close the promise");
  EXPECT_TRUE(message().contains("Promise p1 was due on 2011-12-31; say why it is late"))
      << message().toStdString();
  EXPECT_EQ(stored().promises[0].state, liaison::PromiseState::open);
  write("Reason of the closing", "floods");
  const QSignalSpy said(&room(), &Room::said);
  press("Close the promise");
  EXPECT_EQ(message(), "") << "a deed done takes the sentence away";
  EXPECT_EQ(stored().promises[0].state, liaison::PromiseState::late);
  EXPECT_EQ(stored().promises[0].evidence, "photographs of the road");
  EXPECT_EQ(room().promisePanel().table().shown().rowCount(), 1) << "only open ones at first";
  EXPECT_EQ(named<QLineEdit>("Evidence").text(), "");
  EXPECT_TRUE(said.back().front().toString().contains("cannot be undone"));
  EXPECT_EQ(room().undoStack().count(), 0) << "what was closed stays so";
}

TEST_F(LiaisonRoomTest, NothingIsDoneToTheNeighbourOfAPromiseThatIsFilteredOut) {
  show();
  m_bench.showTab(LiaisonRoom::promises);
  FilteredTable& table = room().promisePanel().table();
  choose(table, 0);
  write("Evidence", "photographs of the road");
  test::named<QLineEdit>(table, "Words to filter by: Promises").setText(QStringLiteral("乙县"));
  ASSERT_TRUE(settles());
  EXPECT_EQ(table.current(), -1);
  EXPECT_FALSE(test::button(room(), "Close the promise").isEnabled());
  EXPECT_EQ(named<QLineEdit>("Evidence").text(), "") << "it was of the other one";
}

TEST_F(LiaisonRoomTest, WhatIsTypedForAPromiseStaysWhileTheRegisterIsReadAgain) {
  show();
  m_bench.showTab(LiaisonRoom::promises);
  FilteredTable& table = room().promisePanel().table();
  choose(table, 1);
  write("Evidence", "photographs of the road");
  room().desk().closePromise("p1", {"2011-12-01", false, "", "made up"});
  ASSERT_TRUE(settles());
  ASSERT_EQ(table.shown().rowCount(), 1) << "p1 is closed";
  EXPECT_EQ(table.current(), 0);
  EXPECT_TRUE(text(table, 0, static_cast<int>(PromiseColumn::state)).contains("open"));
  EXPECT_EQ(named<QLineEdit>("Evidence").text(), "photographs of the road");
}

TEST_F(LiaisonRoomTest, TheChosenAssignmentStaysChosenWhenOneBeforeItGoes) {
  edit([](liaison::Register& all) {
    all.assignments.push_back(test::assignment("mb", liaison::PlaceLevel::county, "020201"));
  });
  show();
  FilteredTable& table = room().wherePanel().table();
  choose(table, 3);
  write("Reason of the change", "merged");
  room().desk().dropEntry("assignments", {"mb", "area", "hills", "r1", "lead"});
  ASSERT_TRUE(settles());
  ASSERT_EQ(message(), "");
  EXPECT_EQ(table.current(), 2);
  EXPECT_EQ(text(table, 2, WherePanel::level), "county");
  EXPECT_EQ(named<QLineEdit>("Reason of the change").text(), "merged");
}

TEST_F(LiaisonRoomTest, OnlyTheRegisteredSuccessorIsProposedToTakeOver) {
  show();
  const QComboBox& successor = named<QComboBox>("Unit that takes over");
  choose(room().wherePanel().table(), 0);
  EXPECT_EQ(successor.currentData().toString(), "mc");
  choose(room().wherePanel().table(), 1);
  EXPECT_EQ(successor.currentIndex(), -1) << "mb has none";
  EXPECT_FALSE(test::button(room(), "Hand over").isEnabled());
}

TEST_F(LiaisonRoomTest, AnAssignmentIsHandedOverWithItsOpenPromises) {
  show();
  choose(room().wherePanel().table(), 0);
  QComboBox& successor = named<QComboBox>("Unit that takes over");
  successor.setCurrentIndex(successor.findData("mc"));
  write("Day of the change", "2012-12-31");
  write("Reason of the change", "merged");
  press("Hand over");
  ASSERT_EQ(message(), "");
  EXPECT_EQ(stored().promises[0].organisation, "mc");
  EXPECT_EQ(stored().promises[0].carriedFrom, "ma");
  EXPECT_EQ(stored().assignments[0].state, liaison::AssignmentState::handedOver);
  EXPECT_EQ(room().legend().accessibleDescription(), "Unit mb, Unit mc: 2\nnone by rule: 1");
}

TEST_F(LiaisonRoomTest, AnAssignmentEndsOnlyWithADayAndAReason) {
  show();
  choose(room().wherePanel().table(), 1);
  ASSERT_EQ(named<QComboBox>("Next state").currentText(), "ended");
  write("Day of the change", "2011-06-30");
  press("Set the state");
  EXPECT_TRUE(message().contains("cannot end without a reason")) << message().toStdString();
  EXPECT_EQ(stored().assignments[1].state, liaison::AssignmentState::inForce);
  write("Reason of the change", "merged");
  press("Set the state");
  EXPECT_EQ(message(), "");
  EXPECT_EQ(stored().assignments[1].state, liaison::AssignmentState::ended);
  EXPECT_FALSE(test::button(room(), "Set the state").isEnabled()) << "nothing is chosen any more";
}

TEST_F(LiaisonRoomTest, TheNextRoundIsProposedComparedAndTakenBack) {
  show();
  m_bench.showTab(LiaisonRoom::rounds);
  EXPECT_FALSE(test::button(room(), "Propose the next round").isEnabled()) << "it has no id";
  write("Id of the next round", "r2");
  press("Propose the next round");
  EXPECT_TRUE(message().contains("needs its first and last day")) << message().toStdString();
  write("First day of the next round", "2013");
  write("Last day of the next round", "2015");
  press("Propose the next round");
  ASSERT_EQ(message(), "");
  EXPECT_EQ(snapshot().topic.round, "r2");
  EXPECT_EQ(room().legend().accessibleDescription(), "only proposed: 2\nnone by rule: 1");
  FilteredTable& table = room().nextRoundPanel().table();
  ASSERT_EQ(table.shown().rowCount(), 1);
  EXPECT_EQ(text(table, 0, NextRoundPanel::change), "another unit") << "ma is gone by then";
  EXPECT_EQ(text(table, 0, NextRoundPanel::after), "Unit mb, Unit mc");
  room().undoStack().undo();
  ASSERT_TRUE(settles());
  EXPECT_EQ(stored(), test::smallRegister());
  EXPECT_EQ(snapshot().topic.round, "r1");
}

TEST_F(LiaisonRoomTest, TheCheckLeadsToThePlaceAndToTheUnit) {
  edit([](liaison::Register& all) { all.organisations.push_back(test::organisation("md")); });
  show();
  m_bench.showTab(LiaisonRoom::coverage);
  FilteredTable& table = room().coveragePanel().table();
  ASSERT_EQ(table.shown().rowCount(), 4) << "two overdue, one exempt, one unit without area";
  const auto activate = [&](const char* words) {
    for (int row = 0; row < table.shown().rowCount(); ++row)
      if (text(table, row, CoveragePanel::what).contains(words)) {
        emit table.view().activated(table.shown().index(row, 0));
        return;
      }
    FAIL() << words;
  };
  activate("Promise p2");
  EXPECT_EQ(m_bench.session.selection().units(), std::vector<geo::UnitIndex>{1});
  activate("md");
  EXPECT_EQ(room().organisations().organisations().current(), 3);
}

TEST_F(LiaisonRoomTest, AgreedStandsBesideActualWithEstimatesMarkedAndWhereFormsAndStepsStand) {
  edit([](liaison::Register& all) {
    all.formFields = {
        {"own_funds", "资金", "Own funds", "万元", "10,000 yuan", liaison::FieldKind::money},
        {"own_goods", "物资", "Own goods", "万元", "10,000 yuan", liaison::FieldKind::money, true}};
    all.yearly = {{"ma", "2011", "own_funds", 200, 180.5, false, ""},
                  {"ma", "2011", "own_goods", {}, 40, true, ""}};
    all.yearSteps = {{"", "2011", liaison::Step::midYear, "2011-07-31", "", "", "", ""},
                     {"ma", "2011", liaison::Step::planFiled, "", "2011-03-01", "", "", ""}};
    all.forms = {{"ma", "2011", liaison::FormState::approved, "2012-01-31", "office", "made up", 50.0}};
  });
  show();
  m_bench.showTab(LiaisonRoom::yearly);
  FilteredTable& table = room().yearlyPanel().table();
  ASSERT_EQ(named<QComboBox>("Year of the form").currentText(), "2011");
  ASSERT_EQ(table.shown().rowCount(), 4) << "two figures, two sums";
  EXPECT_EQ(text(table, 0, YearlyPanel::field), "Own funds");
  EXPECT_EQ(text(table, 0, YearlyPanel::measure), "10,000 yuan");
  EXPECT_EQ(text(table, 0, YearlyPanel::agreed), "200");
  EXPECT_EQ(text(table, 0, YearlyPanel::actual), "180.50");
  EXPECT_EQ(text(table, 1, YearlyPanel::agreed), QStringLiteral("—"));
  EXPECT_EQ(text(table, 1, YearlyPanel::actual), QStringLiteral("≈ 40"));
  EXPECT_EQ(text(table, 2, YearlyPanel::organisation), "all that reported");
  EXPECT_EQ(text(table, 2, YearlyPanel::reported), "1/2") << "mb is asked, too";
  EXPECT_EQ(text(table, 0, YearlyPanel::form), "approved");
  EXPECT_EQ(text(table, 0, YearlyPanel::step), "plan filed; overdue: mid year");
  EXPECT_EQ(text(table, 2, YearlyPanel::form), "approved 1/1");
  EXPECT_EQ(text(table, 2, YearlyPanel::step), "");
}

TEST_F(LiaisonRoomTest, MeetingsShowTheirQuestionsAndNeedsWhatWasPromised) {
  edit([](liaison::Register& all) {
    using liaison::PlaceLevel;
    all.meetings = {{"m1", "2011-03-01", PlaceLevel::area, "hills", "Jia", "Yearly meeting", 40, "", ""}};
    all.questions = {{"m1", 1, "Jia county", "When is the road built?", ""}};
    all.needs = {{"n1", PlaceLevel::county, "010101", liaison::NeedKind::roads, "a road", "2011", "Jia", ""},
                 {"n2", PlaceLevel::village, "010101001", liaison::NeedKind::industry, "a mill", "", "", ""}};
    all.promises[0].need = "n1";
  });
  show();
  m_bench.showTab(LiaisonRoom::consultation);
  FilteredTable& needs = room().consultationPanel().needs();
  ASSERT_EQ(needs.shown().rowCount(), 2);
  EXPECT_EQ(text(needs, 0, ConsultationPanel::promised), "Unit ma: synthetic promise (open)");
  EXPECT_EQ(text(needs, 1, ConsultationPanel::promised), "nobody yet");
  EXPECT_EQ(text(needs, 1, ConsultationPanel::place), QStringLiteral("甲村"));
  choose(room().consultationPanel().meetings(), 0);
  EXPECT_EQ(room().consultationPanel().questions(),
            "1. Jia county: When is the road built?\n    Answer: none yet");
}

TEST_F(LiaisonRoomTest, WordsFollowTheLanguageOfTheWindow) {
  installLanguage(Language::english);
  MainWindow window;
  window.show();
  window.open(m_made.path());
  const auto windowSettles = [&] { return QTest::qWaitFor([&] { return window.isSettled(); }, 30000); };
  ASSERT_TRUE(windowSettles());
  window.switchTo<LiaisonRoom>().trigger();
  ASSERT_TRUE(windowSettles());
  LiaisonRoom& shown = window.room<LiaisonRoom>();
  FilteredTable& table = shown.wherePanel().table();
  EXPECT_EQ(text(table, 0, WherePanel::state), "in force");
  window.setLanguage(Language::chinese);
  ASSERT_TRUE(windowSettles());
  EXPECT_EQ(text(table, 0, WherePanel::organisation), QStringLiteral("单位ma"));
  EXPECT_EQ(text(table, 0, WherePanel::state), QStringLiteral("执行中"));
  EXPECT_EQ(table.shown().headerData(WherePanel::place, Qt::Horizontal).toString(), QStringLiteral("地方"));
  EXPECT_EQ(shown.tabs().tabText(LiaisonRoom::promises), QStringLiteral("承诺"));
  shown.tabs().setCurrentIndex(LiaisonRoom::coverage);
  EXPECT_TRUE(
      text(shown.coveragePanel().table(), 0, CoveragePanel::what).contains(QStringLiteral("片区名录")))
      << "sentences of the check, too";
  window.setLanguage(Language::english);
  ASSERT_TRUE(windowSettles());
  shown.tabs().setCurrentIndex(LiaisonRoom::where);
  EXPECT_EQ(text(table, 0, WherePanel::state), "in force");
}

TEST_F(LiaisonRoomTest, AnEmptyRegisterSaysHowToBegin) {
  const test::SmallWorkspace bare;
  m_bench.open(bare.path());
  EXPECT_EQ(snapshot().topic.round, "");
  bool isSaid = false;
  for (const QLabel* const label : room().findChildren<QLabel*>())
    isSaid = isSaid || (label->isVisible() && label->text().startsWith("The register has no organisations."));
  EXPECT_TRUE(isSaid);
  EXPECT_EQ(message(), "");
  m_bench.showTab(LiaisonRoom::lists);
  EXPECT_TRUE(test::button(room(), "Take lists in…").isEnabled());
}

/// Marks every text of the program.
class EveryTextMarked : public QTranslator {
 public:
  bool isEmpty() const override { return false; }
  QString translate(const char*, const char* source, const char*, int) const override {
    return QStringLiteral("¤") + QString::fromUtf8(source);
  }
};

TEST_F(LiaisonRoomTest, EveryTextFollowsTheLanguageAndEveryControlHasAName) {
  show();
  EveryTextMarked marks;
  QCoreApplication::installTranslator(&marks);
  room().setLanguage("zh");
  ASSERT_TRUE(settles());
  const auto expectMarked = [](const QString& text) {
    EXPECT_TRUE(text.contains(QStringLiteral("¤"))) << text.toStdString();
  };
  for (int i = 0; i < room().tabs().count(); ++i) {
    room().tabs().setCurrentIndex(i);
    expectMarked(room().tabs().tabText(i));
  }
  for (QAbstractButton* const one : room().findChildren<QAbstractButton*>())
    if (!one->text().isEmpty() && one->accessibleName().isEmpty()) expectMarked(one->text());
  for (QWidget* const one : room().findChildren<QWidget*>()) {
    const bool isControl = qobject_cast<QComboBox*>(one) || qobject_cast<QLineEdit*>(one) ||
                           qobject_cast<QTableView*>(one) || qobject_cast<MapWidget*>(one);
    const bool isInner = qobject_cast<QComboBox*>(one->parentWidget()) || one->objectName().startsWith("qt_");
    const QString name = one->accessibleName();
    EXPECT_TRUE(!isControl || isInner || !name.isEmpty()) << one->metaObject()->className();
    if (!name.isEmpty() && qobject_cast<QTabBar*>(one->parentWidget()) == nullptr) expectMarked(name);
  }
  for (FilteredTable* const table : room().organisations().parentWidget()->findChildren<FilteredTable*>())
    for (int i = 0; i < table->shown().columnCount(); ++i)
      expectMarked(table->shown().headerData(i, Qt::Horizontal).toString());
  QCoreApplication::removeTranslator(&marks);
}

TEST_F(LiaisonRoomTest, ItsTablesAreSoundModels) {
  std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
  for (FilteredTable* const table : room().findChildren<FilteredTable*>())
    testers.push_back(std::make_unique<QAbstractItemModelTester>(
        table->view().model(), QAbstractItemModelTester::FailureReportingMode::Fatal));
  show();
  for (int tab = 0; tab < room().tabs().count(); ++tab) room().tabs().setCurrentIndex(tab);
  choose(room().organisations().organisations(), 0);
  room().desk().reload();
  EXPECT_TRUE(settles());
}

TEST_F(LiaisonRoomTest, NothingIsOfferedThatWritesWhereTheWorkspaceIsOnlyRead) {
  // What lies in the place of its lock cannot be locked, as if another process edited it.
  std::filesystem::create_directory(geo::store::lockFileOf(m_made.path()));
  show();
  EXPECT_TRUE(snapshot().isReadOnly);
  for (int tab = 0; tab < room().tabs().count(); ++tab) room().tabs().setCurrentIndex(tab);
  m_bench.showTab(LiaisonRoom::promises);
  choose(room().promisePanel().table(), 0);
  m_bench.showTab(LiaisonRoom::where);
  choose(room().wherePanel().table(), 0);
  write("Id of the next round", "r2");
  write("Folder of the package", QString::fromStdString(m_made.folder().path().string()));
  for (const char* const deed :
       {"Set the state", "Hand over", "Close the promise", "Propose the next round", "New entry",
        "Store the entry", "Take the entry out", "Take lists in…", "Take a form in…", "Share the package"})
    EXPECT_FALSE(test::button(room(), deed).isEnabled()) << deed;
}

}  // namespace
}  // namespace app::gui
