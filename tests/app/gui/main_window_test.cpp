#include "app/gui/window/main_window.h"

#include "app/gui/window/window_program.h"
#include "geo/error.h"
#include "planning/workspace.h"
#include "tests/app/gui/made_workspace.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QListView>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <memory>
#include <set>

namespace app::gui {
namespace {

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
      [this] { return m_window->panel().unitCard().brief() == QString("County F\n50.0 %"); }, 5000));
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
  auto* const areas = m_window->panel().findChild<QListView*>();
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
  auto* const number = m_window->panel().classBar().findChild<QSpinBox*>();
  ASSERT_NE(number, nullptr);
  number->setValue(3);
  ASSERT_TRUE(settles());
  EXPECT_NE(map().grab().toImage(), before);
  auto* const method = m_window->panel().classBar().findChildren<QComboBox*>().front();
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

}  // namespace
}  // namespace app::gui
