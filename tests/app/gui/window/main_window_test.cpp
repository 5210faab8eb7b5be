#include "app/gui/window/main_window.h"

#include "app/gui/explore/map_room.h"
#include "app/gui/window/window_program.h"
#include "geo/report/error.h"
#include "planning/workspace/workspace.h"
#include "tests/app/gui/made_workspace.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QInputDialog>
#include <QListView>
#include <QPointer>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <cmath>
#include <memory>
#include <set>

namespace app::gui {
namespace {

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

class MainWindowTest : public testing::Test {
 protected:
  void TearDown() override { installLanguage(Language::english); }

  void show(bool bare = false) {
    installLanguage(Language::english);
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1000, 700);
    m_window->show();
    m_window->open(makeWorkspace(m_folder, bare));
    ASSERT_TRUE(settles());
  }
  bool settles() {
    return QTest::qWaitFor([this] { return m_window->isSettled(); }, 30000);
  }
  MapRoom& room() { return m_window->room<MapRoom>(); }
  MapWidget& map() { return m_window->map(); }
  QPointF middle() { return QRectF(map().rect()).center(); }

  QTemporaryDir m_folder;
  std::unique_ptr<MainWindow> m_window;
};

TEST_F(MainWindowTest, HoverFindsTheUnitUnderThePointer) {
  show();
  // Three rows and an even number of columns: a little left and up of the centre lies c05, right of it c06.
  EXPECT_EQ(map().unitAt(middle() + QPointF(-30, 0)), 5);
  EXPECT_EQ(map().unitAt(middle() + QPointF(30, 0)), 6);
  EXPECT_EQ(map().unitAt({1, 1}), geo::kOutside);
  QTest::mouseMove(&map(), (middle() + QPointF(-30, 0)).toPoint());
  EXPECT_TRUE(QTest::qWaitFor(
      [this] { return room().details().card().brief() == QString("County F\n50.0 %"); }, 5000));
}

TEST_F(MainWindowTest, WheelZoomsAboutThePointer) {
  show();
  const QPointF at(300, 200);
  const geo::Point before = map().camera().toMap(at);
  const double scale = map().camera().unitsPerPixel;
  QWheelEvent wheel(at, map().mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                    false);
  QCoreApplication::sendEvent(&map(), &wheel);
  EXPECT_LT(map().camera().unitsPerPixel, scale);
  EXPECT_NEAR(map().camera().toMap(at).x, before.x, 1e-3);
  EXPECT_NEAR(map().camera().toMap(at).y, before.y, 1e-3);
  EXPECT_TRUE(settles());
}

TEST_F(MainWindowTest, ArrowKeysPanAndHomeReturns) {
  show();
  const MapCamera whole = map().camera();
  QTest::keyClick(&map(), Qt::Key_Right);
  EXPECT_GT(map().camera().centre.x, whole.centre.x);
  QTest::keyClick(&map(), Qt::Key_Plus);
  EXPECT_LT(map().camera().unitsPerPixel, whole.unitsPerPixel);
  QTest::keyClick(&map(), Qt::Key_Home);
  EXPECT_EQ(map().camera(), whole);
}

TEST_F(MainWindowTest, ClickOnAnAreaGoesToIt) {
  show();
  const double scale = map().camera().unitsPerPixel;
  auto* const areas = room().panel().findChild<QListView*>("areas");
  ASSERT_EQ(areas->model()->rowCount(), 2);
  const QPoint at = areas->visualRect(areas->model()->index(1, 0)).center();
  QTest::mouseClick(areas->viewport(), Qt::LeftButton, {}, at);
  EXPECT_LT(map().camera().unitsPerPixel, scale * 0.8);
  const geo::UnitIndex unit = map().unitAt(middle() + QPointF(-40, 0));
  EXPECT_EQ(unit, 10) << "the eastern plain is c10 and c11";
  EXPECT_TRUE(settles());
}

TEST_F(MainWindowTest, ClassesFollowTheMethodAndTheNumberChosen) {
  show();
  const QImage before = map().grab().toImage();
  auto* const number = room().panel().classBar().findChild<QSpinBox*>();
  ASSERT_NE(number, nullptr);
  number->setValue(3);
  ASSERT_TRUE(settles());
  EXPECT_NE(map().grab().toImage(), before);
  auto* const method = room().panel().classBar().findChildren<QComboBox*>().front();
  for (int i = 0; i < method->count(); ++i) {
    m_window->messages().show({});
    method->setCurrentIndex(i);
    emit method->activated(i);
    ASSERT_TRUE(settles()) << i;
    // one synthetic county has the value 0
    const bool refused = method->currentText() == "geometric progression";
    EXPECT_EQ(m_window->messages().text().contains("need values above 0"), refused) << i;
    EXPECT_EQ(m_window->messages().text().isEmpty(), !refused) << i;
  }
}

TEST_F(MainWindowTest, AClickSelectsAndTheSelectToolBrushes) {
  show();
  UnitSelection& selection = m_window->session().selection();
  const QPoint left = (middle() + QPointF(-30, 0)).toPoint(), right = (middle() + QPointF(30, 0)).toPoint();
  QTest::mouseClick(&map(), Qt::LeftButton, {}, left);
  EXPECT_EQ(selection.units(), std::vector<geo::UnitIndex>{5});
  QTest::mouseClick(&map(), Qt::LeftButton, Qt::ControlModifier, right);
  EXPECT_EQ(selection.units(), (std::vector<geo::UnitIndex>{5, 6}));
  m_window->actions()[ActionId::select].trigger();
  ASSERT_TRUE(settles());
  QTest::mousePress(&map(), Qt::LeftButton, {}, left);
  QTest::mouseMove(&map(), left + QPoint(4, 4));
  QTest::mouseMove(&map(), left + QPoint(12, 10));
  EXPECT_EQ(selection.units(), std::vector<geo::UnitIndex>{5}) << "while it is dragged";
  QTest::mouseRelease(&map(), Qt::LeftButton, {}, left + QPoint(12, 10));
  QTest::keyClick(&map(), Qt::Key_Escape);
  EXPECT_EQ(selection.count(), 0);
}

TEST_F(MainWindowTest, ALimitDraggedInTheLegendIsOneStepThatCanBeUndone) {
  show();
  LegendWidget& legend = room().maps().active().legend();
  const QRectF box = legend.histogramRect();
  const std::vector<double> before = room().maps().active().theme()->classes.upper;
  const int y = static_cast<int>(box.center().y());
  const QPoint from(static_cast<int>(legend.histogram().x(legend.histogram().limit(1), box)), y);
  QTest::mouseMove(&legend, from);
  QTest::mousePress(&legend, Qt::LeftButton, {}, from);
  for (int x = 1; x <= 6; ++x) QTest::mouseMove(&legend, from + QPoint(x, 0));
  QTest::mouseRelease(&legend, Qt::LeftButton, {}, from + QPoint(6, 0));
  const std::vector<double> after = room().maps().active().theme()->classes.upper;
  EXPECT_GT(after[1], before[1]);
  EXPECT_EQ(after[0], before[0]);
  EXPECT_EQ(m_window->session().undoStack().count(), 1);
  m_window->actions()[ActionId::undo].trigger();
  EXPECT_EQ(room().maps().active().theme()->classes.upper, before);
  m_window->actions()[ActionId::redo].trigger();
  EXPECT_EQ(room().maps().active().theme()->classes.upper, after);
  EXPECT_TRUE(settles());
}

TEST_F(MainWindowTest, MapsSideBySideMoveTogether) {
  show();
  room().roomActions()[MapRoomActions::Id::fourMaps].trigger();
  ASSERT_EQ(room().maps().maps(), 4);
  ASSERT_TRUE(settles());
  QTest::mouseClick(&room().maps().pane(2).map(), Qt::LeftButton, {}, {5, 5});
  EXPECT_EQ(room().maps().activeIndex(), 2);
  QTest::keyClick(&room().maps().pane(2).map(), Qt::Key_Plus);
  for (int i = 0; i < 4; ++i) {
    EXPECT_EQ(room().maps().pane(i).map().camera().centre, map().camera().centre) << i;
    EXPECT_EQ(room().maps().pane(i).map().camera().unitsPerPixel, map().camera().unitsPerPixel) << i;
  }
  room().roomActions()[MapRoomActions::Id::oneMap].trigger();
  EXPECT_EQ(room().maps().maps(), 1);
  EXPECT_TRUE(settles());
}

TEST_F(MainWindowTest, BackReturnsToTheViewBefore) {
  show();
  ASSERT_TRUE(QTest::qWaitFor([this] { return !map().history().hasBack(); }));
  const MapCamera whole = map().camera();
  QTest::qWait(500);  // it comes to rest
  QTest::keyClick(&map(), Qt::Key_Plus);
  ASSERT_TRUE(QTest::qWaitFor([this] { return map().history().hasBack(); }, 5000));
  m_window->actions()[ActionId::back].trigger();
  EXPECT_EQ(map().camera(), whole);
  EXPECT_TRUE(settles());
}

TEST_F(MainWindowTest, AnAreaIsUntickedInTheList) {
  show();
  auto* const areas = room().panel().findChild<QListView*>("areas");
  QTest::mouseClick(areas->viewport(), Qt::LeftButton, {},
                    {15, areas->visualRect(areas->model()->index(0, 0)).center().y()});
  ASSERT_EQ(m_window->session().settings().areas.size(), 1U);
  EXPECT_FALSE(m_window->session().settings().areas.front().outlined);
  m_window->actions()[ActionId::undo].trigger();
  EXPECT_TRUE(m_window->session().settings().areas.empty());
}

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

TEST_F(MainWindowTest, ModelsKeepTheRulesOfModels) {
  const QTemporaryDir folder;
  auto workspace = planning::Workspace::open(makeWorkspace(folder, false), true);
  const auto document = std::make_shared<MapDocument>(workspace);
  AreaList areas;
  IndicatorTree indicators;
  const QAbstractItemModelTester forAreas(&areas, QAbstractItemModelTester::FailureReportingMode::Fatal);
  const QAbstractItemModelTester forIndicators(&indicators,
                                               QAbstractItemModelTester::FailureReportingMode::Fatal);
  areas.setDocument(document);
  indicators.setDocument(document);
  areas.setLanguage("en");
  indicators.setLanguage("en");
  EXPECT_EQ(areas.index(0).data().toString(), "Western hills");
  EXPECT_EQ(indicators.find("share").data().toString(), "Households without tap water (%)");
}

TEST_F(MainWindowTest, ModelsOfThePanelsKeepTheRulesOfModels) {
  const QTemporaryDir folder;
  auto workspace = planning::Workspace::open(makeWorkspace(folder, false), true);
  const auto document = std::make_shared<MapDocument>(workspace);
  ProvinceList provinces;
  ComparisonModel comparison;
  const QAbstractItemModelTester forProvinces(&provinces,
                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
  const QAbstractItemModelTester forComparison(&comparison,
                                               QAbstractItemModelTester::FailureReportingMode::Fatal);
  provinces.setDocument(document);
  provinces.setLanguage("en");
  comparison.setLanguage("en");
  comparison.setSummary(
      std::make_shared<planning::UnitSummary>(planning::UnitSummary::load(workspace, "2010")), "2010");
  comparison.showNation();
  comparison.showUnits({"c00", "c01"});
  comparison.showUnit("c05");
  ASSERT_EQ(comparison.rowCount(), 1);
  EXPECT_EQ(comparison.index(0, ComparisonModel::ownColumn).data().toString(), "50.0");
}

TEST_F(MainWindowTest, AFigureThatItsSourceDidNotVerifyIsMarkedBesideItsArea) {
  const QTemporaryDir folder;
  auto workspace = planning::Workspace::open(makeWorkspace(folder, false), false);
  planning::Figure figure = workspace.figures("share", "2010").at("c05");
  figure.note = "unverified; made up";
  workspace.putFigures({figure}, "test");
  ComparisonModel comparison;
  comparison.setLanguage("en");
  comparison.setSummary(
      std::make_shared<planning::UnitSummary>(planning::UnitSummary::load(workspace, "2010")), "2010");
  comparison.showUnit("c05");
  EXPECT_EQ(comparison.index(0, ComparisonModel::ownColumn).data().toString(), "50.0 ?");
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
