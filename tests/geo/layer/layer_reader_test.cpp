#include "geo/layer/layer_reader.h"

#include <gtest/gtest.h>

#include <atomic>

#include "geo/layer/layer_writer.h"
#include "geo/report/error.h"
#include "tests/support/made_layer.h"
#include "tests/support/scratch_folder.h"

namespace geo {
namespace {

namespace fs = std::filesystem;

std::size_t count(const LayerRead& read, const std::string& kind) {
  return static_cast<std::size_t>(std::count_if(read.issues.begin(), read.issues.end(),
                                                [&](const Issue& issue) { return issue.kind == kind; }));
}

const fs::path kExtract = fs::path(TEST_DATA) / "raw_extract";

TEST(LayerReader, ReadsAFolderInTheOrderOfItsPaths) {
  const LayerRead read = readLayer(kExtract, {});
  EXPECT_EQ(read.files, 32u);
  EXPECT_EQ(read.layer.features.size(), 32u);
  EXPECT_EQ(read.codeField, "id (feature id)");
  EXPECT_EQ(read.nameField, "name");
  EXPECT_EQ(read.layer.crs.epsg(), 4326);
  EXPECT_TRUE(std::is_sorted(read.layer.features.begin(), read.layer.features.end(),
                             [](const Feature& a, const Feature& b) { return a.origin < b.origin; }));
  EXPECT_EQ(read.layer.features.front().place, (std::vector<std::string>{"河南", "沧州市"}));
}

TEST(LayerReader, ReportsEachUnitWithoutCodeOrGeometryAndKeepsIt) {
  const LayerRead read = readLayer(kExtract, {});
  EXPECT_EQ(count(read, "code.missing"), 16u);   // the counties of 沧州市
  EXPECT_EQ(count(read, "geometry.empty"), 1u);  // 蓟州区
  EXPECT_EQ(count(read, "file.ignored"), 1u);    // README.md
  const auto jizhou = std::find_if(read.layer.features.begin(), read.layer.features.end(),
                                   [](const Feature& feature) { return feature.name == "蓟州区"; });
  ASSERT_NE(jizhou, read.layer.features.end());
  EXPECT_EQ(jizhou->code, "120119");
  EXPECT_TRUE(jizhou->shape.empty());
}

TEST(LayerReader, ReadsTheSameTwice) {
  const LayerRead a = readLayer(kExtract, {});
  const LayerRead b = readLayer(kExtract, {});
  ASSERT_EQ(a.layer.features.size(), b.layer.features.size());
  for (std::size_t i = 0; i < a.layer.features.size(); ++i) {
    EXPECT_EQ(a.layer.features[i].origin, b.layer.features[i].origin);
    EXPECT_EQ(a.layer.features[i].shape, b.layer.features[i].shape);
  }
}

struct CountingProgress : Progress {
  std::atomic<int> reports{0};
  bool stop = false;
  void report(std::string_view, double done) override {
    EXPECT_GE(done, 0);
    EXPECT_LE(done, 1);
    ++reports;
  }
  bool isCancelled() const override { return stop; }
};

TEST(LayerReader, ReportsProgressAndStopsWhenAsked) {
  CountingProgress progress;
  readLayer(kExtract, {}, &progress);
  EXPECT_GE(progress.reports, 2);
  progress.stop = true;
  EXPECT_THROW(readLayer(kExtract, {}, &progress), Cancelled);
}

TEST(LayerReader, MakesNumericCodesTextAndSaysSo) {
  const test::ScratchFolder folder;
  LayerToWrite layer = test::madeLayer();
  layer.columns[0].type = ColumnType::real;
  const double codes[] = {530602, 530621, 530622};
  for (std::size_t i = 0; i < 3; ++i) layer.records[i].cells[0] = codes[i];
  writeLayer(folder / "a.shp", layer);
  const LayerRead read = readLayer(folder / "a.shp", {});
  EXPECT_EQ(read.layer.features[0].code, "530602");
  EXPECT_EQ(count(read, "code.numeric_repaired"), 1u);
}

TEST(LayerReader, RestoresLostZerosAndSaysSo) {
  const test::ScratchFolder folder;
  LayerToWrite layer = test::madeLayer();
  layer.columns[0] = {"GEOID", ColumnType::integer};
  const std::int64_t codes[] = {1001, 37009, 56045};
  for (std::size_t i = 0; i < 3; ++i) layer.records[i].cells[0] = codes[i];
  writeLayer(folder / "a.gpkg", layer);
  const LayerRead read = readLayer(folder / "a.gpkg", {});
  EXPECT_EQ(read.layer.features[0].code, "01001");
  EXPECT_EQ(count(read, "code.zeros_restored"), 1u);
}

TEST(LayerReader, TakesTheFieldsThatAreGiven) {
  const test::ScratchFolder folder;
  writeLayer(folder / "a.gpkg", test::madeLayer());
  LayerReadOptions options;
  options.codeField = "NAME";
  options.nameField = "CODE";
  options.parentField = "VALUE";
  const LayerRead read = readLayer(folder / "a.gpkg", options);
  EXPECT_EQ(read.layer.features[0].code, "North Vale");
  EXPECT_EQ(read.layer.features[0].name, "01A01");
  EXPECT_EQ(read.layer.features[0].parentCode, "15");
  EXPECT_EQ(count(read, "field.code_guessed"), 0u);
}

TEST(LayerReader, ReadsChineseOfAnyEncodingInAShapefile) {
  const test::ScratchFolder folder;
  LayerToWrite layer = test::madeLayer();
  layer.records[0].cells[1] = std::string("WUMENG__");
  layer.records.resize(1);
  writeLayer(folder / "a.shp", layer);
  std::string dbf = test::contentOf(folder / "a.dbf");
  dbf.replace(dbf.find("WUMENG__"), 8, "\xCE\xDA\xC3\xC9\xC9\xBD\xC7\xF8");
  test::writeFile(folder / "a.dbf", dbf);
  const LayerRead wrongCpg = readLayer(folder / "a.shp", {});  // .cpg says UTF-8
  EXPECT_EQ(wrongCpg.layer.features[0].name, "乌蒙山区");
  EXPECT_EQ(wrongCpg.encodingUsed, "GB18030");
  EXPECT_EQ(count(wrongCpg, "encoding.claim_wrong"), 1u);

  test::writeFile(folder / "a.cpg", "GBK");
  EXPECT_EQ(count(readLayer(folder / "a.shp", {}), "encoding.claim_wrong"), 0u);
  fs::remove(folder / "a.cpg");
  EXPECT_EQ(readLayer(folder / "a.shp", {}).layer.features[0].name, "乌蒙山区");
}

TEST(LayerReader, ObeysAGivenEncoding) {
  const test::ScratchFolder folder;
  writeLayer(folder / "a.shp", test::madeLayer());
  LayerReadOptions options;
  options.encoding = "latin1";
  EXPECT_EQ(readLayer(folder / "a.shp", options).layer.features[2].name, "R\u00c3\u00ado Alto");
}

TEST(LayerReader, LeavesOutPointsAmongPolygonsAndSaysSo) {
  const test::ScratchFolder folder;
  test::writeFile(
      folder / "a.geojson",
      R"({"type":"FeatureCollection","features":[)"
      R"({"type":"Feature","id":"A1","properties":{"name":"x"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}},)"
      R"({"type":"Feature","id":"A2","properties":{"name":"y"},"geometry":{"type":"Point","coordinates":[0,0]}}]})");
  const LayerRead read = readLayer(folder / "a.geojson", {});
  EXPECT_EQ(read.layer.features.size(), 1u);
  EXPECT_EQ(count(read, "geometry.not_polygon"), 1u);
}

TEST(LayerReader, ReadsGeoJsonThatIsNotUtf8) {
  const test::ScratchFolder folder;
  test::writeFile(folder / "a.geojson",
                  "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":\"530602\","
                  "\"properties\":{\"name\":\""
                  "\xCE\xDA\xC3\xC9\xC9\xBD\xC7\xF8\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[["
                  "0,0],[1,0],[1,1],[0,0]]]}}]}");
  const LayerRead read = readLayer(folder / "a.geojson", {});
  EXPECT_EQ(read.layer.features[0].name, "乌蒙山区");
  EXPECT_EQ(read.encodingUsed, "GB18030");
}

}  // namespace
}  // namespace geo
