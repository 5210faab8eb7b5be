#include <cpl_vsi.h>
#include <gdal_utils.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "geo/layer/layer_reader.h"
#include "geo/layer/layer_writer.h"
#include "geo/report/error.h"
#include "tests/support/made_layer.h"
#include "tests/support/scratch_folder.h"

namespace geo {
namespace {

namespace fs = std::filesystem;

/// Writes the made-up layer in a format that the program reads but does not write.
void translate(const fs::path& from, const fs::path& to, const char* driver) {
  const char* arguments[] = {"-f", driver, "-nlt", "PROMOTE_TO_MULTI", nullptr};
  GDALVectorTranslateOptions* options = GDALVectorTranslateOptionsNew(const_cast<char**>(arguments), nullptr);
  GDALDatasetH source = GDALOpenEx(from.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
  GDALDatasetH result = GDALVectorTranslate(to.c_str(), nullptr, 1, &source, options, nullptr);
  EXPECT_NE(result, nullptr);
  GDALClose(result);
  GDALClose(source);
  GDALVectorTranslateOptionsFree(options);
}

void putIntoZip(const fs::path& file, const fs::path& zip, const std::string& name) {
  const std::string bytes = test::contentOf(file);
  VSILFILE* out = VSIFOpenL(("/vsizip/" + zip.string() + "/" + name).c_str(), "wb");
  ASSERT_NE(out, nullptr);
  VSIFWriteL(bytes.data(), 1, bytes.size(), out);
  VSIFCloseL(out);
}

/// FlatGeobuf sorts by place, so compare by code.
void expectMadeLayer(LayerRead read) {
  auto& features = read.layer.features;
  std::sort(features.begin(), features.end(),
            [](const Feature& a, const Feature& b) { return a.code < b.code; });
  const LayerToWrite made = test::madeLayer();
  ASSERT_EQ(features.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(features[i].code, std::get<std::string>(made.records[i].cells[0]));
    EXPECT_EQ(features[i].name, std::get<std::string>(made.records[i].cells[1]));
    EXPECT_EQ(bounds(features[i].shape), bounds(made.records[i].shape));
  }
  EXPECT_EQ(read.layer.crs.epsg(), 4326);
}

TEST(LayerFormats, ReadsFlatGeobufAndKml) {
  const test::ScratchFolder folder;
  writeLayer(folder / "a.gpkg", test::madeLayer());
  readLayer(folder / "a.gpkg", {});  // registers the drivers
  translate(folder / "a.gpkg", folder / "a.fgb", "FlatGeobuf");
  expectMadeLayer(readLayer(folder / "a.fgb", {}));
  translate(folder / "a.gpkg", folder / "a.kml", "KML");
  expectMadeLayer(readLayer(folder / "a.kml", {}));
}

TEST(LayerFormats, TakesThePolygonsOfAGeometryCollectionAndNoHeights) {
  const test::ScratchFolder folder;
  test::writeFile(
      folder / "a.geojson",
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"010101"},)"
      R"("geometry":{"type":"GeometryCollection","geometries":[)"
      R"({"type":"Polygon","coordinates":[[[0,0,9],[1,0,9],[1,1,9],[0,0,9]]]},)"
      R"({"type":"MultiPolygon","coordinates":[[[[2,0],[3,0],[3,1],[2,0]]]]},)"
      R"({"type":"Point","coordinates":[1,2]}]}}]})");
  const LayerRead read = readLayer(folder / "a.geojson", {});
  ASSERT_EQ(read.layer.features.size(), 1u);
  EXPECT_EQ(read.layer.features[0].shape,
            (MultiPolygon{{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}, {}}, {{{2, 0}, {3, 0}, {3, 1}, {2, 0}}, {}}}));
}

TEST(LayerFormats, ReadsAZippedShapefileInAFolderOfTheZip) {
  const test::ScratchFolder folder;
  writeLayer(folder / "a.shp", test::madeLayer());
  for (const char* extension : {".shp", ".shx", ".dbf", ".prj", ".cpg"})
    putIntoZip(folder / ("a" + std::string(extension)), folder / "a.zip", "inner/a" + std::string(extension));
  expectMadeLayer(readLayer(folder / "a.zip", {}));
}

TEST(LayerFormats, AsksWhichOfSeveralLayersInAZipIsMeant) {
  const test::ScratchFolder folder;
  for (const char* name : {"counties.geojson", "provinces.geojson"}) {
    writeLayer(folder / name, test::madeLayer());
    putIntoZip(folder / name, folder / "a.zip", name);
  }
  EXPECT_THROW(readLayer(folder / "a.zip", {}), DataError);
  EXPECT_EQ(layerNames(folder / "a.zip").size(), 2u);
  LayerReadOptions options;
  options.layer = "counties";
  expectMadeLayer(readLayer(folder / "a.zip", options));
}

TEST(LayerFormats, TakesAFolderWithOneShapefileOrItsDbfForTheShapefile) {
  const test::ScratchFolder folder;
  writeLayer(folder / "a.shp", test::madeLayer());
  expectMadeLayer(readLayer(folder.path(), {}));
  expectMadeLayer(readLayer(folder / "a.dbf", {}));
}

}  // namespace
}  // namespace geo
