#include "planning/boundary/boundary_layers.h"

#include "tests/planning/small_workspace.h"

#include <gtest/gtest.h>

using namespace planning;

namespace {

std::vector<std::string> names(const std::vector<geo::Column>& columns) {
  std::vector<std::string> found;
  for (const geo::Column& column : columns) found.push_back(column.name);
  return found;
}
using Cells = std::vector<geo::Cell>;

}  // namespace

TEST(BoundaryLayers, HaveEachRepairWithWhoHasItNowAndWhoLostIt) {
  Boundaries boundaries = test::smallBoundaries();
  boundaries.coverage.crs = geo::Crs::fromText("EPSG:4490");
  const geo::LayerToWrite layer = repairLayer(boundaries);
  EXPECT_EQ(layer.name, "repairs");
  EXPECT_EQ(layer.crs, boundaries.coverage.crs);
  EXPECT_EQ(names(layer.columns), (std::vector<std::string>{"kind", "unit", "other", "km2", "x", "y"}));
  EXPECT_EQ(layer.columns[2].type, geo::ColumnType::text);
  EXPECT_EQ(layer.columns[3].type, geo::ColumnType::real);
  ASSERT_EQ(layer.records.size(), 2U);
  EXPECT_EQ(layer.records[0].cells, (Cells{"overlap", "010101", "010102", 0.5, 1.0, 0.5}));
  ASSERT_EQ(layer.records[0].shape.size(), 1U);
  EXPECT_EQ(layer.records[0].shape[0].shell.size(), 4U);
  EXPECT_EQ(layer.records[1].cells, (Cells{"empty_geometry", "020201", geo::Cell(), 0.0, 0.0, 0.0}));
  EXPECT_TRUE(layer.records[1].shape.empty());
}

TEST(BoundaryLayers, HaveEachCountyWithTheNamesOfTheUnitsAboveIt) {
  Boundaries boundaries = test::smallBoundaries();
  boundaries.coverage.crs = geo::Crs::fromText("EPSG:4490");
  const geo::LayerToWrite layer = countyLayer(boundaries);
  EXPECT_EQ(layer.name, "counties");
  EXPECT_EQ(layer.crs, boundaries.coverage.crs);
  EXPECT_EQ(names(layer.columns), (std::vector<std::string>{"code", "name", "prefecture", "province"}));
  ASSERT_EQ(layer.records.size(), 3U);
  EXPECT_EQ(layer.records[0].cells, (Cells{"010101", "甲县", "甲市", "甲省"}));
  EXPECT_EQ(layer.records[1].cells, (Cells{"010102", "乙县", "甲市", "甲省"}));
  EXPECT_EQ(layer.records[2].cells, (Cells{"020201", "𠮷县", geo::Cell(), geo::Cell()}));
  ASSERT_EQ(layer.records[1].shape.size(), 1U);
  EXPECT_NEAR(std::abs(geo::signedArea(layer.records[1].shape[0].shell)), 1, 1e-12);  // a degree by a degree
  EXPECT_TRUE(layer.records[2].shape.empty());
}

TEST(RepairPlaces, AreInOrdinaryDegreesAndInMetresAsTheyAre) {
  geo::Coverage coverage;
  geo::Repair repair;
  repair.where = {181, 5};
  EXPECT_EQ(repairPlace(coverage, repair), (geo::Point{-179, 5}));
  repair.where = {180, 5};
  EXPECT_EQ(repairPlace(coverage, repair), (geo::Point{180, 5}));
  coverage.crs = geo::Crs::fromText("EPSG:32650");
  repair.where = {500000, 4000000};
  EXPECT_EQ(repairPlace(coverage, repair), repair.where);
}
