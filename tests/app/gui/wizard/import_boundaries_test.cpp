#include "geo/layer/layer_writer.h"
#include "tests/app/gui/wizard/import_wizard_run.h"
#include "tests/support/made_layer.h"
#include "tests/support/scratch_folder.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

namespace app::gui {
namespace {

namespace fs = std::filesystem;
using namespace std::literals;

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

}  // namespace
}  // namespace app::gui
