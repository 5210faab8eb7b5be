#include "geo/layer/layer_writer.h"

#include <gtest/gtest.h>

#include "geo/layer/layer_reader.h"
#include "geo/report/error.h"
#include "tests/support/made_layer.h"
#include "tests/support/mounted_folder.h"
#include "tests/support/scratch_folder.h"

namespace geo {
namespace {

class EveryFormat : public testing::TestWithParam<const char*> {};

TEST_P(EveryFormat, ReadsBackWhatWasWritten) {
  const test::ScratchFolder folder;
  const LayerToWrite layer = test::madeLayer();
  writeLayer(folder / GetParam(), layer);
  const LayerRead read = readLayer(folder / GetParam(), {});
  ASSERT_EQ(read.layer.features.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(read.layer.features[i].code, std::get<std::string>(layer.records[i].cells[0]));
    EXPECT_EQ(read.layer.features[i].name, std::get<std::string>(layer.records[i].cells[1]));
    EXPECT_EQ(bounds(read.layer.features[i].shape), bounds(layer.records[i].shape));
    EXPECT_EQ(vertexCount(read.layer.features[i].shape), vertexCount(layer.records[i].shape));
  }
  EXPECT_EQ(read.layer.crs.epsg(), 4326);
}

TEST_P(EveryFormat, LeavesNothingElseInTheFolder) {
  const test::ScratchFolder folder;
  writeLayer(folder / GetParam(), test::madeLayer());
  writeLayer(folder / GetParam(), test::madeLayer());  // replaces
  const bool isShapefile = std::string(GetParam()) == "made.shp";
  EXPECT_EQ(folder.fileCount(), isShapefile ? 5u : 1u);  // shp shx dbf prj cpg
}

TEST_P(EveryFormat, LeavesNothingOnAFullDisk) {
  const test::MountedFolder disk("size=64k");
  if (!disk.isMounted()) GTEST_SKIP() << "no right to mount a small disk";
  LayerToWrite layer = test::madeLayer();
  for (int i = 0; i < 2000; ++i)
    layer.records.push_back(test::madeRecord("X" + std::to_string(i), "Long", i % 50, 30));
  EXPECT_THROW(writeLayer(disk.folder() / GetParam(), layer), IoError);
  EXPECT_EQ(disk.folder().fileCount(), 0u);
}

INSTANTIATE_TEST_SUITE_P(Formats, EveryFormat, testing::Values("made.gpkg", "made.geojson", "made.shp"));

TEST(LayerWriter, KeepsTheFileThatStandsThereWhenTheDiskIsFull) {
  const test::MountedFolder disk("size=256k");
  if (!disk.isMounted()) GTEST_SKIP() << "no right to mount a small disk";
  const auto file = disk.folder() / "made.geojson";
  writeLayer(file, test::madeLayer());
  const std::string before = test::contentOf(file);
  LayerToWrite large = test::madeLayer();
  for (int i = 0; i < 5000; ++i)
    large.records.push_back(test::madeRecord("X" + std::to_string(i), "Long", i % 50, 30));
  EXPECT_THROW(writeLayer(file, large), IoError);
  EXPECT_EQ(test::contentOf(file), before);
  EXPECT_EQ(disk.folder().fileCount(), 1u);
}

TEST(LayerWriter, KeepsEveryBitOfACoordinateInGeoJson) {
  const test::ScratchFolder folder;
  LayerToWrite layer = test::madeLayer();
  layer.records[0].shape = {{{{100.1, 0.1 + 0.2}, {100.3, 0.1}, {1.0 / 3, 2.0 / 3}, {100.1, 0.1 + 0.2}}, {}}};
  writeLayer(folder / "a.geojson", layer);
  EXPECT_EQ(readLayer(folder / "a.geojson", {}).layer.features[0].shape, layer.records[0].shape);
}

TEST(LayerWriter, WritesGeoJsonInWgs84) {
  const test::ScratchFolder folder;
  LayerToWrite layer = test::madeLayer();
  layer.crs = Crs::fromText("EPSG:32650");
  for (LayerRecord& record : layer.records)
    record.shape = {{{{500000, 0}, {600000, 0}, {600000, 100000}, {500000, 0}}, {}}};
  writeLayer(folder / "a.geojson", layer);
  const Box box = bounds(readLayer(folder / "a.geojson", {}).layer.features[0].shape);
  EXPECT_NEAR(box.minX, 117, 1e-9);  // central meridian of zone 50
  EXPECT_NEAR(box.minY, 0, 1e-9);
}

TEST(LayerWriter, KeepsTheCrsInAGeoPackage) {
  const test::ScratchFolder folder;
  LayerToWrite layer = test::madeLayer();
  layer.crs = Crs::fromText("EPSG:32650");
  writeLayer(folder / "a.gpkg", layer);
  EXPECT_EQ(readLayer(folder / "a.gpkg", {}).layer.crs.epsg(), 32650);
}

TEST(LayerWriter, ShortensColumnNamesForAShapefileAndSaysSo) {
  const test::ScratchFolder folder;
  LayerToWrite layer = test::madeLayer();
  layer.columns[2].name = "households_without_water";
  layer.columns.push_back({"households_without_toilet", ColumnType::real});
  const Issues issues = writeLayer(folder / "a.shp", layer);
  EXPECT_EQ(std::count_if(issues.begin(), issues.end(),
                          [](const Issue& i) { return i.kind == "field.name_shortened"; }),
            2);
}

TEST(LayerWriter, RefusesAnUnknownExtension) {
  const test::ScratchFolder folder;
  EXPECT_THROW(writeLayer(folder / "a.xyz", test::madeLayer()), IoError);
  EXPECT_EQ(folder.fileCount(), 0u);
}

TEST(LayerWriter, SaysThatTheFolderIsMissing) {
  const test::ScratchFolder folder;
  EXPECT_THROW(writeLayer(folder / "no/such/a.gpkg", test::madeLayer()), IoError);
}

}  // namespace
}  // namespace geo
