#include "app/gui/wizard/column_mapping.h"
#include "app/gui/wizard/file_page.h"
#include "app/gui/wizard/progress_panel.h"
#include "app/gui/wizard/text_table.h"
#include "app/text/language.h"
#include "tests/app/gui/wizard/import_wizard_run.h"
#include "tests/support/scratch_folder.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSemaphore>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QThreadPool>
#include <QTranslator>
#include <QUrl>

namespace app::gui {
namespace {

namespace fs = std::filesystem;
using namespace std::literals;

struct BadFile {
  const char* name;
  std::string_view content;
  PageId stopsAt;
};

class ImportWizardOnBadFiles : public ImportWizardTest, public testing::WithParamInterface<BadFile> {};

TEST_P(ImportWizardOnBadFiles, SaysWhatIsWrongAndDoesNotGoOn) {
  const fs::path file = m_folder / GetParam().name;
  test::writeFile(file, std::string(GetParam().content));
  open(workspace(), {file});
  goTo(GetParam().stopsAt);
  EXPECT_FALSE(page().problem().isEmpty());
  EXPECT_FALSE(canGoOn());
}

INSTANTIATE_TEST_SUITE_P(
    Files, ImportWizardOnBadFiles,
    testing::Values(BadFile{"empty.csv", "", previewPage}, BadFile{"empty.geojson", "", previewPage},
                    BadFile{"junk_2010.csv", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv, previewPage},
                    BadFile{"junk.shp", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv, previewPage},
                    BadFile{"junk.xlsx", "PK\x03\x04 none", previewPage},
                    BadFile{"nocode.csv", "wells\n3\n4\n", previewPage},
                    BadFile{"names_2010.csv", "name,wells\nNorth,3\nSouth,4\n", reportPage},
                    BadFile{"norows.csv", "code,wells\n", previewPage},
                    BadFile{"norows.geojson", R"({"type":"FeatureCollection","features":[]})", previewPage},
                    BadFile{"points.geojson",
                            R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":)"
                            R"({"code":"A1"},"geometry":{"type":"Point","coordinates":[1,2]}}]})",
                            reportPage}),
    [](const auto& at) {
      std::string name = at.param.name;
      std::ranges::replace(name, '.', '_');
      return name;
    });

TEST_F(ImportWizardTest, SaysThatTheFileHasGoneMeanwhile) {
  open(workspace(), {table()});
  goTo(columnsPage);
  fs::remove(table());
  next();
  EXPECT_EQ(wizard().currentId(), reportPage);
  EXPECT_TRUE(page().problem().contains("wells_2010.csv"));
  EXPECT_FALSE(canGoOn());
}

TEST_F(ImportWizardTest, FiguresNeedAWorkspace) {
  open(std::nullopt, {table()});
  EXPECT_FALSE(canGoOn());
  EXPECT_FALSE(page().problem().isEmpty());
}

TEST_F(ImportWizardTest, DoesNotReplaceAWorkspaceUnasked) {
  workspace();
  open(std::nullopt, {boundaries()});
  goTo(boundaryPage);
  EXPECT_EQ(draft().choices.target, m_folder / "vales_2016-2.gpkg");
  type("Workspace", made().c_str());
  EXPECT_FALSE(canGoOn());
  type("Workspace", boundaries().c_str());
  EXPECT_FALSE(canGoOn()) << "the source itself";
}

/// Keeps every thread of the workers busy while it lives.
class BusyPool {
 public:
  BusyPool() {
    for (int i = 0; i < m_held; ++i) ImportWorker::pool().start([free = m_free] { free->acquire(); });
  }
  ~BusyPool() { release(); }
  BusyPool(const BusyPool&) = delete;
  BusyPool& operator=(const BusyPool&) = delete;
  void release() { m_free->release(std::exchange(m_held, 0)); }

 private:
  int m_held = ImportWorker::pool().maxThreadCount();
  std::shared_ptr<QSemaphore> m_free = std::make_shared<QSemaphore>();
};

TEST_F(ImportWizardTest, StoppedWhileItWritesItLeavesNothing) {
  open(std::nullopt, {boundaries()});
  goTo(reportPage);
  BusyPool pool;
  QTest::mouseClick(wizard().button(QWizard::NextButton), Qt::LeftButton);
  ASSERT_TRUE(draft().isBusy());
  wizard().reject();
  EXPECT_TRUE(wizard().isVisible()) << "waits for the writer";
  pool.release();
  EXPECT_TRUE(QTest::qWaitFor([this] { return !wizard().isVisible(); }, 30000));
  EXPECT_FALSE(draft().isWritten());
  EXPECT_EQ(m_folder.fileCount(), 2u);
}

TEST_F(ImportWizardTest, AfterAStopOneCanGoBackAndWriteAgain) {
  open(workspace(), {table()});
  goTo(reportPage);
  {
    BusyPool pool;
    QTest::mouseClick(wizard().button(QWizard::NextButton), Qt::LeftButton);
    page().findChild<ProgressPanel*>()->findChild<QPushButton*>()->click();
    pool.release();
    ASSERT_TRUE(settles());
  }
  EXPECT_TRUE(contentOf(made()).figures.empty());
  EXPECT_TRUE(page().problem().contains("nothing was changed"));
  EXPECT_TRUE(wizard().button(QWizard::BackButton)->isEnabled());
  wizard().back();
  ASSERT_TRUE(settles());
  goTo(writePage);
  EXPECT_FALSE(contentOf(made()).figures.empty());
  EXPECT_FALSE(wizard().button(QWizard::BackButton)->isEnabled());
}

TEST_F(ImportWizardTest, FilesDroppedTogetherComeOneAfterTheOther) {
  open(std::nullopt, {});
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(QString::fromStdString(table().string())),
                QUrl::fromLocalFile(QString::fromStdString(boundaries().string()))});
  ASSERT_TRUE(acceptsDrop(data));
  QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&page(), &enter);
  ASSERT_TRUE(enter.isAccepted());
  QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&page(), &drop);
  goTo(writePage);
  ASSERT_EQ(wizard().currentId(), writePage);
  for (QPushButton* const button : page().findChildren<QPushButton*>())
    if (button->isVisible()) button->click();
  EXPECT_EQ(wizard().currentId(), filePage);
  EXPECT_FALSE(draft().isBoundaries());
  goTo(writePage);
  EXPECT_EQ(contentOf(made()).figures.size(), 4u);
}

TEST_F(ImportWizardTest, TheWindowStaysAliveWhileItReads) {
  open(workspace(), {table()});
  BusyPool pool;
  wizard().next();
  EXPECT_EQ(wizard().currentId(), previewPage);
  EXPECT_TRUE(draft().isBusy());
  EXPECT_FALSE(canGoOn());
  m_wizard.reset();  // closing does not wait for the reader either
}

/// Marks every text of the program.
class MarkingTranslator : public QTranslator {
 public:
  bool isEmpty() const override { return false; }
  QString translate(const char*, const char* source, const char*, int) const override {
    return QStringLiteral("¤") + QString::fromUtf8(source);
  }
};

/// Texts that a page sets for its controls.
QStringList textsOf(ImportPage& page) {
  QStringList texts = {page.title(), page.subTitle()};
  for (QAbstractButton* const button : page.findChildren<QAbstractButton*>())
    if (!button->text().isEmpty()) texts << button->text();
  for (QLabel* const label : page.findChildren<QLabel*>())
    if (label->buddy() != nullptr) texts << label->text();
  for (QWidget* const widget : page.findChildren<QWidget*>())
    if (!widget->accessibleName().isEmpty() && widget->objectName() != "problem" &&
        qobject_cast<QTabBar*>(widget->parentWidget()) == nullptr)  // Qt's own arrows
      texts << widget->accessibleName();
  return texts;
}

TEST_F(ImportWizardTest, EveryTextFollowsTheLanguage) {
  open(workspace(), {table()});
  goTo(reportPage);
  MarkingTranslator marks;
  QCoreApplication::installTranslator(&marks);
  wizard().setLanguage("zh");
  for (const int id : wizard().pageIds())
    for (const QString& text : textsOf(wizard().importPage(static_cast<PageId>(id))))
      EXPECT_TRUE(text.contains(QStringLiteral("¤"))) << id << ' ' << text.toStdString();
  for (const QWizard::WizardButton one : {QWizard::NextButton, QWizard::BackButton, QWizard::CancelButton})
    EXPECT_TRUE(wizard().buttonText(one).contains(QStringLiteral("¤")));
  for (const QString& title : sections()) EXPECT_TRUE(title.contains(QStringLiteral("¤")));
  QCoreApplication::removeTranslator(&marks);
}

TEST_F(ImportWizardTest, EveryControlHasANameForScreenReaders) {
  open(workspace(), {table()});
  for (const int id : wizard().pageIds()) {
    ImportPage& shown = wizard().importPage(static_cast<PageId>(id));
    for (QWidget* const widget : shown.findChildren<QWidget*>()) {
      const bool isField = qobject_cast<QComboBox*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                           qobject_cast<QTableView*>(widget);
      const bool isInner =
          qobject_cast<QComboBox*>(widget->parentWidget()) || widget->objectName().startsWith("qt_");
      EXPECT_TRUE(!isField || isInner || !widget->accessibleName().isEmpty())
          << id << ' ' << widget->metaObject()->className();
    }
  }
}

TEST(ImportModels, KeepTheRulesOfModels) {
  using Mode = QAbstractItemModelTester::FailureReportingMode;
  TextTable table;
  const QAbstractItemModelTester forTable(&table, Mode::Fatal);
  table.setRows({{"a", "b"}, {{"1", "2"}, {"3"}}, {1}});
  table.setMarkedColumns({0});
  EXPECT_EQ(table.index(1, 1).data().toString(), "");
  table.setRows({});
  ColumnMapping mapping;
  const QAbstractItemModelTester forMapping(&mapping, Mode::Fatal);
  planning::Indicator wells;
  wells.id = "wells_n";
  wells.nameEn = "Wells";
  mapping.setRows({{"wells", "", "3"}, {"goats", "goats", "4"}}, {wells});
  mapping.setLanguage("en");
  mapping.setData(mapping.index(0, ColumnMapping::becomes), "wells_n", Qt::EditRole);
  EXPECT_EQ(mapping.index(0, ColumnMapping::becomes).data().toString(), "Wells");
  EXPECT_EQ(mapping.choices(1).size(), 3u);
}

TEST(ImportSources, PartsOfAShapefileAreOneAndBoundariesComeFirst) {
  const auto sources =
      importSources({"/d/t.csv", "/d/a.dbf", "/d/a.shp", "/d/a.prj", "/d/b.dbf", "/d/c.zip"});
  const std::vector<ImportSource> expected = {{"/d/a.shp", ImportKind::boundaries},
                                              {"/d/c.zip", ImportKind::boundaries},
                                              {"/d/t.csv", ImportKind::figures},
                                              {"/d/b.dbf", ImportKind::figures}};
  EXPECT_EQ(sources, expected);
}

TEST(ImportSources, TakesTheLastYearInAName) {
  EXPECT_EQ(yearInName("/2001/census_2010_v2.csv"), "2010");
  EXPECT_EQ(yearInName("/2001/20100101.csv"), "");
  EXPECT_EQ(yearInName("1999-2005.xlsx"), "2005");
}

TEST(ProgressPanel, EstimatesByTheSpeedSoFar) {
  EXPECT_EQ(secondsLeft(0.5, 0.5), std::nullopt) << "too early";
  EXPECT_EQ(secondsLeft(10, 0.01), std::nullopt) << "too little";
  EXPECT_DOUBLE_EQ(*secondsLeft(10, 0.25), 30);
  EXPECT_DOUBLE_EQ(*secondsLeft(10, 1), 0);
}

}  // namespace
}  // namespace app::gui
