#include "app/gui/search/search_popup.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include "tests/app/gui/made_workspace.h"

namespace app::gui {
namespace {

/// The twelve made-up counties below a window with a button that has the focus.
class SearchPopupTest : public testing::Test {
 protected:
  SearchPopupTest() : m_button(new QPushButton("button")), m_popup(new SearchPopup(&m_window)) {
    auto* const layout = new QVBoxLayout(&m_window);
    layout->addWidget(m_button);
    auto workspace = planning::Workspace::open(makeWorkspace(m_folder, false), true);
    const auto document = std::make_shared<MapDocument>(workspace);
    m_popup->setDocument(document, makePlaceSearch(*document, {}));
    m_popup->setBookmarks({"Hill country", "Coast"});
    m_popup->setCommands({&m_zoom, &m_disabled});
    m_popup->setLanguage("en");
    m_zoom.setShortcut(Qt::CTRL | Qt::Key_Plus);
    m_disabled.setEnabled(false);
    m_window.resize(800, 600);
    m_window.show();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
    m_button->setFocus();
  }

  void type(const char* words) {
    if (!m_popup->isVisible()) m_popup->popUp();
    QTest::keyClicks(m_popup->findChild<QLineEdit*>(), words);
  }
  void press(Qt::Key key) { QTest::keyClick(m_popup->findChild<QLineEdit*>(), key); }
  QStringList texts() {
    QStringList all;
    for (int row = 0; row < model().rowCount(); ++row) all << model().index(row).data().toString();
    return all;
  }
  SearchModel& model() { return m_popup->model(); }

  QTemporaryDir m_folder;
  QWidget m_window;
  QAction m_zoom{"Zoom &in…"};
  QAction m_disabled{"Zoom out"};
  QPushButton* m_button;
  SearchPopup* m_popup;
};

TEST_F(SearchPopupTest, EnterTakesTheBestCountyAndGivesTheFocusBack) {
  QSignalSpy chosen(m_popup, &SearchPopup::placeChosen);
  type("county f");
  press(Qt::Key_Return);
  ASSERT_EQ(chosen.size(), 1);
  EXPECT_EQ(chosen[0][0].toInt(), 5);
  EXPECT_FALSE(m_popup->isVisible());
  EXPECT_TRUE(m_button->hasFocus());
}

TEST_F(SearchPopupTest, ArrowsMoveAndStopAtTheEnds) {
  QSignalSpy chosen(m_popup, &SearchPopup::placeChosen);
  type("county");
  ASSERT_EQ(model().rowCount(), 12);
  press(Qt::Key_Up);
  press(Qt::Key_Down);
  press(Qt::Key_Down);
  press(Qt::Key_Return);
  EXPECT_EQ(chosen.at(0)[0].toInt(), 2);
  type("county");
  press(Qt::Key_PageDown);
  press(Qt::Key_PageDown);
  press(Qt::Key_Enter);
  EXPECT_EQ(chosen.at(1)[0].toInt(), 11);
}

TEST_F(SearchPopupTest, EscapeClosesAndChoosesNothing) {
  QSignalSpy chosen(m_popup, &SearchPopup::placeChosen);
  type("county");
  press(Qt::Key_Escape);
  EXPECT_FALSE(m_popup->isVisible());
  EXPECT_TRUE(m_button->hasFocus());
  EXPECT_EQ(chosen.size(), 0);
}

TEST_F(SearchPopupTest, AClickTakesARow) {
  QSignalSpy chosen(m_popup, &SearchPopup::areaChosen);
  type("eastern");
  auto* const list = m_popup->findChild<QListView*>();
  QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(model().index(0)).center());
  ASSERT_EQ(chosen.size(), 1);
  EXPECT_EQ(chosen[0][0].toInt(), 1);
}

TEST_F(SearchPopupTest, FindsIndicatorsBookmarksAndCommands) {
  QSignalSpy bookmark(m_popup, &SearchPopup::bookmarkChosen);
  QSignalSpy command(m_popup, &SearchPopup::commandChosen);
  type("tap water");
  EXPECT_EQ(texts(), QStringList{"Households without tap water"});
  press(Qt::Key_Escape);
  type("coast");
  press(Qt::Key_Return);
  EXPECT_EQ(bookmark.at(0)[0].toInt(), 1);
  type("zoom");
  EXPECT_EQ(texts(), QStringList{"Zoom in"}) << "one that cannot be used is left out";
  press(Qt::Key_Return);
  EXPECT_EQ(command.at(0)[0].value<QAction*>(), &m_zoom);
}

TEST_F(SearchPopupTest, ABetterFitComesBeforeAnotherKind) {
  type("hill");
  EXPECT_EQ(texts(), (QStringList{"Hill country", "Western hills"})) << "a start before a word";
}

TEST_F(SearchPopupTest, WithoutWordsItOffersBookmarksAndCommands) {
  m_popup->popUp();
  EXPECT_EQ(texts(), (QStringList{"Hill country", "Coast", "Zoom in"}));
}

TEST_F(SearchPopupTest, SaysWhatARowIsForReadersOfTheScreen) {
  type("zoom");
  const QModelIndex row = model().index(0);
  EXPECT_EQ(row.data(Qt::AccessibleTextRole).toString(), "Zoom in, Command, Ctrl++");
  EXPECT_EQ(row.data(SearchModel::secondaryRole).toString(), "Ctrl++");
  EXPECT_EQ(m_popup->findChild<QLineEdit*>()->accessibleName(), "Search for places, indicators and commands");
}

TEST_F(SearchPopupTest, NothingFoundIsSaidAndEnterDoesNothing) {
  QSignalSpy chosen(m_popup, &SearchPopup::placeChosen);
  type("qqqq");
  EXPECT_FALSE(m_popup->findChild<QListView*>()->isVisible());
  press(Qt::Key_Down);
  press(Qt::Key_Return);
  EXPECT_TRUE(m_popup->isVisible());
  EXPECT_EQ(chosen.size(), 0);
}

TEST_F(SearchPopupTest, ACommandThatIsGoneIsNotOffered) {
  {
    QAction brief("Brief command");
    m_popup->setCommands({&brief});
  }
  type("brief");
  EXPECT_EQ(model().rowCount(), 0);
}

TEST_F(SearchPopupTest, ModelKeepsTheRulesOfModels) {
  const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  for (const char* words : {"county", "", "hill", "qqqq"}) model().setQuery(words);
  m_popup->setLanguage("zh");
  m_popup->setDocument(nullptr, nullptr);
  EXPECT_EQ(model().rowCount(), 0) << "nothing fits qqqq";
}

}  // namespace
}  // namespace app::gui
