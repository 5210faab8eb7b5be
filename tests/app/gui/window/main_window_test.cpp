#include "app/gui/window/main_window.h"

#include "app/gui/window/window_program.h"
#include "geo/report/error.h"
#include "tests/app/gui/window/shown_window.h"

#include <QAction>
#include <QApplication>
#include <QInputDialog>
#include <QPointer>
#include <QSignalSpy>
#include <QUndoStack>

#include <set>

// The window itself: languages, messages, kept views and its picture.

namespace app::gui {
namespace {

using MainWindowTest = ShownWindow;

/// Answers the dialogs that come one after the other: takes the entry or writes the text, then accepts.
class Answers : public QObject {
 public:
  explicit Answers(QStringList texts) : m_texts(std::move(texts)) { startTimer(5); }

 protected:
  void timerEvent(QTimerEvent*) override {
    auto* const dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
    if (dialog == nullptr || dialog == m_last || m_texts.isEmpty()) return;
    m_last = dialog;
    dialog->setTextValue(m_texts.takeFirst());
    dialog->accept();
  }

 private:
  QStringList m_texts;
  QPointer<QInputDialog> m_last;
};

TEST_F(MainWindowTest, LanguageIsSwitchedWhileItRuns) {
  show();
  EXPECT_EQ(m_window->map().accessibleName(), "Map");
  m_window->setLanguage(Language::chinese);
  EXPECT_EQ(m_window->map().accessibleName(), QStringLiteral("地图"));
  EXPECT_TRUE(settles());
}

TEST_F(MainWindowTest, AWorkspaceWithoutFiguresOpensAndSaysSo) {
  show(true);
  EXPECT_TRUE(m_window->messages().text().contains("no figures"));
  EXPECT_TRUE(m_window->messages().text().contains("no areas"));
}

TEST_F(MainWindowTest, AFileThatIsNotThereIsSaidInTheWindow) {
  show();
  QSignalSpy failed(m_window.get(), &MainWindow::openFailed);
  m_window->open("/nowhere/none.gpkg");
  EXPECT_TRUE(failed.wait(10000));
  EXPECT_TRUE(m_window->messages().text().contains("none.gpkg"));
}

TEST_F(MainWindowTest, AMessageAboutAMapThatFailedGoesWhenTheNextMapIsThere) {
  show();
  planning::Indicator none = m_window->session().document()->indicators.front();
  none.id = "none";
  room().showIndicator(none, "2010");
  ASSERT_TRUE(settles());
  EXPECT_FALSE(m_window->messages().text().isEmpty());
  room().showIndicator(m_window->session().document()->indicators.front(), "2010");
  ASSERT_TRUE(settles());
  EXPECT_EQ(m_window->messages().text(), "");
}

TEST(WindowProgram, ScreenshotDrawsTheMap) {
  const QTemporaryDir folder;
  const std::string file = folder.filePath("window.png").toStdString();
  ASSERT_EQ(runWindow(makeWorkspace(folder, false).string(), file), 0);
  const QImage image(QString::fromStdString(file));
  std::set<QRgb> colours;
  for (int y = 0; y < image.height(); y += 5)
    for (int x = 0; x < image.width(); x += 5) colours.insert(image.pixel(x, y));
  EXPECT_GE(image.width(), 1440);
  EXPECT_GT(colours.size(), 20U);
}

TEST(WindowProgram, ScreenshotOfAMissingFileFails) {
  EXPECT_THROW(runWindow("/nowhere/none.gpkg", "/nowhere/none.png"), geo::IoError);
}

TEST_F(MainWindowTest, AKeptViewIsRenamedAndUndoGivesTheOldName) {
  show();
  const auto trigger = [this](const QString& text) {
    for (QAction* const action : m_window->findChildren<QAction*>())
      if (action->text() == text) return action->trigger();
    FAIL() << text.toStdString();
  };
  const auto names = [this] {
    QStringList all;
    for (const planning::Bookmark& one : m_window->session().settings().bookmarks)
      all << QString::fromStdString(one.name);
    return all;
  };
  {
    const Answers answers({"North", "South"});
    trigger("&Keep this view as…");
    trigger("&Keep this view as…");
  }
  ASSERT_EQ(names(), (QStringList{"North", "South"}));
  {
    const Answers answers({"North", "South"});
    trigger("Rename a view…");
  }
  EXPECT_EQ(names(), (QStringList{"South 2", "South"})) << "names stay distinct";
  m_window->session().undoStack().undo();
  EXPECT_EQ(names(), (QStringList{"North", "South"}));
}

}  // namespace
}  // namespace app::gui
