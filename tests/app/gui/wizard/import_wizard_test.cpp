#include "app/gui/wizard/import_wizard.h"

#include "app/gui/wizard/column_mapping.h"
#include "app/gui/wizard/file_page.h"
#include "app/gui/wizard/import_report.h"
#include "app/gui/wizard/progress_panel.h"
#include "app/gui/wizard/text_table.h"
#include "app/gui/wizard/write_page.h"
#include "app/text/language.h"
#include "geo/layer/layer_writer.h"
#include "planning/intake/import_log.h"
#include "planning/workspace/workspace.h"
#include "tests/app/cli/program_run.h"
#include "tests/support/made_layer.h"
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
#include <QRadioButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QThreadPool>
#include <QTranslator>
#include <QUrl>

namespace app::gui {
namespace {

namespace fs = std::filesystem;
using namespace std::literals;

/// Made-up squares as GeoJSON: codes A1 to A3, the third one overlapping the second a little.
constexpr const char* kSquares = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"A1","name":"North Vale"},"geometry":{"type":"Polygon","coordinates":
[[[10,20],[11,20],[11,21],[10,21],[10,20]]]}},
{"type":"Feature","properties":{"code":"A2","name":"South Vale"},"geometry":{"type":"Polygon","coordinates":
[[[11,20],[12,20],[12,21],[11,21],[11,20]]]}},
{"type":"Feature","properties":{"code":"A3","name":"East Vale"},"geometry":{"type":"Polygon","coordinates":
[[[11.99,20],[13,20],[13,21],[11.99,21],[11.99,20]]]}}]})";

constexpr const char* kWells =
    "code,name,wells,goats,remark\nA1,North Vale,3,10,old\nA2,South Vale,4,20,new\n";

/// What a workspace holds, to be compared.
struct Content {
  std::vector<planning::Unit> counties;
  geo::Coverage coverage;
  std::vector<planning::Indicator> indicators;
  std::vector<planning::Figure> figures;
  std::string title, year, source, figureSource, scheme;

  friend bool operator==(const Content&, const Content&) = default;
};

Content contentOf(const fs::path& path) {
  auto workspace = planning::Workspace::open(path, true);
  const planning::WorkspaceInfo info = workspace.info();
  return {workspace.units(planning::Level::county),
          workspace.coverage(),
          workspace.indicators(),
          workspace.allFigures("2010"),
          info.title,
          info.boundaryVersion,
          info.boundarySource,
          info.figureSource,
          info.codeScheme};
}

class ImportWizardTest : public testing::Test {
 protected:
  void SetUp() override {
    installLanguage(Language::english);
    test::writeFile(boundaries(), kSquares);
    test::writeFile(table(), kWells);
  }
  void TearDown() override { installLanguage(Language::english); }

  fs::path boundaries() const { return m_folder / "vales_2016.geojson"; }
  fs::path table() const { return m_folder / "wells_2010.csv"; }
  fs::path made() const { return m_folder / "vales_2016.gpkg"; }

  /// By the command line; without figures.
  fs::path workspace() {
    EXPECT_EQ(
        runLianpian({"new", made().string(), "--boundaries", boundaries().string(), "--year", "2016"}).code,
        0);
    return made();
  }
  void open(const std::optional<fs::path>& workspace, const std::vector<fs::path>& files) {
    m_wizard = std::make_unique<ImportWizard>(workspace);
    m_wizard->show();
    QStringList names;
    for (const fs::path& file : files) names << QString::fromStdString(file.string());
    m_wizard->setFiles(names);
  }
  ImportWizard& wizard() { return *m_wizard; }
  ImportDraft& draft() { return m_wizard->draft(); }
  ImportPage& page() { return *qobject_cast<ImportPage*>(m_wizard->currentPage()); }
  bool settles() {
    return QTest::qWaitFor([this] { return !draft().isBusy(); }, 60000) &&
           QTest::qWaitFor([this] { return !page().problem().isEmpty() || page().isComplete(); }, 5000);
  }
  bool canGoOn() { return m_wizard->button(QWizard::NextButton)->isEnabled(); }
  void next() {
    ASSERT_TRUE(canGoOn()) << page().problem().toStdString();
    QTest::mouseClick(m_wizard->button(QWizard::NextButton), Qt::LeftButton);
    ASSERT_TRUE(settles());
  }
  void goTo(PageId id) {
    while (m_wizard->currentId() != id && !HasFatalFailure()) next();
  }
  template <class Widget>
  Widget* named(const char* accessibleName) {
    for (Widget* const one : page().findChildren<Widget*>())
      if (one->accessibleName() == accessibleName) return one;
    return nullptr;
  }
  void choose(const char* accessibleName, const QString& item) {
    auto* const box = named<QComboBox>(accessibleName);
    ASSERT_NE(box, nullptr) << accessibleName;
    box->setCurrentIndex(box->findText(item));
    emit box->activated(box->currentIndex());
    ASSERT_TRUE(settles());
  }
  void type(const char* accessibleName, const char* text) {
    auto* const edit = named<QLineEdit>(accessibleName);
    ASSERT_NE(edit, nullptr) << accessibleName;
    edit->clear();
    QTest::keyClicks(edit, text);
  }
  ColumnMapping* mapping() { return page().findChild<ColumnMapping*>(); }
  QStringList sections() {
    QStringList titles;
    auto* const tabs = page().findChild<QTabWidget*>();
    for (int i = 0; i < tabs->count(); ++i) titles << tabs->tabText(i);
    return titles;
  }

  test::ScratchFolder m_folder;
  std::unique_ptr<ImportWizard> m_wizard;
};

TEST_F(ImportWizardTest, MakesTheWorkspaceThatTheCommandLineMakes) {
  open(std::nullopt, {boundaries()});
  QSignalSpy ready(&wizard(), &ImportWizard::workspaceReady);
  goTo(reportPage);
  EXPECT_EQ(m_folder.fileCount(), 2u) << "nothing is written before the report was seen";
  EXPECT_EQ(sections(), (QStringList{"Summary", "Repairs (1)", "Notes (0)"}).mid(0, 2));
  goTo(writePage);
  ASSERT_EQ(ready.count(), 1);
  EXPECT_EQ(ready.front().front().toString().toStdString(), made().string());
  const Content byWizard = contentOf(made());
  fs::remove(made());
  EXPECT_EQ(byWizard, contentOf(workspace()));
  EXPECT_EQ(byWizard.counties.size(), 3u);
}

TEST_F(ImportWizardTest, PutsFiguresInAsTheCommandLineDoes) {
  const fs::path byVerb = m_folder / "verb.gpkg";
  fs::copy_file(workspace(), byVerb);
  ASSERT_EQ(runLianpian({"import", byVerb.string(), table().string(), "--period", "2010"}).code, 0);
  open(made(), {table()});
  goTo(reportPage);
  EXPECT_TRUE(contentOf(made()).figures.empty()) << "nothing is written before the report was seen";
  EXPECT_TRUE(sections().contains("Units without a row (1)"));
  goTo(writePage);
  EXPECT_EQ(contentOf(made()), contentOf(byVerb));
  EXPECT_EQ(contentOf(made()).figures.size(), 4u);
}

TEST_F(ImportWizardTest, ItsImportIsRememberedLikeThatOfTheVerbAndCanBeUndone) {
  const fs::path byVerb = m_folder / "verb.gpkg";
  fs::copy_file(workspace(), byVerb);
  ASSERT_EQ(runLianpian({"import", byVerb.string(), table().string(), "--period", "2010"}).code, 0);
  open(made(), {table()});
  goTo(writePage);
  auto workspace = planning::Workspace::open(made(), false);
  auto expected = planning::Workspace::open(byVerb, true);
  const auto records = planning::forms::imports(workspace), wanted = planning::forms::imports(expected);
  ASSERT_EQ(records.size(), 1u);
  ASSERT_EQ(wanted.size(), 1u);
  EXPECT_EQ(records[0].file, wanted[0].file);
  EXPECT_EQ(records[0].sha256, wanted[0].sha256);
  EXPECT_EQ(records[0].period, wanted[0].period);
  EXPECT_EQ(records[0].rows, wanted[0].rows);
  EXPECT_EQ(records[0].figures, wanted[0].figures);
  EXPECT_EQ(records[0].columns, wanted[0].columns);
  planning::forms::undoImport(workspace, records[0].id);
  EXPECT_TRUE(workspace.allFigures("2010").empty());
}

TEST_F(ImportWizardTest, ReadsTitlesUnitsAndSumsAsTheVerbDoes) {
  const fs::path odd = m_folder / "odd_2010.csv";
  test::writeFile(
      odd,
      "Wells,,,Unit: persons\ncode,name,sheep count,goats\nA1,North Vale,\"1,234\",x\nA2,South Vale,2,20\n"
      ",Everything,1236,20\nNote: made up,,,\n");
  const fs::path byVerb = m_folder / "verb.gpkg";
  fs::copy_file(workspace(), byVerb);
  ASSERT_EQ(runLianpian({"import", byVerb.string(), odd.string(), "--period", "2010"}).code, 0);
  open(made(), {odd});
  goTo(writePage);
  EXPECT_EQ(contentOf(made()), contentOf(byVerb));
  EXPECT_EQ(contentOf(made()).counties.size(), 3u);
  EXPECT_EQ(contentOf(made()).figures.size(), 3u);
}

TEST_F(ImportWizardTest, SaysWhichYearsTheHeadsNameAndTakesThem) {
  const fs::path years = m_folder / "wells.csv";
  test::writeFile(years, "code,name,wells_2010,wells_2015\nA1,North Vale,3,4\nA2,South Vale,5,6\n");
  open(workspace(), {years});
  goTo(columnsPage);
  ASSERT_EQ(mapping()->rowCount(), 1);
  QStringList texts;
  for (const QLabel* const label : page().findChildren<QLabel*>()) texts << label->text();
  EXPECT_TRUE(texts.join(' ').contains("2010, 2015"));
  goTo(writePage);
  auto workspace = planning::Workspace::open(made(), true);
  EXPECT_EQ(workspace.allFigures("2010").size(), 2u);
  EXPECT_EQ(workspace.allFigures("2015").size(), 2u);
}

TEST_F(ImportWizardTest, HonoursTheDecimalSignAndTheRowOfNames) {
  const fs::path comma = m_folder / "comma_2010.csv";
  test::writeFile(comma, "what;it;is\ncode;name;rate\nA1;North Vale;12,500\nA2;South Vale;1,375\n");
  open(workspace(), {comma});
  goTo(previewPage);
  auto* const row = named<QSpinBox>("Row that names the columns");
  ASSERT_NE(row, nullptr);
  row->setValue(2);
  ASSERT_TRUE(settles());
  goTo(columnsPage);
  next();
  EXPECT_TRUE(page().problem().contains("--decimal")) << page().problem().toStdString();
  QTest::mouseClick(m_wizard->button(QWizard::BackButton), Qt::LeftButton);
  ASSERT_TRUE(settles());
  choose("Decimal sign of the figures", "comma: 1.234,5");
  goTo(writePage);
  const Content content = contentOf(made());
  ASSERT_EQ(content.figures.size(), 2u);
  EXPECT_EQ(content.figures[1].value, 1.375);
}

TEST_F(ImportWizardTest, HonoursWhatEachColumnIsToBecome) {
  open(workspace(), {table()});
  goTo(columnsPage);
  ASSERT_EQ(mapping()->rowCount(), 3);
  mapping()->setData(mapping()->index(0, ColumnMapping::becomes), "goats", Qt::EditRole);
  EXPECT_FALSE(canGoOn()) << "two columns are one indicator";
  mapping()->setData(mapping()->index(1, ColumnMapping::becomes), "", Qt::EditRole);
  goTo(writePage);
  const Content content = contentOf(made());
  ASSERT_EQ(content.figures.size(), 2u);
  EXPECT_EQ(content.figures[0].indicator, "goats");
  EXPECT_EQ(content.figures[0].value, 3);
}

TEST_F(ImportWizardTest, ShowsWhichStoredFiguresAreReplaced) {
  ASSERT_EQ(runLianpian({"import", workspace().string(), table().string(), "--period", "2010"}).code, 0);
  test::writeFile(table(), "code,name,wells\nA1,North Vale,3\nA2,South Vale,9\n");
  open(made(), {table()});
  goTo(reportPage);
  EXPECT_TRUE(sections().contains("Replaced figures (1)"));
  goTo(writePage);
  EXPECT_TRUE(dynamic_cast<WritePage&>(page()).result().contains("1 with another value")) << "and says so";
}

TEST_F(ImportWizardTest, TextFollowsTheEncodingAndTheChoicesFollowTheColumns) {
  // 代码,县名 and the names 北县, 南县 in GB18030
  test::writeFile(table(),
                  "\xB4\xFA\xC2\xEB,\xCF\xD8\xC3\xFB,wells\nA1,\xB1\xB1\xCF\xD8,3\nA2,\xC4\xCF\xCF\xD8,4\n");
  open(workspace(), {table()});
  goTo(previewPage);
  const auto header = [this] {
    return page().findChild<TextTable*>()->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString();
  };
  EXPECT_EQ(header(), QStringLiteral("县名"));
  choose("Column of the unit's name", QStringLiteral("县名"));
  choose("Encoding of the text", "ISO-8859-1");
  EXPECT_EQ(header(), QString::fromLatin1("\xCF\xD8\xC3\xFB"));
  EXPECT_EQ(draft().nameColumn(), header().toStdString());
  choose("Encoding of the text", "GB18030");
  EXPECT_EQ(draft().nameColumn(), "县名");
  EXPECT_TRUE(canGoOn());
}

TEST_F(ImportWizardTest, AnEncodingThatIsNotClearIsAskedFor) {
  // Muğla, Aydın in windows-1254, or Muðla, Aydýn in Latin-1
  test::writeFile(table(), "code,name,wells\nA1,Mu\xF0la,3\nA2,Ayd\xFDn,4\n");
  open(workspace(), {table()});
  goTo(previewPage);
  EXPECT_FALSE(canGoOn());
  EXPECT_TRUE(page().problem().contains("not clear")) << page().problem().toStdString();
  EXPECT_TRUE(page().problem().contains(QStringLiteral("Muğla"))) << "with a sample";
  choose("Encoding of the text", "CP1254");
  EXPECT_TRUE(canGoOn()) << page().problem().toStdString();
}

TEST_F(ImportWizardTest, BackKeepsWhatWasChosen) {
  open(workspace(), {table()});
  goTo(columnsPage);
  type("Year of the figures", "2009");
  mapping()->setData(mapping()->index(1, ColumnMapping::becomes), "", Qt::EditRole);
  goTo(reportPage);
  while (wizard().currentId() != filePage) wizard().back();
  goTo(columnsPage);
  EXPECT_EQ(named<QLineEdit>("Year of the figures")->text(), "2009");
  EXPECT_EQ(mapping()->index(1, ColumnMapping::becomes).data(Qt::EditRole).toString(), "");
}

TEST_F(ImportWizardTest, AsksForTheReferenceSystemOfALayerThatHasNone) {
  const fs::path shape = m_folder / "plain.shp";
  geo::writeLayer(shape, test::madeLayer());
  fs::remove(m_folder / "plain.prj");
  open(std::nullopt, {shape});
  goTo(boundaryPage);
  EXPECT_FALSE(canGoOn());
  EXPECT_TRUE(page().problem().contains("coordinate reference system"));
  auto* const crs = named<QComboBox>("Coordinate reference system");
  crs->setEditText("EPSG:nonsense");
  EXPECT_TRUE(QTest::qWaitFor([this] { return page().problem().contains("nonsense"); }, 10000));
  EXPECT_FALSE(canGoOn());
  crs->setEditText("EPSG:4267");
  EXPECT_TRUE(QTest::qWaitFor([this] { return canGoOn(); }, 10000)) << page().problem().toStdString();
  goTo(writePage);
  EXPECT_EQ(contentOf(m_folder / "plain.gpkg").coverage.crs.epsg(), 4267);
}

TEST_F(ImportWizardTest, CodesAreChineseOnesWhereTheUserSaysSo) {
  open(std::nullopt, {boundaries()});
  goTo(boundaryPage);
  choose("Codes of the units", "Chinese ones (GB/T 2260)");
  goTo(writePage);
  EXPECT_EQ(contentOf(made().parent_path() / draft().choices.target.filename()).scheme, "gb2260");
}

/// Made-up rectangles; code and corners of each.
std::string rectangles(const std::vector<std::pair<std::string, std::array<double, 4>>>& units) {
  std::string features;
  for (const auto& [code, box] : units) {
    const auto point = [](double x, double y) {
      return "[" + std::to_string(x) + "," + std::to_string(y) + "]";
    };
    features += (features.empty() ? "" : ",") + std::string(R"({"type":"Feature","properties":{"code":")") +
                code + R"(","name":"unit )" + code + R"("},"geometry":{"type":"Polygon","coordinates":[[)" +
                point(box[0], box[1]) + "," + point(box[2], box[1]) + "," + point(box[2], box[3]) + "," +
                point(box[0], box[3]) + "," + point(box[0], box[1]) + "]]}}";
  }
  return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

TEST_F(ImportWizardTest, RefusesTwoLevelsUntilOneIsChosen) {
  const fs::path file = m_folder / "levels.geojson";
  test::writeFile(file, rectangles({{"D1", {10, 10, 11, 11}},
                                    {"D2", {11, 10, 12, 11}},
                                    {"D3", {13, 10, 14, 11}},
                                    {"S1", {10, 10, 12, 11}}}));
  open(std::nullopt, {file});
  goTo(reportPage);
  EXPECT_TRUE(page().problem().contains("two levels")) << page().problem().toStdString();
  EXPECT_FALSE(canGoOn());
  wizard().back();
  choose("Level of a file with two", "the smaller units");
  goTo(writePage);
  EXPECT_EQ(contentOf(m_folder / "levels.gpkg").coverage.unitCount(), 3U);
}

TEST_F(ImportWizardTest, AGeoJsonOfMetresCanBeGivenItsSystem) {
  const fs::path file = m_folder / "metres.geojson";
  test::writeFile(file, rectangles({{"A1", {11577227, 2999081, 11688227, 3123472}},
                                    {"A2", {11688227, 2999081, 11799866, 3123472}}}));
  open(std::nullopt, {file});
  goTo(reportPage);
  EXPECT_TRUE(page().problem().contains("EPSG:3857")) << page().problem().toStdString();
  wizard().back();
  named<QComboBox>("Coordinate reference system")->setEditText("EPSG:3857");
  EXPECT_TRUE(QTest::qWaitFor([this] { return canGoOn(); }, 10000)) << page().problem().toStdString();
  goTo(writePage);
  EXPECT_EQ(contentOf(m_folder / "metres.gpkg").coverage.crs.epsg(), 3857);
}

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
                    BadFile{"nocode.csv", "name,wells\nNorth,3\nSouth,4\n", previewPage},
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
