#include "app/gui/liaison/papers/letter_panel.h"

#include "app/gui/liaison/papers/tick_list.h"
#include "geo/document/document_writer.h"
#include "geo/file/file_bytes.h"
#include "geo/file/zip_archive.h"
#include "geo/store/file_lock.h"
#include "tests/app/gui/liaison/liaison_room_bench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include <filesystem>

namespace app::gui {
namespace {

namespace fs = std::filesystem;
using liaison::LetterKind;

/// The room at its letters.
class LetterPanelTest : public LiaisonRoomTest {
 protected:
  void showLetters() {
    show();
    m_bench.showTab(LiaisonRoom::letters);
    ASSERT_TRUE(settles());
  }
  LetterPanel& panel() { return room().letterPanel(); }
  void pick(const char* name, const QString& data) {
    QComboBox& box = named<QComboBox>(name);
    box.setCurrentIndex(box.findData(data));
    ASSERT_GE(box.currentIndex(), 0) << name;
  }
  QCheckBox& box(const char* text) {
    for (QCheckBox* const one : panel().findChildren<QCheckBox*>())
      if (one->text().remove('&') == text) return *one;
    throw std::runtime_error(text);
  }
  bool canWrite() { return test::button(room(), "Write the letters").isEnabled(); }

  /// Made up: a letter to "ma" with a copy to the province, one to "mb", and one of an older round.
  void enterLetters() {
    edit([](liaison::Register& all) {
      liaison::Round older = all.rounds.front();
      older.id = "r0";
      older.first = "2007";
      older.last = "2009";
      all.rounds.insert(all.rounds.begin(), older);
      all.letters = {
          {"2008-1", LetterKind::assignment, "2008-03-04", "ma", "ma", "r0", "", "Places of before"},
          {"2011-1", LetterKind::assignment, "2011-03-04", "ma", "ma", "r1", "", "Places of ma", "a.docx"},
          {"2011-2", LetterKind::responsibility, "2011-04-01", "mb", "mb", "r1", "2011", "Agreed by mb"}};
      all.receipts = {{"2008-1", "ma"},
                      {"2011-1", "ma", "2011-03-05", "2011-03-10", "Registry, made up"},
                      {"2011-1", "01", "2011-03-05"},
                      {"2011-2", "mb"}};
    });
  }
};

TEST_F(LetterPanelTest, LettersOfTheRoundStandWithWhatWasSentAndReceived) {
  enterLetters();
  showLetters();
  FilteredTable& table = panel().letters();
  ASSERT_EQ(table.shown().rowCount(), 2) << "that of the older round is not among them";
  EXPECT_EQ(text(table, 0, LetterPanel::number), "2011-1");
  EXPECT_EQ(text(table, 0, LetterPanel::date), "2011-03-04");
  EXPECT_EQ(text(table, 0, LetterPanel::kind), "assignment");
  EXPECT_EQ(text(table, 0, LetterPanel::to), "Unit ma");
  EXPECT_EQ(text(table, 0, LetterPanel::subject), "Places of ma");
  EXPECT_EQ(text(table, 0, LetterPanel::sent), "2011-03-05") << "to both on one day";
  EXPECT_EQ(text(table, 0, LetterPanel::received), "1 of 2");
  EXPECT_EQ(text(table, 0, LetterPanel::file), "a.docx");
  EXPECT_EQ(text(table, 1, LetterPanel::kind), "responsibility");
  EXPECT_EQ(text(table, 1, LetterPanel::sent), QStringLiteral("—"));
  EXPECT_EQ(table.shown().index(0, LetterPanel::received).data(Qt::ToolTipRole).toString(),
            QStringLiteral("Unit ma: 2011-03-10\n甲省: —"));
}

TEST_F(LetterPanelTest, WhatIsOutstandingIsCountedAndListedFirst) {
  enterLetters();
  showLetters();
  EXPECT_EQ(panel().outstanding(), "Outstanding: 1 not sent yet, 1 sent and not confirmed.");
  FilteredTable& table = panel().receipts();
  ASSERT_EQ(table.shown().rowCount(), 2);
  EXPECT_EQ(text(table, 0, LetterPanel::letter), "2011-1");
  EXPECT_EQ(text(table, 0, LetterPanel::receiver), QStringLiteral("甲省"));
  EXPECT_EQ(text(table, 0, LetterPanel::sentOn), "2011-03-05");
  EXPECT_EQ(text(table, 0, LetterPanel::state), "not confirmed yet");
  EXPECT_EQ(text(table, 1, LetterPanel::receiver), "Unit mb");
  EXPECT_EQ(text(table, 1, LetterPanel::state), "not sent yet");
  box("Only what is outstanding").setChecked(false);
  ASSERT_EQ(table.shown().rowCount(), 3);
  EXPECT_EQ(text(table, 0, LetterPanel::receivedOn), "2011-03-10");
  EXPECT_EQ(text(table, 0, LetterPanel::receivedBy), "Registry, made up");
  EXPECT_EQ(text(table, 0, LetterPanel::state), "received");
}

TEST_F(LetterPanelTest, LettersAreWrittenNumberedAndEnteredAndStay) {
  showLetters();
  EXPECT_FALSE(canWrite()) << "where to?";
  const fs::path folder = file("letters");
  write("Folder of the letters", QString::fromStdString(folder.string()));
  write("Day of the letter", "2011-03-04");
  write("Day that the letter is sent", "2011-03-05");
  const QSignalSpy said(&room(), &Room::said);
  press("Write the letters");
  ASSERT_EQ(message(), "");
  const liaison::Register all = stored();
  ASSERT_EQ(all.letters.size(), 2u);
  EXPECT_EQ(all.letters[1].number, "2011-2");
  EXPECT_EQ(all.letters[1].subject, "Letter of assignment: Unit mb");
  EXPECT_EQ(all.receipts,
            (std::vector<liaison::Receipt>{{"2011-1", "ma", "2011-03-05"}, {"2011-2", "mb", "2011-03-05"}}));
  EXPECT_TRUE(fs::exists(folder / "2011-1-ma.docx"));
  EXPECT_TRUE(fs::exists(folder / "2011-2-mb.docx"));
  EXPECT_EQ(panel().report(),
            QString::fromStdString("Letter 2011-1 to ma: " + (folder / "2011-1-ma.docx").string() +
                                   "\nLetter 2011-2 to mb: " + (folder / "2011-2-mb.docx").string()));
  EXPECT_EQ(panel().letters().shown().rowCount(), 2);
  EXPECT_TRUE(said.back().front().toString().contains("Letters written. By the register's rules"))
      << said.back().front().toString().toStdString();
  EXPECT_EQ(room().undoStack().count(), 0);
}

TEST_F(LetterPanelTest, AnAssignmentThatIsNotVerifiedIsNamed) {
  edit([](liaison::Register& all) { all.assignments[0].confidence.clear(); });
  showLetters();
  write("Folder of the letters", QString::fromStdString(file("letters")));
  pick("Unit that the letters are about", "ma");
  press("Write the letters");
  EXPECT_TRUE(
      panel().report().endsWith("  - ma hills is not marked as verified: look at it before it is sent"))
      << panel().report().toStdString();
}

TEST_F(LetterPanelTest, ProvincesGetTheirsWithCopiesAndAnOwnNumber) {
  showLetters();
  pick("Who the letters are to", "chosen");
  write("Folder of the letters", QString::fromStdString(file("letters")));
  EXPECT_FALSE(canWrite()) << "nobody is chosen";
  named<TickList>("Chosen receivers of the letters").setChosen({"01"});
  named<TickList>("Who gets a copy of the letters").setChosen({"mb"});
  write("Number of the letter", "Office 7");
  press("Write the letters");
  ASSERT_EQ(message(), "");
  const liaison::Register all = stored();
  ASSERT_EQ(all.letters.size(), 1u);
  EXPECT_EQ(all.letters[0].number, "Office 7");
  EXPECT_EQ(all.letters[0].addressee, "01");
  EXPECT_EQ(all.letters[0].date, "2012-02-01") << "today";
  EXPECT_EQ(all.receipts, (std::vector<liaison::Receipt>{{"Office 7", "01"}, {"Office 7", "mb"}}));
  EXPECT_EQ(named<QLineEdit>("Number of the letter").text(), "") << "it is given once";
}

TEST_F(LetterPanelTest, ALetterOfNothingIsRefusedWithTheSentence) {
  showLetters();
  const std::string folder = file("letters");
  write("Folder of the letters", QString::fromStdString(folder));
  pick("Unit that the letters are about", "mc");
  press("Write the letters");
  EXPECT_EQ(message(),
            "mc looks after no place in round r1 that is agreed or in force; there is nothing to write.");
  EXPECT_EQ(stored(), test::smallRegister());
  EXPECT_FALSE(fs::exists(folder));
  EXPECT_EQ(panel().report(), "");
}

TEST_F(LetterPanelTest, ADraftIsOnlyWritten) {
  showLetters();
  const fs::path folder = file("letters");
  write("Folder of the letters", QString::fromStdString(folder.string()));
  box("Only a draft").setChecked(true);
  EXPECT_FALSE(named<QLineEdit>("Number of the letter").isEnabled());
  EXPECT_FALSE(named<QLineEdit>("Template of the office").isEnabled());
  press("Write the letters");
  ASSERT_EQ(message(), "");
  EXPECT_TRUE(fs::exists(folder / "draft-ma.docx"));
  EXPECT_TRUE(fs::exists(folder / "draft-mb.docx"));
  EXPECT_TRUE(panel().report().startsWith("Draft to ma: ")) << panel().report().toStdString();
  EXPECT_EQ(stored(), test::smallRegister());
}

TEST_F(LetterPanelTest, ALetterOfResponsibilityIsWrittenAsPdf) {
  edit([](liaison::Register& all) {
    all.formFields = {{"own_funds", "资金", "Own funds", "万元", "10,000 yuan", liaison::FieldKind::money}};
    all.yearly = {{"ma", "2011", "own_funds", 200, 180.5, false, ""}};
  });
  showLetters();
  const fs::path folder = file("letters");
  write("Folder of the letters", QString::fromStdString(folder.string()));
  pick("Kind of the letters", "responsibility");
  EXPECT_FALSE(named<QComboBox>("Who the letters are to").isEnabled());
  pick("Unit that the letters are about", "ma");
  EXPECT_FALSE(canWrite()) << "of which year?";
  write("Year of what was agreed", "2011");
  pick("Format of the letters", ".pdf");
  EXPECT_FALSE(named<QLineEdit>("Template of the office").isEnabled());
  press("Write the letters");
  ASSERT_EQ(message(), "");
  const liaison::Register all = stored();
  ASSERT_EQ(all.letters.size(), 1u);
  EXPECT_EQ(all.letters[0].kind, LetterKind::responsibility);
  EXPECT_EQ(all.letters[0].year, "2011");
  EXPECT_EQ(geo::readBytes(folder / "2012-1-ma.pdf").substr(0, 5), "%PDF-");
}

TEST_F(LetterPanelTest, AnOfficesTemplateIsFilled) {
  geo::Document office;
  office.hasCover = false;
  office.title = "Letterhead of {{office}}";
  geo::DocumentParagraph chapters;
  chapters.runs.push_back({"{{chapters}}"});
  office.blocks = {chapters};
  geo::writeDocx(file("office.docx"), office);
  showLetters();
  const fs::path folder = file("letters");
  write("Folder of the letters", QString::fromStdString(folder.string()));
  write("Template of the office", QString::fromStdString(file("office.docx")));
  write("Office that signs the letter", "Made-up office");
  pick("Unit that the letters are about", "ma");
  press("Write the letters");
  ASSERT_EQ(message(), "");
  const std::string body =
      geo::detail::ZipArchive(folder / "2012-1-ma.docx").read("word/document.xml").value_or("");
  EXPECT_NE(body.find("Letterhead of Made-up office"), std::string::npos);
  EXPECT_NE(body.find("To: Unit ma"), std::string::npos);
}

TEST_F(LetterPanelTest, AReceiptIsNotedInOneStepThatGoesBack) {
  enterLetters();
  const liaison::Register before = stored();
  showLetters();
  choose(panel().letters(), 1);
  EXPECT_EQ(panel().receipts().current(), 2) << "the outstanding one of the letter";
  EXPECT_FALSE(test::button(room(), "Note the receipt").isEnabled());
  write("Day that it was received", "2011-04-10");
  write("Who received it", "somebody made up");
  press("Note the receipt");
  EXPECT_TRUE(message().contains("it was received on 2011-04-10 and never sent")) << message().toStdString();
  EXPECT_EQ(stored(), before);
  write("Day that it was sent", "2011-04-02");
  press("Note the receipt");
  ASSERT_EQ(message(), "");
  EXPECT_EQ(stored().receipts[3],
            (liaison::Receipt{"2011-2", "mb", "2011-04-02", "2011-04-10", "somebody made up"}));
  EXPECT_EQ(panel().receipts().shown().rowCount(), 1);
  EXPECT_EQ(named<QLineEdit>("Who received it").text(), "");
  EXPECT_EQ(panel().outstanding(), "Outstanding: 0 not sent yet, 1 sent and not confirmed.");
  room().undoStack().undo();
  ASSERT_TRUE(settles());
  EXPECT_EQ(stored(), before);
}

TEST_F(LetterPanelTest, ADayThatIsThereIsNotTakenForAnother) {
  enterLetters();
  const liaison::Register before = stored();
  showLetters();
  choose(panel().receipts(), 0);
  write("Day that it was sent", "2011-03-06");
  press("Note the receipt");
  EXPECT_EQ(message(),
            "01 has the day 2011-03-05 of letter 2011-1 already; put it right by the list receipts where it "
            "is wrong.");
  EXPECT_EQ(stored(), before);
}

TEST_F(LetterPanelTest, WhatIsTypedForAReceiptStaysWithItWhileTheRegisterIsReadAgain) {
  enterLetters();
  showLetters();
  choose(panel().receipts(), 0);
  write("Day that it was received", "2011-03-20");
  room().desk().reload();
  ASSERT_TRUE(settles());
  EXPECT_EQ(named<QLineEdit>("Day that it was received").text(), "2011-03-20");
  choose(panel().receipts(), 1);
  EXPECT_EQ(named<QLineEdit>("Day that it was received").text(), "") << "it was of the other one";
}

TEST_F(LetterPanelTest, FollowsTheLanguage) {
  enterLetters();
  showLetters();
  write("Office that signs the letter", "Made-up office");
  room().setLanguage("zh");
  ASSERT_TRUE(settles());
  EXPECT_EQ(text(panel().letters(), 0, LetterPanel::kind), QStringLiteral("任务函"));
  EXPECT_EQ(text(panel().letters(), 0, LetterPanel::to), QStringLiteral("单位ma"));
  EXPECT_EQ(named<QComboBox>("Language of the letters").currentData().toString(), "zh");
  EXPECT_EQ(named<QLineEdit>("Office that signs the letter").text(), "Made-up office");
  pick("Language of the letters", "en");
  room().setLanguage("en");
  room().setLanguage("zh");
  ASSERT_TRUE(settles());
  EXPECT_EQ(named<QComboBox>("Language of the letters").currentData().toString(), "en")
      << "what the user chose";
}

TEST_F(LetterPanelTest, AUnitThatWasChosenBeforeIsTheOneThatTheyAreAbout) {
  show();
  choose(room().organisations().organisations(), 1);
  m_bench.showTab(LiaisonRoom::letters);
  ASSERT_TRUE(settles());
  EXPECT_EQ(named<QComboBox>("Unit that the letters are about").currentData().toString(), "mb");
}

TEST_F(LetterPanelTest, WithoutLettersSaysHowToBegin) {
  showLetters();
  bool isSaid = false;
  for (const QLabel* const label : panel().findChildren<QLabel*>())
    isSaid =
        isSaid || (label->isVisible() && label->text().startsWith("No letter of this round was written."));
  EXPECT_TRUE(isSaid);
  EXPECT_EQ(panel().outstanding(), "");
}

TEST_F(LetterPanelTest, OnlyDraftsAreOfferedWhereTheWorkspaceIsOnlyRead) {
  enterLetters();
  // What lies in the place of its lock cannot be locked, as if another process edited it.
  fs::create_directory(geo::store::lockFileOf(m_made.path()));
  showLetters();
  const fs::path folder = file("letters");
  write("Folder of the letters", QString::fromStdString(folder.string()));
  EXPECT_FALSE(canWrite());
  choose(panel().receipts(), 0);
  EXPECT_FALSE(named<QLineEdit>("Day that it was sent").isEnabled());
  EXPECT_FALSE(test::button(room(), "Note the receipt").isEnabled());
  box("Only a draft").setChecked(true);
  press("Write the letters");
  EXPECT_EQ(message(), "");
  EXPECT_TRUE(fs::exists(folder / "draft-ma.docx"));
}

}  // namespace
}  // namespace app::gui
