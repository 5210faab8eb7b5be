#include <gtest/gtest.h>

#include "geo/layer/layer_reader.h"
#include "geo/layer/layer_writer.h"
#include "geo/report/error.h"
#include "tests/support/made_layer.h"
#include "tests/support/scratch_folder.h"

namespace geo {
namespace {

namespace fs = std::filesystem;

/// The made-up layer with names in GB18030 bytes, which no .cpg tells of.
fs::path shapefileInGb18030(const test::ScratchFolder& folder) {
  LayerToWrite layer = test::madeLayer();
  layer.records[0].cells[1] = std::string("AAAA");
  layer.records[1].cells[1] = std::string("BBBB");
  layer.records[2].cells[1] = std::string("CCCC");
  writeLayer(folder / "a.shp", layer);
  fs::remove(folder / "a.cpg");
  std::string bytes = test::contentOf(folder / "a.dbf");
  bytes[29] = 0;                                             // language id
  bytes.replace(bytes.find("AAAA"), 4, "\xB1\xB1\xCF\xD8");  // 北县
  bytes.replace(bytes.find("BBBB"), 4, "\xC4\xCF\xCF\xD8");  // 南县
  bytes.replace(bytes.find("CCCC"), 4, "\xB6\xAB\xCF\xD8");  // 东县
  test::writeFile(folder / "a.dbf", bytes);
  return folder / "a.shp";
}

TEST(LayerPreview, FindsWhatTheReaderFinds) {
  const fs::path source = fs::path(TEST_DATA) / "raw_extract";
  const LayerPreview preview = previewLayer(source, {}, 5);
  const LayerRead read = readLayer(source, {});
  EXPECT_EQ(preview.codeField, read.codeField);
  EXPECT_EQ(preview.nameField, read.nameField);
  EXPECT_EQ(preview.files, read.files);
  EXPECT_EQ(preview.records, read.layer.features.size());
  EXPECT_EQ(preview.crs, read.layer.crs.name());
  EXPECT_EQ(preview.table.rows.size(), 5u);
  EXPECT_TRUE(preview.table.column("id (feature id)"));
}

TEST(LayerPreview, TextFollowsTheEncoding) {
  const test::ScratchFolder folder;
  const fs::path source = shapefileInGb18030(folder);
  LayerReadOptions options;
  EXPECT_EQ(previewLayer(source, options, 9).table.rows.at(0).cells.at(1), "北县");
  options.encoding = "ISO-8859-1";
  const LayerPreview asLatin = previewLayer(source, options, 9);
  EXPECT_EQ(asLatin.table.rows.at(0).cells.at(1), "±±ÏØ");
  EXPECT_TRUE(asLatin.encodingIsOpen);
  EXPECT_EQ(asLatin.encodingUsed, "ISO-8859-1");
}

TEST(LayerPreview, LeavesOpenWhatTheUserHasToSay) {
  const test::ScratchFolder folder;
  writeLayer(folder / "a.shp", test::madeLayer());
  fs::remove(folder / "a.prj");
  EXPECT_EQ(previewLayer(folder / "a.shp", {}, 9).crs, "");
  test::writeFile(folder / "b.geojson",
                  R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"x":1.5},)"
                  R"("geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]})");
  EXPECT_EQ(previewLayer(folder / "b.geojson", {}, 9).codeField, "");
}

TEST(LayerPreview, RefusesASourceWithoutRecords) {
  const test::ScratchFolder folder;
  test::writeFile(folder / "a.geojson", R"({"type":"FeatureCollection","features":[]})");
  EXPECT_THROW(previewLayer(folder / "a.geojson", {}, 9), DataError);
  test::writeFile(folder / "b.shp", "");
  EXPECT_THROW(previewLayer(folder / "b.shp", {}, 9), IoError);
}

TEST(LayerNames, AreThoseOfTheFormat) {
  const test::ScratchFolder folder;
  LayerToWrite layer = test::madeLayer();
  layer.name = "vales";
  writeLayer(folder / "a.gpkg", layer);
  EXPECT_EQ(layerNames(folder / "a.gpkg"), (std::vector<std::string>{"vales"}));
  writeLayer(folder / "b.geojson", layer);
  EXPECT_EQ(layerNames(folder / "b.geojson"), std::vector<std::string>());
  EXPECT_EQ(layerNames(fs::path(TEST_DATA) / "raw_extract"), std::vector<std::string>());
  EXPECT_THROW(layerNames(folder / "none.shp"), IoError);
}

}  // namespace
}  // namespace geo
