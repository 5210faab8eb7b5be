#include "app/gui/liaison/liaison_room.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "geo/seal/key_pair.h"
#include "planning/liaison/register_lists.h"
#include "planning/seal/key_file.h"
#include "planning/workspace/revision_log.h"
#include "tests/app/gui/liaison/liaison_room_bench.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>

namespace app::gui {
namespace {

/// The room at its lists.
class LiaisonRegisterTest : public LiaisonRoomTest {
 protected:
  void showList(const char* list) {
    show();
    m_bench.showTab(LiaisonRoom::lists);
    room().registerPanel().showList(list);
    ASSERT_TRUE(settles());
  }
  RegisterPanel& panel() { return room().registerPanel(); }
  std::vector<std::string> reasonsInTheLog() {
    std::vector<std::string> reasons;
    planning::Workspace workspace = m_made.open(true);
    planning::eachRevision(workspace.database(), [&](const planning::StoredRevision& one) {
      if (one.revision.what == "liaison") reasons.push_back(one.revision.why);
    });
    return reasons;
  }
};

TEST_F(LiaisonRegisterTest, EveryListAndEveryFieldHasATitle) {
  for (const std::string& list : planning::liaison::listNames()) {
    EXPECT_NE(registerListTitle(list).toStdString(), list);
    for (const geo::Column& column : planning::liaison::listTable({}, list).columns)
      EXPECT_NE(registerFieldTitle(list, column.name).toStdString(), column.name) << list;
  }
  EXPECT_EQ(registerFieldTitle("promises", "item"), "What was promised");
  EXPECT_EQ(registerFieldTitle("assessment_scores", "item"), "Item");
}

TEST_F(LiaisonRegisterTest, AnEntryIsStoredInOneStepThatGoesBackAndForth) {
  showList("organisations");
  named<QLineEdit>("Your name").setText("Tester");
  press("New entry");
  fillIn("id", "md");
  fillIn("name_zh", QStringLiteral("单位md"));
  chooseWord("kind", "ministry");
  press("Store the entry");
  ASSERT_EQ(message(), "");
  ASSERT_EQ(stored().organisations.size(), 4u);
  EXPECT_EQ(panel().table().current(), 3) << "it is the chosen one";
  room().undoStack().undo();
  ASSERT_TRUE(settles());
  EXPECT_EQ(stored(), test::smallRegister());
  room().undoStack().redo();
  ASSERT_TRUE(settles());
  EXPECT_EQ(stored().organisations.back().id, "md");
  EXPECT_EQ(reasonsInTheLog(),
            (std::vector<std::string>{"synthetic", "Organisations stored: md",
                                      "Undone: Organisations stored: md", "Organisations stored: md"}));
}

TEST_F(LiaisonRegisterTest, AnEntryThatCannotBeIsRefusedWithTheSentence) {
  showList("persons");
  press("New entry");
  fillIn("organisation", "ma");
  fillIn("batch", "1");
  fillIn("name", "made-up person");
  fillIn("county", "999999");
  press("Store the entry");
  EXPECT_EQ(message(), "persons, row 1, field county: the workspace has no county '999999'.");
  EXPECT_TRUE(stored().persons.empty());
  EXPECT_EQ(room().undoStack().count(), 0);
  fillIn("county", "010101");
  press("Store the entry");
  EXPECT_EQ(message(), "");
  EXPECT_EQ(stored().persons.size(), 1u);
}

TEST_F(LiaisonRegisterTest, ANewEntryTakesNoOthersPlace) {
  showList("organisations");
  press("New entry");
  fillIn("id", "ma");
  fillIn("name_zh", QStringLiteral("另一个"));
  chooseWord("kind", "ministry");
  press("Store the entry");
  EXPECT_EQ(message(), "The list organisations has an entry 'ma' already; choose that one to change it.");
  EXPECT_EQ(stored(), test::smallRegister());
}

TEST_F(LiaisonRegisterTest, NoWordIsChosenForTheUser) {
  showList("places");
  press("New entry");
  auto* const level = qobject_cast<QComboBox*>(panel().form().editor("level"));
  ASSERT_NE(level, nullptr);
  EXPECT_EQ(level->currentIndex(), -1);
  EXPECT_EQ(qobject_cast<QComboBox*>(panel().form().editor("poor"))->currentData().toString(), "false");
  fillIn("code", "010101003");
  fillIn("name", QStringLiteral("丙村"));
  fillIn("county", "010101");
  EXPECT_FALSE(test::button(room(), "Store the entry").isEnabled());
  chooseWord("level", "village");
  press("Store the entry");
  ASSERT_EQ(message(), "");
  ASSERT_EQ(stored().places.size(), 3u);
  EXPECT_FALSE(stored().places[2].poor);
  panel().form().show({{"code", "010101003"}, {"level", "a word of tomorrow"}});
  EXPECT_EQ(level->currentIndex(), -1) << "nor in the place of one that is not known";
}

TEST_F(LiaisonRegisterTest, WhatIsTypedIntoAnEntryStaysWhileTheRegisterIsReadAgain) {
  showList("promises");
  choose(panel().table(), 1);
  fillIn("responsible", "somebody made up");
  room().desk().putEntry("promises", {{"id", "p2"}, {"due", "2012-06"}}, false);
  ASSERT_TRUE(settles());
  const auto shown = [this](const char* field) {
    return qobject_cast<QLineEdit*>(panel().form().editor(field))->text();
  };
  EXPECT_EQ(shown("due"), "2012-06") << "what was not typed over is as it is stored";
  EXPECT_EQ(shown("responsible"), "somebody made up");
  room().setLanguage("zh");
  ASSERT_TRUE(settles());
  EXPECT_EQ(shown("responsible"), "somebody made up");
  room().setLanguage("en");
  ASSERT_TRUE(settles());
  press("Store the entry");
  EXPECT_EQ(stored().promises[1].responsible, "somebody made up");
  EXPECT_EQ(stored().promises[1].due, "2012-06");
}

TEST_F(LiaisonRegisterTest, ANewEntryThatIsBeingWrittenStaysButNotInAnotherWorkspace) {
  showList("organisations");
  press("New entry");
  fillIn("id", "ma");
  room().desk().reload();
  ASSERT_TRUE(settles());
  EXPECT_TRUE(panel().form().isNew());
  EXPECT_EQ(panel().table().current(), -1) << "it is not the stored one";
  const test::LiaisonWorkspace other;
  m_bench.open(other.path());
  EXPECT_EQ(qobject_cast<QLineEdit*>(panel().form().editor("id"))->text(), "");
}

TEST_F(LiaisonRegisterTest, EveryListAndFieldHasATitle) {
  for (const std::string& list : liaison::listNames()) {
    EXPECT_NE(registerListTitle(list), QString::fromStdString(list));
    for (const geo::Column& field : liaison::listTable({}, list).columns)
      EXPECT_NE(registerFieldTitle(list, field.name), QString::fromStdString(field.name)) << list;
  }
}

TEST_F(LiaisonRegisterTest, AnEntryIsChangedButNotItsKeyAndTakenOut) {
  showList("promises");
  choose(panel().table(), 1);
  auto* const id = qobject_cast<QLineEdit*>(panel().form().editor("id"));
  ASSERT_NE(id, nullptr);
  EXPECT_EQ(id->text(), "p2");
  EXPECT_TRUE(id->isReadOnly());
  EXPECT_EQ(qobject_cast<QComboBox*>(panel().form().editor("state"))->currentData().toString(), "open");
  fillIn("due", "2012-06");
  press("Store the entry");
  EXPECT_EQ(stored().promises[1].due, "2012-06");
  press("Take the entry out");
  EXPECT_EQ(stored().promises.size(), 1u);
  room().undoStack().undo();
  ASSERT_TRUE(settles());
  EXPECT_EQ(stored().promises.size(), 2u);
  room().undoStack().undo();
  ASSERT_TRUE(settles());
  EXPECT_EQ(stored(), test::smallRegister());
}

TEST_F(LiaisonRegisterTest, AStepThatTheRegisterLeftBehindCannotBeUndone) {
  showList("promises");
  choose(panel().table(), 0);
  fillIn("due", "2012-06");
  press("Store the entry");
  m_bench.showTab(LiaisonRoom::promises);
  choose(room().promisePanel().table(), 1);
  write("Day that the promise was closed", "2012-01-15");
  test::named<QLineEdit>(room().promisePanel(), "Evidence").setText("photographs");  // the entry has one, too
  press("Close the promise");
  ASSERT_EQ(message(), "");
  ASSERT_EQ(stored().promises[0].state, liaison::PromiseState::done);
  room().undoStack().undo();
  ASSERT_TRUE(settles());
  EXPECT_TRUE(message().contains("promises p1 is no longer as this step left it")) << message().toStdString();
  EXPECT_EQ(stored().promises[0].state, liaison::PromiseState::done);
  EXPECT_EQ(room().undoStack().count(), 0);
}

TEST_F(LiaisonRegisterTest, AStepBackWhileAnotherWorkspaceIsOpenedIsRefusedAndForgotten) {
  showList("promises");
  choose(panel().table(), 0);
  fillIn("due", "2012-06");
  press("Store the entry");
  ASSERT_EQ(room().undoStack().count(), 1);
  m_bench.worker.open(m_made.folder() / "none.gpkg");
  room().undoStack().undo();
  EXPECT_EQ(message(), WorkspaceWorker::openingSentence());
  ASSERT_TRUE(settles());
  EXPECT_EQ(stored().promises[0].due, "2012-06");
  EXPECT_EQ(room().undoStack().count(), 0);
}

TEST_F(LiaisonRegisterTest, AFileIsNotStoredOverWhatHasChangedSinceItWasShown) {
  showList("organisations");
  room().desk().propose(file("units.csv", "id,name_zh,kind\nma,甲,ministry\nmb,单位mb,ministry\n"),
                        "organisations", true);
  ASSERT_TRUE(settles());
  EXPECT_EQ(text(panel().changes(), 0, 4), "1") << "mc would go";
  room().desk().putEntry("organisations", {{"id", "md"}, {"name_zh", "丁"}}, true);
  ASSERT_TRUE(settles());
  room().desk().storeProposal();
  ASSERT_TRUE(settles());
  EXPECT_TRUE(message().contains("has changed since units.csv")) << message().toStdString();
  EXPECT_EQ(stored().organisations.size(), 4u);
}

TEST_F(LiaisonRegisterTest, AFileIsShownBeforeAnythingOfItIsStored) {
  showList("organisations");
  panel().showFile(
      QString::fromStdString(file("units.csv", "id,name_zh,kind\nmd,丁,企业\nma,甲,ministry\n")));
  ASSERT_TRUE(settles());
  ASSERT_EQ(message(), "");
  EXPECT_EQ(text(panel().changes(), 0, 1), "1");
  EXPECT_EQ(text(panel().changes(), 0, 2), "1");
  EXPECT_EQ(stored(), test::smallRegister()) << "nothing yet";
  press("Leave everything as it is");
  EXPECT_EQ(stored(), test::smallRegister());
  panel().showFile(QString::fromStdString(file("units.csv")));
  ASSERT_TRUE(settles());
  press("Store these entries");
  EXPECT_EQ(stored().organisations.size(), 4u);
  EXPECT_EQ(stored().organisations[3].kind, liaison::OrganisationKind::enterprise);
  room().undoStack().undo();
  ASSERT_TRUE(settles());
  EXPECT_EQ(stored(), test::smallRegister());
}

TEST_F(LiaisonRegisterTest, AFileWithMistakesNamesThemAndCannotBeStored) {
  showList("persons");
  panel().showFile(QString::fromStdString(
      file("persons.csv", "organisation,batch,name,county\nma,1,somebody made up,999999\n")));
  ASSERT_TRUE(settles());
  EXPECT_TRUE(panel().proposalText().contains("persons.csv, row 2, field county"))
      << panel().proposalText().toStdString();
  EXPECT_FALSE(test::button(room(), "Store these entries").isEnabled());
  room().desk().storeProposal();
  ASSERT_TRUE(settles());
  EXPECT_EQ(stored(), test::smallRegister());
}

TEST_F(LiaisonRegisterTest, TheRegisterGoesOutAndComesBackAsItWas) {
  showList("rounds");
  room().desk().writeLists(file("all.xlsx"), {});
  ASSERT_TRUE(settles());
  ASSERT_EQ(message(), "");
  panel().showFile(QString::fromStdString(file("all.xlsx")));
  ASSERT_TRUE(settles());
  EXPECT_EQ(panel().changes().shown().rowCount(), 5) << "lists that have entries";
  for (int row = 0; row < 5; ++row) EXPECT_EQ(text(panel().changes(), row, 2), "0") << row;
  room().desk().writeLists(m_made.path(), {});
  ASSERT_TRUE(settles());
  EXPECT_NE(message(), "") << "never over the workspace itself";
}

TEST_F(LiaisonRegisterTest, AFigureThatIsWrittenByHandFillsTheFormOfItsUnit) {
  edit([](liaison::Register& all) {
    all.formFields = {{"own_funds", "资金", "Own funds", "万元", "10,000 yuan", liaison::FieldKind::money}};
  });
  show();
  room().desk().putEntry(
      "yearly", {{"organisation", "ma"}, {"year", "2011"}, {"field", "own_funds"}, {"actual", "7"}}, true);
  ASSERT_TRUE(settles());
  const liaison::Register all = stored();
  ASSERT_EQ(all.yearly.size(), 1u);
  ASSERT_EQ(all.forms.size(), 1u);
  EXPECT_EQ(all.forms[0].state, liaison::FormState::filled);
  EXPECT_EQ(all.forms[0].date, "2012-02-01");
}

TEST_F(LiaisonRegisterTest, APackageIsSharedWithoutKeysAndSaysSo) {
  show();
  m_bench.showTab(LiaisonRoom::packages);
  EXPECT_FALSE(test::button(room(), "Share the package").isEnabled()) << "where to?";
  write("Folder of the package", QString::fromStdString(m_made.folder().path().string()));
  press("Share the package");
  ASSERT_EQ(message(), "");
  EXPECT_TRUE(std::filesystem::exists(m_made.folder() / "ma.gpkg"));
  EXPECT_TRUE(std::filesystem::exists(m_made.folder() / "ma.html"));
  EXPECT_TRUE(room().sharePanel().report().contains("not signed and not encrypted"));
  EXPECT_EQ(room().sharePanel().table().shown().rowCount(), 0) << "it has no number";
  press("Share the package");
  EXPECT_TRUE(message().contains("already exists")) << message().toStdString();
}

TEST_F(LiaisonRegisterTest, TheRecipientsOfOneUnitAreNotThoseOfTheNext) {
  show();
  m_bench.showTab(LiaisonRoom::packages);
  QComboBox& unit = named<QComboBox>("Unit that the package is for");
  QListWidget& recipients = named<QListWidget>("Public keys of the recipients");
  recipients.addItem("ma.pub");
  room().desk().reload();
  ASSERT_TRUE(settles());
  EXPECT_EQ(recipients.count(), 1) << "still of the same one";
  choose(room().organisations().organisations(), 1);
  EXPECT_EQ(unit.currentData().toString(), "mb");
  EXPECT_EQ(recipients.count(), 0);
  recipients.addItem("mb.pub");
  choose(room().organisations().organisations(), 2);
  EXPECT_EQ(unit.currentIndex(), -1) << "mc has nothing in the round";
  write("Folder of the package", QString::fromStdString(m_made.folder().path().string()));
  EXPECT_FALSE(test::button(room(), "Share the package").isEnabled());
  unit.setCurrentIndex(0);
  room().desk().reload();
  ASSERT_TRUE(settles());
  EXPECT_EQ(unit.currentData().toString(), "ma") << "as it was chosen by hand";
}

TEST_F(LiaisonRegisterTest, WhatGoesAlongAndNamesACountyOfOthersIsSaid) {
  edit([](liaison::Register& all) { all.promises[0].item = "a road to 020201"; });
  show();
  m_bench.showTab(LiaisonRoom::packages);
  write("Folder of the package", QString::fromStdString(m_made.folder().path().string()));
  press("Share the package");
  ASSERT_EQ(message(), "");
  EXPECT_TRUE(room().sharePanel().report().contains("'p1' of the list promises: it names 020201"));
}

TEST_F(LiaisonRegisterTest, ASignedPackageIsListedWithItsNumber) {
  constexpr geo::seal::PhraseCost kCheap{1, 8192};
  geo::seal::PrivateKeys keys = geo::seal::PrivateKeys::make();
  planning::seal::KeyCard card = planning::seal::makeCard("Office, made up", "2012-01-01T00:00:00Z", keys);
  planning::seal::writeKeyFile(m_made.folder() / "office.key", {std::move(card), std::move(keys)},
                               geo::seal::Secret(std::string_view("made-up phrase")), kCheap);
  show();
  m_bench.showTab(LiaisonRoom::packages);
  write("Folder of the package", QString::fromStdString(m_made.folder().path().string()));
  write("File of the keys", QString::fromStdString(file("office.key")));
  EXPECT_FALSE(test::button(room(), "Share the package").isEnabled()) << "without the pass phrase";
  write("Pass phrase of the keys", "another phrase");
  press("Share the package");
  EXPECT_NE(message(), "");
  EXPECT_FALSE(std::filesystem::exists(m_made.folder() / "ma.gpkg"));
  EXPECT_EQ(named<QLineEdit>("Pass phrase of the keys").text(), "") << "it is not kept";
  write("Pass phrase of the keys", "made-up phrase");
  press("Share the package");
  ASSERT_EQ(message(), "");
  FilteredTable& table = room().sharePanel().table();
  ASSERT_EQ(table.shown().rowCount(), 1);
  EXPECT_EQ(text(table, 0, SharePanel::organisation), "Unit ma");
  EXPECT_EQ(text(table, 0, SharePanel::number), "1");
  EXPECT_EQ(text(table, 0, SharePanel::file), "ma.gpkg");
  EXPECT_TRUE(room().sharePanel().report().contains("Signed as number 1"));
}

}  // namespace
}  // namespace app::gui
