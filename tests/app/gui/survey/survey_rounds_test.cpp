#include "app/gui/survey/rounds/round_panel.h"

#include "tests/app/gui/survey/survey_room_made.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

#include <algorithm>

namespace app::gui {
namespace {

/// The synthetic round 2011, and the score board of its audit.
class SurveyRoundsTest : public SurveyRoomTest {
 protected:
  void showRounds() {
    show(false);
    room().tabs().setCurrentWidget(&room().round());
    ASSERT_TRUE(settles());
  }
  QLineEdit& field(const char* title) { return named<QLineEdit>(title); }
  void type(const char* title, const QString& text) {
    field(title).selectAll();
    if (text.isEmpty())
      QTest::keyClick(&field(title), Qt::Key_Backspace);
    else
      QTest::keyClicks(&field(title), text);
  }
  void choose(const char* list, int row) {
    QListView& view = named<QListView>(list);
    view.setCurrentIndex(view.model()->index(row, 0));
    QTest::keyClick(&view, Qt::Key_Space);
  }
  QString told() { return named<QLabel>("What the round asks").text(); }
  int sent() { return room().rounds().tally(0).sent; }
  int answered() { return room().rounds().tally(0).answered; }
  void forWhom(int row) {
    named<QComboBox>("Counties that were sent something or have answered").setCurrentIndex(row);
  }
};

TEST_F(SurveyRoundsTest, ARoundThatIsShownHasItsQuestionsInTheFields) {
  showRounds();
  EXPECT_EQ(field("Id of the round").text(), "2011");
  EXPECT_EQ(field("Last day in time").text(), "2011-12-31");
  EXPECT_EQ(told(), "Asks 5 counties for 3 indicators.");
  EXPECT_FALSE(button("Change the round").isEnabled()) << "nothing is changed yet";
}

TEST_F(SurveyRoundsTest, ANewRoundAsksAYearLaterAndIsThenTheOneThatIsShown) {
  showRounds();
  press("New round");
  EXPECT_EQ(field("Year that it asks").text(), "2012");
  type("Last day in time", "2012-13-45");
  EXPECT_TRUE(told().contains("date")) << told().toStdString();
  EXPECT_FALSE(button("Make the round").isEnabled());
  type("Last day in time", "2012-12-31");
  type("English name", "Second");
  choose("Provinces whose counties the round asks", 1);  // 02 no more
  EXPECT_EQ(told(), "Asks 3 counties for 3 indicators.");
  press("Make the round");
  ASSERT_EQ(message(), "");
  ASSERT_TRUE(snapshot().round);
  EXPECT_EQ(snapshot().round->id, "2012");
  EXPECT_EQ(snapshot().round->nameEn, "Second");
  EXPECT_EQ(snapshot().round->previousPeriod, "2011");
  EXPECT_EQ(snapshot().round->units, (std::vector<std::string>{"010101", "010102", "010201"}));
  EXPECT_EQ(snapshot().round->indicators, (std::vector<std::string>{"pop", "poor", "income"}));
  EXPECT_EQ(room().rounds().rowCount(), 2);
}

TEST_F(SurveyRoundsTest, AnIdThatIsTakenIsSaidBeforeItIsStored) {
  showRounds();
  press("New round");
  type("Id of the round", "2011");
  EXPECT_EQ(told(), "There is a round 2011 already.");
  EXPECT_FALSE(button("Make the round").isEnabled());
}

TEST_F(SurveyRoundsTest, AChangeThatARoundThatHasBegunForbidsIsRefusedWithTheReason) {
  showRounds();
  decide(SurveyDesk::Step::submit, survey::Role::county, "010101");
  choose("Indicators that the round asks", 0);
  press("Change the round");
  EXPECT_TRUE(message().contains("has begun")) << message().toStdString();
  EXPECT_EQ(snapshot().round->indicators.size(), 3U);
}

TEST_F(SurveyRoundsTest, WhatWasSentAndWhoAnsweredIsNoted) {
  showRounds();
  EXPECT_FALSE(button("Note as sent").isEnabled()) << "what was sent?";
  type("What was sent", "letter 7");
  press("Note as sent");
  EXPECT_EQ(sent(), 5);
  forWhom(1);
  EXPECT_FALSE(button("Note as sent").isEnabled()) << "nobody is left";
  chooseCell("010101", "pop");
  forWhom(3);
  named<QLineEdit>("Your name").setText("Tester");
  press("Note as answered");
  EXPECT_EQ(message(), "");
  EXPECT_EQ(answered(), 1);
  EXPECT_EQ(stateOf("010101"), State::submitted);
  forWhom(2);
  press("Note as answered");  // two of the others have no figures
  EXPECT_TRUE(message().contains("020101") || message().contains("030001")) << message().toStdString();
  EXPECT_EQ(answered(), 1) << "all or nobody";
}

TEST_F(SurveyRoundsTest, DataTablesAreWrittenOneAProvinceAndNotedAsSent) {
  showRounds();
  const std::filesystem::path folder = m_made.folder() / "tables";
  std::filesystem::create_directory(folder);
  room().desk().writeTables(folder, false);
  ASSERT_TRUE(settles());
  ASSERT_EQ(message(), "");
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    files.push_back(entry.path().extension().string());
  EXPECT_EQ(files, (std::vector<std::string>(3, ".xlsx"))) << "01, 02, and the county of no province";
  EXPECT_EQ(sent(), 5);
}

TEST_F(SurveyRoundsTest, TheScoreBoardCountsByProvinceRuleAndRound) {
  show();
  press("Score board");
  using Subject = ScoreList::Subject;
  ScorePanel& board = room().findings().board();
  EXPECT_TRUE(board.isVisible());
  const auto text = [&](Subject subject, int row, int column) {
    return board.list(subject).index(row, column).data().toString();
  };
  ASSERT_EQ(board.list(Subject::provinces).rowCount(), 1);
  EXPECT_EQ(text(Subject::provinces, 0, ScoreList::open), "3");
  ASSERT_EQ(board.list(Subject::rules).rowCount(), 2);
  EXPECT_EQ(text(Subject::rules, 0, ScoreList::name), "The income is low") << "most open first";
  EXPECT_EQ(text(Subject::rules, 0, ScoreList::open), "2");
  ASSERT_EQ(board.list(Subject::rounds).rowCount(), 1);
  EXPECT_EQ(text(Subject::rounds, 0, ScoreList::name), "First");
  emit board.view(Subject::rules).activated(board.list(Subject::rules).index(1, 0));
  EXPECT_FALSE(board.isVisible()) << "the list of these";
  ASSERT_EQ(room().findings().filter().rowCount(), 1);
  EXPECT_EQ(room().findings().filter().choice().rule, "poor.most");
}

TEST_F(SurveyRoundsTest, AWaivedFindingMovesOnTheScoreBoard) {
  show();
  chooseFinding(0);
  named<QLineEdit>("Your name").setText("Tester");
  named<QLineEdit>("Reason").setText("made up for tests");
  press("Waive");
  ScoreList& rounds = room().findings().board().list(ScoreList::Subject::rounds);
  EXPECT_EQ(rounds.index(0, ScoreList::open).data().toString(), "2");
  EXPECT_EQ(rounds.index(0, ScoreList::waived).data().toString(), "1");
  EXPECT_EQ(rounds.index(0, ScoreList::share).data(ScoreList::kCountsRole).toList(),
            (QVariantList{qulonglong(2), qulonglong(0), qulonglong(0), qulonglong(1)}));
}

TEST_F(SurveyRoundsTest, ModelsKeepTheRulesOfModels) {
  show();
  using Mode = QAbstractItemModelTester::FailureReportingMode;
  using Subject = ScoreList::Subject;
  std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
  ScorePanel& board = room().findings().board();
  for (QAbstractItemModel* const model : std::initializer_list<QAbstractItemModel*>{
           &board.list(Subject::provinces), &board.list(Subject::rules), &board.list(Subject::rounds),
           &room().round().indicators(), &room().round().provinces()})
    testers.push_back(std::make_unique<QAbstractItemModelTester>(model, Mode::Fatal));
  room().setLanguage("zh");
  room().round().provinces().choose({"01"});
  room().desk().audit();
  EXPECT_TRUE(settles());
  EXPECT_EQ(room().round().indicators().rowCount(), 3) << "poor_pct is computed";
}

}  // namespace
}  // namespace app::gui
