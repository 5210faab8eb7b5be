#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QTemporaryDir>

#include <memory>

#include "app/gui/explore/area_list.h"
#include "app/gui/explore/comparison_model.h"
#include "app/gui/explore/indicator_tree.h"
#include "app/gui/explore/province_list.h"
#include "app/gui/model/map_document.h"
#include "planning/query/unit_summary.h"
#include "planning/workspace/workspace.h"
#include "tests/app/gui/made_workspace.h"

// The models of the map room's panels, without a window.

namespace app::gui {
namespace {

TEST(PanelModels, OfAreasAndIndicatorsKeepTheRulesOfModels) {
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

TEST(PanelModels, OfProvincesAndComparisonKeepTheRulesOfModels) {
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

TEST(PanelModels, AFigureThatItsSourceDidNotVerifyIsMarkedBesideItsArea) {
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

}  // namespace
}  // namespace app::gui
