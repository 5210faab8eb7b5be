#pragma once

#include "app/gui/wizard/column_mapping.h"
#include "app/gui/wizard/import_wizard.h"
#include "app/text/language.h"
#include "planning/workspace/workspace.h"
#include "tests/app/cli/program_run.h"
#include "tests/support/scratch_folder.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

namespace app::gui {

/// Made-up squares as GeoJSON: codes A1 to A3, the third one overlapping the second a little.
inline constexpr const char* kSquares = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"code":"A1","name":"North Vale"},"geometry":{"type":"Polygon","coordinates":
[[[10,20],[11,20],[11,21],[10,21],[10,20]]]}},
{"type":"Feature","properties":{"code":"A2","name":"South Vale"},"geometry":{"type":"Polygon","coordinates":
[[[11,20],[12,20],[12,21],[11,21],[11,20]]]}},
{"type":"Feature","properties":{"code":"A3","name":"East Vale"},"geometry":{"type":"Polygon","coordinates":
[[[11.99,20],[13,20],[13,21],[11.99,21],[11.99,20]]]}}]})";

inline constexpr const char* kWells =
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

inline Content contentOf(const std::filesystem::path& path) {
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

  std::filesystem::path boundaries() const { return m_folder / "vales_2016.geojson"; }
  std::filesystem::path table() const { return m_folder / "wells_2010.csv"; }
  std::filesystem::path made() const { return m_folder / "vales_2016.gpkg"; }

  /// By the command line; without figures.
  std::filesystem::path workspace() {
    EXPECT_EQ(
        runLianpian({"new", made().string(), "--boundaries", boundaries().string(), "--year", "2016"}).code,
        0);
    return made();
  }
  void open(const std::optional<std::filesystem::path>& workspace,
            const std::vector<std::filesystem::path>& files) {
    m_wizard = std::make_unique<ImportWizard>(workspace);
    m_wizard->show();
    QStringList names;
    for (const std::filesystem::path& file : files) names << QString::fromStdString(file.string());
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

}  // namespace app::gui
