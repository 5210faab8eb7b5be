#include "app/gui/liaison/papers/briefing_panel.h"

#include "app/gui/liaison/papers/tick_list.h"
#include "geo/file/file_bytes.h"
#include "geo/store/file_lock.h"
#include "planning/papers/briefing_order.h"
#include "tests/app/gui/liaison/liaison_room_bench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

#include <filesystem>
#include <variant>

namespace app::gui {
namespace {

namespace fs = std::filesystem;
namespace papers = planning::papers;

/// The room at its briefings; both counties of the hills have a made-up figure of "a".
class BriefingPanelTest : public LiaisonRoomTest {
 protected:
  BriefingPanelTest() {
    m_made.open().putFigures({test::figure("010101", "a", 3), test::figure("010102", "a", 4)}, "synthetic");
  }
  /// As the verb makes it.
  void start(const char* unit = "ma") {
    papers::BriefingStart draft;
    draft.organisation = unit;
    draft.year = "2011";
    draft.indicators = {"a"};
    planning::Workspace workspace = m_made.open();
    papers::startBriefing(workspace, draft, {"made up for tests"});
  }
  void showBriefings() {
    show();
    m_bench.showTab(LiaisonRoom::briefings);
    ASSERT_TRUE(settles());
  }
  void showDraft() {
    showBriefings();
    choose(table(), 0);
  }
  /// With a folder and receivers, as both documents.
  void prepareIssue() {
    write("Folder of the briefing", QString::fromStdString(folder().string()));
    named<TickList>("Who receives the briefing").setChosen({"ma", "01"});
    for (QCheckBox* const box : panel().findChildren<QCheckBox*>()) box->setChecked(true);
  }
  BriefingPanel& panel() { return room().briefingPanel(); }
  FilteredTable& table() { return panel().table(); }
  QPlainTextEdit& editor() { return named<QPlainTextEdit>("Text of the chosen briefing"); }
  QString state() { return text(table(), 0, BriefingPanel::state); }
  bool isOffered(const char* deed) { return test::button(panel(), deed).isEnabled(); }
  fs::path folder() { return file("papers"); }
};

constexpr const char* kAsWritten = "The figures are those that the text was written by.";

TEST_F(BriefingPanelTest, ADraftIsMadeOfTheFiguresInOneStepThatGoesBackAndForth) {
  showBriefings();
  EXPECT_FALSE(isOffered("Make a draft")) << "of whom?";
  choose(room().organisations().organisations(), 0);
  EXPECT_EQ(named<QComboBox>("Unit that the new briefing is about").currentData().toString(), "ma");
  EXPECT_EQ(named<QLineEdit>("Year of the new briefing").text(), "2012") << "the year that it is";
  write("Year of the new briefing", "2011");
  named<TickList>("Indicators of the new briefing").setChosen({"a"});
  press("Make a draft");
  ASSERT_EQ(message(), "");
  const liaison::Register made = stored();
  ASSERT_EQ(made.briefings.size(), 1u);
  EXPECT_EQ(made.briefings[0].language, "en") << "that of the window";
  EXPECT_EQ(made.briefings[0].round, "r1");
  ASSERT_EQ(table().shown().rowCount(), 1);
  EXPECT_EQ(text(table(), 0, BriefingPanel::organisation), "Unit ma");
  EXPECT_EQ(text(table(), 0, BriefingPanel::year), "2011");
  EXPECT_EQ(state(), "draft");
  EXPECT_EQ(text(table(), 0, BriefingPanel::id), "ma-2011-1");
  EXPECT_EQ(table().current(), 0) << "it is the chosen one";
  EXPECT_EQ(editor().toPlainText().toStdString(), made.briefings[0].text);
  EXPECT_EQ(panel().standing(), kAsWritten);
  EXPECT_EQ(panel().report(), "Draft ma-2011-1: its indicators are a; its map shows a");
  room().undoStack().undo();
  ASSERT_TRUE(settles());
  EXPECT_EQ(stored(), test::smallRegister());
  EXPECT_EQ(editor().toPlainText(), "");
  room().undoStack().redo();
  ASSERT_TRUE(settles());
  EXPECT_EQ(stored(), made);
}

TEST_F(BriefingPanelTest, ASecondDraftOfAUnitAndYearIsRefusedWithTheSentence) {
  start();
  const liaison::Register before = stored();
  showBriefings();
  choose(room().organisations().organisations(), 0);
  write("Year of the new briefing", "2011");
  press("Make a draft");
  EXPECT_EQ(message(), "ma-2011-1 is a draft of ma for 2011 already; go on with that one.");
  EXPECT_EQ(stored(), before);
  EXPECT_EQ(room().undoStack().count(), 0);
}

TEST_F(BriefingPanelTest, ATextThatIsWrittenStaysUntilItIsStoredWhichGoesBack) {
  start();
  const liaison::Register before = stored();
  showDraft();
  prepareIssue();
  EXPECT_FALSE(isOffered("Store the text")) << "it is stored as it is";
  const QString written = editor().toPlainText() + QStringLiteral("\n手写的一段。");
  editor().setPlainText(written);
  room().desk().reload();
  ASSERT_TRUE(settles());
  room().setLanguage("zh");
  ASSERT_TRUE(settles());
  EXPECT_EQ(editor().toPlainText(), written);
  room().setLanguage("en");
  ASSERT_TRUE(settles());
  EXPECT_EQ(editor().toPlainText(), written);
  EXPECT_TRUE(panel().standing().startsWith("This text is not stored yet"))
      << panel().standing().toStdString();
  EXPECT_FALSE(isOffered("Write to look at"));
  EXPECT_FALSE(isOffered("Issue"));
  press("Store the text");
  ASSERT_EQ(message(), "");
  EXPECT_EQ(stored().briefings[0].text, written.toStdString());
  EXPECT_EQ(state(), "text written");
  EXPECT_EQ(panel().standing(), kAsWritten);
  EXPECT_FALSE(isOffered("Store the text"));
  room().undoStack().undo();
  ASSERT_TRUE(settles());
  EXPECT_EQ(stored(), before);
  EXPECT_EQ(editor().toPlainText().toStdString(), before.briefings[0].text);
}

TEST_F(BriefingPanelTest, WhatIsTypedComesBackWithItsDraftAndCanBeDropped) {
  start("ma");
  start("mb");
  showDraft();
  const QString stands = editor().toPlainText();
  write("Title of the chosen briefing", "Another title");
  editor().setPlainText("   ");
  choose(table(), 1);
  EXPECT_EQ(editor().toPlainText().toStdString(), stored().briefings[1].text);
  choose(table(), 0);
  EXPECT_EQ(editor().toPlainText(), "   ");
  EXPECT_EQ(named<QLineEdit>("Title of the chosen briefing").text(), "Another title");
  press("Store the text");
  EXPECT_EQ(message(), "The text is empty; write it first.");
  EXPECT_EQ(editor().toPlainText(), "   ") << "nothing that was typed is lost";
  press("Take the stored text back");
  EXPECT_EQ(editor().toPlainText(), stands);
  write("Title of the chosen briefing", "Another title");
  press("Store the text");
  EXPECT_EQ(message(), "");
  EXPECT_EQ(stored().briefings[0].title, "Another title");
}

TEST_F(BriefingPanelTest, WhatIsTypedIsAnEditOfTheRoomWhichSavesItOrGivesItUp) {
  start("ma");
  start("mb");
  showDraft();
  EXPECT_FALSE(room().isDirty());
  const QString first = editor().toPlainText() + QStringLiteral("\nA line more.");
  editor().setPlainText(first);
  choose(table(), 1);
  write("Title of the chosen briefing", "Another title");
  EXPECT_TRUE(room().isDirty());
  const QSignalSpy ended(&room(), &Room::saveEnded);
  room().save();
  ASSERT_TRUE(settles());
  EXPECT_EQ(message(), "");
  EXPECT_EQ(ended.count(), 1);
  EXPECT_FALSE(room().isDirty());
  EXPECT_EQ(stored().briefings[0].text, first.toStdString());
  EXPECT_EQ(stored().briefings[1].title, "Another title");
  editor().setPlainText("   ");
  room().save();
  ASSERT_TRUE(settles());
  EXPECT_EQ(message(), "The text is empty; write it first.");
  EXPECT_EQ(ended.count(), 2);
  EXPECT_TRUE(room().isDirty()) << "it could not be stored";
  EXPECT_EQ(stored().briefings[1].title, "Another title");
  panel().giveUpTyped();
  EXPECT_FALSE(room().isDirty());
  EXPECT_EQ(editor().toPlainText().toStdString(), stored().briefings[1].text);
}

TEST_F(BriefingPanelTest, ATextWhoseFiguresChangedSaysWhichAndIsNotIssuedBeforeItIsLookedThrough) {
  start();
  m_made.open().putFigures({test::figure("010101", "a", 5)}, "synthetic");
  showDraft();
  prepareIssue();
  EXPECT_EQ(state(), "figures have changed");
  EXPECT_TRUE(panel().standing().startsWith("Otherwise since the text was written: - figure a 2010 7"))
      << panel().standing().toStdString();
  press("Issue");
  EXPECT_TRUE(
      message().startsWith("ma-2011-1 is otherwise than its text was written by, such as: - figure a 2010 7"))
      << message().toStdString();
  EXPECT_EQ(stored().briefings[0].state, liaison::BriefingState::draft);
  EXPECT_FALSE(fs::exists(folder() / "ma-2011-1.docx"));
  EXPECT_EQ(panel().report(), "");
  press("Store the text");
  ASSERT_EQ(message(), "");
  EXPECT_EQ(panel().standing(), kAsWritten);
  EXPECT_EQ(state(), "text written") << "it is not what the figures would make of it";
  press("Issue");
  EXPECT_EQ(message(), "");
  EXPECT_EQ(stored().briefings[0].state, liaison::BriefingState::issued);
}

TEST_F(BriefingPanelTest, FiguresThatChangeWhileItIsNotSeenAreNoticed) {
  start();
  showDraft();
  ASSERT_EQ(state(), "draft");
  m_bench.showTab(LiaisonRoom::where);
  m_bench.worker.ask(
      snapshot().document,
      [](planning::Workspace& workspace, geo::Progress&) {
        workspace.putFigures({test::figure("010101", "a", 5)}, "synthetic");
      },
      &room(), [](const Result<std::monostate>&) {});
  ASSERT_TRUE(settles());
  m_bench.showTab(LiaisonRoom::briefings);
  ASSERT_TRUE(settles());
  EXPECT_EQ(state(), "figures have changed");
}

TEST_F(BriefingPanelTest, ADraftOfAUnitWithoutPlacesSaysWhyItsFiguresCannotBeTold) {
  start();
  edit([](liaison::Register& all) {
    std::erase_if(all.assignments, [](const liaison::Assignment& one) { return one.organisation == "ma"; });
  });
  showDraft();
  EXPECT_EQ(state(), "figures cannot be told");
  EXPECT_EQ(panel().standing(),
            "ma looks after no area, county, township or village in round r1 that is agreed or in force.");
}

TEST_F(BriefingPanelTest, ADraftIsWrittenToBeLookedAt) {
  start();
  const liaison::Register before = stored();
  showDraft();
  EXPECT_FALSE(isOffered("Write to look at")) << "where to?";
  prepareIssue();
  press("Write to look at");
  ASSERT_EQ(message(), "");
  EXPECT_EQ(geo::readBytes(folder() / "draft-ma-2011-1.docx").substr(0, 2), "PK");
  EXPECT_EQ(geo::readBytes(folder() / "draft-ma-2011-1.pdf").substr(0, 5), "%PDF-");
  EXPECT_EQ(
      panel().report(),
      QString::fromStdString((folder() / "draft-ma-2011-1.docx").string() + ": 2 pages, draft ma-2011-1\n" +
                             (folder() / "draft-ma-2011-1.pdf").string() + ": 2 pages, draft ma-2011-1"));
  EXPECT_EQ(stored(), before);
  EXPECT_EQ(room().undoStack().count(), 0);
}

TEST_F(BriefingPanelTest, WhatWasIssuedHasNumberReceiversAndFilesAndStays) {
  start();
  showDraft();
  write("Folder of the briefing", QString::fromStdString(folder().string()));
  EXPECT_FALSE(isOffered("Issue")) << "to whom?";
  prepareIssue();
  write("Number of the briefing", "no number");
  EXPECT_FALSE(isOffered("Issue"));
  write("Number of the briefing", "");
  const QSignalSpy said(&room(), &Room::said);
  press("Issue");
  ASSERT_EQ(message(), "");
  const liaison::Briefing issued = stored().briefings.at(0);
  EXPECT_EQ(issued.number, 1);
  EXPECT_EQ(issued.issuedOn, "2012-02-01");
  EXPECT_EQ(issued.receivers, "ma; 01");
  EXPECT_TRUE(issued.files.starts_with("ma-2011-1.docx ")) << issued.files;
  EXPECT_TRUE(fs::exists(folder() / "ma-2011-1.docx"));
  EXPECT_TRUE(fs::exists(folder() / "ma-2011-1.pdf"));
  EXPECT_EQ(panel().report(), "ma-2011-1 is issued as number 1 of 2012");
  EXPECT_TRUE(said.back().front().toString().contains("cannot be undone"));
  EXPECT_EQ(room().undoStack().count(), 0);
  EXPECT_EQ(state(), "issued");
  EXPECT_EQ(text(table(), 0, BriefingPanel::number), "1");
  EXPECT_EQ(text(table(), 0, BriefingPanel::issuedOn), "2012-02-01");
  EXPECT_EQ(text(table(), 0, BriefingPanel::receivers), QStringLiteral("Unit ma; 甲省"));
  EXPECT_TRUE(panel().standing().startsWith("Issued on 2012-02-01 as number 1; it stays as it is."));
  EXPECT_TRUE(editor().isReadOnly());
  for (const char* const deed : {"Store the text", "Write to look at", "Issue"})
    EXPECT_FALSE(isOffered(deed)) << deed;
}

TEST_F(BriefingPanelTest, ACorrectionSaysWhatItReplaces) {
  start();
  showDraft();
  prepareIssue();
  press("Issue");
  ASSERT_EQ(message(), "");
  choose(room().organisations().organisations(), 0);
  write("Year of the new briefing", "2011");
  press("Make a draft");
  EXPECT_TRUE(message().contains("say that the new one replaces it")) << message().toStdString();
  QComboBox& replaced = named<QComboBox>("Issued briefing that it corrects");
  replaced.setCurrentIndex(replaced.findData("ma-2011-1"));
  press("Make a draft");
  ASSERT_EQ(message(), "");
  EXPECT_EQ(stored().briefings.at(1).replaces, "ma-2011-1");
  EXPECT_EQ(table().current(), 1);
}

TEST_F(BriefingPanelTest, FollowsTheLanguage) {
  start();
  showDraft();
  room().setLanguage("zh");
  ASSERT_TRUE(settles());
  EXPECT_EQ(state(), QStringLiteral("草稿"));
  EXPECT_EQ(text(table(), 0, BriefingPanel::organisation), QStringLiteral("单位ma"));
  EXPECT_EQ(table().current(), 0);
}

TEST_F(BriefingPanelTest, WithoutBriefingsSaysHowToBegin) {
  showBriefings();
  bool isSaid = false;
  for (const QLabel* const label : panel().findChildren<QLabel*>())
    isSaid = isSaid || (label->isVisible() && label->text().startsWith("No briefing was made yet."));
  EXPECT_TRUE(isSaid);
  EXPECT_TRUE(editor().isReadOnly());
  EXPECT_TRUE(panel().standing().startsWith("Choose a briefing"));
}

TEST_F(BriefingPanelTest, IsOnlyReadAndWrittenToLookAtWhereTheWorkspaceIsOnlyRead) {
  start();
  // What lies in the place of its lock cannot be locked, as if another process edited it.
  fs::create_directory(geo::store::lockFileOf(m_made.path()));
  showDraft();
  prepareIssue();
  choose(room().organisations().organisations(), 0);
  EXPECT_TRUE(editor().isReadOnly());
  for (const char* const deed : {"Store the text", "Issue", "Make a draft"})
    EXPECT_FALSE(isOffered(deed)) << deed;
  press("Write to look at");
  EXPECT_EQ(message(), "");
  EXPECT_TRUE(fs::exists(folder() / "draft-ma-2011-1.docx"));
}

}  // namespace
}  // namespace app::gui
