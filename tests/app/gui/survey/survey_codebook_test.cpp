#include "app/gui/survey/codebook/codebook_panel.h"

#include "app/gui/explore/map_room.h"
#include "app/gui/window/main_window.h"
#include "geo/file/file_bytes.h"
#include "planning/workspace/revision_log.h"
#include "tests/app/gui/survey/survey_room_made.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include <memory>

namespace app::gui {
namespace {

/// The room of the synthetic workspace with its codebook: pop, poor, poor_pct, income.
class SurveyCodebookTest : public SurveyRoomTest {
 protected:
  void showCodebook() {
    show(false);
    room().tabs().setCurrentWidget(&room().codebook());
    ASSERT_TRUE(settles());
  }
  CodebookPanel& panel() { return room().codebook(); }
  const planning::Indicator* entry(const std::string& id) { return room().codebookDesk().view()->find(id); }
  void choose(const std::string& id) {
    const QModelIndex at = panel().list().index(panel().list().rowOf(id), 0);
    QTest::mouseClick(panel().view().viewport(), Qt::LeftButton, {}, panel().view().visualRect(at).center());
  }
  QPushButton& own(const char* text) { return test::button(panel(), text); }
  void push(const char* text) {
    ASSERT_TRUE(own(text).isEnabled()) << text;
    QTest::mouseClick(&own(text), Qt::LeftButton);
    ASSERT_TRUE(settles());
  }
  /// As somebody at the keyboard.
  void type(const char* field, const QString& text) {
    auto* const line = qobject_cast<QLineEdit*>(&panel().form().editor(field));
    ASSERT_NE(line, nullptr) << field;
    line->selectAll();
    if (text.isEmpty())
      QTest::keyClick(line, Qt::Key_Backspace);
    else
      QTest::keyClicks(line, text);
  }
  int entriesOfTheLog() {
    int found = 0;
    planning::Workspace workspace = planning::Workspace::open(m_made.path(), true);
    planning::eachRevision(workspace.database(), [&](const planning::StoredRevision& one) {
      found += one.revision.what == "codebook" ? 1 : 0;
    });
    return found;
  }
};

TEST_F(SurveyCodebookTest, EntriesStandInTheirGroupsWithTheirFigures) {
  showCodebook();
  const CodebookList& list = panel().list();
  ASSERT_EQ(list.rowCount(), 5) << "one group, four entries";
  EXPECT_EQ(list.indicator(0), nullptr);
  EXPECT_EQ(list.index(list.rowOf("pop"), CodebookList::figures).data().toString(), "3");
  EXPECT_EQ(list.index(list.rowOf("poor_pct"), CodebookList::kind).data().toString(), "rate");
  QTest::keyClicks(&named<QLineEdit>("Find in the codebook"), "INC");
  EXPECT_EQ(list.rowCount(), 2);
  EXPECT_EQ(list.rowOf("pop"), -1);
}

TEST_F(SurveyCodebookTest, AnEntryIsChangedInOneStepThatGoesBackAndForth) {
  showCodebook();
  choose("pop");
  type("name_en", "Residents");
  EXPECT_EQ(entry("pop")->nameEn, "pop") << "not before it is stored";
  push("Store the entry");
  EXPECT_EQ(entry("pop")->nameEn, "Residents");
  EXPECT_EQ(entriesOfTheLog(), 1);
  push("Undo");
  EXPECT_EQ(entry("pop")->nameEn, "pop");
  EXPECT_FALSE(own("Undo").isEnabled());
  push("Redo");
  EXPECT_EQ(entry("pop")->nameEn, "Residents");
  EXPECT_EQ(entriesOfTheLog(), 3);
  EXPECT_EQ(message(), "");
}

TEST_F(SurveyCodebookTest, WhatIsWrongIsSaidBesideTheFieldWhileItIsTyped) {
  showCodebook();
  choose("income");
  type("max", "many");
  EXPECT_EQ(panel().form().remark("max"), "'many' is no number; write it with digits.");
  EXPECT_FALSE(own("Store the entry").isEnabled());
  type("max", "100");
  EXPECT_EQ(panel().form().remark("max"), "");
  EXPECT_TRUE(own("Store the entry").isEnabled());
  type("weight", "income");
  EXPECT_EQ(panel().form().remark("weight"), "income cannot be a part of itself.");
  EXPECT_FALSE(own("Store the entry").isEnabled());
}

TEST_F(SurveyCodebookTest, AnotherMeaningOfStoredFiguresIsAskedFirst) {
  showCodebook();
  choose("income");
  type("unit_en", "yuan");
  EXPECT_TRUE(panel().form().remark("unit_en").contains("3 figures"));
  EXPECT_FALSE(own("Store the entry").isEnabled());
  auto* const agree = panel().findChild<QCheckBox*>(QStringLiteral("agree"));
  ASSERT_NE(agree, nullptr);
  ASSERT_TRUE(agree->isVisible());
  agree->click();
  push("Store the entry");
  EXPECT_EQ(entry("income")->unitEn, "yuan");
}

TEST_F(SurveyCodebookTest, ANewEntryIsCheckedAddedAndTakenOutAgain) {
  showCodebook();
  push("New");
  EXPECT_FALSE(panel().form().remark("id").isEmpty());
  type("id", "pop");
  EXPECT_TRUE(panel().form().remark("id").contains("already")) << panel().form().remark("id").toStdString();
  type("id", "roads_km");
  type("name_en", "Roads");
  EXPECT_EQ(panel().form().remark("id"), "");
  push("Store the entry");
  ASSERT_NE(entry("roads_km"), nullptr) << message().toStdString();
  EXPECT_TRUE(own("Take out").isEnabled());
  push("Take out");
  EXPECT_EQ(entry("roads_km"), nullptr);
  push("Undo");
  EXPECT_NE(entry("roads_km"), nullptr);
}

TEST_F(SurveyCodebookTest, AnEntryThatIsUsedSaysWhyItStays) {
  showCodebook();
  choose("pop");
  EXPECT_FALSE(own("Take out").isEnabled());
  EXPECT_EQ(named<QLabel>("What stands against the change").text(), "pop stays: 3 figures of it are stored.");
  choose("poor_pct");
  EXPECT_TRUE(own("Take out").isEnabled());
}

TEST_F(SurveyCodebookTest, WhatWasTypedIsNotLostByAClick) {
  showCodebook();
  choose("pop");
  type("name_en", "Residents");
  choose("poor");
  EXPECT_FALSE(message().isEmpty());
  EXPECT_EQ(qobject_cast<QLineEdit*>(&panel().form().editor("id"))->text(), "pop");
  push("As it was");
  choose("poor");
  EXPECT_EQ(qobject_cast<QLineEdit*>(&panel().form().editor("id"))->text(), "poor");
}

TEST_F(SurveyCodebookTest, ACodebookOfAFileIsShownBeforeItIsTakenOver) {
  showCodebook();
  const std::filesystem::path file = m_made.folder() / "book.csv";
  room().codebookDesk().write(file);
  ASSERT_TRUE(settles());
  std::string text = geo::readBytes(file);
  const std::size_t at = text.find("income,");
  ASSERT_NE(at, std::string::npos);
  text.replace(text.find("指标,income", at), std::string("指标,income").size(), "收入,Income");
  std::ofstream(file) << text;
  panel().showFile(QString::fromStdString(file.string()));
  ASSERT_TRUE(settles());
  ASSERT_EQ(panel().changes().rowCount(), 2) << message().toStdString();
  EXPECT_EQ(panel().changes().index(1, CodebookChanges::after).data().toString(), "Income");
  EXPECT_EQ(entry("income")->nameEn, "income") << "nothing yet";
  push("Take these changes over");
  EXPECT_EQ(entry("income")->nameEn, "Income");
  EXPECT_EQ(panel().changes().rowCount(), 0);
  push("Undo");
  EXPECT_EQ(entry("income")->nameEn, "income");
}

TEST_F(SurveyCodebookTest, TheCodebookIsNotWrittenOverTheOpenWorkspace) {
  showCodebook();
  const std::filesystem::path link = m_made.folder() / "book.csv";
  std::filesystem::create_hard_link(m_made.path(), link);
  const std::string before = geo::readBytes(m_made.path());
  room().codebookDesk().write(link);
  ASSERT_TRUE(settles());
  EXPECT_TRUE(message().contains("cannot be the output")) << message().toStdString();
  EXPECT_EQ(geo::readBytes(m_made.path()), before);
  EXPECT_EQ(std::filesystem::hard_link_count(link), 2U);
}

TEST_F(SurveyCodebookTest, AFileWithAnEntryThatCannotBeIsNotTakenOver) {
  showCodebook();
  const std::filesystem::path file = m_made.folder() / "book.csv";
  room().codebookDesk().write(file);
  ASSERT_TRUE(settles());
  std::string text = geo::readBytes(file);
  const std::size_t at = text.find(",mean,");
  ASSERT_NE(at, std::string::npos);
  text.replace(at, std::string(",mean,").size(), ",count,");  // with a weight
  std::ofstream(file) << text;
  panel().showFile(QString::fromStdString(file.string()));
  ASSERT_TRUE(settles());
  ASSERT_GT(panel().changes().rowCount(), 0);
  EXPECT_TRUE(panel().changes().index(0, CodebookChanges::remark).data().toString().contains("weight"));
  EXPECT_FALSE(own("Take these changes over").isEnabled());
  push("Leave the codebook as it is");
  EXPECT_EQ(entriesOfTheLog(), 0);
}

TEST_F(SurveyCodebookTest, ModelsKeepTheRulesOfModels) {
  showCodebook();
  using Mode = QAbstractItemModelTester::FailureReportingMode;
  const QAbstractItemModelTester list(&panel().list(), Mode::Fatal), changes(&panel().changes(), Mode::Fatal);
  choose("pop");
  type("name_en", "Residents");
  push("Store the entry");
  room().setLanguage("zh");
  EXPECT_EQ(panel().list().rowCount(), 5);
}

TEST(CodebookInTheWindow, IsUndoneByTheEditMenuWhileTheRoomIsSeen) {
  installLanguage(Language::english);
  const test::SurveyWorkspace made;
  MainWindow window;
  window.show();
  window.open(made.path());
  const auto settles = [&] { return QTest::qWaitFor([&] { return window.isSettled(); }, 30000); };
  ASSERT_TRUE(settles());
  WindowActions& actions = window.actions();
  window.switchTo<SurveyRoom>().trigger();
  window.room<SurveyRoom>().tabs().setCurrentWidget(&window.room<SurveyRoom>().codebook());
  ASSERT_TRUE(settles());
  CodebookDesk& desk = window.room<SurveyRoom>().codebookDesk();
  EXPECT_FALSE(actions[ActionId::undo].isEnabled());
  desk.apply(planning::forms::takingOut(*desk.view(), "poor_pct"), QStringLiteral("made up for tests"));
  ASSERT_TRUE(settles());
  ASSERT_EQ(desk.view()->find("poor_pct"), nullptr);
  ASSERT_TRUE(actions[ActionId::undo].isEnabled());
  actions[ActionId::undo].trigger();
  ASSERT_TRUE(settles());
  EXPECT_NE(desk.view()->find("poor_pct"), nullptr);
  window.switchTo<MapRoom>().trigger();
  EXPECT_FALSE(actions[ActionId::redo].isEnabled()) << "the map has a way back of its own";
}

}  // namespace
}  // namespace app::gui
