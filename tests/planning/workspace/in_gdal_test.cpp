#include <gdal.h>
#include <gtest/gtest.h>
#include <ogr_api.h>

#include <cstdlib>

#include "tests/planning/small_workspace.h"

namespace {

using test::figure;
using test::SmallWorkspace;

/// With something in every layer.
void fill(const SmallWorkspace& small) {
  planning::Workspace workspace = small.open();
  workspace.putFigures({figure("010101", "a", 1), figure("010102", "b", 2)}, "import");
  planning::Area area;
  area.id = "both";
  area.nameZh = "片区";
  area.colour = "#aa0000";
  area.liaisonZh = "部";
  for (const char* unit : {"010101", "010102"}) {
    area.members.emplace_back();
    area.members.back().unit = unit;
  }
  workspace.putAreas({area});
}

TEST(WorkspaceInGdal, OpensWithEveryLayerAndNoWarning) {
  const SmallWorkspace small;
  fill(small);
  GDALAllRegister();
  CPLErrorReset();
  const GDALDatasetH dataset = GDALOpenEx(small.path().c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
  ASSERT_NE(dataset, nullptr);
  for (const char* name : {"counties", "prefectures", "provinces", "areas", "repairs", "repair_pieces",
                           "county_figures", "figures", "indicators", "layer_styles"}) {
    const OGRLayerH layer = GDALDatasetGetLayerByName(dataset, name);
    ASSERT_NE(layer, nullptr) << name;
    EXPECT_GT(OGR_L_GetFeatureCount(layer, 1), 0) << name;
  }
  const OGRLayerH figures = GDALDatasetGetLayerByName(dataset, "county_figures");
  EXPECT_STREQ(OGR_L_GetFIDColumn(figures), "OGC_FID");
  const int column = OGR_FD_GetFieldIndex(OGR_L_GetLayerDefn(figures), "a");
  EXPECT_EQ(OGR_Fld_GetType(OGR_FD_GetFieldDefn(OGR_L_GetLayerDefn(figures), column)), OFTReal);
  OGREnvelope extent{};
  EXPECT_EQ(OGR_L_GetExtent(figures, &extent, FALSE), OGRERR_NONE);
  EXPECT_EQ(extent.MaxX, 2);
  EXPECT_STREQ(CPLGetLastErrorMsg(), "");
  GDALClose(dataset);
}

TEST(WorkspaceInGdal, KeepsTheRulesOfGeoPackageByGdalsValidator) {
  if (std::system("/usr/bin/python3 -c 'import osgeo_utils.samples.validate_gpkg' 2> /dev/null") != 0)
    GTEST_SKIP() << "GDAL's validate_gpkg is not installed (package python3-gdal)";
  const SmallWorkspace small;
  fill(small);
  const std::string command =
      "/usr/bin/python3 -m osgeo_utils.samples.validate_gpkg '" + small.path().string() + "'";
  EXPECT_EQ(std::system(command.c_str()), 0);
}

}  // namespace
