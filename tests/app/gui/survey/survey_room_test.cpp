#include "app/gui/survey/survey_room.h"

#include "app/gui/explore/map_room.h"
#include "app/gui/survey/desk/survey_names.h"
#include "app/gui/window/main_window.h"
#include "geo/file/file_bytes.h"
#include "tests/app/gui/survey/survey_room_made.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>

#include <memory>
#include <set>

namespace app::gui {
namespace {

TEST_F(SurveyRoomTest, RoundsAreCountedByWhatTheCountiesDid) {
  show();
  decide(SurveyDesk::Step::submit, survey::Role::county, "010101");
  const RoundList& rounds = room().rounds();
  ASSERT_EQ(rounds.rowCount(), 1);
  const auto text = [&](int column) { return rounds.index(0, column).data().toString(); };
  EXPECT_EQ(text(RoundList::name), "First");
  EXPECT_EQ(text(RoundList::asked), "5");
  EXPECT_EQ(text(RoundList::sent), "0");
  EXPECT_EQ(text(RoundList::answered), "1");
  EXPECT_EQ(text(RoundList::overdue), "4");
  EXPECT_EQ(text(RoundList::firstState), "4");
  EXPECT_EQ(text(RoundList::firstState + 1), "1");
  EXPECT_EQ(text(RoundList::open), "3") << "one error, two warnings";
}

TEST_F(SurveyRoomTest, FiguresWithoutARoundCanBeAuditedToo) {
  planning::Workspace::create(m_made.folder() / "bare.gpkg", test::surveyBoundaries(), false);
  {
    auto workspace = planning::Workspace::open(m_made.folder() / "bare.gpkg", false);
    workspace.putIndicators(test::surveyIndicators());
    workspace.putFigures({test::surveyFigure("010101", "pop", 5)}, "made up for tests");
  }
  open(m_made.folder() / "bare.gpkg");
  ASSERT_EQ(room().rounds().rowCount(), 1);
  EXPECT_EQ(room().rounds().index(0, RoundList::name).data().toString(), "2011, without a round");
  EXPECT_EQ(room().rounds().index(0, RoundList::asked).data().toString(), QStringLiteral("—"));
  EXPECT_FALSE(button("Submit").isEnabled());
  EXPECT_TRUE(button("Run the audit").isEnabled());
}

TEST_F(SurveyRoomTest, CellsHaveTheColourOfTheWorstOpenFinding) {
  show();
  const auto mark = [&](const char* county, const char* indicator) {
    return snapshot().mark(snapshot().unitOf(county), snapshot().columnOf(indicator));
  };
  EXPECT_EQ(mark("010102", "poor"), audit::Severity::error);
  EXPECT_EQ(mark("010102", "pop"), audit::Severity::error);
  EXPECT_EQ(mark("010102", "income"), audit::Severity::warning);
  EXPECT_EQ(mark("010101", "poor"), std::nullopt);
  const SurveySheet& sheet = room().sheet().sheet();
  const QModelIndex cell = sheet.index(sheet.rowOf(snapshot().unitOf("010102")), snapshot().columnOf("poor"));
  EXPECT_EQ(cell.data(Qt::BackgroundRole).value<QBrush>().color(), severityColour(audit::Severity::error));
  const QString tip = cell.data(Qt::ToolTipRole).toString();
  for (const char* const part : {"Jia 2", "poor", "150", "reported", "error, open: More poor than people"})
    EXPECT_TRUE(tip.contains(part)) << part << " in " << tip.toStdString();
}

TEST_F(SurveyRoomTest, AFindingChosenIsShownInTheSheetAndOnTheMap) {
  show();
  ASSERT_EQ(room().findings().filter().rowCount(), 3);
  chooseFinding(0);  // the error comes first
  const QModelIndex cell = room().sheet().view().currentIndex();
  EXPECT_EQ(snapshot().unit(room().sheet().sheet().unit(cell.row())).code, "010102");
  EXPECT_EQ(snapshot().mark(snapshot().unitOf("010102"), cell.column()), audit::Severity::error);
  EXPECT_EQ(m_session.selection().units(), std::vector<geo::UnitIndex>{snapshot().unitOf("010102")});
  EXPECT_EQ(room().map().unitAt(QRectF(room().map().rect()).center()), snapshot().unitOf("010102"));
  EXPECT_EQ(room().findings().filter().rowCount(), 3) << "the list stays as it is";
}

TEST_F(SurveyRoomTest, ACountyChosenOnTheMapShowsItsFindings) {
  show();
  const geo::UnitIndex county = snapshot().unitOf("010102");
  MapWidget& map = room().map();
  std::optional<QPoint> at;
  for (int x = 0; x < map.width() && !at; x += 8)
    if (const QPoint here(x, map.height() / 2); map.unitAt(here) == county) at = here + QPoint(8, 0);
  ASSERT_TRUE(at);
  QTest::mouseClick(&map, Qt::LeftButton, {}, *at);
  ASSERT_TRUE(settles());
  EXPECT_EQ(room().findings().filter().choice().unit, "010102");
  EXPECT_EQ(room().findings().filter().rowCount(), 2);
  EXPECT_EQ(room().sheet().sheet().unit(room().sheet().view().currentIndex().row()), county);
  named<QPushButton>("Show findings of all counties again").click();
  EXPECT_EQ(room().findings().filter().rowCount(), 3);
}

TEST_F(SurveyRoomTest, FindingsAreFilteredBySeverityRuleAndProvince) {
  show();
  const FindingFilter& shown = room().findings().filter();
  named<QComboBox>("Severity of the findings").setCurrentIndex(1);
  EXPECT_EQ(shown.rowCount(), 1);
  named<QComboBox>("Severity of the findings").setCurrentIndex(0);
  QComboBox& rules = named<QComboBox>("Rule of the findings");
  rules.setCurrentIndex(rules.findData("income.least"));
  EXPECT_EQ(shown.rowCount(), 2);
  QComboBox& provinces = named<QComboBox>("Province of the findings");
  provinces.setCurrentIndex(provinces.findData("02"));
  EXPECT_EQ(shown.rowCount(), 0);
  provinces.setCurrentIndex(provinces.findData("01"));
  EXPECT_EQ(shown.rowCount(), 2);
}

TEST_F(SurveyRoomTest, AFindingIsExplainedWithAReasonAndAName) {
  show();
  chooseFinding(0);
  press("Explain");
  EXPECT_FALSE(message().isEmpty());
  EXPECT_EQ(room().rounds().tally(0).openFindings, 3) << "without a reason nothing changes";
  named<QLineEdit>("Reason").setText("resettled");
  named<QLineEdit>("Your name").setText("Tester");
  press("Explain");
  EXPECT_EQ(message(), "");
  EXPECT_EQ(room().rounds().tally(0).openFindings, 2);
  EXPECT_EQ(snapshot().mark(snapshot().unitOf("010102"), snapshot().columnOf("poor")), std::nullopt);
  EXPECT_EQ(room().findings().filter().rowCount(), 2) << "only open ones are listed at first";
}

TEST_F(SurveyRoomTest, AWrongApprovalSaysWhyAndChangesNothing) {
  show();
  chooseCell("010102", "poor");
  named<QLineEdit>("Your name").setText("Tester");
  press("Approve");  // nothing was submitted
  EXPECT_TRUE(message().contains("010102")) << message().toStdString();
  EXPECT_EQ(stateOf("010102"), State::draft);
  press("Submit");
  EXPECT_EQ(message(), "") << "a deed done takes the sentence away";
  EXPECT_EQ(stateOf("010102"), State::submitted);
  press("Approve");  // an error is open
  EXPECT_TRUE(message().contains("010102")) << message().toStdString();
  EXPECT_EQ(stateOf("010102"), State::submitted);
  named<QComboBox>("Role").setCurrentIndex(1);
  emit named<QComboBox>("Role").activated(1);
  press("Approve");  // the prefecture before its counties
  EXPECT_FALSE(message().isEmpty());
  EXPECT_EQ(stateOf("010102"), State::submitted);
}

TEST_F(SurveyRoomTest, WhatIsApprovedIsLockedAndChangesByAnOrder) {
  show();
  chooseCell("010101", "pop");
  EXPECT_FALSE(button("Correct by an order").isEnabled());
  named<QLineEdit>("Your name").setText("Tester");
  press("Submit");
  press("Approve");
  ASSERT_EQ(stateOf("010101"), State::county) << message().toStdString();
  const QModelIndex cell = room().sheet().view().currentIndex();
  EXPECT_FALSE(cell.data(Qt::DecorationRole).value<QIcon>().isNull()) << "a lock";
  named<QLineEdit>("Corrected value").setText("many");
  press("Correct by an order");
  EXPECT_TRUE(message().contains("many"));
  EXPECT_EQ(stored("010101", "pop"), 100);
  named<QLineEdit>("Corrected value").setText("110");
  named<QLineEdit>("Reason of the correction").setText("page 2");
  press("Correct by an order");
  EXPECT_EQ(stored("010101", "pop"), 110);
  EXPECT_TRUE(named<QLabel>("Correction orders").text().contains("page 2"));
}

TEST_F(SurveyRoomTest, ASubmissionIsReturnedWithAComment) {
  show();
  decide(SurveyDesk::Step::submit, survey::Role::county, "010101");
  chooseCell("010101", "pop");
  press("Return");
  EXPECT_TRUE(message().contains("comment")) << message().toStdString();
  EXPECT_EQ(stateOf("010101"), State::submitted);
  named<QLineEdit>("Comment").setText("page 2 is missing");
  press("Return");
  EXPECT_EQ(stateOf("010101"), State::draft) << message().toStdString();
}

TEST_F(SurveyRoomTest, ATableIsStoredOnConsentOnlyAndCanBeUndone) {
  show();
  propose("code,name,pop,poor,income\n010101,甲一县,120,20,30\n020101,丙一县,50,5,12\n");
  const ChangeList& changes = room().imports().changes();
  ASSERT_EQ(message(), "");
  const QModelIndex first = changes.index(0, 0);
  ASSERT_TRUE(first.isValid());
  EXPECT_EQ(first.siblingAtColumn(ChangeList::period).data().toString(), "2011") << "that of the round";
  EXPECT_TRUE(named<QLabel>("What the table would change").text().contains("does not say its year"));
  EXPECT_EQ(first.data().toString(), "changed");
  EXPECT_EQ(first.siblingAtColumn(ChangeList::before).data().toString(), "100");
  EXPECT_EQ(first.siblingAtColumn(ChangeList::after).data().toString(), "120");
  EXPECT_EQ(first.siblingAtColumn(ChangeList::change).data().toString(), "+20.0 %");
  EXPECT_EQ(stored("010101", "pop"), 100) << "nothing yet";
  press("Leave everything as it is");
  EXPECT_EQ(changes.rowCount(), 0);
  room().desk().reload();
  ASSERT_TRUE(settles());
  EXPECT_EQ(stored("010101", "pop"), 100);
  propose("code,name,pop,poor,income\n010101,甲一县,120,20,30\n");
  press("Store these figures");
  EXPECT_EQ(stored("010101", "pop"), 120);
  EXPECT_EQ(changes.rowCount(), 0);
  press("Undo the last import");
  EXPECT_EQ(stored("010101", "pop"), 100);
  EXPECT_FALSE(button("Undo the last import").isEnabled());
}

TEST_F(SurveyRoomTest, ATableAgainstApprovedFiguresIsAConflictThatIsNotStored) {
  show();
  decide(SurveyDesk::Step::submit, survey::Role::county, "010101");
  decide(SurveyDesk::Step::approve, survey::Role::county, "010101");
  ASSERT_EQ(stateOf("010101"), State::county);
  propose("code,name,pop,poor,income\n010101,甲一县,120,20,30\n");
  EXPECT_EQ(room().imports().changes().index(0, 0).data().toString(), "conflict: approved");
  EXPECT_FALSE(button("Store these figures").isEnabled());
  room().desk().storeProposal();
  ASSERT_TRUE(settles());
  EXPECT_FALSE(message().isEmpty());
  EXPECT_EQ(stored("010101", "pop"), 100);
}

TEST_F(SurveyRoomTest, ATableThatCannotBeReadIsSaid) {
  show();
  propose("nothing here\n");
  EXPECT_FALSE(message().isEmpty());
  EXPECT_EQ(room().imports().changes().rowCount(), 0);
}

TEST_F(SurveyRoomTest, TheTrailOfAFigureIsTwoClicksAway) {
  show();
  chooseCell("010102", "poor");
  room().tabs().setCurrentIndex(3);
  ASSERT_TRUE(settles());
  const TrailList& trail = room().trail().list();
  ASSERT_EQ(trail.rowCount(), 1);
  const auto text = [&](int column) { return trail.index(0, column).data().toString(); };
  EXPECT_EQ(text(TrailList::why), "made up for tests");
  EXPECT_EQ(text(TrailList::before), "none");
  EXPECT_EQ(text(TrailList::after), "150");
  EXPECT_FALSE(text(TrailList::at).isEmpty());
  decide(SurveyDesk::Step::submit, survey::Role::county, "010102");
  ASSERT_EQ(trail.rowCount(), 2) << "the newest comes first";
  EXPECT_EQ(text(TrailList::what), "submitted");
  EXPECT_TRUE(text(TrailList::by).startsWith("Tester")) << "the login behind it";
  EXPECT_EQ(text(TrailList::before), "draft");
}

TEST_F(SurveyRoomTest, TheTrailIsVerifiedAgainstHeadsThatWereExported) {
  show();
  const std::filesystem::path heads = m_made.folder() / "heads.json";
  room().desk().exportHeads(heads);
  ASSERT_TRUE(settles());
  EXPECT_NO_THROW(survey::headsFromJson(geo::readBytes(heads)));
  room().desk().verifyTrail(heads);
  ASSERT_TRUE(settles());
  EXPECT_TRUE(named<QLabel>("Whether the trail is whole").text().contains("0 faults"));
  geo::writeBytes(heads, "{}");
  room().desk().verifyTrail(heads);
  ASSERT_TRUE(settles());
  EXPECT_FALSE(message().isEmpty());
}

TEST_F(SurveyRoomTest, HeadsAreNotWrittenOverTheOpenWorkspaceNorItsJournal) {
  show();
  const std::string before = geo::readBytes(m_made.path());
  for (const std::filesystem::path& file : {m_made.path(), m_made.folder() / "w.gpkg-journal"}) {
    room().desk().exportHeads(file);
    ASSERT_TRUE(settles());
    EXPECT_TRUE(message().contains("cannot be the output")) << message().toStdString();
  }
  EXPECT_EQ(geo::readBytes(m_made.path()), before);
  EXPECT_FALSE(std::filesystem::exists(m_made.folder() / "w.gpkg-journal"));
}

TEST_F(SurveyRoomTest, TheMapIsColouredByStateOrByFindings) {
  show();
  const WordLook states = progressLook(snapshot(), ProgressSubject::states);
  EXPECT_EQ(states.classes.front().text, "overdue");
  EXPECT_EQ(states.classes.front().units, 5);
  const WordLook findings = progressLook(snapshot(), ProgressSubject::findings);
  EXPECT_EQ(findings.classes[0].units, 1);
  EXPECT_EQ(findings.classes[1].units, 1);
  EXPECT_EQ(findings.classes[2].units, 1) << "010102 has two";
  EXPECT_EQ(findings.others, 2) << "without figures";
  const QImage before = room().map().grab().toImage();
  named<QComboBox>("What the map shows").setCurrentIndex(1);
  ASSERT_TRUE(settles());
  EXPECT_NE(room().map().grab().toImage(), before);
  EXPECT_TRUE(room().legend().accessibleDescription().contains("no open finding: 1"));
}

/// Marks every text of the program.
class MarkingTranslator : public QTranslator {
 public:
  bool isEmpty() const override { return false; }
  QString translate(const char*, const char* source, const char*, int) const override {
    return QStringLiteral("¤") + QString::fromUtf8(source);
  }
};

TEST_F(SurveyRoomTest, EveryTextFollowsTheLanguageAndEveryControlHasAName) {
  show();
  chooseFinding(0);
  MarkingTranslator marks;
  QCoreApplication::installTranslator(&marks);
  room().setLanguage("zh");
  const auto expectMarked = [](const QString& text) {
    EXPECT_TRUE(text.contains(QStringLiteral("¤"))) << text.toStdString();
  };
  for (QAbstractButton* const one : room().findChildren<QAbstractButton*>())
    if (!one->text().isEmpty() && one->accessibleName().isEmpty()) expectMarked(one->text());
  for (int i = 0; i < room().tabs().count(); ++i) expectMarked(room().tabs().tabText(i));
  for (QWidget* const one : room().findChildren<QWidget*>()) {
    const bool isControl = qobject_cast<QComboBox*>(one) || qobject_cast<QLineEdit*>(one) ||
                           qobject_cast<QTableView*>(one) || qobject_cast<MapWidget*>(one);
    const bool isInner = qobject_cast<QComboBox*>(one->parentWidget()) || one->objectName().startsWith("qt_");
    const QString name = one->accessibleName();
    EXPECT_TRUE(!isControl || isInner || !name.isEmpty()) << one->metaObject()->className();
    if (!name.isEmpty() && qobject_cast<QTabBar*>(one->parentWidget()) == nullptr) expectMarked(name);
  }
  for (const QAbstractItemModel* const model :
       std::initializer_list<const QAbstractItemModel*>{&room().rounds(), &room().findings().filter(),
                                                        &room().imports().changes(), &room().trail().list()})
    for (int i = 0; i < model->columnCount(); ++i)
      expectMarked(model->headerData(i, Qt::Horizontal).toString());
  QCoreApplication::removeTranslator(&marks);
}

TEST_F(SurveyRoomTest, ModelsKeepTheRulesOfModels) {
  show();
  using Mode = QAbstractItemModelTester::FailureReportingMode;
  std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
  for (QAbstractItemModel* const model : std::initializer_list<QAbstractItemModel*>{
           &room().rounds(), &room().sheet().sheet(), &room().findings().filter(),
           room().findings().filter().sourceModel(), &room().imports().changes(), &room().trail().list()})
    testers.push_back(std::make_unique<QAbstractItemModelTester>(model, Mode::Fatal));
  chooseCell("010102", "poor");
  room().tabs().setCurrentIndex(3);
  ASSERT_TRUE(settles());
  propose("code,name,pop,poor,income\n010101,甲一县,120,20,30\n");
  EXPECT_GT(room().imports().changes().rowCount(), 0);
  EXPECT_GT(room().trail().list().rowCount(), 0);
  room().sheet().showPlace("0102");
  EXPECT_EQ(room().sheet().sheet().rowCount(), 1);
  room().findings().setUnit("010201");
  room().setLanguage("zh");
  room().desk().choose({});
  EXPECT_TRUE(settles());
}

TEST_F(SurveyRoomTest, AnotherWorkspaceTakesThePlaceOfTheFirst) {
  show();
  chooseFinding(0);
  const test::SurveyWorkspace other;
  open(other.path());
  EXPECT_EQ(snapshot().document, m_session.document());
  EXPECT_EQ(room().findings().filter().sourceModel()->rowCount(), 0);
}

/// The room in its window.
class RoomSwitchTest : public testing::Test {
 protected:
  void SetUp() override {
    installLanguage(Language::english);
    fillWorkspace(m_made);
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    m_window->open(m_made.path());
    ASSERT_TRUE(settles());
  }
  void TearDown() override { installLanguage(Language::english); }
  bool settles() {
    return QTest::qWaitFor([this] { return m_window->isSettled(); }, 30000);
  }
  SurveyRoom& survey() { return m_window->room<SurveyRoom>(); }

  test::SurveyWorkspace m_made;
  std::unique_ptr<MainWindow> m_window;
};

TEST_F(RoomSwitchTest, RoomsAreSwitchedByActionsWithKeysOfTheirOwn) {
  WindowActions& actions = m_window->actions();
  EXPECT_FALSE(survey().isVisible());
  EXPECT_EQ(survey().desk().snapshot(), nullptr) << "nothing is read before it is seen";
  m_window->switchTo<SurveyRoom>().trigger();
  ASSERT_TRUE(settles());
  EXPECT_TRUE(survey().isVisible());
  EXPECT_NE(survey().desk().snapshot(), nullptr);
  EXPECT_EQ(&m_window->map(), &survey().map());
  m_window->switchTo<MapRoom>().trigger();
  EXPECT_FALSE(survey().isVisible());
  EXPECT_EQ(&m_window->map(), &m_window->room<MapRoom>().map());
  EXPECT_EQ(m_window->switchTo<MapRoom>().shortcut(), QKeySequence("Ctrl+1"));
  EXPECT_EQ(m_window->switchTo<SurveyRoom>().shortcut(), QKeySequence("Ctrl+2"));
  std::set<QString> keys;
  for (const QAction* const action : actions.all()) {
    if (action->shortcut().isEmpty()) continue;
    const bool isNew = keys.insert(action->shortcut().toString()).second;
    EXPECT_TRUE(isNew) << action->text().toStdString();
  }
}

TEST_F(RoomSwitchTest, TheLanguageIsSwitchedWhileItRuns) {
  m_window->switchTo<SurveyRoom>().trigger();
  ASSERT_TRUE(settles());
  survey().desk().audit();
  ASSERT_TRUE(settles());
  m_window->setLanguage(Language::chinese);
  const RoundList& rounds = survey().rounds();
  EXPECT_EQ(rounds.index(0, RoundList::name).data().toString(), QStringLiteral("第一轮"));
  const FindingFilter& shown = survey().findings().filter();
  ASSERT_EQ(shown.rowCount(), 3);
  EXPECT_EQ(shown.index(0, FindingList::message).data().toString(), QStringLiteral("贫困人口多于总人口"));
  EXPECT_EQ(shown.index(0, FindingList::severity).data().toString(), QStringLiteral("错误"));
  m_window->setLanguage(Language::english);
  EXPECT_EQ(shown.index(0, FindingList::message).data().toString(), "More poor than people");
  EXPECT_TRUE(settles());
}

}  // namespace
}  // namespace app::gui
