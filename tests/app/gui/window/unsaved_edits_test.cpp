// What a killed program leaves behind is offered when its workspace is opened the next time.
#include <gtest/gtest.h>

#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include "app/gui/explore/map_room.h"
#include "app/gui/window/main_window.h"
#include "tests/app/gui/made_workspace.h"

namespace app::gui {
namespace {

namespace fs = std::filesystem;

class UnsavedEditsTest : public testing::Test {
 protected:
  static constexpr int kEdited = 3;

  void SetUp() override { installLanguage(Language::english); }

  static std::unique_ptr<MainWindow> opened(const fs::path& path) {
    auto window = std::make_unique<MainWindow>();
    window->show();
    window->open(path);
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->isSettled(); }, 30000));
    return window;
  }
  static int classes(MainWindow& window) {
    return static_cast<int>(window.room<MapRoom>().maps().active().theme()->classes.upper.size());
  }
  /// The workspace and what lies beside it as a program leaves them that is killed after an edit.
  fs::path left() {
    const fs::path edited = makeWorkspace(m_folder, false);
    const fs::path beside = edited.parent_path() / ".synthetic.gpkg.autosave";
    const auto window = opened(edited);
    EXPECT_NE(classes(*window), kEdited);
    window->room<MapRoom>().panel().classBar().findChild<QSpinBox*>()->setValue(kEdited);
    EXPECT_TRUE(QTest::qWaitFor([&] { return fs::exists(beside) && window->isSettled(); }, 10000));
    const fs::path folder = m_folder.filePath("left").toStdString();
    fs::create_directories(folder);
    fs::copy(edited, folder / edited.filename(), fs::copy_options::overwrite_existing);
    fs::copy(beside, folder / beside.filename(), fs::copy_options::overwrite_existing);
    return folder / edited.filename();
  }
  static void answer(MainWindow& window, const QString& text) {
    for (auto* const button : window.messages().findChildren<QToolButton*>())
      if (button->text() == text) return QTest::mouseClick(button, Qt::LeftButton);
    FAIL() << text.toStdString();
  }

  QTemporaryDir m_folder;
};

TEST_F(UnsavedEditsTest, AreBroughtBackAsOneStepThatIsStillToBeSaved) {
  const fs::path path = left();
  {
    const auto window = opened(path);
    EXPECT_NE(classes(*window), kEdited);
    EXPECT_TRUE(window->messages().text().contains("were not saved"));
    answer(*window, "Bring them back");
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->isSettled(); }, 30000));
    EXPECT_EQ(classes(*window), kEdited);
    EXPECT_TRUE(window->messages().text().isEmpty());
    EXPECT_TRUE(window->keeper().isDirty());
    window->actions()[ActionId::undo].trigger();
    EXPECT_NE(classes(*window), kEdited);
    window->actions()[ActionId::redo].trigger();
    window->actions()[ActionId::save].trigger();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !window->keeper().isDirty(); }, 10000));
  }
  EXPECT_FALSE(fs::exists(path.parent_path() / ".synthetic.gpkg.autosave"));
  EXPECT_EQ(classes(*opened(path)), kEdited);
}

TEST_F(UnsavedEditsTest, AreForgottenWhenTheyAreGivenUp) {
  const fs::path path = left();
  {
    const auto window = opened(path);
    answer(*window, "Give them up");
    EXPECT_TRUE(QTest::qWaitFor([&] { return window->isSettled(); }, 30000));
  }
  EXPECT_TRUE(opened(path)->messages().text().isEmpty());
}

TEST_F(UnsavedEditsTest, StayOfferedBesideWhatElseIsToBeSaid) {
  const auto window = opened(left());
  window->messages().show("Something else went wrong.");
  EXPECT_TRUE(window->messages().text().contains("Something else went wrong."));
  EXPECT_TRUE(window->messages().text().contains("were not saved"));
  window->messages().show({});
  answer(*window, "Bring them back");
  EXPECT_EQ(classes(*window), kEdited);
}

TEST_F(UnsavedEditsTest, AreOfferedAgainWhenTheQuestionWasOnlyClosed) {
  const fs::path path = left();
  {
    const auto window = opened(path);
    answer(*window, QStringLiteral("\u00d7"));
    EXPECT_TRUE(window->messages().text().isEmpty());
  }
  EXPECT_TRUE(opened(path)->messages().text().contains("were not saved"));
}

}  // namespace
}  // namespace app::gui
